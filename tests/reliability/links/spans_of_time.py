"""The days a partial date covers, reckoned apart from the code that is judged by it."""

import re
from calendar import monthrange
from datetime import date

Span = tuple[date, date]


def span_of(text: str) -> Span | None:
    """The days a year, a month or a day covers; None where ``text`` is none of them."""
    if not re.fullmatch("[0-9]{4}(-[0-9]{2}){0,2}", text):
        return None
    try:
        first = date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return None
    if len(text) == len("2022-07-29"):
        return first, first
    month = first.month if len(text) == len("2022-07") else 12
    return first, date(first.year, month, monthrange(first.year, month)[1])
