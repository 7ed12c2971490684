"""Events, with what each side has said about them."""

from dataclasses import dataclass
from datetime import date

from dashboard.conditions import Bound
from dashboard.database import Ledger
from dashboard.filters import Filter
from dashboard.questions.search import condition
from dashboard.questions.sql import joined


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event; counts are of claims that were not rejected.

    ``account_ru`` and ``account_us`` say how much of the account is loaded, None where nobody has
    said. ``has_both`` is whether there are claims of both sides.
    ``first_day`` and ``last_day`` are the days the event's date covers.
    """

    event_id: str
    kind: str
    title_en: str
    title_ru: str
    starts_on: date | None
    ends_on: date | None
    date_text: str | None
    date_precision: str
    date_basis: str
    year_basis: str
    first_day: date | None
    last_day: date | None
    place_en: str | None
    place_ru: str | None
    format: str | None
    note_en: str | None
    note_ru: str | None
    claims_ru: int
    claims_us: int
    claims_ua: int
    claims_other: int
    claims_unreviewed: int
    account_ru: str | None
    account_us: str | None
    has_both: bool


@dataclass(frozen=True, slots=True)
class EventCount:
    """How many events there are, and how many of them have words of both sides."""

    events: int
    with_both: int


EVENT_COLUMNS = """
    select
        events.* exclude (keywords),
        event_sides.* exclude (event_id)
    from dated_events as events
    inner join event_sides on events.event_id = event_sides.event_id
"""
_COUNT = """
    select count(*) as events, count(*) filter (where event_sides.has_both) as with_both
    from db.events
    inner join event_sides on events.event_id = event_sides.event_id
    where
"""
_ALL = "true"
_WITH_CLAIMS = "events.event_id in (select c.event_id from dated_claims as c where"
_IN_ORDER = "order by events.starts_on desc nulls last, events.event_id"


def events(ledger: Ledger, filter: Filter | None = None) -> tuple[Event, ...]:
    """Events with a claim that is asked for, newest first; all of them where nothing is asked."""
    chosen, bound = _events_condition(ledger, filter or Filter())
    return ledger.ask(Event, joined(EVENT_COLUMNS, "where", chosen, _IN_ORDER), bound)


def event(ledger: Ledger, event_id: str) -> Event | None:
    """One event."""
    sql = joined(EVENT_COLUMNS, "where events.event_id = $event_id")
    return ledger.ask_one(Event, sql, {"event_id": event_id})


def count_events(ledger: Ledger, filter: Filter) -> EventCount:
    """How many events :func:`events` would give."""
    chosen, bound = _events_condition(ledger, filter)
    return ledger.ask(EventCount, joined(_COUNT, chosen), bound)[0]


def _events_condition(ledger: Ledger, filter: Filter) -> tuple[str, Bound]:
    if filter.is_empty:
        return _ALL, {}
    asked, bound = condition(ledger, filter)
    return joined(_WITH_CLAIMS, asked, ")"), bound
