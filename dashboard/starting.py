"""Getting a ledger to read: built where there is none, built again where its inputs changed.

The pipeline runs as a process of its own, one at a time for each server; every session that comes
meanwhile waits for the same run and sees the same progress. The inputs of the project's own ledger
are looked at once in the life of the server; a ledger named by the environment is left as it is.
"""

import os
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from dashboard.building import ANOTHER_BUILD_RUNS, BUILD_COMMAND, Ended, Progress, run_build
from dashboard.ledger_file import DATABASE_VARIABLE, generation_of, is_there
from dashboard.ledger_state import Generation

__all__ = ["Outcome", "Progress", "Start", "ensure_ledger", "forget"]

OnProgress = Callable[[Progress], None]
PATIENCE_SECONDS = 300.0
_SECONDS_BETWEEN_TRIES = 1.0
_SECONDS_BETWEEN_LOOKS = 0.2


class Start(StrEnum):
    """How getting a ledger ended."""

    THERE = "there"
    """There is a ledger, and nothing had to be done."""
    BUILT = "built"
    """A ledger was built just now."""
    ELSEWHERE = "elsewhere"
    """Another build is running and has published nothing yet. Fix: wait, then load again."""
    FAILED = "failed"
    """The build failed; ``message`` says why. An older ledger, if there is one, is as it was."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How getting a ledger ended; ``message`` is what the build wrote for people, maybe nothing."""

    start: Start
    message: str = ""


class _Run:
    """One run of the build, watched by any number of sessions."""

    def __init__(self, work: Callable[[OnProgress], Outcome]) -> None:
        self._work = work
        self._told: list[Progress] = []
        self._outcome: Outcome | None = None
        self._changed = threading.Condition()
        threading.Thread(target=self._go, name="same-room-build", daemon=True).start()

    @property
    def outcome(self) -> Outcome | None:
        """How it ended; None while it runs."""
        return self._outcome

    def watch(self, on_progress: OnProgress) -> Outcome:
        """Wait for the end, telling every step from the first."""
        seen = 0
        while True:
            with self._changed:
                while len(self._told) == seen and self._outcome is None:
                    self._changed.wait(_SECONDS_BETWEEN_LOOKS)
                news, outcome = self._told[seen:], self._outcome
            seen += len(news)
            for progress in news:
                on_progress(progress)
            if outcome is not None:
                return outcome

    def _go(self) -> None:
        outcome = Outcome(Start.FAILED)
        try:
            outcome = self._work(self._tell)
        finally:
            with self._changed:
                self._outcome = outcome
                self._changed.notify_all()

    def _tell(self, progress: Progress) -> None:
        with self._changed:
            self._told.append(progress)
            self._changed.notify_all()


_runs: dict[Path, _Run] = {}
_runs_lock = threading.Lock()


def ensure_ledger(
    path: Path,
    on_progress: OnProgress = lambda _: None,
    *,
    again: bool = False,
    patience: float = PATIENCE_SECONDS,
    command: Sequence[str] = BUILD_COMMAND,
) -> Outcome:
    """See to it that there is a ledger at ``path``. Waits while one is built.

    A build that failed is not tried again until ``again`` is set; until then its outcome is given
    each time. ``patience`` is how many seconds to wait for a build of somebody else.
    """
    with _runs_lock:
        run = _runs.get(path)
        if run is None or (run.outcome is not None and _is_due(path, run.outcome, again)):
            is_wanted = again or DATABASE_VARIABLE not in os.environ
            work = _work(path, is_wanted, patience=patience, command=command)
            if work is None:
                return Outcome(Start.THERE)
            run = _runs[path] = _Run(work)
        elif run.outcome is not None:
            return run.outcome if run.outcome.start is Start.FAILED else Outcome(Start.THERE)
    return run.watch(on_progress)


def forget() -> None:
    """Forget every run, as if the server had just started. For tests."""
    with _runs_lock:
        _runs.clear()


def _is_due(path: Path, last: Outcome, again: bool) -> bool:
    """Whether a run that ended is to be followed by another."""
    return again or (not is_there(path) and last.start is not Start.FAILED)


def _work(
    path: Path, is_wanted: bool, *, patience: float, command: Sequence[str]
) -> Callable[[OnProgress], Outcome] | None:
    """What is to be done: build what is missing; look at the inputs of a ledger if wanted."""
    if not is_there(path):
        return lambda tell: _build(path, tell, patience, command)
    return (lambda tell: _refresh(path, tell, command)) if is_wanted else None


def _build(path: Path, tell: OnProgress, patience: float, command: Sequence[str]) -> Outcome:
    """Build; while another build holds the lock, wait for what it publishes, or for its end."""
    deadline = time.monotonic() + patience
    while True:
        ended = run_build(path, tell, command=command)
        if ended.code != ANOTHER_BUILD_RUNS:
            return _outcome_of(ended)
        if time.monotonic() > deadline:
            return Outcome(Start.ELSEWHERE, ended.message)
        time.sleep(_SECONDS_BETWEEN_TRIES)
        if is_there(path):
            return Outcome(Start.THERE)


def _refresh(path: Path, tell: OnProgress, command: Sequence[str]) -> Outcome:
    """Build again where the inputs changed. Another build that runs will publish the same."""
    before = _generation(path)
    ended = run_build(path, tell, only_if_changed=True, command=command)
    is_unchanged = ended.is_published and _generation(path) == before
    if is_unchanged or ended.code == ANOTHER_BUILD_RUNS:
        return Outcome(Start.THERE)
    return _outcome_of(ended)


def _generation(path: Path) -> Generation | None:
    try:
        return generation_of(path)
    except OSError:
        return None


def _outcome_of(ended: Ended) -> Outcome:
    return Outcome(Start.BUILT if ended.is_published else Start.FAILED, ended.message)
