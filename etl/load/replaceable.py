"""Whether a build may take a file's place: a ledger's, whole or damaged, and nobody else's."""

import stat
from pathlib import Path

import duckdb

from etl.errors import LedgerError
from etl.load.connection import is_duckdb, open_ledger
from etl.load.folder import refused, settled
from etl.load.tables import columns_of

_OURS = {"dataset_version", "schema_version", "content_sha256"}
_HEAD = 16
_REFUSALS = ("Cannot open file", "Could not read from file", "Failed to get stats for file")
"""How DuckDB passes on that the system, and not the content of a file, is why it cannot read it."""


def refuse_foreign(database: Path) -> None:
    """Raise LedgerError where ``database`` is a file that no build has made.

    A ledger of any schema version may be replaced, and so may an empty file and a DuckDB file that
    is damaged or of another version of DuckDB: nothing could be read from it any more. A file the
    system fails to read now may be anybody's, and whole: it stays.
    """
    place = settled(database)
    try:
        state = place.stat()
        if stat.S_ISREG(state.st_mode) and not state.st_size:
            return
        if not stat.S_ISREG(state.st_mode) or not _is_duckdb(place):
            raise _foreign(place)
    except FileNotFoundError:
        return
    except OSError as fault:
        raise refused(place, fault.strerror) from fault
    try:
        with open_ledger(place) as connection:
            if not columns_of(connection).get("builds", {}).keys() >= _OURS:
                raise _foreign(place)
    except LedgerError as fault:
        _judge_unreadable(place, fault)


def _is_duckdb(place: Path) -> bool:
    with place.open("rb") as file:
        return is_duckdb(file.read(_HEAD))


def _judge_unreadable(place: Path, fault: LedgerError) -> None:
    cause = fault.__cause__
    if not isinstance(cause, duckdb.Error):
        raise fault
    if "encrypted" in str(cause):  # a ledger never is
        raise _foreign(place) from cause
    if "Could not set lock" in str(cause):
        raise LedgerError(
            f"{place}: another program has this database open for writing, so nothing was built. "
            "Close it there, then build again."
        ) from cause
    if isinstance(cause, duckdb.OutOfMemoryException) or any(
        refusal in str(cause) for refusal in _REFUSALS
    ):
        reason = str(cause).partition("\n")[0]
        raise LedgerError(
            f"{place}: it could not be read whose database this is ({reason}), so nothing was "
            "built. Try again; if it stays so, name another file with --database, or delete this "
            "one."
        ) from cause


def _foreign(place: Path) -> LedgerError:
    return LedgerError(
        f"{place}: not a ledger of Same Room; name another file with --database. "
        "The file was left as it is."
    )
