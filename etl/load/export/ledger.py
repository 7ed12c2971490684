"""Export a ledger: read once, table by table, into every form that is asked for."""

from collections.abc import Collection, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

import duckdb

from etl.load.connection import open_ledger
from etl.load.export.folder import export_into
from etl.load.export.linked_data import write_linked_data
from etl.load.export.package import descriptor
from etl.load.export.tables import ExportedTable, exported_tables, rows_of
from etl.load.export.writers import OpenTable, csv_file, json_file, parquet_file
from etl.load.identity import BuildIdentity, identity_in


class Format(StrEnum):
    """What a ledger is exported as."""

    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"
    JSONLD = "jsonld"


@dataclass(frozen=True, slots=True)
class Exported:
    """What was exported: which ledger, how many rows of each table, which files."""

    identity: BuildIdentity
    rows: dict[str, int]
    files: tuple[str, ...]


def export(database: Path, folder: Path, formats: Collection[Format] = tuple(Format)) -> Exported:
    """Write the ledger in ``database`` into ``folder``, in ``formats``, with a descriptor.

    The same ledger gives the same files, byte by byte. Raises LedgerError for a database that is no
    ledger of this version and SameRoomError where the folder cannot be taken.
    """
    with open_ledger(database) as connection:
        identity = identity_in(connection, database)
        tables = exported_tables(connection, database)
        counts: dict[str, int] = {}
        files: list[str] = []

        def make(part: Path) -> dict[str, Any]:
            counts.update(_write(connection, part, identity, tables, formats))
            if Format.JSONLD in formats:
                write_linked_data(connection, part / "ledger.jsonld", identity)
            files.extend(_files(part))
            return descriptor(identity, tables, part, files)

        export_into(folder, make)
    return Exported(identity, counts, tuple(files))


def _write(
    connection: duckdb.DuckDBPyConnection,
    part: Path,
    identity: BuildIdentity,
    tables: tuple[ExportedTable, ...],
    formats: Collection[Format],
) -> Iterator[tuple[str, int]]:
    """Read every table once into every form; the name and the number of rows of each."""
    about: dict[str, object] = {
        "name": "Same Room: the ledger",
        "dataset_version": identity.dataset_version,
        "schema_version": identity.schema_version,
        "engine_version": identity.engine_version,
    }
    with ExitStack() as whole:
        openers: list[OpenTable] = []
        for form, opened in ((Format.CSV, csv_file), (Format.PARQUET, parquet_file)):
            if form in formats:
                (part / form).mkdir()
                openers.append(partial(opened, part / form))
        if Format.JSON in formats:
            openers.append(whole.enter_context(json_file(part / "ledger.json", about)))
        for table in tables if openers else ():
            with ExitStack() as of_table:
                writes = [of_table.enter_context(opened(table)) for opened in openers]
                count = 0
                for batch in rows_of(connection, table, identity.dataset_version):
                    count += len(batch)
                    for write in writes:
                        write(batch)
            yield table.name, count


def _files(part: Path) -> list[str]:
    found = (path.relative_to(part).as_posix() for path in part.rglob("*") if path.is_file())
    return sorted(found)
