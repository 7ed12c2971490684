"""A filter keeps the claims asked for, and never one more."""

import os
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.conditions import where
from dashboard.database import Ledger
from dashboard.filters import CHOICES, Choice, Filter, parameters
from dashboard.folding import fold, words_of
from dashboard.hits import hits
from dashboard.places import Sort
from dashboard.questions.claims import claims_page
from etl.text.fold import fold as fold_of_the_pipeline

IS_CI = bool(os.environ.get("CI"))
"""Nobody waits for CI, so it tries more examples."""

ALL = ["aa01", "aa02", "aa03", "aa04", "aa06", "bb01", "bb02", "bb03", "bb04"]


def found(ledger: Ledger, filter: Filter) -> list[str]:
    page = claims_page(ledger, filter, Sort.SOURCE)
    return [statement.claim_id for statement in page.statements]


@pytest.mark.parametrize(
    ("filter", "claims"),
    [
        (Filter(), ALL),
        (Filter(side=Choice(("ru",))), ["aa01", "aa02"]),
        (Filter(side=Choice((), ("us", "other"))), ["aa01", "aa02", "aa03"]),
        (Filter(speaker=Choice(("antony-blinken",))), ["aa06", "bb01", "bb02"]),
        (Filter(speaker=Choice((), ("antony-blinken",))),
         ["aa01", "aa02", "aa03", "aa04", "bb03", "bb04"]),
        (Filter(event=Choice(("new-delhi-2023",))), ["bb04"]),
        (Filter(event=Choice((), ("geneva-2022",))), ["aa06", "bb04"]),
        (Filter(topic=Choice((), ("grain", "prisoners"))), ["aa04", "aa06", "bb03", "bb04"]),
        (Filter(kind=Choice(("direct", "partial_direct"))), ["aa01", "aa06"]),
        (Filter(status=Choice(("machine",))), ["aa02", "aa06"]),
        (Filter(status=Choice(("rejected",))), ["aa05"]),
        (Filter(status=Choice((), ("machine",))), ["aa01", "aa03", "aa04", "bb01", "bb02", "bb03",
                                                   "bb04"]),
        (Filter(state=Choice(("contradict",))), ["aa01", "bb02"]),
        (Filter(state=Choice((), ("contradict", "explicit_denial"))),
         ["aa03", "aa04", "aa06", "bb03", "bb04"]),
        (Filter(slot=Choice(("duration",))), ["aa04", "bb03"]),
        (Filter(slot=Choice((), ("duration",)), side=Choice(("other",))), []),
        (Filter(topic=Choice(("never-heard-of",))), []),
    ],
)  # fmt: skip
def test_choices_include_and_exclude(small_ledger, filter, claims):
    assert found(small_ledger, filter) == claims


@pytest.mark.parametrize(
    ("filter", "claims"),
    [
        (Filter(on="2022-01-22"), ["bb02"]),
        (Filter(from_="2022-01-22", to="2022-01-22"), ["bb02"]),
        (Filter(on="2022-07-15"), ["aa06"]),
        (Filter(from_="2022-07"), ["aa06", "bb04"]),
        (Filter(from_="2023-03-02", to="2023-03-02"), ["bb04"]),
        (Filter(to="2022-01-21"), ["aa01", "aa02", "aa03", "aa04", "bb01", "bb03"]),
        (Filter(to="2021"), []),
        (Filter(from_="2023", to="2022"), []),
    ],
)
def test_a_period_keeps_claims_whose_date_may_lie_in_it(small_ledger, filter, claims):
    assert found(small_ledger, filter) == claims


@pytest.mark.parametrize(
    ("searched", "claims"),
    [
        ("зерно", ["aa01", "aa03"]),
        ("разговоры", ["aa06"]),
        ("discussing", ["bb02"]),
        ("ЖДЁТ", ["aa03"]),
        ("we grain", ["aa01"]),
        ("grain discuss", ["bb02"]),
        ("Lavrov", ["aa01", "aa02", "aa06"]),
        ("Лавровым", ["aa01", "aa02", "aa06"]),
        ("Blinken", ["aa06", "bb01", "bb02"]),
        ("«прямой»", ["aa06"]),
        ("100%_\\' or 1=1 --", []),
        ("?", []),
        ("etained", []),
        ("detain", ["bb01"]),
        ("minute", ["bb03", "bb04"]),
        ("us", []),
        ("a", []),
        ("об", ["aa02"]),
        ("10", ["bb04"]),
        ("1", []),
        ("оворили", []),
        ("говорили", ["aa01"]),
        ("c++ (", []),
    ],
)
def test_every_word_searched_for_is_found_in_its_other_forms_and_spellings(
    small_ledger, searched, claims
):
    assert found(small_ledger, Filter(q=searched)) == claims


