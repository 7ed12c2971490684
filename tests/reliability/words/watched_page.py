"""A page of a real browser that counts what words must never bring about.

What is counted: a script of the words' own that ran (it calls ``struck()``, opens a dialog or
renames the page), a request to another host, and an address the page left for. No such request
leaves the machine: for every other host the browser is given a proxy where nobody answers.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Dialog, Frame, Page, Request, sync_playwright

from tests.serving import CHROMIUM, FLAGS

NO_CHROMIUM = "no Chromium here: install Debian's package chromium, or set CHROMIUM"
_SENTINEL = "window.struckTimes = 0; window.struck = () => { window.struckTimes += 1; };"
_PATIENCE = 60_000
_WITHIN = frozenset({"data", "blob", "about"})
"""Addresses that lead nowhere: what stands behind them is in the page already."""
_NOBODY = "http://127.0.0.1:9"


@dataclass  # no slots: the browser keeps its handlers in the object
class WatchedPage:
    """``site`` is the address of the app, or of a page to judge the judge by."""

    page: Page
    site: str
    scripts: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    departures: list[str] = field(default_factory=list)
    views: int = 0

    def __post_init__(self) -> None:
        self.page.set_default_timeout(_PATIENCE)
        self.page.context.add_init_script(_SENTINEL)
        self.page.context.on("request", self._count)
        self.page.on("dialog", self._dismiss)
        self.page.on("framenavigated", self._follow)

    def open(self, place: str) -> "WatchedPage":
        """Go there and wait until the app has drawn everything."""
        self.page.goto(f"{self.site}{place}")
        self.views += 1
        return self.settle()

    def settle(self) -> "WatchedPage":
        """Wait until the app stands still."""
        self.page.wait_for_selector("footer.footer")
        self.page.wait_for_selector("[data-test-script-state='notRunning']")
        return self.look()

    def look(self) -> "WatchedPage":
        """Count the scripts that ran so far in this view."""
        times = self.page.evaluate("() => window.struckTimes || 0")
        if times or "struck" in self.page.title():
            self.scripts.append(f"{times} times at {self.page.url}")
        return self

    def _count(self, request: Request) -> None:
        if urlsplit(request.url).scheme not in _WITHIN and not self._is_ours(request.url):
            self.requests.append(request.url[:200])

    def _dismiss(self, dialog: Dialog) -> None:
        self.scripts.append(f"dialog {dialog.message[:80]!r} at {self.page.url}")
        dialog.dismiss()

    def _follow(self, frame: Frame) -> None:
        within = urlsplit(frame.url).scheme in _WITHIN
        if frame.url and not within and not self._is_ours(frame.url):
            self.departures.append(frame.url[:200])

    def _is_ours(self, address: str) -> bool:
        return urlsplit(address).netloc == urlsplit(self.site).netloc


@contextmanager
def watched_page(site: str, width: int = 1440, height: int = 900) -> Iterator[WatchedPage]:
    """A page of a browser of its own. There must be a Chromium."""
    assert CHROMIUM, NO_CHROMIUM
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        context: BrowserContext = browser.new_context(
            viewport={"width": width, "height": height},
            accept_downloads=True,
            proxy={"server": _NOBODY, "bypass": "127.0.0.1"},
        )
        yield WatchedPage(context.new_page(), site)
        browser.close()
