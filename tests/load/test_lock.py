"""One build at a time, and a build that dies lets the next one in."""

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from etl.errors import BuildRunning, SameRoomError
from etl.load.lock import build_lock

HOLD = """
import sys
from pathlib import Path
from etl.load.lock import build_lock
with build_lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""

HOLD_WITH_A_WORKER = """
import os, sys, time
from pathlib import Path
from etl.load.lock import build_lock
with build_lock(Path(sys.argv[1])):
    worker = os.fork()
    if not worker:
        print(os.getpid(), flush=True)
        time.sleep(60)
    os.wait()
"""


@contextmanager
def another_build(database: Path, program: str = HOLD) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", program, str(database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_a_second_build_is_told_who_holds_the_lock_and_what_to_do(tmp_path: Path) -> None:
    database = tmp_path / "ledger.duckdb"
    with another_build(database) as holder:
        assert first_line(holder) == "held"
        with pytest.raises(BuildRunning) as error, build_lock(database):
            pytest.fail("two builds at once")
    assert str(error.value) == (
        f"{database}: another build is running (process {holder.pid} on {socket.gethostname()}). "
        "Wait until it is done, or stop it, then build again. The ledger in use can be read "
        "meanwhile."
    )
    assert error.value.exit_code == 75


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks bytes in another way")
@pytest.mark.parametrize("before", ["", "process 4194305 on {host}"])
def test_a_holder_that_has_not_written_its_name_yet_is_waited_for(
    tmp_path: Path, before: str
) -> None:
    import fcntl

    lock = tmp_path / "ledger.duckdb.lock"
    lock.write_text(before.format(host=socket.gethostname()), encoding="utf-8")
    name = f"process {os.getpid()} on {socket.gethostname()}"
    with lock.open("r+") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        late = threading.Timer(0.2, lock.write_text, (name, "utf-8"))
        late.start()
        with (
            pytest.raises(BuildRunning, match=name),
            build_lock(tmp_path / "ledger.duckdb"),
        ):
            pass
        late.join()


def test_a_build_that_was_killed_holds_nobody_up(tmp_path: Path) -> None:
    database = tmp_path / "ledger.duckdb"
    with another_build(database) as holder:
        assert first_line(holder) == "held"
    with build_lock(database):
        held = (tmp_path / "ledger.duckdb.lock").read_text()
    assert held == f"process {os.getpid()} on {socket.gethostname()}"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only systems that fork pass locks on")
def test_a_worker_that_outlives_its_build_does_not_keep_the_lock(tmp_path: Path) -> None:
    database = tmp_path / "ledger.duckdb"
    with another_build(database, HOLD_WITH_A_WORKER) as holder:
        worker = int(first_line(holder))
        holder.kill()
        holder.wait()
        try:
            with build_lock(database):
                os.kill(worker, 0)
        finally:
            os.kill(worker, signal.SIGKILL)


def test_the_lock_file_stays_and_the_next_build_takes_it(tmp_path: Path) -> None:
    with build_lock(tmp_path / "ledger.duckdb"):
        pass
    lock = (tmp_path / "ledger.duckdb.lock").stat().st_ino
    with build_lock(tmp_path / "ledger.duckdb"):
        assert (tmp_path / "ledger.duckdb.lock").stat().st_ino == lock


def test_a_build_that_fails_lets_go(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), build_lock(tmp_path / "ledger.duckdb"):
        raise RuntimeError("a failed build")
    with build_lock(tmp_path / "ledger.duckdb"):
        pass


def test_a_lock_file_that_does_not_close_well_makes_no_failure_of_a_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    close = os.close

    def close_badly(descriptor: int) -> None:
        close(descriptor)
        raise OSError(5, "Input/output error")

    with build_lock(tmp_path / "ledger.duckdb"):
        monkeypatch.setattr(os, "close", close_badly)
    monkeypatch.undo()
    with build_lock(tmp_path / "ledger.duckdb"):
        assert (tmp_path / "ledger.duckdb.lock").exists()


def test_one_ledger_by_two_names_has_one_lock(tmp_path: Path) -> None:
    (tmp_path / "other").symlink_to(tmp_path / "ledger.duckdb")
    with (
        build_lock(tmp_path / "ledger.duckdb"),
        pytest.raises(BuildRunning, match=f"process {os.getpid()} on"),
        build_lock(tmp_path / "other"),
    ):
        pytest.fail("two builds at once")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with (
        pytest.raises(SameRoomError, match="there is no such folder") as error,
        build_lock(tmp_path / "gone" / "ledger.duckdb"),
    ):
        pytest.fail("a lock in a folder that is not there")
    assert str(error.value).startswith(f"{tmp_path / 'gone'}: ")


def test_a_lock_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "ledger.duckdb.lock").mkdir()
    with (
        pytest.raises(SameRoomError, match=r"ledger\.duckdb\.lock: .*\(Is a directory\)"),
        build_lock(tmp_path / "ledger.duckdb"),
    ):
        pytest.fail("a folder as a lock")


def test_a_lock_file_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    lock = tmp_path / "poetry.lock"
    lock.write_text("# made by a package manager\n")
    with (
        pytest.raises(SameRoomError, match="belongs to another program"),
        build_lock(tmp_path / "poetry"),
    ):
        pytest.fail("the lock was given")
    assert lock.read_text() == "# made by a package manager\n"
