"""The folder an export goes to: whole before or whole after, never a half that looks whole.

Everything is first written into a folder of its own inside, ``.exporting-<process>``. Then the
descriptor is replaced by one without resources, the files take their names, and the descriptor
comes last: an export without it, or with an empty one, is none.
"""

import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from etl.errors import SameRoomError
from etl.load.export.package import DESCRIPTOR, NAME, unfinished
from etl.load.folder import sync_file

if sys.platform != "win32":
    import fcntl

_PART = ".exporting-"
_OURS = re.compile(r"(csv|parquet)/[a-z_]+\.\1|ledger\.(json|jsonld)")
_LARGEST_DESCRIPTOR = 16 * 1024 * 1024


def export_into(folder: Path, make: Callable[[Path], dict[str, Any]]) -> None:
    """Have ``make`` write an export into an empty folder and give its descriptor; put it in place.

    Raises SameRoomError for a folder that holds something else, and where the system refuses to
    write; an earlier export is as it was then, unless its files were already being replaced.
    """
    try:
        place = _settled(folder)
        with _alone_in(place):
            _export(place, make)
    except OSError as fault:
        cause = os.strerror(fault.errno) if fault.errno else fault
        raise SameRoomError(
            f"{fault.filename or folder}: the export cannot be written ({cause}). See "
            "that the disk has free space and that you may write there, then export again."
        ) from fault


@contextmanager
def _alone_in(place: Path) -> Iterator[None]:
    """Hold the folder; the system lets go of it when its holder dies. Windows has no such hold on a
    folder: two exports at once into one are an error of writing there."""
    if sys.platform == "win32":
        yield
        return
    descriptor = os.open(place, os.O_RDONLY)
    try:
        _take(descriptor, place)
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, place: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as held:
        raise SameRoomError(
            f"{place}: another export is going into this folder. Wait until it is done, or name "
            "another folder."
        ) from held


def _export(place: Path, make: Callable[[Path], dict[str, Any]]) -> None:
    earlier = _earlier_files(place)
    _remove_parts(place)
    part = place / f"{_PART}{os.getpid()}"
    part.mkdir()
    try:
        _write_json(part / DESCRIPTOR, make(part))
        _take_names(part, place, earlier)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _settled(folder: Path) -> Path:
    try:
        place = folder.resolve()
    except RuntimeError as loop:  # pathlib's word for links that lead back to themselves
        raise SameRoomError(f"{folder}: this link leads to itself. Name a folder.") from loop
    if place.exists() and not place.is_dir():
        raise SameRoomError(f"{folder}: this is a file. Name a folder for the export.")
    place.mkdir(parents=True, exist_ok=True)
    return place


def _earlier_files(place: Path) -> frozenset[str]:
    """The files of the export that is here. SameRoomError where something else is here."""
    held = sorted(path.name for path in place.iterdir() if not path.name.startswith(_PART))
    if not held:
        return frozenset()
    listed = _listed(place / DESCRIPTOR)
    if listed is None:
        raise SameRoomError(
            f"{place}: the folder is not empty and holds no earlier export (found {held[0]!r}; an "
            f"earlier export is told by its {DESCRIPTOR}, which names itself {NAME}). Name a new "
            "or an empty folder."
        )
    for name in ("csv", "parquet"):
        if (place / name).is_symlink() or (place / name).is_file():
            raise SameRoomError(f"{place / name}: this is no folder. Remove it, or name another.")
    return frozenset(listed)


def _listed(descriptor: Path) -> list[str] | None:
    """The files a descriptor of ours names that may be ours; None where it is not ours."""
    try:
        if descriptor.is_symlink() or not descriptor.is_file():
            return None
        if descriptor.stat().st_size > _LARGEST_DESCRIPTOR:
            return None
        package = json.loads(descriptor.read_text(encoding="utf-8"))
        if package["name"] != NAME:
            return None
        paths = [str(resource["path"]) for resource in package["resources"]]
        paths += [str(path) for path in package.get("left", ())]
    except (FileNotFoundError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return [path for path in paths if _OURS.fullmatch(path)]


def _take_names(part: Path, place: Path, earlier: Iterable[str]) -> None:
    made = sorted(
        path.relative_to(part).as_posix()
        for path in part.rglob("*")
        if path.is_file() and path.name != DESCRIPTOR
    )
    for file in (*made, DESCRIPTOR):
        sync_file(part / file)
    _write_json(part / "unfinished.json", unfinished({*earlier, *made}))
    (part / "unfinished.json").replace(place / DESCRIPTOR)
    for file in sorted(set(earlier) - set(made)):
        (place / file).unlink(missing_ok=True)
    for file in made:
        (place / file).parent.mkdir(exist_ok=True)
        (part / file).replace(place / file)
    for name in ("csv", "parquet"):
        _remove_if_empty(place / name)
    (part / DESCRIPTOR).replace(place / DESCRIPTOR)


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def _remove_parts(place: Path) -> None:
    """Delete what exports that were killed left here: one export at a time goes to a folder."""
    for left in place.glob(f"{_PART}*"):
        if re.fullmatch(re.escape(_PART) + r"\d+", left.name) and not left.is_symlink():
            shutil.rmtree(left)


def _write_json(path: Path, value: dict[str, Any]) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
