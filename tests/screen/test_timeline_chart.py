"""The mirrored timeline: what is drawn where, and what it says."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from dashboard.charts.timeline import timeline_chart
from dashboard.charts.timeline_marks import (
    ROWS_OF_A_COLUMN,
    TimelineEvent,
    TimelineMark,
    TimelineWords,
    placed,
)
from dashboard.charts.timeline_numbers import grouped, label_of, number_table, rule_table
from dashboard.components.timeline_rows import chart_words
from dashboard.wording import wording
from etl.model.vocabulary import Language

MARK = TimelineMark(
    day=date(2022, 1, 21),
    side="RU",
    claims=1,
    is_uncertain=False,
    is_reviewed=True,
    claim_id="a",
    event_id="geneva",
    words="слова",
    who="Лавров",
    when="21 января",
)
EVENT = TimelineEvent(
    day=date(2022, 1, 21), event_id="geneva", number=1, is_uncertain=True, name="n", when="w"
)


def words(language: Language = Language.RU) -> TimelineWords:
    return chart_words(wording(language))


def layers(*marks: TimelineMark) -> list[dict[str, Any]]:
    return list(timeline_chart(list(marks), [EVENT], words()).spec["layer"])


def test_russia_stands_above_the_line_and_the_united_states_below() -> None:
    marks = [MARK, replace(MARK, side="US"), MARK, replace(MARK, side="US")]
    assert [place for _, place in placed(marks)] == [1, -1, 2, -2]


def test_a_full_month_goes_on_in_a_second_column() -> None:
    days = placed([MARK] * (ROWS_OF_A_COLUMN + 1))
    assert days[ROWS_OF_A_COLUMN][1] == 1
    assert days[ROWS_OF_A_COLUMN][0] - days[0][0] == timedelta(days=6)


def test_a_month_never_leaves_itself() -> None:
    places = placed([MARK] * 200)
    assert {day.month for day, _ in places} == {1}
    assert len(set(places)) == 200, "no mark hides another"


def test_both_sides_get_the_same_room() -> None:
    line = layers(MARK, MARK, replace(MARK, side="US"))[0]
    low, high = line["encoding"]["y"]["scale"]["domain"]
    assert -low == high - 1 == 3


def test_shape_says_review_hollow_says_uncertain_and_hue_says_side() -> None:
    encoding = layers(MARK)[3]["encoding"]
    assert encoding["shape"]["scale"] == {
        "domain": ["reviewed", "machine"],
        "range": ["circle", "diamond"],
    }
    assert encoding["fill"]["condition"]["test"] == {"field": "certainty", "equal": "certain"}
    assert encoding["fill"]["value"] == "transparent"
    assert encoding["stroke"]["scale"]["domain"] == ["RU", "US"]


def test_tooltips_have_fixed_fields_and_none_that_loads_or_leads_anywhere() -> None:
    fields = [
        tooltip["field"]
        for layer in layers(MARK)
        for tooltip in layer["encoding"].get("tooltip", [])
    ]
    assert fields == ["words", "who", "when", "name", "when"]
    written = json.dumps(timeline_chart([MARK], [EVENT], words()).spec, default=str)
    assert '"image"' not in written
    assert "http" not in written.replace("https://vega.github.io/schema", "")
    led = [
        layer["encoding"]["href"]["field"] for layer in layers(MARK) if "href" in layer["encoding"]
    ]
    assert led == ["address", "address"], "a mark and an event, each to a place of the dashboard"


def numbered(*days: date) -> list[TimelineEvent]:
    return [replace(EVENT, day=day, number=number) for number, day in enumerate(days, start=1)]


def test_events_close_together_share_one_label() -> None:
    events = numbered(
        date(2017, 1, 1), date(2021, 12, 2), date(2021, 12, 7), date(2022, 1, 10),
        date(2022, 1, 12), date(2022, 7, 1), date(2024, 1, 1),
    )  # fmt: skip
    assert [label_of(group) for group in grouped(events)] == ["1", "2–5", "6", "7"]


def test_a_long_row_of_close_events_is_no_single_label() -> None:
    events = numbered(*(date(2022, 1, 1) + timedelta(days=step) for step in range(0, 1000, 10)))
    groups = grouped(events)
    assert max((group[-1].day - group[0].day).days for group in groups) <= 70
    assert sum(len(group) for group in groups) == len(events), "no event is without a number"


def test_labels_that_would_touch_stand_one_below_the_other() -> None:
    events = numbered(date(2017, 1, 1), date(2022, 1, 1), date(2022, 7, 1), date(2024, 1, 1))
    tops = number_table(events, 10).column("top").to_pylist()
    assert tops[0] == tops[1] == tops[3] > tops[2]


def test_months_are_written_in_the_language_of_the_interface() -> None:
    axis = layers(MARK)[1]["encoding"]["x"]["axis"]
    assert "'янв', 'фев'" in axis["labelExpr"]


def test_bundles_are_bars_as_high_as_their_claims() -> None:
    bundle = replace(MARK, claim_id="", claims=400)
    bars = layers(bundle, replace(bundle, side="US", claims=7))[3]
    assert bars["mark"]["type"] == "bar"
    assert [tooltip["field"] for tooltip in bars["encoding"]["tooltip"]] == [
        "claims",
        "who",
        "when",
    ]


def test_a_line_reaches_its_own_label_and_no_other() -> None:
    events = numbered(date(2017, 1, 1), date(2021, 12, 2), date(2021, 12, 7), date(2024, 1, 1))
    highest = rule_table(events, 10).column("high").to_pylist()
    assert highest[0] == highest[1] == highest[3] > highest[2]
