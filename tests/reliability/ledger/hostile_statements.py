"""Statements nobody should be able to ask of the dashboard's connection, tried on it one by one.

Run as ``python -m tests.reliability.ledger.hostile_statements LEDGER FOLDER PORT``: prints, as
JSON, what came of each. ``FOLDER`` holds ``bait.csv``, ``bait.db`` and ``loot/``; something listens
at ``PORT``. Around each statement ``MARK`` is looked for, so that a tracer sees where it began.
"""

import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from dashboard.database import Ledger, _ledgers, open_ledger
from dashboard.kept_answers import KeptAnswers
from tests.reliability.ledger.reading import answers_of

MARK = "/same-room-mark-"
CANARY = "words of the bait"
REFUSED, ANSWERED, LEAKED, CHANGED = "refused", "answered", "leaked", "changed"
_SETTINGS = "select name, value from duckdb_settings() order by name"
python_variable = pa.table({"a": [CANARY]})
Tried = dict[str, str]
Ask = Callable[[Ledger, str], tuple[str, str]]
TEMPLATES = (
    "copy db.claims to '{folder}/loot/claims.csv'",
    "copy (select 1) to '{folder}/loot/one.parquet' (format parquet)",
    "copy (select 'x') to '{folder}/loot/one.json' (format json)",
    "export database '{folder}/loot/all'",
    "import database '{folder}'",
    "from read_text('{folder}/bait.csv')",
    "from read_blob('{folder}/bait.csv')",
    "from read_csv('{folder}/bait.csv')",
    "from read_csv_auto('{folder}/bait.csv')",
    "from read_json('{folder}/bait.csv')",
    "from read_ndjson_objects('{folder}/bait.csv')",
    "from read_parquet('{folder}/bait.csv')",
    "from parquet_metadata('{folder}/bait.csv')",
    "from sniff_csv('{folder}/bait.csv')",
    "from '{folder}/bait.csv'",
    "from read_duckdb('{folder}/bait.db', table_name = 'bait')",
    "from glob('{folder}/*')",
    "from glob('/etc/*')",
    "from read_text('/etc/hostname')",
    "from read_text('/proc/self/environ')",
    "attach '{folder}/bait.db' as bait",
    "attach '{folder}/bait.db' as bait (read_only)",
    "attach '{folder}/loot/new.db' as new",
    "attach 'http://127.0.0.1:{port}/bait.db' as remote",
    "from read_text('http://127.0.0.1:{port}/text')",
    "from read_csv('https://127.0.0.1:{port}/text.csv')",
    "from 's3://127.0.0.1:{port}/text.parquet'",
    "install httpfs",
    "install httpfs from 'http://127.0.0.1:{port}'",
    "force install sqlite",
    "load httpfs",
    "load '{folder}/bait.duckdb_extension'",
    "update extensions",
    "create secret bait (type s3, key_id 'a', secret 'b')",
    "create persistent secret bait (type http, bearer_token 'a')",
    "set memory_limit = '100GB'",
    "set global threads = 64",
    "set enable_external_access = true",
    "set lock_configuration = false",
    "set max_execution_time = 0",
    "set session max_execution_time = 0",
    "set temp_directory = '{folder}/loot'",
    "set allowed_directories = ['/']",
    "set home_directory = '{folder}'",
    "set log_query_path = '{folder}/loot/log'",
    "reset enable_external_access",
    "reset max_execution_time",
    "set python_enable_replacements = true",
    "pragma enable_profiling",
    "pragma profiling_output = '{folder}/loot/profile'",
    "call enable_logging(storage = 'file', storage_path = '{folder}/loot')",
    "from enable_logging(storage = 'file', storage_path = '{folder}/loot')",
    "from enable_profiling()",
    "pragma database_list",
    "pragma import_database('{folder}')",
    "pragma copy_database('db', 'memory')",
    "call force_checkpoint('db')",
    "from checkpoint('db')",
    "from force_checkpoint('db')",
    "checkpoint db",
    "vacuum analyze",
    "detach db",
    "use db",
    "use memory",
    "insert into db.topics values ('x', 9, 'x', 'x', [])",
    "insert into db.builds select * from db.builds",
    "update db.claims set quote = 'never said'",
    "delete from db.claims",
    "truncate db.claims",
    "drop table db.claims",
    "drop schema db.main cascade",
    "alter table db.claims rename to words",
    "alter table db.claims add column mood varchar",
    "comment on table db.claims is 'never said'",
    "create table db.more (a integer)",
    "create view db.more as select 1",
    "create macro db.more() as 1",
    "create index more on db.claims (quote)",
    "create sequence db.more",
    "create or replace view dated_claims as from db.claims where false",
    "create or replace view statements as select 'never said' as quote",
    "drop view statements",
    "create temp table claims as select 'never said' as quote",
    "create or replace macro lower(a) as 'never said'",
    "create schema more",
    "begin; drop view statements; commit",
    "select 1; drop view statements",
    "select 1; copy (select 1) to '{folder}/loot/second.csv'",
    "prepare bait as copy (select 1) to '{folder}/loot/third.csv'",
    "execute bait",
    "explain analyze copy (select 1) to '{folder}/loot/fourth.csv'",
    "from query('copy (select 1) to ''{folder}/loot/fifth.csv''')",
    "from json_execute_serialized_sql(json_serialize_sql('from read_text(''/etc/hostname'')'))",
    "from query_table('{folder}/bait.csv')",
    "from python_variable",
    "from python_map_function(python_variable)",
    "select getenv('HOME')",
    "select write_log('never said')",
    "from duckdb_secrets()",
    "from which_secret('s3://x', 's3')",
    "set variable bait = 1",
    "from create_external_resource('x', 'y')",
    "kill 1",
    "",
)