def test_a_filter_with_an_unreadable_value_matches_nothing(small_ledger):
    assert found(small_ledger, Filter(unreadable=(("side", "XX"),))) == []


slugs = {
    "event": ["geneva-2022", "new-delhi-2023", "gone"],
    "side": ["ru", "us", "ua", "other"],
    "speaker": ["sergey-lavrov", "antony-blinken"],
    "topic": ["grain", "prisoners"],
    "kind": ["direct", "indirect", "narrative"],
    "state": ["contradict", "explicit_denial", "agree"],
    "status": ["machine", "confirmed", "corrected"],
    "slot": ["duration", "topic_raised"],
}


def choices(name: str) -> st.SearchStrategy[Choice]:
    some = st.lists(st.sampled_from(slugs[name]), max_size=2).map(tuple)
    return st.builds(Choice, some, some)


dates = st.none() | st.sampled_from(["2021", "2022", "2022-01", "2022-01-22", "2023-03"])
filters = st.builds(
    Filter,
    **{name: choices(name) for name in CHOICES},
    from_=dates,
    to=dates,
    on=dates,
    q=st.none() | st.sampled_from(["grain", "Лавров", "о"]),
)


@settings(
    max_examples=300 if IS_CI else 60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(filters, st.sampled_from([*CHOICES, "from_", "to", "on", "q"]))
def test_asking_for_more_never_shows_more(small_ledger, filter, name):
    wider = replace(filter, **{name: getattr(Filter(), name)})
    assert set(found(small_ledger, filter)) <= set(found(small_ledger, wider))


def test_the_parameters_of_a_filter_are_in_canonical_order_and_leave_defaults_out():
    filter = Filter(
        q="a", to="2023", side=Choice(("us", "ru"), ("ua",)), unreadable=(("topic", "Ы"),)
    )
    assert parameters(filter) == {
        "side": ["ru", "us", "-ua"],
        "topic": ["Ы"],
        "to": ["2023"],
        "q": ["a"],
    }
    assert parameters(Filter()) == {}


@pytest.mark.parametrize(
    ("text", "needles", "lit"),
    [
        ("Ещё о  «Зерне», зерне", ("зерн",), ["Зерне", "зерне"]),
        ("Ещё о  «Зерне»", ("еще о",), ["Ещё о"]),
        ("US, Russia, us-led, used", ("us",), ["US", "us"]),
        ("так? да?", ("?",), ["?", "?"]),
        ("cafe\u0301 CAFÉ", ("café",), ["cafe\u0301", "CAFÉ"]),
        ("ничего", ("", "x"), []),
        ("abcd", ("abc", "bcd"), ["abcd"]),
        ("10 minutes, 100", ("10", "10 min"), ["10 minutes"]),
        ("Straße", ("strass",), ["Straße"]),
    ],
)
def test_what_a_search_found_is_lit_where_it_stands(text, needles, lit):
    assert [text[start:stop] for start, stop in hits(text, needles)] == lit


WORDS = st.text(st.sampled_from("аuёе1 ,-«(_.+*\\\"'"), max_size=12)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(WORDS, WORDS.map(fold).filter(bool))
def test_what_is_found_is_what_is_lit(small_ledger, text, needle):
    condition, bound = where(Filter(q="x"), {"x": (needle,)})
    sql = f"select {condition} as value from (select $text as search_text, '' as status) as c"
    is_found = small_ledger.ask_one(lambda value: value, sql, bound | {"text": fold(text)})
    assert is_found == bool(hits(fold(text), [needle]))


@given(st.text())
def test_the_dashboard_folds_as_the_pipeline_does(text):
    assert fold(text) == fold_of_the_pipeline(text)


def test_a_search_is_split_into_folded_words_without_the_marks_around_them():
    assert words_of("«Ещё» о New-START, о!") == ("еще", "о", "new-start")
    assert words_of("?!") == ("?!",)
    assert words_of(" ") == ()
