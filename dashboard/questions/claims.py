"""The claims page: one page of results, their total, and the facets beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.conditions import Bound
from dashboard.database import Ledger
from dashboard.filters import CHOICES, Choice, Filter
from dashboard.places import Sort
from dashboard.questions.headline import number_of, undated
from dashboard.questions.ranking import best_first
from dashboard.questions.search import condition, searched
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
class Facet:
    """The values of a facet; ``total`` is how many there are, the ones not listed included."""

    values: tuple[FacetValue, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class _Counted:
    value: str | None
    claims: int
    total: int


@dataclass(frozen=True, slots=True)
class _CountedFacet:
    facet: str
    value: str | None
    claims: int
    total: int


_TOTAL = "select count(*) as number from dated_claims as c where"
_PAGE = "select c.place as number from dated_claims as c where"
_NEWEST = "order by c.first_day desc nulls last, c.document_id, c.start, c.claim_id"
_ORDERS = {
    Sort.RELEVANCE: _NEWEST,  # where no single word is searched for
    Sort.NEWEST: _NEWEST,
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
_ONE_FACET = "with counted as ("
_FACET_ORDER = """
        group by all
    )

    select value, claims, count(*) over () as total
    from counted
    order by coalesce(list_contains($chosen, value), false) desc, claims desc, value nulls last
    limit $most
"""
_COUNTED_TOGETHER = ("side", "speaker", "event", "topic", "kind")
_TOGETHER = """
    select
        case
            when grouping(c.side) = 0 then 'side'
            when grouping(c.speaker_id) = 0 then 'speaker'
            when grouping(c.event_id) = 0 then 'event'
            when grouping(c.topic_id) = 0 then 'topic'
            else 'kind'
        end as facet,
        coalesce(lower(c.side), c.speaker_id, c.event_id, c.topic_id, c.kind) as value,
        count(*) as claims,
        count(*) over (partition by facet) as total
    from dated_claims as c
    where
"""
_TOGETHER_ORDER = """
    group by grouping sets ((c.side), (c.speaker_id), (c.event_id), (c.topic_id), (c.kind))
    qualify row_number() over (
        partition by facet
        order by claims desc, value nulls last
    ) <= $most
    order by facet, claims desc, value nulls last
"""
MOST_FACET_VALUES = 200


def claims_page(
    ledger: Ledger, filter: Filter, sort: Sort = Sort.NEWEST, page_number: int = 1
) -> ClaimsPage:
    """The claims asked for, ``CLAIMS_OF_A_PAGE`` a page, pages from 1."""
    asked, bound = condition(ledger, filter)
    total = ledger.ask_one(number_of, joined(_TOTAL, asked), bound) or 0
    pages = max(1, -(-total // CLAIMS_OF_A_PAGE))
    shown = min(page_number, pages)
    skipped = (shown - 1) * CLAIMS_OF_A_PAGE
    places = places_of(ledger, filter, sort, CLAIMS_OF_A_PAGE, skipped) if total else ()
    return ClaimsPage(
        statements=statements_at(ledger, places),
        total=total,
        undated=undated(ledger, filter),
        page_number=shown,
        asked_page=page_number,
        pages=pages,
    )


def places_of(
    ledger: Ledger, filter: Filter, sort: Sort, most: int, skipped: int = 0
) -> tuple[int, ...]:
    """The rows of the table that hold the claims asked for, ``most`` of them in their order."""
    asked, bound = condition(ledger, filter)
    cut: Bound = {"rows": most, "skipped": skipped}
    wanted = searched(ledger, filter.q).wanted
    if sort is Sort.RELEVANCE and wanted.words:
        ranked, order, more = best_first(wanted, asked)
        return ledger.ask(number_of, joined(ranked, order, _CUT), bound | more | cut)
    return ledger.ask(number_of, joined(_PAGE, asked, _ORDERS[sort], _CUT), bound | cut)


def facets(ledger: Ledger, filter: Filter) -> dict[str, Facet]:
    """Each facet's values with most claims first, counted with the *other* filters applied.

    At most ``MOST_FACET_VALUES`` of each, and whatever is asked for, even without claims.
    """
    together = _counted_together(ledger, filter)
    return {
        name: _listed(
            filter.choice(name),
            together[name]
            if name in together and not filter.choice(name)
            else _counted(ledger, name, filter),
        )
        for name in CHOICES
    }


def _counted_together(ledger: Ledger, filter: Filter) -> dict[str, list[_Counted]]:
    """The facets nothing is chosen in have one condition, so the claims are read once for all."""
    asked, bound = condition(ledger, filter)
    sql = joined(_TOGETHER, asked, _TOGETHER_ORDER)
    counted: dict[str, list[_Counted]] = {name: [] for name in _COUNTED_TOGETHER}
    for row in ledger.ask(_CountedFacet, sql, bound | {"most": MOST_FACET_VALUES}):
        counted[row.facet].append(_Counted(row.value, row.claims, row.total))
    return counted


def _counted(ledger: Ledger, name: str, filter: Filter) -> Sequence[_Counted]:
    asked, bound = condition(ledger, _without(name, filter))
    chosen = filter.choice(name)
    more = {"most": MOST_FACET_VALUES, "chosen": ["", *chosen.include, *chosen.exclude]}
    sql = joined(_ONE_FACET, _FACETS[name], asked, _FACET_ORDER)
    found = ledger.ask(_Counted, sql, bound | more)
    return sorted(found, key=lambda row: (-row.claims, row.value is None, row.value or ""))


def _listed(chosen: Choice, counted: Sequence[_Counted]) -> Facet:
    known = {row.value for row in counted}
    missing = [value for value in (*chosen.include, *chosen.exclude) if value not in known]
    total = max((row.total for row in counted), default=0) + len(missing)
    values = tuple(
        FacetValue(
            value=row.value,
            claims=row.claims,
            is_included=row.value in chosen.include,
            is_excluded=row.value in chosen.exclude,
        )
        for row in (*counted, *(_Counted(value, 0, 0) for value in missing))
    )
    return Facet(values, total)


def _without(name: str, filter: Filter) -> Filter:
    """The filter without one choice; beside the other statuses rejected claims are counted too."""
    return filter.with_choice(name, Choice(tuple(ReviewStatus)) if name == "status" else Choice())
