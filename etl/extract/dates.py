"""Dates as a text states them, never completed from anywhere else.

``partial`` is partial ISO: 2022-01-21, --03-02 (a day without a year), 2022-07, 2022. It is None
for words that are relative (вчера, on Monday, в июне); they are reported all the same, for the
words are the evidence. A day that no calendar has is no date. Of a range such as 19-20 мая both
days are reported, the first one as its number alone.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from etl.extract.relative_dates import (
    Shift,
    Unit,
    relative_pattern,
    shift_of,
    year_words,
    years_back,
)
from etl.model.records import Span
from etl.model.vocabulary import DatePrecision
from etl.text.packaged import read_table

_LEAP_YEAR = 2000
_YEAR = r"(?:1[89]|20)[0-9][0-9]"
_BESIDE = re.compile(r"\s*[,(]?\s*")


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that say when: their span, what they state, how precisely, and whether they need an
    anchor (``relative``).

    ``shift`` is what relative words say, or which year a day without one belongs to (9 июня
    прошлого года). ``weekday`` (Monday being 1) stands beside the day (в понедельник, 9 июня).
    """

    span: Span
    words: str
    partial: str | None
    precision: DatePrecision
    relative: bool = False
    shift: Shift | None = None
    weekday: int | None = None


def find_dates(text: str, within: Span) -> tuple[DateMention, ...]:
    """The dates of a stretch of ``text``, in order."""
    found: list[DateMention] = []
    for match in _pattern().finditer(text, within.start, within.stop):
        for mention in _mentions(match):
            if found and _is_weekday_of(text, found[-1], mention):
                mention = _with_weekday(text, found.pop(), mention)
            found.append(mention)
    return tuple(found)


def _is_weekday_of(text: str, before: DateMention, mention: DateMention) -> bool:
    """Whether a bare weekday stands right before a day: Monday, June 9."""
    shift = before.shift
    named = shift is not None and (shift.unit, shift.turn) == (Unit.WEEKDAY, None)
    if not named or mention.precision is not DatePrecision.DAY:
        return False
    return bool(_BESIDE.fullmatch(text, before.span.stop, mention.span.start))


def _with_weekday(text: str, before: DateMention, mention: DateMention) -> DateMention:
    assert before.shift is not None
    span = Span(before.span.start, mention.span.stop)
    return replace(mention, span=span, words=span.of(text), weekday=before.shift.number)


def _mentions(match: re.Match[str]) -> Iterator[DateMention]:
    part = match.groupdict()
    span = Span(match.start(), match.end())
    if any(part[name] for name in ("phrase", "ru_weekday", "en_weekday", "named_month")):
        month = _month(part["named_month"]) if part["named_month"] else None
        shift = shift_of(part, month)
        yield DateMention(span, match.group(), None, DatePrecision.NONE, True, shift)
        return
    if part["first_day"]:
        month, year = _month(part["ru_month"]), part["ru_year"]
        first = _day(match.span("first_day"), part["first_day"], month, year, match)
        if first is not None:
            yield first
            span = Span(match.start("ru_day"), match.end())
    stated = _stated(part)
    if stated is None:
        return
    partial, precision = stated
    if part["bare_year"]:
        span = Span(*match.span("bare_year"))
    of_year = part["ru_of_year"] or part["en_of_year"] or part["ed_of_year"]
    year = Shift(Unit.YEAR, years_back(of_year)) if of_year else None
    yield DateMention(span, span.of(match.string), partial, precision, shift=year)


def _stated(part: dict[str, str | None]) -> tuple[str, DatePrecision] | None:
    """What the groups of a match state; None when no calendar has it."""
    for prefix in ("ru", "en", "ed", "ne", "iso", "dot"):
        month_words = part.get(f"{prefix}_month")
        if month_words is None:
            continue
        day = part.get(f"{prefix}_day")
        year = part[f"{prefix}_year"] or (part["em_year"] if prefix == "en" else None)
        month = int(month_words) if month_words.isdigit() else _month(month_words)
        if day is None:
            return f"{year}-{month:02}", DatePrecision.MONTH
        iso = _iso(int(day), month, year)
        return None if iso is None else (iso, DatePrecision.DAY)
    year = part["year"] or part["bare_year"]
    return None if year is None else (year, DatePrecision.YEAR)


def _day(
    place: tuple[int, int], day: str, month: int, year: str | None, match: re.Match[str]
) -> DateMention | None:
    iso = _iso(int(day), month, year)
    if iso is None:
        return None
    return DateMention(Span(*place), match.string[place[0] : place[1]], iso, DatePrecision.DAY)


def _iso(day: int, month: int, year: str | None) -> str | None:
    if not 1 <= month <= 12:
        return None
    last = monthrange(int(year) if year else _LEAP_YEAR, month)[1]
    if not 1 <= day <= last:
        return None
    return f"{year}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


def _month(written: str | None) -> int:
    assert written is not None
    return _months()[written.lower()]


@cache
def _months() -> dict[str, int]:
    return {row["form"].lower(): int(row["month"]) for row in read_table("etl.extract", "months")}


@cache
def _pattern() -> re.Pattern[str]:
    rows = read_table("etl.extract", "months")
    russian = "|".join(row["form"] for row in rows if row["language"] == "ru")
    english = "|".join(re.escape(row["form"]) for row in rows if row["language"] == "en")
    names = f"(?:{russian}|(?-i:{english}))"
    of_year = year_words()
    ending = r"(?:-?(?:го|м|му|й)|\s*(?:года|году|годом|год|г\.|г))"
    day, two = "[0-9][0-9]?", "[0-9][0-9]"  # the digits of other scripts are no date of ours
    return re.compile(
        rf"\b(?P<iso_year>{_YEAR})-(?P<iso_month>{two})-(?P<iso_day>{two})\b"
        rf"|\b(?P<dot_day>{day})\.(?P<dot_month>{two})\.(?P<dot_year>{_YEAR})\b"
        rf"|(?<!\d)(?<!\d[.,])(?:(?P<first_day>{day})\s*(?:[-–—]|и)\s*)?(?P<ru_day>{day})(?:-?го)?\s+"
        rf"(?P<ru_month>{russian})\b(?:\s+(?P<ru_year>{_YEAR})(?!\d){ending}?"
        rf"|\s+(?P<ru_of_year>{of_year})\b)?"
        rf"|\b(?P<ne_month>{russian})\s+(?P<ne_year>{_YEAR})(?!\d){ending}?"
        rf"|(?-i:\b(?P<en_month>{english})(?:\s+(?P<en_day>{day})(?:st|nd|rd|th)?\b"
        rf"(?:,?\s+(?P<en_year>{_YEAR})\b|,?\s+(?P<en_of_year>{of_year})\b)?"
        rf"|,?\s+(?P<em_year>{_YEAR})\b))"
        rf"|(?-i:\b(?P<ed_day>{day})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<ed_month>{english})"
        rf"(?:,?\s+(?P<ed_year>{_YEAR})\b|,?\s+(?P<ed_of_year>{of_year})\b)?)(?!\w)"
        rf"|\b(?P<year>{_YEAR}){ending}(?!\w)"
        rf"|\b(?:in|since|by|of)\s+(?P<bare_year>{_YEAR})\b"
        rf"|{relative_pattern(names)}",
        re.IGNORECASE,
    )
