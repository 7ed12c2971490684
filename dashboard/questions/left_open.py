"""What is left open around one event: statements that may be about it, statements about it that
may be a side's own words, and those of its documents that no person has linked to an event.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.database import Ledger
from dashboard.questions.statements import Statement, statements

MOST_OPEN = 20
"""Statements shown of each kind; the totals say how many there are."""
MOST_DOCUMENTS = 5
"""Documents named with statements linked to no event."""

_MAY_BE_HERE = """
    select claims.claim_id, count(*) over () as total
    from db.claim_candidates as candidates
    inner join db.claims on candidates.claim_id = claims.claim_id
    where
        candidates.field = 'event_id' and candidates.value = $event_id
        and claims.event_id is null and claims.status <> 'rejected'
    order by claims.side not in ('RU', 'US'), claims.document_id, claims.start, claims.claim_id
    limit $most
"""
_MAY_BE_A_SIDE = """
    select
        claims.claim_id, count(*) over () as total,
        list(speakers.name_en order by value) as names_en,
        list(speakers.name_ru order by value) as names_ru
    from db.claim_candidates as candidates
    inner join db.claims on candidates.claim_id = claims.claim_id
    inner join db.speakers on candidates.value = speakers.speaker_id
    where
        candidates.field = 'speaker_id' and speakers.side in ('RU', 'US')
        and claims.event_id = $event_id and claims.speaker_id is null
        and claims.side = 'other' and claims.status <> 'rejected'
    group by claims.claim_id, claims.document_id, claims.start
    order by claims.document_id, claims.start, claims.claim_id
    limit $most
"""
_UNLINKED = """
    select
        documents.document_id, documents.file, documents.title, count(*) as claims,
        cast(sum(count(*)) over () as bigint) as claims_total,
        count(*) over () as documents_total
    from db.claims
    inner join db.documents on claims.document_id = documents.document_id
    where
        claims.event_id is null and claims.status = 'machine'
        and claims.document_id in (
            select document_id from db.claims
            where event_id = $event_id and status <> 'rejected'
        )
    group by documents.document_id, documents.file, documents.title
    order by count(*) desc, documents.document_id
    limit $most
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A statement with the names of those who may have said it; no names where the speaker is
    not what was left open."""

    statement: Statement
    names_en: tuple[str, ...] = ()
    names_ru: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlinked:
    """A document of the event, and how many of its unreviewed claims have no event. The totals
    are those of all such documents."""

    document_id: str
    file: str
    title: str | None
    claims: int
    claims_total: int
    documents_total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOpen:
    """``here`` may be about this event; ``of_a_side`` is about it and may be a side's;
    ``unlinked`` stands in its documents, those with most of it first."""

    here: tuple[Open, ...]
    here_total: int
    of_a_side: tuple[Open, ...]
    of_a_side_total: int
    unlinked: tuple[Unlinked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    claim_id: str
    total: int
    names_en: tuple[str, ...] = ()
    names_ru: tuple[str, ...] = ()


def left_open(ledger: Ledger, event_id: str) -> LeftOpen:
    """The statements left open around one event: the sides' first, as their documents have them."""
    bound = {"event_id": event_id, "most": MOST_OPEN}
    here = ledger.ask(_Found, _MAY_BE_HERE, bound)
    of_a_side = ledger.ask(_Found, _MAY_BE_A_SIDE, bound)
    return LeftOpen(
        here=_opened(ledger, here),
        here_total=here[0].total if here else 0,
        of_a_side=_opened(ledger, of_a_side),
        of_a_side_total=of_a_side[0].total if of_a_side else 0,
        unlinked=ledger.ask(Unlinked, _UNLINKED, {"event_id": event_id, "most": MOST_DOCUMENTS}),
    )


def _opened(ledger: Ledger, found: Sequence[_Found]) -> tuple[Open, ...]:
    said = statements(ledger, [one.claim_id for one in found])
    names = {one.claim_id: one for one in found}
    return tuple(
        Open(
            statement=one,
            names_en=tuple(names[one.claim_id].names_en),
            names_ru=tuple(names[one.claim_id].names_ru),
        )
        for one in said
    )
