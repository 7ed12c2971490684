"""One claim whole: its passage, what links it to its event, what was left open, its repeats."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.database import Ledger
from dashboard.questions.corrections import Correction, corrections_of_claim
from dashboard.questions.facts import Fact, facts_of_claim
from dashboard.questions.passages import Passage, passage
from dashboard.questions.statements import Statement, statements

MOST_REPEATS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing that speaks for the claim's event; offsets where it stands in the document.

    ``text_ru`` is there where the text is an explanation, and not words of the document.
    """

    kind: str
    text: str
    text_ru: str | None = None
    start: int | None = None
    stop: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A value considered for a field left open: event_id, speaker_id or said_on.

    Names are set where the value is an event or a speaker of the ledger. ``evidence_ru`` is empty
    where the evidence is nothing but words of the document.
    """

    field: str
    value: str
    name_en: str | None
    name_ru: str | None
    score: float | None
    evidence: str | None
    evidence_ru: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An alignment the claim stands in."""

    event_id: str
    event_en: str
    event_ru: str
    topic_id: str
    topic_en: str
    topic_ru: str
    state: str
    possible: bool
    why_en: str
    why_ru: str
    reviewed_by: str
    reviewed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWhole:
    """Everything the ledger holds about one claim.

    ``repeats`` are the other claims of its cluster, at most ``MOST_REPEATS``.
    """

    statement: Statement
    passage: Passage
    evidence: tuple[Evidence, ...]
    candidates: tuple[Candidate, ...]
    repeats: tuple[Statement, ...]
    standings: tuple[Standing, ...]
    facts: tuple[Fact, ...]
    corrections: tuple[Correction, ...]


_EVIDENCE = "select event_evidence from db.claims where claim_id = $claim_id"
_CANDIDATES = """
    select
        candidates.field,
        candidates.value,
        coalesce(events.title_en, speakers.name_en) as name_en,
        coalesce(events.title_ru, speakers.name_ru) as name_ru,
        candidates.score,
        candidates.evidence,
        candidates.evidence_ru
    from db.claim_candidates as candidates
    left join db.events
        on candidates.field = 'event_id' and candidates.value = events.event_id
    left join db.speakers
        on candidates.field = 'speaker_id' and candidates.value = speakers.speaker_id
    where candidates.claim_id = $claim_id
    order by candidates.field, candidates.score desc nulls last, candidates.value
"""
_REPEATS = """
    select others.claim_id
    from db.claims
    inner join db.claims as others on claims.cluster_id = others.cluster_id
    where claims.claim_id = $claim_id and others.claim_id <> $claim_id
        and others.status <> 'rejected'
    order by others.document_id, others.start, others.claim_id
    limit $most
"""
_STANDINGS = """
    select
        alignments.event_id,
        events.title_en as event_en,
        events.title_ru as event_ru,
        alignments.topic_id,
        topics.title_en as topic_en,
        topics.title_ru as topic_ru,
        alignments.state,
        alignments.possible,
        alignments.why_en,
        alignments.why_ru,
        alignments.reviewed_by,
        alignments.reviewed_on
    from db.alignment_claims
    inner join db.alignments on alignment_claims.alignment_id = alignments.alignment_id
    inner join db.events on alignments.event_id = events.event_id
    inner join db.topics on alignments.topic_id = topics.topic_id
    where alignment_claims.claim_id = $claim_id
    order by events.starts_on desc nulls last, alignments.event_id, topics.ordinal
"""


def claim(ledger: Ledger, claim_id: str) -> ClaimWhole | None:
    """The claim, rejected or not, or None where the ledger does not have it."""
    found = next(iter(statements(ledger, [claim_id])), None)
    place = passage(ledger, claim_id)
    if found is None or place is None:
        return None
    here = {"claim_id": claim_id}
    repeats = ledger.ask(_id_of, _REPEATS, here | {"most": MOST_REPEATS})
    return ClaimWhole(
        statement=found,
        passage=place,
        evidence=ledger.ask_one(_evidence, _EVIDENCE, here) or (),
        candidates=ledger.ask(Candidate, _CANDIDATES, here),
        repeats=statements(ledger, repeats),
        standings=ledger.ask(Standing, _STANDINGS, here),
        facts=facts_of_claim(ledger, claim_id),
        corrections=corrections_of_claim(ledger, claim_id),
    )


def _evidence(event_evidence: str | None) -> tuple[Evidence, ...]:
    found: list[dict[str, Any]] = json.loads(event_evidence) if event_evidence else []
    return tuple(
        Evidence(
            kind=item["kind"],
            text=item["text"],
            text_ru=item.get("text_ru"),
            start=item.get("start"),
            stop=item.get("stop"),
        )
        for item in found
    )


def _id_of(claim_id: str) -> str:
    return claim_id
