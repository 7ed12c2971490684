"""One document, part by part: its words, and the claims that stand in them.

A part has ``PART_LENGTH`` characters: more at once would stall the reader's browser. Only what
stands in the part is fetched.
"""

from dataclasses import dataclass
from typing import Any

from dashboard.database import Ledger
from dashboard.questions.headline import number_of
from dashboard.questions.passages import Segment
from dashboard.questions.rejections import RejectedList, rejected_in
from dashboard.questions.sources import Source, source
from dashboard.questions.sql import read
from dashboard.questions.statements import Stretch

PART_LENGTH = 120_000
MOST_LIT = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class LitClaim:
    """A claim in its document, with the stretches to light."""

    claim_id: str
    start: int
    stop: int
    side: str
    kind: str
    status: str
    speaker_id: str | None
    speaker_en: str | None
    speaker_ru: str | None
    spans: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A part of a document. Offsets are code points of the whole.

    ``text`` is ``[start, start + len(text))``, part ``part`` of ``parts``, from 1. ``segments`` and
    ``claims`` are those that overlap it, rejected claims left out; of ``claims_total`` claims the
    first ``MOST_LIT`` are given, and the opened one in any case.
    """

    source: Source
    start: int
    text: str
    part: int
    parts: int
    segments: tuple[Segment, ...]
    claims: tuple[LitClaim, ...]
    claims_total: int
    rejected: RejectedList


_PLACE = """
    select start as number
    from db.claims
    where claim_id = $claim_id and document_id = $document_id
"""
_TEXT = """
    select substring(text, $start + 1, $stop - $start) as text
    from db.documents
    where document_id = $document_id
"""
_SEGMENTS = """
    select ordinal, start, stop, kind, reason, reason_ru
    from db.segments
    where document_id = $document_id and start < $stop and stop > $start
    order by start, stop, ordinal
"""
_TOTAL = """
    select count(*) as number
    from db.claims
    where document_id = $document_id and start < $stop and stop > $start and status <> 'rejected'
"""
_CLAIMS = read("document_claims.sql")


def document(
    ledger: Ledger, document_id: str, opened: str | None = None, part: int = 1
) -> Document | None:
    """The part of a document the claim ``opened`` stands in; without one, the part asked for, or
    the last where fewer exist. None where the ledger does not have the document."""
    about = source(ledger, document_id)
    if about is None:
        return None
    parts = max(1, -(-about.characters // PART_LENGTH))
    number = min(_part_of(ledger, document_id, opened) or part, parts)
    start = (number - 1) * PART_LENGTH
    here = {"document_id": document_id, "start": start, "stop": start + PART_LENGTH}
    lit = {"opened": opened or "", "most": MOST_LIT}
    return Document(
        source=about,
        start=start,
        text=ledger.ask(_text_of, _TEXT, here)[0],
        part=number,
        parts=parts,
        segments=ledger.ask(Segment, _SEGMENTS, here),
        claims=ledger.ask(_lit_claim, _CLAIMS, here | lit),
        claims_total=ledger.ask_one(number_of, _TOTAL, here) or 0,
        rejected=rejected_in(ledger, document_id),
    )


def _part_of(ledger: Ledger, document_id: str, claim_id: str | None) -> int | None:
    """The part a claim begins in, or None where it does not stand in the document."""
    if claim_id is None:
        return None
    here = {"document_id": document_id, "claim_id": claim_id}
    start = ledger.ask_one(number_of, _PLACE, here)
    return None if start is None else start // PART_LENGTH + 1


def _lit_claim(spans: tuple[dict[str, Any], ...], **columns: Any) -> LitClaim:
    return LitClaim(spans=tuple(Stretch(**span) for span in spans), **columns)


def _text_of(text: str) -> str:
    return text
