"""The overview as a reader meets it."""

import json
import re
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest
from streamlit.testing.v1 import AppTest

from tests.screen.conftest import Open, address, links, markup, ran, text
from tests.screen.small_ledger import build_small_ledger


def chart_rows(running: AppTest, field: str) -> list[dict[str, Any]]:
    """The rows of the chart's data set that has a field."""
    (chart,) = running.get("vega_lite_chart")
    tables = [pa.ipc.open_stream(data.data.data).read_all() for data in chart.proto.datasets]
    return [row for table in tables if field in table.column_names for row in table.to_pylist()]


def without_links(shown: str) -> str:
    return re.sub(r"</?a[^>]*>", "", shown)


def test_the_figures_say_what_the_ledger_holds(open_page: Open) -> None:
    shown = without_links(markup(open_page()))
    for noun, number in (
        ("events", 4), ("with words of both sides", 2), ("contradictions", 0),
        ("explicit denial", 1), ("cell not collected", 1), ("claims not reviewed yet", 4),
    ):  # fmt: skip
        assert f"<dt>{noun}</dt><dd>{number}</dd>" in shown


def test_the_figures_take_the_right_form_in_russian(open_page: Open) -> None:
    shown = without_links(markup(open_page(lang=["ru"])))
    assert "<dt>события</dt><dd>4</dd>" in shown
    assert "<dt>прямое отрицание</dt><dd>1</dd>" in shown
    assert "<dt>высказывания ещё не проверены</dt><dd>4</dd>" in shown


def test_a_figure_of_cells_leads_to_them_and_back(open_page: Open) -> None:
    found = links(open_page(lang=["ru"]))
    assert "./?state=explicit_denial&lang=ru" in found
    assert "./?state=not_collected&lang=ru" in found
    assert "./?state=contradict&lang=ru" not in found
    running = open_page(state=["explicit_denial"], side=["ru"])
    assert "meeting?event=new-delhi-2023&topic=prisoners" in links(running)
    assert "meeting?event=geneva-2022&topic=tone" not in links(running)
    assert "./?side=ru" in links(running)


def test_the_figures_of_events_lead_down_the_page(open_page: Open) -> None:
    running = open_page()
    assert {"#timeline", "#matrix"} <= set(links(running))
    for name in ("timeline", "matrix"):
        assert f'<h2 id="{name}">' in markup(running)


def test_a_filter_nothing_matches_says_how_to_widen_it(open_page: Open) -> None:
    running = open_page(topic=["nato"], side=["us"])
    shown = text(running)
    assert "No claim matches. To see more, take away one condition:" in shown
    assert {"./?topic=nato", "./?side=us", "./"} <= set(links(running))
    assert "the whole overview" in shown and "Who spoke, and when" not in shown


@pytest.mark.parametrize(
    ("language", "meanings"),
    [
        (
            "en",
            ("it does not mean they were silent.", "not compared yet", "no claim"),
        ),
        ("ru", ("это не значит, что она молчала.", "ещё не сравнено", "нет высказываний")),
    ],
)
def test_what_an_empty_cell_means_is_said_before_the_cells(
    open_page: Open, language: str, meanings: tuple[str, ...]
) -> None:
    shown = markup(open_page(lang=[language]))
    before = shown[: shown.index('<table class="matrix')]
    for meaning in meanings:
        assert meaning in before


def test_where_the_accounts_part_most_stands_first(open_page: Open) -> None:
    shown = markup(open_page())
    head = shown.split('<table class="matrix')[1].split("</thead>")[0]
    names = re.findall(r'<th scope="col"><bdi[^>]*>([^<]*)', head)
    assert names == ["Prisoners", "Tone of the talks", "New START"]


