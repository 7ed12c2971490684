"""What a reader takes along: the link of a view, a citation, a report of an error, the rows."""

import csv
import io
import json
import re
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.database import open_ledger
from dashboard.filters import Choice, Filter
from dashboard.link import parse
from dashboard.places import Sort
from dashboard.questions.claim_rows import COLUMNS, claims_as_csv, claims_as_json
from dashboard.questions.claims import claims_page
from tests.screen.conftest import APP, Open, markup, ran, text
from tests.screen.small_ledger import build_small_ledger

RUSSIAN = Filter(side=Choice(include=("ru",)))


@pytest.mark.parametrize("place", ["overview", "meeting", "claims", "sources"])
@pytest.mark.parametrize(("language", "said"), [("en", "Copy link"), ("ru", "Скопировать ссылку")])
def test_every_page_has_its_link(open_page: Open, place: str, language: str, said: str) -> None:
    running = open_page(place, lang=[language])
    assert "data=0123456789ab" in running.code[0].value
    assert said in [block.proto.popover.label for block in running.get("popover")]


def test_the_link_of_a_view_is_canonical_and_names_the_data(open_page: Open) -> None:
    running = open_page(
        "claims", topic=["-tone", "prisoners"], side=["ru"], sort=["newest"], colour=["red"]
    )
    assert running.code[0].value.endswith("?side=ru&topic=prisoners&topic=-tone&data=0123456789ab")


def test_the_link_of_a_view_follows_what_a_person_chooses(open_page: Open) -> None:
    running = open_page("claims")
    running.multiselect[0].set_value(["us"])
    running.run()
    assert running.code[0].value.endswith("?side=us&data=0123456789ab")


def test_a_citation_stands_in_both_languages_and_names_the_place(open_page: Open) -> None:
    codes = [code.value for code in open_page("claims", claim=["aaaa000000000002"]).code]
    english, russian = codes[2], codes[3]
    for cited in (english, russian):
        assert "призвал Россию освободить осужденного за шпионаж американца Пола Уилана" in cited
        assert "AP › РИА Новости" in cited
        assert re.search(r"SHA-256 [0-9a-f]{64}\.", cited)
        assert "2026" not in cited, "no date of today, and none of the review"
    assert english.startswith("Antony Blinken, United States (reported speech): “призвал")
    assert "(our translation: “urged Russia to release the American Paul Whelan" in english
    assert "In: “Лавров и Блинкен”." in english
    assert "Same Room, claim aaaa000000000002, dataset 0123456789ab" in english
    assert english.endswith("?claim=aaaa000000000002&data=0123456789ab")
    assert russian.startswith("Энтони Блинкен, США (косвенная речь): «призвал")
    assert "urged" not in russian, "Russian words need no translation in Russian"
    assert "// «Лавров и Блинкен»." in russian
    assert russian.endswith("?claim=aaaa000000000002&lang=ru&data=0123456789ab")


@pytest.mark.parametrize(
    ("made_by", "said"),
    [
        ("ours", "(our translation: “[noted] that ‘unprovoked’ was said”)"),
        ("source", "(translation by the source: “[noted] that “unprovoked” was said”)"),
    ],
)
def test_a_citation_sets_inner_marks_only_in_our_own_translation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made_by: str, said: str
) -> None:
    ledger = build_small_ledger(tmp_path / "marks.duckdb")
    with duckdb.connect(str(ledger)) as connection:
        connection.execute(
            "update claims set quote = 'сказал «да»', translation_kind = $1, "
            "translation = '[noted] that “unprovoked” was said' "
            "where claim_id = 'aaaa000000000002'",
            [made_by],
        )
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(ledger))
    running = AppTest.from_file(str(APP), default_timeout=30).switch_page("views/claims.py")
    running.query_params["claim"] = ["aaaa000000000002"]
    english = ran(running).code[2].value
    assert said in english
    assert "“сказал «да»”" in english, "the words of the document stay as they are"


def test_a_citation_and_a_report_name_the_place_and_fingerprint_of_the_words(
    open_page: Open, small_ledger: Path
) -> None:
    claim = "aaaa000000000002"
    english, russian, report = (code.value for code in open_page("claims", claim=[claim]).code[2:5])
    with duckdb.connect(str(small_ledger), read_only=True) as connection:
        ((start, stop, sha256),) = connection.execute(
            "select start, stop, sha256 from claims join documents using (document_id) "
            "where claim_id = $1",
            [claim],
        ).fetchall()
    assert f"Characters {start}–{stop}, SHA-256 {sha256}." in english
    assert f"Знаки {start}–{stop}, SHA-256 {sha256}." in russian
    assert f"{start}–{stop}, {sha256}" in report


def test_a_citation_of_what_no_person_has_checked_says_so(open_page: Open) -> None:
    running = open_page("claims", claim=["aaaa000000000006"])
    assert "(found by the program, not reviewed)" in running.code[2].value
    assert "No person has checked it yet" in text(running)


