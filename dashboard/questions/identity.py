"""What this ledger is and what went into it."""

from dataclasses import dataclass

from dashboard.database import Ledger

ROWS_OF_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Identity:
    """The row of ``builds``. ``dataset_version`` is the ``data`` of a link."""

    dataset_version: str
    schema_version: int
    engine_version: str
    inputs_sha256: str
    content_sha256: str


@dataclass(frozen=True, slots=True)
class Count:
    """One kind of input: read = loaded + duplicates + rejected."""

    item: str
    read: int
    loaded: int
    duplicates: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Rejection:
    """Something that was not loaded, and why."""

    item: str
    ordinal: int
    document_id: str | None
    file: str
    start: int | None
    stop: int | None
    quote: str | None
    reason: str
    detail: str | None


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason for rejecting and how often it was given."""

    item: str
    reason: str
    count: int


_IDENTITY = """
    select dataset_version, schema_version, engine_version, inputs_sha256, content_sha256
    from db.builds
    order by dataset_version
    limit 1
"""
_COUNTS = "select item, read, loaded, duplicates, rejected from db.build_counts order by item"
_REJECTIONS = """
    select item, ordinal, document_id, file, start, stop, quote, reason, detail
    from db.rejections
    order by item, ordinal, file, start
    limit $rows offset $skipped
"""
_REASONS = """
    select item, reason, count(*) as count
    from db.rejections
    group by item, reason
    order by item, count desc, reason
"""


def identity(ledger: Ledger) -> Identity:
    """What this ledger is."""
    found = ledger.ask_one(Identity, _IDENTITY)
    assert found is not None, "an opened ledger has its row in builds"
    return found


def counts(ledger: Ledger) -> tuple[Count, ...]:
    """What went in and what became of it."""
    return ledger.ask(Count, _COUNTS)


def rejections(ledger: Ledger, page_number: int = 1) -> tuple[Rejection, ...]:
    """One page of what was rejected, ``ROWS_OF_A_PAGE`` a page, pages from 1."""
    skipped = (page_number - 1) * ROWS_OF_A_PAGE
    return ledger.ask(Rejection, _REJECTIONS, {"rows": ROWS_OF_A_PAGE, "skipped": skipped})


def rejection_reasons(ledger: Ledger) -> tuple[Reason, ...]:
    """How often each reason was given."""
    return ledger.ask(Reason, _REASONS)
