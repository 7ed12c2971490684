"""Partial ISO dates of links: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, and the days they cover."""

import re
from calendar import monthrange
from datetime import date

_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def is_partial_date(text: str) -> bool:
    """Whether ``text`` is a year, a month or a day that exists."""
    if not _PARTIAL.fullmatch(text):
        return False
    try:
        first_day(text)
    except ValueError:
        return False
    return True


def first_day(partial: str) -> date:
    """The first day the date covers. ValueError for a day that does not exist."""
    year, month, day = (*map(int, partial.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(partial: str) -> date:
    """The last day the date covers. ValueError for a day that does not exist."""
    first = first_day(partial)
    if partial.count("-") == 2:
        return first
    month = first.month if "-" in partial else 12
    return date(first.year, month, monthrange(first.year, month)[1])
