"""What stands beside a statement's own words: its verb of speech, and how much is held."""

from pathlib import Path

import duckdb
import pytest

from tests.screen.conftest import Open, text
from tests.screen.small_ledger import build_small_ledger

REPORTED = "aaaa000000000005"
"""Лавров отметил, что не ждет от встречи ..."""


@pytest.mark.parametrize(
    ("between", "shown"),
    [
        (", ", "отметил, что не ждет"),
        (" «", "отметил что не ждет"),
        (" – ", "отметил … что не ждет"),
    ],
)
def test_the_mark_between_the_verb_and_the_reported_words_is_shown(
    tmp_path: Path,
    open_page: Open,
    monkeypatch: pytest.MonkeyPatch,
    between: str,
    shown: str,
) -> None:
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    said = f"отметил{between}что не ждет от встречи"
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "update documents set text = $said || text where document_id ="
            " (select document_id from claims where claim_id = $claim)",
            {"said": said, "claim": REPORTED},
        )
        connection.execute(
            "update claims set cue_start = 0, cue_stop = 7, start = 7 + $gap, stop = $stop,"
            " quote = 'что не ждет от встречи' where claim_id = $claim",
            {"gap": len(between), "stop": len(said), "claim": REPORTED},
        )
        connection.execute("delete from claim_spans where claim_id = ?", [REPORTED])
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    assert shown in text(open_page("claims", claim=[REPORTED]))


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "nobody has said yet how much of this account is held"),
        ("ru", "сколько есть из этой версии, ещё никто не указал"),
    ],
)
def test_how_much_is_held_is_not_guessed(open_page: Open, language: str, shown: str) -> None:
    page = text(open_page("meeting", event=["geneva-2022"], lang=[language]))
    assert page.count(shown) == 2


@pytest.mark.parametrize(
    ("place", "parameter"), [("claims", "from"), ("claims", "to"), ("speakers", "on")]
)
def test_a_date_that_cannot_be_read_is_told_how_one_is_written(
    open_page: Open, place: str, parameter: str
) -> None:
    page = text(open_page(place, **{parameter: ["May 2018"]}))
    assert "has to be (2022 or 2022-07 or 2022-07-29)." in page
