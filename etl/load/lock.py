"""One build at a time: a lock the system takes back when its holder dies.

The lock file is never deleted: a build that waits at the door of a deleted file would share the
room with one that made a new file.
"""

import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from etl.errors import BuildRunning, SameRoomError
from etl.load.folder import refused, settled

if sys.platform == "win32":
    import msvcrt

    _FAR = 2**30  # Windows bars others from locked bytes, and they are to read the holder's name

    def _is_dead(_: str) -> bool:
        """Windows cannot be asked without harm."""
        return False

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _is_dead(holder: str) -> bool:
        """Whether a holder of this host has gone; of another host nothing is known."""
        process, _, host = holder.removeprefix(_HOLDER).partition(" on ")
        if host != socket.gethostname() or not process.isdecimal():
            return False
        with suppress(PermissionError):  # it lives, and is somebody else's
            try:
                os.kill(int(process), 0)
            except (ProcessLookupError, OverflowError):
                return True
        return False

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


_HELD: set[int] = set()
_HOLDER = "process "
_LOOKS_FOR_A_NAME = 40
_SECONDS_BETWEEN_LOOKS = 0.05


@contextmanager
def build_lock(database: Path) -> Iterator[None]:
    """Hold the right to publish ``database``.

    Raises BuildRunning, naming the process and the host, where another build holds it, and
    SameRoomError where the lock file cannot be written or is a file of another program.
    """
    place = settled(database)
    lock = place.with_name(place.name + ".lock")
    try:
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as fault:
        raise refused(lock, fault.strerror) from fault
    try:
        _take_or_name_holder(descriptor, place, lock)
        _HELD.add(descriptor)
        yield
    finally:
        _HELD.discard(descriptor)
        with suppress(OSError):  # the lock is free either way, and the file holds nothing to lose
            os.close(descriptor)


def _take_or_name_holder(descriptor: int, database: Path, lock: Path) -> None:
    try:
        _take(descriptor)
        _refuse_foreign(descriptor, lock)
        _write_holder(descriptor, f"{_HOLDER}{os.getpid()} on {socket.gethostname()}")
    except (BlockingIOError, PermissionError) as fault:
        raise BuildRunning(
            f"{database}: another build is running ({_holder(lock)}). Wait until it is done, or "
            "stop it, then build again. The ledger in use can be read meanwhile."
        ) from fault
    except OSError as fault:
        raise refused(lock, fault.strerror) from fault


def _holder(lock: Path) -> str:
    """Who holds the lock. A holder writes its name just after it took the lock; until then the file
    is empty, or names one that died with it."""
    for _ in range(_LOOKS_FOR_A_NAME):
        told = lock.read_text("utf-8", "replace").strip()
        if told and not _is_dead(told):
            return told
        time.sleep(_SECONDS_BETWEEN_LOOKS)
    return "a process that gave no name yet"


def _refuse_foreign(descriptor: int, lock: Path) -> None:
    """A file of this name may be somebody's own: package managers keep theirs in name.lock."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    begun = os.read(descriptor, len(_HOLDER))
    if begun and begun != _HOLDER.encode():
        raise SameRoomError(
            f"{lock}: this file belongs to another program, and the build needs its name. "
            "Name another file with --database."
        )


def _write_holder(descriptor: int, holder: str) -> None:
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, holder.encode())


def _let_go_in_child() -> None:
    """A forked worker must not keep the lock alive after the build it worked for was killed."""
    for descriptor in _HELD:
        os.close(descriptor)
    _HELD.clear()


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_let_go_in_child)
