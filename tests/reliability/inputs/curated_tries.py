"""Thousands of mutated curated files: each is refused with its place, or loaded in full."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from etl.errors import CuratedError, Fault, InputError
from tests.conftest import World
from tests.reliability.inputs.csv_mutations import BYTE_CHANGES, GRID_CHANGES, bad_cells
from tests.reliability.inputs.mini_world import Seen
from tests.reliability.inputs.written_back import FILES, differences, read_alone

Reader = Callable[[World], Seen]
Places = frozenset[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Try:
    """One mutated file. ``must_tell`` are places (row, column) the refusal has to name."""

    name: str
    file: str
    data: bytes
    must_tell: Places = frozenset()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of it: refused or loaded, and how the promise was broken, if it was."""

    was_loaded: bool
    broken: tuple[str, ...] = ()


def mutated(chance: Random, world: World, count: int) -> Iterator[Try]:
    """So many files of the world, each other than it was."""
    whole = {file: path_of(world, file).read_bytes() for file in FILES}
    made = 0
    while made < count:
        file = chance.choice(FILES)
        kind = chance.randrange(10)
        must_tell: set[tuple[int, str]] = set()
        if kind < 2:
            name = "bad_cells"
            data, must_tell = bad_cells(chance, whole[file])
        else:
            change = chance.choice(GRID_CHANGES if kind < 7 else BYTE_CHANGES)
            name = change.__name__
            data = change(chance, whole[file])
        if data == whole[file] or (name == "bad_cells" and not must_tell):
            continue
        made += 1
        yield Try(f"{name} {made}", file, data, frozenset(must_tell))


def path_of(world: World, file: str) -> Path:
    """Where a curated file stands."""
    return (world.seeds if file == "documents.csv" else world.data) / file


def try_one(world: World, one: Try, reader: Reader) -> Verdict:
    """Read the world with one file changed; the file is put back."""
    path = path_of(world, one.file)
    before = path.read_bytes()
    path.write_bytes(one.data)
    try:
        seen = reader(world)
    except InputError as refusal:
        return Verdict(False, tuple(_named(one, fault) for fault in _poorly_told(one, refusal)))
    except Exception as error:  # a traceback is what the promise forbids, so it is the finding
        return Verdict(False, (_named(one, f"{type(error).__name__}: {str(error)[:300]}"),))
    finally:
        path.write_bytes(before)
    return Verdict(True, tuple(_named(one, fault) for fault in _poorly_loaded(one, seen)))


def _named(one: Try, fault: str) -> str:
    return f"{one.file}, {one.name}: {fault[:400]}"


def _poorly_loaded(one: Try, seen: Seen) -> Iterator[str]:
    if one.must_tell:
        yield f"loaded, though {sorted(one.must_tell)} cannot be"
        return
    try:
        yield from differences(one.file, one.data, seen)
    except ValueError as error:
        yield f"loaded, though it is no table in UTF-8: {error}"


def _poorly_told(one: Try, refusal: InputError) -> Iterator[str]:
    if not isinstance(refusal, CuratedError):
        yield f"refused without a place: {refusal}"
        return
    faults = refusal.faults
    told = {(fault.row, fault.column) for fault in faults}
    missing = {place for place in one.must_tell if place not in told}
    if missing:
        yield f"faults that are not listed: {sorted(missing)}"
    if not any(one.file in fault.file for fault in faults) and not _is_referred_to(one, faults):
        yield f"refused without naming the file: {refusal}"
    for fault in faults:
        yield from _incomplete(one, fault)


def _is_referred_to(one: Try, faults: tuple[Fault, ...]) -> bool:
    """Whether other files name what this one lacks now."""
    stem = one.file.removesuffix(".csv")
    return all(stem in str(fault) or fault.row is not None for fault in faults)


def _incomplete(one: Try, fault: Fault) -> Iterator[str]:
    """What a person would look for in vain."""
    if not (fault.file and fault.message and fault.remedy.endswith(".")):
        yield f"a fault without cause or remedy: {fault}"
    if fault.row is None and _is_table(one):
        yield f"a fault without its row: {fault}"
    nothing_there = ("empty", "column", "must say why")
    has_value = fault.value is not None or any(one in fault.message for one in nothing_there)
    if fault.column and not has_value:
        yield f"a fault without its value: {fault}"


def _is_table(one: Try) -> bool:
    try:
        read_alone(one.data)
    except (ValueError, KeyError):
        return False
    return b"\0" not in one.data
