"""What the pages ask of the ledger, and what the small ledger answers."""

from datetime import date

import duckdb

from dashboard.database import open_ledger
from dashboard.filters import Choice, Filter
from dashboard.link import parse
from dashboard.places import Sort
from dashboard.questions.claims import FacetValue, claims_page, facets
from dashboard.questions.events import event, events
from dashboard.questions.headline import Headline, headline
from dashboard.questions.identity import Identity, identity
from dashboard.questions.matrix import Cell, matrix, states
from dashboard.questions.names import Name, event_names, speaker_names, topic_names
from dashboard.questions.rejections import (
    Count,
    Reason,
    Rejected,
    counts,
    rejected_documents,
    rejected_in,
    rejection_reasons,
)
from dashboard.questions.timeline import Bundle, timeline
from dashboard.questions.unknown_values import unknown_values
from dashboard.reading import Problem
from dashboard.reading import Reason as Why

NOTHING = Filter(unreadable=(("side", "XX"),))


def test_the_ledger_says_what_it_is(small_ledger):
    assert identity(small_ledger) == Identity("0123456789ab", 3, "1", "0" * 64, "1" * 64)


def test_what_went_in_is_what_was_loaded_or_left_out_with_a_reason(small_ledger):
    assert counts(small_ledger) == (
        Count("documents", 3, 2, 1, 0),
        Count("attributions", 12, 10, 1, 1),
    )
    assert rejection_reasons(small_ledger) == (Reason("attributions", "by_hand", 1),)
    assert rejected_documents(small_ledger).total == 0


def test_what_a_document_left_out_is_listed_up_to_a_limit(small_ledger, monkeypatch):
    left_out = rejected_in(small_ledger, "agency-report")
    assert [(row.item, row.quote, row.reason) for row in left_out.rows] == [
        ("attributions", "Реклама", "by_hand"),
        ("claims", "Реклама", "rejected"),
    ]
    shown = {"most": 1, "length": 3}
    monkeypatch.setattr("dashboard.questions.rejections._SHOWN", shown)
    cut = rejected_in(small_ledger, "agency-report")
    assert cut.rows == (
        Rejected(
            item="attributions", file="agency-report.txt", quote="Рек", is_cut=True,
            reason="by_hand", detail="An advertisement", detail_ru="Реклама",
        ),
    )  # fmt: skip
    assert cut.total == 2


def test_the_registries_are_listed_with_their_claims(small_ledger):
    assert [(name.slug, name.claims) for name in speaker_names(small_ledger)] == [
        ("antony-blinken", 3), ("sergey-lavrov", 2), ("dmytro-kuleba", 1), ("russian-mfa", 0),
    ]  # fmt: skip
    assert [name.slug for name in event_names(small_ledger)] == [
        "new-delhi-2023", "call-2022", "geneva-2022", "sanctions-2021", "some-talks",
    ]  # fmt: skip
    assert topic_names(small_ledger)[0] == Name("prisoners", "Prisoners", "Заключённые", 2)


def test_the_head_of_the_overview_counts_events_claims_and_cells(small_ledger):
    assert headline(small_ledger) == Headline(
        events=5,
        events_with_both=1,
        claims=9,
        claims_ru=2,
        claims_us=5,
        contradictions=1,
        denials=1,
        not_collected=1,
        unreviewed=2,
        undated=0,
    )


def test_the_head_of_the_overview_counts_what_is_asked_for(small_ledger):
    of_russia = headline(small_ledger, Filter(side=Choice(("ru",)), from_="2022"))
    assert (of_russia.events, of_russia.claims, of_russia.claims_us) == (1, 2, 0)
    assert (of_russia.contradictions, of_russia.denials, of_russia.not_collected) == (1, 1, 0)
    assert headline(small_ledger, NOTHING) == Headline(**dict.fromkeys(Headline.__slots__, 0))


def test_events_cover_the_days_their_date_may_mean(small_ledger):
    covered = {row.event_id: (row.first_day, row.last_day) for row in events(small_ledger)}
    assert covered == {
        "new-delhi-2023": (date(2023, 3, 1), date(2023, 3, 2)),
        "call-2022": (date(2022, 7, 1), date(2022, 7, 31)),
        "geneva-2022": (date(2022, 1, 21), date(2022, 1, 21)),
        "sanctions-2021": (date(2021, 1, 1), date(2021, 12, 31)),
        "some-talks": (None, None),
    }


