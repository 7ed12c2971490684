"""A ledger that cannot be read: the page says the cause and the fix, never a traceback."""

import logging
import os
import re
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import starting
from dashboard.building import Progress
from dashboard.components.quote import Markup
from dashboard.questions import headline
from etl.model.version import SCHEMA_VERSION
from tests.screen.conftest import APP, ran, text
from tests.screen.small_ledger import SCHEMA, build_small_ledger


def page(path: Path, monkeypatch: pytest.MonkeyPatch, language: str = "en") -> str:
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    running = AppTest.from_file(str(APP), default_timeout=60)
    running.query_params["lang"] = language
    shown = text(ran(running))
    assert "Traceback" not in shown
    return shown


def damaged(path: Path) -> Path:
    whole = build_small_ledger(path).read_bytes()
    path.write_bytes(whole[:20_000])
    return path


def empty(path: Path) -> Path:
    with duckdb.connect(str(path)) as connection:
        connection.execute(SCHEMA.read_text(encoding="utf-8"))
    return path


def foreign_database(path: Path) -> Path:
    with duckdb.connect(str(path)) as connection:
        connection.execute("create table poems (line varchar)")
    return path


def foreign_file(path: Path) -> Path:
    path.write_bytes(b"SQLite format 3\0" + b"\0" * 200)
    return path


def other_version(path: Path) -> Path:
    return build_small_ledger(path, schema_version=SCHEMA_VERSION + 1)


