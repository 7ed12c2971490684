"""One event whole, one claim whole, one document whole."""

from dataclasses import replace

import duckdb
import pytest

from dashboard.database import open_ledger
from dashboard.questions.claim import Candidate, Evidence, claim
from dashboard.questions.document import document
from dashboard.questions.meeting import Account, meeting, newest_event
from dashboard.questions.passages import passage
from dashboard.questions.sources import sources
from dashboard.questions.statements import Stretch, statements


def ids(said):
    return [statement.claim_id for statement in said]


def test_a_meeting_has_its_topics_compared_ones_first_with_the_claims_of_each_side(small_ledger):
    rows = meeting(small_ledger, "geneva-2022").rows
    assert [
        (row.comparison.topic_id, row.comparison.state, ids(row.ru), ids(row.us), ids(row.others))
        for row in rows
    ] == [
        ("prisoners", "explicit_denial", ["aa02"], ["bb01"], []),
        ("grain", "contradict", ["aa01"], ["bb02"], ["aa03"]),
        (None, None, [], ["bb03"], ["aa04"]),
    ]
    assert rows[1].comparison.aligned == ("aa01", "bb02")
    assert rows[0].comparison.possible
    assert rows[1].comparison.others_total == 1


def test_a_comparison_without_claims_still_has_its_row(small_ledger):
    (arms, none) = meeting(small_ledger, "new-delhi-2023").rows
    assert (arms.comparison.topic_id, arms.comparison.state) == ("arms", "not_collected")
    assert (arms.ru, arms.us, arms.others) == ((), (), ())
    assert ids(none.us) == ["bb04"]


def test_a_meeting_says_how_much_of_each_account_is_held(small_ledger):
    assert meeting(small_ledger, "geneva-2022").accounts == (
        Account(
            side="RU",
            completeness=None,
            note_en=None,
            note_ru=None,
            claims=2,
            repeats=0,
            documents=1,
        ),
        Account(
            side="US",
            completeness="full_readout",
            note_en="Whole",
            note_ru="Целиком",
            claims=3,
            repeats=0,
            documents=1,
        ),
        Account(
            side="UA",
            completeness=None,
            note_en=None,
            note_ru=None,
            claims=1,
            repeats=0,
            documents=1,
        ),
        Account(
            side="other",
            completeness=None,
            note_en=None,
            note_ru=None,
            claims=1,
            repeats=0,
            documents=1,
        ),
    )
    assert [row.side for row in meeting(small_ledger, "some-talks").accounts] == ["RU", "US"]


