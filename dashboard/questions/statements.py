"""Statements: claims as the screen shows them, with names, place, date, relay and lit words."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.database import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch ``[start, stop)`` of the document; ``role`` is source, cue, content, relay or
    addressee."""

    role: str
    start: int
    stop: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One claim. ``quote`` is the hull of its content; ``spans`` are its lit words, in text order.

    ``first_day`` and ``last_day`` are the days its date covers; ``dated_by`` says where that date
    comes from: ``said``, ``stated`` (a month or year), ``event`` or ``none``; ``event_precision``
    is how much of the event's date is known. ``relay`` runs from
    the origin to the document. ``cluster_claims`` counts the repeats, itself included;
    ``cluster_origins`` the independent ones among them. ``cue_gap`` is what the document has
    between the verb of speech and the words, where no more than two code points part them.
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
    cue_gap: str
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
    event_precision: str | None
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


@dataclass(frozen=True, slots=True)
class _Place:
    claim_id: str
    place: int


_PLACES = """
    select claim_id, rowid as place
    from db.claims
    where claim_id in (select unnest($ids))
    order by claim_id
"""
_STATEMENTS = """
    select * exclude (place)
    from statements
    where place in (select unnest($places))
    order by list_position($places, place)
"""
_SPANS = """
    select claim_id, role, start, stop, text
    from db.claim_spans
    where rowid in (
        select rowid
        from db.claim_spans
        where claim_id in (select unnest($ids))
    )
    order by claim_id, start, stop, role, ordinal
"""
_GAPS = """
    with near as (
        select claim_id, document_id, cue_stop, start
        from db.claims
        where rowid in (select unnest($places)) and start - cue_stop between 1 and 2
    ),

    texts as (
        select document_id, text
        from db.documents
        where rowid in (
            select rowid
            from db.documents
            where document_id in (select document_id from near)
        )
    )

    select
        near.claim_id,
        substring(texts.text, near.cue_stop + 1, near.start - near.cue_stop) as gap
    from near
    inner join texts on near.document_id = texts.document_id
"""


def statements(ledger: Ledger, claim_ids: Sequence[str]) -> tuple[Statement, ...]:
    """The claims of these ids, in their order; ids the ledger does not have are left out."""
    if not claim_ids:
        return ()
    known = ledger.ask(_Place, _PLACES, {"ids": sorted(claim_ids)})
    places = {found.claim_id: found.place for found in known}
    return statements_at(ledger, [places[key] for key in claim_ids if key in places])


def statements_at(ledger: Ledger, places: Sequence[int]) -> tuple[Statement, ...]:
    """The claims in these rows of the table, in their order.

    Fetching by place reads a few rows, however many claims the ledger has.
    """
    if not places:
        return ()
    rows: tuple[dict[str, Any], ...] = ledger.ask(dict, _STATEMENTS, {"places": list(places)})
    lit: dict[str, list[Stretch]] = {row["claim_id"]: [] for row in rows}
    for claim_id, stretch in ledger.ask(_stretch, _SPANS, {"ids": list(lit)}):
        lit[claim_id].append(stretch)
    gaps = dict(ledger.ask(_gap, _GAPS, {"places": list(places)}))
    return tuple(
        _statement(row | {"cue_gap": gaps.get(row["claim_id"], "")}, lit[row["claim_id"]])
        for row in rows
    )


def _gap(claim_id: str, gap: str) -> tuple[str, str]:
    return claim_id, gap


def _stretch(claim_id: str, **columns: Any) -> tuple[str, Stretch]:
    return claim_id, Stretch(**columns)


def _statement(row: dict[str, Any], spans: Sequence[Stretch]) -> Statement:
    return Statement(**row | {"relay": relay_of(row["relay"]), "spans": tuple(spans)})


def relay_of(relay: str) -> tuple[str, ...]:
    """The names of a relay chain, which the ledger holds as a JSON list of texts."""
    return tuple(str(name) for name in json.loads(relay))
