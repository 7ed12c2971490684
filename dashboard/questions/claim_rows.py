"""Exactly the claims of a filter as rows of a file, in the order of the list.

Rows are fetched a batch at a time, so that a file of the largest size takes the memory of its text
and no more; no file has more than ``MOST_ROWS``.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from dashboard.database import Ledger
from dashboard.filters import Filter
from dashboard.link import permalink
from dashboard.places import Sort
from dashboard.questions.claims import places_of
from dashboard.spreadsheet import safe_csv

MOST_ROWS = 10_000
"""So many rows take a few seconds and some 100 MB while the file is made, however many claims the
ledger has; the whole of a larger ledger is for the export."""

ROWS_OF_A_BATCH = 2_000

COLUMNS = (
    "claim_id", "quote", "translation", "translation_kind", "speaker_en", "speaker_ru", "side",
    "source_text", "cue", "kind", "flags", "quote_integrity", "language", "relay", "said_on",
    "date_text", "date_partial", "date_precision", "date_basis", "year_basis", "first_day",
    "last_day", "dated_by", "event_id", "event_en", "event_ru", "event_confidence", "topic_id",
    "topic_en", "topic_ru", "status", "origin", "rule", "confidence", "reviewed_by", "reviewed_on",
    "anchor_state", "cluster_id", "cluster_claims", "cluster_origins", "document_id",
    "document_title", "outlet", "document_url", "published_on", "sha256", "start", "stop",
    "speaker_id", "dataset_version", "permalink",
)  # fmt: skip
"""The columns of the CSV, and the names of each object of the JSON."""

_ROWS = """
    select
        statements.*,
        documents.sha256,
        (select dataset_version from db.builds) as dataset_version
    from statements
    inner join db.documents on statements.document_id = documents.document_id
    where statements.place in (select unnest($places))
    order by list_position($places, statements.place)
"""
Row = dict[str, Any]


def claim_rows(ledger: Ledger, filter: Filter, sort: Sort) -> Iterator[Row]:
    """The rows, each with the names of ``COLUMNS``; flags and relay are lists of texts.

    Raises QuestionError where the ledger cannot answer.
    """
    places = places_of(ledger, filter, sort, MOST_ROWS)
    for first in range(0, len(places), ROWS_OF_A_BATCH):
        batch = list(places[first : first + ROWS_OF_A_BATCH])
        rows: tuple[Row, ...] = ledger.ask(dict, _ROWS, {"places": batch})
        for row in rows:
            row["permalink"] = permalink(row["claim_id"], row["dataset_version"])
            found = {name: row[name] for name in COLUMNS}
            yield found | {"flags": list(row["flags"]), "relay": json.loads(row["relay"])}


def claims_as_csv(ledger: Ledger, filter: Filter, sort: Sort) -> bytes:
    """A file a spreadsheet opens safely."""
    rows = claim_rows(ledger, filter, sort)
    return safe_csv(COLUMNS, ([row[name] for name in COLUMNS] for row in rows))


def claims_as_json(ledger: Ledger, filter: Filter, sort: Sort, about: Mapping[str, Any]) -> bytes:
    """The same rows letter for letter, with ``about``: what was asked, of which data."""
    rows = [
        json.dumps(row, ensure_ascii=False, default=date.isoformat).encode("utf-8", "replace")
        for row in claim_rows(ledger, filter, sort)
    ]
    head = json.dumps({**about, "rows_in_file": len(rows)}, ensure_ascii=False, indent=1)
    opening = f'{head.removesuffix("}").rstrip()},\n "rows": [\n'
    return opening.encode("utf-8", "replace") + b",\n".join(rows) + b"\n]}\n"
