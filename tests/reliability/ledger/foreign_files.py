"""What may stand in a ledger's place and is none of ours, or no longer, and what the page says."""

import html
import logging
import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from unittest.mock import patch

import duckdb
from streamlit.testing.v1 import AppTest

from dashboard.standing import set_aside_what_stays
from dashboard.wording import wording
from etl.model.version import SCHEMA_VERSION
from etl.model.vocabulary import Language
from tests.reliability.ledger.forked import in_child
from tests.reliability.running import ROOT

_SECONDS = 90
_NOBODY = 65_534
_STORAGE_VERSION = slice(12, 20)
_HEADER = 4_096
_OPEN_FOR_WRITING = """
import sys, duckdb
with duckdb.connect(sys.argv[1]):
    print("open", flush=True)
    sys.stdin.readline()
"""
Make = Callable[[Path, Path], None]
"""Puts something at the first path; the second is a built ledger that may be copied."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """One thing in a ledger's place. ``state`` is the title the page must have, or ``ready``."""

    name: str
    state: str
    make: Make
    file: str = "ledger.duckdb"
    as_nobody: bool = False
    is_held: bool = False


def judge_foreign_files(
    ledger: Path, folder: Path, start: int = 0, step: int = 1
) -> tuple[str, ...]:
    """For each ``step``-th of ``FOREIGN``: ``ok`` with its name, or what the page said instead. The
    page is shown in a process of its own, the languages by turns."""
    lines = []
    for number, one in list(enumerate(FOREIGN))[start::step]:
        here = folder / str(number)
        here.mkdir(parents=True)
        language = list(Language)[number % 2]
        work = partial(judge_foreign, one, ledger, here, language)
        said, end = in_child(work, folder / f"{number}.json", _SECONDS)
        lines.append(f"ok {one.name}" if said == "" else f"{one.name}: {end or said}")
    return tuple(lines)


def judge_foreign(one: Foreign, ledger: Path, here: Path, language: Language) -> str:
    """What is wrong with the page over one foreign file; empty where nothing is."""
    path = here / one.file
    _make_apart(one, path, ledger)
    with _held(path, one), _as_nobody(one, here):
        shown = page_over(path, language)
    return fault_of(shown, one.state, language)


def fault_of(shown: str, state: str, language: Language) -> str:
    """What is wrong with a page: cause and fix of ``state`` missing, or of another state."""
    words = wording(language).ledger
    said = [known for known, fix in words.fixes.items() if words.titles[known] in shown]
    if "Traceback" in shown:
        return "a traceback"
    if state == "ready":
        return f"told as {said}" if said else ""
    if said != [state]:
        return f"told as {said} instead of {state}"
    has_both = words.causes[state] in shown and words.fixes[state] in shown
    return "" if has_both else f"{state} without cause or fix"


def page_over(path: Path, language: Language) -> str:
    """The words of the overview over ``path``."""
    logging.disable(logging.WARNING)  # this process shows one page and ends
    with patch.dict(os.environ, SAME_ROOM_DATABASE=str(path)):
        running = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60)
        running.query_params["lang"] = language
        running.run()
    if running.exception:
        return f"Traceback: {running.exception[0].value}"
    blocks = "\n".join(block.proto.body for block in running.get("html"))
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", blocks)).split())


def _make_apart(one: Foreign, path: Path, ledger: Path) -> None:
    """Makes it in yet another process: this one is to meet the file as a dashboard does."""
    process = os.fork()
    if not process:
        try:
            one.make(path, ledger)
        except BaseException as fault:
            print(f"{one.name}: {fault}", file=sys.stderr, flush=True)
            os._exit(1)
        os._exit(0)
    if os.waitpid(process, 0)[1]:
        raise RuntimeError(f"the proof could not make: {one.name}")


@contextmanager
def _held(path: Path, one: Foreign) -> Iterator[None]:
    """While another program has the file open for writing, where that is the case."""
    if not one.is_held:
        yield
        return
    command = [sys.executable, "-c", _OPEN_FOR_WRITING, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writer:
        assert writer.stdin and writer.stdout
        assert writer.stdout.readline() == b"open\n"
        yield
        writer.stdin.close()


@contextmanager
def _as_nobody(one: Foreign, here: Path) -> Iterator[None]:
    """Without the right to read everything, which the superuser has."""
    if not one.as_nobody or os.geteuid():
        yield
        return
    for folder in here.parents:
        if folder.stat().st_uid == os.geteuid() and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o011)
    set_aside_what_stays()  # nobody may not read the modules of this Python
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def _bytes(content: bytes) -> Make:
    def make(path: Path, _: Path) -> None:
        path.write_bytes(content)

    return make


def _copy(path: Path, ledger: Path) -> None:
    path.write_bytes(ledger.read_bytes())


def _changed(*statements: str) -> Make:
    def make(path: Path, ledger: Path) -> None:
        _copy(path, ledger)
        _run(path, statements)

    return make


def _database(*statements: str) -> Make:
    return lambda path, _: _run(path, statements)


