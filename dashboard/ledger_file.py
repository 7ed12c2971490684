"""The ledger as a file: where it is, which one it is, and whether DuckDB may be handed it."""

import os
from pathlib import Path

from dashboard.ledger_state import Generation, LedgerState

ROOT = Path(__file__).resolve().parent.parent
DATABASE_VARIABLE = "SAME_ROOM_DATABASE"
_MAGIC = slice(8, 12)


def ledger_path() -> Path:
    """``SAME_ROOM_DATABASE``, or ``data/same_room.duckdb`` of this project; absolute."""
    named = os.environ.get(DATABASE_VARIABLE)
    return Path(named).absolute() if named else ROOT / "data" / "same_room.duckdb"


def generation_of(path: Path) -> Generation:
    """Which file stands at ``path``. OSError where none can be looked at."""
    found = path.stat()
    return Generation(found.st_mtime_ns, found.st_ino)


def state_by_first_bytes(path: Path) -> LedgerState:
    """READY for a DuckDB database, DAMAGED for a file without content, FOREIGN for any other.

    DuckDB is never handed another kind of file: given a SQLite one, it would reach for the network.
    OSError where the file cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(_MAGIC.stop)
    if not head:
        return LedgerState.DAMAGED
    return LedgerState.READY if head[_MAGIC] == b"DUCK" else LedgerState.FOREIGN
