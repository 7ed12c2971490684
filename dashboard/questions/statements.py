"""Statements: claims as the screen shows them, with names, place, date, relay and lit words."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.database import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch ``[start, stop)`` of the document; ``role`` is source, cue, content or relay."""

    role: str
    start: int
    stop: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One claim. ``quote`` is the hull of its content; ``spans`` are its lit words, in text order.

    ``first_day`` and ``last_day`` are the days its date covers; ``dated_by`` says where that date
    comes from: ``said``, ``stated`` (a month or year), ``event`` or ``none``. ``relay`` runs from
    the origin to the document. ``cluster_claims`` counts the repeats, itself included;
    ``cluster_origins`` the independent ones among them.
    """

    claim_id: str
    claim_key: str | None
    document_id: str
    document_title: str | None
    outlet: str | None
    document_url: str | None
    published_on: date | None
    start: int
    stop: int
    quote: str
    language: str
    translation: str | None
    translation_language: str | None
    translation_kind: str | None
    cue: str | None
    cue_start: int | None
    cue_stop: int | None
    source_text: str | None
    speaker_id: str | None
    speaker_en: str | None
    speaker_ru: str | None
    side: str
    kind: str
    flags: tuple[str, ...]
    quote_integrity: str
    event_id: str | None
    event_en: str | None
    event_ru: str | None
    event_confidence: float | None
    topic_id: str | None
    topic_en: str | None
    topic_ru: str | None
    said_on: date | None
    date_text: str | None
    date_partial: str | None
    date_precision: str
    date_basis: str
    year_basis: str
    first_day: date | None
    last_day: date | None
    dated_by: str
    relay: tuple[str, ...]
    status: str
    origin: str
    confidence: float | None
    rule: str | None
    anchor_state: str
    cluster_id: str | None
    cluster_claims: int | None
    cluster_origins: int | None
    characterises_event: bool | None
    note_en: str | None
    note_ru: str | None
    reviewed_by: str | None
    reviewed_on: date | None
    spans: tuple[Stretch, ...]

    def lit(self, role: str) -> tuple[Stretch, ...]:
        """The stretches of one role, in text order."""
        return tuple(span for span in self.spans if span.role == role)


_STATEMENTS = """
    with wanted as (
        select unnest($ids) as claim_id, generate_subscripts($ids, 1) as place
    ),

    spans as (
        select
            claim_id,
            list({'role': role, 'start': start, 'stop': stop, 'text': text}
                order by start, stop, role) as spans
        from db.claim_spans
        where claim_id in (select unnest($ids))
        group by claim_id
    )

    select statements.*, coalesce(spans.spans, []) as spans
    from statements
    inner join wanted on statements.claim_id = wanted.claim_id
    left join spans on statements.claim_id = spans.claim_id
    order by wanted.place
"""


def statements(ledger: Ledger, claim_ids: Sequence[str]) -> tuple[Statement, ...]:
    """The claims of these ids, in their order; ids the ledger does not have are left out."""
    if not claim_ids:
        return ()
    return ledger.ask(_statement, _STATEMENTS, {"ids": list(claim_ids)})


def _statement(relay: str, spans: tuple[dict[str, Any], ...], **columns: Any) -> Statement:
    return Statement(
        relay=relay_of(relay), spans=tuple(Stretch(**span) for span in spans), **columns
    )


def relay_of(relay: str) -> tuple[str, ...]:
    """The names of a relay chain: a JSON list of texts, or of objects that hold one."""
    links = json.loads(relay)
    return tuple(link["text"] if isinstance(link, dict) else str(link) for link in links)