def test_an_event_has_both_only_where_claims_of_both_are_held(small_ledger):
    both = {row.event_id: row.has_both for row in events(small_ledger)}
    assert [event_id for event_id, has_both in both.items() if has_both] == ["geneva-2022"]
    call = event(small_ledger, "call-2022")
    assert (call.account_ru, call.account_us, call.claims_ru) == (
        "full_readout", "press_report", 0,
    )  # fmt: skip
    geneva = event(small_ledger, "geneva-2022")
    assert (geneva.claims_ru, geneva.claims_us, geneva.claims_ua, geneva.claims_other) == (
        2, 3, 1, 1,
    )  # fmt: skip
    assert (geneva.account_ru, geneva.account_us) == (None, "full_readout")
    assert event(small_ledger, "gone") is None


def test_events_asked_for_are_those_with_a_claim_that_is(small_ledger):
    assert [row.event_id for row in events(small_ledger, Filter(side=Choice(("us",))))] == [
        "new-delhi-2023",
        "geneva-2022",
    ]
    assert events(small_ledger, NOTHING) == ()


def cells(ledger, **asked):
    return [(cell.event_id, cell.topic_id, cell.state) for cell in matrix(ledger, Filter(**asked))]


def test_the_matrix_has_a_cell_for_each_comparison_and_for_claims_nobody_compared(small_ledger):
    assert matrix(small_ledger)[1] == Cell(
        event_id="geneva-2022",
        topic_id="prisoners",
        state="explicit_denial",
        possible=True,
        why_en="Because",
        why_ru="Потому",
        claims_ru=1,
        claims_us=1,
        claims_ua=0,
        claims_other=0,
    )
    assert cells(small_ledger) == [
        ("new-delhi-2023", "arms", "not_collected"),
        ("geneva-2022", "prisoners", "explicit_denial"),
        ("geneva-2022", "grain", "contradict"),
    ]


def test_the_matrix_is_narrowed_by_what_is_asked(small_ledger):
    denial = ("geneva-2022", "prisoners", "explicit_denial")
    grain = ("geneva-2022", "grain", "contradict")
    assert cells(small_ledger, state=Choice(("explicit_denial",))) == [denial]
    assert cells(small_ledger, topic=Choice((), ("arms",))) == [denial, grain]
    assert cells(small_ledger, to="2022") == [denial, grain]
    assert cells(small_ledger, speaker=Choice(("dmytro-kuleba",))) == [grain]
    assert cells(small_ledger, status=Choice(("machine",))) == [denial]
    assert matrix(small_ledger, NOTHING) == ()
    assert states(small_ledger, Filter(to="2022")) == {"contradict": 1, "explicit_denial": 1}


def test_the_timeline_has_a_mark_for_each_dated_claim_and_says_where_the_date_is_from(small_ledger):
    line = timeline(small_ledger)
    dated = {mark.claim_id: (mark.first_day, mark.last_day, mark.dated_by) for mark in line.marks}
    assert dated["aa01"] == (date(2022, 1, 21), date(2022, 1, 21), "said")
    assert dated["aa06"] == (date(2022, 7, 1), date(2022, 7, 31), "stated")
    assert dated["bb04"] == (date(2023, 3, 1), date(2023, 3, 2), "event")
    assert (line.dated, line.undated, line.bundles) == (9, 0, ())
    basis = {mark.claim_id: (mark.date_precision, mark.year_basis) for mark in line.marks}
    assert basis["aa06"] == ("month", "inferred")
    assert basis["bb04"] == ("day", "outside")


def test_too_many_marks_become_bundles(small_ledger, monkeypatch):
    monkeypatch.setattr("dashboard.questions.timeline.MOST_MARKS", 8)
    line = timeline(small_ledger)
    assert line.marks == ()
    assert line.bundles == (
        Bundle(side="RU", first_day=date(2022, 1, 1), unit="year", claims=2),
        Bundle(side="UA", first_day=date(2022, 1, 1), unit="year", claims=1),
        Bundle(side="US", first_day=date(2022, 1, 1), unit="year", claims=4),
        Bundle(side="other", first_day=date(2022, 1, 1), unit="year", claims=1),
        Bundle(side="US", first_day=date(2023, 1, 1), unit="year", claims=1),
    )


def test_claims_come_by_date_or_in_the_order_of_their_documents(small_ledger):
    def ids(sort):
        page = claims_page(small_ledger, Filter(side=Choice(("us",))), sort)
        return [statement.claim_id for statement in page.statements]

    assert ids(Sort.NEWEST) == ["bb04", "aa06", "bb02", "bb01", "bb03"]
    assert ids(Sort.OLDEST) == ["bb01", "bb03", "bb02", "aa06", "bb04"]
    assert ids(Sort.SOURCE) == ["aa06", "bb01", "bb02", "bb03", "bb04"]


