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
    """``times`` kills, each at a moment from the first of a build to a little after its last.

    A build after a kill finds what that left; every tenth is let be, and must publish. A build that
    had ended before its kill was killed by nobody: it is judged and told as missed, and another
    one is killed in its place, as long as there are no more of them than kills.
    """
    tally = recovery(folder, "before any kill")
    killed, begun, takes = 0, 0, folder.takes
    while killed < times and begun < 2 * times:
        begun += 1
        after = chance.uniform(0, takes * 1.2)
        seen = folder.attempt(partial(_kill, after))
        case = f"kill {begun} after {after:.3f} s of {takes:.3f}"
        is_killed = seen.code == -signal.SIGKILL
        tally += hindered(seen, folder.database.parent, case, came_to_pass=is_killed)
        killed += is_killed
        if begun % _RECOVERS_EVERY == 0:
            tally += recovery(folder, case)
            takes = folder.takes
    return tally + recovery(folder, "after all kills")


def _kill(after: float, gate: Gate) -> None:
    gate.open()
    time.sleep(after)
    os.kill(gate.process, signal.SIGKILL)
