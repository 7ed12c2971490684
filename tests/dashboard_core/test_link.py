"""A link is read into a view and written back; it never shows more than it asks for."""

import os
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.filters import Choice, Filter
from dashboard.link import carry, encode, href, parse
from dashboard.places import PARAMETERS, PLACES, Layout, Page, Sort, Text
from dashboard.reading import Problem, Reason, shown
from etl.model.vocabulary import Language

IS_CI = bool(os.environ.get("CI"))
"""Nobody waits for CI, so it tries more examples."""

LIKELY = [
    "ru", "us", "ua", "other", "-ru", "RU", "partial_direct", "-direct", "contradict", "duration",
    "machine", "rejected", "2022", "2022-02", "2022-02-29", "2024-02-29", "0000", "2022-13", "1",
    "0", "-1", "999999", "1000000", "en", "de", "table", "cards", "chart", "newest", "both", "",
    "-", "--", " ", "лавров", "geneva-2022", "\x00", "a\u202eb", "\ud800", "x" * 201, "a" * 101,
]  # fmt: skip
WITH_DEFAULT = {"lang", "text", "view", "sort", "page"}
names = st.sampled_from(PARAMETERS) | st.text(max_size=12)
values = st.lists(st.sampled_from(LIKELY) | st.text(max_size=30), max_size=4)
queries = st.dictionaries(names, values, max_size=8)
pages = st.sampled_from(Page)


@settings(max_examples=5_000 if IS_CI else 500, deadline=None)
@given(pages, queries)
def test_every_link_is_read_and_what_is_written_is_read_back_the_same(page, raw):
    view = parse(page, raw)
    assert parse(page, encode(view)) == view


@settings(max_examples=1_000 if IS_CI else 200, deadline=None)
@given(pages, pages, queries)
def test_every_link_made_can_be_followed(page, target, raw):
    link = urlsplit(href(target, parse(page, raw)))
    assert link.path == ("./" if target is Page.OVERVIEW else target)
    followed = parse(target, parse_qs(link.query, keep_blank_values=True))
    assert followed == carry(parse(page, raw), target)


@settings(max_examples=1_000 if IS_CI else 200, deadline=None)
@given(pages, queries)
def test_what_is_written_is_honoured_by_the_page_and_in_canonical_order(page, raw):
    written = list(encode(parse(page, raw)))
    assert set(written) <= PLACES[page].honours
    assert written == sorted(written, key=PARAMETERS.index)


@settings(max_examples=1_000 if IS_CI else 200, deadline=None)
@given(pages, queries)
def test_nothing_given_is_dropped_without_a_word(page, raw):
    view = parse(page, raw)
    heard = {problem.parameter for problem in view.problems} | set(encode(view))
    said = {
        name for name, given in raw.items() if given and (name != "q" or "".join(given).strip())
    }
    assert {shown(name) for name in said} - heard <= WITH_DEFAULT


def test_an_empty_link_asks_for_everything_in_english():
    view = parse("claims", {})
    assert (view.language, view.text, view.layout) == (Language.EN, Text.BOTH, Layout.CARDS)
    assert (view.sort, view.page_number, view.filter) == (Sort.NEWEST, 1, Filter())
    assert encode(view) == {}


def test_lists_include_and_exclude_and_are_sorted_without_repeats():
    view = parse("claims", {"topic": ["prisoners", "-grain", "arms", "prisoners"]})
    assert view.filter.topic == Choice(("arms", "prisoners"), ("grain",))
    assert encode(view) == {"topic": ["arms", "prisoners", "-grain"]}


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("side", "RU", Reason.NO_SUCH_VALUE),
        ("side", "", Reason.UNREADABLE),
        ("topic", "Зерно", Reason.UNREADABLE),
        ("topic", "--grain", Reason.UNREADABLE),
        ("kind", "partial-direct", Reason.NO_SUCH_VALUE),
        ("from", "2022-13", Reason.UNREADABLE),
        ("to", "2023-02-29", Reason.UNREADABLE),
        ("on", "--03-02", Reason.UNREADABLE),
        ("q", "x" * 201, Reason.TOO_LONG),
        ("q", "a\x00b", Reason.DAMAGED),
        ("q", "a\u202eb", Reason.DAMAGED),
        ("q", "\ud800", Reason.DAMAGED),
        ("q", "\u200b", Reason.UNREADABLE),
        ("speaker", "a" * 101, Reason.UNREADABLE),
    ],
)
def test_a_filter_that_cannot_be_read_is_kept_and_named(name, value, reason):
    view = parse("claims", {name: [value], "lang": ["ru"]})
    assert view.filter == Filter(unreadable=((name, shown(value)),))
    assert view.problems == (Problem(name, shown(value), reason),)
    assert encode(view) == {name: [shown(value)], "lang": ["ru"]}


