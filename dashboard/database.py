"""The only module that opens the ledger.

``open_ledger`` gives a handle on one generation of the published file: a fresh in-memory DuckDB
with the file attached read-only, locked against files, network, extensions and settings before
anything of it is read; one ``select`` at a time may be asked. A page takes one handle and asks
everything of it, so that a ledger replaced meanwhile never mixes into the page; the next page gets
the new one. Handles are safe to share between threads.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from dashboard.kept_answers import KeptAnswers, weight_of
from dashboard.ledger_file import (
    generation_of,
    ledger_path,
    state_by_first_bytes,
    state_of_refusal,
)
from dashboard.ledger_state import Failure, Generation, LedgerState, QuestionError
from etl.model.file_names import name_in_utf8
from etl.model.version import SCHEMA_VERSION, TABLES_SHA256

__all__ = ["Ledger", "LedgerState", "Opening", "QuestionError", "ledger_path", "open_ledger"]

SECONDS_FOR_A_QUESTION = 5
_VIEWS = Path(__file__).with_name("ledger_views.sql")
_KEPT_GENERATIONS = 2
_SETTINGS: dict[str, Any] = {
    "threads": 2,
    "memory_limit": "512MB",
    "max_temp_directory_size": "0B",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "python_enable_replacements": "false",
}
_LOCKS = (
    f"set global max_execution_time = {SECONDS_FOR_A_QUESTION * 1_000}",
    "set global enable_external_access = false",
    "set global lock_configuration = true",
)
_TABLES = """
    select
        count(*) filter (
            where table_name = 'builds'
                and column_name in ('dataset_version', 'schema_version', 'content_sha256')
        ) = 3 as are_ours,
        sha256(
            string_agg(
                concat_ws(' ', table_name, column_name, data_type), chr(10)
                order by table_name, column_index
            )
        ) as shape
    from duckdb_columns()
    where database_name = 'db'
        and table_name in (select table_name from duckdb_tables() where database_name = 'db')
"""
_BUILDS = "select count(*) as builds, max(schema_version) as schema_version from db.builds"
_DOCUMENTS = "select count(*) as documents from db.documents"

Answer = TypeVar("Answer")
Bound = Mapping[str, object]


class Ledger:
    """One generation of the ledger, for as long as somebody holds it."""

    def __init__(
        self, path: Path, generation: Generation, connection: duckdb.DuckDBPyConnection
    ) -> None:
        self.path = path
        self.generation = generation
        self._connection = connection
        self._answers = KeptAnswers()

    def ask(
        self, make: Callable[..., Answer], sql: str, bound: Bound | None = None
    ) -> tuple[Answer, ...]:
        """One ``make(**row)`` for each row, lists as tuples. ``sql`` is ours, values are bound.

        Raises QuestionError where it takes too long or too much memory, or the file is damaged,
        and ValueError for anything but one ``select``.
        """
        values = dict(bound or {})
        key = (make, sql, tuple((name, _frozen(value)) for name, value in values.items()))
        kept = self._answers.find(key)
        if kept is not None:
            return kept
        rows = self._rows(sql, values)
        answer = tuple(make(**row) for row in rows)
        self._answers.keep(key, answer, weight_of(key) + weight_of(rows))
        return answer

    def ask_one(
        self, make: Callable[..., Answer], sql: str, bound: Bound | None = None
    ) -> Answer | None:
        """The first row's ``make(**row)``, or None where there is no row."""
        return next(iter(self.ask(make, sql, bound)), None)

    def _rows(self, sql: str, values: dict[str, object]) -> list[dict[str, Any]]:
        try:
            with self._connection.cursor() as cursor:
                found = cursor.execute(_only_question(cursor, sql), values)
                names = [column[0] for column in found.description or ()]
                rows = found.fetchall()
        except duckdb.InterruptException as error:
            raise QuestionError(Failure.TOO_SLOW, str(error)) from error
        except duckdb.OutOfMemoryException as error:
            raise QuestionError(Failure.TOO_LARGE, str(error)) from error
        except duckdb.ProgrammingError:  # the question is at fault, not the file
            raise
        except duckdb.Error as error:
            _forget(self)
            raise QuestionError(Failure.DAMAGED, str(error)) from error
        return [dict(zip(names, map(_frozen, row), strict=True)) for row in rows]


@dataclass(frozen=True, slots=True)
class Opening:
    """What came of opening a path: a ledger where the state is READY, else None and why.

    ``detail`` is one line of fact for the page, such as the version found; it may be empty.
    """

    state: LedgerState
    path: Path
    ledger: Ledger | None = None
    detail: str = ""


