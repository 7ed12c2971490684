"""Words that say when only together with another day: вчера, в четверг, last week, в июне.

What they say is told as a shift; reckoning it takes the document's own date, which is not ours
to know. A shift without a number (накануне, a week ago) cannot be reckoned at all.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from etl.text.packaged import read_table


class Unit(StrEnum):
    """What a shift counts, or names."""

    DAY = "day"
    WEEKDAY = "weekday"
    WEEK = "week"
    MONTH = "month"
    NAMED_MONTH = "named_month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Shift:
    """From the document's day: ``number`` units on or back, or the weekday or month of that number.

    ``turn`` says which of its kind a weekday is (-1 last, 0 this, 1 next; None unsaid), and how
    many years on or back a named month lies. ``is_open`` words have no place in the calendar.
    """

    unit: Unit
    number: int
    turn: int | None = None
    is_open: bool = False


OPEN = Shift(Unit.DAY, 0, is_open=True)


def relative_pattern(months: str) -> str:
    """The pattern of relative words; ``months`` is that of the names of months."""
    weekday, turn = _any(Unit.WEEKDAY, "ru"), _any("turn", "ru")
    english, its_turn = _any(Unit.WEEKDAY, "en"), _any("turn", "en")
    part, its_part = _any("part", "ru"), _any("part", "en")
    phrases = _alternatives(
        row["words"] for row in _rows() if row["unit"] in {"day", "week", "month", "year"}
    )
    year = f"(?:{_any('of_year', 'ru')}|{_any('of_year', 'en')})"
    return (
        rf"\b(?P<phrase>{phrases})\b"
        rf"|\bво?\s+(?:(?P<ru_turn>{turn})\s+)?(?P<ru_weekday>{weekday})\b"
        rf"|\b(?:on\s+)?(?:(?P<en_turn>{its_turn})\s+)?"
        rf"(?<!Black\s)(?<!Good\s)(?<!Bloody\s)(?-i:(?P<en_weekday>{english}))\b"
        rf"|\b(?:в|in|(?P<month_turn>{its_turn}))\s+(?:(?:{part})\s+|(?:{its_part})[\s-])?"
        rf"(?P<named_month>{months})(?!\w)(?!,?\s+\d)(?:\s+(?P<month_year>{year})\b)?"
    )


def year_words() -> str:
    """The pattern of the words that give a day its year: прошлого года, of last year."""
    return f"(?:{_any('of_year', 'ru')}|{_any('of_year', 'en')})"


def years_back(words: str) -> int:
    """How many years on or back such words point."""
    return int(_numbers()["of_year", _key(words)] or 0)


def shift_of(part: Mapping[str, str | None], month: int | None) -> Shift:
    """What the groups of a match say; ``month`` is the number of the named month, if any."""
    if phrase := part["phrase"]:
        unit, number = _phrases()[_key(phrase)]
        return Shift(Unit(unit), int(number)) if number else OPEN
    for language in ("ru", "en"):
        if weekday := part[f"{language}_weekday"]:
            number = _numbers()[Unit.WEEKDAY, _key(weekday)]
            return _turned(Unit.WEEKDAY, int(number), part[f"{language}_turn"])
    assert month is not None, "a relative expression is a phrase, a weekday or a month"
    if year := part["month_year"]:
        return Shift(Unit.NAMED_MONTH, month, years_back(year))
    # Last June may be this year's or the last one's.
    return OPEN if part["month_turn"] else Shift(Unit.NAMED_MONTH, month)


def _turned(unit: Unit, number: int, turn: str | None) -> Shift:
    if turn is None:
        return Shift(unit, number)
    turned = _numbers()["turn", _key(turn)]
    return Shift(unit, number, int(turned)) if turned else OPEN


def _key(words: str) -> str:
    return " ".join(words.lower().split())


@cache
def _rows() -> tuple[dict[str, str], ...]:
    return tuple(read_table("etl.extract", "relative_dates"))


@cache
def _numbers() -> Mapping[tuple[str, str], str]:
    return {(row["unit"], _key(row["words"])): row["number"] for row in _rows()}


@cache
def _phrases() -> Mapping[str, tuple[str, str]]:
    units = {"day", "week", "month", "year"}
    return {
        _key(row["words"]): (row["unit"], row["number"]) for row in _rows() if row["unit"] in units
    }


def _any(unit: str, language: str) -> str:
    return _alternatives(
        row["words"] for row in _rows() if (row["unit"], row["language"]) == (unit, language)
    )


def _alternatives(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda one: (-len(one), one))
    return "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in longest_first)
