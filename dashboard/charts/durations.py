"""The dot plot of durations: events down, minutes across, one mark for each telling.

A pure function from rows to a chart. Shape and hue are the side, which is also written beside the
mark; hollow is a number that is not meant exactly, and a line leads where it is open.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import altair as alt
import pyarrow.compute as pc

from dashboard.charts.drawing import KEPT_FORMS, Drawing, form_of, layer_over
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


@dataclass(frozen=True, slots=True)
class _Frame:
    """All that the form of the chart depends on: sizes, words, ink, and which layers have rows."""

    height: int
    count: int
    longest: float
    words: DurationWords
    ink: str
    layers: frozenset[str]


def duration_chart(
    marks: Sequence[DurationMark], words: DurationWords, is_dark: bool = False
) -> Drawing:
    """The chart, for light or dark paper. A mark is a link to its address."""
    told = mark_table(marks)
    tables = {
        "told": told,
        "open": open_table(marks),
        "titles": title_table(marks),
        "near": told.filter(pc.equal(told["is_far"], False)),
        "far": told.filter(pc.equal(told["is_far"], True)),
    }
    ink = _DARK_INK if is_dark else _LIGHT_INK
    drawn = frozenset(name for name, table in tables.items() if table.num_rows)
    frame = _Frame(height_of(marks), rows_of(marks), longest(marks), words, ink, drawn)
    return Drawing(_form(frame), tables)


@lru_cache(KEPT_FORMS)
def _form(frame: _Frame) -> str:
    chart: alt.LayerChart = (
        alt.layer(
            _guides(frame),
            *_open_ends(frame),
            _titles(frame),
            *_labels(frame),
            _points(frame),
        )
        .properties(height=frame.height)
        .configure_view(stroke=None)
    )
    return form_of(chart)


def _points(frame: _Frame) -> alt.Chart:
    """The tellings: to be clicked."""
    shapes = alt.Scale(domain=list(SIDE_SHAPES), range=list(SIDE_SHAPES.values()))
    chart: alt.Chart = (
        layer_over("told")
        .mark_point(size=130, strokeWidth=2, opacity=1, cursor="pointer")
        .encode(
            x=_minutes(frame),
            y=_row(frame),
            stroke=alt.Stroke("side:N", scale=_hues(), legend=None),
            shape=alt.Shape("side:N", scale=shapes, legend=None),
            fill=alt.condition(
                _EXACT, alt.Fill("side:N", scale=_hues(), legend=None), alt.value("transparent")
            ),
            href=alt.Href("address:N"),
            tooltip=[
                alt.Tooltip("words:N", title=frame.words.value),
                alt.Tooltip("who:N", title=frame.words.who),
                alt.Tooltip("through:N", title=frame.words.through),
                alt.Tooltip("event:N", title=frame.words.event),
            ],
        )
    )
    return chart


def _labels(frame: _Frame) -> list[alt.Chart]:
    """What each mark says and whose position it is: beside it, where there is more room."""
    near = alt.MarkDef("text", align="left", dx=12, fontSize=13, color=frame.ink)
    far = alt.MarkDef("text", align="right", dx=-12, fontSize=13, color=frame.ink)
    return [
        layer_over(name)
        .properties(mark=mark)
        .encode(x=_minutes(frame), y=_row(frame), text=alt.Text("label:N"))
        for name, mark in (("near", near), ("far", far))
        if name in frame.layers
    ]


def _titles(frame: _Frame) -> alt.Chart:
    """The event above its tellings, cut where the chart is narrow."""
    chart: alt.Chart = (
        layer_over("titles")
        .mark_text(
            align="left",
            fontSize=13,
            fontWeight=600,
            limit=alt.ExprRef("width - 4"),
            color=frame.ink,
        )
        .encode(x=alt.value(0), y=_row(frame), text=alt.Text("event:N"))
    )
    return chart


def _guides(frame: _Frame) -> alt.Chart:
    """A thin line from nothing to the mark, so that the eye finds its row."""
    chart: alt.Chart = (
        layer_over("told")
        .mark_rule(color=_GUIDE, opacity=0.45, strokeDash=[1, 3], aria=False)
        .encode(x=_minutes(frame), x2=alt.datum(0), y=_row(frame))
    )
    return chart


def _open_ends(frame: _Frame) -> list[alt.Chart]:
    """At least: on to the end of the scale. At most: back to nothing. None where none is open."""
    chart: alt.Chart = (
        layer_over("open")
        .mark_rule(strokeWidth=3, opacity=0.8, aria=False)
        .encode(
            x=_minutes(frame),
            x2="until:Q",
            y=_row(frame),
            color=alt.Color("side:N", scale=_hues(), legend=None),
        )
    )
    return [chart] if "open" in frame.layers else []


def _minutes(frame: _Frame) -> alt.X:
    return alt.X(
        "minutes:Q",
        scale=alt.Scale(domain=[0, frame.longest], nice=False),
        axis=alt.Axis(title=frame.words.minutes, grid=True, gridOpacity=0.5, tickCount=6),
    )


def _row(frame: _Frame) -> alt.Y:
    return alt.Y(
        "row:Q",
        axis=None,
        scale=alt.Scale(domain=[frame.count - 0.4, -0.6], nice=False, zero=False),
    )


def _hues() -> alt.Scale:
    return alt.Scale(domain=list(_HUES), range=list(_HUES.values()))
