"""Proof: the database is a reader, not a door, and a question without end is given up.

Hostile statements are tried in a process of their own, watched by a tracer where this machine has
one; then hostile searches and greedy questions are asked.
"""

import json
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

import duckdb

from dashboard.database import SECONDS_FOR_A_QUESTION, Ledger, open_ledger
from dashboard.ledger_state import QuestionError
from dashboard.link import parse
from dashboard.questions.claims import claims_page, facets
from tests.reliability.ledger.hostile_statements import (
    ANSWERED,
    CANARY,
    MARK,
    REFUSED,
    TEMPLATES,
    Tried,
)
from tests.reliability.ledger.worlds import built
from tests.reliability.proof import Outcome, Setting
from tests.reliability.running import ROOT, strace
from tests.written_sql import built_from_values, statements_written

MOST_SECONDS_OF_A_SEARCH = 0.3
"""99 of 100 questions of hostile searches take less time of the processors than this."""
_GRACE_SECONDS = 3.0
_BEGUN = re.compile(MARK + r"begin-([\w-]+)")
_CALL = re.compile(r"\d+ +(?P<call>\w+)\((?:AT_FDCWD, )?(?P<about>.*)")
_LOOKS_UP_A_NAME = frozenset(
    {"readlink", "readlinkat", "getcwd", "access", "faccessat", "faccessat2"}
    | {"stat", "lstat", "newfstatat", "statx"}
)
_GREEDY = (
    "select count(*) as n from range(1000000000) a, range(1000) b where a.range % 7 = 3",
    "with recursive r(n) as (select 1 union all select n + 1 from r) select max(n) as n from r",
    "select len(list(repeat('x', 50) || range)) as n from range(30000000)",
    "select count(*) as n from db.claims a, db.claims b, db.claims c, db.claims d, db.claims e"
    " where levenshtein(a.quote || b.quote, c.quote || d.quote) + len(e.quote) = 7",
    "select max(md5(repeat(a.quote, 1000) || b.range)) as n from db.claims a, range(10000000) b",
)
_PIECES = (
    *("'", '"', "«", "--", "/*", ";", "\\", "%", "_", "$1", "?", "(a+)+$", "[", ".*", "{", "|"),
    *("' or 1=1 --", "'; drop table db.claims; --", "$w0_0", "санкции", "встреча", "Blinken"),
    *("-санкции", '-"мир"', "OR", "\u202e", "\u0301", "ё", "😀", "ﬀ", "İ", "select", "не"),
)


