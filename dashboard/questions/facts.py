"""Contested facts: what each account gives for who asked, how long, where, and so on."""

from dataclasses import dataclass

from dashboard.conditions import Bound
from dashboard.database import Ledger
from dashboard.questions.headline import number_of
from dashboard.questions.sql import joined

MOST_FACTS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value of one fact of one event, with the claim that gives it and who says so.

    ``modifier`` is about, at-least, at-most or exactly; ``value_slug`` is for values that are no
    number; ``topic_id`` is set for topic_raised.
    """

    fact_id: str
    event_id: str
    event_en: str
    event_ru: str
    slot: str
    topic_id: str | None
    topic_en: str | None
    topic_ru: str | None
    value_text: str
    value_number: float | None
    unit: str | None
    modifier: str | None
    value_slug: str | None
    claim_id: str
    side: str
    kind: str
    status: str
    speaker_id: str | None
    speaker_en: str | None
    speaker_ru: str | None
    source_text: str | None
    quote: str
    language: str
    translation: str | None
    translation_kind: str | None
    document_id: str
    document_title: str | None
    outlet: str | None
    start: int
    stop: int


_FACTS = """
    select
        facts.fact_id, facts.event_id, events.title_en as event_en, events.title_ru as event_ru,
        facts.slot, facts.topic_id, topics.title_en as topic_en, topics.title_ru as topic_ru,
        facts.value_text, facts.value_number, facts.unit, facts.modifier, facts.value_slug,
        c.claim_id, c.side, c.kind, c.status, c.speaker_id, speakers.name_en as speaker_en,
        speakers.name_ru as speaker_ru, c.source_text, c.quote, c.language, c.translation,
        c.translation_kind, c.document_id, documents.title as document_title, documents.outlet,
        c.start, c.stop
    from db.fact_values as facts
    inner join db.claims as c on facts.claim_id = c.claim_id
    inner join db.events on facts.event_id = events.event_id
    inner join db.documents on c.document_id = documents.document_id
    left join db.speakers on c.speaker_id = speakers.speaker_id
    left join db.topics on facts.topic_id = topics.topic_id
    where
"""
_OF_EVENT = "c.status <> 'rejected' and facts.event_id = $event_id"
_OF_CLAIM = "facts.claim_id = $claim_id"
_IN_ORDER = """
    order by events.starts_on desc nulls last, facts.event_id, facts.slot,
        facts.topic_id nulls first, c.side, facts.fact_id
    limit $most
"""
_TOTAL = """
    select count(*) as number
    from db.fact_values as facts
    inner join db.claims as c on facts.claim_id = c.claim_id
    where
"""


def facts_of_event(ledger: Ledger, event_id: str) -> tuple[Fact, ...]:
    """The values given for the facts of one event, at most ``MOST_FACTS``."""
    return _ask(ledger, _OF_EVENT, {"event_id": event_id})


def count_facts_of_event(ledger: Ledger, event_id: str) -> int:
    """How many values are given for the facts of one event."""
    sql = joined(_TOTAL, _OF_EVENT)
    return ledger.ask_one(number_of, sql, {"event_id": event_id}) or 0


def facts_of_claim(ledger: Ledger, claim_id: str) -> tuple[Fact, ...]:
    """The facts one claim gives a value for."""
    return _ask(ledger, _OF_CLAIM, {"claim_id": claim_id})


def _ask(ledger: Ledger, asked: str, bound: Bound) -> tuple[Fact, ...]:
    return ledger.ask(Fact, joined(_FACTS, asked, _IN_ORDER), bound | {"most": MOST_FACTS})
