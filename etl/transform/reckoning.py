"""Dates of a document reckoned against the day it was published: вчера, on Monday, 9 июня.

The value is the finest calendar date (day, month or year) that is sure to hold the time meant; a
week is told by its month where it lies in one. Where two days fit, there is no value.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from etl.extract.dates import DateMention
from etl.extract.relative_dates import Shift, Unit
from etl.model.vocabulary import Basis, DatePrecision
from etl.transform.dates import precision_of
from etl.transform.tense import Tense

FARTHEST = 180
"""How many days away a day without its year may lie for the year to be told."""

FARTHEST_UNTOLD = 90
"""How many days away, where no verb tells whether it was or will be."""

_YEARS = range(3, 9997)
"""The years whose neighbours the calendar has, too."""

_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoned:
    """The value of a date: partial ISO, what it was taken from, and where its year comes from."""

    partial: str | None = None
    basis: Basis = Basis.UNKNOWN
    year_basis: Basis = Basis.UNKNOWN

    @property
    def precision(self) -> DatePrecision:
        """How much of a date is known."""
        return precision_of(self.partial)


def reckon(
    mention: DateMention, published_on: date | None, tense: Tense, *, own_year: bool = True
) -> Reckoned:
    """The value of ``mention`` in a document of ``published_on``, whose clause has ``tense``.

    ``own_year`` says that no other year stands beside it, which the day could belong to.
    """
    if published_on is not None and published_on.year not in _YEARS:
        published_on = None
    if mention.partial is None:
        found = _relative(mention.shift, published_on, tense)
        basis = Basis.INFERRED if found else Basis.UNKNOWN
        return Reckoned(partial=found, basis=basis, year_basis=basis)
    if not mention.partial.startswith("--"):
        return Reckoned(partial=mention.partial, basis=Basis.STATED, year_basis=Basis.STATED)
    year = _year_of(mention, published_on, tense) if published_on and own_year else None
    if year is None:
        return Reckoned(partial=mention.partial, basis=Basis.STATED)
    partial = f"{year:04}-{mention.partial[2:]}"
    return Reckoned(partial=partial, basis=Basis.STATED, year_basis=Basis.INFERRED)


def _relative(shift: Shift | None, published_on: date | None, tense: Tense) -> str | None:
    if shift is None or shift.is_open or published_on is None:
        return None
    stretch = _stretch(shift, published_on, tense)
    return _finest(*stretch) if stretch else None


def _stretch(shift: Shift, today: date, tense: Tense) -> tuple[date, date] | None:
    """The first and the last day meant."""
    match shift.unit:
        case Unit.DAY:
            day = today + shift.number * _DAY
            return day, day
        case Unit.WEEKDAY:
            found = _weekday(shift, today, tense)
            return (found, found) if found else None
        case Unit.WEEK:
            monday = _monday(today) + shift.number * _WEEK
            # A week begins on Sunday for some and ends on it for others.
            return monday - _DAY, monday + 6 * _DAY
        case Unit.MONTH:
            months = today.year * 12 + today.month - 1 + shift.number
            return _month(months // 12, months % 12 + 1)
        case Unit.NAMED_MONTH:
            year = _year_of_month(shift, today, tense)
            return _month(year, shift.number) if year else None
        case Unit.YEAR:
            year = today.year + shift.number
            return date(year, 1, 1), date(year, 12, 31)


def _weekday(shift: Shift, today: date, tense: Tense) -> date | None:
    back = (today.isoweekday() - shift.number) % 7
    match shift.turn:
        case 0:
            return _monday(today) + (shift.number - 1) * _DAY
        case -1:
            day = today - (back or 7) * _DAY
        case 1:
            day = today + (7 - back) * _DAY
        case _:
            return _bare_weekday(today, back, tense)
    # On a Saturday, is «в прошлую пятницу» yesterday?
    return None if _monday(day) == _monday(today) else day


def _bare_weekday(today: date, back: int, tense: Tense) -> date | None:
    """News tells what was: the nearest such day up to today, unless the verb looks ahead."""
    match tense:
        case Tense.PAST | Tense.UNTOLD:
            return today - back * _DAY
        case Tense.FUTURE if back:
            return today + (7 - back) * _DAY
        case _:
            return None


def _year_of_month(shift: Shift, today: date, tense: Tense) -> int | None:
    if shift.turn is not None:
        return today.year + shift.turn
    back = (today.month - shift.number) % 12
    match tense:
        case Tense.PAST if back * 30 <= FARTHEST:
            return today.year - (shift.number > today.month)
        case Tense.FUTURE if back:
            return today.year + (shift.number < today.month)
        case Tense.UNTOLD if back * 30 <= FARTHEST_UNTOLD:
            return today.year - (shift.number > today.month)
        case _:
            return None


def _year_of(mention: DateMention, today: date, tense: Tense) -> int | None:
    """The year of a day that has none of its own; None where two years fit or none does."""
    assert mention.partial is not None
    month, day = (int(part) for part in mention.partial[2:].split("-"))
    moved = mention.shift.number if mention.shift else None
    years = [today.year + turn for turn in ((-1, 0, 1) if moved is None else (moved,))]
    days = [date(year, month, day) for year in years if day <= monthrange(year, month)[1]]
    near = [
        found
        for found in days
        if (moved is not None or _fits(found, today, tense))
        and mention.weekday in (None, found.isoweekday())
    ]
    return near[0].year if len(near) == 1 else None


def _fits(day: date, today: date, tense: Tense) -> bool:
    ahead = (day - today).days
    match tense:
        case Tense.PAST:
            return -FARTHEST <= ahead <= 0
        case Tense.FUTURE:
            return 0 <= ahead <= FARTHEST
        case _:
            return abs(ahead) <= FARTHEST_UNTOLD


def _monday(day: date) -> date:
    return day - (day.isoweekday() - 1) * _DAY


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _finest(first: date, last: date) -> str | None:
    """The partial date that holds both days, as fine as can be."""
    if first == last:
        return first.isoformat()
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04}-{first.month:02}"
    return f"{first.year:04}" if first.year == last.year else None