@pytest.mark.parametrize(
    ("make", "cause", "fix", "russian"),
    [
        (damaged, "The ledger is damaged", "Delete the file and run:", "База повреждена"),
        (empty, "The ledger is empty", "Put documents into seeds/", "База пуста"),
        (foreign_database, "It is not a ledger", "Point SAME_ROOM_DATABASE", "Это не база"),
        (foreign_file, "It is not a ledger", "Point SAME_ROOM_DATABASE", "Это не база"),
        (other_version, "built by another version", "Run: python -m etl build", "другой версией"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_the_page_says_the_cause_and_the_fix(
    make: object,
    cause: str,
    fix: str,
    russian: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert callable(make)
    path = make(tmp_path / "ledger.duckdb")
    shown = page(path, monkeypatch)
    assert cause in shown and fix in shown and str(path) in shown
    assert russian in page(path, monkeypatch, "ru")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    path.chmod(0)
    assert "The ledger may not be read" in page(path, monkeypatch)


def test_a_build_that_fails_is_told_as_plain_text_and_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = starting.Outcome(starting.Start.FAILED, "row 3: **bad** <b>value</b>")
    asked: list[bool] = []

    def ensure(*_: object, again: bool) -> starting.Outcome:
        asked.append(again)
        return failing

    monkeypatch.setattr("dashboard.components.getting_ready.ensure_ledger", ensure)
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(tmp_path / "none.duckdb"))
    running = ran(AppTest.from_file(str(APP), default_timeout=30))
    assert "The ledger could not be built" in text(running)
    assert "row 3: **bad** <b>value</b>" in "".join(
        block.proto.body for block in running.get("html")
    ).replace("&lt;", "<").replace("&gt;", ">")
    running.button[0].click()
    ran(running)
    assert asked == [False, True]


@pytest.mark.parametrize(
    ("language", "notice", "button"),
    [
        ("en", "The new build failed; you see the earlier ledger.", "Try again"),
        ("ru", "Собрать новую базу не удалось; показана прежняя.", "Попробовать ещё раз"),
    ],
)
def test_a_failed_rebuild_is_told_above_the_earlier_ledger(
    language: str, notice: str, button: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcomes = [
        starting.Outcome(starting.Start.BUILT),
        starting.Outcome(starting.Start.FAILED, "row 3: **bad** <b>value</b>"),
    ]
    asked: list[bool] = []

    def ensure(*_: object, again: bool) -> starting.Outcome:
        asked.append(again)
        return outcomes.pop()

    monkeypatch.setattr("dashboard.components.getting_ready.ensure_ledger", ensure)
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    running = AppTest.from_file(str(APP), default_timeout=30)
    running.query_params["lang"] = language
    shown = text(ran(running))
    assert shown.index(notice) < shown.index("0123456789ab")
    assert "row 3: **bad** <b>value</b>" in shown
    assert [one.label for one in running.button] == [button]
    running.button[0].click()
    shown = text(ran(running))
    assert asked == [False, True]
    assert notice not in shown and not running.button and "0123456789ab" in shown


@pytest.mark.parametrize(
    ("language", "title"),
    [("en", "This page could not be shown"), ("ru", "Эту страницу показать не удалось")],
)
def test_a_fault_of_ours_is_a_page_in_the_readers_language_and_whole_in_the_log(
    language: str,
    title: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def breaks(*_: object) -> None:
        raise KeyError("a secret of the server")

    monkeypatch.setattr("dashboard.questions.headline.headline", breaks)
    with caplog.at_level(logging.ERROR, logger="dashboard.app"):
        shown = page(build_small_ledger(tmp_path / "ledger.duckdb"), monkeypatch, language)
    assert title in shown and "secret" not in shown
    assert "KeyError: 'a secret of the server'" in caplog.text


def test_a_build_of_another_process_is_waited_for_and_then_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "dashboard.components.getting_ready.ensure_ledger",
        lambda *_, **__: starting.Outcome(starting.Start.ELSEWHERE),
    )
    shown = page(tmp_path / "none.duckdb", monkeypatch)
    assert "The ledger is being built" in shown and "reload this page" in shown


def test_a_missing_ledger_is_built_with_its_progress_on_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new.duckdb"
    told: list[str] = []

    def ensure(path: Path, on_progress: starting.OnProgress, **_: bool) -> starting.Outcome:
        on_progress(starting.Progress("read <seeds>", 1, 4))
        told.append("read <seeds>")
        build_small_ledger(path)
        return starting.Outcome(starting.Start.BUILT)

    monkeypatch.setattr("dashboard.components.getting_ready.ensure_ledger", ensure)
    shown = page(path, monkeypatch)
    assert told == ["read <seeds>"]
    assert "Where do the two accounts part?" in shown and "Dataset 0123456789ab" in shown


@pytest.mark.parametrize(
    ("language", "looking", "building"),
    [
        ("en", "Looking at the ledger", "The ledger is being built"),
        ("ru", "Проверяем базу", "База собирается"),
    ],
)
def test_a_ledger_that_is_only_looked_at_is_not_said_to_be_built(
    language: str, looking: str, building: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    headings: list[str] = []

    def ensure(_: Path, tell: starting.OnProgress, **__: bool) -> starting.Outcome:
        for progress in (Progress("unchanged"), Progress("read", 1, 2), Progress("documents 3")):
            tell(progress)
        return starting.Outcome(starting.Start.THERE)

    def note(*pieces: Markup) -> None:
        headings.extend(re.findall(r'role="status"><h1>([^<]*)', "".join(p.html for p in pieces)))

    monkeypatch.setattr("dashboard.components.getting_ready.ensure_ledger", ensure)
    monkeypatch.setattr("dashboard.components.getting_ready.show", note)
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(build_small_ledger(tmp_path / "ledger.duckdb")))
    running = AppTest.from_file(str(APP), default_timeout=30)
    running.query_params["lang"] = language
    ran(running)
    assert headings == [looking, building, building]


def test_the_foot_names_the_ledger_the_page_was_read_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    newer = build_small_ledger(tmp_path / "newer.duckdb")
    with duckdb.connect(str(newer)) as connection:
        connection.execute("update builds set dataset_version = 'fedcba987654'")
    asked = headline.headline

    def published_meanwhile(*given: object) -> object:
        if newer.exists():
            newer.replace(path)
        return asked(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("dashboard.questions.headline.headline", published_meanwhile)
    shown = page(path, monkeypatch)
    assert "0123456789ab" in shown and "fedcba987654" not in shown
    assert "fedcba987654" in page(path, monkeypatch)
