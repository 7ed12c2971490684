"""A downloaded file opens in a spreadsheet as text, and runs nothing."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.spreadsheet import safe_csv
from etl.model.guard import unguarded


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://evil.test","here")', "+7 495", "-10 минут", "@SUM(A1)", "\tтекст",
        "\rтекст", "\n=1+1", "＝1+1", "＋1", "－1", "＠SUM(A1)", "−5", " =1+1", "\u00a0=1+1",
        "\u3000＝1", "\ufeff=1", "\u200b \ufeff\u200b=1", "\u2060=1", "\u200e\u202a=1", "\xad=1",
    ],
)  # fmt: skip
def test_a_text_that_would_be_read_as_a_formula_begins_with_an_apostrophe(text: str) -> None:
    assert read(safe_csv(["quote"], [[text]]))[1] == [f"'{text}"]


@pytest.mark.parametrize(
    "text", ["«разговор»", "10 минут", "a=b", "— нет, — ответил он", "1; 2", 'He "said"', "it's"]
)
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert read(safe_csv(["quote", "next"], [[text, "x"]]))[1] == [text, "x"]


def test_numbers_stay_numbers_and_dates_are_iso() -> None:
    rows = [[-10, 2.5, 10_000_000.0, True, date(2023, 3, 2), None]]
    assert read(safe_csv(["a", "b", "c", "d", "e", "f"], rows))[1] == [
        "-10", "2.5", "10000000", "true", "2023-03-02", "",
    ]  # fmt: skip


def test_the_file_begins_with_a_byte_order_mark_and_its_columns() -> None:
    data = safe_csv(["=side", "quote"], [["RU", "Слова\nв две строки"]])
    assert data.startswith(b"\xef\xbb\xbf'=side,quote\r\n")
    assert read(data)[1] == ["RU", "Слова\nв две строки"]


def test_a_row_that_does_not_fit_its_columns_is_refused_by_number() -> None:
    with pytest.raises(ValueError, match="row 2 has 1 cells for 2 columns"):
        safe_csv(["a", "b"], [["x", "y"], ["x"]])


def test_an_empty_text_is_told_from_a_value_that_is_not_known() -> None:
    assert read(safe_csv(["note", "next"], [["", "x"], [None, "x"]]))[1:] == [["'", "x"], ["", "x"]]


@given(st.lists(st.tuples(st.text(), st.text()), max_size=4))
def test_every_text_comes_back_with_no_cell_a_formula(rows: list[tuple[str, str]]) -> None:
    back = read(safe_csv(["a", "b"], rows))[1:]
    assert [tuple(map(unguarded, cells)) for cells in back] == rows
    for cells in back:
        assert not any(cell.lstrip().startswith(tuple("=+-@＝＋－＠")) for cell in cells)
