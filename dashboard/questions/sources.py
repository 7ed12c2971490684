"""The documents: the list of them, and what is known about each."""

from dataclasses import dataclass
from datetime import date

from dashboard.database import Ledger
from dashboard.questions.headline import number_of
from dashboard.questions.sql import joined

SOURCES_OF_A_PAGE = 50


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
    rights_ru: str | None
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


def sources(ledger: Ledger, page_number: int = 1) -> SourcesPage:
    """One page of the documents, newest first, undated last."""
    total = ledger.ask_one(number_of, _TOTAL) or 0
    pages = max(1, -(-total // SOURCES_OF_A_PAGE))
    shown = min(page_number, pages)
    cut = {"rows": SOURCES_OF_A_PAGE, "skipped": (shown - 1) * SOURCES_OF_A_PAGE}
    found = ledger.ask(Source, joined(_SOURCES, _IN_ORDER), cut)
    return SourcesPage(sources=found, total=total, page_number=shown, pages=pages)


def source(ledger: Ledger, document_id: str) -> Source | None:
    """One document, or None where the ledger does not have it."""
    return ledger.ask_one(Source, joined(_SOURCES, _ONE), {"document_id": document_id})
