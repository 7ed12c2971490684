"""What the dot plot of durations draws, where each mark stands, and the tables it is made of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyarrow as pa

from etl.model.vocabulary import Modifier, Side

SIDE_SHAPES = {
    Side.RU.value: "circle",
    Side.US.value: "square",
    Side.UA.value: "triangle-up",
    Side.OTHER.value: "diamond",
}
MOST_DRAWN = 60
_ROW_HEIGHT = 27
_AXIS_HEIGHT = 44
_ROOM_AFTER_LONGEST = 1.12
_FAR = 0.5
"""Labels of marks beyond this part of the scale stand to their left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationMark:
    """One telling of how long an event lasted. Texts are ready to show, and ``address`` is where a
    click leads: a place of the dashboard. Marks of one event stand together."""

    event_id: str
    event: str
    minutes: float
    modifier: Modifier
    side: str
    address: str
    label: str
    words: str
    who: str
    through: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationWords:
    """Names for the axis and the tooltips, in the language of the interface."""

    minutes: str
    value: str
    who: str
    through: str
    event: str


def placed(marks: Sequence[DurationMark]) -> Iterator[tuple[int, DurationMark]]:
    """Each mark with its row; the row before the first mark of an event is its title's."""
    row, last = -1, None
    for mark in marks:
        row += 1 if mark.event_id == last else 2
        last = mark.event_id
        yield row, mark


def rows_of(marks: Sequence[DurationMark]) -> int:
    """How many rows the chart has, titles included."""
    return len(marks) + len({mark.event_id for mark in marks})


def height_of(marks: Sequence[DurationMark]) -> int:
    """Pixels the chart needs."""
    return rows_of(marks) * _ROW_HEIGHT + _AXIS_HEIGHT


def longest(marks: Sequence[DurationMark]) -> float:
    """Where the scale of minutes ends."""
    return max((mark.minutes for mark in marks), default=1.0) * _ROOM_AFTER_LONGEST


def mark_table(marks: Sequence[DurationMark]) -> pa.Table:
    """One row a telling."""
    rows = list(placed(marks))
    return pa.table(
        {
            "row": pa.array([row for row, _ in rows], pa.int64()),
            "minutes": pa.array([mark.minutes for mark in marks], pa.float64()),
            "meant": _texts(mark.modifier.value for mark in marks),
            "is_far": pa.array([mark.minutes > longest(marks) * _FAR for mark in marks]),
            "side": _texts(mark.side for mark in marks),
            "address": _texts(mark.address for mark in marks),
            "label": _texts(mark.label for mark in marks),
            "words": _texts(mark.words for mark in marks),
            "who": _texts(mark.who for mark in marks),
            "through": _texts(mark.through or "–" for mark in marks),
            "event": _texts(mark.event for mark in marks),
        }
    )


def open_table(marks: Sequence[DurationMark]) -> pa.Table:
    """One row for each telling that is open to one side, with where its line ends."""
    ends = {Modifier.AT_LEAST: longest(marks), Modifier.AT_MOST: 0.0}
    rows = [(row, mark) for row, mark in placed(marks) if mark.modifier in ends]
    return pa.table(
        {
            "row": pa.array([row for row, _ in rows], pa.int64()),
            "minutes": pa.array([mark.minutes for _, mark in rows], pa.float64()),
            "until": pa.array([ends[mark.modifier] for _, mark in rows], pa.float64()),
            "side": _texts(mark.side for _, mark in rows),
        }
    )


def title_table(marks: Sequence[DurationMark]) -> pa.Table:
    """One row an event."""
    rows = {mark.event_id: (row - 1, mark.event) for row, mark in reversed(list(placed(marks)))}
    return pa.table(
        {
            "row": pa.array([row for row, _ in rows.values()], pa.int64()),
            "event": _texts(event for _, event in rows.values()),
        }
    )


def _texts(values: Iterator[str]) -> pa.Array:
    return pa.array(list(values), pa.string())
