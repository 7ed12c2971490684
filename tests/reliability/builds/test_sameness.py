"""The proof tells builds that differ from builds that are alike."""

import random
from pathlib import Path

from etl.load.content import LedgerContent
from etl.load.write import write
from tests.load.conftest import keeping_every_promise
from tests.reliability.builds.sameness import Case, compare
from tests.reliability.proof import Setting


def ledger(case: Case, title: str, rows_as_given: bool = True) -> Path:
    tables = keeping_every_promise()
    tables["topics"][0] = {**tables["topics"][0], "title_en": title}
    if not rows_as_given:
        tables = {name: rows[::-1] for name, rows in tables.items()}
    case.place.mkdir(parents=True)
    place = case.place / "ledger.duckdb"
    write(place, LedgerContent(tables), engine_version="1", inputs_sha256="0" * 64)
    return place


def alike(case: Case, chance: random.Random) -> Path:
    return ledger(case, "Dialogue", rows_as_given=chance.random() < 0.5)


def unlike(case: Case, chance: random.Random) -> Path:
    return ledger(case, f"Dialogue {chance.random()}")


def setting(folder: Path) -> Setting:
    return Setting(folder, seed=1, is_short=True, tell=print)


def test_builds_that_are_alike_are_told_as_such(tmp_path: Path) -> None:
    assert compare(setting(tmp_path), "world", tmp_path, 4, alike) == []


def test_a_build_that_differs_is_told_with_its_tables(tmp_path: Path) -> None:
    assert compare(setting(tmp_path), "world", tmp_path, 3, unlike) == [
        "world 1: builds, topics differ",
        "world 2 with shuffled rows: topics differ",
    ]
