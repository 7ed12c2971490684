"""What went in and what became of it: counts, reasons, and what was left out."""

from dataclasses import dataclass

from dashboard.conditions import Bound
from dashboard.database import Ledger
from dashboard.questions.headline import number_of
from dashboard.questions.sql import joined

MOST_REJECTED = 200
REJECTED_OF_A_PAGE = 50
LONGEST_QUOTE = 500
OF_DOCUMENTS = "documents"
OF_CLAIMS = "claims"


@dataclass(frozen=True, slots=True)
class Count:
    """One kind of input: read = loaded + duplicates + rejected."""

    item: str
    read: int
    loaded: int
    duplicates: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason for rejecting and how often it was given."""

    item: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """Something left out, and why; ``item`` is documents, segments, attributions or claims.

    ``quote`` is its first ``LONGEST_QUOTE`` characters; ``is_cut`` says whether there are more.
    ``detail_ru`` is there where a person gave the reason; ``detail`` alone is technical.
    """

    item: str
    file: str
    quote: str | None
    is_cut: bool
    reason: str
    detail: str | None
    detail_ru: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedList:
    """The first ``MOST_REJECTED`` of ``total``."""

    rows: tuple[Rejected, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedPage:
    """One page of everything left out, ``REJECTED_OF_A_PAGE`` a page."""

    rows: tuple[Rejected, ...]
    total: int
    page_number: int
    pages: int


_COUNTS = """
    select item, read, loaded, duplicates, rejected
    from db.build_counts
    order by list_position(['documents', 'segments', 'attributions'], item)
"""
_REASONS = """
    select item, reason, count(*) as count
    from db.rejections
    group by item, reason
    order by item, count desc, reason
"""
_COLUMNS = """
    select item, file, left(quote, $length) as quote,
        coalesce(length(quote) > $length, false) as is_cut, reason, detail, detail_ru
"""
_DOCUMENTS = """
    from db.rejections
    where item = 'documents'
    order by ordinal, file
    limit $most
"""
_IN_DOCUMENT = """
    with rejected as (
        select item, ordinal, file, start, stop, quote, reason, detail, detail_ru,
            null as claim_id
        from db.rejections
        where document_id = $document_id
        union all
        select 'claims', 0, documents.file, claims.start, claims.stop, claims.quote, 'rejected',
            claims.note_en, claims.note_ru, claims.claim_id
        from db.claims
        inner join db.documents on claims.document_id = documents.document_id
        where claims.document_id = $document_id and claims.status = 'rejected'
    )
"""
_EVERYWHERE = """
    with rejected as (
        select item, ordinal, document_id, file, start, stop, quote, reason, detail, detail_ru,
            null as claim_id
        from db.rejections
        union all
        select 'claims', 0, claims.document_id, documents.file, claims.start, claims.stop,
            claims.quote, 'rejected', claims.note_en, claims.note_ru, claims.claim_id
        from db.claims
        inner join db.documents on claims.document_id = documents.document_id
        where claims.status = 'rejected'
    )
"""
_PAGE = """
    from rejected
    order by document_id nulls first, file, start nulls first, stop, item, ordinal, claim_id
    limit $rows offset $skipped
"""
_ROWS = """
    from rejected
    order by start nulls first, stop, item, ordinal, claim_id
    limit $most
"""
_TOTAL = "select count(*) as number from rejected"
_SHOWN: Bound = {"most": MOST_REJECTED, "length": LONGEST_QUOTE}


def counts(ledger: Ledger) -> tuple[Count, ...]:
    """What went in and what became of it: documents, segments, attributions."""
    return ledger.ask(Count, _COUNTS)


def rejection_reasons(ledger: Ledger) -> tuple[Reason, ...]:
    """How often each reason was given."""
    return ledger.ask(Reason, _REASONS)


def rejected_documents(ledger: Ledger) -> RejectedList:
    """The documents that were not loaded, in the order they were read."""
    rows = ledger.ask(Rejected, joined(_COLUMNS, _DOCUMENTS), _SHOWN)
    total = sum(one.count for one in rejection_reasons(ledger) if one.item == OF_DOCUMENTS)
    return RejectedList(rows=rows, total=total)


def rejected_in(ledger: Ledger, document_id: str) -> RejectedList:
    """What of one document did not become a claim, and the claims a person rejected, in order."""
    here: Bound = {"document_id": document_id}
    return RejectedList(
        rows=ledger.ask(Rejected, joined(_IN_DOCUMENT, _COLUMNS, _ROWS), here | _SHOWN),
        total=ledger.ask_one(number_of, joined(_IN_DOCUMENT, _TOTAL), here) or 0,
    )


def rejected_page(ledger: Ledger, page_number: int = 1) -> RejectedPage:
    """One page of everything that was left out, in the order of the documents."""
    total = ledger.ask_one(number_of, joined(_EVERYWHERE, _TOTAL)) or 0
    pages = max(1, -(-total // REJECTED_OF_A_PAGE))
    shown = min(page_number, pages)
    cut: Bound = {
        "rows": REJECTED_OF_A_PAGE,
        "skipped": (shown - 1) * REJECTED_OF_A_PAGE,
        "length": LONGEST_QUOTE,
    }
    rows = ledger.ask(Rejected, joined(_EVERYWHERE, _COLUMNS, _PAGE), cut)
    return RejectedPage(rows=rows, total=total, page_number=shown, pages=pages)
