"""The figures at the head of the overview."""

from dataclasses import dataclass

from dashboard.database import Ledger
from dashboard.filters import Filter
from dashboard.questions.events import count_events
from dashboard.questions.matrix import states
from dashboard.questions.search import condition
from dashboard.questions.sql import joined
from etl.model.vocabulary import AlignmentState


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The figures for one filter.

    ``events`` counts events with a claim that is asked for; all events where nothing is asked.
    ``contradictions``, ``denials`` and ``not_collected`` count cells of the matrix, ``unreviewed``
    claims no person has looked at, ``undated`` claims a period leaves out for want of a date.
    """

    events: int
    events_with_both: int
    claims: int
    claims_ru: int
    claims_us: int
    contradictions: int
    denials: int
    not_collected: int
    unreviewed: int
    undated: int


@dataclass(frozen=True, slots=True)
class _Claims:
    claims: int
    claims_ru: int
    claims_us: int
    unreviewed: int


_CLAIMS = """
    select
        count(*) as claims,
        count(*) filter (where c.side = 'RU') as claims_ru,
        count(*) filter (where c.side = 'US') as claims_us,
        count(*) filter (where c.status = 'machine') as unreviewed
    from dated_claims as c
    where
"""
_UNDATED = "select count(*) as number from dated_claims as c where c.first_day is null and"


def headline(ledger: Ledger, filter: Filter | None = None) -> Headline:
    """The figures for what is asked."""
    filter = filter or Filter()
    asked, bound = condition(ledger, filter)
    (claims,) = ledger.ask(_Claims, joined(_CLAIMS, asked), bound)
    cells = states(ledger, filter)
    held = count_events(ledger, filter)
    return Headline(
        events=held.events,
        events_with_both=held.with_both,
        claims=claims.claims,
        claims_ru=claims.claims_ru,
        claims_us=claims.claims_us,
        contradictions=cells.get(AlignmentState.CONTRADICT, 0),
        denials=cells.get(AlignmentState.EXPLICIT_DENIAL, 0),
        not_collected=cells.get(AlignmentState.NOT_COLLECTED, 0),
        unreviewed=claims.unreviewed,
        undated=undated(ledger, filter),
    )


def undated(ledger: Ledger, filter: Filter) -> int:
    """Claims that would be asked for, but have no date and so fall outside the period."""
    if not filter.is_dated:
        return 0
    asked, bound = condition(ledger, filter.without_period())
    return ledger.ask_one(number_of, joined(_UNDATED, asked), bound) or 0


def number_of(number: int) -> int:
    """The one column of a row that counts."""
    return number
