"""The folder a ledger stands in: that it is there, that it is tidy, that it is synced to disk."""

import os
import re
import shutil
import sys
from pathlib import Path

from etl.errors import DurabilityError, SameRoomError
from etl.model.file_names import name_in_utf8

_UNFINISHED = ".building-"


def settled(database: Path) -> Path:
    """``database`` as an absolute path without symbolic links, its folder being there.

    Raises SameRoomError, saying what to do, for a path that cannot be a ledger's.
    """
    try:
        place = database.resolve()
    except (OSError, RuntimeError) as fault:  # Python 3.11 and 3.12 call a loop a RuntimeError
        raise SameRoomError(
            f"{database}: these symbolic links lead nowhere ({fault}). Name another file with "
            "--database."
        ) from fault
    if "?" in str(place):
        raise SameRoomError(
            f"{place}: DuckDB would keep its log under another name, since this one holds a "
            "question mark. Name another file or folder with --database."
        )
    try:
        name_in_utf8(place)
    except OSError as fault:
        raise SameRoomError(
            f"{str(place)!a}: DuckDB cannot open it: {fault.strerror}. Name another file or "
            "folder with --database."
        ) from fault
    if not place.parent.is_dir():
        raise SameRoomError(
            f"{place.parent}: there is no such folder, so no ledger can be written there. "
            "Make the folder, or name another file with --database."
        )
    return place


def refused(path: Path, cause: object) -> SameRoomError:
    """The error for a file or folder the system would not let us write."""
    return SameRoomError(
        f"{path}: the ledger cannot be written here ({cause}). See that the disk has free space "
        "and that you may write to this folder, then build again. The ledger in use was left as "
        "it was."
    )


def unfinished_path(database: Path) -> Path:
    """Where this process builds the next ledger: in the same folder, under a name of its own."""
    return database.with_name(f"{database.name}{_UNFINISHED}{os.getpid()}")


def remove_unfinished(database: Path) -> None:
    """Delete what builds that did not end well left beside ``database``. Raises OSError."""
    ours = re.compile(re.escape(database.name + _UNFINISHED) + r"\d+(\.wal|\.tmp)?")
    for left in sorted(database.parent.iterdir()):
        if not ours.fullmatch(left.name):
            continue
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink()


def write_ahead_log(database: Path) -> Path:
    """The file DuckDB keeps beside a database that was not closed; a ledger never has one."""
    return database.with_name(database.name + ".wal")


def sync_file(path: Path) -> None:
    """Have the file's bytes on disk before it is given its name. Raises OSError."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Have the file's new name on disk. Raises DurabilityError; the ledger is published then."""
    if sys.platform == "win32":  # Windows cannot sync a folder
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as fault:
        raise DurabilityError(
            f"{folder}: the new ledger is published and in use, but the system could not promise "
            f"to keep it through a loss of power ({fault.strerror}). Check the disk and build "
            "again."
        ) from fault
