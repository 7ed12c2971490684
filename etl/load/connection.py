"""The two ways a ledger is opened: a new file to write, or a finished one to read.

Neither ever fetches an extension. The reading one cannot reach any other file.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from etl.errors import LedgerError
from etl.load.folder import write_ahead_log
from etl.model.file_names import name_in_utf8

_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 2,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
}
_BUILD_AGAIN = "Build it with `python -m etl build`."


def create_file(path: Path) -> duckdb.DuckDBPyConnection:
    """A connection that writes the new database ``path``. Raises duckdb.Error."""
    return duckdb.connect(name_in_utf8(path), config=_SETTINGS | {"enable_external_access": False})


@contextmanager
def open_ledger(database: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that can read ``database`` and nothing else; its tables need no prefix.

    The file is attached to a fresh in-memory database, since DuckDB would otherwise show a process
    the file it opened first under this path. Raises LedgerError with cause and cure, for damage
    met while reading too.
    """
    _recognise(database)
    connection = duckdb.connect(":memory:", config=_SETTINGS)
    try:
        _attach(connection, database)
        connection.execute("set enable_external_access = false")
        connection.execute("set lock_configuration = true")
        yield connection
    except duckdb.ProgrammingError:  # the statement is at fault, not the file
        raise
    except duckdb.Error as fault:
        raise _unreadable(database, fault) from fault
    finally:
        connection.close()


def is_duckdb(head: bytes) -> bool:
    """Whether the first 16 bytes of a file are those of a DuckDB database."""
    return head[8:12] == b"DUCK"


def _attach(connection: duckdb.DuckDBPyConnection, database: Path) -> None:
    try:
        connection.execute("attach ? as ledger (read_only)", [name_in_utf8(database)])
    except duckdb.Error as fault:
        raise _unreadable(database, fault) from fault
    connection.execute("use ledger")


def _unreadable(database: Path, fault: duckdb.Error) -> LedgerError:
    log = write_ahead_log(database)
    beside = f" Delete {log.name} beside it, too." if log.exists() else ""
    cause = str(fault).partition("\n")[0]
    return LedgerError(
        f"{database}: DuckDB cannot read this ledger; it may be damaged, or made by another "
        f"version of DuckDB ({cause}). {_BUILD_AGAIN}{beside}"
    )


def _recognise(database: Path) -> None:
    """Raise LedgerError unless the first bytes are those of a DuckDB database.

    DuckDB must never be handed a SQLite file: it would try to fetch an extension for it.
    """
    try:
        name_in_utf8(database)
        if database.is_fifo():  # it would be waited at for ever
            raise LedgerError(f"{database}: this is a pipe. Name a file with --database.")
        with database.open("rb") as file:
            head = file.read(16)
    except FileNotFoundError as fault:
        raise LedgerError(f"{database}: there is no ledger here yet. {_BUILD_AGAIN}") from fault
    except OSError as fault:
        raise LedgerError(
            f"{database}: the ledger cannot be read ({fault.strerror}). See that this is a file "
            "and that you may read it."
        ) from fault
    if not head:
        raise LedgerError(f"{database}: the file is empty. Delete it. {_BUILD_AGAIN}")
    if head.startswith(b"SQLite format 3"):
        raise LedgerError(
            f"{database}: this is a SQLite database, not a ledger of Same Room. Name another file "
            "with --database."
        )
    if not is_duckdb(head):
        raise LedgerError(
            f"{database}: this is not a DuckDB database. Name another file with --database, or "
            f"delete it. {_BUILD_AGAIN}"
        )