def main(path: Path, folder: Path, port: int) -> list[Tried]:
    """What came of each statement: asked as a page asks, then given to the bare connection."""
    statements = [template.format(folder=folder, port=port) for template in TEMPLATES]
    before = answers_of(_fresh(path))
    ledger = _fresh(path)
    asked = [_tried(ledger, one, f"asked-{at}", _asked_of) for at, one in enumerate(statements)]
    ledger._answers = KeptAnswers()
    if answers_of(ledger) != before:
        asked.append(_told("all of them", "asked", CHANGED, "what pages read"))
    bare = []
    for at, one in enumerate(statements):
        bare.append(_tried(ledger, one, f"bare-{at}", _given_to))
        if bare[-1]["came"] == ANSWERED:  # it may be another connection from now on
            ledger = _fresh(path)
    if answers_of(_fresh(path)) != before:
        bare.append(_told("all of them", "bare", CHANGED, "the ledger"))
    return [*asked, *bare]


def _tried(ledger: Ledger, statement: str, mark: str, ask: Ask) -> Tried:
    connection = ledger._connection
    before = _settings(connection)
    os.access(f"{MARK}begin-{mark}", os.F_OK)
    came, detail = ask(ledger, statement)
    os.access(f"{MARK}end-{mark}", os.F_OK)
    if _settings(connection) != before:
        came, detail = CHANGED, "a setting"
    return _told(statement, mark.partition("-")[0], came, detail)


def _asked_of(ledger: Ledger, statement: str) -> tuple[str, str]:
    try:
        return _answer(ledger.ask(dict, statement))
    except Exception as fault:  # every way of refusing is told by its name
        return REFUSED, type(fault).__name__


def _given_to(ledger: Ledger, statement: str) -> tuple[str, str]:
    try:
        with ledger._connection.cursor() as cursor:
            return _answer(cursor.execute(statement).fetchall())
    except Exception as fault:
        return REFUSED, type(fault).__name__


def _answer(rows: Sequence[object]) -> tuple[str, str]:
    leaks = any(secret in str(rows) for secret in (CANARY, os.uname().nodename, "PATH="))
    return (LEAKED if leaks else ANSWERED), f"{len(rows)} rows"


def _told(statement: str, way: str, came: str, detail: str) -> Tried:
    return {"statement": statement, "way": way, "came": came, "detail": detail}


def _fresh(path: Path) -> Ledger:
    """A handle nobody has asked anything of yet."""
    _ledgers.clear()
    found = open_ledger(path).ledger
    assert found is not None, "the ledger opens"
    return found


def _settings(connection: duckdb.DuckDBPyConnection) -> Sequence[object]:
    with connection.cursor() as cursor:
        return cursor.execute(_SETTINGS).fetchall()


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
