"""What is exported is the ledger: read back, every form says the same, and nothing of it runs."""

import csv
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.__main__ import main
from etl.errors import LedgerError, SameRoomError
from etl.load.connection import open_ledger
from etl.load.content import LedgerContent, Row
from etl.load.export.folder import export_into
from etl.load.export.ledger import Format, export
from etl.load.export.package import DESCRIPTOR
from etl.load.named_queries import named_queries
from etl.load.tables import TABLES, declared_columns
from etl.load.write import write
from etl.model.guard import guarded, unguarded
from tests.conftest import World

Rows = dict[str, list[Row]]

HOSTILE = [
    "=HYPERLINK(\"http://evil.test\",\"here\")", "+7 495", "-10 минут", "@SUM(A1)", "\tтаб",
    "\rстрока", "\n=1+1", "＝1+1", "＋1", "－1", "＠SUM(A1)", "−5", " =1+1", "\u3000＝1",
    "\ufeff=1", "\u200b \ufeff\u200b=1", "\u2060=1", "\u200e\u202a=1", "\xad=1",
    "'already", "''=1", "",
    "«кавычки» и \"quotes\"", "запятая, точка; таб\tконец\r\nвторая",
    "\u202eнаоборот\u202c", "\0начало", "a\0b", "\u2028", "🙂", "null", "NaN", "true", "007",
]  # fmt: skip


@pytest.fixture
def hostile_ledger(tmp_path: Path, rows: Rows) -> Path:
    """A ledger with every text that has ever been mistaken for something else."""
    rows["topics"] += [
        {
            "topic_id": f"hostile-{number}",
            "ordinal": number,
            "title_en": text,
            "title_ru": text,
            "keywords": [text, "x"],
        }
        for number, text in enumerate(HOSTILE, start=2)
    ]
    path = tmp_path / "hostile.duckdb"
    write(path, LedgerContent(rows), engine_version="1", inputs_sha256="0" * 64)
    return path


def rows_in(ledger: Path, table: str) -> list[dict[str, Any]]:
    """The rows as the ledger has them, JSON parsed."""
    columns = declared_columns()[table]
    with open_ledger(ledger) as connection:
        found = connection.execute("from query_table(?)", [table]).fetchall()
    return [
        {
            name: json.loads(value) if kind == "JSON" and value is not None else value
            for (name, kind), value in zip(columns.items(), row, strict=True)
        }
        for row in found
    ]


def own_columns(table: str, row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in declared_columns()[table]}


def as_days(table: str, row: dict[str, Any]) -> dict[str, Any]:
    kinds = declared_columns()[table]
    return {
        name: date.fromisoformat(value) if kinds[name] == "DATE" and value else value
        for name, value in row.items()
    }


def test_every_table_of_the_ledger_has_its_query() -> None:
    assert [one.name for one in named_queries("export/tables.sql", "table")] == list(TABLES)


def test_the_json_is_the_ledger(hostile_ledger: Path, tmp_path: Path) -> None:
    export(hostile_ledger, tmp_path / "out")
    whole = json.loads((tmp_path / "out" / "ledger.json").read_text(encoding="utf-8"))
    assert list(whole["tables"]) == list(TABLES)
    for table in TABLES:
        found = [as_days(table, own_columns(table, row)) for row in whole["tables"][table]]
        assert found == rows_in(hostile_ledger, table)


