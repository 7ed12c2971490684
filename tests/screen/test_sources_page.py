"""Sources as a reader meets them."""

import html
import re

from tests.screen.conftest import Open, links, markup, text
from tests.screen.small_ledger import ENGLISH_TEXT, SEED


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
    assert shown.index("The passage") < shown.index("The whole document")
    assert "#claim-aaaa000000000004" in links(running)
    assert '<span id="claim-aaaa000000000004"><mark class="side-us opened"><a href=' in shown


def test_a_document_that_is_gone_is_named(open_page: Open) -> None:
    shown = text(open_page("sources", doc=["lost"]))
    assert "No document lost in this version of the data." in shown
