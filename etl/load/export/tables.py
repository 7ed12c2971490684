"""The tables as they are exported: their rows in the order of the ledger, and what is in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.errors import LedgerError
from etl.load.content import Values
from etl.load.named_queries import named_queries
from etl.load.tables import TABLES, columns_of, declared_columns

_STRETCH = 10_000
_ADDED = {
    "dataset_version": "Version of the data the row is of; the data= of a link",
    "document_id": "The document the words stand in",
    "start": "First code point of the words in documents.text",
    "stop": "One past their last code point",
    "document_sha256": "SHA-256 of the bytes of the document, as received",
    "permalink": "Where the dashboard shows it: a path below the dashboard's address",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of an exported table; ``is_added`` where the ledger's own table has it not."""

    name: str
    data_type: str
    description: str
    is_required: bool
    is_added: bool


@dataclass(frozen=True, slots=True)
class ExportedTable:
    """One table: what it holds, its columns in order, and the columns that make a row unique."""

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    query: str


def exported_tables(
    connection: duckdb.DuckDBPyConnection, database: Path
) -> tuple[ExportedTable, ...]:
    """Every table of the ledger in use. Raises LedgerError where its tables are not as declared."""
    if columns_of(connection) != declared_columns():
        raise LedgerError(
            f"{database}: its tables are not those this program reads. Build it again with "
            "`python -m etl build`."
        )
    queries = {query.name: query.query for query in named_queries("export/tables.sql", "table")}
    return tuple(_table(connection, name, queries[name]) for name in TABLES)


def rows_of(
    connection: duckdb.DuckDBPyConnection, table: ExportedTable, version: str
) -> Iterator[list[Values]]:
    """The rows of a table, stretch by stretch."""
    [(rows,)] = connection.execute(
        f"select coalesce(max(rowid) + 1, 0) from {table.name}"  # noqa: S608 - a name of ours
    ).fetchall()
    for first in range(0, rows, _STRETCH):
        bound = {"version": version, "first": first, "last": first + _STRETCH - 1}
        yield connection.execute(table.query, bound).fetchall()


def _table(connection: duckdb.DuckDBPyConnection, name: str, query: str) -> ExportedTable:
    described = dict(_described(connection, name))
    columns = tuple(
        described.get(column) or Column(column, data_type, _ADDED[column], False, True)
        for column, data_type in _columns_of_query(connection, query)
    )
    [(comment,)] = connection.execute(
        "select comment from duckdb_tables() where database_name = current_database() "
        "and table_name = $name",
        {"name": name},
    ).fetchall()
    return ExportedTable(name, comment, columns, _key(connection, name), query)


def _columns_of_query(connection: duckdb.DuckDBPyConnection, query: str) -> list[tuple[str, str]]:
    rows = connection.execute(
        f"describe {query}", {"version": "", "first": 0, "last": 0}
    ).fetchall()
    return [(name, data_type) for name, data_type, *_ in rows]


def _described(connection: duckdb.DuckDBPyConnection, table: str) -> Iterator[tuple[str, Column]]:
    rows = connection.execute(
        "select column_name, data_type, comment, is_nullable from duckdb_columns() "
        "where database_name = current_database() and table_name = $name order by column_index",
        {"name": table},
    ).fetchall()
    for name, data_type, comment, is_nullable in rows:
        yield name, Column(name, data_type, comment, not is_nullable, False)


def _key(connection: duckdb.DuckDBPyConnection, table: str) -> tuple[str, ...]:
    rows = connection.execute(
        "select constraint_column_names from duckdb_constraints() "
        "where database_name = current_database() and table_name = $name "
        "and constraint_type = 'PRIMARY KEY'",
        {"name": table},
    ).fetchall()
    return tuple(rows[0][0]) if rows else ()
