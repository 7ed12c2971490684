"""Builds that are killed at a random moment while they write, prove and publish."""

import os
import random
import signal
import time
from functools import partial

from tests.reliability.builds.publishing import Folder, Gate
from tests.reliability.builds.tallies import Tally, hindered, recovery

_RECOVERS_EVERY = 10


def killed_at_random(folder: Folder, times: int, chance: random.Random) -> Tally:
    """``times`` builds, each killed at a moment from its first to a little after its last.

    A build after a kill finds what that left; every tenth is let be, and must publish.
    """
    tally = recovery(folder, "before any kill")
    for number in range(1, times + 1):
        after = chance.uniform(0, folder.takes * 1.2)
        seen = folder.attempt(partial(_kill, after))
        case = f"kill {number} after {after:.3f} s of {folder.takes:.3f}"
        tally += hindered(seen, folder.database.parent, case)
        if number % _RECOVERS_EVERY == 0 or number == times:
            tally += recovery(folder, case)
    return tally


def _kill(after: float, gate: Gate) -> None:
    gate.open()
    time.sleep(after)
    os.kill(gate.process, signal.SIGKILL)
