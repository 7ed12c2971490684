"""A missing ledger is built by a process of its own, once for all who wait."""

import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from dashboard.building import BUILD_COMMAND, Progress, message_of
from dashboard.starting import Outcome, Start, ensure_ledger, forget

PREFACE = """
import os, shutil, sys, time
database = sys.argv[sys.argv.index("--database") + 1]
with open(LOG, "a") as log:
    log.write(" ".join(sys.argv[1:]) + "\\n")
"""
BUILDS = """
print("stage 1/2 read seeds and data", flush=True)
print("  done read seeds and data: 0.01 s", flush=True)
print("stage 2/2 write, prove and publish", flush=True)
shutil.copy(READY, database)
"""
FAILS = """
print("stage 1/2 read seeds and data", flush=True)
print("data/claims.csv, row 3: an event nobody knows.", file=sys.stderr)
sys.exit(1)
"""
CRASHES = """
raise RuntimeError("the disk is on fire")
"""
IS_BARRED = """
print("another build is running", file=sys.stderr)
sys.exit(75)
"""

pytestmark = pytest.mark.usefixtures("fresh_server")


@pytest.fixture
def log(tmp_path):
    return tmp_path / "runs.log"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "same_room.duckdb"


@pytest.fixture
def command(tmp_path, small_ledger_path, log):
    """A stand-in for the pipeline that does what ``work`` says."""

    def of(work: str) -> tuple[str, ...]:
        script = tmp_path / f"pipeline_{abs(hash(work))}.py"
        script.write_text(
            f"LOG = {str(log)!r}\nREADY = {str(small_ledger_path)!r}\n{PREFACE}\n{work}"
        )
        return (sys.executable, str(script), "build")

    return of


def runs(log):
    return log.read_text().splitlines() if log.exists() else []


def test_a_missing_ledger_is_built_and_each_step_is_told(path, command, log):
    told = []
    assert ensure_ledger(path, told.append, command=command(BUILDS)) == Outcome(Start.BUILT)
    assert told == [
        Progress("read seeds and data", 1, 2),
        Progress("done read seeds and data: 0.01 s"),
        Progress("write, prove and publish", 2, 2),
    ]
    assert path.exists()
    assert runs(log) == [f"build --database {path}"]


def test_a_ledger_built_once_is_not_built_again(path, command, log):
    ensure_ledger(path, command=command(BUILDS))
    assert ensure_ledger(path, command=command(BUILDS)) == Outcome(Start.THERE)
    assert len(runs(log)) == 1


def test_sessions_that_come_together_wait_for_one_build_and_see_the_same(path, command, log):
    slowly = command("time.sleep(0.5)\n" + BUILDS)
    told = [[] for _ in range(8)]
    together = threading.Barrier(8)

    def come(number):
        together.wait()
        return ensure_ledger(path, told[number].append, command=slowly)

    with ThreadPoolExecutor(8) as pool:
        outcomes = set(pool.map(come, range(8)))
    assert outcomes == {Outcome(Start.BUILT)}
    assert all(progress == told[0] and len(progress) == 3 for progress in told)
    assert len(runs(log)) == 1


def test_a_build_that_fails_says_why_and_is_tried_again_only_when_asked(path, command, log):
    why = Outcome(Start.FAILED, "data/claims.csv, row 3: an event nobody knows.")
    assert ensure_ledger(path, command=command(FAILS)) == why
    assert ensure_ledger(path, command=command(BUILDS)) == why
    assert len(runs(log)) == 1
    assert ensure_ledger(path, command=command(BUILDS), again=True) == Outcome(Start.BUILT)


def test_a_crash_is_told_in_one_line_without_its_traceback(path, command):
    outcome = ensure_ledger(path, command=command(CRASHES))
    assert outcome == Outcome(Start.FAILED, "RuntimeError: the disk is on fire")


def test_a_program_that_cannot_be_started_is_a_failure_with_its_cause(path):
    outcome = ensure_ledger(path, command=("/no/such/python", "build"))
    assert outcome == Outcome(
        Start.FAILED, "/no/such/python could not be started: No such file or directory"
    )


def test_while_another_build_runs_its_ledger_is_waited_for(path, command, small_ledger_path):
    publish = threading.Timer(0.5, lambda: os.link(small_ledger_path, path))
    publish.start()
    assert ensure_ledger(path, command=command(IS_BARRED)) == Outcome(Start.THERE)
    publish.join()


def test_when_another_build_does_not_publish_in_time_it_is_said(path, command):
    outcome = ensure_ledger(path, command=command(IS_BARRED), patience=0)
    assert outcome == Outcome(Start.ELSEWHERE, "another build is running")


def test_the_projects_own_ledger_is_looked_at_once_in_the_life_of_a_server(
    path, command, log, make_ledger, monkeypatch
):
    monkeypatch.delenv("SAME_ROOM_DATABASE", raising=False)
    make_ledger(path)
    for _ in range(3):
        outcome = ensure_ledger(path, command=command('print("unchanged")'))
        assert outcome == Outcome(Start.THERE)
    assert runs(log) == [f"build --database {path} --if-changed"]


def test_a_ledger_named_by_the_environment_is_left_as_it_is(
    path, command, log, make_ledger, monkeypatch
):
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    make_ledger(path)
    assert ensure_ledger(path, command=command(BUILDS)) == Outcome(Start.THERE)
    assert runs(log) == []
    forget()
    assert ensure_ledger(path, command=command(BUILDS), again=True) == Outcome(Start.BUILT)


def test_a_failed_look_keeps_the_old_ledger_and_its_message(
    path, command, make_ledger, monkeypatch
):
    monkeypatch.delenv("SAME_ROOM_DATABASE", raising=False)
    before = make_ledger(path).read_bytes()
    why = Outcome(Start.FAILED, "data/claims.csv, row 3: an event nobody knows.")
    assert ensure_ledger(path, command=command(FAILS)) == why
    assert ensure_ledger(path, command=command(FAILS)) == why
    assert path.read_bytes() == before


def test_a_session_that_leaves_does_not_stop_the_build(path, command):
    def leave(_):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        ensure_ledger(path, leave, command=command(BUILDS))
    assert ensure_ledger(path, command=command(BUILDS)).start in (Start.BUILT, Start.THERE)
    assert path.exists()


def test_notes_and_the_last_line_of_a_traceback_are_kept():
    errors = "note: a\nTraceback (most recent call last):\n  File\n    x\nValueError: b\n"
    assert message_of(errors) == "note: a\nValueError: b"
    assert message_of("  \n") == ""


def test_the_build_runs_on_this_python():
    assert (sys.executable, "-m", "etl", "build") == BUILD_COMMAND


@pytest.mark.skipif(os.geteuid() == 0, reason="root may enter every folder")
@pytest.mark.usefixtures("fresh_server")
def test_a_ledger_in_a_folder_that_may_not_be_entered_is_left_to_be_told(tmp_path, monkeypatch):
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(tmp_path / "closed" / "ledger.duckdb"))
    (tmp_path / "closed").mkdir(mode=0)
    assert ensure_ledger(tmp_path / "closed" / "ledger.duckdb").start is Start.THERE


@pytest.mark.usefixtures("fresh_server")
def test_a_name_too_long_to_look_for_is_left_to_be_told(tmp_path, monkeypatch):
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(tmp_path / ("x" * 300)))
    assert ensure_ledger(tmp_path / ("x" * 300)).start is Start.THERE
