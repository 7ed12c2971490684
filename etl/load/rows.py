"""A decided ledger as rows for its tables: names and forms change here, nothing is judged."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields

from etl.inputs.curated import CuratedRow, EventRow
from etl.load.claim_rows import ClaimRows
from etl.load.content import LedgerContent, Row
from etl.load.search_rows import search_tables
from etl.model.claims import Correction
from etl.model.records import Document, Segment
from etl.transform.dates import first_day, precision_of
from etl.transform.ledger import Ledger

Rows = list[dict[str, object]]


def content_of(ledger: Ledger) -> LedgerContent:
    """The rows of every table but ``builds``."""
    curated = ledger.curated
    claim_ids = {claim.review.claim_key: claim.claim_id for claim in ledger.claims if claim.review}
    sides = {claim.claim_id: claim.side for claim in ledger.claims}
    claim_rows = ClaimRows(ledger)
    return LedgerContent(
        {
            "build_counts": [
                {
                    "item": item,
                    "read": count.read,
                    "loaded": count.loaded,
                    "duplicates": count.duplicates,
                    "rejected": count.rejected,
                }
                for item, count in ledger.counts.items()
            ],
            "documents": [_document(document) for document in ledger.documents],
            "segments": [
                row for key, parts in ledger.segments.items() for row in _segments(key, parts)
            ],
            "speakers": [_cells(row) for row in curated.speakers],
            "speaker_aliases": [_cells(row) for row in curated.speaker_aliases],
            "speaker_roles": list(_numbered_roles(ledger)),
            "events": [_event(row) for row in curated.events],
            "event_participants": [_cells(row) for row in curated.event_participants],
            "topics": [
                {
                    "topic_id": row.topic_id,
                    "ordinal": ordinal,
                    "title_en": row.title_en,
                    "title_ru": row.title_ru,
                    "keywords": [*row.keywords_ru, *row.keywords_en],
                }
                for ordinal, row in enumerate(curated.topics, start=1)
            ],
            "clusters": [
                {
                    "cluster_id": item.cluster_id,
                    "canonical_claim_id": item.claim_ids[0],
                    "claim_count": len(item.claim_ids),
                    "independent_origins": item.independent_origins,
                }
                for item in ledger.clusters
            ],
            "claims": [claim_rows.claim(claim) for claim in ledger.claims],
            "claim_spans": [row for claim in ledger.claims for row in claim_rows.spans(claim)],
            "claim_candidates": [
                row for claim in ledger.claims for row in claim_rows.candidates(claim)
            ],
            "corrections": [_record(correction) for correction in ledger.corrections],
            "accounts": [_cells(row) for row in curated.accounts],
            "alignments": [
                {
                    **_cells(row),
                    "alignment_id": alignment_id(row.event_id, row.topic_id),
                    "possible": bool(row.possible),
                }
                for row in curated.alignments
            ],
            "alignment_claims": [
                {
                    "alignment_id": alignment_id(row.event_id, row.topic_id),
                    "claim_id": claim_ids[row.claim_key],
                    "side": sides[claim_ids[row.claim_key]],
                }
                for row in curated.alignment_claims
            ],
            "fact_values": list(_facts(ledger, claim_ids)),
            **search_tables(ledger.search),
            "rejections": list(_rejections(ledger)),
            "kept_items": [
                {**_cells(item), "version": kept.version}
                for kept in curated.kept
                for item in kept.items
            ],
        }
    )


def alignment_id(event_id: str, topic_id: str) -> str:
    """The id of the alignment of one event on one topic."""
    return f"{event_id}--{topic_id}"


def _cells(row: CuratedRow) -> dict[str, object]:
    return {field.name: getattr(row, field.name) for field in fields(row) if field.name != "row"}


def _record(record: Document | Correction) -> dict[str, object]:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _document(document: Document) -> dict[str, object]:
    return {**_record(document), "characters": len(document.text)}


def _segments(document_id: str, parts: tuple[Segment, ...]) -> Iterator[Row]:
    for ordinal, part in enumerate(parts, start=1):
        yield {
            "document_id": document_id,
            "ordinal": ordinal,
            "start": part.span.start,
            "stop": part.span.stop,
            "kind": part.kind,
            "reason": part.reason,
            "reason_ru": part.reason_ru,
        }


def _numbered_roles(ledger: Ledger) -> Iterator[Row]:
    numbers: dict[str, int] = {}
    for row in ledger.curated.speaker_roles:
        numbers[row.speaker_id] = numbers.get(row.speaker_id, 0) + 1
        yield {**_cells(row), "ordinal": numbers[row.speaker_id]}


def _event(row: EventRow) -> dict[str, object]:
    return {
        **_cells(row),
        "starts_on": first_day(row.starts_on),
        "ends_on": first_day(row.ends_on),
        "date_precision": precision_of(row.starts_on),
    }


def _facts(ledger: Ledger, claim_ids: dict[str, str]) -> Iterator[Row]:
    """Named by what they rest on, so that an id does not depend on the order of the rows."""
    numbers: Counter[str] = Counter()
    for row in sorted(ledger.curated.fact_values, key=_as_text):
        parts = (row.event_id, row.slot, row.topic_id, row.claim_key)
        fact = "--".join(part for part in parts if part)
        numbers[fact] += 1
        cells = _cells(row)
        claim_key = cells.pop("claim_key")
        yield {
            **cells,
            "fact_id": fact if numbers[fact] == 1 else f"{fact}--{numbers[fact]}",
            "claim_id": claim_ids[str(claim_key)],
        }


def _as_text(row: CuratedRow) -> tuple[str, ...]:
    return tuple("" if value is None else str(value) for value in _cells(row).values())


def _rejections(ledger: Ledger) -> Iterator[Row]:
    numbers: dict[str, int] = {}
    for rejection in ledger.rejections:
        numbers[rejection.item] = numbers.get(rejection.item, 0) + 1
        yield {
            "item": rejection.item,
            "ordinal": numbers[rejection.item],
            "document_id": rejection.document_id,
            "file": rejection.file,
            "start": rejection.span.start if rejection.span else None,
            "stop": rejection.span.stop if rejection.span else None,
            "quote": rejection.quote,
            "reason": rejection.reason,
            "detail": rejection.detail,
            "detail_ru": rejection.detail_ru,
        }
