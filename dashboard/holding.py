"""Whether an office was held on a day, in a month or in a year, as far as its dates tell."""

from enum import StrEnum

from dashboard.partial_dates import first_day, last_day


class Holding(StrEnum):
    """How sure it is: ``open`` is since before then, and no end is on record."""

    SURE = "sure"
    OPEN = "open"
    PERHAPS = "perhaps"


def holding(since: str | None, until: str | None, on: str) -> Holding | None:
    """How sure it is that the office was held at some time within ``on``; None where it was not.

    All three are partial ISO dates; ``until`` is the last day, as far as it is known.
    """
    if since and first_day(since) > last_day(on):
        return None
    if until and last_day(until) < first_day(on):
        return None
    has_begun = since is not None and last_day(since) <= last_day(on)
    if until is None:
        return Holding.OPEN if has_begun else Holding.PERHAPS
    lasts = first_day(until) >= first_day(on)
    return Holding.SURE if has_begun and lasts else Holding.PERHAPS