def test_a_table_read_in_many_stretches_has_each_row_once(
    hostile_ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("etl.load.export.tables._STRETCH", 3)
    export(hostile_ledger, tmp_path / "out", [Format.JSON])
    whole = json.loads((tmp_path / "out" / "ledger.json").read_text(encoding="utf-8"))
    found = [row["topic_id"] for row in whole["tables"]["topics"]]
    assert len(found) > 9
    assert found == [row["topic_id"] for row in rows_in(hostile_ledger, "topics")]


def test_the_parquet_files_are_the_ledger(hostile_ledger: Path, tmp_path: Path) -> None:
    export(hostile_ledger, tmp_path / "out")
    for table in TABLES:
        found = pq.read_table(tmp_path / "out" / "parquet" / f"{table}.parquet").to_pylist()
        kinds = declared_columns()[table]
        parsed = [
            {
                name: json.loads(value) if kinds[name] == "JSON" and value is not None else value
                for name, value in own_columns(table, row).items()
            }
            for row in found
        ]
        assert parsed == rows_in(hostile_ledger, table)


READERS: dict[str, Callable[[str], Any]] = {
    "string": unguarded,
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": date.fromisoformat,
    "array": json.loads,
}


def resources(folder: Path, form: str) -> dict[str, dict[str, Any]]:
    package = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    found = [one for one in package["resources"] if one["format"] == form]
    return {Path(one["path"]).stem: one for one in found}


def read_csv(folder: Path, resource: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a CSV file by what the package says of its columns."""
    csv.field_size_limit(10_000_000)
    fields = resource["schema"]["fields"]
    with (folder / resource["path"]).open(encoding="utf-8-sig", newline="") as file:
        header, *records = csv.reader(file)
    assert header == [field["name"] for field in fields]
    return [
        {
            field["name"]: READERS[field["type"]](cell) if cell else None
            for field, cell in zip(fields, record, strict=True)
        }
        for record in records
    ]


def test_the_csv_files_are_the_ledger_once_the_guard_is_taken_off(
    hostile_ledger: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    export(hostile_ledger, folder)
    described = resources(folder, "csv")
    assert list(described) == sorted(TABLES)
    for table, resource in described.items():
        found = [own_columns(table, row) for row in read_csv(folder, resource)]
        assert found == rows_in(hostile_ledger, table)


def test_no_cell_of_the_csv_files_would_be_run_by_a_spreadsheet(
    hostile_ledger: Path, tmp_path: Path
) -> None:
    export(hostile_ledger, tmp_path / "out")
    texts = 0
    for resource in resources(tmp_path / "out", "csv").values():
        kinds = [field["type"] for field in resource["schema"]["fields"]]
        path = tmp_path / "out" / resource["path"]
        with path.open(encoding="utf-8-sig", newline="") as file:
            for record in csv.reader(file):
                for kind, cell in zip(kinds, record, strict=True):
                    texts += kind == "string"
                    is_number = kind in ("integer", "number")
                    assert is_number or not cell.startswith(tuple("=+-@＝＋－＠−\t\r\n\0"))
    assert texts > 100


@given(st.text())
def test_every_text_comes_back_from_the_guard(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).lstrip("\ufeff\u200b \u3000").startswith(tuple("=+-@＝＋－＠−"))


@given(st.text(" \t\u00a0\u200b\u200e\u202e\u2060\u2066\ufeff\xad"), st.sampled_from("=+-@＝−"))
def test_no_unseen_sign_before_it_hides_a_formula_from_the_guard(before: str, sign: str) -> None:
    assert guarded(f"{before}{sign}1") == f"'{before}{sign}1"


def test_the_package_names_size_fingerprint_and_key_of_every_file(
    ledger: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    exported = export(ledger, folder)
    package = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    assert package["version"] == exported.identity.dataset_version
    listed = [one["path"] for one in package["resources"]]
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert {*listed, DESCRIPTOR} == there
    for one in package["resources"]:
        data = (folder / one["path"]).read_bytes()
        assert (one["bytes"], one["hash"]) == (len(data), f"sha256:{sha256(data).hexdigest()}")
    names = [one["name"] for one in package["resources"]]
    assert len(set(names)) == len(names)
    for table, one in resources(folder, "csv").items():
        rows = read_csv(folder, one)
        key = one["schema"].get("primaryKey", [])
        assert not key or len({tuple(row[name] for name in key) for row in rows}) == len(rows)
        required = [
            field["name"]
            for field in one["schema"]["fields"]
            if field.get("constraints", {}).get("required")
        ]
        assert [row for row in rows if any(row[name] is None for name in required)] == [], table
        assert all(field["description"] for field in one["schema"]["fields"])


def test_every_row_names_its_version_its_address_and_where_its_words_stand(built: World) -> None:
    folder = built.folder / "exported"
    version = export(built.database, folder, [Format.JSON]).identity.dataset_version
    tables = json.loads((folder / "ledger.json").read_text(encoding="utf-8"))["tables"]
    documents = {row["document_id"]: row for row in tables["documents"]}
    for name, rows in tables.items():
        assert {row["dataset_version"] for row in rows} <= {version}, name
        assert [row for row in rows if not row["permalink"].startswith("/")] == []
    for name in ("claims", "claim_spans", "claim_candidates", "alignment_claims"):
        for row in tables[name]:
            document = documents[row["document_id"]]
            assert row["document_sha256"] == document["sha256"]
            assert row["permalink"] == f"/claims?claim={row['claim_id']}&data={version}"
            words = document["text"][row["start"] : row["stop"]]
            assert words == row.get("quote", row.get("text", words)) != ""


def test_the_linked_data_names_everything_it_points_to(built: World, tmp_path: Path) -> None:
    export(built.database, tmp_path / "out", [Format.JSONLD])
    told = json.loads((tmp_path / "out" / "ledger.jsonld").read_text(encoding="utf-8"))
    graph = {thing["id"]: thing for thing in told["@graph"]}
    assert len(graph) == len(told["@graph"])
    claims = [thing for thing in told["@graph"] if "schema:Claim" in thing["type"]]
    assert len(claims) == len(built.ask("from claims"))
    for claim in claims:
        pointed = [claim["quotedFrom"], claim.get("author"), *claim.get("about", [])]
        assert {name for name in pointed if name} <= graph.keys()
        place, words = claim["selector"]["selector"]
        [(text,)] = built.ask(
            "select text from documents where 'urn:same-room:document:' || document_id = ?",
            claim["quotedFrom"],
        )
        assert str(text)[place["oa:start"] : place["oa:end"]] == words["oa:exact"]
    for alignment in (one for one in told["@graph"] if "ours:Alignment" in one["type"]):
        assert {*alignment["about"], *alignment.get("claims", [])} <= graph.keys()
    prefixes = {name.partition(":")[0] for thing in told["@graph"] for name in thing}
    assert prefixes <= told["@context"].keys()


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_same_ledger_gives_the_same_bytes(world: World) -> None:
    export(world.build().database, world.folder / "one")
    world.database.unlink()
    export(world.build().database, world.folder / "two")
    assert contents(world.folder / "one") == contents(world.folder / "two")


def test_a_folder_of_somebody_else_is_refused_and_left_alone(ledger: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "letters.txt").write_text("Dear")
    with pytest.raises(SameRoomError, match=r"holds no earlier export .*letters\.txt"):
        export(ledger, folder)
    (folder / DESCRIPTOR).write_text('{"name": "somebody-else", "resources": []}')
    with pytest.raises(SameRoomError, match="holds no earlier export"):
        export(ledger, folder)
    assert sorted(contents(folder)) == [DESCRIPTOR, "letters.txt"]
    with pytest.raises(SameRoomError, match=r"this is a file\. Name a folder"):
        export(ledger, folder / "letters.txt")


def test_an_earlier_export_is_replaced_and_other_files_beside_it_stay(
    ledger: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    export(ledger, folder)
    (folder / "notes.txt").write_text("mine")
    (folder / "csv" / "mine.txt").write_text("mine")
    export(ledger, folder, [Format.JSON])
    assert sorted(contents(folder)) == ["csv/mine.txt", DESCRIPTOR, "ledger.json", "notes.txt"]


def test_what_an_export_that_did_not_end_left_is_taken_away_by_the_next(
    ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    export(ledger, out)
    with monkeypatch.context() as broken:
        broken.setattr(Path, "unlink", lambda *_, **__: (_ for _ in ()).throw(OSError(5, "I/O")))
        with pytest.raises(SameRoomError, match="cannot be written"):
            export(ledger, out, [Format.CSV])
    assert json.loads((out / DESCRIPTOR).read_text(encoding="utf-8"))["resources"] == []
    export(ledger, out, [Format.JSON])
    assert sorted(contents(out)) == [DESCRIPTOR, "ledger.json"]


def test_a_link_to_itself_and_a_pipe_for_a_descriptor_are_refused(
    ledger: Path, tmp_path: Path
) -> None:
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    with pytest.raises(SameRoomError, match="this link leads to itself"):
        export(ledger, tmp_path / "one")
    (tmp_path / "out").mkdir()
    os.mkfifo(tmp_path / "out" / DESCRIPTOR)
    with pytest.raises(SameRoomError, match="holds no earlier export"):
        export(ledger, tmp_path / "out")


def test_a_descriptor_that_names_other_peoples_files_removes_none_of_them(
    ledger: Path, tmp_path: Path
) -> None:
    export(ledger, tmp_path / "out", [Format.JSON])
    (tmp_path / "precious.csv").write_text("mine")
    package = json.loads((tmp_path / "out" / DESCRIPTOR).read_text(encoding="utf-8"))
    named = ["../precious.csv", str(tmp_path / "precious.csv"), "csv/../../precious.csv"]
    package["resources"] = [{"path": path} for path in named]
    (tmp_path / "out" / DESCRIPTOR).write_text(json.dumps(package))
    export(ledger, tmp_path / "out", [Format.JSON])
    assert (tmp_path / "precious.csv").read_text() == "mine"


KILLED = """
import sys
from pathlib import Path
from etl.load.export.ledger import export
export(Path(sys.argv[1]), Path(sys.argv[2]))
print("ready", flush=True)
while True:
    export(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def test_an_export_killed_at_any_moment_leaves_a_whole_one_or_says_that_it_is_none(
    ledger: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    for round_ in range(4):
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, str(ledger), str(folder)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.02 * round_)
            process.kill()
        package = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
        for one in package["resources"]:
            data = (folder / one["path"]).read_bytes()
            assert one["hash"] == f"sha256:{sha256(data).hexdigest()}"
    export(ledger, folder)
    assert [name for name in contents(folder) if name.startswith(".")] == []


def test_a_second_export_into_the_folder_is_told_of_the_first_and_harms_nothing(
    ledger: Path, tmp_path: Path
) -> None:
    place = tmp_path / "out"

    def during(part: Path) -> dict[str, Any]:
        with pytest.raises(SameRoomError, match="another export is going into this folder"):
            export(ledger, place)
        (part / "ledger.json").write_text("{}", encoding="utf-8")
        return {"name": "same-room-ledger", "resources": []}

    export_into(place, during)
    assert (place / "ledger.json").read_text(encoding="utf-8") == "{}"
    export(ledger, place)
    assert (place / "csv" / "claims.csv").is_file()


def test_the_command_says_what_it_wrote_and_what_is_wrong(
    ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = ["--database", str(ledger)]
    assert main(["export", str(tmp_path / "out"), "--only", "json", *there]) == 0
    assert f"exported 1 files to {tmp_path / 'out'} (dataset" in capsys.readouterr().out
    assert main(["export", str(tmp_path), "--only", "json", *there]) == 1
    assert "Name a new or an empty folder." in capsys.readouterr().err
    gone = ["--database", str(tmp_path / "gone.duckdb")]
    assert main(["export", str(tmp_path / "new"), *gone]) == 1
    assert "there is no ledger here yet" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_the_environment_names_the_ledger(
    ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(ledger))
    assert main(["export", str(tmp_path / "out"), "--only", "csv"]) == 0
    assert (tmp_path / "out" / "csv" / "claims.csv").exists()


def test_a_ledger_with_other_tables_is_refused(ledger: Path, tmp_path: Path) -> None:
    with duckdb.connect(str(ledger)) as connection:
        connection.execute("alter table tokens add column more varchar")
    with pytest.raises(LedgerError, match="not those this program reads"):
        export(ledger, tmp_path / "out")


WITH_SMALL_FILES = """
import resource, sys
from etl.__main__ import main
resource.setrlimit(resource.RLIMIT_FSIZE, (3_000,) * 2)
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="file sizes cannot be limited there")
def test_a_full_disk_is_named_and_an_earlier_export_stays(ledger: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    export(ledger, folder)
    before = contents(folder)
    command = ["export", str(folder), "--database", str(ledger)]
    told = subprocess.run(
        [sys.executable, "-c", WITH_SMALL_FILES, *command], capture_output=True, text=True
    )
    assert told.returncode == 1
    assert "the export cannot be written (File too large)" in told.stderr
    assert contents(folder) == before
