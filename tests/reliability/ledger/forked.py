"""Work that may crash or hang, each piece in a process of its own that ends in time.

A fork of a process that has imported everything costs little. Whoever forks must not have opened
a database itself: a fork has none of the threads DuckDB would wait for.
"""

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

_FAILED = 70


def in_child(work: Callable[[], object], place: Path, seconds: int) -> tuple[Any, str]:
    """What ``work`` gave, as JSON has it, and how its process ended: empty where it ended well.

    ``place`` is a file for the answer. After ``seconds`` it is told as ``hung``.
    """
    place.unlink(missing_ok=True)
    process = os.fork()
    if not process:
        signal.alarm(seconds)
        _work_and_end(work, place)
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    if code == -signal.SIGALRM:
        return None, "hung"
    if code or not place.exists():
        name = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        return None, f"crashed ({name})"
    return json.loads(place.read_text(encoding="utf-8")), ""


def side_by_side(works: Sequence[Callable[[], object]], folder: Path, seconds: int) -> list[Any]:
    """What each of ``works`` gave, all of them running at once. Raises RuntimeError where one
    did not end well: these are ours and are not to crash."""
    places = [folder / f"side {number}.json" for number in range(len(works))]
    processes = []
    for work, place in zip(works, places, strict=True):
        process = os.fork()
        if not process:
            signal.alarm(seconds)
            _work_and_end(work, place)
        processes.append(process)
    codes = [os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) for process in processes]
    if any(codes):
        raise RuntimeError(f"a worker of the proof itself failed: exit codes {codes}")
    return [json.loads(place.read_text(encoding="utf-8")) for place in places]


def _work_and_end(work: Callable[[], object], place: Path) -> None:
    try:
        place.write_text(json.dumps(work()), encoding="utf-8")
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(_FAILED)
    os._exit(0)
