"""The judge of exports sees a file whose texts are not guarded, and one that loses some."""

import csv
import io
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from dashboard.spreadsheet import safe_csv
from etl.load.export.ledger import export
from etl.model.guard import guarded, unguarded
from tests.conftest import World
from tests.reliability.exports.exports import judged_cells, judged_export
from tests.reliability.exports.hostile_cells import cells, starts_a_formula

TEXTS = ["=1+1", *cells(random.Random(1), 299)]
Write = Callable[[Sequence[str]], bytes]


def as_rows(texts: Sequence[str]) -> list[list[Any]]:
    return [[number, text, "z"] for number, text in enumerate(texts)]


def without_guard(texts: Sequence[str]) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file).writerows([["n", "text", "next"], *as_rows(texts)])
    return file.getvalue().encode("utf-8-sig", "replace")


def trims(texts: Sequence[str]) -> bytes:
    return safe_csv(["n", "text", "next"], as_rows([text.strip() for text in texts]))


def forgets_the_last(texts: Sequence[str]) -> bytes:
    return safe_csv(["n", "text", "next"], as_rows(texts[:-1]))


def as_it_is(texts: Sequence[str]) -> bytes:
    return safe_csv(["n", "text", "next"], as_rows(texts))


@pytest.mark.parametrize(
    ("write", "said"),
    [
        (without_guard, "a cell may be run: '=1+1'"),
        (trims, "came back as"),
        (forgets_the_last, "300 rows written, 299 read"),
    ],
)
def test_a_writer_at_fault_is_told(write: Write, said: str) -> None:
    assert said in "\n".join(judged_cells(write(TEXTS), TEXTS))


def test_the_writer_of_the_pages_breaks_nothing() -> None:
    assert list(judged_cells(as_it_is(TEXTS), TEXTS)) == []


def test_a_file_of_the_command_with_another_text_or_row_is_told(
    built: World, tmp_path: Path
) -> None:
    export(built.database, tmp_path / "out")
    assert list(judged_export(tmp_path / "out", built.database)) == []
    claims = tmp_path / "out" / "csv" / "claims.csv"
    whole = claims.read_bytes()
    claims.write_bytes(whole[: whole.rstrip().rindex(b"\r\n") + 2])
    assert "rows in JSON" in "\n".join(judged_export(tmp_path / "out", built.database))
    claims.write_bytes(whole.replace(b"severnaya-consulates", b"=1+1"))
    assert "came back as" in "\n".join(judged_export(tmp_path / "out", built.database))


def test_whatever_may_be_a_formula_is_guarded_and_comes_back() -> None:
    for text in cells(random.Random(2), 2_000):
        assert not starts_a_formula(guarded(text))
        assert unguarded(guarded(text)) == text
