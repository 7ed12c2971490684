"""How long the server needs for an interaction, and a browser for a first page.

Run ``python -m tests.benchmarks.pages --help``. An interaction is one run of the app with another
address, as a click makes it, by somebody who has seen the page without it; its time is that of the
whole run, in this process, and only that visit's answers are kept. The first page is opened by a
Chromium that has never been here, on a server that has: until its footer stands and Streamlit says
that nothing runs any more.
"""

import argparse
import logging
import os
import statistics
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright
from streamlit.testing.v1 import AppTest

from dashboard.database import ledger_path, open_ledger
from dashboard.kept_answers import KeptAnswers
from tests.serving import CHROMIUM, FLAGS, ROOT, served

APP = ROOT / "dashboard" / "app.py"

INTERACTIONS: dict[str, tuple[str, dict[str, list[str]]]] = {
    "overview": ("overview", {}),
    "overview, one side": ("overview", {"side": ["ru"]}),
    "overview as a table": ("overview", {"view": ["table"]}),
    "meeting": ("meeting", {}),
    "meeting, another": ("meeting", {"event": ["geneva-2022-01-21"]}),
    "meeting, translations": ("meeting", {"text": ["translation"]}),
    "claims": ("claims", {}),
    "claims, one side": ("claims", {"side": ["us"]}),
    "claims, without a topic": ("claims", {"topic": ["-grain"]}),
    "claims, words": ("claims", {"q": ["Лавров"]}),
    "claims as a table": ("claims", {"view": ["table"]}),
    "facts": ("facts", {}),
    "facts, one of them": ("facts", {"slot": ["duration"]}),
    "facts as a table": ("facts", {"view": ["table"]}),
    "speakers": ("speakers", {}),
    "speakers on a date": ("speakers", {"on": ["2021"]}),
    "a speaker": ("speakers", {"speaker": ["sergey-lavrov"]}),
    "sources": ("sources", {}),
    "a document": ("sources", {"doc": ["lavrov-blinken-fragments"]}),
}
ELSEWHERE = {
    "overview": "meeting",
    "meeting": "overview",
    "claims": "overview",
    "facts": "meeting",
    "speakers": "claims",
    "sources": "claims",
}
"""Where somebody comes from who opens a place for the first time."""

FIRST_PAGES = {"/": "overview", "/meeting": "meeting", "/claims": "claims"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print one line each, in milliseconds."""
    asked = _parser().parse_args(arguments)
    logging.getLogger("streamlit").setLevel(logging.ERROR)
    os.environ["SAME_ROOM_DATABASE"] = str(asked.database)
    medians = []
    for name, times in _interactions(asked.runs):
        medians.append(statistics.median(times))
        print(f"{name:<28} median {medians[-1]:7.0f} ms   most {max(times):7.0f} ms", flush=True)
    print(f"{'all interactions':<28} median {statistics.median(medians):7.0f} ms")
    if asked.first_pages:
        for name, times in _first_pages(asked.database, asked.runs):
            median = statistics.median(times)
            print(f"{'first ' + name:<28} median {median:7.0f} ms   most {max(times):7.0f} ms")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.pages", description=__doc__)
    parser.add_argument("--database", type=Path, default=ledger_path(), help="a built ledger")
    parser.add_argument("--runs", type=int, default=9, help="how often each is measured")
    parser.add_argument("--first-pages", action="store_true", help="also open pages in Chromium")
    return parser


def _interactions(runs: int) -> Iterator[tuple[str, list[float]]]:
    for name, (place, parameters) in INTERACTIONS.items():
        running = AppTest.from_file(str(APP), default_timeout=60)
        times = []
        for _ in range(runs):
            _forget_answers()
            running.query_params.clear()
            running.switch_page(f"views/{place if parameters else ELSEWHERE[place]}.py").run()
            running.switch_page(f"views/{place}.py")
            running.query_params.update(parameters)
            begun = time.perf_counter()
            running.run()
            times.append((time.perf_counter() - begun) * 1000)
        if running.exception:
            raise RuntimeError(f"{name}: {running.exception[0].value}")
        yield name, times


def _forget_answers() -> None:
    ledger = open_ledger(ledger_path()).ledger
    assert ledger, "a built ledger is needed"
    ledger._answers = KeptAnswers()


def _first_pages(database: Path, runs: int) -> Iterator[tuple[str, list[float]]]:
    with served(database) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for path, name in FIRST_PAGES.items():
            times = []
            for _ in range(runs + 1):
                with browser.new_context() as context:
                    page = context.new_page()
                    begun = time.perf_counter()
                    page.goto(f"{site}{path}")
                    page.wait_for_selector("footer.footer")
                    page.wait_for_selector("[data-test-script-state='notRunning']")
                    times.append((time.perf_counter() - begun) * 1000)
            yield name, times[1:]  # the first visit warms the server
        browser.close()


if __name__ == "__main__":
    raise SystemExit(main())
