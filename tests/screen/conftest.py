"""The dashboard run without a browser, on a small real ledger."""

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard import starting
from tests.screen.small_ledger import ROOT, build_small_ledger

APP = ROOT / "dashboard" / "app.py"
Open = Callable[..., AppTest]


@pytest.fixture(scope="session")
def small_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger that tests only read."""
    return build_small_ledger(tmp_path_factory.mktemp("ledger") / "small.duckdb")


@pytest.fixture(autouse=True)
def _fresh_caches() -> Iterator[None]:
    """No test sees what another left in the process."""
    st.cache_data.clear()
    st.cache_resource.clear()
    starting.forget()
    yield
    starting.forget()


@pytest.fixture
def open_page(small_ledger: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """``open_page("claims", side=["ru"])``: that page, run once, without an exception."""
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(small_ledger))

    def opened(place: str = "overview", **parameters: list[str]) -> AppTest:
        running = AppTest.from_file(str(APP), default_timeout=30)
        running.switch_page(f"views/{place}.py")
        for name, values in parameters.items():
            running.query_params[name.rstrip("_")] = values
        return ran(running)

    return opened


def ran(running: AppTest) -> AppTest:
    """The same after one more run, which must not raise."""
    running.run()
    assert not running.exception, running.exception[0].value
    return running


def address(running: AppTest) -> dict[str, list[str]]:
    """The parameters of the address."""
    written: dict[str, str | list[str]] = dict(running.query_params)
    return {name: [value] if isinstance(value, str) else value for name, value in written.items()}


def markup(running: AppTest) -> str:
    """The HTML of the page, in order, without the style sheet."""
    blocks = (block.proto.body for block in running.get("html"))
    return "\n".join(block for block in blocks if not block.startswith("<style>"))


def text(running: AppTest) -> str:
    """The words of the page as a person reads them: tags gone, references resolved."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", markup(running))).split())


def claim_ids(running: AppTest) -> list[str]:
    """The claims shown as statements, in order."""
    return re.findall(r'data-claim="([0-9a-z]+)"', markup(running))


def links(running: AppTest) -> list[str]:
    """Where the links of the page lead."""
    return [html.unescape(found) for found in re.findall(r'href="([^"]*)"', markup(running))]
