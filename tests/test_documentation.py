"""What the README says of tables, columns and commands is what there is."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import duckdb
import pytest

from dashboard.quality import Figure, quality
from etl.load.tables import TABLES, declared_columns, schema_sql

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def described_columns(table: str) -> list[str]:
    section = re.search(rf"^### `{table}`\n(.+?)(?=^###? )", README + "\n## ", re.M | re.S)
    assert section, f"the data dictionary has no section for {table}"
    return re.findall(r"^\| `(\w+)` \|", section[1], re.M)


@pytest.mark.parametrize("table", TABLES)
def test_the_data_dictionary_names_every_column_in_order(table: str) -> None:
    assert described_columns(table) == list(declared_columns()[table])


def test_the_data_dictionary_says_what_the_comments_say() -> None:
    with duckdb.connect(":memory:") as connection:
        connection.execute(schema_sql())
        comments = connection.execute(
            "select table_name, column_name, data_type, comment from duckdb_columns() "
            "where not internal"
        ).fetchall()
    rows = set(re.findall(r"^\| `(\w+)` \| `([^`]+)` \| (.+) \|$", README, re.M))
    assert {
        (table, column)
        for table, column, kind, comment in comments
        if (column, kind.lower(), comment) not in rows
    } == set()


def test_every_table_and_column_carries_a_comment() -> None:
    with duckdb.connect(":memory:") as connection:
        connection.execute(schema_sql())
        bare = connection.execute(
            "select table_name from duckdb_tables() where comment is null and not internal "
            "union all select table_name || '.' || column_name from duckdb_columns() "
            "where comment is null and not internal"
        ).fetchall()
    assert bare == []


def test_every_command_of_the_readme_is_explained_by_the_command_line() -> None:
    commands = set(re.findall(r"python -m etl (\w+)", README))
    shown = subprocess.run(
        [sys.executable, "-m", "etl", "--help"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    ).stdout
    explained = set(re.findall(r"^    (\w+) +\w", shown, re.M))
    assert commands == explained


def test_every_local_link_and_picture_of_the_readme_is_there() -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", README)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_every_direct_dependency_is_named_with_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split("[<>=]", item)[0] for item in project["dependencies"]}
    assert {name for name in declared if f"**{name}**" not in README} == set()


def test_the_lock_holds_exact_versions_and_no_addresses() -> None:
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert pins[0] == "-e ."
    assert [pin for pin in pins[1:] if not re.fullmatch(r"[\w.-]+==[\w.]+( ; .+)?", pin)] == []
    assert "://" not in "".join(lines)


def test_the_first_start_asks_for_nothing() -> None:
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert settings["server"]["showEmailPrompt"] is False
    assert settings["browser"]["gatherUsageStats"] is False


FIGURES = {
    "source, tokens": Figure.SOURCE,
    "cue, tokens": Figure.CUE,
    "content, tokens": Figure.CONTENT,
    "content, overlap of half and more": Figure.CONTENT_HALF,
    "content, overlap of .8 and more": Figure.CONTENT_MOST,
    "content and source together": Figure.CONTENT_AND_SOURCE,
    "direct quotations, overlap of .8 and more": Figure.DIRECT,
    "passage has an attribution": Figure.PASSAGE,
    "speaker right": Figure.SPEAKER,
}


def test_the_figures_of_the_readme_are_those_the_method_page_shows() -> None:
    told = quality()
    assert set(FIGURES.values()) == set(told.figures)
    for name, figure in FIGURES.items():
        row = re.search(rf"^\| {re.escape(name)} \| (.+) \|$", README, re.M)
        assert row, name
        numbers = [float(number) for number in re.findall(r"[\d.]+", row[1])]
        assert tuple(numbers) == told.figures[figure], name
    assert f"engine `{told.engine}`" in README
    assert f"Measured on {told.measured_on.day} November 2026" in README
    for sizes in told.sizes.values():
        for size in sizes.values():
            assert f"{size.passages} Russian" in README or f"{size.passages} English" in README
            assert f"with {size.attributions}" in README