def test_a_citation_is_one_line_whatever_the_document_holds_and_spaces_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = build_small_ledger(tmp_path / "lines.duckdb")
    with duckdb.connect(str(ledger)) as connection:
        connection.execute(
            "update claims set source_text = $1, quote = $2, speaker_id = null, "
            "relay = '[\"AP\\nLink: http://evil.test\"]' where claim_id = 'aaaa000000000006'",
            ["Press\nLink: http://evil.test", "1\u00a0марта,  да\r\n\u2028нет"],
        )
        connection.execute("update documents set outlet = $1", ["A\x85wire"])
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(ledger))
    running = AppTest.from_file(str(APP), default_timeout=30).switch_page("views/claims.py")
    running.query_params["claim"] = ["aaaa000000000006"]
    english, russian, report = (code.value for code in ran(running).code[2:5])
    for cited in (english, russian):
        assert len(cited.splitlines()) == 1
        assert "1\u00a0марта,  да нет" in cited
    assert [line for line in report.splitlines() if line.startswith("Link: http://evil")] == []
    assert "Words: 1\u00a0марта,  да нет" in report


def test_a_report_is_filled_in_with_the_claim_and_its_link(open_page: Open) -> None:
    running = open_page("claims", claim=["aaaa000000000001"], lang=["ru"])
    report = running.code[4].value
    assert report.splitlines()[0] == "Ошибка в высказывании Same Room"
    assert "Высказывание: aaaa000000000001" in report
    assert "?claim=aaaa000000000001&lang=ru&data=0123456789ab" in report
    assert "Что неверно:" in report and "Как должно быть и где это видно:" in report


def test_the_downloads_say_how_many_rows_they_hold(open_page: Open) -> None:
    labels = [
        button.proto.label.replace("\u00a0", " ")
        for button in open_page("claims", side=["ru"]).get("download_button")
    ]
    assert labels == ["CSV, 3 rows", "JSON, 3 rows"]


def test_a_download_holds_exactly_the_rows_of_the_list_in_their_order(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    ledger = open_ledger(build_small_ledger(tmp_path_factory.mktemp("rows") / "l.duckdb")).ledger
    assert ledger is not None
    for filter in (
        RUSSIAN,
        Filter(q="прорыва"),
        Filter(from_="2023"),
        Filter(unreadable=(("side", "x"),)),
    ):
        listed = [one.claim_id for one in claims_page(ledger, filter, Sort.OLDEST).statements]
        written = claims_as_csv(ledger, filter, Sort.OLDEST).decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(written)))
        assert [row["claim_id"] for row in rows] == listed
        whole = json.loads(claims_as_json(ledger, filter, Sort.OLDEST, {"dataset": "d"}))
        assert [row["claim_id"] for row in whole["rows"]] == listed
        assert whole["rows_in_file"] == len(listed) and whole["dataset"] == "d"
    (row,) = json.loads(claims_as_json(ledger, Filter(q="Whelan"), Sort.NEWEST, {}))["rows"][:1]
    assert row["relay"] == ["AP", "РИА Новости"] and list(row) == list(COLUMNS)
    assert row["permalink"] == f"/claims?claim=aaaa000000000002&data={row['dataset_version']}"


def test_a_download_stops_where_it_says(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.components.claim_download.MOST_ROWS", 2)
    running = open_page("claims")
    assert "A file holds at most 2 rows: the first of 9 claims in this order." in text(running)
    assert running.get("download_button")[0].proto.label.replace("\u00a0", " ") == "CSV, 2 rows"


def test_each_condition_can_be_taken_away_alone(open_page: Open) -> None:
    shown = markup(open_page("claims", side=["ru", "us"], topic=["-tone"], from_=["2022"]))
    chips = shown.split('<ul class="chips"')[1].split("</ul>")[0]
    for left in (
        "claims?side=us&amp;topic=-tone&amp;from=2022",
        "claims?side=ru&amp;topic=-tone&amp;from=2022",
        "claims?side=ru&amp;side=us&amp;from=2022",
        "claims?side=ru&amp;side=us&amp;topic=-tone",
    ):
        assert f'href="{left}"' in chips
    assert chips.count("<li>") == 5, "and one to clear them all"
    assert '<ul class="chips"' not in markup(open_page("claims"))


def test_a_value_of_a_facet_says_in_words_what_it_does_now_and_next(open_page: Open) -> None:
    shown = markup(open_page("claims", side=["ru"], topic=["-nato"]))
    assert "Russia is included. Click to leave it out" in shown
    assert '<span class="turned"> included</span>' in shown
    assert "NATO enlargement is left out. Click to clear" in shown
    assert '<span class="turned"> left out</span>' in shown
    assert "Narrow down (2 set)" in shown


def test_a_sentence_sets_apart_what_is_no_part_of_its_phrase(open_page: Open) -> None:
    assert "5 claims; review: Confirmed by a person." in text(
        open_page("claims", status=["confirmed"])
    )
    russian = text(open_page("claims", speaker=["lavrov"], lang=["ru"])).replace("\u00a0", " ")
    assert "2 высказывания; говорит Сергей Лавров." in russian


def test_a_link_with_many_useless_parameters_names_some_and_counts_the_others(
    open_page: Open,
) -> None:
    useless = {f"junk{number:02}": ["x"] for number in range(25)}
    shown = text(open_page("claims", side=["moon"], **useless)).replace("\u00a0", " ")
    assert "junk19 = x" in shown and "junk20" not in shown
    assert "And 5 more parameters this page cannot use." in shown
    assert "side = moon" in shown, "what narrows the view is always named"
    assert len(parse("claims", useless).problems) == 25


@pytest.mark.parametrize(
    ("claim", "is_told"), [("aaaa000000000002", True), ("aaaa000000000003", False)]
)
def test_the_way_of_words_is_shown_where_somebody_passed_them_on(
    open_page: Open, claim: str, is_told: bool
) -> None:
    assert ("How the words came here" in text(open_page("claims", claim=[claim]))) is is_told
