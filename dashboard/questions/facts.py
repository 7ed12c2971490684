"""Contested facts: what each account gives for who asked, how long, where, and so on.

A filter speaks of the claims that give the values, except that the event and the topic are the
fact's own, and ``slot`` is the fact itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dashboard.conditions import Bound
from dashboard.database import Ledger
from dashboard.filters import Choice, Filter
from dashboard.questions.headline import number_of
from dashboard.questions.search import condition
from dashboard.questions.sql import joined
from dashboard.questions.statements import relay_of

MOST_FACTS = 500
MOST_DOWNLOADED = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value of one fact of one event, with the claim that gives it and who says so.

    ``modifier`` is about, at-least, at-most or exactly; ``value_slug`` is for values that are no
    number; ``topic_id`` is set for topic_raised. The date is the event's; ``relay`` runs from the
    origin to the document.
    """

    fact_id: str
    event_id: str
    event_en: str
    event_ru: str
    starts_on: date | None
    ends_on: date | None
    date_precision: str
    date_basis: str
    year_basis: str
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
    relay: tuple[str, ...]
    quote: str
    language: str
    translation: str | None
    translation_kind: str | None
    document_id: str
    document_title: str | None
    outlet: str | None
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class _Counted:
    slot: str
    number: int


_GIVEN = """
    with c as (
        select
            claims.* exclude (event_id, topic_id),
            facts.fact_id, facts.event_id, facts.slot, facts.topic_id as fact_topic,
            facts.value_text, facts.value_number, facts.unit, facts.modifier, facts.value_slug,
            coalesce(facts.topic_id, claims.topic_id) as topic_id
        from db.fact_values as facts
        inner join dated_claims as claims on facts.claim_id = claims.claim_id
    )
"""
_FACTS = """
    select
        c.fact_id, c.event_id, events.title_en as event_en, events.title_ru as event_ru,
        events.starts_on, events.ends_on, events.date_precision, events.date_basis,
        events.year_basis, c.slot, c.fact_topic as topic_id, topics.title_en as topic_en,
        topics.title_ru as topic_ru, c.value_text, c.value_number, c.unit, c.modifier,
        c.value_slug, c.claim_id, c.side, c.kind, c.status, c.speaker_id,
        speakers.name_en as speaker_en, speakers.name_ru as speaker_ru, c.source_text, c.relay,
        c.quote, c.language, c.translation, c.translation_kind, c.document_id,
        documents.title as document_title, documents.outlet, c.start, c.stop
    from c
    inner join db.events on c.event_id = events.event_id
    inner join db.documents on c.document_id = documents.document_id
    left join db.speakers on c.speaker_id = speakers.speaker_id
    left join db.topics on c.fact_topic = topics.topic_id
    where
"""
_OF_EVENT = "c.status <> 'rejected' and c.event_id = $event_id"
_OF_CLAIM = "c.claim_id = $claim_id"
_IN_ORDER = """
    order by events.starts_on desc nulls last, c.event_id, c.slot, topics.ordinal nulls first,
        c.fact_topic nulls first, c.side, c.document_id, c.start, c.fact_id
    limit $most
"""
_TOTAL = "select count(*) as number from c where"
_UNDATED = "select count(*) as number from c where c.first_day is null and"
_SLOTS = "select c.slot, count(*) as number from c where"
_BY_SLOT = "group by c.slot order by c.slot"


def facts(ledger: Ledger, filter: Filter, most: int | None = None) -> tuple[Fact, ...]:
    """The values asked for, newest event first, at most ``MOST_FACTS`` of them or ``most``."""
    asked, bound = _asked(ledger, filter)
    return _ask(ledger, asked, bound, most)


def count_facts(ledger: Ledger, filter: Filter) -> int:
    """How many values are asked for."""
    asked, bound = _asked(ledger, filter)
    return ledger.ask_one(number_of, joined(_GIVEN, _TOTAL, asked), bound) or 0


def count_undated_facts(ledger: Ledger, filter: Filter) -> int:
    """Values that would be asked for, but whose claim has no date and so is in no period."""
    if not filter.is_dated:
        return 0
    asked, bound = _asked(ledger, filter.without_period())
    return ledger.ask_one(number_of, joined(_GIVEN, _UNDATED, asked), bound) or 0


def counts_by_slot(ledger: Ledger, filter: Filter) -> Mapping[str, int]:
    """How many values each fact has, whichever facts are chosen."""
    asked, bound = _asked(ledger, filter.with_choice("slot", Choice()))
    counted = ledger.ask(_Counted, joined(_GIVEN, _SLOTS, asked, _BY_SLOT), bound)
    return {row.slot: row.number for row in counted}


def facts_of_event(ledger: Ledger, event_id: str) -> tuple[Fact, ...]:
    """The values given for the facts of one event, at most ``MOST_FACTS``."""
    return _ask(ledger, _OF_EVENT, {"event_id": event_id})


def count_facts_of_event(ledger: Ledger, event_id: str) -> int:
    """How many values are given for the facts of one event."""
    sql = joined(_GIVEN, _TOTAL, _OF_EVENT)
    return ledger.ask_one(number_of, sql, {"event_id": event_id}) or 0


def facts_of_claim(ledger: Ledger, claim_id: str) -> tuple[Fact, ...]:
    """The facts one claim gives a value for."""
    return _ask(ledger, _OF_CLAIM, {"claim_id": claim_id})


def _asked(ledger: Ledger, filter: Filter) -> tuple[str, Bound]:
    """The condition on ``c``. The fact itself is meant by ``slot``, not any fact of its claim."""
    asked, bound = condition(ledger, replace(filter, slot=Choice()))
    if filter.slot.include:
        asked = joined(asked, "and c.slot in (select unnest($slots))")
        bound["slots"] = list(filter.slot.include)
    if filter.slot.exclude:
        asked = joined(asked, "and not list_contains($other_slots, c.slot)")
        bound["other_slots"] = list(filter.slot.exclude)
    return asked, bound


def _ask(ledger: Ledger, asked: str, bound: Bound, most: int | None = None) -> tuple[Fact, ...]:
    limit = {"most": MOST_FACTS if most is None else most}
    return ledger.ask(_fact, joined(_GIVEN, _FACTS, asked, _IN_ORDER), bound | limit)


def _fact(relay: str, **columns: Any) -> Fact:
    return Fact(relay=relay_of(relay), **columns)
