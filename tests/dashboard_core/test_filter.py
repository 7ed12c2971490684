"""A filter keeps the claims asked for, and never one more."""

import os
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.asked_words import AskedWords, read_words
from dashboard.conditions import where, where_cell, where_speaker
from dashboard.database import Ledger
from dashboard.filters import CHOICES, Choice, Filter, parameters
from dashboard.folding import fold
from dashboard.hits import Sought, hits
from dashboard.places import Sort
from dashboard.questions.claims import claims_page
from dashboard.questions.ranking import best_first
from dashboard.wanted import Wanted
from etl.model.search_words import SearchWords, words_in
from etl.text.fold import fold as fold_of_the_pipeline
from etl.text.search_rules import search_rules

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
        ("встречи", ["aa04"]),
        ("discussing", ["bb02"]),
        ("ЖДЁТ", ["aa03"]),
        ("we grain", ["aa01", "bb02"]),
        ("grain the", ["aa01", "bb02"]),
        ("the", []),
        ("grain -talks", ["aa01", "bb02"]),
        ("grain -we", ["aa01", "bb02"]),
        ("grain -spoke", ["bb02"]),
        ("-grain", ["aa02", "aa03", "aa04", "aa06", "bb01", "bb03", "bb04"]),
        ("«говорили о зерне»", ["aa01"]),
        ("«говорили зерне»", []),
        ("«ворили о зерне»", []),
        ("«говорили о зерн»", []),
        ("-«говорили о зерне» зерно", ["aa03"]),
        ("Сергеем Лавровым", ["aa01", "aa02"]),
        ("грамотно", []),
        ("grain discuss", ["bb02"]),
        ("Lavrov", ["aa01", "aa02"]),
        ("Лавровым", ["aa01", "aa02"]),
        ("Blinken", ["aa06", "bb01", "bb02"]),
        ("«прямой»", ["aa06"]),
        ("100%_\\' or 1=1 --", []),
        ("?", []),
        ("etained", []),
        ("detain", ["bb01"]),
        ("minute", ["bb03", "bb04"]),
        ("us", []),
        ("a", []),
        ("об", []),
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


RULES = SearchWords(search_rules())


def lit_by(text: str, asked: str, spelled: tuple[str, ...] = ()) -> list[str]:
    """What a search lights in a text; ``spelled`` are other spellings of what is asked."""
    words = read_words(asked, RULES.is_common)
    tokens = frozenset(RULES.token(word) for word in (*words.words, *spelled))
    return [text[start:stop] for start, stop in hits(text, Sought(RULES, tokens, words.phrases))]


@pytest.mark.parametrize(
    ("text", "asked", "lit"),
    [
        ("Ещё о  «Зерне», зерном и зёрнах", "зерно", ["Зерне", "зерном", "зёрнах"]),
        ("Ещё о  «Зерне», зерне", "«еще о»", ["Ещё о"]),
        ("US, Russia, us-led, used", "us", ["US", "us"]),
        ("об освобождении и свободе", "освободить", ["освобождении"]),
        ("встреча, встретились, стремится", "встретиться", ["встреча", "встретились"]),
        ("cafe\u0301 CAFÉ", "café", ["cafe\u0301", "CAFÉ"]),
        ("10 minutes, 100", "10", ["10"]),
        ("Нью-Дели, в Нью-Йорке", "Нью-Дели", ["Нью", "Дели", "Нью"]),
        ("О «прямых» переговорах; прямых, переговорах", "«прямых переговорах»", []),
        ("так и да", "и", []),
    ],
)
def test_what_a_search_found_is_lit_where_it_stands(text, asked, lit):
    assert lit_by(text, asked) == lit


def test_a_name_is_lit_in_the_spelling_that_stands_there():
    assert lit_by("встреча с Лавровым", "Lavrov", ("лавров",)) == ["Лавровым"]


PIECES = st.text(st.sampled_from("аuёе1 ,-«(_.+*\\\"'"), max_size=12)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(PIECES, PIECES.map(fold).filter(lambda folded: any(words_in(folded))))
def test_a_phrase_that_is_found_is_lit(small_ledger, text, phrase):
    condition, bound = where(Filter(q="x"), Wanted(phrases=(phrase,)))
    sql = f"select {condition} as value from (select $text as search_text, '' as status) as c"
    is_found = small_ledger.ask_one(lambda value: value, sql, bound | {"text": fold(text)})
    assert is_found == bool(hits(fold(text), Sought(RULES, phrases=(phrase,))))


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("«Ещё» о New-START, об!", AskedWords(words=("new", "start"), phrases=("еще",),
                                              ignored=("о", "об"))),
        ("grain -talks -«New START»", AskedWords(words=("grain",), words_out=(("talks",),),
                                                 phrases_out=("new start",))),
        ("-Нью-Дели", AskedWords(words_out=(("нью", "дели"),))),
        ("Russia's O'Brien", AskedWords(words=("russia", "brien"), ignored=("o",))),
        ("US AND Russia OR China", AskedWords(words=("us", "russia", "china"),
                                              ignored=("and", "or"))),
        ("зерно — 2022 - - –", AskedWords(words=("зерно", "2022"))),
        ("<b>bold</b>", AskedWords(words=("bold",), ignored=("b",))),
        ('"open grain', AskedWords(words=("open", "grain"))),
        ('-"open', AskedWords(words_out=(("open",),))),
        ("«Grain deal»-22", AskedWords(words=("22",), phrases=("grain deal",))),
        ("?!", AskedWords()),
        ("«…»", AskedWords()),
        ("я", AskedWords(ignored=("я",))),
        ("grain grain", AskedWords(words=("grain",))),
    ],
)  # fmt: skip
def test_a_search_is_read_into_words_phrases_and_what_to_leave_out(typed, asked):
    assert read_words(typed, RULES.is_common) == asked


@given(st.text(max_size=300))
def test_any_text_is_read_into_folded_words_that_tell_something(text):
    asked = read_words(text, RULES.is_common)
    words = (*asked.words, *(word for group in asked.words_out for word in group))
    assert [word for word in words if RULES.is_common(word) or fold(word) != word] == []


@given(st.text())
def test_the_dashboard_folds_as_the_pipeline_does(text):
    assert fold(text) == fold_of_the_pipeline(text)


_ANY = st.text(min_size=1)


@given(st.lists(_ANY, min_size=30, max_size=30, unique=True))
def test_the_text_of_a_condition_is_the_same_whatever_the_values_are(texts):
    def written(values: list[str]) -> list[str]:
        given = iter(values)
        chosen = {
            name: Choice((next(given),), (next(given),)) for name in CHOICES if name != "side"
        }
        asked = Filter(**chosen, q=next(given), from_="2022", to="2022-12", on="2022-02-01")
        wanted = Wanted(
            words=((next(given), next(given)), (next(given),)),
            phrases=(next(given),),
            words_out=(((next(given),),),),
            phrases_out=(next(given),),
        )
        conditions = [face(asked, wanted)[0] for face in (where, where_speaker)]
        return [*conditions, where_cell(asked)[0], *best_first(wanted, "true")[:2]]

    assert written(texts) == written([str(number) for number in range(30)])