def test_a_page_beyond_the_last_shows_the_last_and_says_which_was_asked(small_ledger, monkeypatch):
    monkeypatch.setattr("dashboard.questions.claims.CLAIMS_OF_A_PAGE", 4)
    page = claims_page(small_ledger, Filter(), Sort.SOURCE, page_number=7)
    assert [statement.claim_id for statement in page.statements] == ["bb04"]
    assert (page.total, page.page_number, page.asked_page, page.pages) == (9, 3, 7, 3)


def test_undated_claims_are_counted_where_a_period_leaves_them_out(make_ledger, tmp_path):
    path = make_ledger(tmp_path / "same_room.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("update claims set date_partial = '--07-01' where claim_id = 'aa06'")
    ledger = open_ledger(path).ledger
    assert claims_page(ledger, Filter(from_="2022")).undated == 1
    assert claims_page(ledger, Filter(from_="2022")).total == 8
    assert claims_page(ledger, Filter()).undated == 0
    assert timeline(ledger).undated == 1


def test_each_facet_is_counted_with_the_other_filters_applied(small_ledger):
    counted = facets(small_ledger, Filter(side=Choice(("ru",)), topic=Choice((), ("arms",))))
    assert counted["side"].values == (
        FacetValue(value="us", claims=5),
        FacetValue(value="ru", claims=2, is_included=True),
        FacetValue(value="other", claims=1),
        FacetValue(value="ua", claims=1),
    )
    assert counted["topic"].values == (
        FacetValue(value="grain", claims=1),
        FacetValue(value="prisoners", claims=1),
        FacetValue(value="arms", claims=0, is_excluded=True),
    )
    assert counted["kind"].values == (
        FacetValue(value="direct", claims=1),
        FacetValue(value="indirect", claims=1),
    )
    assert counted["state"].values == (
        FacetValue(value="contradict", claims=1),
        FacetValue(value="explicit_denial", claims=1),
    )
    assert counted["slot"].values == (FacetValue(value="topic_raised", claims=1),)


def test_a_value_asked_for_is_counted_however_many_values_a_facet_has(small_ledger, monkeypatch):
    monkeypatch.setattr("dashboard.questions.claims.MOST_FACET_VALUES", 2)
    counted = facets(small_ledger, Filter(side=Choice(("ua",))))
    side = counted["side"]
    assert [(value.value, value.claims) for value in side.values] == [("us", 5), ("ua", 1)]
    assert side.total == 4
    assert (len(counted["kind"].values), counted["kind"].total) == (1, 1)


def test_a_facet_says_how_many_values_it_has_beyond_those_listed(small_ledger, monkeypatch):
    monkeypatch.setattr("dashboard.questions.claims.MOST_FACET_VALUES", 2)
    counted = facets(small_ledger, Filter())
    assert (len(counted["side"].values), counted["side"].total) == (2, 4)
    assert (len(counted["state"].values), counted["state"].total) == (2, 2)
    gone = facets(small_ledger, Filter(topic=Choice((), ("gone",))))["topic"]
    assert (len(gone.values), gone.total) == (3, 4)


def test_claims_without_a_value_are_counted_under_none_and_rejected_ones_as_a_status(small_ledger):
    counted = facets(small_ledger, Filter(side=Choice(("other",))))
    assert counted["speaker"].values == (FacetValue(value=None, claims=1),)
    assert counted["status"].values == (
        FacetValue(value="confirmed", claims=1),
        FacetValue(value="rejected", claims=1),
    )


def test_a_link_is_told_what_this_ledger_does_not_have(small_ledger):
    view = parse(
        "claims",
        {"event": ["gone", "-geneva-2022"], "speaker": ["nobody"], "topic": ["grain"],
         "claim": ["ff"], "data": ["fedcba987654"]},
    )  # fmt: skip
    assert unknown_values(small_ledger, view) == (
        Problem("event", "gone", Why.NOT_IN_THIS_LEDGER),
        Problem("speaker", "nobody", Why.NOT_IN_THIS_LEDGER),
        Problem("claim", "ff", Why.NOT_IN_THIS_LEDGER),
        Problem("data", "fedcba987654", Why.OTHER_DATA),
    )
    same = parse("sources", {"doc": ["agency-report"], "data": ["0123456789ab"]})
    assert unknown_values(small_ledger, same) == ()
