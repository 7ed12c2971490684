"""The proof of damage can fail: another content, a crash, a hang and a wrong remedy are told."""

import os
import random
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import duckdb
import pytest

from dashboard.wording import wording
from etl.model.vocabulary import Language
from tests.conftest import ROOT, World
from tests.reliability.ledger.damage import SAME, cuts, flips, harmed, judge, known_of
from tests.reliability.ledger.foreign_files import FOREIGN, fault_of


@pytest.fixture
def copy(built: World, tmp_path: Path) -> Path:
    path = tmp_path / "ledger.duckdb"
    path.write_bytes(built.database.read_bytes())
    return path


def test_a_whole_ledger_is_the_same(built: World, copy: Path) -> None:
    assert judge(copy, known_of(built.database)) == SAME


def test_other_words_are_silently_different(built: World, copy: Path) -> None:
    with duckdb.connect(str(copy)) as connection:
        connection.execute("update claims set quote = 'x' || quote where start = 0")
        connection.execute("update topics set title_en = 'Bread'")
    assert judge(copy, known_of(built.database)) == "silently different: a value of a table"


def test_other_answers_over_the_same_values_are_silently_different(
    built: World, copy: Path
) -> None:
    expected = known_of(built.database)
    answers = expected["answers"]
    assert isinstance(answers, dict)
    name = next(one for one in answers if one.endswith("facets"))
    judged = judge(copy, {**expected, "answers": {**answers, name: "another"}})
    assert judged == f"silently different: {name}"


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        (("cut", 0, 0), "refused as damaged"),
        (("cut", 20_000, 0), "refused as damaged"),
        (("flip", 8, 0), "refused as foreign"),
        (("flip", 100, 0), "refused as damaged"),
    ],
)
def test_harm_is_refused(
    built: World, copy: Path, case: tuple[str, int, int], verdict: str
) -> None:
    copy.write_bytes(harmed(built.database.read_bytes(), case))
    assert judge(copy, {}) == verdict


def test_cases_are_as_many_as_asked_for_within_the_file_and_repeatable() -> None:
    for make in (flips, cuts):
        cases = make(random.Random(1), 1_000_000, 50)
        assert cases == make(random.Random(1), 1_000_000, 50)
        assert len(cases) == 50
        assert all(0 <= place < 1_000_000 for _, place, _ in cases)


def test_another_page_than_the_right_one_is_told() -> None:
    words = wording(Language.EN).ledger
    page = " ".join((words.titles["empty"], words.causes["empty"], words.fixes["empty"]))
    assert fault_of(page, "empty", Language.EN) == ""
    assert fault_of(page, "damaged", Language.EN) == "told as ['empty'] instead of damaged"
    assert fault_of("The overview", "empty", Language.EN).startswith("told as []")
    assert fault_of("Traceback (most …", "empty", Language.EN) == "a traceback"
    assert fault_of(words.titles["empty"], "empty", Language.EN).endswith("without cause or fix")


def test_every_foreign_file_has_a_name_of_its_own() -> None:
    assert len({one.name for one in FOREIGN}) == len(FOREIGN) > 25


CRASHING = """
import os, signal, sys, time
from pathlib import Path
from tests.reliability.ledger.forked import in_child
works = [lambda: os.kill(os.getpid(), signal.SIGSEGV), lambda: time.sleep(60), lambda: "well"]
print([in_child(work, Path(sys.argv[1]), 1) for work in works])
"""


def test_a_crash_and_a_hang_are_told_and_the_next_case_is_tried(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(CRASHING), str(tmp_path / "answer.json")],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    crashed = f"crashed ({signal.SIGSEGV.name})"
    assert ended.stdout.strip() == str([(None, crashed), (None, "hung"), ("well", "")])
