"""A link made on an earlier version of the data is told what became of what it names."""

from pathlib import Path

import duckdb
import pytest

from dashboard.changes import Change
from dashboard.database import Ledger, open_ledger
from dashboard.link import parse
from dashboard.questions.unknown_values import unknown_values
from dashboard.questions.versions import changes_since
from dashboard.reading import Reason
from etl.model.vocabulary import Kept

EARLIER = "fedcba987654"


@pytest.fixture
def grown(tmp_path: Path, make_ledger) -> Ledger:
    """A ledger that kept an earlier version of itself: one topic renamed since, one claim gone."""
    path = make_ledger(tmp_path / "same_room.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            f"insert into kept_items select '{EARLIER}', * from sealed_items "
            "where item_id <> 'antony-blinken'"
        )
        connection.execute(
            f"insert into kept_items values ('{EARLIER}', 'claim', 'dead01', '0123456789ab', "
            "'Words of <b>old</b>', null)"
        )
        connection.execute("update topics set title_en = 'Bread' where topic_id = 'grain'")
    found = open_ledger(path).ledger
    assert found
    return found


def told(ledger: Ledger, page: str, **parameters: str):
    view = parse(page, {name: [value] for name, value in parameters.items()})
    (problem,) = (one for one in unknown_values(ledger, view) if one.reason is Reason.OTHER_DATA)
    return problem.changes


def test_what_is_gone_changed_and_new_is_counted_and_listed(grown):
    changes = changes_since(grown, EARLIER, {})
    assert changes.totals == {Change.REMOVED: 1, Change.CHANGED: 1, Change.ADDED: 1}
    assert [(one.change, one.item, one.item_id) for one in changes.rows] == [
        (Change.REMOVED, Kept.CLAIM, "dead01"),
        (Change.CHANGED, Kept.TOPIC, "grain"),
        (Change.ADDED, Kept.SPEAKER, "antony-blinken"),
    ]
    assert changes.total == 3


def test_the_items_of_the_link_come_first(grown):
    gone = told(grown, "claims", claim="dead01", data=EARLIER)
    assert [(one.change, one.name_en) for one in gone.named] == [
        (Change.REMOVED, "Words of <b>old</b>")
    ]
    renamed = told(grown, "claims", topic="-grain", data=EARLIER)
    assert [(one.change, one.name_en) for one in renamed.named] == [(Change.CHANGED, "Bread")]
    assert told(grown, "meeting", event="geneva-2022", data=EARLIER).named == ()


def test_what_was_added_is_nothing_a_link_could_name(grown):
    assert told(grown, "claims", speaker="antony-blinken", data=EARLIER).named == ()


def test_of_a_version_that_was_not_kept_nothing_is_claimed(grown, small_ledger):
    assert told(grown, "claims", data="aaaaaaaaaaaa") is None
    assert told(small_ledger, "claims", data=EARLIER) is None