def test_many_topics_go_down_where_fewer_events_fit_across(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        for number in range(5, 10):
            connection.execute(
                "insert into topics (topic_id, ordinal, title_en, title_ru, keywords) "
                "values (?, ?, ?, ?, [])",
                [f"topic-{number}", number, f"Topic {number}", f"Тема {number}"],
            )
            connection.execute(
                "insert into alignments (alignment_id, event_id, topic_id, state, possible, "
                "why_en, why_ru, reviewed_by, reviewed_on) values "
                "(?, 'geneva-2022', ?, 'not_collected', false, '', '', 'A. Reader', '2026-11-22')",
                [f"a{number}", f"topic-{number}"],
            )
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    table = markup(open_page()).split('<table class="matrix turned-round">')[1].split("</table>")[0]
    head, body = table.split("</thead>")
    assert head.index("G20 in New Delhi") < head.index("Talks in Geneva")
    rows = re.findall(r'<th scope="row"><bdi[^>]*>([^<]*)', body)
    assert rows == ["Prisoners", "Tone of the talks", "New START"] + [
        f"Topic {number}" for number in range(5, 10)
    ]
    assert 'data-column="Talks in Geneva"' in body
    assert 'href="meeting?event=new-delhi-2023&amp;topic=prisoners"' in body


def test_the_chart_draws_the_dated_claims_of_the_two_sides(open_page: Open) -> None:
    rows = chart_rows(open_page(), "claim_id")
    assert {
        row["claim_id"][-2:]: (row["side"], row["review"], row["certainty"]) for row in rows
    } == {
        "01": ("RU", "reviewed", "uncertain"),
        "02": ("US", "reviewed", "uncertain"),
        "03": ("US", "machine", "uncertain"),
        "04": ("US", "reviewed", "certain"),
        "05": ("RU", "reviewed", "certain"),
        "08": ("US", "reviewed", "certain"),
        "09": ("US", "machine", "uncertain"),
    }
    assert all((row["place"] > 0) == (row["side"] == "RU") for row in rows)


def test_what_the_chart_leaves_out_is_said(open_page: Open) -> None:
    shown = text(open_page())
    assert "1 claim of other parties: not drawn." in shown
    assert "1 claim without a usable date: not on the timeline." in shown


def test_the_chart_has_words_for_those_who_do_not_see_it_and_a_table(open_page: Open) -> None:
    running = open_page()
    (chart,) = running.get("vega_lite_chart")
    assert "2 claims of the Russian side above the line, 5 claims of the US side" in (
        chart.proto.alt.replace("\u00a0", " ")
    )
    assert '<th scope="row">March 2023</th><td>1</td><td>3</td><td>0</td><td>1</td>' in (
        markup(running)
    )


def test_an_event_whose_date_is_not_certain_is_hollow_and_says_why(open_page: Open) -> None:
    running = open_page()
    rows = chart_rows(running, "number")
    delhi = next(row for row in rows if row["event_id"] == "new-delhi-2023")
    assert (delhi["certainty"], delhi["when"]) == ("uncertain", "2 March 2023")
    reason = "year known from outside the documents"
    assert (
        f'<span class="uncertain" title="{reason}">2 March 2023'
        f'<span class="unseen"> ({reason})</span></span>' in markup(running)
    )
    assert "Of a dotted date, day or year is known from outside" in text(running)


def test_every_cell_of_the_matrix_opens_its_meeting(open_page: Open) -> None:
    running = open_page(lang=["ru"])
    assert "meeting?event=new-delhi-2023&topic=prisoners&lang=ru" in links(running)
    assert "Прямое отрицание" in text(running)
    assert "возможная связь" in text(running)


def test_a_click_on_a_statement_opens_its_meeting_or_else_the_claim(open_page: Open) -> None:
    rows = chart_rows(open_page(side=["us"], lang=["ru"]), "claim_id")
    addresses = {row["claim_id"][-2:]: row["address"] for row in rows}
    assert addresses["04"] == "meeting?event=geneva-2022&claim=aaaa000000000004&lang=ru"
    events = chart_rows(open_page(), "event_id")
    assert "meeting?event=geneva-2022" in {row["address"] for row in events}


def test_cells_of_one_state_come_before_the_timeline(open_page: Open) -> None:
    shown = markup(open_page(state=["explicit_denial"]))
    assert shown.index("Where the accounts part") < shown.index("Who spoke, and when")
    whole = markup(open_page())
    assert whole.index("Who spoke, and when") < whole.index("Where the accounts part</h2>")


def test_the_figure_of_claims_not_reviewed_leads_to_them(open_page: Open) -> None:
    assert "claims?side=us&status=machine" in links(open_page(side=["us"]))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "4 claims found by the program are not reviewed yet: look"),
        ("ru", "Найдено программой и ещё не проверено: 4 высказывания — посмотреть"),
    ],
)
def test_what_nobody_has_reviewed_is_said_under_the_comparisons(
    open_page: Open, language: str, said: str
) -> None:
    running = open_page(lang=[language])
    assert said in text(running).replace("\u00a0", " ")
    assert any(one.startswith("claims?status=machine") for one in links(running)[-2:])


