"""What a version held is kept beside the decisions, and keeping it makes no other version."""

import csv
from pathlib import Path

import duckdb
import pytest

from etl.__main__ import main
from etl.errors import CuratedError, LedgerError, SameRoomError
from etl.inputs.digest import inputs_digest
from etl.load.export.keeping import keep
from etl.load.identity import read_identity
from etl.load.verify import verify
from tests.conftest import World

SEALED = "select item, item_id, seal, name_en, name_ru from sealed_items order by item, item_id"


def test_what_the_ledger_holds_is_kept_and_comes_back_with_the_next_build(world: World) -> None:
    world.build()
    held = world.ask(SEALED)
    before = read_identity(world.database)
    kept = keep(world.database, world.data)
    assert kept.path == world.data / "versions" / f"{before.dataset_version}.csv"
    assert (kept.items, kept.is_new) == (len(held), True)
    world.build()
    assert read_identity(world.database).content_sha256 == before.content_sha256
    assert read_identity(world.database).inputs_sha256 != before.inputs_sha256
    assert verify(world.database) == ()
    rows = world.ask(
        "select item, item_id, seal, name_en, name_ru from kept_items where version = ? "
        "order by item, item_id",
        before.dataset_version,
    )
    assert rows == held
    assert {"claim", "document", "event", "speaker", "topic", "alignment"} <= {
        row[0] for row in held
    }


def test_keeping_the_same_version_again_writes_nothing(world: World) -> None:
    world.build()
    path = keep(world.database, world.data).path
    written = path.stat().st_mtime_ns, path.read_bytes()
    assert not keep(world.database, world.data).is_new
    assert (path.stat().st_mtime_ns, path.read_bytes()) == written
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_seal_is_that_of_what_a_reader_sees(world: World) -> None:
    seals = dict(world.build().ask("select item || ' ' || item_id, seal from sealed_items"))
    world.edit("topics.csv", lambda text: text.replace("Grain", "Grain and bread", 1))
    later = dict(world.build().ask("select item || ' ' || item_id, seal from sealed_items"))
    changed = {name for name in seals if seals[name] != later[name]}
    assert changed == {"topic grain"}


def test_one_byte_more_before_the_words_changes_no_claim(world: World) -> None:
    query = "select item_id, seal from sealed_items where item = 'claim' order by all"
    before = world.build().ask(query)
    for path in world.seeds.glob("*.txt"):
        path.write_bytes(b"\n" + path.read_bytes())
    assert world.build().ask(query) == before


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("notes.txt", "x", "data/versions/notes.txt: is not named after a version of the data"),
        ("../versions.csv", "x", "data/versions.csv: is not a file the build knows"),
        ("0123456789ab.csv", "item,item_id\n", "column is missing"),
        (
            "0123456789ab.csv",
            "item,item_id,seal,name_en,name_ru\nclaim,<b>,0123456789ab,x,\n",
            "data/versions/0123456789ab.csv, row 2, column item_id: is not an id of the ledger",
        ),
        (
            "0123456789ab.csv",
            "item,item_id,seal,name_en,name_ru\nclaim,a,tampered,x,\n",
            "row 2, column seal: is not a seal",
        ),
        (
            "0123456789ab.csv",
            "item,item_id,seal,name_en,name_ru\n" + "claim,a,0123456789ab,x,\n" * 2,
            "row 3, column item_id: stands in row 2 already",
        ),
        (
            "0123456789ab.csv",
            "item,item_id,seal,name_en,name_ru\nverdict,a,0123456789ab,x,\n",
            "row 2, column item: is not a known value",
        ),
    ],
)
def test_a_file_of_versions_is_read_strictly(
    world: World, name: str, content: str, told: str
) -> None:
    (world.data / "versions").mkdir()
    (world.data / "versions" / name).write_text(content)
    with pytest.raises(CuratedError, match=told.replace(".", r"\.")):
        world.build()


def test_a_kept_version_is_one_of_the_inputs(world: World) -> None:
    before = inputs_digest(world.seeds, world.data)
    (world.data / "versions").mkdir()
    assert inputs_digest(world.seeds, world.data) == before
    (world.data / "versions" / "0123456789ab.csv").write_text("item\n")
    assert inputs_digest(world.seeds, world.data) != before


def test_names_hold_no_line_ends_and_no_more_words_than_tell_them_apart(world: World) -> None:
    path = keep(world.build().database, world.data).path
    with path.open(encoding="utf-8", newline="") as file:
        names = [row["name_en"] for row in csv.DictReader(file)]
    assert [name for name in names if "\n" in name or "\r" in name] == []
    assert path.read_bytes().count(b"\r") == 0


def test_a_ledger_whose_version_is_a_path_names_no_file(world: World) -> None:
    world.build()
    with duckdb.connect(str(world.database)) as connection:
        connection.execute("update builds set dataset_version = '../../elsewhere'")
    with pytest.raises(LedgerError, match="is no version of the data"):
        keep(world.database, world.data)
    assert not (world.folder / "elsewhere.csv").exists()


def test_a_folder_that_is_not_there_is_named(world: World, tmp_path: Path) -> None:
    world.build()
    with pytest.raises(SameRoomError, match="the version cannot be kept"):
        keep(world.database, tmp_path / "gone")


def test_the_command_says_what_it_kept(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["keep", "--data", str(world.data), "--database", str(world.build().database)]
    assert main(arguments) == 0
    assert main(arguments) == 0
    first, second = capsys.readouterr().out.splitlines()
    version = read_identity(world.database).dataset_version
    path = world.data / "versions" / f"{version}.csv"
    assert first.startswith("kept ") and first.endswith(f"items of dataset {version} in {path}")
    assert second.startswith("kept already: ")
