"""What the mirrored timeline draws, where each mark stands, and the tables the chart is made of."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

import pyarrow as pa

CHART_HEIGHT = 340
ROWS_OF_A_COLUMN = 12
_FIRST_COLUMN = 10
_COLUMNS = 4
_DAYS_BETWEEN_COLUMNS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineMark:
    """A statement, or a bundle of ``claims`` of one side, on a day. Texts are ready to show, and
    ``address`` is where a click leads: a place of the dashboard, or nowhere for a bundle."""

    day: date
    side: str
    claims: int
    is_uncertain: bool
    is_reviewed: bool
    claim_id: str
    event_id: str
    words: str
    who: str
    when: str
    address: str = ""

    @property
    def is_bundle(self) -> bool:
        """Whether it stands for several claims, none of which can be opened from here."""
        return not self.claim_id


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEvent:
    """An event on the line, known by its number in the list beneath the chart; a click leads to
    its ``address``."""

    day: date
    event_id: str
    number: int
    is_uncertain: bool
    name: str
    when: str
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineWords:
    """Names for the axis and the tooltips, in the language of the interface."""

    months_short: tuple[str, ...]
    statement: str
    speaker: str
    time: str
    event: str
    count: str


def placed(marks: Sequence[TimelineMark]) -> list[tuple[date, int]]:
    """Where each mark stands: early in its month, moved right where the column is full, and its
    place above (positive) or below (negative) the line. No two marks stand on one place."""
    counts = Counter((mark.day.replace(day=1), mark.side) for mark in marks)
    rows = max(ROWS_OF_A_COLUMN, ceil(max(counts.values(), default=0) / _COLUMNS))
    taken: Counter[tuple[date, str]] = Counter()
    places = []
    for mark in marks:
        month = mark.day.replace(day=1)
        column, row = divmod(taken[month, mark.side], rows)
        taken[month, mark.side] += 1
        day = _FIRST_COLUMN + column * _DAYS_BETWEEN_COLUMNS
        places.append((month.replace(day=day), sign(mark.side) * (row + 1)))
    return places


def sign(side: str) -> int:
    """Russia stands above the line, the United States below it."""
    return 1 if side == "RU" else -1


def height_of(marks: Sequence[TimelineMark]) -> int:
    """The farthest place from the line, the same on both sides of it."""
    if any(mark.is_bundle for mark in marks):
        return max(mark.claims for mark in marks)
    return max((abs(place) for _, place in placed(marks)), default=1)


def mark_table(marks: Sequence[TimelineMark]) -> pa.Table:
    """One row a statement."""
    places = placed(marks)
    return pa.table(
        {
            "day": pa.array([day for day, _ in places], pa.date32()),
            "place": pa.array([place for _, place in places], pa.int64()),
            "side": _texts(mark.side for mark in marks),
            "certainty": _texts(_certainty(mark.is_uncertain) for mark in marks),
            "review": _texts("reviewed" if mark.is_reviewed else "machine" for mark in marks),
            "claim_id": _texts(mark.claim_id for mark in marks),
            "event_id": _texts(mark.event_id for mark in marks),
            "words": _texts(mark.words for mark in marks),
            "who": _texts(mark.who for mark in marks),
            "when": _texts(mark.when for mark in marks),
            "address": _texts(mark.address for mark in marks),
        }
    )


def bundle_table(bundles: Sequence[TimelineMark]) -> pa.Table:
    """One row a bundle, as far from the line as it holds claims."""
    return pa.table(
        {
            "day": pa.array([bundle.day for bundle in bundles], pa.date32()),
            "place": pa.array([sign(one.side) * one.claims for one in bundles], pa.int64()),
            "side": _texts(bundle.side for bundle in bundles),
            "claims": pa.array([bundle.claims for bundle in bundles], pa.int64()),
            "who": _texts(bundle.who for bundle in bundles),
            "when": _texts(bundle.when for bundle in bundles),
        }
    )


def event_table(events: Sequence[TimelineEvent]) -> pa.Table:
    """One row an event, on the line."""
    return pa.table(
        {
            "day": pa.array([event.day for event in events], pa.date32()),
            "event_id": _texts(event.event_id for event in events),
            "number": _texts(str(event.number) for event in events),
            "certainty": _texts(_certainty(event.is_uncertain) for event in events),
            "name": _texts(event.name for event in events),
            "when": _texts(event.when for event in events),
            "address": _texts(event.address for event in events),
            "line": pa.array([0] * len(events), pa.int64()),
        }
    )


def _texts(values: Iterable[str]) -> pa.Array:
    return pa.array(list(values), pa.string())


def _certainty(is_uncertain: bool) -> str:
    return "uncertain" if is_uncertain else "certain"
