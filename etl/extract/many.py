"""Extraction of many documents: one after the other, or side by side in processes of their own.

Each document is read on its own, so that neither their order nor the number of processes makes a
difference to what is found.
"""

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from etl.errors import SameRoomError
from etl.extract import extract
from etl.extract.registry import Registry
from etl.model.records import Attribution, Document, Segment

WORTH_A_PROCESS = 1_000_000
"""Characters that take about as long to read as a process takes to start."""

_PORTIONS = 16


@dataclass(frozen=True, slots=True)
class Task:
    """A document, with its parts where somebody has decided what they are."""

    document: Document
    segments: tuple[Segment, ...] | None = None


def extract_each(
    tasks: Sequence[Task], registry: Registry, processes: int | None = None
) -> Iterator[tuple[Attribution, ...]]:
    """The attributions of each task's document, in the order of ``tasks``.

    ``processes`` is how many may work side by side; None chooses by the length of the texts and
    the processors there are. Raises SameRoomError where a process ends before its work is done.
    """
    wanted = _processes_for(tasks) if processes is None else processes
    if wanted < 2:
        yield from (extract(task.document, registry, task.segments) for task in tasks)
        return
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(
        wanted, multiprocessing.get_context("spawn"), _prepare, initargs=(registry,)
    )
    portion = max(1, len(tasks) // (wanted * _PORTIONS))
    try:
        yield from pool.map(_extract_here, tasks, chunksize=portion)
    except BaseException as error:
        # Nobody will read what the others still work at, and one that was started while the pool
        # broke would wait for work for ever.
        for process in set(multiprocessing.active_children()) - others:
            process.terminate()
        if not isinstance(error, BrokenProcessPool):
            raise
        raise SameRoomError(
            "A process that reads documents was ended from outside, most often for want of memory. "
            "Free memory, or give the documents in smaller parts."
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _processes_for(tasks: Sequence[Task]) -> int:
    characters = sum(len(task.document.text) for task in tasks)
    return min(_processors(), characters // WORTH_A_PROCESS, len(tasks))


def _processors() -> int:
    """How many processors this process may use, where the system tells."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


_registry: Registry | None = None


def _prepare(registry: Registry) -> None:
    """Called once in each process. An interrupt is for the process that waits for the answers."""
    global _registry
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_build, daemon=True).start()
    _registry = registry
    # The registry and the tables stay to the end: they are never looked through for garbage again.
    gc.freeze()


def _end_with_the_build() -> None:
    """A build that was killed gives no more work and cannot say so: its processes would wait."""
    build = multiprocessing.parent_process()
    assert build is not None
    build.join()
    os._exit(1)


def _extract_here(task: Task) -> tuple[Attribution, ...]:
    assert _registry is not None
    return extract(task.document, _registry, task.segments)
