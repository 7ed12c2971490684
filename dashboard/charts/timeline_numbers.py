"""The numbers over the timeline: events that stand close together share one label, and labels that
would touch on a narrow screen stand one below the other.
"""

from collections.abc import Sequence
from datetime import date

import pyarrow as pa

from dashboard.charts.timeline_marks import CHART_HEIGHT, TimelineEvent

_TOGETHER = 0.026
"""Of the whole time shown: events no farther than this from their neighbour share a label."""

_WIDEST = 0.07
"""A label never stands for more time than this."""

_TOUCHING = 0.12
"""Labels no farther apart than this would touch on a narrow screen."""

_LEVELS = 3
_LINE_OF_TEXT = 14


def number_table(events: Sequence[TimelineEvent], height: int) -> pa.Table:
    """One row a label: the day it begins on, its text and how high it stands."""
    groups = grouped(events)
    return pa.table(
        {
            "day": pa.array([group[0].day for group in groups], pa.date32()),
            "label": pa.array([label_of(group) for group in groups], pa.string()),
            "top": pa.array(_tops(groups, height), pa.float64()),
        }
    )


def rule_table(events: Sequence[TimelineEvent], height: int) -> pa.Table:
    """One row an event: its thin line, which reaches a label where one begins with the event and
    stops beneath all labels elsewhere, so that no line runs through a number of another."""
    groups = grouped(events)
    tops = _tops(groups, height)
    beneath = min(tops, default=0.0) - _line(height)
    reached = [
        top if place == 0 else beneath
        for group, top in zip(groups, tops, strict=True)
        for place in range(len(group))
    ]
    return pa.table(
        {
            "day": pa.array([event.day for event in events], pa.date32()),
            "low": pa.array([-(height + 1.0)] * len(events), pa.float64()),
            "high": pa.array(reached, pa.float64()),
        }
    )


def grouped(events: Sequence[TimelineEvent]) -> list[list[TimelineEvent]]:
    """The events, in order of time, as the groups that share a label."""
    groups: list[list[TimelineEvent]] = []
    span = _span([event.day for event in events])
    for event in events:
        last = groups[-1] if groups else []
        if (
            last
            and (event.day - last[-1].day).days <= span * _TOGETHER
            and (event.day - last[0].day).days <= span * _WIDEST
        ):
            last.append(event)
        else:
            groups.append([event])
    return groups


def label_of(group: Sequence[TimelineEvent]) -> str:
    """``5``, or ``6–13`` for several."""
    first, last = group[0].number, group[-1].number
    return str(first) if first == last else f"{first}–{last}"


def _span(days: Sequence[date]) -> int:
    return (max(days) - min(days)).days if days else 0


def _line(height: int) -> float:
    """The height of a line of text, in places."""
    return (2 * height + 3) * _LINE_OF_TEXT / CHART_HEIGHT


def _tops(groups: Sequence[Sequence[TimelineEvent]], height: int) -> list[float]:
    """Where the labels stand: each as high as the labels beside it leave room."""
    days = [group[0].day for group in groups]
    near = _span(days) * _TOUCHING
    levels: list[int] = []
    for place, day in enumerate(days):
        taken = {
            level
            for level, other in zip(levels, days[:place], strict=True)
            if (day - other).days < near
        }
        free = [level for level in range(_LEVELS) if level not in taken]
        levels.append(free[0] if free else place % _LEVELS)
    return [height + 1.5 - level * _line(height) for level in levels]
