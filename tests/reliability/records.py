"""What the last run by hand saw of each promise, kept beside the proofs and shown in the README."""

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from importlib.metadata import version
from pathlib import Path

from tests.reliability.proof import Outcome, Proof

PLACE = Path(__file__).with_name("results.json")
BEGIN, END = "<!-- reliability -->", "<!-- /reliability -->"
"""Between these the README shows the table."""
_PACKAGES = ("streamlit", "duckdb", "altair")


@dataclass(frozen=True, slots=True)
class Record:
    """One promise as one run saw it: ``held``, ``broken``, ``hung`` or ``not run``."""

    name: str
    promise: str
    state: str
    seen: str
    seconds: float
    on: str
    versions: str
    told: tuple[str, ...] = ()
    not_run: tuple[str, ...] = ()


def versions() -> str:
    """What it ran on, for the record."""
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    machine = f"{platform.system()}, {os.cpu_count()} cores"
    return f"Python {platform.python_version()}, {packages}, {machine}"


def record(proof: Proof, outcome: Outcome, *, seconds: float, on: str) -> Record:
    """What an outcome says of a promise."""
    state = "broken" if outcome.broken else "held"
    if outcome.not_run and not outcome.seen:
        state = "not run"
    return Record(
        name=proof.name,
        promise=proof.promise,
        state=state,
        seen=outcome.seen,
        seconds=round(seconds, 1),
        on=on,
        versions=versions(),
        told=outcome.told(),
        not_run=outcome.not_run,
    )


def read_records(place: Path = PLACE) -> dict[str, Record]:
    """The records by name of the proof; none where nothing was kept yet."""
    if not place.exists():
        return {}
    rows = json.loads(place.read_text(encoding="utf-8"))
    return {row["name"]: _record_of(row) for row in rows}


def keep_records(new: Sequence[Record], names: Sequence[str], place: Path = PLACE) -> None:
    """Put ``new`` in the place of older records; only the proofs of ``names`` stay, in order."""
    kept = read_records(place) | {one.name: one for one in new}
    rows = [asdict(kept[name]) for name in names if name in kept]
    place.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def table(records: Mapping[str, Record], names: Sequence[str]) -> str:
    """The table of the README, a row a promise, and what it was run on."""
    known = [records[name] for name in names if name in records]
    lines = ["| Promise | Tried and seen | State | On |", "|---|---|---|---|"]
    for one in known:
        parts = "".join(f"; not run: {reason}" for reason in one.not_run)
        lines.append(f"| {one.promise} | {one.seen}{parts} | {one.state} | {one.on} |")
    ran_on = sorted({one.versions for one in known})
    return "\n".join([*lines, "", f"Run on {'; '.join(ran_on)}."])


def write_table(readme: Path, text: str) -> None:
    """Put the table between its marks. Raises ValueError where the README has none."""
    before, begin, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{readme}: has no table between {BEGIN} and {END}")
    readme.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", encoding="utf-8")


def _record_of(row: Mapping[str, object]) -> Record:
    found = Record(**row)  # type: ignore[arg-type]
    return replace(found, told=tuple(found.told), not_run=tuple(found.not_run))
