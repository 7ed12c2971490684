"""The harness itself: what breaks is told as broken, what hangs is stopped, what ends well held."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.reliability.promises import PROOFS
from tests.reliability.proof import Outcome, Proof, Setting
from tests.reliability.records import BEGIN, END, keep_records, read_records, table, write_table
from tests.reliability.running import ROOT, run_apart


def keeps(setting: Setting) -> Outcome:
    assert list(setting.folder.iterdir()) == []
    return Outcome(f"{setting.times(10, 3)} cases")


def breaks(_: Setting) -> Outcome:
    return Outcome("30 cases", broken=tuple(f"case {number}" for number in range(30)))


def raises(_: Setting) -> Outcome:
    raise ValueError("the proof is at fault")


def hangs(_: Setting) -> Outcome:
    time.sleep(60)
    return Outcome("slept")


def is_forbidden(_: Setting) -> Outcome:
    return Outcome("", not_run=("no tracer here: install Debian's package strace",))


def proof(attempt: object, seconds: int = 30) -> Proof:
    return Proof("example", "A promise.", attempt, seconds, seconds)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("attempt", "seconds", "state", "told"),
    [
        (keeps, 30, "held", 0),
        (breaks, 30, "broken", 21),
        (raises, 30, "broken", 1),
        (hangs, 2, "hung", 1),
        (is_forbidden, 30, "not run", 0),
    ],
)
def test_a_proof_tells_how_it_ended(attempt: object, seconds: int, state: str, told: int) -> None:
    one = run_apart(proof(attempt, seconds), is_short=True, seed=1, tell=print)
    assert (one.state, len(one.told)) == (state, told)


def test_the_short_form_tries_less() -> None:
    seen = [
        run_apart(proof(keeps), is_short=is_short, seed=1, tell=print).seen
        for is_short in (True, False)
    ]
    assert seen == ["3 cases", "10 cases"]


def test_records_are_kept_beside_those_of_other_proofs(tmp_path: Path) -> None:
    place = tmp_path / "results.json"
    held = run_apart(proof(keeps), is_short=False, seed=1, tell=print)
    keep_records([held], ["example", "other"], place)
    keep_records([], ["example", "other"], place)
    assert read_records(place) == {"example": held}
    shown = table({"example": held}, ["example", "other"])
    assert f"| A promise. | 10 cases | held | {held.on} |" in shown


def test_the_readme_shows_the_last_run_of_each_proof() -> None:
    names = [one.name for one in PROOFS]
    assert set(read_records()) <= set(names)
    shown = (ROOT / "README.md").read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]
    assert shown.strip() == table(read_records(), names)


def test_a_readme_without_a_place_for_the_table_is_left_alone(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("Nothing here", encoding="utf-8")
    with pytest.raises(ValueError, match="has no table"):
        write_table(readme, "| a |")
    assert readme.read_text(encoding="utf-8") == "Nothing here"


def test_without_its_packages_it_says_what_to_install_and_does_not_call_a_promise_broken() -> None:
    asked = "import runpy, sys; sys.modules['pytest'] = None; runpy.run_module('tests.reliability')"

    told = subprocess.run(
        [sys.executable, "-c", f"{asked[:-1]}, run_name='__main__')"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr == 'pytest is missing: python -m pip install -e ".[dev]"\n'
