"""One attempt in this process: ``python -m tests.reliability.alone MODULE:FUNCTION FOLDER SEED``.

What :mod:`tests.reliability.running` starts; the outcome is left in ``FOLDER/outcome.json``.
"""

import argparse
from importlib import import_module
from pathlib import Path

from tests.reliability.running import run_here, write_outcome


def main() -> None:
    """Run the function that is named."""
    parser = argparse.ArgumentParser(prog="python -m tests.reliability.alone", description=__doc__)
    parser.add_argument("attempt", help="MODULE:FUNCTION of a proof")
    parser.add_argument("folder", type=Path)
    parser.add_argument("seed", type=int)
    parser.add_argument("--short", action="store_true")
    asked = parser.parse_args()
    module, function = asked.attempt.split(":")
    attempt = getattr(import_module(module), function)
    outcome = run_here(attempt, asked.folder, is_short=asked.short, seed=asked.seed)
    write_outcome(outcome, asked.folder / "outcome.json")


if __name__ == "__main__":
    main()
