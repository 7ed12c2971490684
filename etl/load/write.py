"""Write one ledger into one new file: all of it in one transaction, or nothing.

The same content gives the same rows in the same order, whatever order they came in.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from itertools import islice
from pathlib import Path

import duckdb
import pyarrow as pa

from etl.errors import SameRoomError, VerificationError
from etl.load.connection import create_file
from etl.load.content import ContentDigest, LedgerContent, Values, canonical_values
from etl.load.folder import refused, write_ahead_log
from etl.load.identity import BuildIdentity
from etl.load.tables import CONTENT_TABLES, KEPT_TABLES, Columns, declared_columns, schema_sql

ARROW_TYPES = {
    "VARCHAR": pa.large_string(),
    "INTEGER": pa.int32(),
    "DOUBLE": pa.float64(),
    "BOOLEAN": pa.bool_(),
    "DATE": pa.date32(),
    "VARCHAR[]": pa.list_(pa.large_string()),
    "JSON": pa.large_string(),
}

# Rows that are asked for together lie together: DuckDB skips the blocks it need not read.
_LIES_BY = {
    "claims": ("document_id", "start", "stop"),
    "tokens": ("token", "field"),
}

_BATCH = 20_000

_UNFIT_ROWS = (duckdb.ConstraintException, duckdb.ConversionException, duckdb.InvalidInputException)


def write(
    path: Path, content: LedgerContent, *, engine_version: str, inputs_sha256: str
) -> BuildIdentity:
    """Make the new file ``path`` hold ``content`` and say what it is.

    Raises VerificationError for rows the tables do not take, naming table and cause, and
    SameRoomError where the file cannot be written; what is in ``path`` is of no use then.
    """
    if path.exists():
        raise SameRoomError(f"{path}: there is a file already. A ledger is written to a new file.")
    with _faults_named(path, "schema"), create_file(path) as connection:
        connection.begin()
        connection.execute(schema_sql())
        digest = ContentDigest()
        for table in CONTENT_TABLES:
            _insert(connection, path, table, digest.passing(table, content.values(table)))
        for table in KEPT_TABLES:
            _insert(connection, path, table, content.values(table))
        identity = BuildIdentity.of(
            digest.hexdigest(), engine_version=engine_version, inputs_sha256=inputs_sha256
        )
        _insert(connection, path, "builds", [_row_of(identity)])
        connection.commit()
        connection.execute("checkpoint")
    log = write_ahead_log(path)
    if log.exists():
        raise refused(log, "DuckDB did not finish writing and left its log")
    return identity


def _row_of(identity: BuildIdentity) -> Values:
    row = asdict(identity)
    return canonical_values("builds", 1, [row[name] for name in declared_columns()["builds"]])


def _insert(
    connection: duckdb.DuckDBPyConnection, path: Path, table: str, rows: Iterable[Values]
) -> None:
    batches = list(_batches(declared_columns()[table], iter(rows)))
    if not batches:
        return
    first = _LIES_BY.get(table, ())
    order = [*first, *(name for name in declared_columns()[table] if name not in first)]
    with _faults_named(path, table):
        rows_in_order = connection.from_arrow(pa.Table.from_batches(batches)).order(
            ", ".join(order)
        )
        rows_in_order.insert_into(table)


def _batches(columns: Columns, rows: Iterator[Values]) -> Iterator[pa.RecordBatch]:
    """The rows as Arrow holds them, batch by batch: Python's own form is many times larger."""
    types = [ARROW_TYPES[data_type] for data_type in columns.values()]
    while batch := list(islice(rows, _BATCH)):
        arrays = [
            pa.array(held, kind) for held, kind in zip(zip(*batch, strict=True), types, strict=True)
        ]
        yield pa.RecordBatch.from_arrays(arrays, names=list(columns))


@contextmanager
def _faults_named(path: Path, table: str) -> Iterator[None]:
    """Translate DuckDB's errors: rows that do not fit, or a file that cannot be written."""
    try:
        yield
    except _UNFIT_ROWS as fault:
        raise VerificationError(
            f"table {table}: its rows break a rule of the table ({fault}). Nothing was published "
            "and the ledger in use was left as it was. This is a fault of the program, not of "
            "your files; please report it with this message."
        ) from fault
    except duckdb.Error as fault:
        raise refused(path, str(fault).partition("\n")[0]) from fault
