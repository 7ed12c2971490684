"""What a ledger is: the one row of ``builds``, and how to tell it from other files."""

from dataclasses import dataclass, fields
from pathlib import Path

import duckdb

from etl.errors import LedgerError
from etl.load.connection import open_ledger
from etl.model.version import SCHEMA_VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildIdentity:
    """The row of ``builds``. ``dataset_version`` is the start of ``content_sha256``."""

    dataset_version: str
    schema_version: int
    engine_version: str
    inputs_sha256: str
    content_sha256: str

    @classmethod
    def of(cls, content_sha256: str, *, engine_version: str, inputs_sha256: str) -> "BuildIdentity":
        """The identity of a ledger of this schema with this content."""
        return cls(
            dataset_version=content_sha256[:12],
            schema_version=SCHEMA_VERSION,
            engine_version=engine_version,
            inputs_sha256=inputs_sha256,
            content_sha256=content_sha256,
        )


def read_identity(database: Path) -> BuildIdentity:
    """The identity of the ledger in ``database``.

    Raises LedgerError, saying what to do, for a file that is missing, empty, damaged, of another
    kind or of another schema version.
    """
    with open_ledger(database) as connection:
        return identity_in(connection, database)


def identity_in(connection: duckdb.DuckDBPyConnection, database: Path) -> BuildIdentity:
    """The identity read through ``connection``; ``database`` names the file in errors."""
    try:
        rows = connection.execute(
            """
            select dataset_version, schema_version, engine_version, inputs_sha256, content_sha256
            from builds
            """
        ).fetchall()
    except (duckdb.CatalogException, duckdb.BinderException) as fault:
        raise LedgerError(
            f"{database}: this is a DuckDB database, but not a ledger of Same Room. Name another "
            "file with --database."
        ) from fault
    if len(rows) != 1:
        raise LedgerError(
            f"{database}: the table builds must have one row (found {len(rows)}). "
            "Build the ledger with `python -m etl build`."
        )
    names = [field.name for field in fields(BuildIdentity)]
    return _current(BuildIdentity(**dict(zip(names, rows[0], strict=True))), database)


def _current(identity: BuildIdentity, database: Path) -> BuildIdentity:
    if identity.schema_version == SCHEMA_VERSION:
        return identity
    raise LedgerError(
        f"{database}: this ledger has tables of version {identity.schema_version}; this program "
        f"reads version {SCHEMA_VERSION}. Build it again with `python -m etl build`."
    )
