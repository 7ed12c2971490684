"""The judges of the inputs see a reader that drops, changes, guesses or keeps silent."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from etl.errors import CuratedError, Fault
from etl.extract.lines import read_documents
from etl.inputs.csv_file import read_rows
from etl.inputs.curated import CuratedRow
from etl.inputs.decoding import Decoded, Undecodable, decode
from etl.inputs.tables import CuratedFile
from etl.model.records import Document
from tests.conftest import World
from tests.reliability.inputs.csv_mutations import bad_cells
from tests.reliability.inputs.curated_tries import Try, path_of, try_one
from tests.reliability.inputs.dates import wrong_cells, wrong_words
from tests.reliability.inputs.document_tries import broken_by, fill
from tests.reliability.inputs.encodings import documents
from tests.reliability.inputs.line_tries import broken_by_lines
from tests.reliability.inputs.mini_world import Seen, decided, lay_bare_world, lay_world
from tests.reliability.inputs.written_back import FILES, differences


@pytest.fixture(scope="module")
def mini(tmp_path_factory: pytest.TempPathFactory) -> World:
    return lay_world(tmp_path_factory.mktemp("mini"))


@pytest.fixture(scope="module")
def seen(mini: World) -> Seen:
    return decided(mini)


def unchanged(world: World, file: str) -> Try:
    return Try("nothing", file, path_of(world, file).read_bytes())


@pytest.mark.parametrize("file", FILES)
def test_each_curated_file_is_found_again_whole(mini: World, seen: Seen, file: str) -> None:
    assert try_one(mini, unchanged(mini, file), lambda _: seen).broken == ()


TABLE_OF = {
    "documents.csv": "documents",
    "rejected_claims.csv": "claims",
    "versions/0123456789ab.csv": "kept_items",
    **{
        file: file.removesuffix(".csv")
        for file in FILES
        if file not in ("documents.csv", "rejected_claims.csv") and "/" not in file
    },
}


@pytest.mark.parametrize("file", FILES)
def test_a_reader_that_drops_a_row_is_seen(mini: World, seen: Seen, file: str) -> None:
    table = TABLE_OF[file]
    tables = {**seen.tables, table: []}
    if table == "claims":
        tables["corrections"] = tables["claim_candidates"] = tables["fact_values"] = []
    verdict = try_one(mini, unchanged(mini, file), lambda _: replace(seen, tables=tables))
    assert verdict.was_loaded
    assert "not in the ledger" in verdict.broken[0]


def test_a_reader_that_changes_a_cell_or_adds_a_row_is_seen(mini: World, seen: Seen) -> None:
    speakers = [
        {**row, "name_ru": str(row["name_ru"]).strip("я")} for row in seen.tables["speakers"]
    ]
    changed = replace(seen, tables={**seen.tables, "speakers": speakers})
    data = path_of(mini, "speakers.csv").read_bytes()
    assert len(differences("speakers.csv", data, changed)) == 4
    twice = replace(seen, tables={**seen.tables, "accounts": [*seen.tables["accounts"]] * 2})
    data = path_of(mini, "accounts.csv").read_bytes()
    assert all("only in the ledger" in one for one in differences("accounts.csv", data, twice))


def test_a_fault_that_is_not_listed_is_seen(mini: World) -> None:
    data, places = bad_cells(Random(1), path_of(mini, "claims.csv").read_bytes())
    (place, *_) = sorted(places)
    one = Try("bad_cells", "claims.csv", data, frozenset(places))

    def refuse_without(_: World) -> Seen:
        elsewhere = Fault("data/claims.csv", "is not a slug", "Mend it.", 99, "topic_id", "?")
        raise CuratedError([elsewhere])

    assert str(place) in try_one(mini, one, refuse_without).broken[0]


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (Fault("data/topics.csv", "is wrong", "Mend it."), "without its row"),
        (Fault("data/topics.csv", "is wrong", "Mend it.", 2, "topic_id"), "without its value"),
        (Fault("data/topics.csv", "is wrong", "", 2, "topic_id", "x"), "without cause or remedy"),
    ],
)
def test_a_refusal_without_its_place_is_seen(mini: World, fault: Fault, told: str) -> None:
    def refuse(_: World) -> Seen:
        raise CuratedError([fault])

    assert told in try_one(mini, unchanged(mini, "topics.csv"), refuse).broken[0]


def test_a_traceback_is_seen(mini: World) -> None:
    def fail(_: World) -> Seen:
        raise KeyError("topic_id")

    assert "KeyError" in try_one(mini, unchanged(mini, "topics.csv"), fail).broken[0]


def test_a_document_that_is_lost_miscounted_or_altered_is_seen(tmp_path: Path) -> None:
    world = lay_bare_world(tmp_path)
    fill(Random(3), world, 12)
    seen = decided(world)
    assert list(broken_by(world, seen)) == []
    first, *rest = seen.tables["documents"]
    lost = replace(seen, tables={**seen.tables, "documents": rest})
    assert any("is neither loaded" in one for one in broken_by(world, lost))
    altered = [{**first, "text": f"{first['text']}."}, *rest]
    changed = replace(seen, tables={**seen.tables, "documents": altered})
    assert any("the text is not its bytes" in one for one in broken_by(world, changed))
    silent = replace(seen, tables={**seen.tables, "rejections": []})
    assert any("rejected, 0 in the table" in one for one in broken_by(world, silent))


LINE = json.dumps({"doc_id": "a", "text": "x", "date": "03/04/2025"})


def without_notes(path: Path, _: Callable[[str], None]) -> list[Document]:
    return read_documents(path)


def with_a_guess(path: Path, warn: Callable[[str], None]) -> list[Document]:
    (document,) = read_documents(path, warn)
    return [replace(document, published_on=date(2025, 4, 3))]


def without_the_last(path: Path, warn: Callable[[str], None]) -> list[Document]:
    return read_documents(path, warn)[:-1]


@pytest.mark.parametrize(
    ("reader", "told"),
    [
        (without_notes, "nobody was told"),
        (with_a_guess, "was taken for '2025-04-03'"),
        (without_the_last, "1 lines, 0 documents"),
    ],
)
def test_a_reader_of_lines_that_guesses_or_keeps_silent_is_seen(
    tmp_path: Path,
    reader: Callable[[Path, Callable[[str], None]], list[Document]],
    told: str,
) -> None:
    path = tmp_path / "documents.jsonl"
    path.write_text(LINE + "\n", encoding="utf-8")
    assert broken_by_lines(path, read_documents) == (True, [])
    was_read, broken = broken_by_lines(path, reader)
    assert was_read
    assert told in broken[0]


def test_a_decoder_that_takes_any_letters_is_seen() -> None:
    assert not any(one.broken for one in documents(decode))

    def anything(data: bytes, _: str | None) -> Decoded | Undecodable:
        return Decoded(data.decode("cp1251", "replace"), "cp1251")

    broken = [one for one in documents(anything) if one.broken]
    assert len(broken) > 20
    assert all(one.what.startswith("document in ") for one in broken)


def test_a_reader_that_guesses_the_order_of_day_and_month_is_seen(mini: World) -> None:
    def guessing(folder: Path, table: CuratedFile) -> tuple[list[CuratedRow], list[Fault]]:
        path = folder / table.file
        data = path.read_bytes()
        path.write_bytes(data.replace(b"03/04/2025", b"2025-04-03"))
        return read_rows(folder, table)

    assert sorted({one.partition(":")[0] for one in wrong_cells(mini, guessing)}) == [
        "claims.csv, date_partial, '03/04/2025'",
        "claims.csv, reviewed_on, '03/04/2025'",
        "documents.csv, published_on, '03/04/2025'",
        "documents.csv, retrieved_on, '03/04/2025'",
        "events.csv, ends_on, '03/04/2025'",
        "events.csv, starts_on, '03/04/2025'",
        "speaker_roles.csv, until, '03/04/2025'",
    ]


def test_words_taken_for_a_day_they_do_not_state_are_seen() -> None:
    def guessing(sentence: str) -> list[str | None]:
        return ["2025-04-03"] if "03/04/2025" in sentence else []

    assert list(wrong_words(guessing)) == ["words of a document, '03/04/2025': taken as 2025-04-03"]
