"""Rules of the screen read from the source: nothing becomes Markdown, HTML has one door."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.screen.small_ledger import ROOT

SHOWING = sorted(
    path for path in (ROOT / "dashboard").rglob("*.py") if "import streamlit" in path.read_text()
)
ALLOWED = {
    "Page", "button", "code", "container", "context", "delta_generator",
    "download_button", "empty", "expander", "grid", "html", "multiselect", "navigation",
    "page_link", "popover", "query_params", "radio", "selectbox", "session_state",
    "set_page_config", "switch_page", "text_input", "vega_lite_chart",
}  # fmt: skip
"""What of Streamlit is used: none of it writes a text of the ledger as Markdown."""

DOORS = {"dashboard/components/quote.py", "dashboard/app.py"}
"""Where HTML is handed over: finished markup, and the style sheet."""


def used(path: Path) -> Iterator[ast.Attribute]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "st":
            yield node


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", SHOWING, ids=name_of)
def test_no_text_is_handed_to_markdown(path: Path) -> None:
    assert {node.attr for node in used(path)} <= ALLOWED
    assert "unsafe_allow" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", SHOWING, ids=name_of)
def test_html_has_one_door(path: Path) -> None:
    assert ("html" in {node.attr for node in used(path)}) == (name_of(path) in DOORS)


@pytest.mark.parametrize("path", SHOWING, ids=name_of)
def test_streamlit_is_used_by_the_app_the_views_and_the_components_only(path: Path) -> None:
    rooms = ("dashboard/app.py", "dashboard/views/", "dashboard/components/")
    assert name_of(path).startswith(rooms)


@pytest.mark.parametrize("folder", ["components", "views"])
def test_numbers_are_written_by_the_language_of_the_reader(folder: str) -> None:
    grouped = [
        f"{name_of(path)}:{node.lineno}"
        for path in (ROOT / "dashboard" / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FormattedValue)
        and node.format_spec is not None
        and "," in ast.unparse(node.format_spec)
    ]
    assert grouped == []


def test_markup_is_made_by_the_escaping_functions_only() -> None:
    makers = [
        name_of(path)
        for path in (ROOT / "dashboard").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Markup"
        and not (isinstance(node.args[0], ast.Constant) and node.args[0].value == "")
    ]
    assert set(makers) == {"dashboard/components/quote.py"}


@pytest.mark.parametrize(
    "path", sorted((ROOT / "dashboard" / "components").glob("*.css")), ids=lambda path: path.name
)
def test_no_style_sheet_asks_anything_of_other_hosts(path: Path) -> None:
    style = path.read_text(encoding="utf-8")
    assert "url(" not in style and "@import" not in style
