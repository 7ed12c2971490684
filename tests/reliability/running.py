"""Run proofs one after another, each in a process group of its own that ends in time."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tests.reliability.proof import Outcome, Proof, Setting
from tests.reliability.records import Record, record

ROOT = Path(__file__).resolve().parents[2]
HUNG = "hung"


def run_apart(proof: Proof, *, is_short: bool, seed: int, tell: Callable[[str], None]) -> Record:
    """The record of one proof, run in a process of its own; killed with its children when late."""
    begun = time.perf_counter()
    today = datetime.now(UTC).date().isoformat()
    with tempfile.TemporaryDirectory(prefix=f"same-room-{proof.name}-") as folder:
        outcome = _outcome_of(proof, Path(folder), is_short=is_short, seed=seed, tell=tell)
    took = time.perf_counter() - begun
    if outcome is None:
        limit = proof.short_seconds if is_short else proof.seconds
        late = Outcome(f"not done within {limit} s", broken=(f"seed {seed}: still running",))
        hung = record(proof, late, seconds=took, on=today)
        return replace(hung, state=HUNG)
    return record(proof, outcome, seconds=took, on=today)


def run_here(
    attempt: Callable[[Setting], Outcome], folder: Path, *, is_short: bool, seed: int
) -> Outcome:
    """The outcome of one attempt, in this process. ``folder`` is made."""
    work = folder / "work"
    work.mkdir(parents=True)
    setting = Setting(folder=work, seed=seed, is_short=is_short, tell=_to_stderr)
    return attempt(setting)


def write_outcome(outcome: Outcome, place: Path) -> None:
    """For the process that waits for it."""
    rows = {"seen": outcome.seen, "broken": outcome.broken, "not_run": outcome.not_run}
    place.write_text(json.dumps(rows, ensure_ascii=True), encoding="utf-8")


def _outcome_of(
    proof: Proof, folder: Path, *, is_short: bool, seed: int, tell: Callable[[str], None]
) -> Outcome | None:
    """What the process said; None where it was too late."""
    answer = folder / "outcome.json"
    attempt = f"{proof.run.__module__}:{proof.run.__qualname__}"
    command = [sys.executable, "-m", "tests.reliability.alone", attempt, str(folder), str(seed)]
    process = subprocess.Popen(
        [*command, *(["--short"] if is_short else [])], cwd=ROOT, start_new_session=True
    )
    try:
        code = process.wait(proof.short_seconds if is_short else proof.seconds)
    except subprocess.TimeoutExpired:
        return None
    finally:
        _end_group(process)
    if not answer.exists():
        tell(f"{proof.name}: ended with exit code {code} and no outcome")
        return Outcome("the proof itself failed", broken=(f"seed {seed}: exit code {code}",))
    rows = json.loads(answer.read_text(encoding="utf-8"))
    return Outcome(rows["seen"], tuple(rows["broken"]), tuple(rows["not_run"]))


def _end_group(process: "subprocess.Popen[bytes]") -> None:
    """Nothing a proof started outlives it."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    process.wait()


def _to_stderr(line: str) -> None:
    print(f"  {line}", file=sys.stderr, flush=True)


def strace() -> str | None:
    """The tracer, where this machine has one that may be used."""
    found = shutil.which("strace")
    if found is None:
        return None
    tried = subprocess.run([found, "-qq", "-o", os.devnull, "true"], capture_output=True)
    return found if tried.returncode == 0 else None
