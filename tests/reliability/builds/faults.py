"""One fault at every system call by which a build writes, and a second one in the next build."""

import random
from collections.abc import Sequence
from pathlib import Path

from tests.reliability.builds.publishing import Folder
from tests.reliability.builds.tallies import Tally, hindered, recovery
from tests.reliability.builds.tracing import Fault, Tracer, points

Case = tuple[Fault, ...]
"""A fault of a build, and perhaps one of the build that is to recover from it."""


def calls_of(folder: Folder, tracer: str) -> dict[str, int]:
    """Every call a build makes on the paths it writes to, and how often."""
    folder.attempt()
    watching = Tracer(tracer, folder.database, (), _log_of(folder))
    seen = folder.attempt(watching)
    assert seen.code == 0, seen.told
    return watching.calls()


def cases_of(calls: dict[str, int], most: int, chance: random.Random) -> list[Case]:
    """Every fault alone, then as many with a second fault in the next build; ``most`` of them.

    Where ``most`` is less, each call is still there: they are dealt round by round.
    """
    every = points(calls)
    chance.shuffle(every)
    dealt: dict[str, list[Fault]] = {}
    for fault in every:
        dealt.setdefault(fault.call, []).append(fault)
    rounds = max(map(len, dealt.values()))
    alone = [
        (faults[number],)
        for number in range(rounds)
        for faults in dealt.values()
        if number < len(faults)
    ]
    twice = [(case[0], chance.choice(every)) for case in alone]
    third = most // 3 if most < len(alone) else most - len(alone)
    return [*alone[: most - third], *twice[:third]]


def struck(folder: Folder, tracer: str, cases: Sequence[Case]) -> Tally:
    """Each case in turn. Where a build left anything, the next one must clear it away."""
    tally = recovery(folder, "before any fault")
    for case in cases:
        for fault in case:
            tally += _strike(folder, tracer, fault)
        if len(case) > 1 or folder.leftovers():
            tally += recovery(folder, " then ".join(map(str, case)))
    return tally + recovery(folder, "after all faults")


def _strike(folder: Folder, tracer: str, fault: Fault) -> Tally:
    striking = Tracer(tracer, folder.database, (fault,), _log_of(folder))
    seen = folder.attempt(striking)
    came_to_pass = striking.struck()
    return hindered(seen, folder.database.parent, str(fault), came_to_pass=came_to_pass)


def _log_of(folder: Folder) -> Path:
    return folder.database.parent.with_name("calls")
