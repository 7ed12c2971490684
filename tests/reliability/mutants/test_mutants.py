"""The proof that the tests bite, tried on a repository of two small rules with tests of its own."""

from pathlib import Path

import pytest

from tests.reliability.mutants.mutants import TABLE, Mutant, judge, read_mutants
from tests.reliability.proof import Outcome, Setting
from tests.reliability.running import ROOT

RULES = """
def is_late(day: int, last: int) -> bool:
    return day > last


def greeting(name: str) -> str:
    return f"Dear {name}"
"""
TESTS_OF_DAYS = """
from etl.rules import is_late


def test_the_last_day_is_not_late() -> None:
    assert not is_late(3, 3)
"""
TESTS_OF_LETTERS = """
from etl.rules import is_late, greeting


def test_everybody_is_dear() -> None:
    assert greeting("Anna").startswith("Dear ")


def test_a_day_after_the_last_is_late() -> None:
    assert is_late(4, 3)
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "small"
    for place, text in {
        "pytest.ini": "[pytest]\n",
        "etl/__init__.py": "",
        "etl/rules.py": RULES,
        "tests/test_days.py": TESTS_OF_DAYS,
        "tests/test_letters.py": TESTS_OF_LETTERS,
    }.items():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_text(text, encoding="utf-8")
    return root


def fault(name: str, old: str, new: str, *tests: str) -> Mutant:
    asked = tests or ("tests/test_days.py",)
    return Mutant(name, "etl/rules.py", f"Harm of {name}.", old, new, asked)


def judged(repository: Path, *mutants: Mutant, is_short: bool = False) -> Outcome:
    folder = repository.parent / "work"
    folder.mkdir()
    return judge(repository, mutants, Setting(folder, 1, is_short, print))


def test_each_fault_is_told_as_what_became_of_it(repository: Path) -> None:
    outcome = judged(
        repository,
        fault("too-early", "day > last", "day >= last"),
        fault("unreadable", "def is_late", "def def"),
        fault("seen-elsewhere", "day > last", "False"),
        fault("nameless", "{name}", "friend"),
        fault("gone", "day < first", "day"),
        fault("twice", "str", "bytes"),
    )
    assert outcome.seen == "6 faults in the code: 3 caught, 1 survived, 2 untried"
    survived, *untried = outcome.broken
    assert survived == "nameless survived (3 tests passed): Harm of nameless."
    assert untried == [
        "gone untried (does not fit etl/rules.py exactly once): Harm of gone.",
        "twice untried (does not fit etl/rules.py exactly once): Harm of twice.",
    ]


def test_the_short_form_asks_the_tests_of_the_area_alone(repository: Path) -> None:
    outcome = judged(repository, fault("never-late", "day > last", "False"), is_short=True)
    assert outcome.seen == "1 faults in the code: 0 caught, 1 survived"
    assert outcome.broken[0].startswith("never-late survived (1 tests passed)")


def test_a_test_that_fails_without_the_fault_catches_nothing(repository: Path) -> None:
    days = repository / "tests" / "test_days.py"
    days.write_text(TESTS_OF_DAYS.replace("assert not", "assert"), encoding="utf-8")
    outcome = judged(repository, fault("never-late", "day > last", "False"))
    told = "tests/test_days.py::test_the_last_day_is_not_late fails without the fault, too"
    assert outcome.broken == (f"never-late untried ({told}): Harm of never-late.",)


def test_tests_that_cannot_be_found_catch_nothing(repository: Path) -> None:
    outcome = judged(repository, fault("too-early", "day > last", "day >= last", "tests/none.py"))
    assert outcome.seen == "1 faults in the code: 0 caught, 0 survived, 1 untried"


def test_code_from_outside_of_the_copy_is_no_trial(repository: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere" / "etl"
    elsewhere.mkdir(parents=True)
    (elsewhere / "__init__.py").write_text("", encoding="utf-8")
    (elsewhere / "rules.py").write_text(RULES, encoding="utf-8")
    line = f"import sys\n\nsys.path.insert(0, {str(elsewhere.parent)!r})\n"
    (repository / "tests" / "conftest.py").write_text(line, encoding="utf-8")
    outcome = judged(repository, fault("too-early", "day > last", "day >= last"))
    assert outcome.broken == ("too-early untried (loaded from elsewhere: etl): Harm of too-early.",)


def test_every_fault_of_the_table_fits_the_code_once_and_names_tests_that_are_there() -> None:
    table = read_mutants(TABLE)
    assert len(table) >= 40
    for one in table:
        assert (ROOT / one.file).exists(), one.id
        assert (ROOT / one.file).read_text(encoding="utf-8").count(one.old) == 1, one.id
        assert one.old != one.new, one.id
        assert all((ROOT / test).exists() for test in one.tests), one.id
