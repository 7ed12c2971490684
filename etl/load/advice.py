"""What a person should look at next: nothing broken, but left open, unread or at odds."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.load.connection import open_ledger
from etl.load.named_queries import NamedQuery, named_queries

EXAMPLES = 5
_WORDS = 60


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing worth a look, how often it is met, and the first of them: id and first words."""

    name: str
    sentence: str
    count: int
    examples: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        head = f"{self.count:,} x {self.name}: {self.sentence}"
        more = self.count - len(self.examples)
        rest = [f"  and {more:,} more"] if more else []
        return "\n".join([head, *(f"  {key}  {words}" for key, words in self.examples), *rest])


def advice(database: Path) -> tuple[Advice, ...]:
    """Everything worth a look in the ledger ``database``, in the order of ``advice.sql``.

    Raises LedgerError for a file that cannot be read as a ledger.
    """
    with open_ledger(database) as connection:
        return advice_in(connection)


def advice_in(connection: duckdb.DuckDBPyConnection) -> tuple[Advice, ...]:
    """Everything worth a look in the tables in use."""
    found = (_advice(connection, question) for question in questions())
    return tuple(item for item in found if item)


def questions() -> tuple[NamedQuery, ...]:
    """The queries of ``advice.sql``; each returns an id, words for a person to know it by, and
    where these do not tell enough what it is about, which is never cut."""
    return named_queries("advice.sql", "advice")


def _advice(connection: duckdb.DuckDBPyConnection, question: NamedQuery) -> Advice | None:
    rows = connection.execute(question.query).fetchall()
    if not rows:
        return None
    examples = tuple(_example(*row) for row in rows[:EXAMPLES])
    return Advice(question.name, question.sentence, len(rows), examples)


def _example(key: str, words: str | None, more: str | None = None) -> tuple[str, str]:
    told = _first_words(words or "")
    return key, f"{told} ({' '.join(more.split())})" if more else told


def _first_words(text: str) -> str:
    """The beginning of a text on one line, cut between words where it has any."""
    line = " ".join(text.split())
    if len(line) <= _WORDS:
        return line
    head, space, _ = line[:_WORDS].rpartition(" ")
    return f"{head if space else line[:_WORDS]} …"
