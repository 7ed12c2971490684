"""Builds that publish one generation after another in one folder, each in a process of its own.

The processes are forked from one that has loaded all a build needs, and wait at a gate, so that
whatever is to hinder them is there before they begin. That one never opens a database itself.
"""

import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Never

from etl.errors import LedgerError, SameRoomError
from etl.load.content import LedgerContent, Row, content_digest
from etl.load.identity import read_identity
from etl.load.lock import build_lock
from etl.load.publish import publish
from etl.load.replaceable import refuse_foreign
from etl.load.verify import verify

for _name in ("pandas", "pyarrow.dataset"):  # what every process would load anew
    import_module(_name)

CRASHED = 70
"""How a process of ours ends where a command would show a traceback."""

HANGS_AFTER = 300
"""Seconds after which a process of ours is ended by an alarm, and told by that signal."""

Publisher = Callable[[Path, LedgerContent], None]
Tables = Mapping[str, Sequence[Row]]


class InUse(StrEnum):
    """What readers find after a build has ended."""

    OLD = "old"
    NEW = "new"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Gate:
    """A process that begins once the gate is opened. ``told`` is the file of its error output."""

    process: int
    opening: int
    told: Path

    def open(self) -> None:
        """Let it begin."""
        os.write(self.opening, b"!")
        os.close(self.opening)


@dataclass(frozen=True, slots=True)
class Seen:
    """How a build ended (a signal is negative, as the system counts), and what is in use then."""

    code: int
    told: str
    seconds: float
    in_use: InUse
    why: str = ""


def build_and_publish(database: Path, content: LedgerContent) -> None:
    """What a build does once it has its content."""
    with build_lock(database):
        refuse_foreign(database)
        publish(
            database, content, engine_version="1", inputs_sha256="0" * 64, notify=lambda _: None
        )


class Folder:
    """A folder with one ledger: what is in use there, and attempts to publish the next.

    ``takes`` is how many seconds the last build took that ended well.
    """

    def __init__(
        self, folder: Path, tables: Tables, publisher: Publisher = build_and_publish
    ) -> None:
        self._scratch = folder
        self._scratch.mkdir()
        (folder / "ledger").mkdir()
        self.database = folder / "ledger" / "ledger.duckdb"
        self._tables = tables
        self.publisher = publisher
        self._generation = 0
        self._bytes = ""
        self._version = ""
        self.takes = 0.0

    def attempt(self, hinder: Callable[[Gate], None] = Gate.open) -> Seen:
        """Build the next generation while ``hinder`` has its way: it must open the gate."""
        self._generation += 1
        content = self._content()
        gate = self._start(lambda: self.publisher(self.database, content))
        began = time.perf_counter()
        hinder(gate)
        code = _exit_code(gate)
        took = time.perf_counter() - began
        if code == 0:
            self.takes = took
        told = gate.told.read_text("utf-8", "replace")
        return Seen(code, told, took, *self._find(content_digest(content)[:12]))

    def leftovers(self) -> tuple[str, ...]:
        """The names of files beside the ledger that should not be there."""
        ours = {self.database.name, f"{self.database.name}.lock"}
        return tuple(sorted({path.name for path in self.database.parent.iterdir()} - ours))

    def _content(self) -> LedgerContent:
        first = {**self._tables["topics"][0], "title_en": f"Generation {self._generation}"}
        return LedgerContent({**self._tables, "topics": [first, *self._tables["topics"][1:]]})

    def _find(self, expected: str) -> tuple[InUse, str]:
        """The same bytes are the ledger that was proven when it was new; others are proven now."""
        found = _digest(self.database)
        if found and found == self._bytes:
            return InUse.OLD, ""
        gate = self._start(lambda: _prove(self.database))
        gate.open()
        if _exit_code(gate):
            return InUse.BROKEN, gate.told.read_text("utf-8", "replace").strip()
        version = gate.told.read_text("utf-8").strip()
        if version not in (expected, self._version):
            return InUse.BROKEN, f"dataset {version} is neither the old nor the new one"
        in_use = InUse.NEW if version == expected else InUse.OLD
        self._bytes, self._version = found, version
        return in_use, ""

    def _start(self, work: Callable[[], None]) -> Gate:
        told = self._scratch / "told"
        waiting, opening = os.pipe()
        process = os.fork()
        if not process:
            os.close(opening)
            _run(work, waiting, told)
        os.close(waiting)
        return Gate(process, opening, told)


def _run(work: Callable[[], None], waiting: int, told: Path) -> Never:
    """In the new process, as the command line does it; never returns."""
    code = CRASHED
    signal.alarm(HANGS_AFTER)
    try:
        os.dup2(os.open(told, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644), 2)
        os.read(waiting, 1)
        work()
        code = 0
    except SameRoomError as error:
        print(error, *getattr(error, "__notes__", ()), sep="\n", file=sys.stderr)
        code = error.exit_code
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def _prove(database: Path) -> None:
    broken = verify(database)
    if broken:
        raise LedgerError("\n".join(map(str, broken)))
    print(read_identity(database).dataset_version, file=sys.stderr)


def _exit_code(gate: Gate) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(gate.process, 0)[1])


def _digest(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""


def fault_of(seen: Seen, folder: Path | None) -> str | None:
    """How a build that was hindered broke the promise; None where it kept it."""
    if seen.in_use is InUse.BROKEN:
        return f"no whole ledger is in use: {seen.why}"
    if seen.code in (0, 3):
        return None if seen.in_use is InUse.NEW else f"exit {seen.code}, and the old one is in use"
    if seen.code == -signal.SIGKILL:
        return None
    if seen.code != 1:
        return f"exit {seen.code}: {seen.told.strip()[-300:]}"
    if seen.in_use is InUse.NEW:
        return f"exit 1, and the new one is in use: {seen.told.strip()[-300:]}"
    if folder and str(folder) not in seen.told:
        return f"no place is told: {seen.told.strip()[-300:]}"
    return None