@pytest.fixture
def two_compared(make_ledger, tmp_path):
    """The small ledger, the last meeting with a Russian word in it too."""
    path = make_ledger(tmp_path / "same_room.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("update claims set event_id = 'new-delhi-2023' where claim_id = 'aa02'")
    return open_ledger(path).ledger


def test_a_meeting_has_its_people_and_facts(small_ledger):
    geneva = meeting(small_ledger, "geneva-2022")
    assert [person.name_ru for person in geneva.participants] == ["Сергей Лавров", "Энтони Блинкен"]
    assert [fact.value_text for fact in geneva.facts] == [
        "ninety minutes",
        "полтора часа",
        "Мы говорили о зерне",
    ]


def test_the_meetings_before_and_after_have_words_of_both_sides(two_compared):
    geneva = meeting(two_compared, "geneva-2022")
    assert geneva.earlier is None
    assert geneva.later.event_id == "new-delhi-2023"
    assert meeting(two_compared, "new-delhi-2023").earlier.event_id == "geneva-2022"
    assert meeting(two_compared, "call-2022").earlier.event_id == "geneva-2022"
    assert meeting(two_compared, "some-talks").earlier is None


def test_a_meeting_shows_the_claims_its_states_rest_on_before_it_is_full(
    make_ledger, tmp_path, monkeypatch
):
    path = make_ledger(tmp_path / "same_room.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("update claims set side = 'RU' where claim_id = 'aa03'")
        connection.execute("update alignment_claims set claim_id = 'aa03' where claim_id = 'aa01'")
    ledger = open_ledger(path).ledger
    assert ids(meeting(ledger, "geneva-2022").rows[1].ru) == ["aa03", "aa01"]
    monkeypatch.setattr("dashboard.questions.comparisons.MOST_STATEMENTS", 1)
    row = meeting(ledger, "geneva-2022").rows[1]
    assert (ids(row.ru), row.comparison.ru_total) == (["aa03"], 2)


def test_the_meeting_that_opens_unasked_is_the_newest_with_words_of_both(
    small_ledger, two_compared
):
    assert newest_event(small_ledger) == "geneva-2022"
    assert newest_event(two_compared) == "new-delhi-2023"
    assert meeting(small_ledger, "gone") is None


def test_without_words_of_both_anywhere_the_newest_event_opens(make_ledger, tmp_path):
    path = make_ledger(tmp_path / "same_room.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("update claims set status = 'rejected' where side = 'RU'")
    assert newest_event(open_ledger(path).ledger) == "new-delhi-2023"


def test_a_statement_has_names_place_relay_and_lit_words(small_ledger):
    (first, second) = statements(small_ledger, ["aa06", "gone", "aa01"])
    assert (first.claim_id, first.relay, first.speaker_ru) == (
        "aa06",
        ("AP", "РИА"),
        "Энтони Блинкен",
    )
    assert second.relay == ("РИА",)
    assert second.lit("content") == (
        Stretch(role="content", start=27, stop=46, text="Мы говорили о зерне"),
    )
    assert (second.event_en, second.topic_ru, second.translation) == (
        "Geneva",
        "Зерно",
        "We spoke about grain",
    )
    assert statements(small_ledger, []) == ()


def test_a_claim_whole_has_what_links_it_and_what_was_left_open(small_ledger):
    whole = claim(small_ledger, "aa01")
    assert whole.evidence == (Evidence(kind="keyword", text="Женеве", start=18, stop=24),)
    assert [(row.event_id, row.topic_id, row.state) for row in whole.standings] == [
        ("geneva-2022", "grain", "contradict")
    ]
    assert [fact.slot for fact in whole.facts] == ["topic_raised"]
    assert claim(small_ledger, "aa06").candidates == (
        Candidate(field="event_id", value="call-2022", name_en="Call", name_ru="Разговор",
                  score=0.5, evidence="keyword: July", evidence_ru="ключевое слово: July"),
        Candidate(field="event_id", value="geneva-2022", name_en="Geneva", name_ru="Женева",
                  score=0.25, evidence=None, evidence_ru=None),
    )  # fmt: skip
    assert ids(claim(small_ledger, "bb01").repeats) == ["bb04"]
    assert claim(small_ledger, "bb01").statement.cluster_origins == 1
    assert claim(small_ledger, "gone") is None


def test_a_rejected_claim_can_still_be_followed_by_its_link(small_ledger):
    assert claim(small_ledger, "aa05").statement.status == "rejected"


@pytest.mark.parametrize("claim_id", ["aa01", "aa02", "aa05", "aa06", "bb01", "bb04"])
def test_a_passage_is_the_documents_own_words_around_the_claim(small_ledger, claim_id):
    said = claim(small_ledger, claim_id).statement
    around = passage(small_ledger, claim_id)
    text = document(small_ledger, said.document_id).text
    assert around.text == text[around.start : around.stop]
    assert around.text[said.start - around.start : said.stop - around.start] == said.quote
    assert all(around.start <= span.start < span.stop <= around.stop for span in said.spans)
    assert around.characters == len(text)


def test_a_passage_begins_and_ends_at_whole_words_and_knows_its_neighbours(small_ledger):
    last = passage(small_ledger, "aa06")
    assert last.text.startswith("следуют. Подробности")
    assert [segment.kind for segment in last.segments] == ["body", "body"]
    assert [near.claim_id for near in passage(small_ledger, "aa01").neighbours] == [
        "aa02",
        "aa03",
        "aa04",
    ]


def test_a_passage_ends_with_its_segment_where_that_is_near(make_ledger, tmp_path):
    path = make_ledger(tmp_path / "same_room.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "insert into segments values ('agency-report', 9, 900, 1523, 'body', 'default', null)"
        )
        connection.execute(
            "update documents set text = left(text, 899) || chr(10) || substring(text, 901) "
            "where document_id = 'agency-report'"
        )
    around = passage(open_ledger(path).ledger, "aa06")
    assert around.start == 900


def test_a_segment_that_begins_inside_a_line_cuts_no_passage(make_ledger, tmp_path, small_ledger):
    path = make_ledger(tmp_path / "same_room.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "insert into segments (document_id, ordinal, start, stop, kind, reason) "
            "values ('agency-report', 9, 900, 1523, 'body', 'default')"
        )
    around = passage(open_ledger(path).ledger, "aa06")
    assert (around.start, around.stop) == (
        passage(small_ledger, "aa06").start,
        passage(small_ledger, "aa06").stop,
    )


def test_the_documents_are_listed_with_their_claims(small_ledger):
    page = sources(small_ledger)
    assert (page.total, page.pages, page.page_number) == (2, 1, 1)
    assert [
        (row.document_id, row.claims_ru, row.claims_us, row.claims_ua, row.claims_other,
         row.claims_rejected)
        for row in page.sources
    ] == [("readout-geneva", 0, 4, 0, 0, 0), ("agency-report", 2, 1, 1, 1, 1)]  # fmt: skip
    assert sources(small_ledger, page_number=9) == replace(page, page_number=1)


def test_a_document_has_every_claim_in_its_place_and_what_was_rejected(small_ledger):
    whole = document(small_ledger, "agency-report")
    assert (whole.start, whole.part, whole.parts) == (0, 1, 1)
    assert len(whole.text) == whole.source.characters
    assert [found.claim_id for found in whole.claims] == ["aa01", "aa02", "aa03", "aa04", "aa06"]
    assert whole.claims_total == 5
    for found in whole.claims:
        for span in found.spans:
            assert whole.text[span.start : span.stop] == span.text
    assert [row.quote for row in whole.rejected.rows] == ["Реклама", "Реклама"]
    assert [segment.kind for segment in whole.segments][:2] == ["headline", "body"]
    assert document(small_ledger, "gone") is None


@pytest.fixture
def in_parts(small_ledger, monkeypatch):
    """A document longer than what is shown at once, whole first."""
    whole = document(small_ledger, "agency-report")
    monkeypatch.setattr("dashboard.questions.document.PART_LENGTH", 100)
    return whole


def test_a_long_document_is_given_part_by_part_and_its_parts_are_the_whole(small_ledger, in_parts):
    first = document(small_ledger, "agency-report")
    parts = [
        document(small_ledger, "agency-report", part=number + 1) for number in range(first.parts)
    ]
    assert "".join(part.text for part in parts) == in_parts.text
    assert [part.start for part in parts[:3]] == [0, 100, 200]
    assert len(first.segments) < len(in_parts.segments)
    assert document(small_ledger, "agency-report", part=999).part == first.parts
    for part in parts:
        stop = part.start + len(part.text)
        assert [one.claim_id for one in part.claims] == [
            one.claim_id for one in in_parts.claims if one.start < stop and one.stop > part.start
        ]


def test_the_part_of_the_opened_claim_is_shown_and_the_claim_is_lit_however_many(
    small_ledger, in_parts, monkeypatch
):
    last = in_parts.claims[-1]
    part = document(small_ledger, "agency-report", opened=last.claim_id)
    assert part.start <= last.start < part.start + len(part.text)
    monkeypatch.setattr("dashboard.questions.document.PART_LENGTH", 120_000)
    monkeypatch.setattr("dashboard.questions.document.MOST_LIT", 1)
    lit = document(small_ledger, "agency-report", opened=last.claim_id)
    assert [one.claim_id for one in lit.claims] == [last.claim_id]
    assert lit.claims_total == 5
    elsewhere = document(small_ledger, "agency-report", opened="bb01")
    assert (elsewhere.part, [one.claim_id for one in elsewhere.claims]) == (1, ["aa01"])


def test_facts_beyond_those_shown_are_counted(small_ledger, monkeypatch):
    monkeypatch.setattr("dashboard.questions.facts.MOST_FACTS", 2)
    geneva = meeting(small_ledger, "geneva-2022")
    assert (len(geneva.facts), geneva.facts_total) == (2, 3)


def test_of_what_is_held_repeats_are_counted(make_ledger, tmp_path):
    path = make_ledger(tmp_path / "same_room.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "update claims set cluster_id = 'c1' where event_id = 'geneva-2022' and side = 'US'"
        )
    accounts = meeting(open_ledger(path).ledger, "geneva-2022").accounts
    assert [(row.side, row.claims, row.repeats) for row in accounts] == [
        ("RU", 2, 0),
        ("US", 3, 2),
        ("UA", 1, 0),
        ("other", 1, 0),
    ]
