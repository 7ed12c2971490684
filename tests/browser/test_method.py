"""The method page in a real browser: it fits, it is quiet, and what it hands out is the ledger."""

import io
import json
import zipfile
from pathlib import Path

import duckdb

from tests.browser.conftest import Visitor
from tests.conftest import World


def downloaded(visitor: Visitor, name: str, folder: Path) -> tuple[str, bytes]:
    with visitor.page.expect_download(timeout=60_000) as waiting:
        visitor.page.get_by_role("button", name=name).click()
    path = folder / "download"
    waiting.value.save_as(path)
    return waiting.value.suggested_filename, path.read_bytes()


def test_what_is_downloaded_is_the_ledger_and_is_named_after_its_version(
    visitor: Visitor, built: World, tmp_path: Path
) -> None:
    [(version,)] = built.ask("select dataset_version from builds")
    claims = {row[0] for row in built.ask("select claim_id from claims")}
    visitor.open("/method")
    name, content = downloaded(visitor, "JSON ·", tmp_path)
    assert name == f"same-room-{version}.json"
    assert {row["claim_id"] for row in json.loads(content)["tables"]["claims"]} == claims
    name, content = downloaded(visitor, "CSV (zip)", tmp_path)
    assert name == f"same-room-{version}.csv.zip"
    assert "csv/claims.csv" in zipfile.ZipFile(io.BytesIO(content)).namelist()
    name, content = downloaded(visitor, "Database", tmp_path)
    (tmp_path / name).write_bytes(content)
    with duckdb.connect(str(tmp_path / name), read_only=True) as ledger:
        found = ledger.execute("select claim_id from claims").fetchall()
    assert {row[0] for row in found} == claims
