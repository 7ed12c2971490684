"""The judge of payloads sees a page that takes words for more than words."""

from collections.abc import Iterator
from html import escape

import pytest

from tests.reliability.words.payload_judge import Judgement
from tests.reliability.words.payload_table import long_payloads, payloads
from tests.reliability.words.watched_page import NO_CHROMIUM, WatchedPage, watched_page
from tests.serving import CHROMIUM

MENU = '<meta charset="utf-8"><nav><a href="#claims" style="display:block">Claims</a></nav>'
TURNED = "\u202eabc"


@pytest.fixture(scope="module")
def page() -> Iterator[WatchedPage]:
    if not CHROMIUM:
        pytest.skip(NO_CHROMIUM)
    with watched_page("http://127.0.0.1:9") as watched:
        yield watched


def judged(page: WatchedPage, shown: str) -> list[str]:
    """What is told of a page that shows ``shown`` among its words."""
    page.scripts.clear()
    page.requests.clear()
    page.page.goto("about:blank")
    page.page.set_content(f'{MENU}<div class="same-room">{shown}</div>', wait_until="commit")
    page.page.wait_for_timeout(150)
    judgement = Judgement()
    judgement.judge(page.look(), "here")
    judgement.judge_directions(page, "here")
    ran = ["a script ran"] if page.scripts else []
    return [*ran, *(f"asked for {address}" for address in page.requests), *judgement.broken]


def test_payloads_shown_as_words_are_not_told(page: WatchedPage) -> None:
    shown = "".join(
        f'<p><bdi style="white-space:pre-wrap;overflow-wrap:anywhere">{escape(text)}</bdi></p>'
        for text in payloads()
    )
    assert judged(page, shown) == []


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        ('<img src="http://203.0.113.9/a.png">', "asked for http://203.0.113.9/a.png"),
        ("<p><em>a</em> <img src=x onerror=struck()></p>", "a script ran"),
        ("<svg onload=struck()></svg>", "a script ran"),
        ("<iframe srcdoc='x'></iframe>", "here: stands among the words: <iframe"),
        ('<a href="javascript:struck()">x</a>', "here: link 'javascript:struck()' is neither"),
        ('<a href="https://example.org/">x</a>', "does not open apart"),
        ('<div style="width:9000px">x</div>', "px wide in a window of 1440"),
        ('<div style="height:90000px">x</div>', "px tall with"),
        ('<div style="position:fixed;inset:0;z-index:9">x</div>', "something lies over 'Claims'"),
        (f"<p>{TURNED} <b>neighbour, 1</b></p>", "turned its neighbour 'neighbour, 1'"),
        ("<form action='http://203.0.113.9'><input></form>", "here: stands among the words: <form"),
    ],
)
def test_what_is_taken_for_more_than_words_is_told(
    page: WatchedPage, shown: str, told: str
) -> None:
    assert any(told in one for one in judged(page, shown)), told


def test_words_that_turn_the_direction_are_kept_to_themselves_by_an_element(
    page: WatchedPage,
) -> None:
    assert judged(page, f"<p><bdi>{TURNED}</bdi> <b>neighbour, 1</b></p>") == []


def test_every_payload_is_another_and_can_be_found_again() -> None:
    found = payloads()
    assert len(found) >= 60
    assert len({*found, *long_payloads()}) == len(found) + len(long_payloads())
    assert all(text.rpartition(" ")[2].lstrip("пд").isdigit() for text in found)
