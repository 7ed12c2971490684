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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Any

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
    """What a session of tests saw. ``failed`` are the functions of tests that failed; ``told`` says
    in a line what became of it."""

    end: End
    told: str
    seconds: float
    failed: tuple[str, ...] = ()


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

    def try_tests(
        self, tests: Sequence[str], *, seed: int, limit: float, is_to_the_end: bool = False
    ) -> Trial:
        """Run ``tests`` until the first fails, or to the end; at most ``limit`` seconds."""
        begun = time.perf_counter()
        answer = self.work / "seen.json"
        answer.unlink(missing_ok=True)
        process = subprocess.Popen(
            self._command(tests, seed, is_to_the_end),
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
            return Trial(End.LATE, f"no end within {limit:.0f} s", limit)
        finally:
            shutil.rmtree(self.work / "tests", ignore_errors=True)
        seconds = time.perf_counter() - begun
        if not answer.exists():
            return Trial(End.UNREAD, _last_line(output), seconds)
        seen = json.loads(answer.read_text(encoding="utf-8"))
        return _trial(process.returncode, seen, seconds)

    def _command(self, tests: Sequence[str], seed: int, is_to_the_end: bool) -> list[str]:
        options = ["-q", "-p", "no:cacheprovider", "-p", _PLUGIN.stem]
        options += [] if is_to_the_end else ["-x"]
        places = [f"--basetemp={self.work / 'tests'}", f"--hypothesis-seed={seed}"]
        return [sys.executable, "-m", "pytest", *options, *places, *tests]

    def _environment(self, answer: Path) -> dict[str, str]:
        plugins = self.work / "plugins"
        plugins.mkdir(exist_ok=True)
        shutil.copy(_PLUGIN, plugins)
        kept = {
            name: value
            for name, value in os.environ.items()
            if name not in ("PYTEST_ADDOPTS", "SAME_ROOM_DATABASE", "CI")
        }
        return kept | {
            "PYTHONPATH": os.pathsep.join((str(self.root), str(plugins))),
            "PYTHONDONTWRITEBYTECODE": "1",
            "SAME_ROOM_TRIAL": str(answer),
        }


def _trial(code: int, seen: Mapping[str, Any], seconds: float) -> Trial:
    if seen["foreign"]:
        return Trial(End.FOREIGN, f"loaded from elsewhere: {seen['foreign'][0]}", seconds)
    if code == 0 and seen["passed"]:
        return Trial(End.PASSED, f"{seen['passed']} tests passed", seconds)
    if code == 1 and seen["failed"]:
        # Whatever a parameter holds, the function can be asked for by its name.
        failed = dict.fromkeys(name.partition("[")[0] for name in seen["failed"])
        return Trial(End.FAILED, f"{len(failed)} tests failed", seconds, tuple(failed))
    why = seen["uncollected"] or [f"exit code {code}, {seen['passed']} tests passed"]
    return Trial(End.UNREAD, why[0], seconds)


def _last_line(output: bytes) -> str:
    lines = output.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else "pytest said nothing"
