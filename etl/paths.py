"""Where things are when nobody says otherwise."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
DATA = ROOT / "data"
DATABASE_VARIABLE = "SAME_ROOM_DATABASE"


def ledger_path() -> Path:
    """The ledger's path: the environment's word, or ``data/same_room.duckdb``."""
    given = os.environ.get(DATABASE_VARIABLE)
    return Path(given) if given else DATA / "same_room.duckdb"
