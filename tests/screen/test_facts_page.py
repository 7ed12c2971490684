"""Contested facts as a reader meets them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.screen.conftest import Open, address, claim_ids, links, markup, ran, text
from tests.screen.facts_ledger import DENIAL, FACTS, PRESS, TREATY, URGED, build_facts_ledger


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_facts_ledger(tmp_path_factory.mktemp("facts") / "ledger.duckdb")


@pytest.fixture
def open_facts(ledger: Path, open_page: Open, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(ledger))

    def opened(**parameters: list[str]) -> Any:
        return open_page("facts", **parameters)

    yield opened


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            ["8 values.", "about 10 minutes", "at least 30 minutes", "2 different values",
             "Was it raised", "denied", "raised", "Russian Foreign Ministry, Russia",
             "the narrator of the document, Others", "United States",
             "Passed on by AP РИА Новости"],
        ),
        (
            "ru",
            ["8 значений.", "около 10 минут", "не менее 30 минут", "2 разных значения",
             "Поднимали ли тему", "отрицают", "поднимали", "МИД России, Россия",
             "рассказчик в документе, Другие", "США", "Передано через AP РИА Новости"],
        ),
    ],
)  # fmt: skip
def test_each_value_is_shown_with_who_tells_it_and_through_whom(
    open_facts: Open, language: str, told: list[str]
) -> None:
    shown = text(open_facts(lang=[language])).replace("\u00a0", " ").replace(" , ", ", ")
    for words in told:
        assert words in shown


def test_every_value_leads_to_the_claim_it_stands_in(open_facts: Open) -> None:
    running = open_facts()
    for claim_id in (DENIAL, URGED, PRESS, TREATY):
        assert f"claims?claim={claim_id}" in links(running)
    assert "&lt;b&gt;the US&lt;/b&gt;" in markup(running)


def test_durations_are_drawn_with_a_sentence_and_a_table_for_those_who_cannot_see_them(
    open_facts: Open,
) -> None:
    running = open_facts(slot=["duration"])
    (chart,) = running.get("vega_lite_chart")
    said = chart.proto.alt.replace("\u00a0", " ")
    assert said.startswith("Dot plot of 2 durations told for 1 event, in minutes. ")
    assert "about 10 minutes · Others" in said and "at least 30 minutes · United States" in said
    assert '<table class="facts-table">' in markup(running)
    assert "Not in the chart: 1 duration," in text(running).replace("\u00a0", " ")
    assert (
        "Format, as told" not in markup(running).split('class="fact-index"')[1].split("</nav>")[1]
    )


def test_the_table_is_the_same_values_row_by_row(open_facts: Open) -> None:
    cards, table = markup(open_facts()), markup(open_facts(view=["table"]))
    for number in range(1, len(FACTS) + 1):
        assert '<article class="telling' in cards and f'data-fact="f{number}"' in cards
        assert f'data-fact="f{number}"' in table
    assert '<article class="telling' not in table


def test_the_choice_of_the_table_stays_in_the_address(open_facts: Open) -> None:
    running = open_facts(slot=["format"])
    running.radio[0].set_value("table")
    assert address(ran(running)) == {"slot": ["format"], "view": ["table"]}


def test_a_topic_and_a_side_narrow_the_values(open_facts: Open) -> None:
    shown = markup(open_facts(topic=["prisoners"], side=["ru"]))
    assert 'data-fact="f6"' in shown
    assert not any(f'data-fact="f{number}"' in shown for number in (1, 2, 3, 4, 5, 7, 8))


def test_a_claim_of_the_link_stands_first_and_its_values_are_lit(open_facts: Open) -> None:
    running = open_facts(claim=[URGED])
    assert claim_ids(running) == [URGED]
    assert markup(running).count("telling side-us lit") == 2
    assert "facts" in links(running), "the way to close it"


@pytest.mark.parametrize(
    ("language", "summary"), [("en", "Told once (1)"), ("ru", "Сказано один раз (1)")]
)
def test_what_is_told_once_is_folded_and_what_is_told_twice_stands_open(
    open_facts: Open, language: str, summary: str
) -> None:
    shown = markup(open_facts(lang=[language]))
    folds = shown.split('<details class="told-once">')
    assert len(folds) == 2 and summary in folds[1]
    folded, after = folds[1].split("</details>", 1)
    assert 'data-fact="f8"' in folded
    assert 'data-fact="f1"' in folds[0] and 'data-fact="f4"' in after


@pytest.mark.parametrize(
    "asked", [{"slot": ["initiator"]}, {"event": ["geneva-2022"]}, {"claim": [URGED]}]
)
def test_nothing_is_folded_where_the_link_asks_for_a_fact_an_event_or_a_claim(
    open_facts: Open, asked: dict[str, list[str]]
) -> None:
    shown = markup(open_facts(**asked))
    assert 'data-fact="f8"' in shown and "told-once" not in shown


def test_a_value_no_person_has_reviewed_says_so(open_facts: Open) -> None:
    shown = markup(open_facts(slot=["format"]))
    unreviewed = shown.split('data-fact="f5"')[0].rsplit("<article", 1)[1]
    assert "unreviewed" in unreviewed
    assert "Found by the program, not reviewed" in shown


def test_where_nothing_is_told_the_page_says_what_was_asked_and_how_to_widen(
    open_facts: Open,
) -> None:
    running = open_facts(slot=["host"], lang=["ru"])
    shown = text(running).replace("\u00a0", " ")
    assert "0 значений — факт: Кто принимал." in shown
    assert "Таких значений нет." in shown and "убрать: факт: Кто принимал" in shown
    assert "facts?lang=ru" in links(running)


def test_an_unreadable_fact_shows_nothing_and_is_named(open_facts: Open) -> None:
    shown = text(open_facts(slot=["weather"]))
    assert "slot = weather" in shown
    assert "No value matches." in shown


def test_the_meetings_of_which_it_is_not_told_are_named(open_facts: Open) -> None:
    shown = text(open_facts(slot=["duration"]))
    gap = shown.split("Not told of other meetings and calls (2)")[1]
    assert "a gap in what is collected" in gap
    assert "Call, July 2022 Talks in Geneva" in gap
    assert "Not told of other meetings" not in text(open_facts(slot=["duration"], side=["us"]))
