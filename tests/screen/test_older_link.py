"""A link made on earlier data says on the page what of it is gone and what changed."""

from pathlib import Path

import duckdb
import pytest

from dashboard.changes import Change, Changed, Changes
from dashboard.components.changed import what_changed
from dashboard.link import View
from dashboard.places import Page
from dashboard.wording import wording
from etl.model.vocabulary import Kept, Language
from tests.screen.conftest import Open, links, markup, text
from tests.screen.small_ledger import build_small_ledger

EARLIER = "fedcba987654"


@pytest.fixture
def grown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_page: Open) -> Open:
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            f"insert into kept_items select '{EARLIER}', * from sealed_items "
            "where item_id <> 'aaaa000000000009'"
        )
        connection.execute(
            f"insert into kept_items values ('{EARLIER}', 'claim', 'dead01', '0123456789ab', "
            "'Words of <b>old</b> *times*', null)"
        )
        connection.execute("update events set place_en = 'Geneva, Hotel' where kind = 'meeting'")
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    return open_page


def test_the_claim_that_is_gone_is_named_by_its_words(grown: Open) -> None:
    running = grown("claims", claim=["dead01"], data=[EARLIER])
    shown = text(running)
    assert f"The link was made on dataset {EARLIER}; you are reading 0123456789ab." in shown
    assert "Gone since then: Claim Words of <b>old</b> *times* dead01" in shown
    assert "<b>old" not in markup(running)
    assert "All changes since then: 1 gone, 2 changed, 1 new" in shown
    assert "claims?claim=aaaa000000000009" in links(running)
    assert "claims?claim=dead01" not in links(running)
    assert "meeting?event=geneva-2022" in links(running)


def test_a_link_whose_items_are_as_they_were_says_so_in_both_languages(grown: Open) -> None:
    shown = text(grown("claims", topic=["nato"], data=[EARLIER]))
    assert "What this link names is as it was." in shown
    russian = text(grown("meeting", event=["geneva-2022"], data=[EARLIER], lang=["ru"]))
    assert "С тех пор изменено: Событие Переговоры в Женеве geneva-2022" in russian
    assert "удалено 1, изменено 2, добавлено 1" in russian


def test_a_speaker_that_has_changed_is_shown_in_the_registry() -> None:
    changed = Changed(
        change=Change.CHANGED, item=Kept.SPEAKER, item_id="lavrov", name_en="Lavrov", name_ru=None
    )
    changes = Changes(totals={Change.CHANGED: 1}, rows=(changed,), named=None)
    shown = what_changed(changes, View(page=Page.CLAIMS), wording(Language.EN)).html
    assert 'href="speakers?speaker=lavrov"' in shown


def test_of_a_link_that_names_nothing_it_is_not_said_that_it_is_as_it_was(grown: Open) -> None:
    shown = text(grown("overview", data=[EARLIER]))
    assert "All changes since then" in shown
    assert "What this link names" not in shown


def test_of_a_version_that_was_not_kept_it_is_said_that_nothing_is_known(open_page: Open) -> None:
    shown = text(open_page("claims", data=[EARLIER]))
    assert "The data has changed since this link was made" in shown
    assert "What that version held was not kept, so its changes cannot be listed here." in shown


def test_a_link_on_this_version_is_told_nothing(open_page: Open) -> None:
    shown = text(open_page("claims", data=["0123456789ab"]))
    assert "since then" not in shown and "Gone" not in shown
