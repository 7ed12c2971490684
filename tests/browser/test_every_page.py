"""Every place as people meet it: both languages, a phone and a desk, light and dark.

Each visit looks for what a reader with any needs would trip over: an error in the console, a
request to another host, words cut off at the side, and what axe-core calls serious or critical.
"""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.conftest import Visitor
from tests.conftest import World

PLACES = {
    "overview": "/",
    "meeting": "/meeting?event=new-delhi-2023",
    "claims": "/claims",
    "facts": "/facts",
    "speakers": "/speakers",
    "sources": "/sources",
    "method": "/method",
}
STATES = {
    "overview as a table": "/?view=table",
    "claims as a table": "/claims?view=table&side=ru&topic=-grain",
    "one claim": "/claims?claim={denial}",
    "nothing found": "/claims?q=квазинейтрино",
    "a link that cannot be honoured": "/claims?side=martian&colour=red",
    "facts as a table": "/facts?view=table&slot=duration",
    "no such fact": "/facts?slot=duration&side=ua",
    "offices on a date": "/speakers?on=2021",
    "a speaker": "/speakers?speaker=sergey-lavrov&on=2022-01-21",
    "a document": "/sources?doc=lavrov-blinken-fragments",
}
PHONE, HALF, DESK = 390, 720, 1440
"""Widths in CSS pixels; a desk of 1440 at 200 % zoom has 720."""

ENGLISH, RUSSIAN = "", "ru"
EVERY_VISIT = [
    (ENGLISH, DESK, "light"),
    (ENGLISH, PHONE, "dark"),
    (RUSSIAN, DESK, "dark"),
    (RUSSIAN, PHONE, "light"),
]
VISITS = [
    *((place, *visit) for place in PLACES for visit in EVERY_VISIT),
    *((state, *visit) for state in STATES for visit in EVERY_VISIT[1:3]),
]


@pytest.fixture(scope="session")
def denial(shipped: World) -> str:
    ((claim_id,),) = shipped.ask(
        "select claim_id from claims where claim_key = 'mfa-did-not-mention'"
    )
    return str(claim_id)


@pytest.fixture(scope="module")
def window(chromium: Browser, shipped_site: str) -> Iterator[Visitor]:
    """One window for all visits: the files of the app are the same on each and are loaded once."""
    with chromium.new_context() as context:
        yield Visitor(context.new_page(), shipped_site)


@pytest.fixture(scope="module")
def enlarged(chromium: Browser, shipped_site: str) -> Iterator[Visitor]:
    """A window of a desk at 200 %."""
    with chromium.new_context(
        viewport={"width": HALF, "height": 450}, device_scale_factor=2
    ) as context:
        yield Visitor(context.new_page(), shipped_site)


def forgetful(visitor: Visitor) -> Visitor:
    """The same window with nothing remembered of the visit before."""
    if visitor.page.url.startswith(visitor.site):
        visitor.page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
    visitor.page.context.clear_cookies()
    visitor.complaints.clear()
    return visitor


@pytest.mark.parametrize(("name", "language", "width", "scheme"), VISITS)
def test_a_page_can_be_read_by_everybody(
    window: Visitor,
    denial: str,
    name: str,
    language: str,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    place = (PLACES | STATES)[name].format(denial=denial)
    visitor = forgetful(window)
    visitor.page.set_viewport_size({"width": width, "height": 900})
    visitor.page.emulate_media(color_scheme=scheme)
    visitor.open(in_language(place, language))
    assert visitor.complaints == []
    assert cut_off_at_the_side(visitor) == []
    assert hard_to_use(visitor) == []


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
def test_a_page_enlarged_to_200_percent_loses_nothing(enlarged: Visitor, place: str) -> None:
    assert cut_off_at_the_side(forgetful(enlarged).open(place)) == []


def in_language(place: str, language: str) -> str:
    if not language:
        return place
    return f"{place}{'&' if '?' in place else '?'}lang={language}"


def cut_off_at_the_side(visitor: Visitor) -> list[str]:
    """What reaches beyond the window and cannot be scrolled to within a box of its own."""
    found = visitor.page.evaluate(
        """() => {
            const wide = [];
            const scrolls = node => {
                for (let one = node.parentElement; one; one = one.parentElement) {
                    const way = getComputedStyle(one).overflowX;
                    if (way === 'auto' || way === 'scroll' || way === 'hidden') return true;
                    if (one.dataset.testid === 'stMain') return false;
                }
                return false;
            };
            for (const node of document.querySelectorAll('[data-testid=stMain] *')) {
                const box = node.getBoundingClientRect();
                if (box.width && box.right > window.innerWidth + 1 && !scrolls(node))
                    wide.push(node.tagName + ' ' + (node.textContent || '').slice(0, 40));
            }
            return wide;
        }"""
    )
    return list(found)


def hard_to_use(visitor: Visitor) -> list[str]:
    results = Axe().run(visitor.page)
    return [
        f"{one['id']}: {one['help']}: {[node['target'] for node in one['nodes'][:3]]}"
        for one in results.response["violations"]
        if one["impact"] in ("serious", "critical")
    ]
