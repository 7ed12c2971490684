"""How large a download will be, told from a few rows of each table: nothing is made for it."""

from collections.abc import Iterable

from dashboard.database import Ledger
from dashboard.questions.headline import number_of
from dashboard.questions.sql import joined

_COUNTED = (
    "documents", "segments", "speakers", "speaker_aliases", "events", "topics", "claims",
    "claim_spans", "claim_candidates", "corrections", "accounts", "alignments", "alignment_claims",
    "fact_values", "tokens", "spellings", "search_rules", "rejections", "kept_items",
)  # fmt: skip
_ADDED_TO_A_ROW = 130
"""Version and address, which a row has beside its own columns, spaces, and the fingerprint of its
document: 110 for a token, 280 for a claim, 130 over all rows of the shipped ledger."""
_OF_TABLE = """
    select
        (select count(*) from db.{table}) * coalesce(
            (select avg(strlen(to_json(one)::varchar)) from (from db.{table} limit 500) as one)
            + $added,
            0
        ) as characters
"""


def size_as_json(ledger: Ledger) -> int:
    """About how many bytes the ledger is as JSON."""
    return ledger.ask_one(number_of, joined(*_query(_COUNTED)), {"added": _ADDED_TO_A_ROW}) or 0


def _query(tables: Iterable[str]) -> Iterable[str]:
    every = " union all ".join(_OF_TABLE.format(table=table) for table in tables)
    yield "select coalesce(sum(characters), 0)::bigint as number from ("
    yield every
    yield ")"