@pytest.mark.parametrize(("status", "opened"), [("machine", ' open=""'), ("confirmed", "")])
def test_events_nobody_has_compared_stand_open_until_their_claims_are_reviewed(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: str, opened: str
) -> None:
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("update claims set topic_id = 'nato' where event_id = 'call-july-2022'")
        connection.execute("update claims set status = ? where status = 'machine'", [status])
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    shown = markup(open_page())
    assert f"<details{opened}><summary>Events with statements nobody has compared yet (1)" in shown
    assert ("not reviewed yet:" in shown) == (status == "machine")


def test_a_mark_of_what_no_person_has_checked_says_so(open_page: Open) -> None:
    rows = chart_rows(open_page(), "claim_id")
    said = {row["claim_id"][-2:]: row["when"] for row in rows}
    assert said["03"].endswith("; found by the program, not reviewed")
    assert "machine" not in said["04"]


def test_the_filters_of_a_link_are_in_the_widgets_and_in_the_sentence(open_page: Open) -> None:
    running = open_page(side=["us"], topic=["-new-start"], from_=["2022"], status=["confirmed"])
    chosen = {box.label: box.value for box in running.multiselect}
    assert chosen == {
        "Side": ["us"], "Speaker": [], "Topic": ["-new-start"], "Review": ["confirmed"],
    }  # fmt: skip
    assert running.text_input[0].value == "2022"
    assert (
        "2 claims from the US side; not on New START; review: Confirmed by a person; from 2022."
    ) in text(running)


def test_a_change_in_a_widget_is_in_the_address(open_page: Open) -> None:
    running = open_page(lang=["ru"])
    running.multiselect[0].set_value(["ru"])
    ran(running)
    assert address(running) == {"side": ["ru"], "lang": ["ru"]}
    assert "3 высказывания от российской стороны." in text(running)


def test_an_unreadable_filter_shows_nothing_and_says_so(open_page: Open) -> None:
    running = open_page(side=["moon"])
    shown = text(running)
    assert "side = moon" in shown and "there is no such value" in shown
    assert "Because it was meant to narrow the view, nothing is shown in its place." in shown
    assert not running.get("vega_lite_chart")
    assert address(running)["side"] == ["moon"]
    assert "./" in links(running)


def test_a_name_that_would_be_markdown_is_no_label(open_page: Open) -> None:
    speakers = next(box for box in open_page().multiselect if box.label == "Speaker")
    assert not any("![" in option or "*" in option for option in speakers.options)
    assert json.dumps(speakers.options).count("No. ") == 2


@pytest.mark.parametrize(
    ("language", "events", "cells"),
    [
        (
            "en", "The newest 1 of 3 dated events are shown.",
            "The cells of the newest events are shown: 2 of 3.",
        ),
        (
            "ru", "Показаны последние события с датой: 1 из 3.",
            "Показаны клетки последних событий: 2 из 3.",
        ),
    ],
)  # fmt: skip
def test_events_and_cells_that_are_not_drawn_are_counted(
    open_page: Open, monkeypatch: pytest.MonkeyPatch, language: str, events: str, cells: str
) -> None:
    shown = text(open_page(lang=[language]))
    assert events not in shown and cells not in shown
    monkeypatch.setattr("dashboard.components.timeline_rows.MOST_EVENTS", 1)
    monkeypatch.setattr("dashboard.questions.matrix.MOST_CELLS", 2)
    shown = text(open_page(lang=[language])).replace("\u00a0", " ")
    assert events in shown and cells in shown
