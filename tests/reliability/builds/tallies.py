"""What became of many hindered builds, summed over lanes that work side by side."""

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tests.reliability.builds.publishing import Folder, InUse, Seen, fault_of

_Portion = TypeVar("_Portion")


@dataclass(frozen=True, slots=True)
class Tally:
    """``recovered`` counts builds that nothing hindered and that had to end well; ``missed``
    hindrances that did not come to pass, which count as nothing."""

    old: int = 0
    new: int = 0
    recovered: int = 0
    missed: int = 0
    broken: tuple[str, ...] = ()

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.old + other.old,
            self.new + other.new,
            self.recovered + other.recovered,
            self.missed + other.missed,
            self.broken + other.broken,
        )

    @property
    def tried(self) -> int:
        """Builds that were hindered."""
        return self.old + self.new + len(self.broken)

    def told(self) -> str:
        """In figures."""
        return f"{self.old:,} left the old ledger, {self.new:,} the new, {len(self.broken)} broken"


def hindered(seen: Seen, folder: Path | None, case: str, *, came_to_pass: bool = True) -> Tally:
    """One build that was hindered, judged; what ``folder`` refuses must be told with its place.

    Where nothing came of the hindrance the build is judged as well, and counts as missed.
    """
    fault = fault_of(seen, folder)
    if fault:
        return Tally(broken=(f"{case}: {fault}",))
    if not came_to_pass:
        return Tally(missed=1)
    return Tally(old=1) if seen.in_use is InUse.OLD else Tally(new=1)


def recovery(folder: Folder, case: str) -> Tally:
    """A build that nothing hinders: it must publish, and leave nothing else lying there."""
    seen = folder.attempt()
    left = folder.leftovers()
    if seen.code == 0 and seen.in_use is InUse.NEW and not left:
        return Tally(recovered=1)
    why = f"left {', '.join(left)}" if left else seen.why or seen.told.strip()[-300:]
    return Tally(broken=(f"{case}: the next build, exit {seen.code}: {why}",))


def side_by_side(
    work: Callable[[_Portion], Tally], portions: Sequence[_Portion], lanes: int
) -> Tally:
    """The sum over all portions; ``lanes`` are worked at at once, each in a forked process."""
    with ProcessPoolExecutor(lanes, multiprocessing.get_context("fork")) as pool:
        return sum(pool.map(work, portions), Tally())


def lanes_here() -> int:
    """How many builds this machine carries at once."""
    return max(1, min(4, len(os.sched_getaffinity(0))))
