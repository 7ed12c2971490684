"""A build may die, fail or be refused anywhere: the old ledger stays in use, or the new one is.

Random kills of what publishes and of the whole command, a fault at every system call by which a
build writes, disks that are full or may only be read.
"""

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.load.conftest import keeping_every_promise
from tests.reliability.builds.disks import on_small_disks, on_small_files
from tests.reliability.builds.faults import Case, calls_of, cases_of, struck
from tests.reliability.builds.kills import killed_at_random
from tests.reliability.builds.publishing import Folder
from tests.reliability.builds.tallies import Tally, lanes_here, side_by_side
from tests.reliability.builds.tracing import may_trace
from tests.reliability.builds.whole_builds import killed_whole
from tests.reliability.proof import Outcome, Setting


@dataclass(frozen=True, slots=True)
class _Kills:
    folder: Path
    times: int
    setting: Setting


@dataclass(frozen=True, slots=True)
class _Cases:
    folder: Path
    tracer: str
    cases: tuple[Case, ...]


def attempt(setting: Setting) -> Outcome:
    """Kill, strike and starve builds; forks come first, before this process reads a ledger."""
    if not hasattr(os, "fork"):
        return Outcome("", not_run=("this system does not fork",))
    kills = _kills(setting)
    seen = [f"{kills.tried:,} kills while publishing: {kills.told()}"]
    setting.tell(f"{seen[-1]}, {kills.missed} came too late")
    faults, forbidden = _faults(setting)
    if not forbidden:
        seen.append(f"{faults.tried:,} faults at system calls: {faults.told()}")
        setting.tell(f"{seen[-1]}, {faults.missed} did not come to pass")
    disks, refused = _disks(setting)
    seen.append(f"{disks.tried} full or read-only disks: {disks.told()}")
    setting.tell(seen[-1])
    whole = killed_whole(
        setting.folder / "whole", setting.times(60, 3), setting.chance("whole builds")
    )
    seen.append(f"{whole.tried} kills of the whole command: {whole.told()}")
    setting.tell(f"{seen[-1]}, {whole.missed} came too late")
    total = kills + faults + disks + whole
    seen.append(f"{total.recovered:,} next builds recovered")
    return Outcome("; ".join(seen), total.broken, (*forbidden, *refused))


def _kills(setting: Setting) -> Tally:
    lanes = lanes_here()
    times = setting.times(1_000, 100) // lanes
    portions = [_Kills(setting.folder / f"kills-{lane}", times, setting) for lane in range(lanes)]
    return side_by_side(_killed, portions, lanes)


def _killed(portion: _Kills) -> Tally:
    folder = Folder(portion.folder, keeping_every_promise())
    return killed_at_random(folder, portion.times, portion.setting.chance(portion.folder.name))


def _faults(setting: Setting) -> tuple[Tally, Sequence[str]]:
    tracer = shutil.which("strace")
    if tracer is None:
        return Tally(), ("faults at system calls: strace is not installed",)
    if not may_trace(tracer):
        return Tally(), ("faults at system calls: this machine lets nobody trace a process",)
    lanes = lanes_here()
    calls = calls_of(Folder(setting.folder / "calls", keeping_every_promise()), tracer)
    setting.tell(f"a build makes {sum(calls.values())} calls that write: {calls}")
    cases = cases_of(calls, setting.times(750, 18), setting.chance("faults"))
    portions = [
        _Cases(setting.folder / f"faults-{lane}", tracer, tuple(cases[lane::lanes]))
        for lane in range(lanes)
    ]
    return side_by_side(_struck, portions, lanes), ()


def _struck(portion: _Cases) -> Tally:
    return struck(Folder(portion.folder, keeping_every_promise()), portion.tracer, portion.cases)


def _disks(setting: Setting) -> tuple[Tally, Sequence[str]]:
    small = on_small_files(setting.folder / "files", setting.times(20, 2))
    disks = on_small_disks(setting.folder / "disks", setting.times(20, 2))
    if isinstance(disks, str):
        return small, (f"small disks and a read-only one: {disks}",)
    return small + disks, ()
