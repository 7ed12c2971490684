"""The mirrored timeline: Russian statements above the line, US statements below, events on it.

A pure function from rows to a chart. Hue is the side, shape the review, hollow a date that is not
certain; nothing is told by hue alone, since the sides also stand on different sides of the line.
"""

from collections.abc import Sequence
from functools import lru_cache

import altair as alt
import pyarrow as pa

from dashboard.charts.drawing import KEPT_FORMS, Drawing, form_of, layer_over
from dashboard.charts.timeline_marks import (
    CHART_HEIGHT,
    TimelineEvent,
    TimelineMark,
    TimelineWords,
    bundle_table,
    event_table,
    height_of,
    mark_table,
)
from dashboard.charts.timeline_numbers import number_table, rule_table

SIDE_HUES = {"RU": "#b3731a", "US": "#1a8f86"}
"""Mid tones, equally strong on light and on dark paper."""

_INK = "#7d8590"
_CERTAIN = alt.FieldEqualPredicate(field="certainty", equal="certain")


def timeline_chart(
    marks: Sequence[TimelineMark], events: Sequence[TimelineEvent], words: TimelineWords
) -> Drawing:
    """The chart. A mark and an event are links to their addresses."""
    height = height_of(marks)
    are_bundles = any(mark.is_bundle for mark in marks)
    tables = {
        "line": pa.table({"line": pa.array([0], pa.int64())}),
        "rules": rule_table(events, height),
        "numbers": number_table(events, height),
        "statements": bundle_table(marks) if are_bundles else mark_table(marks),
        "events": event_table(events),
    }
    return Drawing(_form(words, height, are_bundles), tables)


@lru_cache(KEPT_FORMS)
def _form(words: TimelineWords, height: int, are_bundles: bool) -> str:
    chart: alt.LayerChart = (
        alt.layer(
            _line(height),
            _rules(words, height),
            _numbers(words, height),
            _bundles(words, height) if are_bundles else _marks(words, height),
            _events(words, height),
        )
        .properties(height=CHART_HEIGHT)
        .configure_view(stroke=None)
    )
    return form_of(chart)


def _marks(words: TimelineWords, height: int) -> alt.Chart:
    """One mark a statement."""
    reviews = alt.Scale(domain=["reviewed", "machine"], range=["circle", "diamond"])
    chart: alt.Chart = (
        layer_over("statements")
        .mark_point(size=95, strokeWidth=1.8, opacity=1, cursor="pointer")
        .encode(
            x=_time(words),
            y=_places(height),
            stroke=alt.Stroke("side:N", scale=_hues(), legend=None),
            fill=alt.condition(
                _CERTAIN,
                alt.Fill("side:N", scale=_hues(), legend=None),
                alt.value("transparent"),
            ),
            shape=alt.Shape("review:N", scale=reviews, legend=None),
            href=alt.Href("address:N"),
            tooltip=[
                alt.Tooltip("words:N", title=words.statement),
                alt.Tooltip("who:N", title=words.speaker),
                alt.Tooltip("when:N", title=words.time),
            ],
        )
    )
    return chart


def _bundles(words: TimelineWords, height: int) -> alt.Chart:
    """One bar for several statements."""
    chart: alt.Chart = (
        layer_over("statements")
        .mark_bar(width=4)
        .encode(
            x=_time(words),
            y=_places(height),
            color=alt.Color("side:N", scale=_hues(), legend=None),
            tooltip=[
                alt.Tooltip("claims:Q", title=words.count, format=",d"),
                alt.Tooltip("who:N", title=words.speaker),
                alt.Tooltip("when:N", title=words.time),
            ],
        )
    )
    return chart


def _rules(words: TimelineWords, height: int) -> alt.Chart:
    """A thin line down the chart for each event."""
    chart: alt.Chart = (
        layer_over("rules")
        .mark_rule(color=_INK, strokeDash=[2, 3], opacity=0.55)
        .encode(x=_time(words), y=_places(height, "low"), y2=alt.Y2("high:Q"))
    )
    return chart


def _numbers(words: TimelineWords, height: int) -> alt.Chart:
    """The numbers of the events on top of their lines."""
    chart: alt.Chart = (
        layer_over("numbers")
        .mark_text(color=_INK, fontSize=12, align="right", dx=-4)
        .encode(x=_time(words), y=_places(height, "top"), text=alt.Text("label:N"))
    )
    return chart


def _events(words: TimelineWords, height: int) -> alt.Chart:
    """The events on the line: to be clicked, hollow where the date is not certain."""
    chart: alt.Chart = (
        layer_over("events")
        .mark_point(shape="square", size=90, strokeWidth=1.8, opacity=1, cursor="pointer")
        .encode(
            x=_time(words),
            y=_places(height, "line"),
            stroke=alt.value(_INK),
            fill=alt.condition(_CERTAIN, alt.value(_INK), alt.value("transparent")),
            href=alt.Href("address:N"),
            tooltip=[
                alt.Tooltip("name:N", title=words.event),
                alt.Tooltip("when:N", title=words.time),
            ],
        )
    )
    return chart


def _line(height: int) -> alt.Chart:
    """The line between the two sides."""
    chart: alt.Chart = (
        layer_over("line").mark_rule(color=_INK, strokeWidth=1).encode(y=_places(height, "line"))
    )
    return chart


def _time(words: TimelineWords) -> alt.X:
    """Months in the language of the interface; Vega itself writes them in English only."""
    months = ", ".join(f"'{name}'" for name in words.months_short)
    return alt.X(
        "day:T",
        scale=alt.Scale(padding=30),
        axis=alt.Axis(
            title=None,
            grid=False,
            tickCount=8,
            labelFlush=True,
            labelOverlap=True,
            labelExpr=f"month(datum.value) == 0 ? timeFormat(datum.value, '%Y') : "
            f"[{months}][month(datum.value)]",
        ),
    )


def _places(height: int, field: str = "place") -> alt.Y:
    """The same scale for every layer: as far above the line as below it."""
    return alt.Y(
        f"{field}:Q", axis=None, scale=alt.Scale(domain=[-(height + 1), height + 2], nice=False)
    )


def _hues() -> alt.Scale:
    return alt.Scale(domain=list(SIDE_HUES), range=list(SIDE_HUES.values()))
