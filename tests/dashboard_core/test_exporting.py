"""Downloads of the whole ledger: made by the pipeline's own command, once for all who ask."""

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard import exporting
from dashboard.components.downloads import EXAMPLE
from dashboard.database import open_ledger
from dashboard.exporting import Download, ExportError, made
from dashboard.questions.identity import identity
from dashboard.questions.sizes import size_as_json
from etl.load.tables import TABLES
from tests.conftest import World


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    exporting._made.clear()
    yield
    exporting._made.clear()


@pytest.fixture(scope="module")
def version(built: World) -> str:
    ledger = open_ledger(built.database).ledger
    assert ledger
    return identity(ledger).dataset_version


def test_the_archive_holds_every_table_and_the_description(built: World, version: str) -> None:
    archive = zipfile.ZipFile(io.BytesIO(made(built.database, version, Download.CSV)))
    names = archive.namelist()
    assert "csv/claims.csv" in names and "datapackage.json" in names
    assert json.loads(archive.read("datapackage.json"))["version"] == version
    assert len(names) == len(TABLES) + 1


def test_the_json_is_that_of_the_command_and_is_made_once(
    built: World, version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = made(built.database, version, Download.JSON)
    assert json.loads(first)["dataset_version"] == version
    monkeypatch.setattr(exporting, "_run", lambda asked: pytest.fail(f"made again: {asked}"))
    assert made(built.database, version, Download.JSON) is first


def test_the_database_is_the_file_itself(built: World, version: str) -> None:
    assert made(built.database, version, Download.DATABASE) == built.database.read_bytes()


def test_what_was_made_and_the_file_itself_wait_for_nobodys_export(
    built: World, version: str
) -> None:
    first = made(built.database, version, Download.JSON)
    with exporting._one_at_a_time:
        assert made(built.database, version, Download.JSON) is first
        assert made(built.database, version, Download.DATABASE)


@pytest.mark.parametrize("form", [Download.JSON, Download.DATABASE])
def test_another_ledger_that_came_in_between_is_not_handed_out(
    built: World, form: Download
) -> None:
    with pytest.raises(ExportError, match=r"has changed meanwhile\. Reload the page"):
        made(built.database, "0123456789ab", form)


def test_why_an_export_failed_is_told(tmp_path: Path, version: str) -> None:
    with pytest.raises(ExportError, match="there is no ledger here yet"):
        made(tmp_path / "gone.duckdb", version, Download.JSON)


def test_the_size_told_is_about_the_size_there_is(built: World, version: str) -> None:
    ledger = open_ledger(built.database).ledger
    assert ledger
    size = len(made(built.database, version, Download.JSON))
    assert size / 2 < size_as_json(ledger) < size * 2


def test_the_example_runs_beside_the_database(built: World, tmp_path: Path) -> None:
    (tmp_path / "FILE").write_bytes(built.database.read_bytes())
    told = subprocess.run(
        [sys.executable, "-c", EXAMPLE], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "name_en" in told.stdout and "Anna Severnaya" in told.stdout
