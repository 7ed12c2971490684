"""The method page as a reader meets it: what is done, what is held, what was left out."""

from pathlib import Path

import duckdb
import pytest

from dashboard.components.downloads import EXAMPLE
from dashboard.exporting import LARGEST_LEDGER
from dashboard.wording import wording
from etl.model.vocabulary import Language
from tests.screen.conftest import Open, links, markup, text
from tests.screen.small_ledger import ENGLISH_TEXT, SEED, build_small_ledger


@pytest.fixture
def counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_page: Open) -> Open:
    """The page over a ledger that left something out."""
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "insert into build_counts values"
            " ('documents', 1204, 1202, 1, 1), ('segments', 4, 2, 0, 2)"
        )
        connection.execute(
            "insert into rejections (item, ordinal, document_id, file, start, stop, quote, reason,"
            " detail) values"
            " ('documents', 1, null, 'bad <b>.txt', null, null, null, 'encoding_wrong', 'Byte 3.'),"
            " ('segments', 1, 'remarks', 'remarks.txt', 1, 4, 'he ', 'boilerplate', null),"
            " ('segments', 2, 'remarks', 'remarks.txt', 5, 8, 'ecr', 'a_new_rule', null)"
        )
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    return open_page


def test_the_page_says_in_both_languages_how_it_works_and_whom_it_serves(open_page: Open) -> None:
    shown = text(open_page("method"))
    assert "How is this made, and how far can you trust it?" in shown
    assert "Documents are kept as received." in shown and "We do not say who is right." in shown
    assert "we do not hold enough to say: this is not silence" in shown
    russian = text(open_page("method", lang=["ru"]))
    assert "Как это сделано и насколько этому можно верить?" in russian
    assert "Мы не говорим, кто прав." in russian


def test_what_is_held_is_counted(open_page: Open) -> None:
    shown = text(open_page("method")).replace("\u00a0", " ")
    characters = len(ENGLISH_TEXT) + len(SEED.read_bytes().decode("utf-8-sig"))
    assert f"2 documents of {characters:,} characters, 4 events, 9 claims." in shown
    assert "Confirmed by a person : 5" in shown
    assert "Found by the program, not reviewed : 4" in shown
    assert "excerpts in press reports 1 1" in shown
    assert "A. Reader: 5 claims, 3 comparisons" in shown
    russian = text(open_page("method", lang=["ru"])).replace("\u00a0", " ")
    assert "4 события, 9 высказываний." in russian
    assert "A. Reader: 5 высказываний, 3 сравнения" in russian


def test_what_went_in_and_what_became_of_it_is_counted_with_reasons(counted: Open) -> None:
    shown = text(counted("method"))
    assert "Documents 1,204 1,202 1 1 the bytes are not in the encoding declared : 1" in shown
    assert "Segments of documents 4 2 0 2 a_new_rule : 1; not part of the article : 1" in shown
    assert "Left out, with the reason (1) bad <b>.txt – the bytes are not" in shown
    russian = text(counted("method", lang=["ru"])).replace("\u00a0", " ")
    assert "Документы 1 204 1 202 1 1 байты не в той кодировке, которая указана : 1" in russian
    assert "<b>.txt" not in markup(counted("method"))


def test_everything_left_out_is_listed_page_by_page(
    counted: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = text(counted("method"))
    assert "Everything left out (3)" in shown
    assert "he – Segments of documents: not part of the article – remarks.txt" in shown
    monkeypatch.setattr("dashboard.questions.rejections.REJECTED_OF_A_PAGE", 1)
    second = counted("method", page=["2"])
    assert "he – Segments of documents" in text(second)
    assert "bad <b>.txt – Documents" not in text(second)
    assert "method?page=3" in links(second)
    assert '<details open="">' in markup(second)


def test_the_figures_are_those_that_were_measured_and_name_another_engine(open_page: Open) -> None:
    shown = text(open_page("method"))
    assert "New, Russian New, English Unread, Russian" in shown
    assert "The right speaker, where the words were found 0.794 0.829 0.871 1.000 0.961 0.939" in (
        shown
    )
    assert "Measured on 22 November 2026 with version rules-3+syntax-1" in shown
    assert "The data you are reading was made by version test." in shown
    assert "0,794 0,829" in text(open_page("method", lang=["ru"]))


def test_every_download_is_named_with_its_size_and_none_is_made(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.exporting._run", lambda asked: pytest.fail(str(asked)))
    names = [button.proto.label for button in open_page("method").get("download_button")]
    assert [name.partition(" · ")[0] for name in names] == [
        "CSV (zip)", "JSON", "Parquet (zip)", "JSON-LD", "Database",
    ]  # fmt: skip
    assert all("KB" in name or "MB" in name for name in names)
    russian = [
        button.proto.label for button in open_page("method", lang=["ru"]).get("download_button")
    ]
    assert "около" in russian[0] and "КБ" in russian[0] and "около" not in russian[-1]


def test_a_large_database_is_not_handed_out_and_the_way_to_it_is_said(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.components.downloads.LARGEST_LEDGER", 1_000)
    running = open_page("method")
    assert list(running.get("download_button")) == []
    assert "The database is too large to be handed out here." in text(running)
    assert LARGEST_LEDGER > 100_000_000


def test_the_example_and_the_command_stand_on_the_page_as_they_are(open_page: Open) -> None:
    told = [block.value for block in open_page("method").code]
    file = "same-room-0123456789ab.duckdb"
    assert told[-2:] == ["python -m etl export FOLDER", EXAMPLE.replace("FILE", file)]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_way_to_report_an_error_names_the_link_as_it_is_called(
    open_page: Open, language: str
) -> None:
    name = wording(Language(language)).statement.open_claim
    assert name in text(open_page("claims", lang=[language]))
    assert name in text(open_page("method", lang=[language]))


def test_the_contents_lead_to_the_sections(open_page: Open) -> None:
    running = open_page("method")
    places = [link[1:] for link in links(running) if link.startswith("#")]
    assert len(places) == 8
    assert [place for place in places if f'id="{place}"' not in markup(running)] == []


def test_a_filter_of_another_page_is_named_as_not_used_here(open_page: Open) -> None:
    shown = text(open_page("method", side=["ru"]))
    assert "side = ru" in shown and "this page does not use it" in shown
