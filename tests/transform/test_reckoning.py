"""Dates reckoned against the day a document was published, or left without a value."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.extract.dates import find_dates
from etl.model.records import Span
from etl.model.vocabulary import Basis, DatePrecision
from etl.transform.reckoning import Reckoned, reckon
from etl.transform.tense import tense_around

FRIDAY = date(2022, 1, 21)


def reckoned(text: str, published_on: date | None = FRIDAY) -> Reckoned:
    whole = Span(0, len(text))
    (mention,) = find_dates(text, whole)
    return reckon(mention, published_on, tense_around(text, mention.span, whole))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Об этом он сказал сегодня.", "2022-01-21"),
        ("Вчера министр заявил о том же.", "2022-01-20"),
        ("Позавчера они говорили.", "2022-01-19"),
        ("He said so yesterday.", "2022-01-20"),
        ("В четверг министр прибыл в Осло.", "2022-01-20"),
        ("В пятницу министр прибыл в Осло.", "2022-01-21"),
        ("The minister said Thursday that talks went on.", "2022-01-20"),
        ("The minister arrived on Saturday.", "2022-01-15"),
        ("В субботу министр посетит Осло.", "2022-01-22"),
        ("The minister will visit Oslo on Monday.", "2022-01-24"),
        ("Встреча прошла в прошлую субботу.", "2022-01-15"),
        ("They met last Sunday.", "2022-01-16"),
        ("They meet this Saturday.", "2022-01-22"),
        ("Он приедет в следующий вторник.", "2022-01-25"),
        ("На этой неделе стороны встретились.", "2022-01"),
        ("They spoke last week.", "2022-01"),
        ("В прошлом месяце стороны встретились.", "2021-12"),
        ("They met last year.", "2021"),
        ("В декабре стороны встретились.", "2021-12"),
        ("In March the sides will meet.", "2022-03"),
        ("В июне прошлого года стороны встретились.", "2021-06"),
        ("Стороны встретились 10 января.", "2022-01-10"),
        ("Стороны встретились 30 декабря.", "2021-12-30"),
        ("The sides will meet on January 30.", "2022-01-30"),
        ("16 июня прошлого года стороны встретились.", "2021-06-16"),
        ("Во вторник, 18 января, стороны говорили.", "2022-01-18"),
        ("The sides spoke on Tuesday, January 18.", "2022-01-18"),
    ],
)
def test_a_date_is_reckoned_from_the_day_of_publication(text: str, value: str) -> None:
    assert reckoned(text).partial == value


@pytest.mark.parametrize(
    "text",
    [
        "Вчера министр заявил о том же.",
        "В четверг министр прибыл в Осло.",
        "They spoke last week.",
        "В декабре стороны встретились.",
    ],
)
def test_without_that_day_relative_words_have_no_value(text: str) -> None:
    assert reckoned(text, None) == Reckoned()


@pytest.mark.parametrize(
    "text",
    [
        "В пятницу министр посетит Осло.",
        "В прошлую среду стороны встретились.",
        "В следующее воскресенье он приедет.",
        "Накануне стороны встретились.",
        "В минувший вторник стороны встретились.",
        "In June the sides met.",
        "Last June the sides met.",
        "They met a week ago.",
    ],
    ids=[
        "today or in a week",
        "this week's or the last one's",
        "this week's or the next one's",
        "the eve of what",
        "which one is over",
        "seven months ago or in five",
        "this year's or the last one's",
        "about that day",
    ],
)
def test_words_that_two_days_fit_have_no_value(text: str) -> None:
    assert reckoned(text) == Reckoned()


def test_a_week_across_two_months_is_told_by_its_year_and_across_two_years_not_at_all() -> None:
    told = reckoned("They spoke last week.", date(2022, 2, 9))
    assert (told.partial, told.precision) == ("2022", DatePrecision.YEAR)
    assert reckoned("They spoke last week.", date(2022, 1, 5)) == Reckoned()


@pytest.mark.parametrize(
    "text", ["Стороны встретились 25 июня.", "Саммит намечен на 25 июня.", "В среду, 18 января."]
)
def test_a_day_far_off_or_on_another_weekday_keeps_its_year_open(text: str) -> None:
    told = reckoned(text)
    assert told.partial in {"--06-25", "--01-18"}
    assert (told.basis, told.year_basis) == (Basis.STATED, Basis.UNKNOWN)


def test_where_a_date_comes_from_is_told() -> None:
    assert reckoned("10 января 2020 года").year_basis is Basis.STATED
    stated = reckoned("Стороны встретились 10 января.")
    assert (stated.basis, stated.year_basis) == (Basis.STATED, Basis.INFERRED)
    told = reckoned("Вчера стороны встретились.")
    assert (told.basis, told.year_basis) == (Basis.INFERRED, Basis.INFERRED)


def test_a_year_beside_keeps_the_days_year_open() -> None:
    text = "Стороны встретились 10 января."
    (mention,) = find_dates(text, Span(0, len(text)))
    tense = tense_around(text, mention.span, Span(0, len(text)))
    assert reckon(mention, FRIDAY, tense, own_year=False).partial == "--01-10"


@given(
    st.dates(),
    st.sampled_from(
        [
            "Вчера он сказал.",
            "В среду он сказал.",
            "He left next week.",
            "29 февраля он сказал.",
            "В следующем году он приедет.",
            "В марте прошлого года.",
            "He spoke last Monday.",
        ]
    ),
)
def test_every_day_of_the_calendar_can_be_reckoned_from(day: date, text: str) -> None:
    assert reckoned(text, day).precision in DatePrecision
