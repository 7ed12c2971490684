"""The documents: the list of them, and one whole with what was found and rejected in place."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.database import Ledger
from dashboard.questions.headline import number_of
from dashboard.questions.identity import Rejection
from dashboard.questions.passages import Segment
from dashboard.questions.sql import joined
from dashboard.questions.statements import Stretch

SOURCES_OF_A_PAGE = 50
MOST_LIT = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What is known about a document, and how many claims stand in it that were not rejected."""

    document_id: str
    file: str
    sha256: str
    encoding: str
    language: str | None
    title: str | None
    outlet: str | None
    url: str | None
    published_on: date | None
    retrieved_on: date | None
    rights: str | None
    characters: int
    claims_ru: int
    claims_us: int
    claims_ua: int
    claims_other: int
    claims_rejected: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage:
    """One page of documents, ``SOURCES_OF_A_PAGE`` a page."""

    sources: tuple[Source, ...]
    total: int
    page_number: int
    pages: int


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
    """A document whole. Offsets are code points of ``text``; rejected claims have that status.

    ``rejections`` are stretches that did not become claims, with the reason.
    """

    source: Source
    text: str
    segments: tuple[Segment, ...]
    claims: tuple[LitClaim, ...]
    rejections: tuple[Rejection, ...]


_SOURCES = """
    with counted as (
        select
            document_id,
            count(*) filter (where side = 'RU' and status <> 'rejected') as claims_ru,
            count(*) filter (where side = 'US' and status <> 'rejected') as claims_us,
            count(*) filter (where side = 'UA' and status <> 'rejected') as claims_ua,
            count(*) filter (where side = 'other' and status <> 'rejected') as claims_other,
            count(*) filter (where status = 'rejected') as claims_rejected
        from db.claims
        group by document_id
    )

    select
        documents.* exclude (text),
        coalesce(counted.claims_ru, 0) as claims_ru,
        coalesce(counted.claims_us, 0) as claims_us,
        coalesce(counted.claims_ua, 0) as claims_ua,
        coalesce(counted.claims_other, 0) as claims_other,
        coalesce(counted.claims_rejected, 0) as claims_rejected
    from db.documents
    left join counted on documents.document_id = counted.document_id
"""
_IN_ORDER = """
    order by documents.published_on desc nulls last, documents.document_id
    limit $rows offset $skipped
"""
_TOTAL = "select count(*) as number from db.documents"
_ONE = "where documents.document_id = $document_id"
_TEXT = "select text from db.documents where document_id = $document_id"
_SEGMENTS = """
    select ordinal, start, stop, kind, reason
    from db.segments
    where document_id = $document_id
    order by start, stop, ordinal
"""
_CLAIMS = """
    with claims as (
        from db.claims
        where document_id = $document_id
        order by start, stop, claim_id
        limit $most
    ),

    spans as (
        select
            claim_id,
            list({'role': role, 'start': start, 'stop': stop, 'text': text}
                order by start, stop, role) as spans
        from db.claim_spans
        where claim_id in (select claim_id from claims)
        group by claim_id
    )

    select
        claims.claim_id, claims.start, claims.stop, claims.side, claims.kind, claims.status,
        claims.speaker_id, speakers.name_en as speaker_en, speakers.name_ru as speaker_ru,
        coalesce(spans.spans, []) as spans
    from claims
    left join spans on claims.claim_id = spans.claim_id
    left join db.speakers on claims.speaker_id = speakers.speaker_id
    order by claims.start, claims.stop, claims.claim_id
"""
_REJECTIONS = """
    select item, ordinal, document_id, file, start, stop, quote, reason, detail
    from db.rejections
    where document_id = $document_id
    order by start nulls first, stop, item, ordinal
"""


def sources(ledger: Ledger, page_number: int = 1) -> SourcesPage:
    """One page of the documents, newest first, undated last."""
    total = ledger.ask_one(number_of, _TOTAL) or 0
    pages = max(1, -(-total // SOURCES_OF_A_PAGE))
    shown = min(page_number, pages)
    cut = {"rows": SOURCES_OF_A_PAGE, "skipped": (shown - 1) * SOURCES_OF_A_PAGE}
    found = ledger.ask(Source, joined(_SOURCES, _IN_ORDER), cut)
    return SourcesPage(sources=found, total=total, page_number=shown, pages=pages)


def document(ledger: Ledger, document_id: str) -> Document | None:
    """One document whole, or None where the ledger does not have it."""
    here = {"document_id": document_id}
    source = ledger.ask_one(Source, joined(_SOURCES, _ONE), here)
    text = ledger.ask_one(_text_of, _TEXT, here)
    if source is None or text is None:
        return None
    return Document(
        source=source,
        text=text,
        segments=ledger.ask(Segment, _SEGMENTS, here),
        claims=ledger.ask(_lit_claim, _CLAIMS, here | {"most": MOST_LIT}),
        rejections=ledger.ask(Rejection, _REJECTIONS, here),
    )


def _lit_claim(spans: tuple[dict[str, Any], ...], **columns: Any) -> LitClaim:
    return LitClaim(spans=tuple(Stretch(**span) for span in spans), **columns)


def _text_of(text: str) -> str:
    return text
