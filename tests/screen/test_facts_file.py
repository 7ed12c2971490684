"""The file of the facts page, and the marks of its chart."""

import csv
import io
from dataclasses import replace
from typing import Any

import pytest

from dashboard.charts.duration_marks import DurationMark, longest, placed, rows_of
from dashboard.charts.durations import duration_chart
from dashboard.components.duration_rows import chart_words, duration_marks
from dashboard.components.fact_cards import value_name
from dashboard.components.fact_table import COLUMNS, facts_file
from dashboard.database import open_ledger
from dashboard.filters import Filter
from dashboard.link import View
from dashboard.places import Page
from dashboard.questions.facts import Fact, facts
from dashboard.wording import wording
from etl.model.vocabulary import Language, Modifier, Side
from tests.screen.facts_ledger import FACTS, build_facts_ledger

ENGLISH, RUSSIAN = wording(Language.EN), wording(Language.RU)
VIEW = View(page=Page.FACTS, data="0123456789ab")
MARK = DurationMark(
    event_id="geneva",
    event="Geneva",
    minutes=90,
    modifier=Modifier.EXACTLY,
    side="RU",
    address="claims?claim=a",
    label="90 minutes · Russia",
    words="полтора часа",
    who="Lavrov, Russia",
    through="",
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Fact, ...]:
    path = build_facts_ledger(tmp_path_factory.mktemp("facts") / "ledger.duckdb")
    opened = open_ledger(path).ledger
    assert opened is not None
    return facts(opened, Filter())


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_file_holds_exactly_the_values_of_the_view(told: tuple[Fact, ...]) -> None:
    written = rows(facts_file(told, "0123456789ab", ENGLISH))
    assert [row["fact_id"] for row in written] == [fact.fact_id for fact in told]
    assert len(written) == len(FACTS)
    assert tuple(written[0]) == COLUMNS
    only = [fact for fact in told if fact.slot == "format"]
    assert len(rows(facts_file(only, "0123456789ab", ENGLISH))) == 2


def test_numbers_are_numbers_and_no_text_is_a_formula(told: tuple[Fact, ...]) -> None:
    by_id = {row["fact_id"]: row for row in rows(facts_file(told, "0123456789ab", RUSSIAN))}
    half = by_id["f2"]
    assert (half["value_number"], half["unit"], half["minutes"]) == ("0.5", "hour", "30")
    assert half["value_text"] == "'=half an hour"
    assert half["value"] == "не менее 30\u00a0минут"
    assert by_id["f4"]["relay"] == '["AP", "РИА Новости"]'
    assert by_id["f4"]["value"] == "разговор"
    assert by_id["f4"]["permalink"] == "/claims?claim=aaaa000000000002&data=0123456789ab"


def test_only_durations_with_a_number_become_marks(told: tuple[Fact, ...]) -> None:
    marks = duration_marks([fact for fact in told if fact.slot == "duration"], VIEW, ENGLISH)
    assert [(mark.minutes, mark.modifier, mark.side) for mark in marks] == [
        (30, Modifier.AT_LEAST, "US"),
        (10, Modifier.ABOUT, "other"),
    ]
    assert marks[0].address == "claims?claim=aaaa000000000008&data=0123456789ab"
    machine = next(mark for mark in marks if mark.side == "other")
    assert machine.label.endswith("Others, not reviewed")


def test_a_side_that_speaks_as_a_whole_is_named_once(told: tuple[Fact, ...]) -> None:
    half = next(fact for fact in told if fact.fact_id == "f2")
    state = replace(half, speaker_en=ENGLISH.terms.sides[Side.US], speaker_ru="США")
    marks = duration_marks([half, state], VIEW, ENGLISH)
    assert [mark.who for mark in marks] == ["Antony Blinken, United States", "United States"]


def test_tellings_of_one_event_stand_under_its_title() -> None:
    marks = [MARK, MARK, replace(MARK, event_id="delhi")]
    assert [row for row, _ in placed(marks)] == [1, 2, 4]
    assert rows_of(marks) == 5


def spec(*marks: DurationMark) -> dict[str, Any]:
    return duration_chart(list(marks), chart_words(ENGLISH)).spec


def test_shape_and_hue_are_the_side_and_hollow_is_not_exact() -> None:
    points = spec(MARK)["layer"][-1]
    assert points["encoding"]["shape"]["scale"]["domain"] == ["RU", "US", "UA", "other"]
    assert len(set(points["encoding"]["shape"]["scale"]["range"])) == 4
    assert points["encoding"]["fill"]["condition"]["test"] == {"field": "meant", "equal": "exactly"}
    assert points["encoding"]["fill"]["value"] == "transparent"
    assert points["encoding"]["href"]["field"] == "address"


def test_a_number_that_is_open_to_one_side_has_a_line_that_way() -> None:
    drawn = spec(
        replace(MARK, modifier=Modifier.AT_LEAST), replace(MARK, modifier=Modifier.AT_MOST), MARK
    )
    (name,) = [layer["data"]["name"] for layer in drawn["layer"] if layer["encoding"].get("color")]
    lines = [(row["minutes"], row["until"]) for row in drawn["datasets"][name].to_pylist()]
    assert lines == [(90, longest([MARK])), (90, 0)]


def test_words_of_the_chart_are_dark_on_light_paper_and_light_on_dark() -> None:
    words = chart_words(ENGLISH)
    inks = {
        is_dark: duration_chart([MARK], words, is_dark).spec["layer"][1]["mark"]["color"]
        for is_dark in (False, True)
    }
    assert inks == {False: "#1d1b18", True: "#ebe7df"}


@pytest.mark.parametrize(
    ("number", "modifier", "english", "russian"),
    [
        (1, Modifier.EXACTLY, "1 minute", "1 минута"),
        (2, Modifier.EXACTLY, "2 minutes", "2 минуты"),
        (10, Modifier.ABOUT, "about 10 minutes", "около 10 минут"),
        (21, Modifier.AT_LEAST, "at least 21 minutes", "не менее 21 минуты"),
        (22, Modifier.AT_MOST, "at most 22 minutes", "не более 22 минут"),
        (1440, Modifier.EXACTLY, "1,440 minutes", "1 440 минут"),
        (7.5, Modifier.EXACTLY, "7.5 minutes", "7,5 минуты"),
    ],
)
def test_minutes_are_written_as_people_write_them(
    number: float, modifier: Modifier, english: str, russian: str
) -> None:
    assert ENGLISH.facts.minutes(number, modifier).replace("\u00a0", " ") == english
    assert RUSSIAN.facts.minutes(number, modifier).replace("\u00a0", " ") == russian


def test_a_value_is_named_in_the_language_of_the_interface_or_left_to_the_document(
    told: tuple[Fact, ...],
) -> None:
    denied = next(fact for fact in told if fact.value_slug == "denied")
    assert (value_name(denied, ENGLISH), value_name(denied, RUSSIAN)) == ("denied", "отрицают")
    new = replace(denied, value_slug="first-since-war")
    assert (value_name(new, ENGLISH), value_name(new, RUSSIAN)) == ("first since war", "")


def test_no_layer_of_the_chart_is_empty() -> None:
    near, far = replace(MARK, minutes=1), replace(MARK, modifier=Modifier.AT_LEAST)
    for marks, layers in (([MARK], 4), ([near, MARK], 5), ([near, far], 6)):
        drawn = spec(*marks)
        assert len(drawn["layer"]) == layers
        assert all(drawn["datasets"][layer["data"]["name"]] for layer in drawn["layer"])
