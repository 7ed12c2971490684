"""One run of the pipeline as a process of its own, told line by line."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.ledger_file import ROOT

BUILD_COMMAND = (sys.executable, "-m", "etl", "build")
ANOTHER_BUILD_RUNS = 75
PUBLISHED = frozenset({0, 3})
"""Exit codes with a new ledger in place; 3 means that it may not outlast a loss of power."""

_STAGE = re.compile(r"stage (\d+)/(\d+) (.+)")
_TRACEBACK = "Traceback (most recent call last):"
_LONGEST_MESSAGE = 4_000
_READABLE_OUTPUT = {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the build is: ``text`` is a stage's name with its place, or any line, with zeros."""

    text: str
    number: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended; ``message`` is what it wrote for people on standard error."""

    code: int
    message: str

    @property
    def is_published(self) -> bool:
        """Whether the ledger is there and current."""
        return self.code in PUBLISHED


def run_build(
    path: Path,
    tell: Callable[[Progress], None],
    *,
    only_if_changed: bool = False,
    command: Sequence[str] = BUILD_COMMAND,
) -> Ended:
    """Build the ledger at ``path`` and wait for the end. Never raises for what the build does."""
    asked = [*command, "--database", str(path), *(["--if-changed"] if only_if_changed else [])]
    with tempfile.TemporaryFile() as errors:
        try:
            process = subprocess.Popen(  # noqa: S603 - our own command, no shell
                asked,
                cwd=ROOT,
                env=os.environ | _READABLE_OUTPUT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=errors,
                encoding="utf-8",
                errors="replace",
            )
        except OSError as error:
            return Ended(1, f"{asked[0]} could not be started: {error.strerror}")
        with process:
            for line in process.stdout or ():
                if line.strip():
                    tell(progress_of(line.strip()))
        errors.seek(0)
        return Ended(process.returncode, message_of(errors.read().decode("utf-8", "replace")))


def progress_of(line: str) -> Progress:
    """A line of the build's output."""
    stage = _STAGE.fullmatch(line)
    if stage is None:
        return Progress(line)
    return Progress(stage[3], int(stage[1]), int(stage[2]))


def message_of(errors: str) -> str:
    """What a process wrote on standard error, a traceback cut down to its last line."""
    before, traceback, after = errors.partition(_TRACEBACK)
    lines = [line for line in after.splitlines() if line.strip()] if traceback else []
    message = "\n".join([before.strip(), *(line.strip() for line in lines[-1:])]).strip()
    return message[:_LONGEST_MESSAGE]
