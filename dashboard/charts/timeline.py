"""The mirrored timeline: Russian statements above the line, US statements below, events on it.

A pure function from rows to a chart. Hue is the side, shape the review, hollow a date that is not
certain; nothing is told by hue alone, since the sides also stand on different sides of the line.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import altair as alt
import pyarrow as pa

ROWS_OF_A_COLUMN = 12
_FIRST_COLUMN = 10
_DAYS_BETWEEN_COLUMNS = 6
CHART_HEIGHT = 340
_NEAR = 0.03
_LEVELS = 4
_LINE_OF_TEXT = 14
_PICK_CLAIM = "claim"
_PICK_EVENT = "event"
PICKS = (_PICK_CLAIM, _PICK_EVENT)
SIDE_HUES = {"RU": "#b3731a", "US": "#1a8f86"}
"""Mid tones, equally strong on light and on dark paper."""

_INK = "#7d8590"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineMark:
    """A statement, or a bundle of ``claims`` of one side, on a day. Texts are ready to show."""

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

    @property
    def is_bundle(self) -> bool:
        """Whether it stands for several claims, none of which can be opened from here."""
        return not self.claim_id


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEvent:
    """An event on the line, known by its number in the list beneath the chart."""

    day: date
    event_id: str
    number: int
    is_uncertain: bool
    name: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineWords:
    """Names for the axis and the tooltips, in the language of the interface."""

    months_short: Sequence[str]
    sides: Mapping[str, str]
    statement: str
    speaker: str
    time: str
    event: str
    count: str


def timeline_chart(
    marks: Sequence[TimelineMark], events: Sequence[TimelineEvent], words: TimelineWords
) -> alt.LayerChart:
    """The chart. A click on a mark or an event is picked as ``claim`` or ``event``."""
    height = _height(marks)
    are_bundles = any(mark.is_bundle for mark in marks)
    statements = _bundles(marks, words, height) if are_bundles else _marks(marks, words, height)
    chart: alt.LayerChart = (
        alt.layer(
            _line(height),
            _rules(events, words, height),
            _numbers(events, words, height),
            statements,
            _events(events, words, height),
        )
        .properties(height=CHART_HEIGHT)
        .configure_view(stroke=None)
    )
    return chart


def placed(marks: Sequence[TimelineMark]) -> list[tuple[date, int]]:
    """Where each mark stands: early in its month, moved right where the column is full, and its
    place above (positive) or below (negative) the line."""
    heights: dict[tuple[date, str], int] = {}
    places = []
    for mark in marks:
        month = mark.day.replace(day=1)
        rank = heights.get((month, mark.side), 0)
        heights[month, mark.side] = rank + 1
        column, row = divmod(rank, ROWS_OF_A_COLUMN)
        day = min(_FIRST_COLUMN + column * _DAYS_BETWEEN_COLUMNS, 28)
        places.append((month.replace(day=day), _sign(mark.side) * (row + 1)))
    return places


def _sign(side: str) -> int:
    return 1 if side == "RU" else -1


def _height(marks: Sequence[TimelineMark]) -> int:
    """The farthest place from the line, the same on both sides of it."""
    if any(mark.is_bundle for mark in marks):
        return max(mark.claims for mark in marks)
    return max((abs(place) for _, place in placed(marks)), default=1)


def _marks(marks: Sequence[TimelineMark], words: TimelineWords, height: int) -> alt.Chart:
    places = placed(marks)
    table = pa.table(
        {
            "day": pa.array([day for day, _ in places], pa.date32()),
            "place": pa.array([place for _, place in places], pa.int64()),
            "side": pa.array([mark.side for mark in marks], pa.string()),
            "certainty": pa.array(
                ["uncertain" if mark.is_uncertain else "certain" for mark in marks], pa.string()
            ),
            "review": pa.array(
                ["reviewed" if mark.is_reviewed else "machine" for mark in marks], pa.string()
            ),
            "claim_id": pa.array([mark.claim_id for mark in marks], pa.string()),
            "event_id": pa.array([mark.event_id for mark in marks], pa.string()),
            "words": pa.array([mark.words for mark in marks], pa.string()),
            "who": pa.array([mark.who for mark in marks], pa.string()),
            "when": pa.array([mark.when for mark in marks], pa.string()),
        }
    )
    pick = alt.selection_point(name=_PICK_CLAIM, fields=["claim_id", "event_id"], empty=False)
    chart: alt.Chart = (
        alt.Chart(table)
        .mark_point(size=95, strokeWidth=1.8, opacity=1, cursor="pointer")
        .encode(
            x=_time(words),
            y=_places(height),
            stroke=alt.Stroke("side:N", scale=_hues(), legend=None),
            fill=alt.condition(
                alt.FieldEqualPredicate(field="certainty", equal="certain"),
                alt.Fill("side:N", scale=_hues(), legend=None),
                alt.value("transparent"),
            ),
            shape=alt.Shape(
                "review:N",
                scale=alt.Scale(domain=["reviewed", "machine"], range=["circle", "diamond"]),
                legend=None,
            ),
            tooltip=[
                alt.Tooltip("words:N", title=words.statement),
                alt.Tooltip("who:N", title=words.speaker),
                alt.Tooltip("when:N", title=words.time),
            ],
        )
        .add_params(pick)
    )
    return chart


def _bundles(marks: Sequence[TimelineMark], words: TimelineWords, height: int) -> alt.Chart:
    table = pa.table(
        {
            "day": pa.array([mark.day for mark in marks], pa.date32()),
            "place": pa.array([_sign(mark.side) * mark.claims for mark in marks], pa.int64()),
            "side": pa.array([mark.side for mark in marks], pa.string()),
            "claims": pa.array([mark.claims for mark in marks], pa.int64()),
            "when": pa.array([mark.when for mark in marks], pa.string()),
            "who": pa.array([words.sides[mark.side] for mark in marks], pa.string()),
        }
    )
    chart: alt.Chart = (
        alt.Chart(table)
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


def _event_table(events: Sequence[TimelineEvent], height: int) -> pa.Table:
    return pa.table(
        {
            "day": pa.array([event.day for event in events], pa.date32()),
            "event_id": pa.array([event.event_id for event in events], pa.string()),
            "number": pa.array([str(event.number) for event in events], pa.string()),
            "certainty": pa.array(
                ["uncertain" if event.is_uncertain else "certain" for event in events], pa.string()
            ),
            "name": pa.array([event.name for event in events], pa.string()),
            "when": pa.array([event.when for event in events], pa.string()),
            "line": pa.array([0] * len(events), pa.int64()),
            "top": pa.array(_tops(events, height), pa.float64()),
        }
    )


def _tops(events: Sequence[TimelineEvent], height: int) -> list[float]:
    """Where the numbers stand: those of near events one below the other."""
    if not events:
        return []
    near = (max(event.day for event in events) - min(event.day for event in events)) * _NEAR
    step = (2 * height + 3) * _LINE_OF_TEXT / CHART_HEIGHT
    tops, level, last = [], 0, None
    for event in events:
        level = (level + 1) % _LEVELS if last is not None and event.day - last < near else 0
        last = event.day
        tops.append(height + 1.5 - level * step)
    return tops


def _rules(events: Sequence[TimelineEvent], words: TimelineWords, height: int) -> alt.Chart:
    """A thin line down the chart for each event."""
    chart: alt.Chart = (
        alt.Chart(_event_table(events, height))
        .mark_rule(color=_INK, strokeDash=[2, 3], opacity=0.55)
        .encode(x=_time(words))
    )
    return chart


def _numbers(events: Sequence[TimelineEvent], words: TimelineWords, height: int) -> alt.Chart:
    """The number of each event on top of its line."""
    chart: alt.Chart = (
        alt.Chart(_event_table(events, height))
        .mark_text(color=_INK, fontSize=12, align="left", dx=4)
        .encode(x=_time(words), y=_places(height, "top"), text=alt.Text("number:N"))
    )
    return chart


def _events(events: Sequence[TimelineEvent], words: TimelineWords, height: int) -> alt.Chart:
    """The events on the line: to be clicked, hollow where the date is not certain."""
    pick = alt.selection_point(name=_PICK_EVENT, fields=["event_id"], empty=False)
    chart: alt.Chart = (
        alt.Chart(_event_table(events, height))
        .mark_point(shape="square", size=90, strokeWidth=1.8, opacity=1, cursor="pointer")
        .encode(
            x=_time(words),
            y=_places(height, "line"),
            stroke=alt.value(_INK),
            fill=alt.condition(
                alt.FieldEqualPredicate(field="certainty", equal="certain"),
                alt.value(_INK),
                alt.value("transparent"),
            ),
            tooltip=[
                alt.Tooltip("name:N", title=words.event),
                alt.Tooltip("when:N", title=words.time),
            ],
        )
        .add_params(pick)
    )
    return chart


def _line(height: int) -> alt.Chart:
    """The line between the two sides."""
    chart: alt.Chart = (
        alt.Chart(pa.table({"line": pa.array([0], pa.int64())}))
        .mark_rule(color=_INK, strokeWidth=1)
        .encode(y=_places(height, "line"))
    )
    return chart


def _time(words: TimelineWords) -> alt.X:
    """Months in the language of the interface; Vega itself writes them in English only."""
    months = ", ".join(f"'{name}'" for name in words.months_short)
    return alt.X(
        "day:T",
        scale=alt.Scale(padding=18),
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
