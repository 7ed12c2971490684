"""Six builds of one ledger at once: one has it, five leave and say who has it.

The one that got the lock is held up by its own output, which nobody reads until the others have
left; so they do meet. Every other time it is killed there, and one of the next six must get in.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from etl.inputs.digest import inputs_digest
from etl.load.identity import read_identity
from etl.load.verify import verify
from tests.conftest import TINY
from tests.reliability.builds.commands import name_generation
from tests.reliability.proof import Outcome, Setting
from tests.reliability.running import ROOT

AT_ONCE = 6
COMMAND = (sys.executable, "-m", "etl", "build")


@dataclass(frozen=True, slots=True)
class _Build:
    """A build that was started, the end of its output we read, and the file of its errors."""

    process: "subprocess.Popen[bytes]"
    output: int
    told: Path

    def finish(self) -> int:
        """Read what it says, so that it can go on, until it has ended."""
        while os.read(self.output, 65_536):
            pass
        return self.process.wait()


def attempt(setting: Setting) -> Outcome:
    """Start six at once, again and again."""
    return meet(setting, COMMAND, patience=120)


def meet(setting: Setting, command: Sequence[str], patience: float) -> Outcome:
    """The same with any command; ``patience`` is how long five may take to leave, in seconds."""
    world = setting.folder / "world"
    shutil.copytree(TINY, world)
    (world / "ledger").mkdir()
    rounds = setting.times(20, 5)
    broken: list[str] = []
    killed = 0
    for number in range(1, rounds + 1):
        is_killed = number % 2 == 0 and number < rounds
        killed += is_killed
        broken += [
            f"round {number}: {fault}"
            for fault in _round(world, number, command, patience, is_killed=is_killed)
        ]
    left = sorted(path.name for path in (world / "ledger").iterdir())
    if left != ["ledger.duckdb", "ledger.duckdb.lock"]:
        broken.append(f"after all rounds: {', '.join(left)}")
    return Outcome(
        f"{rounds} rounds of {AT_ONCE} builds at once: {killed} of those that had the "
        f"lock were killed with it, the other five left with exit 75; {len(broken)} broken",
        tuple(broken),
    )


def _round(
    world: Path, number: int, command: Sequence[str], patience: float, *, is_killed: bool
) -> list[str]:
    name_generation(world, number)
    with ExitStack() as stack:
        builds = [_start(world, command, stack) for _ in range(AT_ONCE)]
        until = time.monotonic() + patience
        while len(staying := [one for one in builds if one.process.poll() is None]) > 1:
            if time.monotonic() > until:
                return [f"{len(staying)} builds at once"]
            time.sleep(0.02)
        if len(staying) != 1:
            return [f"all have left: {[one.process.returncode for one in builds]}"]
        [winner] = staying
        others = [one for one in builds if one is not winner]
        faults = [fault for one in others if (fault := _fault_of_loser(one, winner))]
        if is_killed:
            winner.process.kill()
            return faults
        if winner.finish():
            told = winner.told.read_text("utf-8", "replace")
            return [*faults, f"the last one failed: {told[-300:]}"]
        return faults + _faults_of_ledger(world)


def _start(world: Path, command: Sequence[str], stack: ExitStack) -> _Build:
    """A build whose output is full already: the first line it writes, it waits for a reader."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    try:
        while os.write(writing, b"\n" * 4_096):
            pass
    except BlockingIOError:
        os.set_blocking(writing, True)
    folders = ["--seeds", str(world / "seeds"), "--data", str(world / "data")]
    place = ["--database", str(world / "ledger" / "ledger.duckdb")]
    told = world / f"told-{reading}"
    with told.open("wb") as errors:
        process = subprocess.Popen(
            [*command, *folders, *place], cwd=ROOT, stdout=writing, stderr=errors
        )
    os.close(writing)
    stack.callback(os.close, reading)
    stack.callback(process.wait)
    stack.callback(process.kill)
    return _Build(process, reading, told)


def _fault_of_loser(loser: _Build, winner: _Build) -> str | None:
    told = loser.told.read_text("utf-8", "replace")
    if loser.process.returncode != 75:
        return f"exit {loser.process.returncode}: {told[-300:]}"
    if f"another build is running (process {winner.process.pid} on " not in told:
        return f"process {winner.process.pid} has the lock, told: {told[-300:]}"
    return None


def _faults_of_ledger(world: Path) -> list[str]:
    database = world / "ledger" / "ledger.duckdb"
    faults = [str(promise) for promise in verify(database)]
    if read_identity(database).inputs_sha256 != inputs_digest(world / "seeds", world / "data"):
        faults.append("another ledger than the winner's is in use")
    return faults
