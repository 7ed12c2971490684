"""The facts in the head of a meeting: named, in the words of the documents, with who tells them."""

from pathlib import Path

import duckdb
import pytest

from tests.screen.conftest import Open, links, markup, text
from tests.screen.facts_ledger import DENIAL, build_facts_ledger
from tests.screen.small_ledger import build_small_ledger


@pytest.fixture
def open_told(open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Pages of a ledger with facts, one of them told by a headline without a speaker."""
    path = build_facts_ledger(tmp_path / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "update claims set speaker_id = null, source_text = null, side = 'other' "
            "where claim_id = ?",
            [DENIAL],
        )
        connection.execute(
            "insert into fact_values values ('f9', 'new-delhi-2023', 'tone', null, 'отчитал', "
            "null, null, null, 'told-off', ?)",
            [DENIAL],
        )
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    return open_page


def head(open_told: Open, **asked: list[str]) -> str:
    """The words of the head of the meeting."""
    shown = text(open_told("meeting", event=["new-delhi-2023"], **asked)).replace("\u00a0", " ")
    return shown[shown.index("How long" if "lang" not in asked else "Сколько длилось") :]


def test_a_value_in_another_language_has_a_name_beside_its_words(open_told: Open) -> None:
    shown = head(open_told)
    assert "about 10 minutes примерно 10 минут the narrator of the document , Others" in shown


def test_a_value_in_the_readers_language_stands_in_its_words_alone(open_told: Open) -> None:
    assert "Энтони Блинкен , США примерно 10 минут рассказчик" in head(open_told, lang=["ru"])


def test_a_value_asked_for_in_translation_is_named_in_either_language(open_told: Open) -> None:
    shown = head(open_told, lang=["ru"], text=["translation"])
    assert "США около 10 минут примерно 10 минут рассказчик" in shown


def test_a_value_without_a_name_in_the_language_keeps_its_words(open_told: Open) -> None:
    assert "недолго рассказчик" in head(open_told, lang=["ru"], text=["translation"])


def test_a_value_only_a_headline_tells_says_that_it_is_one(open_told: Open) -> None:
    assert "“told off” отчитал Headline , Others" in head(open_told)


def test_the_format_is_marked_as_ours_beside_what_the_accounts_call_it(open_told: Open) -> None:
    running = open_told("meeting", event=["new-delhi-2023"])
    assert "Format Brief contact as we file it called differently: conversation, meeting" in text(
        running
    )
    assert "facts?event=new-delhi-2023&slot=format" in links(running)


def test_where_no_account_names_the_format_it_is_only_ours(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    shown = text(open_page("meeting", event=["new-delhi-2023"], lang=["ru"]))
    assert "Формат Краткий контакт по нашей классификации Сколько длилось" in shown


def test_a_format_nobody_files_or_tells_is_not_stated(open_page: Open) -> None:
    assert "<dt>Format</dt><dd><span" in markup(open_page("meeting", event=["nobody-spoke"]))
