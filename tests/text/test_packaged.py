"""The tables of the program are taken whole, or refused with the place a person has to mend."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.errors import InputError
from etl.text.packaged import number_in, read_table

Write = Callable[[bytes], None]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes the table ``words`` of the package ``someones``."""
    folder = tmp_path / "someones" / "tables"
    folder.mkdir(parents=True)
    (tmp_path / "someones" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "someones", raising=False)

    def written(content: bytes) -> None:
        (folder / "words.csv").write_bytes(content)

    return written


@pytest.mark.parametrize(
    "content",
    [
        "word,tells\nне,denial\nдо,\n",
        "\ufeffword,tells\r\nне,denial\r\n\r\nдо,\r\n",
        'word,tells\n"не","denial"\n\nдо,""',
    ],
    ids=["plain", "from a spreadsheet", "in quotation marks"],
)
def test_a_table_is_read_however_it_was_saved(write: Write, content: str) -> None:
    write(content.encode())
    assert read_table("someones", "words") == [
        {"word": "не", "tells": "denial"},
        {"word": "до", "tells": ""},
    ]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "its first line is no header of names"),
        (b"word;tells\na;b\n", "its first line is no header of names"),
        (b"word,tells\na,b\nc\n", r"row 3: has 1 cells, the header 2 \(found 'c'\)"),
        (b"word,tells\n\na,b,c\n", "row 3: has 3 cells, the header 2"),
        (b"word,tells\n\xed\xe5,b\n", "byte 12 is not UTF-8"),
        (b'word,tells\n"a,b\n', "line 2: it is not CSV"),
    ],
    ids=["empty", "semicolons", "short row", "long row", "another encoding", "an open mark"],
)
def test_a_broken_table_is_refused_with_its_place(write: Write, content: bytes, says: str) -> None:
    write(content)
    with pytest.raises(InputError, match=f"^someones/tables/words.csv[:,] {says}"):
        read_table("someones", "words")


def test_a_missing_table_is_named() -> None:
    with pytest.raises(InputError, match=r"etl/text/tables/nowhere.csv: No such file"):
        read_table("etl.text", "nowhere")


def test_a_number_is_a_number_in_figures() -> None:
    row = {"subject": "rule", "name": "clause", "value": "-0.25"}
    assert number_in("etl.extract", "calibration", row, "value") == -0.25


@pytest.mark.parametrize("written", ["", "0,25", "nan", "inf", "1e9", "?", "٣"])
def test_anything_else_in_its_place_is_refused(written: str) -> None:
    row = {"subject": "rule", "name": "clause", "value": written}
    with pytest.raises(InputError, match=r"calibration.csv, row of «rule, clause», column value"):
        number_in("etl.extract", "calibration", row, "value")
