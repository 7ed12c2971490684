"""Both languages say everything, with the right forms."""

import csv
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from typing import get_args, get_type_hints

import pytest

from dashboard.places import PARAMETERS
from dashboard.wording import wording
from dashboard.wording.en import ENGLISH
from dashboard.wording.plurals import russian_count
from dashboard.wording.ru import RUSSIAN
from dashboard.wording.words import Wording
from etl.model.vocabulary import DatePrecision, Item, Language, Refused
from etl.text.packaged import read_table
from tests.screen.small_ledger import ROOT

BOTH = [ENGLISH, RUSSIAN]


def vocabularies(part: object) -> list[tuple[str, type[StrEnum], Mapping[StrEnum, object]]]:
    """The mappings of a part of the wording whose keys are a closed vocabulary."""
    found = []
    for name, hint in get_type_hints(type(part)).items():
        keys = get_args(hint)[:1]
        if keys and isinstance(keys[0], type) and issubclass(keys[0], StrEnum):
            found.append((name, keys[0], getattr(part, name)))
    return found


@pytest.mark.parametrize("words", BOTH, ids=["en", "ru"])
def test_every_word_of_every_vocabulary_is_said(words: Wording) -> None:
    partial = {("layouts", "chart")}
    parts = [getattr(words, field.name) for field in fields(words)]
    for part in filter(is_dataclass, parts):
        for name, vocabulary, said in vocabularies(part):
            missing = {word for word in vocabulary if word not in said}
            assert {(name, word.value) for word in missing} <= partial


@pytest.mark.parametrize("words", BOTH, ids=["en", "ru"])
def test_every_format_of_the_shipped_events_is_said(words: Wording) -> None:
    with (ROOT / "data" / "events.csv").open(encoding="utf-8", newline="") as file:
        formats = {row["format"] for row in csv.DictReader(file)}
    assert formats - {""} - set(words.terms.formats) == set()


@pytest.mark.parametrize("words", BOTH, ids=["en", "ru"])
def test_every_parameter_has_a_name(words: Wording) -> None:
    assert set(words.terms.parameters) == set(PARAMETERS)


def test_the_wording_of_a_language_is_in_that_language() -> None:
    assert wording(Language.RU) is RUSSIAN
    assert wording(Language.EN) is ENGLISH


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 высказываний"), (1, "1 высказывание"), (2, "2 высказывания"),
        (4, "4 высказывания"), (5, "5 высказываний"), (11, "11 высказываний"),
        (12, "12 высказываний"), (14, "14 высказываний"), (21, "21 высказывание"),
        (22, "22 высказывания"), (25, "25 высказываний"), (111, "111 высказываний"),
        (121, "121 высказывание"), (1_002, "1 002 высказывания"),
    ],
)  # fmt: skip
def test_russian_numbers_take_the_right_form(number: int, said: str) -> None:
    counted = russian_count(number, "высказывание", "высказывания", "высказываний")
    assert counted.replace("\u00a0", " ") == said
    assert RUSSIAN.claims.found(number) == counted


@pytest.mark.parametrize(
    ("precision", "english", "russian"),
    [
        (DatePrecision.DAY, "2 March 2023", "2 марта 2023 года"),
        (DatePrecision.MONTH, "March 2023", "март 2023 года"),
        (DatePrecision.YEAR, "2023", "2023 год"),
    ],
)
def test_a_date_is_written_as_exactly_as_it_is_known(
    precision: DatePrecision, english: str, russian: str
) -> None:
    day = date(2023, 3, 2)
    assert ENGLISH.calendar.whole(day, precision) == english
    assert RUSSIAN.calendar.whole(day, precision) == russian


@pytest.mark.parametrize(
    ("first", "last", "english", "russian"),
    [
        (date(2022, 1, 20), date(2022, 1, 21), "20–21 January 2022", "20–21 января 2022 года"),
        (
            date(2022, 1, 30), date(2022, 2, 2),
            "30 January – 2 February 2022", "30 января – 2 февраля 2022 года",
        ),
        (
            date(2022, 12, 31), date(2023, 1, 1),
            "31 December 2022 – 1 January 2023", "31 декабря 2022 года – 1 января 2023 года",
        ),
        (date(2022, 5, 1), date(2022, 5, 1), "1 May 2022", "1 мая 2022 года"),
    ],
)  # fmt: skip
def test_a_period_is_written_once(first: date, last: date, english: str, russian: str) -> None:
    assert ENGLISH.calendar.period(first, last) == english
    assert RUSSIAN.calendar.period(first, last) == russian


@pytest.mark.parametrize(
    ("partial", "english", "russian"),
    [
        ("--03-02", "2 March", "2 марта"),
        ("--03", "March", "март"),
        ("2022", "2022", "2022 год"),
        ("2022-07", "July 2022", "июль 2022 года"),
        ("2022-07-29", "29 July 2022", "29 июля 2022 года"),
    ],
)
def test_a_part_of_a_date_is_written_as_it_is_stated(
    partial: str, english: str, russian: str
) -> None:
    assert ENGLISH.calendar.partial(partial) == english
    assert RUSSIAN.calendar.partial(partial) == russian


@pytest.mark.parametrize(
    ("since", "until", "within", "english", "russian"),
    [
        ("2022", "2023-03", None, "from 2022 to March 2023", "с 2022 года по март 2023 года"),
        ("2023-03-02", None, None, "from 2 March 2023", "со 2 марта 2023 года"),
        ("2023-03", None, None, "from March 2023", "с марта 2023 года"),
        (None, None, "2022", "in 2022", "за 2022 год"),
        (None, None, "2022-07-29", "on 29 July 2022", "29 июля 2022 года"),
    ],
)
def test_a_period_that_was_asked_for_is_read_back(
    since: str | None, until: str | None, within: str | None, english: str, russian: str
) -> None:
    assert ENGLISH.sentence.period(since, until, within) == english
    assert RUSSIAN.sentence.period(since, until, within) == russian


def test_reasons_and_items_are_named_in_both_languages() -> None:
    closed = set(Refused)
    for words in BOTH:
        assert set(words.terms.rejections) == closed
        assert set(words.terms.items) == set(Item)
        assert not closed & set(words.terms.rejections.values())


def test_every_rule_that_takes_a_stretch_out_of_an_article_is_named_in_both_languages() -> None:
    rules = {row["reason"] for row in read_table("etl.text", "boilerplate")}
    for words in BOTH:
        assert set(words.terms.segment_rules) == rules | {"separator", "rubric_trail"}


def test_every_stage_of_the_build_is_named_in_both_languages() -> None:
    source = (ROOT / "etl" / "build.py").read_text(encoding="utf-8")
    stages = re.findall(r'progress\.stage\("([^"]+)"', source)
    assert len(stages) == 5
    for language in Language:
        assert set(wording(language).ledger.stages) == set(stages)


def test_trouble_has_a_title_a_cause_and_a_fix_in_both_languages() -> None:
    assert set(ENGLISH.ledger.titles) == set(RUSSIAN.ledger.titles)
    for words in BOTH:
        assert set(words.ledger.titles) == set(words.ledger.causes) == set(words.ledger.fixes)
