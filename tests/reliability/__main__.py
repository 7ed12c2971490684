"""Try to break every promise of the product: ``python -m tests.reliability``.

Everything stays on this machine and ends by itself. Exit codes: 0 all held, 1 a promise is broken,
2 wrong use, 3 a proof hung.
"""

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from tests.reliability.proof import Proof
from tests.reliability.records import (
    Record,
    keep_records,
    read_records,
    table,
    versions,
    write_table,
)
from tests.reliability.running import HUNG, ROOT, run_apart

try:
    from tests.reliability.promises import PROOFS
except ModuleNotFoundError as missing:
    if (missing.name or "").partition(".")[0] in ("tests", "etl", "dashboard"):
        raise
    # Left alone it would end with 1, which says that a promise is broken.
    print(f'{missing.name} is missing: python -m pip install -e ".[dev]"', file=sys.stderr)
    raise SystemExit(2) from None

SEED = 20251122
_AT_ONCE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is asked for, a line a promise."""
    asked = _parser().parse_args(arguments)
    if asked.list:
        for proof in PROOFS:
            print(f"{proof.name:<12} {proof.promise}")
        return 0
    print(versions(), flush=True)
    records = _run([proof for proof in PROOFS if not asked.only or proof.name in asked.only], asked)
    if asked.keep:
        names = [proof.name for proof in PROOFS]
        keep_records([_as_kept(one, asked) for one in records], names)
        write_table(ROOT / "README.md", table(read_records(), names))
    return _exit_code(records)


def _run(proofs: Sequence[Proof], asked: argparse.Namespace) -> list[Record]:
    """Those that need quiet one after another, then the others two at a time."""

    def record_of(proof: Proof) -> Record:
        one = run_apart(proof, is_short=asked.short, seed=asked.seed, tell=print)
        _tell(one)
        return one

    first = [record_of(proof) for proof in proofs if proof.needs_quiet]
    with ThreadPoolExecutor(_AT_ONCE) as lanes:
        return [*first, *lanes.map(record_of, (one for one in proofs if not one.needs_quiet))]


def _as_kept(one: Record, asked: argparse.Namespace) -> Record:
    return replace(one, seen=f"short form: {one.seen}") if asked.short else one


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    names = [proof.name for proof in PROOFS]
    parser.add_argument("--short", action="store_true", help="fewer cases: minutes, as in CI")
    parser.add_argument("--only", nargs="+", choices=names, metavar="NAME", help="these proofs")
    parser.add_argument("--list", action="store_true", help="name the proofs and stop")
    parser.add_argument("--seed", type=int, default=SEED, help="where chance begins")
    parser.add_argument(
        "--keep", action="store_true", help="write the results down, also in the README"
    )
    return parser


def _tell(one: Record) -> None:
    print(f"{one.state.upper():<8} {one.name:<12} {one.seconds:7.1f} s  {one.seen}", flush=True)
    for line in one.told:
        print(f"    broken: {line}", flush=True)
    for line in one.not_run:
        print(f"    not run: {line}", flush=True)


def _exit_code(records: Sequence[Record]) -> int:
    states = {one.state for one in records}
    if HUNG in states:
        return 3
    return 1 if "broken" in states else 0


if __name__ == "__main__":
    raise SystemExit(main())