def test_a_value_asked_for_and_left_out_at_once_cannot_be_read():
    view = parse("claims", {"side": ["ru", "-ru", "us"]})
    assert view.filter.side == Choice(("us",))
    assert view.filter.unreadable == (("side", "-ru"), ("side", "ru"))
    assert {problem.reason for problem in view.problems} == {Reason.CONTRADICTORY}


def test_a_single_parameter_given_twice_is_not_chosen_from():
    view = parse("claims", {"from": ["2022", "2021"], "page": ["2", "3"]})
    assert view.filter.from_ is None
    assert view.filter.unreadable == (("from", "2021"), ("from", "2022"))
    assert view.page_number == 1
    assert [problem.reason for problem in view.problems] == [Reason.REPEATED] * 4


def test_too_many_values_cannot_be_read():
    view = parse("claims", {"topic": [f"topic-{number}" for number in range(60)]})
    assert view.filter.topic == Choice()
    assert len(view.filter.unreadable) == 51


@pytest.mark.parametrize(
    ("name", "value"),
    [("page", "0"), ("page", "abc"), ("page", "٣"), ("lang", "de"), ("sort", "best"),
     ("view", "chart"), ("text", "none"), ("claim", "не-то"), ("data", "A1")],
)  # fmt: skip
def test_what_is_no_filter_falls_back_to_its_default_and_is_named(name, value):
    view = parse("claims", {name: [value]})
    assert view == parse("claims", {})
    assert view.problems == (Problem(name, value, Reason.UNREADABLE),)


def test_parameters_nobody_knows_and_those_of_other_pages_are_named():
    view = parse("sources", {"utm_source": ["x"], "side": ["ru"], "doc": ["agency-report"]})
    assert view.document == "agency-report"
    assert view.problems == (
        Problem("side", "ru", Reason.NOT_USED_HERE),
        Problem("utm_source", "x", Reason.UNKNOWN_PARAMETER),
    )


def test_the_meeting_page_has_one_event_and_never_guesses_it():
    assert parse("meeting", {"event": ["geneva-2022"]}).event == "geneva-2022"
    several = parse("meeting", {"event": ["geneva-2022", "new-delhi-2023"]})
    assert several.event is None
    assert several.filter.unreadable == (("event", "geneva-2022"), ("event", "new-delhi-2023"))


def test_every_parameter_of_the_contract_is_honoured_somewhere():
    honoured = {name for place in PLACES.values() for name in place.honours}
    assert honoured == set(PARAMETERS)


def test_a_question_is_carried_to_another_page_as_far_as_that_page_honours_it():
    view = parse(
        "claims",
        {"side": ["ru"], "event": ["geneva-2022"], "sort": ["oldest"], "page": ["3"],
         "view": ["table"], "lang": ["ru"], "claim": ["aa01"]},
    )  # fmt: skip
    assert href(Page.MEETING, view) == "meeting?event=geneva-2022&claim=aa01&lang=ru"
    assert href(Page.OVERVIEW, view) == "./?event=geneva-2022&side=ru&lang=ru&view=table"
    assert href(Page.METHOD, view) == "method?lang=ru"


def test_two_events_are_not_carried_to_the_page_of_one():
    view = parse("claims", {"event": ["geneva-2022", "new-delhi-2023"]})
    assert carry(view, Page.MEETING) == parse("meeting", {})


def test_what_a_person_typed_is_trimmed_and_a_blank_search_is_none():
    assert parse("claims", {"q": ["  Лавров   Блинкен "]}).filter.q == "Лавров Блинкен"
    assert parse("claims", {"q": ["   "]}) == parse("claims", {})


def test_a_click_on_a_facet_includes_then_excludes_then_clears():
    chosen = Choice(("us",))
    once = chosen.turned("ru")
    twice = once.turned("ru")
    assert once == Choice(("ru", "us"))
    assert twice == Choice(("us",), ("ru",))
    assert twice.turned("ru") == chosen


@pytest.mark.parametrize(
    ("raw", "sort", "written"),
    [
        ({}, Sort.NEWEST, {}),
        ({"q": ["зерно"]}, Sort.RELEVANCE, {"q": ["зерно"]}),
        ({"q": ["зерно"], "sort": ["relevance"]}, Sort.RELEVANCE, {"q": ["зерно"]}),
        ({"q": ["зерно"], "sort": ["newest"]}, Sort.NEWEST,
         {"q": ["зерно"], "sort": ["newest"]}),
        ({"sort": ["oldest"]}, Sort.OLDEST, {"sort": ["oldest"]}),
        ({"sort": ["relevance"]}, Sort.NEWEST, {}),
    ],
)  # fmt: skip
def test_a_search_is_ordered_by_best_match_unless_another_order_is_written(raw, sort, written):
    view = parse(Page.CLAIMS, raw)
    assert (view.sort, encode(view)) == (sort, written)
    without = replace(view, filter=replace(view.filter, q=None))
    assert parse(Page.CLAIMS, encode(without)).problems == ()
