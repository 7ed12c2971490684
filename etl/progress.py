"""How a long command tells where it is: a bar on a terminal, one line a stage elsewhere."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, TextIO


class Progress(Protocol):
    """What the pipeline tells while it works."""

    def stage(self, name: str, size: int = 1) -> None:
        """A new stage begins; it has ``size`` steps."""

    def step(self) -> None:
        """One step of the stage is done."""

    def finish(self) -> None:
        """The last stage is done."""


class Silent:
    """Tells nothing."""

    def stage(self, name: str, size: int = 1) -> None:
        """Nothing."""

    def step(self) -> None:
        """Nothing."""

    def finish(self) -> None:
        """Nothing."""


class Told:
    """Tells a person: ``stage <n>/<total> <name>`` and, when it is done, how long it took."""

    WIDTH = 24

    def __init__(self, total: int, stream: TextIO) -> None:
        self._total = total
        self._stream = stream
        self._bar = stream.isatty()
        self._number = 0
        self._name = ""
        self._size = 1
        self._done = 0
        self._began = 0.0

    def stage(self, name: str, size: int = 1) -> None:
        """Close the stage before and open the next."""
        self._close()
        self._number += 1
        self._name, self._size, self._done = name, max(1, size), 0
        self._began = time.perf_counter()
        if self._bar:
            self._draw()
        else:
            self._write(f"stage {self._number}/{self._total} {name}\n")

    def step(self) -> None:
        """Move the bar on."""
        self._done += 1
        if self._bar:
            self._draw()

    def finish(self) -> None:
        """Close the last stage."""
        self._close()
        self._name = ""

    def break_off(self) -> None:
        """The stage did not end well: leave the bar as it is and begin a new line."""
        if self._bar and self._name:
            self._write("\n")
        self._name = ""

    def _close(self) -> None:
        if not self._name:
            return
        took = time.perf_counter() - self._began
        lead = "\r\033[K" if self._bar else ""
        number = f"{self._number}/{self._total}" if self._bar else "  done"
        self._write(f"{lead}{number} {self._name}: {took:.2f} s\n")

    def _draw(self) -> None:
        filled = self.WIDTH * min(self._done, self._size) // self._size
        bar = "█" * filled + "·" * (self.WIDTH - filled)
        self._write(f"\r\033[K{self._number}/{self._total} [{bar}] {self._name}")

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()


@contextmanager
def told(total: int) -> Iterator[Progress]:
    """Progress on standard output for ``total`` stages; what follows begins a new line."""
    progress = Told(total, sys.stdout)
    try:
        yield progress
        progress.finish()
    finally:
        progress.break_off()
