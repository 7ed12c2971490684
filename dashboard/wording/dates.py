"""Dates as people write them, in both languages.

A date is shown no more exactly than it is known. What is missing is named, never filled in.
"""

from datetime import date

from etl.model.vocabulary import DatePrecision

ENGLISH_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
ENGLISH_SHORT_MONTHS = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]
RUSSIAN_MONTHS = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
]
RUSSIAN_MONTHS_GENITIVE = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
RUSSIAN_SHORT_MONTHS = [
    "янв",
    "фев",
    "мар",
    "апр",
    "май",
    "июн",
    "июл",
    "авг",
    "сен",
    "окт",
    "ноя",
    "дек",
]


def english_date(day: date, precision: DatePrecision) -> str:
    """``2 March 2023``, ``March 2023`` or ``2023``."""
    if precision is DatePrecision.DAY:
        return f"{day.day} {ENGLISH_MONTHS[day.month - 1]} {day.year}"
    if precision is DatePrecision.MONTH:
        return f"{ENGLISH_MONTHS[day.month - 1]} {day.year}"
    return str(day.year)


def russian_date(day: date, precision: DatePrecision) -> str:
    """``2 марта 2023 года``, ``март 2023 года`` or ``2023 год``."""
    if precision is DatePrecision.DAY:
        return f"{day.day} {RUSSIAN_MONTHS_GENITIVE[day.month - 1]} {day.year} года"
    if precision is DatePrecision.MONTH:
        return f"{RUSSIAN_MONTHS[day.month - 1]} {day.year} года"
    return f"{day.year} год"


def english_period(first: date, last: date) -> str:
    """``20–21 January 2022``, ``30 January – 2 February 2022`` or two whole dates."""
    if first == last:
        return english_date(first, DatePrecision.DAY)
    end = english_date(last, DatePrecision.DAY)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    if first.year == last.year:
        return f"{first.day} {ENGLISH_MONTHS[first.month - 1]} – {end}"
    return f"{english_date(first, DatePrecision.DAY)} – {end}"


def russian_period(first: date, last: date) -> str:
    """``20–21 января 2022 года``, ``30 января – 2 февраля 2022 года`` or two whole dates."""
    if first == last:
        return russian_date(first, DatePrecision.DAY)
    end = russian_date(last, DatePrecision.DAY)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    if first.year == last.year:
        return f"{first.day} {RUSSIAN_MONTHS_GENITIVE[first.month - 1]} – {end}"
    return f"{russian_date(first, DatePrecision.DAY)} – {end}"


def english_partial(partial: str) -> str:
    """A partial ISO date: ``--03-02`` is ``2 March``, ``2022-07`` is ``July 2022``."""
    if partial.startswith("--"):
        month, _, day = partial[2:].partition("-")
        name = ENGLISH_MONTHS[int(month) - 1]
        return f"{int(day)} {name}" if day else name
    return english_date(*_completed(partial))


def russian_partial(partial: str) -> str:
    """A partial ISO date: ``--03-02`` is ``2 марта``, ``2022-07`` is ``июль 2022 года``."""
    if partial.startswith("--"):
        month, _, day = partial[2:].partition("-")
        if day:
            return f"{int(day)} {RUSSIAN_MONTHS_GENITIVE[int(month) - 1]}"
        return RUSSIAN_MONTHS[int(month) - 1]
    return russian_date(*_completed(partial))


def russian_since(partial: str) -> str:
    """``с 2022 года``, ``с марта 2023 года``, ``со 2 марта 2023 года``."""
    year, *rest = partial.split("-")
    if not rest:
        return f"с {year} года"
    if len(rest) == 1:
        return f"с {RUSSIAN_MONTHS_GENITIVE[int(rest[0]) - 1]} {year} года"
    preposition = "со" if int(rest[1]) == 2 else "с"
    return f"{preposition} {russian_partial(partial)}"


def _completed(partial: str) -> tuple[date, DatePrecision]:
    """The first day a partial date with a year covers, and how much of it is known."""
    parts = [int(part) for part in partial.split("-")]
    precision = (DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.DAY)[len(parts) - 1]
    year, month, day = ([*parts, 1, 1])[:3]
    return date(year, month, day), precision
