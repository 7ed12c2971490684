"""The ledger as a file: where it is, which one it is, and whether DuckDB may be handed it."""

import errno
import os
import stat
from pathlib import Path

from dashboard.ledger_state import Generation, LedgerState

ROOT = Path(__file__).resolve().parent.parent
DATABASE_VARIABLE = "SAME_ROOM_DATABASE"
_MAGIC = slice(8, 12)
_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0)
_NO_FILE_AT_ALL = frozenset(
    {errno.EISDIR, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.ENXIO}
)


def ledger_path() -> Path:
    """``SAME_ROOM_DATABASE``, or ``data/same_room.duckdb`` of this project; absolute."""
    named = os.environ.get(DATABASE_VARIABLE)
    return Path(named).absolute() if named else ROOT / "data" / "same_room.duckdb"


def generation_of(path: Path) -> Generation:
    """Which file stands at ``path``. OSError where none can be looked at."""
    found = path.stat()
    return Generation(found.st_mtime_ns, found.st_ino)


def state_by_first_bytes(path: Path) -> LedgerState:
    """READY for a DuckDB database, DAMAGED for a file without content, FOREIGN for any other, for
    a folder, a pipe and a device.

    DuckDB is never handed another kind of file: given a SQLite one, it would reach for the network.
    OSError where the file cannot be read.
    """
    with os.fdopen(os.open(path, os.O_RDONLY | _WITHOUT_WAITING), "rb") as file:  # a pipe waits
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return LedgerState.FOREIGN
        head = file.read(_MAGIC.stop)
    if not head:
        return LedgerState.DAMAGED
    return LedgerState.READY if head[_MAGIC] == b"DUCK" else LedgerState.FOREIGN


def state_of_refusal(error: OSError) -> LedgerState:
    """What the system's refusal to open a path says: a right to be given, or another path."""
    return LedgerState.FOREIGN if error.errno in _NO_FILE_AT_ALL else LedgerState.UNREADABLE


def is_there(path: Path) -> bool:
    """Whether something stands at ``path``, as far as the system tells: opening it tells more."""
    try:
        return path.exists()
    except OSError:
        return True
