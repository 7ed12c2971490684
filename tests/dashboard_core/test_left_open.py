"""What was left open around an event is found from the event."""

import duckdb
import pytest

from dashboard.database import open_ledger
from dashboard.questions.left_open import left_open


@pytest.fixture
def opened(make_ledger, tmp_path):
    """The small ledger with one claim of no event and one of no speaker."""
    path = make_ledger(tmp_path / "same_room.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("delete from claim_candidates")
        connection.execute(
            "update claims set event_id = null, event_confidence = null, event_evidence = null "
            "where claim_id in ('aa02', 'bb04')"
        )
        connection.execute(
            "update claims set speaker_id = null, side = 'other' where claim_id = 'bb03'"
        )
        connection.execute(
            "insert into claim_candidates (claim_id, field, value) values "
            "('aa02', 'event_id', 'geneva-2022'), ('aa02', 'event_id', 'new-delhi-2023'), "
            "('aa02', 'event_id', 'call-2022'), ('bb04', 'event_id', 'call-2022'), "
            "('aa01', 'event_id', 'new-delhi-2023'), ('bb03', 'speaker_id', 'sergey-lavrov'), "
            "('bb03', 'speaker_id', 'antony-blinken')"
        )
    return open_ledger(path).ledger


def keys(found):
    return [one.statement.claim_id for one in found]


def test_a_statement_that_fits_two_events_is_found_from_each_of_them(opened):
    assert keys(left_open(opened, "geneva-2022").here) == ["aa02"]
    assert keys(left_open(opened, "new-delhi-2023").here) == ["aa02"]


def test_a_statement_whose_event_is_decided_is_not_open(opened):
    assert "aa01" not in keys(left_open(opened, "new-delhi-2023").here)


def test_who_may_have_said_it_is_named(opened):
    [one] = left_open(opened, "geneva-2022").of_a_side
    assert one.statement.claim_id == "bb03"
    assert one.names_en == ("Antony Blinken", "Sergey Lavrov")


def test_no_more_is_fetched_than_is_shown_and_the_total_says_how_many_there_are(
    opened, monkeypatch
):
    monkeypatch.setattr("dashboard.questions.left_open.MOST_OPEN", 1)
    found = left_open(opened, "call-2022")
    assert (keys(found.here), found.here_total) == (["aa02"], 2)


def test_what_the_machine_found_without_an_event_is_counted_in_the_documents_of_the_event(opened):
    [one] = left_open(opened, "geneva-2022").unlinked
    assert (one.document_id, one.claims) == ("agency-report", 2)
    assert (one.claims_total, one.documents_total) == (2, 1)


def test_what_a_person_has_reviewed_does_not_count_as_linked_to_no_event(opened):
    assert left_open(opened, "new-delhi-2023").unlinked == ()
    assert left_open(opened, "call-2022").unlinked == ()


def test_an_event_with_nothing_open_has_nothing(opened):
    found = left_open(opened, "some-talks")
    assert (found.here, found.here_total, found.of_a_side_total) == ((), 0, 0)
