"""The tables of the ledger as ``schema.sql`` declares them: order, columns, version."""

from functools import cache
from importlib.resources import files

import duckdb

TABLES = (
    "builds",
    "build_counts",
    "documents",
    "segments",
    "speakers",
    "speaker_aliases",
    "speaker_roles",
    "events",
    "event_participants",
    "topics",
    "clusters",
    "claims",
    "claim_spans",
    "claim_candidates",
    "corrections",
    "accounts",
    "alignments",
    "alignment_claims",
    "fact_values",
    "tokens",
    "spellings",
    "search_rules",
    "rejections",
    "kept_items",
)
"""Every table, each after the tables it refers to."""

KEPT_TABLES = ("kept_items",)
"""What is known of earlier versions: no part of the content, or keeping one would make another."""

CONTENT_TABLES = tuple(name for name in TABLES if name not in ("builds", *KEPT_TABLES))
"""What the digest covers: every table but ``builds``, which holds it, and ``KEPT_TABLES``."""

Columns = dict[str, str]
"""Column name to DuckDB type, in the order of the table."""


def schema_sql() -> str:
    """The statements that make the empty tables."""
    return files("etl.load").joinpath("schema.sql").read_text(encoding="utf-8")


@cache
def declared_columns() -> dict[str, Columns]:
    """The columns of every table, read from ``schema.sql`` by DuckDB itself."""
    with duckdb.connect(":memory:") as connection:
        connection.execute(schema_sql())
        return columns_of(connection)


def columns_of(connection: duckdb.DuckDBPyConnection) -> dict[str, Columns]:
    """The columns of every table of the database in use."""
    rows = connection.execute(
        """
        select table_name, column_name, data_type
        from duckdb_columns()
        where database_name = current_database() and not internal
            and table_name in (
                select table_name from duckdb_tables() where database_name = current_database()
            )
        order by table_oid, column_index
        """
    ).fetchall()
    tables: dict[str, Columns] = {}
    for table, column, data_type in rows:
        tables.setdefault(table, {})[column] = data_type
    return tables
