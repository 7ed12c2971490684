"""Contested facts: what each account gives for who asked, how long, where, and so on."""

from dataclasses import dataclass

from dashboard.conditions import Bound
from dashboard.database import Ledger
from dashboard.filters import Choice, Filter
from dashboard.questions.search import condition
from dashboard.questions.sql import joined

MOST_FACTS = 2_000


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
    with given as (
        select
            claims.* replace (
                facts.event_id as event_id,
                coalesce(facts.topic_id, claims.topic_id) as topic_id
            ),
            facts.fact_id,
            facts.slot,
            facts.topic_id as raised_id,
            facts.value_text,
            facts.value_number,
            facts.unit,
            facts.modifier,
            facts.value_slug
        from db.fact_values as facts
        inner join dated_claims as claims on facts.claim_id = claims.claim_id
    )

    select
        c.fact_id, c.event_id, events.title_en as event_en, events.title_ru as event_ru, c.slot,
        c.raised_id as topic_id, topics.title_en as topic_en, topics.title_ru as topic_ru,
        c.value_text, c.value_number, c.unit, c.modifier, c.value_slug, c.claim_id, c.side,
        c.kind, c.status, c.speaker_id, speakers.name_en as speaker_en,
        speakers.name_ru as speaker_ru, c.source_text, c.quote, c.language, c.translation,
        c.translation_kind, c.document_id, documents.title as document_title, documents.outlet,
        c.start, c.stop
    from given as c
    inner join db.events on c.event_id = events.event_id
    inner join db.documents on c.document_id = documents.document_id
    left join db.speakers on c.speaker_id = speakers.speaker_id
    left join db.topics on c.raised_id = topics.topic_id
    where
"""
_OF_SLOTS = """
    and (len($slots::varchar[]) = 0 or list_contains($slots::varchar[], c.slot))
    and not list_contains($other_slots::varchar[], c.slot)
"""
_OF_EVENT = "c.status <> 'rejected' and c.event_id = $event_id"
_OF_CLAIM = "c.claim_id = $claim_id"
_IN_ORDER = """
    order by events.starts_on desc nulls last, c.event_id, c.slot, c.raised_id nulls first,
        c.side, c.fact_id
    limit $most
"""


def facts(ledger: Ledger, filter: Filter | None = None) -> tuple[Fact, ...]:
    """The facts asked for: newest event first, then by slot, topic raised and side.

    Event, topic and slot ask for the fact's own; the rest asks for the claim that gives it.
    """
    filter = filter or Filter()
    asked, bound = condition(ledger, filter.with_choice("slot", Choice()))
    slots = {"slots": list(filter.slot.include), "other_slots": list(filter.slot.exclude)}
    return _ask(ledger, joined(asked, _OF_SLOTS), bound | slots)


def facts_of_event(ledger: Ledger, event_id: str) -> tuple[Fact, ...]:
    """Every value given for a fact of one event."""
    return _ask(ledger, _OF_EVENT, {"event_id": event_id})


def facts_of_claim(ledger: Ledger, claim_id: str) -> tuple[Fact, ...]:
    """The facts one claim gives a value for."""
    return _ask(ledger, _OF_CLAIM, {"claim_id": claim_id})


def _ask(ledger: Ledger, asked: str, bound: Bound) -> tuple[Fact, ...]:
    return ledger.ask(Fact, joined(_FACTS, asked, _IN_ORDER), bound | {"most": MOST_FACTS})
