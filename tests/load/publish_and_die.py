"""Publish ledger after ledger, each in a process that is killed at a random moment.

Run as ``publish_and_die.py DATABASE CONTENT KILLS SEED``; prints how each round ended: ``old``,
``new`` or ``broken``, and ``lost`` for a ledger that was reported as published and is gone.
This process never opens a file of DuckDB itself, so that it can fork.
"""

import os
import pickle
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pyarrow

from etl.load.connection import open_ledger
from etl.load.content import LedgerContent
from etl.load.lock import build_lock
from etl.load.publish import publish
from etl.load.tables import declared_columns
from etl.load.verify import verify

BROKEN = 255


def in_process(work: Callable[[], int]) -> int:
    """Start ``work`` in a process of its own; it exits with the number ``work`` returns."""
    process = os.fork()
    if process:
        return process
    try:
        os._exit(work())
    except BaseException:
        traceback.print_exc()
        os._exit(BROKEN)


def exit_code_of(process: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def main(database: Path, tables: dict[str, list[dict[str, object]]], kills: int, seed: int) -> None:
    chance = random.Random(seed)

    def publish_generation(generation: int) -> int:
        topics = [{**tables["topics"][0], "ordinal": generation % BROKEN}]
        content = LedgerContent({**tables, "topics": topics})
        with build_lock(database):
            publish(database, content, engine_version="1", inputs_sha256="0", notify=str)
        return 0

    def generation_in_use() -> int:
        broken = verify(database)
        if broken:
            print(*broken, sep="\n", file=sys.stderr)
            return BROKEN
        with open_ledger(database) as connection:
            [(generation,)] = connection.execute("select ordinal from topics").fetchall()
        return int(generation)

    pyarrow.array([0])  # what every process would load anew
    declared_columns()
    started = time.perf_counter()
    assert exit_code_of(in_process(partial(publish_generation, 0))) == 0
    a_build_takes = time.perf_counter() - started
    before = 0
    for generation in range(1, kills + 1):
        process = in_process(partial(publish_generation, generation))
        time.sleep(chance.uniform(0, a_build_takes * 1.5))
        os.kill(process, signal.SIGKILL)
        reported = exit_code_of(process) == 0
        found = exit_code_of(in_process(generation_in_use))
        outcome = {before: "old", generation % BROKEN: "new"}.get(found, "broken")
        print("lost" if reported and outcome == "old" else outcome)
        before = found
    assert exit_code_of(in_process(partial(publish_generation, kills + 1))) == 0
    print(*sorted(path.name for path in database.parent.iterdir()))


if __name__ == "__main__":
    place, content, rounds, number = sys.argv[1:]
    main(Path(place), pickle.loads(Path(content).read_bytes()), int(rounds), int(number))
