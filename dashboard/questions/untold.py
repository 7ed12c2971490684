"""Meetings of which nothing that is held tells a fact: the gap is said, never filled."""

from dataclasses import dataclass, replace

from dashboard.conditions import where_cell
from dashboard.database import Ledger
from dashboard.filters import Choice, Filter
from dashboard.questions.sql import joined

MOST_UNTOLD = 60


@dataclass(frozen=True, slots=True)
class Untold:
    """A meeting or a call without a value of the fact."""

    event_id: str
    title_en: str
    title_ru: str


_UNTOLD = """
    select c.event_id, c.title_en, c.title_ru
    from db.events as c
    where c.kind in ('meeting', 'call')
        and c.event_id not in (
            select facts.event_id
            from db.fact_values as facts
            inner join db.claims on facts.claim_id = claims.claim_id
            where facts.slot = $slot and claims.status <> 'rejected'
        )
        and
"""
_IN_ORDER = "order by c.starts_on desc nulls last, c.event_id limit $most"


def untold(ledger: Ledger, slot: str, filter: Filter) -> tuple[Untold, ...]:
    """The meetings and calls among the events asked for that have no value of ``slot``.

    None where the filter asks for more than events: what it hides is not missing.
    """
    if replace(filter, event=Choice(), slot=Choice()) != Filter():
        return ()
    asked, bound = where_cell(Filter(event=filter.event))
    sql = joined(_UNTOLD, asked, _IN_ORDER)
    return ledger.ask(Untold, sql, bound | {"slot": slot, "most": MOST_UNTOLD})
