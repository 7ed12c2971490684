"""The digest is that of the content: not of its order, and not of the form its values came in."""

import json
import random
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.errors import VerificationError
from etl.load.content import LedgerContent, Row, content_digest
from etl.load.tables import CONTENT_TABLES, TABLES, declared_columns
from etl.model.vocabulary import Flag, Side

Rows = dict[str, list[Row]]
EVIDENCE = {"kind": "place", "text": "в Нью-Йорке", "start": 8, "stop": 19}


def with_first(rows: Rows, table: str, **values: object) -> LedgerContent:
    """The content with some values of the first row of ``table`` changed."""
    first, *others = rows[table]
    return LedgerContent({**rows, table: [{**first, **values}, *others]})


def test_the_tables_are_those_of_the_schema_each_after_what_it_refers_to() -> None:
    assert tuple(declared_columns()) == TABLES
    outside = {"builds", "kept_items"}
    assert tuple(table for table in TABLES if table not in outside) == CONTENT_TABLES


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_rows_and_of_columns_does_not_matter(rows: Rows, seed: int) -> None:
    chance = random.Random(seed)
    shuffled = {
        table: [dict(chance.sample(list(row.items()), len(row))) for row in held]
        for table, held in chance.sample(list(rows.items()), len(rows))
    }
    for held in shuffled.values():
        chance.shuffle(held)
    assert content_digest(LedgerContent(shuffled)) == content_digest(LedgerContent(rows))


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("claims", {"side": Side.RU}),
        ("claims", {"flags": ()}),
        ("claims", {"relay": '[ "РИА Новости" ]'}),
        ("claims", {"note_en": None}),
        ("claims", {"event_evidence": [dict(reversed(EVIDENCE.items()))]}),
        ("claims", {"event_evidence": json.dumps([EVIDENCE])}),
        ("fact_values", {"value_number": 60}),
        ("tokens", {"occurrences": 1}),
    ],
)
def test_the_same_value_in_another_form_is_the_same(
    rows: Rows, table: str, values: dict[str, object]
) -> None:
    assert content_digest(with_first(rows, table, **values)) == content_digest(LedgerContent(rows))


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("claims", {"note_en": ""}),
        ("claims", {"flags": [Flag.DENIAL]}),
        ("claims", {"quote": "мы открыты для диалога 🙂"}),
        ("claims", {"relay": []}),
        ("documents", {"title": "Встреча и\u0306"}),
        ("topics", {"keywords": ["dialogue", "диалог"]}),
    ],
)
def test_another_value_is_another_digest(rows: Rows, table: str, values: dict[str, object]) -> None:
    assert content_digest(with_first(rows, table, **values)) != content_digest(LedgerContent(rows))


def test_the_same_row_in_another_table_or_twice_is_another_digest(rows: Rows) -> None:
    twice = {**rows, "claim_spans": [*rows["claim_spans"], rows["claim_spans"][0]]}
    without = {table: held for table, held in rows.items() if table != "tokens"}
    digests = {content_digest(LedgerContent(one)) for one in (rows, twice, without, {})}
    assert len(digests) == 4
    part = {"event_id": "x", "speaker_id": "y", "part": "RU"}
    side = {"alignment_id": "x", "claim_id": "y", "side": "RU"}
    assert content_digest(LedgerContent({"event_participants": [part]})) != content_digest(
        LedgerContent({"alignment_claims": [side]})
    )


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"])), max_size=4))
def test_any_text_has_a_digest_and_texts_that_differ_have_others(notes: list[str]) -> None:
    digests = {
        content_digest(LedgerContent({"tokens": [{"claim_id": "a", "token": note}]}))
        for note in notes
    }
    assert len(digests) == len(set(notes))


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"start": "1"}, "column start: a whole number is needed (found '1')"),
        ({"start": True}, "column start: a whole number is needed (found True)"),
        ({"start": 2**31}, "column start: the number does not fit into 32 bits"),
        ({"confidence": float("nan")}, "column confidence: a finite number is needed (found nan)"),
        ({"confidence": "0.5"}, "column confidence: a number is needed (found '0.5')"),
        ({"said_on": "2025-01-01"}, "column said_on: a date without a time is needed"),
        ({"said_on": datetime(2025, 1, 1)}, "column said_on: a date without a time is needed"),
        ({"characterises_event": 1}, "column characterises_event: true or false is needed"),
        ({"flags": "denial"}, "column flags: a list of texts is needed (found 'denial')"),
        ({"flags": [1]}, "column flags: a text is needed (found [1])"),
        ({"quote": "\ud800"}, "column quote: 'utf-8' codec can't encode"),
        ({"relay": "[one"}, "column relay: Expecting value"),
        ({"relay": [float("nan")]}, "column relay: Out of range float values"),
        ({"colour": "red"}, "column colour: no such column (found 'red')"),
    ],
)
def test_a_value_its_column_cannot_hold_is_named(
    rows: Rows, values: dict[str, object], told: str
) -> None:
    with pytest.raises(VerificationError) as error:
        content_digest(with_first(rows, "claims", **values))
    assert str(error.value).startswith(f"table claims, row 1, {told}")


def test_content_for_a_table_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="no tables for content named builds, quotes"):
        LedgerContent({"quotes": [], "builds": []})
