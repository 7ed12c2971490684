"""One fault in one system call of a process, by ``strace``; only calls on named paths count.

Reads of ``strace``: each thread counts its own calls, so the Nth call is the Nth of any thread.
"""

import os
import re
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.reliability.builds.publishing import Gate

_WRITING = re.compile(r"^(\d+) +(\w+)\(")
CALLS = (
    "open,openat,openat2,creat,write,writev,pwrite64,pwritev,pwritev2,ftruncate,truncate,fallocate,"
    "fsync,fdatasync,sync_file_range,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,"
    "link,linkat,symlink,symlinkat,flock,fcntl,close"
)
"""Everything that opens, changes, syncs, locks or lets go of a file."""


@dataclass(frozen=True, slots=True)
class Fault:
    """``call`` fails the ``number``-th time a thread makes it, or from then on.

    ``kind`` is ``KILL``, which ends the process at that moment, or the name of an error.
    """

    call: str
    number: int
    kind: str
    lasts: bool = False

    def __str__(self) -> str:
        return f"{self.kind} at {self.call} {self.number}{' and after' if self.lasts else ''}"

    @property
    def injection(self) -> str:
        """As ``strace -e`` takes it."""
        how = "signal=KILL" if self.kind == "KILL" else f"error={self.kind}"
        return f"inject={self.call}:{how}:when={self.number}{'+' if self.lasts else ''}"


class Tracer:
    """The tracer on one process of a build; used as ``hinder`` of an attempt."""

    def __init__(self, program: str, database: Path, faults: Sequence[Fault], log: Path) -> None:
        self._program = program
        self._database = database
        self._faults = tuple(faults)
        self._log = log

    def __call__(self, gate: Gate) -> None:
        """Take hold of the process, open the gate, and wait until it has ended."""
        self._log.unlink(missing_ok=True)
        command = [self._program, "-f", "-p", str(gate.process), "-o", str(self._log)]
        command += ["-e", f"trace={CALLS}"]
        for path in self._paths(gate.process):
            command += ["-P", str(path)]
        for fault in self._faults:
            command += ["-e", fault.injection]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as tracer:
            assert tracer.stderr is not None
            said = tracer.stderr.readline()
            gate.open()
            if "attached" not in said:
                raise RuntimeError(f"the tracer did not take hold: {said}{tracer.stderr.read()}")
            tracer.stderr.read()

    def _paths(self, process: int) -> list[Path]:
        """Every path a build writes to, by the names it gives them."""
        beside = self._database.with_name
        names = [self._database.name, f"{self._database.name}.building-{process}"]
        ends = ("", ".wal", ".wal.checkpoint", ".wal.recovery", ".tmp")
        files = [beside(name + end) for name in names for end in ends]
        return [self._database.parent, beside(f"{self._database.name}.lock"), *files]

    def struck(self) -> bool:
        """Whether the fault came to pass."""
        log = self._log.read_text("utf-8", "replace")
        return "(INJECTED)" in log or "killed by SIGKILL" in log

    def calls(self) -> dict[str, int]:
        """How often each call was made, by the thread that made it most often."""
        counted: Counter[tuple[str, str]] = Counter()
        for line in self._log.read_text("utf-8", "replace").splitlines():
            if found := _WRITING.match(line):
                counted[found[2], found[1]] += 1
        most: dict[str, int] = {}
        for (call, _), times in counted.items():
            most[call] = max(most.get(call, 0), times)
        return dict(sorted(most.items()))


def points(calls: dict[str, int]) -> list[Fault]:
    """A fault of each kind at each call, once and from then on; a kill is the same both ways."""
    places = [(call, number) for call, most in calls.items() for number in range(1, most + 1)]
    kills = [Fault(call, number, "KILL") for call, number in places]
    errors = [
        Fault(call, number, kind, lasts)
        for call, number in places
        for kind in ("ENOSPC", "EIO")
        for lasts in (False, True)
    ]
    return kills + errors


def may_trace(program: str) -> bool:
    """Whether this machine lets the tracer take hold of a running process."""
    with subprocess.Popen(["sleep", "5"]) as process:
        try:
            command = [program, "-p", str(process.pid), "-o", os.devnull]
            tried = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
            assert tried.stderr is not None
            attached = "attached" in tried.stderr.readline()
        finally:
            process.kill()
        tried.communicate()
    return attached
