"""What is left open, unread or at odds is named with its first rows; what is settled is not."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from etl.load.advice import Advice, advice, advice_in, questions
from etl.load.tables import TABLES

LONG = "Мы открыты для диалога " * 5


def correction(state: str, expected: str, found: str) -> str:
    """A correction of the flags of the claim a1, which has none."""
    return f"""
        insert into corrections values (
            'a1', 'flags', {found}, {expected}, null, 'Why', 'Почему', '{state}', 'editor',
            date '2026-11-22'
        )
        """


CASES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "anchor_moved": (
        "update claims set anchor_state = 'moved' where claim_id = 'c3'",
        [("c3", "talks were constructive")],
    ),
    "alignment_of_another_event": (
        "insert into alignment_claims values ('talks--dialogue', 'c3', 'US')",
        [("c3", "talks were constructive")],
    ),
    "fact_of_another_event": (
        "update fact_values set claim_id = 'c3'",
        [("c3", "talks were constructive")],
    ),
    "event_not_compared": (
        """
        update claims set event_id = 'talks' where claim_id = 'c3';
        delete from alignment_claims;
        delete from alignments
        """,
        [("talks", "Talks in New York")],
    ),
    "account_not_described": (
        "delete from accounts where side = 'RU'",
        [("talks", "RU: Talks in New York")],
    ),
    "event_left_open": (
        "insert into claim_candidates (claim_id, field, value) values ('c3', 'event_id', 'talks')",
        [("c3", "talks were constructive")],
    ),
    "speaker_left_open": (
        """
        insert into claim_candidates (claim_id, field, value) values ('d4', 'speaker_id', 'rubio');
        insert into claim_candidates (claim_id, field, value) values ('c3', 'speaker_id', 'rubio')
        """,
        [("d4", "The meeting took place in New York")],
    ),
    "correction_changed": (
        correction("changed", expected="'threat'", found="'denial'"),
        [
            (
                "a1",
                "Мы открыты для диалога 🙂 (open, flags: expected threat, "
                "engine rules-3+syntax-1 takes denial; decided: nothing)",
            )
        ],
    ),
    "correction_not_needed": (
        correction("not_needed", expected="'threat'", found="null"),
        [
            (
                "a1",
                "Мы открыты для диалога 🙂 (open, flags: expected threat, "
                "engine rules-3+syntax-1 takes nothing as decided)",
            )
        ],
    ),
    "correction_unmet": (
        correction("unmet", expected="'threat'", found="null"),
        [
            (
                "a1",
                "Мы открыты для диалога 🙂 (open, flags: expected threat, "
                "engine rules-3+syntax-1 finds nothing there; decided: nothing)",
            )
        ],
    ),
    "correction_unexplained": (
        """
        insert into corrections (claim_id, field, machine_value, state)
        values ('a1', 'flags', 'denial', 'unexplained')
        """,
        [
            (
                "a1",
                "Мы открыты для диалога 🙂 (open, flags: "
                "engine rules-3+syntax-1 takes denial; decided: nothing)",
            )
        ],
    ),
    "claim_unread": (
        "update claims set status = 'machine' where claim_id = 'c3'",
        [("c3", "talks were constructive")],
    ),
    "words_uncovered": (
        "delete from segments where kind = 'narrative'",
        [("doc", "Встреча в Нью-Йорке (the first of 3 stretches, 49 characters)")],
    ),
    "document_undescribed": (
        "update documents set title = null, published_on = null",
        [("doc", "doc.txt")],
    ),
}


ALONE = "engine_without_models"
"""Never stands alone: it explains the others."""


@pytest.fixture
def settled(whole_file: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The small ledger with nothing left to do."""
    with duckdb.connect(":memory:") as connection:
        connection.execute("attach ? as ledger (read_only)", [str(whole_file)])
        for table in TABLES:
            connection.execute(f"create table {table} as from ledger.{table}")
        connection.execute("detach ledger")
        connection.execute("update claims set status = 'confirmed'")
        connection.execute("update claims set event_id = 'talks' where claim_id = 'b2'")
        connection.execute("update documents set outlet = 'РИА Новости', title = 'Встреча'")
        connection.execute("delete from claim_candidates")
        connection.execute(
            "insert into segments (document_id, ordinal, start, stop, kind, reason) "
            "select document_id, 9, 0, characters, 'narrative', 'read' from documents"
        )
        connection.execute("update builds set engine_version = 'rules-3+syntax-1'")
        yield connection


def test_nothing_is_advised_where_nothing_is_left_to_do(
    settled: duckdb.DuckDBPyConnection,
) -> None:
    assert advice_in(settled) == ()


def test_every_advice_has_a_case() -> None:
    assert sorted(question.name for question in questions()) == sorted([*CASES, ALONE])


@pytest.mark.parametrize("name", CASES)
def test_what_is_left_to_do_is_named_and_nothing_else(
    settled: duckdb.DuckDBPyConnection, name: str
) -> None:
    statements, examples = CASES[name]
    settled.execute(statements)
    (found,) = advice_in(settled)
    assert (found.name, found.count, list(found.examples)) == (name, len(examples), examples)


def test_a_ledger_made_without_language_models_says_so_beside_what_no_longer_fits(
    settled: duckdb.DuckDBPyConnection,
) -> None:
    settled.execute("update builds set engine_version = 'rules-3'")
    assert advice_in(settled) == ()
    settled.execute(correction("unmet", expected="'threat'", found="null"))
    assert [item.name for item in advice_in(settled)] == ["correction_unmet", ALONE]
    assert advice_in(settled)[1].examples == (
        ("rules-3", "corrections that expect something else: 1"),
    )


def test_the_first_five_are_shown_on_one_line_each(settled: duckdb.DuckDBPyConnection) -> None:
    settled.execute("delete from claims where claim_id <> 'c3'")
    settled.execute("update claims set status = 'machine', quote = ?", ["a\r\n b " + "w" * 80])
    for number in range(6):
        settled.execute(
            "insert into claims select * replace (? as claim_id, ? as quote, ? as start) "
            "from claims where claim_id = 'c3'",
            [f"e{number}", LONG, 1000 + number],
        )
    (found,) = [item for item in advice_in(settled) if item.name == "claim_unread"]
    assert found.count == 7
    assert [key for key, _ in found.examples] == ["c3", "e0", "e1", "e2", "e3"]
    assert found.examples[0][1] == "a b …"
    assert found.examples[1][1] == "Мы открыты для диалога Мы открыты для диалога Мы открыты …"
    assert str(found).splitlines()[0] == (
        "7 x claim_unread: Only the machine has found these claims; confirm, correct or reject "
        "them, those of an event first."
    )
    assert str(found).splitlines()[-1] == "  and 2 more"


def test_advice_is_read_from_a_ledger(ledger: Path) -> None:
    found = {item.name: item.count for item in advice(ledger)}
    assert found == {
        "fact_of_another_event": 1,
        "event_left_open": 1,
        "claim_unread": 2,
        "words_uncovered": 1,
        "document_undescribed": 1,
    }


def test_one_example_needs_no_more() -> None:
    item = Advice("claim_unread", "Read these.", 1, (("c3", "talks"),))
    assert str(item) == "1 x claim_unread: Read these.\n  c3  talks"
