"""A plugin of pytest: what a session saw, as JSON in the file ``SAME_ROOM_TRIAL`` names.

``passed`` counts tests; ``failed`` and ``uncollected`` name what did not hold, the latter with why;
``foreign`` are modules of the code under test that were loaded from outside of the working folder.
It is loaded by its own path, so that it is no part of the code under test.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

_PACKAGES = ("etl", "dashboard", "tests")
_seen: dict[str, Any] = {"passed": 0, "failed": [], "uncollected": []}


def pytest_runtest_logreport(report: Any) -> None:
    """A test, or what comes before and after it, has ended."""
    if report.failed:
        _seen["failed"].append(report.nodeid)
    elif report.when == "call" and report.passed:
        _seen["passed"] += 1


def pytest_collectreport(report: Any) -> None:
    """A file was read for its tests."""
    if report.failed:
        _seen["uncollected"].append(f"{report.nodeid}: {report.longreprtext}")


def pytest_sessionfinish() -> None:
    """Write down what was seen."""
    foreign = sorted(name for name in sys.modules if _is_foreign(name))
    rows = json.dumps(_seen | {"foreign": foreign})
    Path(os.environ["SAME_ROOM_TRIAL"]).write_text(rows, encoding="utf-8")


def _is_foreign(name: str) -> bool:
    if name.partition(".")[0] not in _PACKAGES:
        return False
    place = getattr(sys.modules[name], "__file__", None)
    return place is not None and not Path(place).resolve().is_relative_to(Path.cwd().resolve())
