"""The ledger is opened read-only and locked, generation by generation, and never half."""

import os
import random
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from dashboard.database import Opening, ledger_path, open_ledger
from dashboard.filters import Filter
from dashboard.kept_answers import LONGEST_ANSWER, MOST_CHARACTERS, KeptAnswers, weight_of
from dashboard.ledger_state import Failure, LedgerState, QuestionError
from dashboard.questions.claims import claims_page
from dashboard.questions.identity import identity
from etl.model.version import SCHEMA_VERSION

_ALL = Filter()
HOLD = """
import sys, duckdb
with duckdb.connect(sys.argv[1]):
    print("open", flush=True)
    sys.stdin.readline()
"""


def _writer(path: Path) -> subprocess.Popen[str]:
    """Another process that has the file open for writing."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "open\n"
    return process


def version_of(opening: Opening) -> str:
    assert opening.ledger is not None
    return identity(opening.ledger).dataset_version


def number(value: int) -> int:
    return value


def test_a_replaced_ledger_is_seen_by_the_next_page_and_never_by_this_one(tmp_path, make_ledger):
    path = make_ledger(tmp_path / "same_room.duckdb", "old")
    page = open_ledger(path)
    make_ledger(tmp_path / "new", "new").replace(path)
    assert version_of(open_ledger(path)) == "new"
    assert version_of(page) == "old"
    assert page.ledger.generation != open_ledger(path).ledger.generation


def test_a_ledger_that_came_with_the_time_of_the_old_one_is_seen(tmp_path, make_ledger):
    path = make_ledger(tmp_path / "same_room.duckdb", "old")
    assert version_of(open_ledger(path)) == "old"
    new = make_ledger(tmp_path / "new", "new")
    stamps = path.stat()
    os.utime(new, ns=(stamps.st_atime_ns, stamps.st_mtime_ns))
    new.replace(path)
    assert version_of(open_ledger(path)) == "new"


def test_a_ledger_nobody_replaced_is_opened_once(small_ledger_path):
    assert open_ledger(small_ledger_path).ledger is open_ledger(small_ledger_path).ledger


def test_readers_see_every_replacement_whole(tmp_path, make_ledger):
    path = make_ledger(tmp_path / "same_room.duckdb", "v0")
    bytes_of = {"v0": path.read_bytes()}
    for version in ("v1", "v2"):
        bytes_of[version] = make_ledger(tmp_path / version, version).read_bytes()
    done = threading.Event()

    def read() -> set[str]:
        seen = set()
        while not done.is_set():
            opening = open_ledger(path)
            seen.add(version_of(opening))
            assert claims_page(opening.ledger, _ALL).total == 9
        return seen

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(read) for _ in range(4)]
        for turn in range(1, 21):
            version = f"v{turn % 3}"
            (tmp_path / "next").write_bytes(bytes_of[version])
            (tmp_path / "next").replace(path)
            assert version_of(open_ledger(path)) == version
        done.set()
        assert set().union(*(reader.result() for reader in readers)) == {"v0", "v1", "v2"}


def test_many_threads_ask_one_ledger_at_once(small_ledger):
    sql = "select $n::integer + count(*) as value from db.claims"
    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(small_ledger.ask, number, sql, {"n": n % 50}) for n in range(400)]
        answers = [one.result() for one in asked]
    assert answers == [(n % 50 + 10,) for n in range(400)]


def test_answers_are_kept_by_question_and_values(small_ledger):
    sql = "select $a as value"
    first = small_ledger.ask(number, sql, {"a": 1})
    assert small_ledger.ask(number, sql, {"a": 1}) is first
    assert small_ledger.ask(number, sql, {"a": 2}) == (2,)


def test_answers_are_kept_by_weight_and_a_heavy_one_is_not_kept(small_ledger):
    sql = "select repeat('я', $characters) as value"
    light = small_ledger.ask(number, sql, {"characters": 10})
    assert small_ledger.ask(number, sql, {"characters": 10}) is light
    heavy = small_ledger.ask(number, sql, {"characters": LONGEST_ANSWER})
    assert small_ledger.ask(number, sql, {"characters": LONGEST_ANSWER}) is not heavy


def test_the_answer_used_longest_ago_makes_room():
    kept = KeptAnswers()
    for question in range(100):
        kept.keep(question, ("x",), LONGEST_ANSWER)
        assert kept.find(0) == ("x",)
        assert kept.weight <= MOST_CHARACTERS
    assert kept.find(99) == ("x",)
    assert kept.find(50) is None
    kept.keep(99, ("y",), 1)
    assert kept.find(99) == ("y",)
    assert kept.weight == MOST_CHARACTERS - LONGEST_ANSWER + 1


def test_a_value_weighs_what_it_holds():
    assert weight_of("я" * 1_000) - weight_of("") == 1_000
    assert weight_of({"spans": ({"text": "abc"},)}) > weight_of({"spans": ()}) + 3
    assert weight_of(7) == weight_of(None) > 0


@pytest.mark.parametrize(
    "statement",
    [
        "select * from read_csv('/etc/hostname')",
        "select * from read_text('/etc/hostname')",
        "select * from glob('/*')",
        "copy (select 1) to '/tmp/same_room_probe.csv'",
        "copy db.claims to 'claims.csv'",
        "export database '/tmp/same_room_probe'",
        "attach '/tmp/same_room_probe.duckdb'",
        "install httpfs",
        "load httpfs",
        "set memory_limit = '10GB'",
        "set enable_external_access = true",
        "reset threads",
        "insert into db.topics values ('x', 9, 'x', 'x', [])",
        "delete from db.claims",
        "update db.claims set quote = ''",
        "drop table db.claims",
        "create table db.more (a integer)",
        "create or replace view dated_claims as select 1",
        "drop view statements",
        "create temp table claims (a integer)",
        "select 1; drop view statements",
        "pragma enable_verification",
        "call checkpoint('db')",
        "use db",
        "",
        "select * from ledger_rows",
    ],
)
def test_the_connection_is_locked(small_ledger, statement):
    ledger_rows = [{"a": 1}]
    with pytest.raises((duckdb.Error, QuestionError, ValueError)):
        small_ledger.ask(dict, statement)
    assert ledger_rows
    assert not Path("/tmp/same_room_probe.csv").exists()


def test_values_are_values_whatever_they_hold(small_ledger):
    sql = "select count(*) as value from db.claims where quote = $quote"
    assert small_ledger.ask_one(number, sql, {"quote": "' or true --"}) == 0


def test_a_question_that_takes_too_long_is_given_up_and_the_next_is_answered(small_ledger):
    endless = "select count(*) as value from range(1000000000) a, range(1000) where a.range % 7 = 3"
    with pytest.raises(QuestionError) as caught:
        small_ledger.ask(number, endless)
    assert caught.value.failure is Failure.TOO_SLOW
    assert small_ledger.ask(number, "select 1 as value") == (1,)


def test_a_question_that_takes_too_much_memory_is_given_up(small_ledger):
    greedy = "select len(list(repeat('x', 50) || range)) as value from range(30000000)"
    with pytest.raises(QuestionError) as caught:
        small_ledger.ask(number, greedy)
    assert caught.value.failure in (Failure.TOO_LARGE, Failure.TOO_SLOW)


def schema_only(path: Path, *statements: str) -> Path:
    schema = Path(__file__).parents[2] / "etl" / "load" / "schema.sql"
    with duckdb.connect(str(path)) as connection:
        connection.execute(schema.read_text(encoding="utf-8"))
        for statement in statements:
            connection.execute(statement)
    return path


def test_a_missing_ledger_is_said_to_be_missing(tmp_path):
    path = tmp_path / "none.duckdb"
    assert open_ledger(path) == Opening(LedgerState.MISSING, path)
    assert not path.exists()


def test_a_ledger_without_documents_is_said_to_be_empty(tmp_path):
    path = schema_only(tmp_path / "empty.duckdb")
    assert open_ledger(path) == Opening(LedgerState.EMPTY, path)


@pytest.mark.parametrize("version", [SCHEMA_VERSION - 1, SCHEMA_VERSION + 1, 99])
def test_a_ledger_of_another_version_is_named_with_its_version(tmp_path, make_ledger, version):
    path = make_ledger(tmp_path / "same_room.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("update builds set schema_version = $1", [version])
    opening = open_ledger(path)
    assert (opening.state, opening.detail) == (
        LedgerState.OTHER_SCHEMA,
        f"{version} instead of {SCHEMA_VERSION}",
    )


def test_a_ledger_that_lost_a_column_is_of_another_version(tmp_path, make_ledger):
    path = make_ledger(tmp_path / "same_room.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("alter table claims rename column said_on to spoken_on")
    assert open_ledger(path).state is LedgerState.OTHER_SCHEMA


@pytest.mark.parametrize(
    "statement",
    [
        "alter table claims add column mood varchar",
        "alter table documents alter column characters set data type bigint",
        "create table more (a integer)",
        "drop table kept_items",
    ],
)
def test_a_ledger_with_other_tables_is_of_another_version(tmp_path, make_ledger, statement):
    path = make_ledger(tmp_path / "same_room.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(statement)
    assert open_ledger(path).state is LedgerState.OTHER_SCHEMA


def test_the_tables_of_this_version_are_those_of_the_schema(tmp_path):
    assert open_ledger(schema_only(tmp_path / "db")).state is LedgerState.EMPTY


def test_a_ledger_that_does_not_say_what_it_is_is_damaged(tmp_path, make_ledger):
    path = make_ledger(tmp_path / "same_room.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("delete from builds")
    opening = open_ledger(path)
    assert (opening.state, opening.detail) == (LedgerState.DAMAGED, "builds: 0 instead of 1")


@pytest.mark.parametrize(
    ("table", "column"), [("builds", "schema_version"), ("documents", "document_id")]
)
def test_a_view_in_a_ledgers_place_is_not_read(tmp_path, table, column):
    path, other = schema_only(tmp_path / "same_room.duckdb"), tmp_path / "other.csv"
    other.write_text(f"{column}\n3\n")
    with duckdb.connect(str(path)) as connection:
        connection.execute(f"drop table {table}")
        connection.execute(f"create view {table} as from read_csv('{other}')")
    opening = open_ledger(path)
    assert opening.state in (LedgerState.FOREIGN, LedgerState.OTHER_SCHEMA)


@pytest.mark.parametrize(
    ("content", "state"),
    [
        (b"", LedgerState.DAMAGED),
        (b"SQLite format 3\x00" + bytes(4_080), LedgerState.FOREIGN),
        (b"claim_id,quote\n", LedgerState.FOREIGN),
        (bytes(8) + b"DUCK" + bytes(40), LedgerState.DAMAGED),
    ],
)
def test_a_file_that_is_no_ledger_is_told_apart(tmp_path, content, state):
    path = tmp_path / "same_room.duckdb"
    path.write_bytes(content)
    assert open_ledger(path).state is state
    assert path.read_bytes() == content


def test_a_database_of_something_else_is_foreign(tmp_path):
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("create table recipes (name varchar)")
    assert open_ledger(path).state is LedgerState.FOREIGN


def damaged(whole: bytes, chance: random.Random) -> bytes:
    """The file with one bit turned, or cut short."""
    place = chance.randrange(len(whole))
    if chance.random() < 0.3:
        return whole[:place]
    turned = bytearray(whole)
    turned[place] ^= 1 << chance.randrange(8)
    return bytes(turned)


def test_a_damaged_ledger_says_so_or_answers_as_before(tmp_path, make_ledger):
    path = make_ledger(tmp_path / "same_room.duckdb")
    whole = path.read_bytes()
    expected = claims_page(open_ledger(path).ledger, _ALL)
    chance = random.Random(2022)
    refused = 0
    for number_of_case in range(40):
        case = tmp_path / f"{number_of_case}.duckdb"
        case.write_bytes(damaged(whole, chance))
        opening = open_ledger(case)
        if opening.ledger is None:
            assert opening.state in (LedgerState.DAMAGED, LedgerState.FOREIGN)
            refused += 1
            continue
        try:
            assert claims_page(opening.ledger, _ALL) == expected
        except QuestionError as error:
            assert error.failure is Failure.DAMAGED
            refused += 1
    assert refused > 0


def test_a_ledger_somebody_writes_to_is_locked(tmp_path, make_ledger):
    path = make_ledger(tmp_path / "same_room.duckdb")
    writer = _writer(path)
    try:
        assert open_ledger(path).state is LedgerState.LOCKED
    finally:
        writer.communicate("done\n")
    assert open_ledger(path).state is LedgerState.READY


def pipe(path: Path) -> None:
    os.mkfifo(path)


def loop(path: Path) -> None:
    path.symlink_to(path)


@pytest.mark.parametrize("make", [Path.mkdir, pipe, loop])
def test_what_is_no_file_is_no_ledger_and_is_not_waited_for(tmp_path, make):
    path = tmp_path / "same_room.duckdb"
    make(path)
    assert open_ledger(path).state is LedgerState.FOREIGN


def test_a_file_in_a_folders_place_and_an_endless_name_are_no_ledger(tmp_path):
    (tmp_path / "file").touch()
    assert open_ledger(tmp_path / "file" / "same_room.duckdb").state is LedgerState.FOREIGN
    assert open_ledger(tmp_path / ("x" * 300)).state is LedgerState.FOREIGN


@pytest.mark.parametrize("name", ['it\'s "same" room', "what?", "a*b[1]", "база;данных"])
def test_any_name_is_opened(tmp_path, make_ledger, name):
    path = make_ledger(tmp_path / "same_room.duckdb").rename(tmp_path / f"{name}.duckdb")
    assert open_ledger(path).state is LedgerState.READY


def test_the_ledger_is_named_by_the_environment_or_lies_in_data(monkeypatch, tmp_path):
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(tmp_path / "mine.duckdb"))
    assert ledger_path() == tmp_path / "mine.duckdb"
    monkeypatch.delenv("SAME_ROOM_DATABASE")
    assert ledger_path() == Path(__file__).parents[2] / "data" / "same_room.duckdb"
