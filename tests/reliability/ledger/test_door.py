"""The proof of the door can fail: what a statement reached, changed or carried off is told."""

import random
from collections.abc import Iterator

import duckdb
import pytest

from dashboard.database import Ledger, open_ledger
from tests.conftest import World
from tests.reliability.ledger.door import greedy, needles, reached, searched, watched, wrong
from tests.reliability.ledger.hostile_statements import (
    CANARY,
    CHANGED,
    LEAKED,
    MARK,
    REFUSED,
    TEMPLATES,
    _answer,
    _asked_of,
    _given_to,
    _tried,
)


@pytest.fixture
def ledger(built: World) -> Ledger:
    found = open_ledger(built.database).ledger
    assert found is not None
    return found


@pytest.fixture
def open_door(ledger: Ledger) -> Iterator[Ledger]:
    """A ledger over a connection nobody has locked."""
    with duckdb.connect(":memory:") as connection:
        yield Ledger(ledger.path, ledger.generation, connection)


def test_more_than_a_hundred_statements_are_tried_each_once() -> None:
    assert len(set(TEMPLATES)) == len(TEMPLATES) > 100


def test_a_setting_that_was_changed_is_told(open_door: Ledger) -> None:
    tried = _tried(open_door, "set threads = 1", "bare-0", _given_to)
    assert (tried["came"], tried["detail"]) == (CHANGED, "a setting")
    assert list(wrong([tried])) == ["set threads = 1 (bare): changed, a setting"]


def test_the_same_statement_is_refused_by_the_dashboards_connection(ledger: Ledger) -> None:
    for ask, came in ((_given_to, "InvalidInputException"), (_asked_of, "ValueError")):
        tried = _tried(ledger, "set threads = 1", "bare-0", ask)
        assert (tried["came"], tried["detail"]) == (REFUSED, came)


def test_words_that_were_carried_off_are_told(open_door: Ledger) -> None:
    tried = _tried(open_door, f"select '{CANARY}'", "asked-0", _asked_of)
    assert tried["came"] == LEAKED
    assert _answer([(1,)])[0] != LEAKED


def test_what_the_system_was_asked_within_a_statement_is_told() -> None:
    trace = [
        '7 openat(AT_FDCWD, "/before", O_RDONLY) = 3',
        '7 access("/same-room-mark-begin-asked-4", F_OK) = -1 ENOENT',
        '7 readlink("/etc/hostname", 0x1, 1023) = -1 EINVAL',
        '8 openat(AT_FDCWD, "/etc/hostname", O_RDONLY) = 5',
        "8 connect(3, {sa_family=AF_INET, sin_port=htons(80)}, 16) = 0",
        '7 unlink("/tmp/x") = 0',
        '7 access("/same-room-mark-end-asked-4", F_OK) = -1 ENOENT',
        "7 socket(AF_INET, SOCK_STREAM, 0) = 5",
    ]
    assert [line.split(": ")[0] for line in reached(trace)] == ["statement asked-4"] * 3


def test_a_statement_that_nobody_watched_is_told() -> None:
    begun = [
        f'7 access("{MARK}begin-{way}-{at}", F_OK) = -1 ENOENT'
        for way in ("asked", "bare")
        for at in range(len(TEMPLATES))
    ]
    assert watched(begun) == []
    assert watched(begun[1:]) == ["statement asked-0: not watched"]
    assert len(watched([])) == 2 * len(TEMPLATES)


def test_hostile_searches_are_many_and_short_and_answered(ledger: Ledger) -> None:
    asked = needles(random.Random(1), 40)
    assert asked == needles(random.Random(1), 40)
    assert all(len(needle) <= 200 for needle in asked)
    assert len(searched(ledger, asked[:12])) == 24


def test_a_greedy_question_that_is_answered_is_no_greedy_question(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.reliability.ledger.door._GREEDY", ("select 1 as n",))
    assert greedy(ledger, 1)[1] == ["not given up: select 1 as n"]
