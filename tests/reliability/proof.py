"""What a proof is: a promise, and a way to try to break it that says what it tried.

A proof runs in a process of its own, in a folder of its own, and ends by itself. All chance comes
from ``Setting.seed``, so that what broke can be repeated.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class Setting:
    """How a proof is to run. ``folder`` is empty, its own, and removed afterwards."""

    folder: Path
    seed: int
    is_short: bool
    tell: Callable[[str], None]

    def times(self, whole: int, short: int) -> int:
        """How often: ``whole`` by hand, ``short`` in CI."""
        return short if self.is_short else whole

    @property
    def patience(self) -> float:
        """By how much promised times may be passed: in CI, whose machine nobody knows, by as much
        again; by hand not at all."""
        return 2.0 if self.is_short else 1.0

    def chance(self, purpose: str) -> random.Random:
        """Random numbers of their own for each purpose, the same for the same seed."""
        return random.Random(f"{self.seed} {purpose}")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it.

    ``seen`` is one line of figures for a table, what was tried first. ``broken`` tells each case
    that broke the promise, with what is needed to repeat it. ``not_run`` names each part this
    machine forbids, and why; such a part counts neither as kept nor as broken.
    """

    seen: str
    broken: tuple[str, ...] = ()
    not_run: tuple[str, ...] = ()

    def told(self) -> tuple[str, ...]:
        """What broke, the first few of it where it is much."""
        left = len(self.broken) - _MOST_TOLD
        more = (f"… and {left} more",) if left > 0 else ()
        return (*self.broken[:_MOST_TOLD], *more)


@dataclass(frozen=True, slots=True)
class Proof:
    """A promise of the product and the attempt to break it.

    ``promise`` is a sentence of the README. ``seconds`` is the longest the whole form may take on
    two cores, ``short_seconds`` the short form; what takes longer is told as hung. A proof that
    measures time ``needs_quiet``: no other runs beside it.
    """

    name: str
    promise: str
    run: Callable[[Setting], Outcome]
    seconds: int
    short_seconds: int
    needs_quiet: bool = False
