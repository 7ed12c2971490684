"""The proof tells a publisher that breaks the promise from one that keeps it."""

import random
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from etl.load.content import LedgerContent
from etl.load.write import write
from tests.load.conftest import keeping_every_promise
from tests.reliability.builds.faults import cases_of
from tests.reliability.builds.kills import killed_at_random
from tests.reliability.builds.publishing import Folder, InUse, Seen, fault_of
from tests.reliability.builds.tallies import hindered
from tests.reliability.builds.tracing import points
from tests.reliability.proof import Outcome, Proof, Setting
from tests.reliability.running import run_apart

FAILED = Seen(1, "/room/ledger.duckdb: no space", 1.0, InUse.OLD)


def write_in_place(database: Path, content: LedgerContent) -> None:
    database.unlink(missing_ok=True)
    write(database, content, engine_version="1", inputs_sha256="0" * 64)


def kills_in_place(setting: Setting) -> Outcome:
    folder = Folder(setting.folder / "ledger", keeping_every_promise(), write_in_place)
    return Outcome("", killed_at_random(folder, 10, setting.chance("kills")).broken)


def kills(setting: Setting) -> Outcome:
    folder = Folder(setting.folder / "ledger", keeping_every_promise())
    tally = killed_at_random(folder, 10, setting.chance("kills"))
    return Outcome(f"{tally.tried} tried", tally.broken)


def test_builds_killed_at_random_moments_break_and_lose_nothing() -> None:
    one = run_apart(
        Proof("kills", "A promise.", kills, 300, 300), is_short=True, seed=7, tell=print
    )
    assert (one.state, one.seen) == ("held", "10 tried")


def test_a_publisher_that_writes_in_place_is_told_as_broken() -> None:
    proof = Proof("in-place", "A promise.", kills_in_place, 300, 300)
    one = run_apart(proof, is_short=True, seed=7, tell=print)
    assert one.state == "broken"
    assert any("no whole ledger is in use" in told for told in one.told)


def test_a_hindrance_that_came_too_late_is_judged_and_counts_as_nothing_tried() -> None:
    ended = replace(FAILED, code=0, in_use=InUse.NEW)
    late = hindered(ended, Path("/room"), "kill 1", came_to_pass=False)
    assert (late.tried, late.missed) == (0, 1)
    lost = hindered(replace(ended, in_use=InUse.OLD), None, "kill 2", came_to_pass=False)
    assert lost.broken == ("kill 2: exit 0, and the old one is in use",)


@pytest.mark.parametrize(
    ("seen", "fault"),
    [
        (FAILED, None),
        (replace(FAILED, in_use=InUse.NEW), "exit 1, and the new one is in use"),
        (replace(FAILED, told="no space"), "no place is told"),
        (replace(FAILED, in_use=InUse.BROKEN), "no whole ledger is in use"),
        (replace(FAILED, code=0), "exit 0, and the old one is in use"),
        (replace(FAILED, code=0, in_use=InUse.NEW), None),
        (replace(FAILED, code=3), "exit 3, and the old one is in use"),
        (replace(FAILED, code=3, in_use=InUse.NEW), None),
        (replace(FAILED, code=70, told="Traceback"), "exit 70: Traceback"),
        (replace(FAILED, code=-signal.SIGKILL), None),
        (replace(FAILED, code=-signal.SIGKILL, in_use=InUse.NEW), None),
        (replace(FAILED, code=-signal.SIGALRM), "exit -14"),
    ],
)
def test_an_exit_code_must_agree_with_what_is_in_use(seen: Seen, fault: str | None) -> None:
    found = fault_of(seen, Path("/room"))
    assert (found or "").startswith(fault or "") and (found is None) == (fault is None)


def test_every_call_is_struck_in_the_short_form_and_every_point_in_the_whole() -> None:
    calls = {"write": 20, "rename": 1, "flock": 1}
    few = cases_of(calls, 6, random.Random(1))
    assert {case[0].call for case in few} == set(calls)
    assert (len(few), sum(len(case) == 2 for case in few)) == (6, 2)
    every = points(calls)
    whole = cases_of(calls, len(every) + 10, random.Random(1))
    assert {case[0] for case in whole} == set(every)
    assert sum(len(case) == 2 for case in whole) == 10
