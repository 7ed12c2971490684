"""The dot plot of durations: events down, minutes across, one mark for each telling.

A pure function from rows to a chart. Shape and hue are the side, which is also written beside the
mark; hollow is a number that is not meant exactly, and a line leads where it is open.
"""

from collections.abc import Sequence

import altair as alt
import pyarrow.compute as pc

from dashboard.charts.duration_marks import (
    SIDE_SHAPES,
    DurationMark,
    DurationWords,
    height_of,
    longest,
    mark_table,
    open_table,
    rows_of,
    title_table,
)
from dashboard.charts.timeline import SIDE_HUES

_HUES = SIDE_HUES | {"UA": "#8a6fc0", "other": "#7d8590"}
_GUIDE = "#8d949e"
_LIGHT_INK = "#1d1b18"
_DARK_INK = "#ebe7df"
"""Of a written word no one tone reads well on both papers."""
_EXACT = alt.FieldEqualPredicate(field="meant", equal="exactly")


def duration_chart(
    marks: Sequence[DurationMark], words: DurationWords, is_dark: bool = False
) -> alt.LayerChart:
    """The chart, for light or dark paper. A mark is a link to its address."""
    count, ink = rows_of(marks), _DARK_INK if is_dark else _LIGHT_INK
    chart: alt.LayerChart = (
        alt.layer(
            _guides(marks, words, count),
            *_open_ends(marks, words, count),
            _titles(marks, count, ink),
            *_labels(marks, words, count, ink),
            _points(marks, words, count),
        )
        .properties(height=height_of(marks))
        .configure_view(stroke=None)
    )
    return chart


def _points(marks: Sequence[DurationMark], words: DurationWords, count: int) -> alt.Chart:
    """The tellings: to be clicked."""
    shapes = alt.Scale(domain=list(SIDE_SHAPES), range=list(SIDE_SHAPES.values()))
    chart: alt.Chart = (
        alt.Chart(mark_table(marks))
        .mark_point(size=130, strokeWidth=2, opacity=1, cursor="pointer")
        .encode(
            x=_minutes(marks, words),
            y=_row(count),
            stroke=alt.Stroke("side:N", scale=_hues(), legend=None),
            shape=alt.Shape("side:N", scale=shapes, legend=None),
            fill=alt.condition(
                _EXACT, alt.Fill("side:N", scale=_hues(), legend=None), alt.value("transparent")
            ),
            href=alt.Href("address:N"),
            tooltip=[
                alt.Tooltip("words:N", title=words.value),
                alt.Tooltip("who:N", title=words.who),
                alt.Tooltip("through:N", title=words.through),
                alt.Tooltip("event:N", title=words.event),
            ],
        )
    )
    return chart


def _labels(
    marks: Sequence[DurationMark], words: DurationWords, count: int, ink: str
) -> list[alt.Chart]:
    """What each mark says and whose position it is: beside it, where there is more room."""
    table = mark_table(marks)
    near = alt.MarkDef("text", align="left", dx=12, fontSize=13, color=ink)
    far = alt.MarkDef("text", align="right", dx=-12, fontSize=13, color=ink)
    return [
        alt.Chart(beside, mark=mark).encode(
            x=_minutes(marks, words), y=_row(count), text=alt.Text("label:N")
        )
        for is_far, mark in ((False, near), (True, far))
        if (beside := table.filter(pc.equal(table["is_far"], is_far))).num_rows
    ]


def _titles(marks: Sequence[DurationMark], count: int, ink: str) -> alt.Chart:
    """The event above its tellings, cut where the chart is narrow."""
    chart: alt.Chart = (
        alt.Chart(title_table(marks))
        .mark_text(
            align="left", fontSize=13, fontWeight=600, limit=alt.ExprRef("width - 4"), color=ink
        )
        .encode(x=alt.value(0), y=_row(count), text=alt.Text("event:N"))
    )
    return chart


def _guides(marks: Sequence[DurationMark], words: DurationWords, count: int) -> alt.Chart:
    """A thin line from nothing to the mark, so that the eye finds its row."""
    chart: alt.Chart = (
        alt.Chart(mark_table(marks))
        .mark_rule(color=_GUIDE, opacity=0.45, strokeDash=[1, 3], aria=False)
        .encode(x=_minutes(marks, words), x2=alt.datum(0), y=_row(count))
    )
    return chart


def _open_ends(marks: Sequence[DurationMark], words: DurationWords, count: int) -> list[alt.Chart]:
    """At least: on to the end of the scale. At most: back to nothing. None where none is open."""
    table = open_table(marks)
    chart: alt.Chart = (
        alt.Chart(table)
        .mark_rule(strokeWidth=3, opacity=0.8, aria=False)
        .encode(
            x=_minutes(marks, words),
            x2="until:Q",
            y=_row(count),
            color=alt.Color("side:N", scale=_hues(), legend=None),
        )
    )
    return [chart] if table.num_rows else []


def _minutes(marks: Sequence[DurationMark], words: DurationWords) -> alt.X:
    return alt.X(
        "minutes:Q",
        scale=alt.Scale(domain=[0, longest(marks)], nice=False),
        axis=alt.Axis(title=words.minutes, grid=True, gridOpacity=0.5, tickCount=6),
    )


def _row(count: int) -> alt.Y:
    return alt.Y(
        "row:Q", axis=None, scale=alt.Scale(domain=[count - 0.4, -0.6], nice=False, zero=False)
    )


def _hues() -> alt.Scale:
    return alt.Scale(domain=list(_HUES), range=list(_HUES.values()))
