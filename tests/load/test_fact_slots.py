"""A ledger holds a value for every fact that accounts can contest."""

from pathlib import Path

import pytest

from etl.errors import VerificationError
from etl.load.connection import open_ledger
from etl.load.content import LedgerContent, Row
from etl.load.write import write
from etl.model.vocabulary import FactSlot

Rows = dict[str, list[Row]]


def test_every_slot_of_the_vocabulary_can_be_written(tmp_path: Path, rows: Rows) -> None:
    [value] = rows["fact_values"]
    rows["fact_values"] = [
        value | {"fact_id": f"talks--{slot.value}--1", "slot": slot.value} for slot in FactSlot
    ]
    written(tmp_path / "ledger", rows)
    with open_ledger(tmp_path / "ledger") as connection:
        held = connection.execute("select slot from fact_values").fetchall()
    assert sorted(slot for (slot,) in held) == sorted(FactSlot)


def test_since_when_it_is_the_first_is_held_in_the_words_of_the_document(
    tmp_path: Path, rows: Rows
) -> None:
    [value] = rows["fact_values"]
    said = {"slot": "first_since", "value_text": "впервые с июля", "value_slug": "july"}
    rows["fact_values"] = [value | said | {"value_number": None, "unit": None}]
    written(tmp_path / "ledger", rows)
    with open_ledger(tmp_path / "ledger") as connection:
        held = connection.execute("select slot, value_text, value_slug from fact_values").fetchall()
    assert held == [("first_since", "впервые с июля", "july")]


def test_a_slot_nobody_knows_is_refused(tmp_path: Path, rows: Rows) -> None:
    [value] = rows["fact_values"]
    rows["fact_values"] = [value | {"slot": "weather"}]
    with pytest.raises(VerificationError, match="slot"):
        written(tmp_path / "ledger", rows)


def written(path: Path, rows: Rows) -> None:
    write(path, LedgerContent(rows), engine_version="engine 1", inputs_sha256="0" * 64)
