"""The claims page: one page of results, their total, and the facets beside them."""

from dataclasses import dataclass

from dashboard.database import Ledger
from dashboard.filters import CHOICES, Choice, Filter
from dashboard.places import Sort
from dashboard.questions.headline import number_of, undated
from dashboard.questions.search import condition
from dashboard.questions.sql import joined
from dashboard.questions.statements import Statement, statements_at
from etl.model.vocabulary import ReviewStatus

CLAIMS_OF_A_PAGE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsPage:
    """One page of results. ``page_number`` is the page shown: the last where fewer exist.

    ``asked_page`` is the page asked for; ``undated`` counts claims the period leaves out.
    """

    statements: tuple[Statement, ...]
    total: int
    undated: int
    page_number: int
    asked_page: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValue:
    """One value of a facet as links write it, and the claims it has under the other filters.

    ``value`` is None for claims without one: no speaker, no event, no topic.
    """

    value: str | None
    claims: int
    is_included: bool = False
    is_excluded: bool = False


@dataclass(frozen=True, slots=True)
class _Counted:
    value: str | None
    claims: int


_TOTAL = "select count(*) as number from dated_claims as c where"
_PAGE = "select c.place as number from dated_claims as c where"
_ORDERS = {
    Sort.NEWEST: "order by c.first_day desc nulls last, c.document_id, c.start, c.claim_id",
    Sort.OLDEST: "order by c.first_day nulls last, c.document_id, c.start, c.claim_id",
    Sort.SOURCE: "order by c.document_id, c.start, c.claim_id",
}
_CUT = "limit $rows offset $skipped"
_FACETS = {
    "side": "select lower(c.side) as value, count(*) as claims from dated_claims as c where",
    "speaker": "select c.speaker_id as value, count(*) as claims from dated_claims as c where",
    "event": "select c.event_id as value, count(*) as claims from dated_claims as c where",
    "topic": "select c.topic_id as value, count(*) as claims from dated_claims as c where",
    "kind": "select c.kind as value, count(*) as claims from dated_claims as c where",
    "status": "select c.status as value, count(*) as claims from dated_claims as c where",
    "state": "select s.state as value, count(distinct c.claim_id) as claims"
    " from dated_claims as c inner join claim_states as s on c.claim_id = s.claim_id where",
    "slot": "select f.slot as value, count(distinct c.claim_id) as claims"
    " from dated_claims as c inner join db.fact_values as f on c.claim_id = f.claim_id where",
}
_FACET_ORDER = "group by all order by claims desc, value nulls last limit $most"
MOST_FACET_VALUES = 200


def claims_page(
    ledger: Ledger, filter: Filter, sort: Sort = Sort.NEWEST, page_number: int = 1
) -> ClaimsPage:
    """The claims asked for, ``CLAIMS_OF_A_PAGE`` a page, pages from 1."""
    asked, bound = condition(ledger, filter)
    total = ledger.ask_one(number_of, joined(_TOTAL, asked), bound) or 0
    pages = max(1, -(-total // CLAIMS_OF_A_PAGE))
    shown = min(page_number, pages)
    cut = {"rows": CLAIMS_OF_A_PAGE, "skipped": (shown - 1) * CLAIMS_OF_A_PAGE}
    places = ledger.ask(number_of, joined(_PAGE, asked, _ORDERS[sort], _CUT), bound | cut)
    return ClaimsPage(
        statements=statements_at(ledger, places),
        total=total,
        undated=undated(ledger, filter),
        page_number=shown,
        asked_page=page_number,
        pages=pages,
    )


def facets(ledger: Ledger, filter: Filter) -> dict[str, tuple[FacetValue, ...]]:
    """Each facet's values with most claims first, counted with the *other* filters applied.

    A value that is asked for is listed even where it has no claims.
    """
    return {name: _facet(ledger, name, filter) for name in CHOICES}


def _facet(ledger: Ledger, name: str, filter: Filter) -> tuple[FacetValue, ...]:
    chosen = filter.choice(name)
    asked, bound = condition(ledger, _without(name, filter))
    sql = joined(_FACETS[name], asked, _FACET_ORDER)
    counted = ledger.ask(_Counted, sql, bound | {"most": MOST_FACET_VALUES})
    listed = {row.value for row in counted}
    missing = [value for value in (*chosen.include, *chosen.exclude) if value not in listed]
    rows = (*counted, *(_Counted(value, 0) for value in missing))
    return tuple(
        FacetValue(
            value=row.value,
            claims=row.claims,
            is_included=row.value in chosen.include,
            is_excluded=row.value in chosen.exclude,
        )
        for row in rows
    )


def _without(name: str, filter: Filter) -> Filter:
    """The filter without one choice; beside the other statuses rejected claims are counted too."""
    return filter.with_choice(name, Choice(tuple(ReviewStatus)) if name == "status" else Choice())
