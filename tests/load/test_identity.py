"""Whatever lies where the ledger should be, a person is told what it is and what to do."""

import os
import sqlite3
import sys
from pathlib import Path

import duckdb
import pytest

from etl.errors import LedgerError
from etl.load.identity import read_identity
from etl.model.version import SCHEMA_VERSION


def told(database: Path) -> str:
    with pytest.raises(LedgerError) as error:
        read_identity(database)
    message = str(error.value)
    assert message.startswith(f"{database}: ")
    return message.removeprefix(f"{database}: ")


def test_a_missing_ledger(tmp_path: Path) -> None:
    assert told(tmp_path / "ledger.duckdb") == (
        "there is no ledger here yet. Build it with `python -m etl build`."
    )
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "ledger.duckdb").touch()
    assert told(tmp_path / "ledger.duckdb").startswith("the file is empty. Delete it.")


def test_a_folder(tmp_path: Path) -> None:
    assert told(tmp_path).startswith("the ledger cannot be read (Is a directory).")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_a_pipe_is_not_waited_at(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert told(tmp_path / "pipe") == "this is a pipe. Name a file with --database."


def test_a_file_of_another_kind(tmp_path: Path) -> None:
    (tmp_path / "ledger.duckdb").write_text("document_id,file,title\n")
    assert told(tmp_path / "ledger.duckdb").startswith("this is not a DuckDB database.")


def test_a_sqlite_database_is_not_handed_to_duckdb(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = sqlite3.connect(tmp_path / "ledger.duckdb")
    connection.execute("create table builds (dataset_version text)")
    connection.commit()
    connection.close()
    monkeypatch.setattr(duckdb, "connect", lambda *_, **__: pytest.fail("DuckDB was asked"))
    assert told(tmp_path / "ledger.duckdb").startswith("this is a SQLite database")


def test_a_database_of_somebody_else(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "ledger.duckdb")) as connection:
        connection.execute("create table builds (name varchar)")
    assert told(tmp_path / "ledger.duckdb").startswith(
        "this is a DuckDB database, but not a ledger of Same Room."
    )


@pytest.mark.parametrize("version", [SCHEMA_VERSION - 1, SCHEMA_VERSION + 1])
def test_a_ledger_of_another_schema_version(ledger: Path, version: int) -> None:
    with duckdb.connect(str(ledger)) as connection:
        connection.execute("update builds set schema_version = ?", [version])
    assert told(ledger) == (
        f"this ledger has tables of version {version}; this program reads version "
        f"{SCHEMA_VERSION}. "
        "Build it again with `python -m etl build`."
    )


def test_a_ledger_that_does_not_say_what_it_is(ledger: Path) -> None:
    with duckdb.connect(str(ledger)) as connection:
        connection.execute("delete from builds")
    assert told(ledger).startswith("the table builds must have one row (found 0).")


@pytest.mark.parametrize("kept", [16, 100, 5_000, 20_000])
def test_a_ledger_cut_short(ledger: Path, kept: int) -> None:
    ledger.write_bytes(ledger.read_bytes()[:kept])
    assert told(ledger).startswith("DuckDB cannot read this ledger; it may be damaged")


def test_a_log_of_another_database_beside_it_is_named(ledger: Path, foreign_log: bytes) -> None:
    ledger.with_name("ledger.duckdb.wal").write_bytes(foreign_log)
    assert "Delete ledger.duckdb.wal beside it, too." in told(ledger)
