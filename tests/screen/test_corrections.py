"""On a claim that an editor corrected: what the program took, what was decided, and why."""

from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.screen.conftest import Open, text
from tests.screen.small_ledger import build_small_ledger

CLAIM = "aaaa000000000001"
DECIDED = {"reviewed_by": "A. Reader", "reviewed_on": date(2026, 11, 22)}
NOT_THE_SPEAKER = {
    "state": "holds",
    "reason_en": "The headline quotes the ministry",
    "reason_ru": "Заголовок цитирует министерство",
    **DECIDED,
}
ROWS: list[dict[str, Any]] = [
    {
        "field": "speaker_id",
        "machine_value": "blinken",
        "expected": "blinken",
        "value": "russia-mfa",
        **NOT_THE_SPEAKER,
    },
    {"field": "side", "machine_value": "US", "expected": "US", "value": "RU", **NOT_THE_SPEAKER},
    {
        "field": "cue",
        "machine_value": "обвинили <b>",
        "expected": None,
        "value": None,
        "state": "changed",
        "reason_en": "The verb is of the other half",
        "reason_ru": "Глагол из другой половины",
        **DECIDED,
    },
    {"field": "flags", "machine_value": None, "value": "denial", "state": "unexplained"},
    {
        "field": "kind",
        "machine_value": "headline",
        "expected": "direct",
        "value": "headline",
        **{**NOT_THE_SPEAKER, "state": "not_needed"},
    },
]


@pytest.fixture(scope="module")
def small_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small ledger with corrections of one claim."""
    path = build_small_ledger(tmp_path_factory.mktemp("corrected") / "small.duckdb")
    with duckdb.connect(str(path)) as connection:
        for row in ROWS:
            names = ", ".join(row)
            marks = ", ".join("?" for _ in row)
            connection.execute(
                f"insert into corrections (claim_id, {names}) values ('{CLAIM}', {marks})",
                list(row.values()),
            )
    return path


def test_a_corrected_claim_says_what_differs_and_why(open_page: Open) -> None:
    shown = text(open_page("claims", claim=[CLAIM]))
    assert "Speaker : the program took Antony Blinken ; an editor decided: Russian Foreign" in shown
    assert "Side : the program took United States ; an editor decided: Russia ." in shown
    assert shown.count("Because: The headline quotes the ministry") == 1
    assert (
        "Word of speech : the program once took none , and now takes “ обвинили <b> ” ; "
        "an editor decided: none ." in shown
    )
    assert "Marks : the program took no mark ; an editor decided: denial ." in shown
    assert "No reason is written down yet." in shown


def test_what_the_program_agrees_with_now_is_no_difference(open_page: Open) -> None:
    assert "Kind :" not in text(open_page("claims", claim=[CLAIM]))


def test_the_same_in_russian(open_page: Open) -> None:
    shown = text(open_page("claims", claim=[CLAIM], lang=["ru"]))
    assert "Что редактор решил иначе" in shown
    assert "Сторона : программа определила так: США ; решение редактора: Россия ." in shown
    assert "Почему: Заголовок цитирует министерство" in shown


def test_a_claim_nobody_corrected_says_nothing_of_it(open_page: Open) -> None:
    shown = text(open_page("claims", claim=["aaaa000000000002"]))
    assert "One claim in full" in shown
    assert "What an editor decided otherwise" not in shown
