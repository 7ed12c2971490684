"""The proof tells builds that all get in from builds that take turns."""

import sys
from pathlib import Path

from tests.reliability.builds.locks import meet
from tests.reliability.proof import Setting

WITHOUT_A_LOCK = "print('building', flush=True)"
IN_SILENCE = "raise SystemExit(75)"
ROUNDS = 5


def setting(folder: Path) -> Setting:
    return Setting(folder, seed=1, is_short=True, tell=print)


def test_builds_that_all_get_in_are_told_as_broken(tmp_path: Path) -> None:
    outcome = meet(setting(tmp_path), (sys.executable, "-c", WITHOUT_A_LOCK), patience=2)
    assert outcome.broken[0] == "round 1: 6 builds at once"


def test_builds_that_all_leave_are_told_as_broken(tmp_path: Path) -> None:
    outcome = meet(setting(tmp_path), (sys.executable, "-c", IN_SILENCE), patience=60)
    assert len(outcome.broken) >= ROUNDS
