"""Dates as stated, never completed from anywhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.extract.dates import find_dates
from etl.model.records import Span
from etl.model.vocabulary import DatePrecision


def _dates(text: str) -> list[tuple[str, str | None]]:
    return [(one.words, one.partial) for one in find_dates(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "words", "partial"),
    [
        ("Встреча 21 января 2022 года прошла.", "21 января 2022 года", "2022-01-21"),
        ("Встреча 2 марта прошла.", "2 марта", "--03-02"),
        ("Впервые с июля 2022 года.", "июля 2022 года", "2022-07"),
        ("В марте 2018-го объявили.", "марте 2018-го", "2018-03"),
        ("Министр с 2004 года.", "2004 года", "2004"),
        ("Выпуск от 26.06.2024.", "26.06.2024", "2024-06-26"),
        ("Файл 2022-01-21.", "2022-01-21", "2022-01-21"),
        ("A speech on June 2, 2023.", "June 2, 2023", "2023-06-02"),
        ("A speech on 2 June 2023.", "2 June 2023", "2023-06-02"),
        ("A speech on Sept. 21.", "Sept. 21", "--09-21"),
        ("A call in December 2021.", "December 2021", "2021-12"),
        ("A call in 2021.", "2021", "2021"),
        ("29 февраля 2024 года", "29 февраля 2024 года", "2024-02-29"),
        ("появились в сетях1 апреля.", "1 апреля", "--04-01"),
        ("Он сказал это вчера.", "вчера", None),
        ("Встреча прошла в четверг.", "в четверг", None),
        ("They met last week.", "last week", None),
    ],
)
def test_a_date(text: str, words: str, partial: str | None) -> None:
    assert _dates(text) == [(words, partial)]


@pytest.mark.parametrize(
    "text",
    [
        "100 минут",
        "30 февраля",
        "29 февраля 2023 года",
        "35 сотрудников",
        "It may rain.",
        "2,5 мая",
    ],
)
def test_no_date(text: str) -> None:
    assert _dates(text) == []


def test_both_days_of_a_range_are_dates() -> None:
    assert _dates("Визит 19–20 мая 2021 года.") == [
        ("19", "2021-05-19"),
        ("20 мая 2021 года", "2021-05-20"),
    ]


def test_precision_and_relative_words_are_told() -> None:
    text = "2 марта, в июле 2022 года, в 2023 году, вчера"
    found = find_dates(text, Span(0, len(text)))
    assert [(one.precision, one.relative) for one in found] == [
        (DatePrecision.DAY, False),
        (DatePrecision.MONTH, False),
        (DatePrecision.YEAR, False),
        (DatePrecision.NONE, True),
    ]


def test_only_the_stretch_asked_about_is_read() -> None:
    text = "Встреча 2 марта и 3 марта."
    found = find_dates(text, Span(17, len(text)))
    assert [(one.span, one.words) for one in found] == [(Span(18, 25), "3 марта")]


@given(st.text(alphabet=st.sampled_from("0123456789 .-–июляMay,20в"), max_size=80))
def test_words_stand_at_their_place(text: str) -> None:
    if not text:
        return
    for one in find_dates(text, Span(0, len(text))):
        assert one.span.of(text) == one.words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Встреча прошла в прошлую среду.", "в прошлую среду"),
        ("He said Thursday that talks went on.", "Thursday"),
        ("Это было в начале июня.", "в начале июня"),
        ("It was in early June.", "in early June"),
        ("Это было в июне прошлого года.", "в июне прошлого года"),
        ("Это было на  прошлой\nнеделе.", "на  прошлой\nнеделе"),
        ("They met the day before yesterday.", "the day before yesterday"),
        ("They met a few days ago.", "a few days ago"),
        ("They meet this weekend.", "this weekend"),
    ],
)
def test_relative_words_are_reported_whole_and_without_a_value(text: str, words: str) -> None:
    assert _dates(text) == [(words, None)]


def test_a_weekday_beside_a_day_and_a_year_by_its_turn_belong_to_it() -> None:
    assert _dates("В среду, 19 января, и 16 июня прошлого года.") == [
        ("В среду, 19 января", "--01-19"),
        ("16 июня прошлого года", "--06-16"),
    ]


@pytest.mark.parametrize("text", ["Black Friday sales", "He may march on.", "В силе и в мире."])
def test_words_that_only_look_like_dates(text: str) -> None:
    assert _dates(text) == []