_ledgers: OrderedDict[tuple[Path, Generation], Ledger] = OrderedDict()
_ledgers_lock = threading.Lock()


def open_ledger(path: Path) -> Opening:
    """The ledger that stands at ``path`` now, or why there is none. Never raises for a bad file."""
    with _ledgers_lock:
        try:
            return _open_current(path)
        except FileNotFoundError:
            return Opening(LedgerState.MISSING, path)
        except OSError as error:
            return Opening(state_of_refusal(error), path, detail=error.strerror or "")


def _open_current(path: Path) -> Opening:
    """The kept handle of this generation, or a new one; again where the file is being replaced."""
    while True:
        generation = generation_of(path)
        kept = _ledgers.get((path, generation))
        if kept is not None:
            _ledgers.move_to_end((path, generation))
            return Opening(LedgerState.READY, path, kept)
        opening = _open_now(path, generation)
        if generation_of(path) == generation:
            return _remembered(opening)


def _remembered(opening: Opening) -> Opening:
    """The same. Older generations go once nobody holds them; closing them would cut a page off."""
    if opening.ledger is not None:
        _ledgers[opening.path, opening.ledger.generation] = opening.ledger
        while len(_ledgers) > _KEPT_GENERATIONS:
            _ledgers.popitem(last=False)
    return opening


def _forget(ledger: Ledger) -> None:
    with _ledgers_lock:
        _ledgers.pop((ledger.path, ledger.generation), None)


def _open_now(path: Path, generation: Generation) -> Opening:
    state = state_by_first_bytes(path)
    if state is not LedgerState.READY:
        return Opening(state, path)
    connection = duckdb.connect(":memory:", config=_SETTINGS)
    try:
        return _attach(connection, path, generation)
    except duckdb.Error as error:
        connection.close()
        return Opening(_state_of(error), path, detail=str(error).partition("\n")[0])


def _attach(connection: duckdb.DuckDBPyConnection, path: Path, generation: Generation) -> Opening:
    connection.execute("attach ? as db (read_only)", [name_in_utf8(path)])
    for lock in _LOCKS:  # a view in somebody's file must not reach other files either
        connection.execute(lock)
    are_ours, shape = _first(connection, _TABLES)
    if not are_ours:
        return Opening(LedgerState.FOREIGN, path)
    builds, version = _first(connection, _BUILDS)
    if version is not None and version != SCHEMA_VERSION:
        detail = f"{version} instead of {SCHEMA_VERSION}"
        return Opening(LedgerState.OTHER_SCHEMA, path, detail=detail)
    if shape != TABLES_SHA256:
        return Opening(LedgerState.OTHER_SCHEMA, path)
    if _first(connection, _DOCUMENTS) == (0,):
        return Opening(LedgerState.EMPTY, path)
    if builds != 1:
        return Opening(LedgerState.DAMAGED, path, detail=f"builds: {builds} instead of 1")
    connection.execute(_VIEWS.read_text(encoding="utf-8"))
    return Opening(LedgerState.READY, path, Ledger(path, generation, connection))


def _first(connection: duckdb.DuckDBPyConnection, question: str) -> tuple[Any, ...]:
    """The one row of a question that always has one."""
    found: tuple[Any, ...] | None = connection.execute(question).fetchone()
    assert found is not None, "a count has a row"
    return found


def _only_question(cursor: duckdb.DuckDBPyConnection, sql: str) -> duckdb.Statement:
    """The one ``select`` that ``sql`` is. Whatever else could change what the next page reads:
    the views of this connection are in its own memory, which no lock keeps."""
    found = cursor.extract_statements(sql)
    if len(found) != 1 or found[0].type != duckdb.StatementType.SELECT:
        raise ValueError("a question is one select statement")
    return found[0]


def _state_of(error: duckdb.Error) -> LedgerState:
    """What an error of opening says about the file."""
    if isinstance(error, duckdb.CatalogException):
        return LedgerState.FOREIGN
    if isinstance(error, duckdb.BinderException) or "version number" in str(error):
        return LedgerState.OTHER_SCHEMA
    if "Could not set lock" in str(error):
        return LedgerState.LOCKED
    return LedgerState.DAMAGED


def _frozen(value: object) -> Any:
    """Lists as tuples all the way down, so that an answer can be kept and shared."""
    if isinstance(value, (list, tuple)):
        return tuple(_frozen(item) for item in value)
    return value
