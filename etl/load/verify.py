"""Prove a finished ledger from its file alone: tables, digest, every promise of ``verify.sql``."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import duckdb

from etl.load.connection import open_ledger
from etl.load.content import ContentDigest, Values, canonical_values
from etl.load.identity import identity_in
from etl.load.named_queries import NamedQuery, named_queries
from etl.load.tables import CONTENT_TABLES, columns_of, declared_columns

_EXAMPLES = 3
_BATCH = 10_000


@dataclass(frozen=True, slots=True)
class BrokenPromise:
    """A promise the ledger breaks, in how many rows, and the first of them."""

    name: str
    sentence: str
    count: int
    examples: tuple[str, ...]

    def __str__(self) -> str:
        rows = f"{self.count} row{'' if self.count == 1 else 's'}"
        return f"{self.name}: {self.sentence} Broken by {rows}: {'; '.join(self.examples)}"


def verify(database: Path) -> tuple[BrokenPromise, ...]:
    """Every promise the ledger in ``database`` breaks; empty for a good ledger.

    Raises LedgerError for a file that cannot be read as a ledger of this schema version.
    """
    with open_ledger(database) as connection:
        identity = identity_in(connection, database)
        wrong_tables = tuple(_wrong_tables(connection))
        if wrong_tables:
            return wrong_tables
        broken = broken_promises(connection)
        digest = _digest_of(connection)
    return broken + _digest_differs(identity.dataset_version, identity.content_sha256, digest)


def broken_promises(connection: duckdb.DuckDBPyConnection) -> tuple[BrokenPromise, ...]:
    """Every promise of ``verify.sql`` that the tables in use break."""
    connection.execute(files("etl.load").joinpath("misplaced.sql").read_text(encoding="utf-8"))
    broken = (_broken(connection, promise) for promise in promises())
    return tuple(promise for promise in broken if promise)


def promises() -> tuple[NamedQuery, ...]:
    """The promises of ``verify.sql``; each query returns the rows that break its sentence."""
    return named_queries("verify.sql", "promise")


def _broken(connection: duckdb.DuckDBPyConnection, promise: NamedQuery) -> BrokenPromise | None:
    result = connection.execute(promise.query)
    names = [column[0] for column in result.description or ()]
    examples: list[str] = []
    count = 0
    for row in _rows(result):
        count += 1
        if count <= _EXAMPLES:
            examples.append(_shown(names, row))
    if not count:
        return None
    return BrokenPromise(promise.name, promise.sentence, count, tuple(examples))


def _shown(names: list[str], row: Values) -> str:
    return ", ".join(f"{name}={value!r:.60}" for name, value in zip(names, row, strict=True))


def _wrong_tables(connection: duckdb.DuckDBPyConnection) -> Iterator[BrokenPromise]:
    found = columns_of(connection)
    for table, columns in declared_columns().items():
        if list(found.get(table, {}).items()) != list(columns.items()):
            yield BrokenPromise(
                "tables_as_declared",
                "Every table has the columns of schema.sql.",
                1,
                (f"{table}: {found.get(table, 'missing')}",),
            )


def _digest_of(connection: duckdb.DuckDBPyConnection) -> str:
    digest = ContentDigest()
    for table in CONTENT_TABLES:
        rows = enumerate(_rows(connection.execute("from query_table(?)", [table])), start=1)
        digest.add(table, (canonical_values(table, number, row) for number, row in rows))
    return digest.hexdigest()


def _rows(result: duckdb.DuckDBPyConnection) -> Iterator[Values]:
    while batch := result.fetchmany(_BATCH):
        yield from batch


def _digest_differs(dataset_version: str, stated: str, found: str) -> tuple[BrokenPromise, ...]:
    if stated == found and dataset_version == found[:12]:
        return ()
    return (
        BrokenPromise(
            "digest_as_stated",
            "The content has the digest and the version the ledger states.",
            1,
            (f"stated {stated} ({dataset_version}), found {found}",),
        ),
    )
