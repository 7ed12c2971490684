"""Ledgers for the proofs, each built by the real command in a process of its own."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.reliability.running import ROOT


def built(folder: Path, world: Path = ROOT) -> Path:
    """The ledger of the seeds and decisions of ``world``: the shipped ones where none is named."""
    shutil.copytree(world / "seeds", folder / "seeds")
    kept = shutil.ignore_patterns("*.duckdb*", ".*")
    shutil.copytree(world / "data", folder / "data", ignore=kept)
    database = folder / "ledger.duckdb"
    command = [sys.executable, "-m", "etl", "build", "--database", str(database)]
    command += ["--seeds", str(folder / "seeds"), "--data", str(folder / "data")]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return database