def _run(path: Path, statements: tuple[str, ...]) -> None:
    with duckdb.connect(str(path)) as connection:
        for statement in statements:
            connection.execute(statement)


def _newer_storage(path: Path, ledger: Path) -> None:
    whole = bytearray(ledger.read_bytes())
    assert _checksum(whole[8:_HEADER]) == whole[:8]
    whole[_STORAGE_VERSION] = (9_999).to_bytes(8, "little")
    whole[:8] = _checksum(whole[8:_HEADER])
    path.write_bytes(whole)


def _checksum(content: bytearray) -> bytes:
    """As DuckDB keeps it before each header."""
    total = 5_381
    for (number,) in struct.iter_unpack("<Q", content):
        total ^= number * 0xBF58476D1CE4E5B9 % 2**64
    return total.to_bytes(8, "little")


def _stale_log(path: Path, ledger: Path) -> None:
    _copy(path, ledger)
    other = path.with_name("other.duckdb")
    with duckdb.connect(str(other)) as connection:
        for statement in _OTHER_TABLES:
            connection.execute(statement)
        log = other.with_name(other.name + ".wal").read_bytes()
    path.with_name(path.name + ".wal").write_bytes(log)


def _unreadable(path: Path, ledger: Path) -> None:
    _copy(path, ledger)
    path.chmod(0)


def _in_a_closed_folder(path: Path, ledger: Path) -> None:
    path.parent.mkdir()
    _copy(path, ledger)
    path.parent.chmod(0)


def _below_a_file(path: Path, _: Path) -> None:
    path.parent.write_text("no folder")


def _nothing(path: Path, ledger: Path) -> None:
    """Nothing is there: what is said of the name itself counts."""


def _link_to(target: str) -> Make:
    return lambda path, _: path.symlink_to(target)


def _linked(path: Path, ledger: Path) -> None:
    path.symlink_to(ledger)


_OTHER_TABLES = ("create table poems (line varchar)", "insert into poems values ('Мороз и солнце')")
_OTHER_BUILDS = (
    "create table builds (number integer, schema_version integer)",
    "insert into builds values (1, 3)",
    "create table documents (name varchar)",
)
FOREIGN = (
    Foreign("a ledger", "ready", _copy),
    Foreign("a link to a ledger", "ready", _linked),
    Foreign("a ledger whose name holds ?", "ready", _copy, "what?.duckdb"),
    Foreign("a ledger whose name holds '", "ready", _copy, "it's.duckdb"),
    Foreign("a SQLite database", "foreign", _bytes(b"SQLite format 3\0" + bytes(4_080))),
    Foreign("an empty file", "damaged", _bytes(b"")),
    Foreign("a text", "foreign", _bytes("Рабочий визит\n".encode())),
    Foreign("a folder", "foreign", lambda path, _: path.mkdir()),
    Foreign("a pipe", "foreign", lambda path, _: os.mkfifo(path)),
    Foreign("a device", "foreign", _link_to("/dev/zero")),
    Foreign("a header and nothing else", "damaged", _bytes(bytes(8) + b"DUCK" + bytes(40))),
    Foreign("another database", "foreign", _database(*_OTHER_TABLES)),
    Foreign("another database with builds", "foreign", _database(*_OTHER_BUILDS)),
    Foreign("a column missing", "other_schema", _changed("alter table claims drop column rule")),
    Foreign(
        "a foreign column", "other_schema", _changed("alter table claims add column mood varchar")
    ),
    Foreign("a table missing", "other_schema", _changed("drop table kept_items")),
    Foreign("a foreign table", "other_schema", _changed("create table more (a integer)")),
    Foreign(
        "an older version",
        "other_schema",
        _changed(f"update builds set schema_version = {SCHEMA_VERSION - 1}"),
    ),
    Foreign(
        "a newer version",
        "other_schema",
        _changed(f"update builds set schema_version = {SCHEMA_VERSION + 1}"),
    ),
    Foreign("a newer DuckDB's file", "other_schema", _newer_storage),
    Foreign("no row in builds", "damaged", _changed("delete from builds")),
    Foreign(
        "two rows in builds",
        "damaged",
        _changed("insert into builds select 'x', * exclude (dataset_version) from builds"),
    ),
    Foreign("a log of another database beside it", "damaged", _stale_log),
    Foreign("a file that may not be read", "unreadable", _unreadable, as_nobody=True),
    Foreign(
        "a folder that may not be entered",
        "unreadable",
        _in_a_closed_folder,
        "closed/ledger.duckdb",
        as_nobody=True,
    ),
    Foreign("a file in the folder's place", "failed", _below_a_file, "file/ledger.duckdb"),
    Foreign("a link that leads nowhere", "failed", _link_to("none/ledger.duckdb")),
    Foreign("a link to itself", "failed", _link_to("ledger.duckdb")),
    Foreign("no file, and a name that holds ?", "failed", _nothing, "none?.duckdb"),
    Foreign("a name that is too long", "foreign", _nothing, "x" * 300),
    Foreign("a ledger open for writing", "locked", _copy, is_held=True),
)
