"""``python -m etl evaluate``: what it may be given, and what it prints and writes."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from etl.errors import SameRoomError
from etl.evaluate import evaluate, read_gold, trials
from etl.evaluate.decisions import agreement, as_table
from etl.evaluate.fitting import as_it_was, as_rows, fit, held_out
from etl.evaluate.gold import GoldPassage
from etl.evaluate.report import as_held_out, as_json, as_text
from etl.extract import engine_version
from etl.extract.registry import Registry

Write = Callable[[Path, Iterable[str]], None]
"""Writes all lines to a file, or none."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Gold, and what to do with it."""
    parser.set_defaults(refuse=parser.error)
    parser.add_argument(
        "gold", type=Path, nargs="*", metavar="GOLD.jsonl", help="passages, one a line"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here as well")
    parser.add_argument(
        "--fit",
        type=Path,
        metavar="FILE",
        help="fit confidence to GOLD and write the calibration here, instead of the figures",
    )
    parser.add_argument(
        "--decisions",
        action="store_true",
        help="compare events, topics, days and repeats with the reviewed claims of --data",
    )


def run(given: argparse.Namespace, registry: Registry, write: Write) -> int:
    """Score, compare or fit; 0 when it was done."""
    if not given.gold and not given.decisions:
        given.refuse("there is nothing to evaluate; name GOLD.jsonl, or give --decisions")
    if given.json is not None and given.fit is not None:
        given.refuse("--fit writes a calibration instead of the figures; leave --json out")
    if not given.gold and (given.json is not None or given.fit is not None):
        given.refuse("--json and --fit are about gold; name GOLD.jsonl")
    for written in (given.json, given.fit):
        if written is not None and written.resolve() in {file.resolve() for file in given.gold}:
            raise SameRoomError(f"{written} holds the gold. Choose another place.")
    if given.decisions:
        print(as_table(agreement(given.seeds, given.data)))
    if not given.gold:
        return 0
    passages = _passages(given.gold)
    if given.fit is not None:
        _fit(given.fit, passages, registry, write)
    else:
        _score(given.json, passages, registry, write)
    return 0


def _passages(files: Sequence[Path]) -> tuple[GoldPassage, ...]:
    """The passages of all files; one that stood in two of them would count twice."""
    first_seen: dict[tuple[str, str], Path] = {}
    found: list[GoldPassage] = []
    for file in files:
        for passage in read_gold(file):
            name = passage.document.document_id, passage.document.text
            if name in first_seen:
                raise SameRoomError(
                    f"{file}: the passage {name[0]!r} stands in {first_seen[name]} already. "
                    "Name each file once, and take the passage out of one of them."
                )
            first_seen[name] = file
            found.append(passage)
    return tuple(found)


def _score(
    place: Path | None, passages: Sequence[GoldPassage], registry: Registry, write: Write
) -> None:
    groups = evaluate(passages, registry)
    if place is not None:
        write(place, [as_json(engine_version(), groups)])
    print(as_text(engine_version(), groups))


def _fit(place: Path, passages: Sequence[GoldPassage], registry: Registry, write: Write) -> None:
    found = trials(passages, registry)
    if not found:
        raise SameRoomError("Nothing was found in these passages, so there is nothing to fit.")
    print(as_held_out("as it is now", as_it_was(found)))
    print(as_held_out("fitted, on documents left out", held_out(found)))
    write(place, as_rows(*fit(found)))
    print(f"{len(found)} predictions fitted; the calibration is written to {place}")
