"""The project's own tests, run on a copy of the repository that may be changed.

The copy is what is imported, whatever is installed: a session that loaded any of our modules from
elsewhere is no trial, and says so.
"""

import compileall
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from py_compile import PycInvalidationMode

_PLUGIN = Path(__file__).with_name("trial_plugin.py")
_LEFT_BEHIND = shutil.ignore_patterns(
    ".git", ".venv", ".ruff_cache", ".mypy_cache", ".pytest_cache", ".hypothesis", "__pycache__",
    "*.egg-info", "build", "dist", "node_modules", "*.duckdb*", "results.json",
)  # fmt: skip
_CODE = ("etl", "dashboard", "tests")


class End(StrEnum):
    """How a session of tests ended."""

    PASSED = "passed"
    FAILED = "failed"
    UNREAD = "unread"
    """Tests could not be collected, or pytest was used wrongly: nothing was tried."""
    LATE = "late"
    FOREIGN = "foreign"
    """The code that was tried is not the copy's."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What a session of tests saw. ``told`` names what failed first, or why there was no trial."""

    end: End
    told: str
    passed: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the repository, and a folder for what its tests write."""

    root: Path
    work: Path

    @classmethod
    def of(cls, repository: Path, folder: Path) -> "Copy":
        """Copy what the tests need. ``folder`` is made."""
        copy = cls(folder / "repository", folder / "work")
        shutil.copytree(repository, copy.root, ignore=_LEFT_BEHIND)
        copy.work.mkdir()
        # Compiled by content: a file changed within the same second is still read anew.
        for name in _CODE:
            mode = PycInvalidationMode.CHECKED_HASH
            compileall.compile_dir(copy.root / name, quiet=2, invalidation_mode=mode)
        return copy

    def try_tests(self, tests: Sequence[str], *, seed: int, limit: float) -> Trial:
        """Run ``tests`` until the first fails; at most ``limit`` seconds."""
        begun = time.perf_counter()
        answer = self.work / "seen.json"
        answer.unlink(missing_ok=True)
        process = subprocess.Popen(
            self._command(tests, seed),
            cwd=self.root,
            env=self._environment(answer),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        try:
            output, _ = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return Trial(End.LATE, f"no end within {limit:.0f} s", 0, limit)
        finally:
            shutil.rmtree(self.work / "tests", ignore_errors=True)
        seconds = time.perf_counter() - begun
        if not answer.exists():
            return Trial(End.UNREAD, _last_line(output), 0, seconds)
        seen = json.loads(answer.read_text(encoding="utf-8"))
        return _trial(process.returncode, seen, seconds)

    def _command(self, tests: Sequence[str], seed: int) -> list[str]:
        options = ["-x", "-q", "-p", "no:cacheprovider", "-p", _PLUGIN.stem]
        places = [f"--basetemp={self.work / 'tests'}", f"--hypothesis-seed={seed}"]
        return [sys.executable, "-m", "pytest", *options, *places, *tests]

    def _environment(self, answer: Path) -> dict[str, str]:
        plugins = self.work / "plugins"
        plugins.mkdir(exist_ok=True)
        shutil.copy(_PLUGIN, plugins)
        kept = {
            name: value
            for name, value in os.environ.items()
            if name not in ("PYTEST_ADDOPTS", "SAME_ROOM_DATABASE")
        }
        return kept | {
            "PYTHONPATH": os.pathsep.join((str(self.root), str(plugins))),
            "PYTHONDONTWRITEBYTECODE": "1",
            "SAME_ROOM_TRIAL": str(answer),
        }


def _trial(code: int, seen: dict[str, list[str]], seconds: float) -> Trial:
    passed = int(seen["passed"])  # type: ignore[call-overload]
    if seen["foreign"]:
        return Trial(End.FOREIGN, f"loaded from elsewhere: {seen['foreign'][0]}", 0, seconds)
    if code == 0 and passed:
        return Trial(End.PASSED, f"{passed} tests passed", passed, seconds)
    if code == 1 and seen["failed"]:
        return Trial(End.FAILED, seen["failed"][0], passed, seconds)
    why = seen["uncollected"] or [f"exit code {code}, {passed} tests passed"]
    return Trial(End.UNREAD, why[0], passed, seconds)


def _last_line(output: bytes) -> str:
    lines = output.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else "pytest said nothing"
