"""Words with characters nobody sees wear a mark, and turn no other words when they are copied."""

from pathlib import Path

import duckdb
import pytest

from tests.screen.conftest import Open, markup, text
from tests.screen.small_ledger import build_small_ledger

CLAIM = "aaaa000000000004"
DOCUMENT = "delhi"
ENGLISH = "contains invisible or direction-changing characters (U+202E)"
RUSSIAN = "есть невидимые знаки или знаки, меняющие направление письма (U+202E)"


@pytest.fixture
def turned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The quote of a claim whose first word opens a direction and never closes it."""
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "update claims set quote = chr(8238) || quote[2:] where claim_id = ?", [CLAIM]
        )
        connection.execute(
            "update documents set text = text || chr(8238) where document_id = ?", [DOCUMENT]
        )
        row = connection.execute("select quote from claims where claim_id = ?", [CLAIM]).fetchone()
    assert row is not None
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    return str(row[0])


@pytest.mark.parametrize("layout", ["cards", "table"])
def test_the_mark_stands_on_that_claim_only(open_page: Open, turned: str, layout: str) -> None:
    running = open_page("claims", view=[layout])
    assert turned[:20] in markup(running)
    assert text(running).count(ENGLISH) == 1
    assert text(open_page("claims", view=[layout], lang=["ru"])).count(RUSSIAN) == 1


def test_the_opened_claim_wears_it_and_keeps_its_letters(open_page: Open, turned: str) -> None:
    running = open_page("claims", claim=[CLAIM], q=["nothing"])
    assert text(running).count(ENGLISH) == 1
    assert turned[:20] in markup(running)


def test_a_document_that_holds_such_characters_wears_the_mark_above_its_text(
    open_page: Open, turned: str
) -> None:
    running = open_page("sources", doc=[DOCUMENT])
    assert text(running).count(ENGLISH) == 1
    assert turned[1:] in text(running)
    assert text(open_page("sources", doc=[DOCUMENT], lang=["ru"])).count(RUSSIAN) == 1


def test_a_copied_citation_closes_the_direction_its_words_left_open(
    open_page: Open, turned: str
) -> None:
    copied = [block.value for block in open_page("claims", claim=[CLAIM]).code]
    holding = [one for one in copied if turned in one]
    assert len(holding) == 3
    assert all(f"{turned}\u202c" in one for one in holding)
