"""The tests bite: faults made in the code on purpose are caught by the project's ordinary tests.

Each fault is made alone in a copy of the repository. It counts as caught where a test fails that
passes without it. Where the tests of its area miss it, the whole suite but the browser's is asked
before it is called survived (in the whole form). A fault that no longer fits its code is told.
"""

import threading
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from queue import SimpleQueue

from tests.reliability.proof import Outcome, Setting
from tests.reliability.running import ROOT
from tests.reliability.trial import Copy, End, Trial

TABLE = Path(__file__).with_name("mutants.toml")
AT_ONCE = 2
MOST_IN_SHORT = 6
LIMIT = 180.0
LIMIT_OF_ALL = 1_200.0
EVERYTHING = (
    "tests",
    "--ignore=tests/browser",
    "--ignore=tests/reliability",
    "--ignore=tests/benchmarks",
)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A fault: ``old`` becomes ``new`` in ``file``. ``means`` is what a reader would suffer."""

    id: str
    file: str
    means: str
    old: str
    new: str
    tests: tuple[str, ...]


class Fate(StrEnum):
    """What became of a fault."""

    CAUGHT = "caught"
    SURVIVED = "survived"
    LATE = "late"
    UNTRIED = "untried"


def attempt(setting: Setting) -> Outcome:
    """All faults of the table, or a few of them."""
    table = read_mutants(TABLE)
    few = setting.chance("mutants").sample(table, min(MOST_IN_SHORT, len(table)))
    return judge(ROOT, few if setting.is_short else table, setting)


def read_mutants(table: Path) -> tuple[Mutant, ...]:
    """The faults of a table, each under an id of its own."""
    rows = tomllib.loads(table.read_text(encoding="utf-8"))["mutant"]
    found = tuple(Mutant(**{**row, "tests": tuple(row["tests"])}) for row in rows)
    twice = [name for name, times in Counter(one.id for one in found).items() if times > 1]
    if twice:
        raise ValueError(f"the table has two faults called {twice[0]}")
    return found


def judge(repository: Path, mutants: Sequence[Mutant], setting: Setting) -> Outcome:
    """What the tests of ``repository`` say to each fault."""
    copies = [Copy.of(repository, setting.folder / str(number)) for number in range(AT_ONCE)]
    court = _Court(setting, copies)
    unsound = court.unsound(_apart(mutants))
    if unsound:
        return Outcome(f"none of {len(mutants)} faults was tried", broken=unsound)
    with ThreadPoolExecutor(AT_ONCE) as workers:
        verdicts = list(workers.map(court.verdict, mutants))
    fates = Counter(fate for fate, _ in verdicts)
    rest = [f"{fates[fate]} {fate}" for fate in (Fate.LATE, Fate.UNTRIED) if fates[fate]]
    seen = [f"{fates[Fate.CAUGHT]} caught", f"{fates[Fate.SURVIVED]} survived", *rest]
    return Outcome(
        f"{len(mutants)} faults in the code: {', '.join(seen)}",
        broken=tuple(told for fate, told in verdicts if fate is not Fate.CAUGHT),
    )


@contextmanager
def planted(root: Path, mutant: Mutant) -> Iterator[bool]:
    """The fault in its place while the context lasts; False where it does not fit exactly once."""
    place = root / mutant.file
    text = place.read_text(encoding="utf-8") if place.is_file() else ""
    if text.count(mutant.old) != 1:
        yield False
        return
    place.write_text(text.replace(mutant.old, mutant.new), encoding="utf-8")
    try:
        yield True
    finally:
        place.write_text(text, encoding="utf-8")


@dataclass(slots=True)
class _Court:
    """The copies in which faults are tried, each by one worker at a time."""

    setting: Setting
    copies: Sequence[Copy]
    _free: "SimpleQueue[Copy]" = field(default_factory=SimpleQueue)
    _of_all: Trial | None = None
    _asking: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        for copy in self.copies:
            self._free.put(copy)

    def unsound(self, tests: Sequence[str]) -> tuple[str, ...]:
        """Which of ``tests`` do not pass as the code is: those prove nothing."""
        shares = [tests[number :: len(self.copies)] for number in range(len(self.copies))]
        with ThreadPoolExecutor(len(self.copies)) as workers:
            trials = list(workers.map(self._unchanged, [share for share in shares if share]))
        for trial in trials:
            self.setting.tell(f"unchanged: {trial.end}, {trial.told} in {trial.seconds:.0f} s")
        return tuple(
            f"without any fault: {trial.end}, {trial.told}"
            for trial in trials
            if trial.end is not End.PASSED
        )

    def verdict(self, mutant: Mutant) -> tuple[Fate, str]:
        """What became of one fault, and how it is told."""
        fate, told = self._tried(mutant)
        self.setting.tell(f"{fate:<8} {mutant.id}: {told}")
        return fate, f"{mutant.id} {fate} ({told}): {mutant.means}"

    def _tried(self, mutant: Mutant) -> tuple[Fate, str]:
        with self._copy() as copy, planted(copy.root, mutant) as fits:
            if not fits:
                return Fate.UNTRIED, f"does not fit {mutant.file} exactly once"
            trial = copy.try_tests(mutant.tests, seed=self.setting.seed, limit=LIMIT)
            if trial.end is not End.PASSED or self.setting.is_short:
                return _fate(mutant, trial), f"{trial.told}, {trial.seconds:.0f} s"
            wider = copy.try_tests(EVERYTHING, seed=self.setting.seed, limit=LIMIT_OF_ALL)
        if wider.end is End.FAILED and self._passes_unchanged():
            return Fate.CAUGHT, f"outside of its area, {wider.told}, {wider.seconds:.0f} s"
        fate = Fate.UNTRIED if wider.end is End.FAILED else _fate(mutant, wider)
        return fate, f"{wider.told}, {wider.seconds:.0f} s"

    def _passes_unchanged(self) -> bool:
        """Whether the whole suite passes as the code is; asked once."""
        with self._asking:
            if self._of_all is None:
                self._of_all = self._unchanged(EVERYTHING, LIMIT_OF_ALL)
            return self._of_all.end is End.PASSED

    def _unchanged(self, tests: Sequence[str], limit: float = LIMIT_OF_ALL) -> Trial:
        with self._copy() as copy:
            return copy.try_tests(tests, seed=self.setting.seed, limit=limit)

    @contextmanager
    def _copy(self) -> Iterator[Copy]:
        copy = self._free.get()
        try:
            yield copy
        finally:
            self._free.put(copy)


def _fate(mutant: Mutant, trial: Trial) -> Fate:
    match trial.end:
        case End.FAILED:
            return Fate.CAUGHT
        case End.PASSED:
            return Fate.SURVIVED
        case End.LATE:
            return Fate.LATE
        case End.UNREAD if mutant.file in trial.told:
            return Fate.CAUGHT  # the code cannot even be imported
        case _:
            return Fate.UNTRIED


def _apart(mutants: Iterable[Mutant]) -> list[str]:
    """Every selection of tests once, those inside another left out."""
    asked = sorted({test for mutant in mutants for test in mutant.tests})
    return [one for one in asked if not any(Path(one).is_relative_to(o) for o in asked if o != one)]
