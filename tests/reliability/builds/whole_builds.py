"""Kills of the whole command: of the process that builds, of one that extracts, of all at once."""

import os
import random
import signal
import subprocess
import time
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from etl.errors import LedgerError
from etl.inputs.digest import inputs_digest
from etl.load.identity import read_identity
from etl.load.verify import verify
from tests.reliability.builds.commands import (
    build_command,
    end_group,
    large_world,
    name_generation,
    outlives,
    workers_of,
)
from tests.reliability.builds.publishing import InUse, Seen
from tests.reliability.builds.tallies import Tally, hindered

_WORKERS_LINGER = 10.0


class Victim(StrEnum):
    """Which process is killed."""

    BUILD = "the build"
    WORKER = "a process that extracts"
    ALL = "all processes"


class WholeBuilds:
    """Generation after generation of one world, built by the command."""

    def __init__(self, folder: Path) -> None:
        self._world = large_world(folder)
        self.database = self._world / "ledger" / "ledger.duckdb"
        self.database.parent.mkdir()
        self._generation = 0
        self._bytes = ""
        self._inputs = ""
        self.takes = 0.0

    def attempt(self, victim: Victim | None, chance: random.Random) -> tuple[Seen, bool, bool]:
        """One build, killed at random where there is a victim; whether it was hit in time, and
        whether any process outlived it."""
        self._generation += 1
        name_generation(self._world, self._generation)
        began = time.perf_counter()
        with build_command(self._world) as process:
            is_hit = victim is not None and _kill(process, victim, chance.uniform(0, self.takes))
            process.wait()
            took = time.perf_counter() - began
            told = (self._world / "told").read_text("utf-8", "replace")
            lingers = outlives(process.pid, _WORKERS_LINGER)
        if not victim:
            self.takes = took
        is_hit |= process.returncode == -signal.SIGKILL
        return Seen(process.returncode, told, took, *self._find()), is_hit, lingers

    def _find(self) -> tuple[InUse, str]:
        found = sha256(self.database.read_bytes()).hexdigest() if self.database.exists() else ""
        if found == self._bytes:
            return InUse.OLD, ""
        expected = inputs_digest(self._world / "seeds", self._world / "data")
        try:
            broken = verify(self.database)
            inputs = read_identity(self.database).inputs_sha256
        except LedgerError as fault:
            return InUse.BROKEN, str(fault)
        if broken or inputs not in (expected, self._inputs):
            return InUse.BROKEN, "; ".join(map(str, broken)) or "neither the old nor the new one"
        in_use = InUse.NEW if inputs == expected else InUse.OLD
        self._bytes, self._inputs = found, inputs
        return in_use, ""


def killed_whole(folder: Path, times: int, chance: random.Random) -> Tally:
    """``times`` builds of which a process is killed at random, and one that is let be."""
    builds = WholeBuilds(folder)
    tally = _let_be(builds, chance)
    victims = list(Victim)
    for number in range(times):
        victim = victims[number % len(victims)]
        case = f"{victim} killed, {number + 1}"
        seen, is_hit, lingers = builds.attempt(victim, chance)
        tally += hindered(seen, None, case, came_to_pass=is_hit)
        if lingers:
            tally += Tally(broken=(f"{case}: processes are left",))
    return tally + _let_be(builds, chance)


def _let_be(builds: WholeBuilds, chance: random.Random) -> Tally:
    seen, _, lingers = builds.attempt(None, chance)
    left = {path.name for path in builds.database.parent.iterdir()}
    left -= {builds.database.name, f"{builds.database.name}.lock"}
    if seen.code == 0 and seen.in_use is InUse.NEW and not left and not lingers:
        return Tally(recovered=1)
    return Tally(broken=(f"nothing killed: exit {seen.code}, left {left}: {seen.told[-300:]}",))


def _kill(process: "subprocess.Popen[bytes]", victim: Victim, after: float) -> bool:
    """Whether a process that extracts was killed; of the build itself its exit code tells."""
    if victim is not Victim.WORKER:
        time.sleep(after)
        if victim is Victim.ALL:
            end_group(process.pid)
        else:
            process.kill()
        return False
    while process.poll() is None:
        for worker in workers_of(process.pid):
            time.sleep(after / 4)
            try:
                os.kill(worker, signal.SIGKILL)
            except ProcessLookupError:  # it was done
                return False
            return True
        time.sleep(0.02)
    return False
