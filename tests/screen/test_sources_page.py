"""Sources as a reader meets them."""

import html
import re
from pathlib import Path

import duckdb
import pytest

from tests.screen.conftest import Open, links, markup, text
from tests.screen.small_ledger import ENGLISH_TEXT, SEED, build_small_ledger


def test_the_list_names_every_document_and_its_fingerprint(open_page: Open) -> None:
    running = open_page("sources")
    shown = text(running)
    assert "2 documents" in shown and "Лавров и Блинкен" in shown and "Remarks <script>" in shown
    assert "Russia : 3 claims" in shown
    assert "sources?doc=remarks" in links(running)
    assert "https://example.org/remarks" in links(running)


def test_a_document_is_shown_whole_letter_for_letter(open_page: Open) -> None:
    for slug, words in (("remarks", ENGLISH_TEXT), ("delhi", SEED.read_bytes().decode())):
        shown = markup(open_page("sources", doc=[slug]))
        body = shown.split('<div class="document">')[1].split("</div>")[0]
        bare = _without(body, "not part of an article: subscription")
        assert bare == words


def _without(body: str, remark: str) -> str:
    bare = body.replace(f'<span class="reason">{remark}</span>', "")
    return html.unescape(re.sub(r"<[^>]*>", "", bare))


def test_claims_are_lit_by_side_and_lead_to_themselves(open_page: Open) -> None:
    running = open_page("sources", doc=["remarks"])
    shown = markup(running)
    assert '<mark class="side-us"><a href=' in shown
    assert '<mark class="side-us unreviewed">' in shown
    assert "claims?claim=aaaa000000000008" in links(running)


def test_what_is_no_article_is_greyed_with_the_reason(open_page: Open) -> None:
    shown = markup(open_page("sources", doc=["remarks"]))
    assert '<span class="boilerplate">' in shown
    assert "not part of an article: subscription" in shown


def test_the_passage_of_a_claim_comes_first_with_the_way_to_it(open_page: Open) -> None:
    running = open_page("sources", doc=["delhi"], claim=["aaaa000000000004"])
    shown = markup(running)
    facts = shown.index("<details><summary>About this document</summary>")
    assert shown.index("The passage") < facts < shown.index("The whole document")
    assert "About this document" not in text(open_page("sources", doc=["delhi"]))
    assert "#claim-aaaa000000000004" in links(running)
    assert '<span id="claim-aaaa000000000004"><mark class="side-us opened"><a href=' in shown


def test_a_document_that_is_gone_is_named(open_page: Open) -> None:
    shown = text(open_page("sources", doc=["lost"]))
    assert "No document lost in this version of the data." in shown


def test_the_list_leads_to_what_went_in_and_what_became_of_it(open_page: Open) -> None:
    assert "method#counts" in links(open_page("sources"))
    assert "method?lang=ru#counts" in links(open_page("sources", lang=["ru"]))


def test_what_was_left_out_of_a_document_is_listed_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_page: Open
) -> None:
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "insert into rejections (item, ordinal, document_id, file, start, stop, quote, reason,"
            " detail) values"
            " ('segments', 1, 'remarks', 'remarks.txt', 1, 4, 'he ', 'boilerplate', null),"
            " ('segments', 2, 'remarks', 'remarks.txt', 5, 8, 'ecr', 'a_new_rule', null)"
        )
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    document = text(open_page("sources", doc=["remarks"], lang=["ru"]))
    assert "Не взято, с причиной (2)" in document
    assert "he – не относится к статье" in document
    monkeypatch.setattr("dashboard.questions.rejections._SHOWN", {"most": 1, "length": 500})
    assert "Showing 1 of 2." in text(open_page("sources", doc=["remarks"]))


def test_a_long_document_is_shown_in_parts_the_opened_claim_in_its_own(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.questions.document.PART_LENGTH", 500)
    whole = SEED.read_bytes().decode("utf-8-sig")
    running = open_page("sources", doc=["delhi"], page=["2"])
    body = markup(running).split('<div class="document">')[1].split("</div>")[0]
    assert html.unescape(re.sub(r"<[^>]*>", "", body)) == whole[500:1000]
    assert f"Showing 500 of {len(whole):,} characters." in text(running).replace("\u00a0", " ")
    assert "sources?doc=delhi&page=3" in links(running)
    opened = open_page("sources", doc=["delhi"], claim=["aaaa000000000004"])
    assert '<span id="claim-aaaa000000000004"><mark class="side-us opened">' in markup(opened)


def test_claims_that_are_not_lit_are_counted(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Claims lit here" not in text(open_page("sources", doc=["delhi"]))
    monkeypatch.setattr("dashboard.questions.document.MOST_LIT", 1)
    assert "Claims lit here: 1 of 7." in text(open_page("sources", doc=["delhi"]))


@pytest.mark.parametrize(
    ("language", "begins", "held"),
    [("en", "“", "dataset"), ("ru", "«", "версия данных")],
)
def test_a_document_is_cited_with_its_fingerprint_and_link(
    open_page: Open, language: str, begins: str, held: str
) -> None:
    running = open_page("sources", doc=["delhi"], lang=[language])
    cited = [block.value for block in running.code]
    (mine,) = [text for text in cited if held in text]
    assert mine.startswith(begins)
    assert re.search(r"SHA-256 [0-9a-f]{64}\. ", mine)
    assert "?doc=delhi" in mine and "&data=" in mine
