"""The tests bite: faults made in the code on purpose are caught by the project's ordinary tests.

Each fault is made alone in a copy of the repository. It counts as caught where a test fails that
passes without it: the tests that failed are run once more on the code as it is. Where the tests of
its area miss a fault, the whole suite but the browser's is asked before it is called survived (in
the whole form). A fault that no longer fits its code is told.
"""

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from queue import SimpleQueue

from tests.reliability.mutants.trial import Copy, End, Trial
from tests.reliability.proof import Outcome, Setting
from tests.reliability.running import ROOT

TABLE = Path(__file__).with_name("mutants.toml")
AT_ONCE = 2
MOST_IN_SHORT = 6
LIMIT = 300.0
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


@dataclass(frozen=True, slots=True)
class Verdict:
    """A fault and what became of it. ``caught_by`` are the tests that failed."""

    mutant: Mutant
    fate: Fate
    told: str
    caught_by: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.mutant.id} {self.fate} ({self.told}): {self.mutant.means}"


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
    with ThreadPoolExecutor(AT_ONCE) as workers:
        verdicts = court.confirmed(list(workers.map(court.verdict, mutants)))
    for one in verdicts:
        setting.tell(str(one))
    fates = Counter(one.fate for one in verdicts)
    rest = [f"{fates[fate]} {fate}" for fate in (Fate.LATE, Fate.UNTRIED) if fates[fate]]
    seen = [f"{fates[Fate.CAUGHT]} caught", f"{fates[Fate.SURVIVED]} survived", *rest]
    return Outcome(
        f"{len(mutants)} faults in the code: {', '.join(seen)}",
        broken=tuple(str(one) for one in verdicts if one.fate is not Fate.CAUGHT),
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


class _Court:
    """The copies in which faults are tried, each by one worker at a time."""

    def __init__(self, setting: Setting, copies: Sequence[Copy]) -> None:
        self._setting = setting
        self._free: SimpleQueue[Copy] = SimpleQueue()
        for copy in copies:
            self._free.put(copy)

    def verdict(self, mutant: Mutant) -> Verdict:
        """What became of one fault."""
        seed = self._setting.seed
        with self._copy() as copy, planted(copy.root, mutant) as fits:
            if not fits:
                return Verdict(mutant, Fate.UNTRIED, f"does not fit {mutant.file} exactly once")
            trial = copy.try_tests(mutant.tests, seed=seed, limit=LIMIT)
            if trial.end is End.PASSED and not self._setting.is_short:
                trial = copy.try_tests(EVERYTHING, seed=seed, limit=LIMIT_OF_ALL)
        found = _verdict(mutant, trial)
        self._setting.tell(f"{found.fate}: {mutant.id}, {trial.seconds:.0f} s")
        return found

    def confirmed(self, verdicts: Sequence[Verdict]) -> list[Verdict]:
        """The same, but for faults caught by tests that fail without any fault, too."""
        tests = sorted({test for one in verdicts for test in one.caught_by})
        if not tests:
            return list(verdicts)
        with self._copy() as copy:
            whole = copy.try_tests(
                tests, seed=self._setting.seed, limit=LIMIT_OF_ALL, is_to_the_end=True
            )
        if whole.end not in (End.PASSED, End.FAILED):
            told = f"the code without a fault: {whole.end}, {whole.told}"
            return [replace(one, fate=Fate.UNTRIED, told=told) for one in verdicts]
        return [_doubted(one, whole.failed) for one in verdicts]

    @contextmanager
    def _copy(self) -> Iterator[Copy]:
        copy = self._free.get()
        try:
            yield copy
        finally:
            self._free.put(copy)


def _verdict(mutant: Mutant, trial: Trial) -> Verdict:
    match trial.end:
        case End.FAILED:
            return Verdict(mutant, Fate.CAUGHT, trial.failed[0], trial.failed)
        case End.PASSED:
            return Verdict(mutant, Fate.SURVIVED, trial.told)
        case End.LATE:
            return Verdict(mutant, Fate.LATE, trial.told)
        case End.UNREAD if mutant.file in trial.told:
            return Verdict(mutant, Fate.CAUGHT, "it cannot be imported", mutant.tests)
        case _:
            return Verdict(mutant, Fate.UNTRIED, trial.told)


def _doubted(one: Verdict, failing: Sequence[str]) -> Verdict:
    files = {test: test.partition("::")[0] for test in failing}
    doubtful = [test for test in failing if {test, files[test]} & {*one.caught_by}]
    if not doubtful:
        return one
    told = f"{doubtful[0]} fails without the fault, too"
    return replace(one, fate=Fate.UNTRIED, told=told)
