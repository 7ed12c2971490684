"""A build may be killed at any moment: readers find a whole ledger, and the next build works."""

import os
import pickle
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from etl.load.content import Row

PUBLISH_AND_DIE = Path(__file__).with_name("publish_and_die.py")
KILLS = 20


@pytest.mark.skipif(
    not hasattr(os, "fork"), reason="killing in mid-build takes a system that forks"
)
def test_builds_killed_at_random_moments_break_and_lose_nothing(
    tmp_path: Path, rows: dict[str, list[Row]]
) -> None:
    folder = tmp_path / "ledger"
    folder.mkdir()
    content = tmp_path / "content"
    content.write_bytes(pickle.dumps(rows))
    command = [PUBLISH_AND_DIE, folder / "ledger.duckdb", content, KILLS, 20251122]
    run = subprocess.run(
        [sys.executable, *map(str, command)], capture_output=True, text=True, check=True
    )
    *outcomes, files = run.stdout.splitlines()
    ended = Counter(outcomes)
    assert ended["old"] + ended["new"] == KILLS, run.stderr
    assert ended["old"] > 0
    assert files == "ledger.duckdb ledger.duckdb.lock"
