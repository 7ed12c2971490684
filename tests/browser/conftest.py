"""A real headless Chromium before a real server, both on the loopback only.

Every page watches itself: an error in the console or a request to another host fails the test.
Watching does not route: a browser whose requests are routed keeps no file it has once loaded.
"""

import os
import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Request,
    WebSocket,
    expect,
    sync_playwright,
)

from tests.conftest import World
from tests.serving import CHROMIUM, FLAGS, served

WITHIN_THE_PAGE = {"about", "blob", "data"}
LAST_PLACE = re.compile("^(Method|Метод)$")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not CHROMIUM:
        assert not os.environ.get("CI"), "CI must have Chromium: apt install chromium"
        pytest.skip("no Chromium here: install Debian's package chromium, or set CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(built: World) -> Iterator[str]:
    """The dashboard over the small world."""
    with served(built.database) as address:
        yield address


@pytest.fixture(scope="session")
def shipped_site(shipped: World) -> Iterator[str]:
    """The dashboard over the ledger people start with."""
    with served(shipped.database) as address:
        yield address


class Visitor:
    """A page of a clean browser that notes what must not happen."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.site = site
        self.complaints: list[str] = []
        page.on("request", self._guard)
        page.on("websocket", self._guard)
        page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        page.on("console", self._listen)

    def _listen(self, message: ConsoleMessage) -> None:
        # Below /meeting and the like, Streamlit's client first looks for its server there.
        searched = "/_stcore/" in message.location.get("url", "")
        if message.type == "error" and not searched:
            self.complaints.append(f"console: {message.text}")

    def _guard(self, asked: Request | WebSocket) -> None:
        to = urlsplit(asked.url)
        if to.scheme not in WITHIN_THE_PAGE and to.netloc != urlsplit(self.site).netloc:
            self.complaints.append(f"request to another host: {asked.url}")

    def open(self, place: str) -> "Visitor":
        self.page.goto(f"{self.site}{place}")
        return self.settle()

    def settle(self) -> "Visitor":
        """Wait until the page has drawn everything and stands still."""
        self.page.wait_for_selector("footer.footer", timeout=30_000)
        self.page.wait_for_selector("[data-test-script-state='notRunning']", timeout=30_000)
        # The names of the menu come with a script of their own, which may be late.
        expect(self.page.get_by_role("link", name=LAST_PLACE)).to_be_visible(timeout=30_000)
        return self

    def claim_ids(self) -> list[str]:
        found = self.page.eval_on_selector_all(
            "[data-claim]", "nodes => nodes.map(node => node.dataset.claim)"
        )
        return list(found)

    def words(self) -> str:
        return str(self.page.inner_text("body"))


@pytest.fixture
def visitors(
    chromium: Browser, site: str, request: pytest.FixtureRequest
) -> Iterator[Callable[[], Visitor]]:
    """Each call is somebody else: a browser that has never been here before."""
    width, height = getattr(request, "param", (1440, 900))
    come: list[Visitor] = []

    def another() -> Visitor:
        context = chromium.new_context(viewport={"width": width, "height": height})
        come.append(Visitor(context.new_page(), site))
        return come[-1]

    yield another
    for one in come:
        one.page.context.close()
    assert [one.complaints for one in come] == [[] for _ in come]


@pytest.fixture
def visitor(visitors: Callable[[], Visitor]) -> Visitor:
    """One visitor. Parametrise ``visitors`` for the size of the window."""
    return visitors()
