"""The divergence matrix: events x topics, and where the two accounts part."""

from dataclasses import dataclass, replace

from dashboard.conditions import Bound, where_cell
from dashboard.database import Ledger
from dashboard.filters import Choice, Filter
from dashboard.questions.search import condition
from dashboard.questions.sql import joined


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One event and one topic. ``state`` is None where there are claims nobody has compared.

    ``possible`` is true where the link between the claims takes knowledge from outside.
    Counts are of claims on this topic of this event that were not rejected.
    """

    event_id: str
    topic_id: str
    state: str | None
    possible: bool
    why_en: str | None
    why_ru: str | None
    claims_ru: int
    claims_us: int
    claims_ua: int
    claims_other: int


@dataclass(frozen=True, slots=True)
class _State:
    state: str | None
    cells: int


MOST_CELLS = 5_000
_CELLS = """
    with counted as (
        select
            event_id,
            topic_id,
            count(*) filter (where side = 'RU') as claims_ru,
            count(*) filter (where side = 'US') as claims_us,
            count(*) filter (where side = 'UA') as claims_ua,
            count(*) filter (where side = 'other') as claims_other
        from db.claims
        where event_id is not null and topic_id is not null and status <> 'rejected'
        group by event_id, topic_id
    ),

    compared as (
        select
            coalesce(alignments.event_id, counted.event_id) as event_id,
            coalesce(alignments.topic_id, counted.topic_id) as topic_id,
            alignments.state,
            coalesce(alignments.possible, false) as possible,
            alignments.why_en,
            alignments.why_ru,
            coalesce(counted.claims_ru, 0) as claims_ru,
            coalesce(counted.claims_us, 0) as claims_us,
            coalesce(counted.claims_ua, 0) as claims_ua,
            coalesce(counted.claims_other, 0) as claims_other
        from db.alignments
        full join counted
            on alignments.event_id = counted.event_id and alignments.topic_id = counted.topic_id
    ),

    cells as (
        select compared.*, events.first_day, events.last_day, topics.ordinal
        from compared
        inner join dated_events as events on compared.event_id = events.event_id
        inner join db.topics on compared.topic_id = topics.topic_id
    )
"""
_ROWS = "select c.* exclude (first_day, last_day, ordinal) from cells as c where"
_STATES = "select c.state, count(*) as cells from cells as c where"
_WITH_CLAIMS = """
    and (c.event_id, c.topic_id) in (
        select (c.event_id, c.topic_id)
        from dated_claims as c
        where
"""
_OR_ALIGNED = """
        union
        select (alignments.event_id, alignments.topic_id)
        from db.alignments
        inner join db.alignment_claims
            on alignments.alignment_id = alignment_claims.alignment_id
        inner join dated_claims as c on alignment_claims.claim_id = c.claim_id
        where
"""
_IN_ORDER = """
    order by c.first_day desc nulls last, c.event_id, c.ordinal, c.topic_id
    limit $most
"""


def matrix(ledger: Ledger, filter: Filter | None = None) -> tuple[Cell, ...]:
    """The cells asked for, newest event first, then in the order of topics; ``MOST_CELLS`` at most.

    Side, speaker, kind, status, slot and text ask for cells that rest on such a claim.
    """
    asked, bound = _asked(ledger, filter or Filter())
    return ledger.ask(Cell, joined(_CELLS, _ROWS, asked, _IN_ORDER), bound | {"most": MOST_CELLS})


def states(ledger: Ledger, filter: Filter | None = None) -> dict[str | None, int]:
    """How many cells asked for are in each state."""
    asked, bound = _asked(ledger, filter or Filter())
    counted = ledger.ask(_State, joined(_CELLS, _STATES, asked, "group by 1 order by 1"), bound)
    return {row.state: row.cells for row in counted}


def _asked(ledger: Ledger, filter: Filter) -> tuple[str, Bound]:
    """The condition on cells."""
    asked, bound = where_cell(filter)
    of_claims = _of_claims(filter)
    if of_claims.is_empty:
        return asked, bound
    claims, more = condition(ledger, of_claims)
    return joined(asked, _WITH_CLAIMS, claims, _OR_ALIGNED, claims, ")"), bound | more


def _of_claims(filter: Filter) -> Filter:
    """What is asked of claims beyond their event, topic, state and date."""
    return replace(
        filter.without_period(), event=Choice(), topic=Choice(), state=Choice(), unreadable=()
    )
