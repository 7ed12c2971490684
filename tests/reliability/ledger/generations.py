"""Publish generation after generation of one ledger with the real publisher, as a process.

Run as ``python -m tests.reliability.ledger.generations SOURCE DATABASE TIMES SEED``: ``SOURCE`` is
a built ledger whose rows are published again and again, each time with the generation's number in
the titles of documents, events and topics and in the names of speakers. Prints a line of JSON for
each: the number, when publishing began and when it had ended, by the clock all processes share.
"""

import json
import random
import sys
import time
from pathlib import Path

from etl.load.connection import open_ledger
from etl.load.content import LedgerContent, Row
from etl.load.lock import build_lock
from etl.load.publish import publish
from etl.load.tables import CONTENT_TABLES, declared_columns

MARKED = {
    "documents": ("title",),
    "events": ("title_en", "title_ru"),
    "topics": ("title_en", "title_ru"),
    "speakers": ("name_en", "name_ru"),
}
"""Tables and columns that say the generation."""


def mark(generation: int) -> str:
    """What says the generation in a title, never twice in one."""
    return f"<generation {generation:05d}>"


def rows_of(source: Path) -> dict[str, list[Row]]:
    """All content of a built ledger."""
    with open_ledger(source) as connection:
        return {
            table: [
                dict(zip(declared_columns()[table], row, strict=True))
                for row in connection.execute("from query_table(?)", [table]).fetchall()
            ]
            for table in CONTENT_TABLES
        }


def content_of(rows: dict[str, list[Row]], generation: int) -> LedgerContent:
    """The same rows, marked with their generation."""
    marked = {
        table: [
            {**row, **{column: f"{row[column]} {mark(generation)}" for column in columns}}
            for row in rows[table]
        ]
        for table, columns in MARKED.items()
    }
    return LedgerContent({**rows, **marked})


def publish_generation(rows: dict[str, list[Row]], generation: int, database: Path) -> None:
    """As a build publishes."""
    with build_lock(database):
        publish(
            database,
            content_of(rows, generation),
            engine_version=mark(generation),
            inputs_sha256="0",
            notify=lambda _: None,
        )


def main(source: Path, database: Path, times: int, seed: int) -> None:
    """Each after a pause of chance, so that readers are met anywhere in a page."""
    chance = random.Random(seed)
    rows = rows_of(source)
    for generation in range(1, times + 1):
        begun = time.monotonic()
        publish_generation(rows, generation, database)
        ended = time.monotonic()
        told = {"generation": generation, "begun": begun, "ended": ended}
        print(json.dumps(told), flush=True)
        time.sleep(chance.uniform(0.05, 0.3))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
