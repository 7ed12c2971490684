"""The timeline: each dated claim a mark, or bundles of them where there are too many marks."""

from dataclasses import dataclass
from datetime import date

from dashboard.database import Ledger
from dashboard.filters import Filter
from dashboard.questions.headline import undated
from dashboard.questions.search import condition
from dashboard.questions.sql import joined

MOST_MARKS = 1_500
QUOTE_LENGTH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One claim. ``first_day`` and ``last_day`` are the days its date covers; ``dated_by`` says
    where the date comes from: ``said``, ``stated`` or ``event``; the rest says how sure it is.
    ``quote`` is its first ``QUOTE_LENGTH`` characters; ``is_cut`` says whether there are more.
    """

    claim_id: str
    side: str
    speaker_id: str | None
    speaker_en: str | None
    speaker_ru: str | None
    event_id: str | None
    topic_id: str | None
    kind: str
    status: str
    first_day: date
    last_day: date
    dated_by: str
    date_precision: str
    date_basis: str
    year_basis: str
    language: str
    quote: str
    is_cut: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """The claims of one side whose date begins in one ``unit`` (day, week, month or year)."""

    side: str
    first_day: date
    unit: str
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What the chart draws: ``marks``, or ``bundles`` where there are more than ``MOST_MARKS``.

    ``dated`` counts the claims drawn; ``undated`` those asked for that have no date.
    """

    marks: tuple[Mark, ...]
    bundles: tuple[Bundle, ...]
    dated: int
    undated: int


@dataclass(frozen=True, slots=True)
class _Extent:
    dated: int
    undated: int
    days: int


_EXTENT = """
    select
        count(c.first_day) as dated,
        count(*) - count(c.first_day) as undated,
        coalesce(max(c.first_day) - min(c.first_day), 0) as days
    from dated_claims as c
    where
"""
_MARKS = """
    select
        c.claim_id,
        c.side,
        c.speaker_id,
        speakers.name_en as speaker_en,
        speakers.name_ru as speaker_ru,
        c.event_id,
        c.topic_id,
        c.kind,
        c.status,
        c.first_day,
        c.last_day,
        c.dated_by,
        case when c.dated_by = 'event' then events.date_precision else c.date_precision end
            as date_precision,
        case when c.dated_by = 'event' then events.date_basis else c.date_basis end as date_basis,
        case when c.dated_by = 'event' then events.year_basis else c.year_basis end as year_basis,
        c.language,
        left(c.quote, $length) as quote,
        length(c.quote) > $length as is_cut
    from dated_claims as c
    left join db.speakers on c.speaker_id = speakers.speaker_id
    left join db.events on c.event_id = events.event_id
    where c.first_day is not null and
"""
_MARKS_IN_ORDER = "order by c.first_day, c.side, c.claim_id"
_BUNDLES = """
    select
        c.side,
        date_trunc($unit, c.first_day)::date as first_day,
        $unit as unit,
        count(*) as claims
    from dated_claims as c
    where c.first_day is not null and
"""
_BUNDLES_IN_ORDER = "group by 1, 2 order by 2, 1"
_SIDES_DRAWN = 4
_UNITS = (("day", 1), ("week", 7), ("month", 28))


def timeline(ledger: Ledger, filter: Filter | None = None) -> Timeline:
    """The dated claims asked for, as marks or as bundles, at most ``MOST_MARKS`` of either."""
    filter = filter or Filter()
    asked, bound = condition(ledger, filter)
    (extent,) = ledger.ask(_Extent, joined(_EXTENT, asked), bound)
    left_out = extent.undated if not filter.is_dated else undated(ledger, filter)
    if extent.dated > MOST_MARKS:
        sql = joined(_BUNDLES, asked, _BUNDLES_IN_ORDER)
        bundles = ledger.ask(Bundle, sql, bound | {"unit": _unit(extent.days)})
        return Timeline(marks=(), bundles=bundles, dated=extent.dated, undated=left_out)
    sql = joined(_MARKS, asked, _MARKS_IN_ORDER)
    marks = ledger.ask(Mark, sql, bound | {"length": QUOTE_LENGTH})
    return Timeline(marks=marks, bundles=(), dated=extent.dated, undated=left_out)


def _unit(days: int) -> str:
    """The finest unit that keeps the bundles of all sides below ``MOST_MARKS``."""
    fitting = (unit for unit, length in _UNITS if days / length * _SIDES_DRAWN <= MOST_MARKS)
    return next(fitting, "year")
