"""No input is dropped or guessed silently: mutated files, documents and lines, counted on our own.

Most are tried in this process, on the rows the build hands to the database. Of what is loaded a
part is published and read out of the database; of everything a part goes through the real command,
which must end with exit code 0 or 1, without a traceback, the ledger in use untouched on refusal.
"""

import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from etl.errors import CuratedError, InputError
from etl.extract.lines import read_documents
from tests.conftest import World
from tests.reliability.inputs.curated_tries import Try, mutated, path_of, try_one
from tests.reliability.inputs.document_tries import broken_by, fill, names_in
from tests.reliability.inputs.line_tries import broken_by_lines, mutated_lines
from tests.reliability.inputs.mini_world import (
    decided,
    lay_bare_world,
    lay_world,
    published,
    tables_in,
)
from tests.reliability.inputs.sizes import tried_sizes
from tests.reliability.inputs.written_back import differences
from tests.reliability.proof import Outcome, Setting

AT_ONCE = 20
"""Documents that are read in one world."""


@dataclass(slots=True)
class Tally:
    """What was tried, by what came of it, and what broke."""

    counts: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)

    def note(self, what: str, broken: Iterator[str] | tuple[str, ...] | list[str] = ()) -> None:
        """One case."""
        self.counts[what] += 1
        self.broken.extend(broken)


def attempt(setting: Setting) -> Outcome:
    """Curated files, documents, lines, sizes, and the command."""
    tally = Tally()
    curated, documents, lines = (
        setting.times(whole, short) for whole, short in ((1_120, 110), (600, 60), (280, 30))
    )
    _try_curated(setting, tally, curated)
    setting.tell("curated files done")
    _try_documents(setting, tally, documents)
    setting.tell("documents done")
    _try_lines(setting, tally, lines)
    _try_command(setting, tally, setting.times(20, 2))
    sizes = setting.folder / "sizes"
    sizes.mkdir()
    for what, wrong in tried_sizes(
        sizes, files=setting.times(10_000, 1_000), rows=setting.times(100_000, 10_000)
    ):
        tally.note("sizes", (f"{what}: {wrong}",) if wrong else ())
    return Outcome(_sentence(tally, curated, documents, lines), tuple(tally.broken))


def _sentence(tally: Tally, curated: int, documents: int, lines: int) -> str:
    counts = tally.counts
    return (
        f"{curated + documents + lines:,} mutated inputs: {curated:,} curated files "
        f"({counts['loaded']:,} loaded in full, {counts['published']} of them read out of the "
        f"database, {counts['refused']:,} refused with their place), {documents:,} documents and "
        f"odd entries, all counted and each refusal listed, {lines:,} files of JSON Lines "
        f"({counts['lines read']} read, {counts['lines refused']} refused); "
        f"{counts['commands']} through the command; {counts['sizes']} sizes and packed files; "
        f"{len(tally.broken)} broken"
    )


def _try_curated(setting: Setting, tally: Tally, count: int) -> None:
    world = lay_world(setting.folder / "curated")
    every = setting.times(8, 10)
    for one in mutated(setting.chance("curated"), world, count):
        is_sample = tally.counts["loaded"] % every == every - 1
        verdict = try_one(world, one, published if is_sample else decided)
        tally.note("loaded" if verdict.was_loaded else "refused", verdict.broken)
        if verdict.was_loaded and is_sample:
            tally.note("published")


def _try_documents(setting: Setting, tally: Tally, count: int) -> None:
    chance = setting.chance("documents")
    for number in range(count // AT_ONCE):
        world = lay_bare_world(setting.folder / "documents")
        fill(chance, world, AT_ONCE)
        try:
            seen = (published if number % 10 == 9 else decided)(world)
        except InputError as refusal:
            tally.broken.extend(_unnamed(world, refusal))
        else:
            tally.broken.extend(f"documents, {number}: {one}" for one in broken_by(world, seen))
        tally.counts["documents"] += AT_ONCE
        shutil.rmtree(world.folder)


def _unnamed(world: World, refusal: InputError) -> Iterator[str]:
    """A whole folder may be refused for its descriptions, row by row, or file by file."""
    if isinstance(refusal, CuratedError):
        if any(fault.row is None for fault in refusal.faults):
            yield f"documents refused without a row: {refusal}"
    elif len(str(refusal).splitlines()) < len(names_in(world.seeds)):
        yield f"documents refused without naming each: {refusal}"


def _try_lines(setting: Setting, tally: Tally, count: int) -> None:
    chance = setting.chance("lines")
    path = setting.folder / "documents.jsonl"
    for _ in range(count):
        path.write_bytes(mutated_lines(chance))
        was_read, broken = broken_by_lines(path, read_documents)
        tally.note("lines read" if was_read else "lines refused", broken)


def _try_command(setting: Setting, tally: Tally, count: int) -> None:
    """Half of them builds over a ledger in use, half of them extraction."""
    world = lay_world(setting.folder / "command")
    published(world)
    chance = setting.chance("command")
    output = world.folder / "out.jsonl"
    for one in mutated(chance, world, count // 2):
        tally.note("commands", list(_build_wrong(world, one)))
        path = world.folder / "documents.jsonl"
        path.write_bytes(mutated_lines(chance))
        output.unlink(missing_ok=True)
        told = _run(world, "extract", "--input", str(path), "--output", str(output))
        wrong = list(_command_wrong(told))
        if told.returncode and output.exists():
            wrong.append("extract refused and left a result")
        tally.note("commands", wrong)


def _build_wrong(world: World, one: Try) -> Iterator[str]:
    path = path_of(world, one.file)
    before, ledger = path.read_bytes(), _seal(world.database)
    path.write_bytes(one.data)
    told = _run(world, "build", "--database", str(world.database))
    path.write_bytes(before)
    yield from _command_wrong(told)
    if told.returncode == 0:
        notes = tuple(line.removeprefix("note: ") for line in told.stderr.splitlines())
        seen = type(decided(world))(tables_in(world.database), notes)
        yield from differences(one.file, one.data, seen)
        return
    if _seal(world.database) != ledger:
        yield f"{one.file}, {one.name}: refused, and the ledger in use is another"
    if one.file not in told.stderr and "row " not in told.stderr:
        yield f"{one.file}, {one.name}: refused without its place: {told.stderr[:300]}"


def _command_wrong(told: "subprocess.CompletedProcess[str]") -> Iterator[str]:
    if told.returncode not in (0, 1) or "Traceback" in told.stderr:
        yield f"exit code {told.returncode}: {told.stderr[-300:]}"
    if told.returncode == 1 and not told.stderr.strip():
        yield "refused without a word"


def _run(world: World, command: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    folders = ("--seeds", str(world.seeds), "--data", str(world.data))
    return subprocess.run(
        [sys.executable, "-m", "etl", command, *folders, *arguments],
        capture_output=True,
        text=True,
        check=False,
        errors="backslashreplace",
    )


def _seal(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
