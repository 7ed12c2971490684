"""One event whole: what each side said happened in the room, topic by topic."""

from dataclasses import dataclass
from datetime import date

from dashboard.database import Ledger
from dashboard.questions.comparisons import TopicRow, topic_rows
from dashboard.questions.events import Event, event
from dashboard.questions.facts import Fact, count_facts_of_event, facts_of_event
from dashboard.questions.left_open import LeftOpen, left_open
from dashboard.questions.sql import joined, read


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Who took part; ``part`` is party, host, mediator or observer."""

    speaker_id: str
    name_en: str
    name_ru: str
    side: str
    kind: str
    part: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """How much of one side's account is loaded; ``completeness`` is None where nobody has said.

    ``claims`` and ``documents`` count what the ledger holds of that side about the event;
    ``repeats`` of the claims say again what another of them says.
    """

    side: str
    completeness: str | None
    note_en: str | None
    note_ru: str | None
    claims: int
    repeats: int
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """Another event with words of both sides, before or after this one."""

    event_id: str
    title_en: str
    title_ru: str
    starts_on: date | None
    date_precision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The whole page of one event."""

    event: Event
    participants: tuple[Participant, ...]
    accounts: tuple[Account, ...]
    rows: tuple[TopicRow, ...]
    facts: tuple[Fact, ...]
    facts_total: int
    left_open: LeftOpen
    earlier: Neighbour | None
    later: Neighbour | None


_PARTICIPANTS = read("meeting_participants.sql")
_ACCOUNTS = read("meeting_accounts.sql")
_NEAR = """
    select events.event_id, title_en, title_ru, starts_on, date_precision
    from db.events
    inner join event_sides on events.event_id = event_sides.event_id
    where event_sides.has_both and events.starts_on is not null
"""
_EARLIER = """
    and (starts_on, events.event_id) < ($starts_on, $event_id)
    order by starts_on desc, events.event_id desc
    limit 1
"""
_LATER = """
    and (starts_on, events.event_id) > ($starts_on, $event_id)
    order by starts_on, events.event_id
    limit 1
"""
_NEWEST = """
    select events.event_id
    from db.events
    inner join event_sides on events.event_id = event_sides.event_id
    order by
        event_sides.has_both desc, events.starts_on desc nulls last, events.event_id
    limit 1
"""


def newest_event(ledger: Ledger) -> str | None:
    """The newest event with words of both sides; where there is none, the newest of all."""
    return ledger.ask_one(_id_of, _NEWEST)


def meeting(ledger: Ledger, event_id: str) -> Meeting | None:
    """The event with all that was said about it, or None where the ledger does not have it."""
    found = event(ledger, event_id)
    if found is None:
        return None
    here = {"event_id": event_id}
    return Meeting(
        event=found,
        participants=ledger.ask(Participant, _PARTICIPANTS, here),
        accounts=ledger.ask(Account, _ACCOUNTS, here),
        rows=topic_rows(ledger, event_id),
        facts=facts_of_event(ledger, event_id),
        facts_total=count_facts_of_event(ledger, event_id),
        left_open=left_open(ledger, event_id),
        earlier=_near(ledger, found, _EARLIER),
        later=_near(ledger, found, _LATER),
    )


def _near(ledger: Ledger, event: Event, side: str) -> Neighbour | None:
    if event.starts_on is None:
        return None
    bound = {"starts_on": event.starts_on, "event_id": event.event_id}
    return ledger.ask_one(Neighbour, joined(_NEAR, side), bound)


def _id_of(event_id: str) -> str:
    return event_id