def attempt(setting: Setting) -> Outcome:
    """Statements, searches, greed; and every statement of ours is read for values in it."""
    ledger = built(setting.folder / "built")
    setting.tell("hostile statements")
    tried, trace = _tried_apart(ledger, setting.folder)
    refused = sum(one["came"] == REFUSED for one in tried)
    setting.tell("hostile searches")
    opened = open_ledger(ledger).ledger
    assert opened is not None, "a built ledger opens"
    seconds = searched(opened, needles(setting.chance("needles"), setting.times(1_000, 200)))
    setting.tell("greedy questions")
    slowest, faults = greedy(opened, setting.times(len(_GREEDY), 3))
    written = statements_written()
    of_values = [f"{one.file}:{one.line}: {one.text}" for one in built_from_values(written)]
    ninety_nine = seconds[len(seconds) * 99 // 100]
    if ninety_nine > MOST_SECONDS_OF_A_SEARCH:
        faults.append(f"99 of 100 questions of a search took up to {ninety_nine:.2f} s")
    files = [] if trace is None else watched(trace.read_text("utf-8", "replace").splitlines())
    seen = (
        f"{len(tried)} tries of {len(tried) // 2} hostile statements: {refused} refused, "
        f"{len(tried) - refused} without effect; {len(seconds) // 2:,} hostile searches, 99 of "
        f"100 questions within {ninety_nine * 1_000:.0f} ms of the processors; greedy questions "
        f"over after {slowest:.1f} s; {len(written)} statements of ours, {len(of_values)} built "
        "from values"
    )
    untraced = "calls of the system: strace is missing or may not be used here"
    return Outcome(
        seen,
        broken=(*wrong(tried), *files, *_loot(setting.folder), *faults, *of_values),
        not_run=(untraced,) if trace is None else (),
    )


def wrong(tried: Iterable[Tried]) -> Iterator[str]:
    """Each statement that was neither refused nor without effect."""
    for one in tried:
        if one["came"] not in (REFUSED, ANSWERED):
            yield f"{one['statement']} ({one['way']}): {one['came']}, {one['detail']}"


def watched(trace: Sequence[str]) -> list[str]:
    """What was reached, and each statement the trace does not name: nobody watched it."""
    seen = {found[1] for line in trace if (found := _BEGUN.search(line))}
    meant = [f"{way}-{at}" for way in ("asked", "bare") for at in range(len(TEMPLATES))]
    return [*reached(trace), *(f"statement {one}: not watched" for one in meant if one not in seen)]


def reached(trace: Iterable[str]) -> Iterator[str]:
    """Each call of the system, within a statement, that does more than look up a name."""
    inside = ""
    ours = (f'"{sys.prefix}/', f'"{sys.base_prefix}/')
    for line in trace:
        mark = re.search(MARK + r"(begin|end)-([\w-]+)", line)
        if mark:
            inside = mark[2] if mark[1] == "begin" else ""
            continue
        call = _CALL.match(line)
        if not inside or call is None or call["call"] in _LOOKS_UP_A_NAME:
            continue
        if not call["about"].startswith(ours):
            yield f"statement {inside}: {line}"


def needles(chance: Random, times: int) -> list[str]:
    """Texts for the search: marks of SQL, of patterns and of scripts, short and long."""
    found = ["a", "я", "%" * 200, "(a+)+$" * 30, "a" * 200, "-" * 200, '"' * 200, "а б " * 50]
    while len(found) < times:
        pieces = chance.choices(_PIECES, k=chance.randint(1, 12))
        found.append(chance.choice((" ", "", "  ")).join(pieces)[:200])
    return found[:times]


def searched(ledger: Ledger, asked: Sequence[str]) -> list[float]:
    """Seconds of the processors for the claims and the facets of each search, in order: how busy
    the machine is otherwise does not count."""
    seconds = []
    for needle in asked:
        filter = parse("claims", {"q": [needle]}).filter
        for question in (claims_page, facets):
            begun = time.process_time()
            question(ledger, filter)
            seconds.append(time.process_time() - begun)
    return sorted(seconds)


def greedy(ledger: Ledger, times: int) -> tuple[float, list[str]]:
    """The seconds until the last greedy question was over, and what went wrong meanwhile."""
    faults: list[str] = []

    def ask(statement: str) -> None:
        begun = time.perf_counter()
        try:
            ledger.ask(dict, statement)
        except QuestionError:
            pass
        else:
            faults.append(f"not given up: {statement}")
        took = time.perf_counter() - begun
        if took > SECONDS_FOR_A_QUESTION + _GRACE_SECONDS:
            faults.append(f"given up after {took:.1f} s only: {statement}")

    begun = time.perf_counter()
    threads = [threading.Thread(target=ask, args=(one,)) for one in _GREEDY[:times]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - begun
    if ledger.ask(int_of, "select 1 as n") != (1,):
        faults.append("the next question has another answer")
    return took, faults


def int_of(n: int) -> int:
    """The one value of a row."""
    return n


def _tried_apart(ledger: Path, folder: Path) -> tuple[list[Tried], Path | None]:
    """What came of the statements, and the trace where there is one. Whoever connects to the
    port is told as a fault of the statements."""
    trace = folder / "trace"
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = str(listener.getsockname()[1])
        command = [sys.executable, "-m", "tests.reliability.ledger.hostile_statements"]
        command += [str(ledger), str(_bait(folder)), port]
        tracer = strace()
        watching = ["-f", "--seccomp-bpf", "-qq", "-e", "trace=%file,%network", "-o", str(trace)]
        whole = [tracer, *watching, *command] if tracer else command
        ended = subprocess.run(whole, cwd=ROOT, stdout=subprocess.PIPE, check=True)
        tried: list[Tried] = json.loads(ended.stdout)
        listener.settimeout(0.1)
        try:
            listener.accept()
        except TimeoutError:
            return tried, trace if tracer else None
    caller = {"statement": "one of them", "way": "network", "came": "connected", "detail": port}
    return [*tried, caller], trace if tracer else None


def _bait(folder: Path) -> Path:
    """What the statements are after."""
    place = folder / "bait"
    (place / "loot").mkdir(parents=True)
    (place / "bait.csv").write_text(f"a\n{CANARY}\n", encoding="utf-8")
    with duckdb.connect(str(place / "bait.db")) as connection:
        connection.execute("create table bait as select ? as a", [CANARY])
    return place


def _loot(folder: Path) -> Iterator[str]:
    """Each file a statement made."""
    for path in sorted((folder / "bait").rglob("*")):
        if path.name not in ("bait.csv", "bait.db", "loot"):
            yield f"a file was made: {path.name}"
