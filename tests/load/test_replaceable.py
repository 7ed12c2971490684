"""A build replaces ledgers, whole or damaged, and never a file of anybody else."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from etl.errors import LedgerError
from etl.load.content import LedgerContent
from etl.load.identity import read_identity
from etl.load.publish import publish
from etl.load.replaceable import refuse_foreign

OPEN_FOR_WRITING = """
import sys, duckdb
connection = duckdb.connect(sys.argv[1])
connection.execute("create table notes (words varchar)")
print("open", flush=True)
sys.stdin.read()
"""

LEAVE_A_LOG = """
import os, sys, duckdb
connection = duckdb.connect(sys.argv[1])
connection.execute("create table notes (words varchar)")
os._exit(0)
"""


BUILD_WITHOUT_FILES_TO_SPARE = """
import os, resource, sys
from pathlib import Path
import duckdb
from etl.errors import LedgerError
from etl.load.replaceable import refuse_foreign
duckdb.connect(":memory:").execute("select 1")
last = os.open(os.devnull, os.O_RDONLY)
os.close(last)
_, most = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (last + 1, most))
try:
    refuse_foreign(Path(sys.argv[1]))
except LedgerError as error:
    sys.exit(str(error))
"""


def notes_in(path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("create table notes (words varchar)")


def other_builds_in(path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("create table builds (name varchar)")


def notes_in_the_log_of(path: Path) -> None:
    subprocess.run([sys.executable, "-c", LEAVE_A_LOG, str(path)], check=True)
    assert path.with_name(path.name + ".wal").exists()


def encrypted(path: Path) -> None:
    with duckdb.connect(":memory:", config={"force_mbedtls_unsafe": True}) as connection:
        connection.execute(f"attach '{path}' as locked (encryption_key 'key')")
        connection.execute("create table locked.notes (words varchar)")


FOREIGN: dict[str, Callable[[Path], object]] = {
    "a text": lambda path: path.write_text("Remember the milk\n"),
    "a short text": lambda path: path.write_text("x"),
    "a SQLite database": lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(84)),
    "a DuckDB database": notes_in,
    "a DuckDB database with builds of its own": other_builds_in,
    "a DuckDB database with its tables in the log": notes_in_the_log_of,
    "an encrypted DuckDB database": encrypted,
}


def bytes_beside(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_file_of_somebody_else_is_refused_and_left_with_all_beside_it(
    tmp_path: Path, kind: str, whole_ledger: LedgerContent
) -> None:
    database = tmp_path / "notes.db"
    FOREIGN[kind](database)
    before = bytes_beside(tmp_path)
    with pytest.raises(LedgerError) as error:
        publish(database, whole_ledger, engine_version="1", inputs_sha256="0", notify=str)
    assert str(error.value) == (
        f"{database}: not a ledger of Same Room; name another file with --database. "
        "The file was left as it is."
    )
    assert bytes_beside(tmp_path) == before


def test_a_link_to_a_file_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Remember the milk\n")
    (tmp_path / "ledger.duckdb").symlink_to(tmp_path / "notes.txt")
    with pytest.raises(LedgerError, match="not a ledger of Same Room"):
        refuse_foreign(tmp_path / "ledger.duckdb")


@pytest.mark.parametrize("place", ["a folder", os.devnull])
def test_what_is_no_plain_file_is_refused(tmp_path: Path, place: str) -> None:
    with pytest.raises(LedgerError, match="not a ledger of Same Room"):
        refuse_foreign(tmp_path if place == "a folder" else Path(place))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let it be read at all")
def test_a_database_another_program_writes_is_not_taken_for_a_damaged_one(tmp_path: Path) -> None:
    database = tmp_path / "open.duckdb"
    command = [sys.executable, "-c", OPEN_FOR_WRITING, str(database)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        with pytest.raises(LedgerError, match="another program has this database open"):
            refuse_foreign(database)
        writer.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("make", [notes_in, notes_in_the_log_of])
def test_a_database_the_system_fails_to_read_is_not_taken_for_a_damaged_one(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    database = tmp_path / "notes.duckdb"
    make(database)
    command = [sys.executable, "-c", BUILD_WITHOUT_FILES_TO_SPARE, str(database)]
    tried = subprocess.run(command, capture_output=True, text=True, check=False)
    assert tried.returncode == 1
    assert tried.stderr.startswith(
        f"{database}: it could not be read whose database this is (IO Error: Cannot open file "
    )
    assert "Too many open files" in tried.stderr


def cut(ledger: Path) -> None:
    ledger.write_bytes(ledger.read_bytes()[:5_000])


def emptied(ledger: Path) -> None:
    ledger.write_bytes(b"")


def of_another_schema(ledger: Path) -> None:
    with duckdb.connect(str(ledger)) as connection:
        connection.execute("update builds set schema_version = 99")
        connection.execute("alter table builds drop column engine_version")


def of_a_later_duckdb(ledger: Path) -> None:
    held = ledger.read_bytes()
    ledger.write_bytes(held[:12] + b"\xff" + held[13:])


def without_its_row(ledger: Path) -> None:
    with duckdb.connect(str(ledger)) as connection:
        connection.execute("delete from builds")


@pytest.mark.parametrize(
    "harm", [cut, emptied, of_another_schema, of_a_later_duckdb, without_its_row, Path.unlink]
)
def test_a_ledger_that_can_no_longer_be_used_is_replaced(
    ledger: Path, whole_ledger: LedgerContent, harm: Callable[[Path], object]
) -> None:
    harm(ledger)
    identity = publish(ledger, whole_ledger, engine_version="1", inputs_sha256="0", notify=str)
    assert read_identity(ledger) == identity


def test_a_ledger_with_flipped_bytes_stays_replaceable(ledger: Path) -> None:
    whole = ledger.read_bytes()
    for at in range(4096, len(whole), len(whole) // 25):
        ledger.write_bytes(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :])
        refuse_foreign(ledger)
