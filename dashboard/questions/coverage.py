"""What the ledger holds: how much, how far reviewed, by whom, and how much of each account."""

from dataclasses import dataclass

from dashboard.database import Ledger


@dataclass(frozen=True, slots=True)
class Held:
    """How much there is."""

    documents: int
    characters: int
    events: int
    claims: int


@dataclass(frozen=True, slots=True)
class Reviewed:
    """How many claims have a status."""

    status: str
    claims: int


@dataclass(frozen=True, slots=True)
class Accounts:
    """How many accounts of a side are held that far."""

    side: str
    completeness: str
    accounts: int


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Somebody who decided, and how many claims and comparisons."""

    name: str
    claims: int
    alignments: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What the ledger holds."""

    held: Held
    reviewed: tuple[Reviewed, ...]
    accounts: tuple[Accounts, ...]
    reviewers: tuple[Reviewer, ...]


_HELD = """
    select
        (select count(*) from db.documents) as documents,
        (select coalesce(sum(characters), 0)::bigint from db.documents) as characters,
        (select count(*) from db.events) as events,
        (select count(*) from db.claims) as claims
"""
_REVIEWED = """
    select status, count(*) as claims
    from db.claims
    group by status
    order by list_position(['confirmed', 'corrected', 'machine', 'rejected'], status)
"""
_ACCOUNTS = """
    select side, completeness, count(*) as accounts
    from db.accounts
    group by all
    order by all
"""
_REVIEWERS = """
    with decided as (
        select reviewed_by as name, 1 as claims, 0 as alignments
        from db.claims
        where reviewed_by is not null
        union all
        select reviewed_by, 0, 1
        from db.alignments
    )

    select name, sum(claims)::bigint as claims, sum(alignments)::bigint as alignments
    from decided
    group by name
    order by claims desc, name
    limit 50
"""


def coverage(ledger: Ledger) -> Coverage:
    """What the ledger holds."""
    held = ledger.ask_one(Held, _HELD)
    assert held is not None, "a count is always an answer"
    return Coverage(
        held=held,
        reviewed=ledger.ask(Reviewed, _REVIEWED),
        accounts=ledger.ask(Accounts, _ACCOUNTS),
        reviewers=ledger.ask(Reviewer, _REVIEWERS),
    )
