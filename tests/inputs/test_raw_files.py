"""What of seeds/ is read, and what is refused by its name, its kind or its size alone."""

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from etl.inputs.raw_files import LARGEST_DOCUMENT, read_raw_files

NOT_UTF8 = os.fsdecode("письмо".encode("cp1251") + b".txt")


def refusals(seeds: Path) -> dict[str, str]:
    return {file.name: file.refusal[0] for file in read_raw_files(seeds) if file.refusal}


def test_every_entry_is_read_or_refused_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"words")
    (tmp_path / "b.TXT").write_bytes(b"WORDS")
    (tmp_path / "c.docx").write_bytes(b"PK")
    (tmp_path / "d.txt").mkdir()
    with (tmp_path / "e.txt").open("wb") as file:
        file.truncate(LARGEST_DOCUMENT + 1)
    (tmp_path / "documents.csv").write_text("document_id\n")
    (tmp_path / ".hidden.txt").write_bytes(b"words")
    files = read_raw_files(tmp_path)
    assert {file.name: file.data for file in files if not file.refusal} == {
        "a.txt": b"words",
        "b.TXT": b"WORDS",
    }
    assert refusals(tmp_path) == {
        "c.docx": "unknown_format",
        "d.txt": "not_a_file",
        "e.txt": "too_large",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="a link takes a right there")
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("/etc/hostname")
    assert refusals(tmp_path) == {"a.txt": "not_a_file"}


@pytest.mark.skipif(sys.platform != "linux", reason="names are text there")
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (NOT_UTF8, "\\xef\\xe8\\xf1\\xfc\\xec\\xee.txt"),
        ("a\x1b[2Jb.txt", "a\\u001b[2Jb.txt"),
        ("a\u202eb.txt", "a\\u202eb.txt"),
    ],
)
def test_a_name_that_is_no_text_is_refused_and_shown_with_backslashes(
    tmp_path: Path, name: str, shown: str
) -> None:
    (tmp_path / name).write_bytes(b"words")
    assert refusals(tmp_path) == {shown: "name_unreadable"}


def test_a_file_the_system_does_not_let_us_read_is_refused_with_the_cause(
    tmp_path: Path, as_somebody_else: Callable[[Path], AbstractContextManager[None]]
) -> None:
    (tmp_path / "a.txt").write_bytes(b"words")
    (tmp_path / "a.txt").chmod(0)
    with as_somebody_else(tmp_path):
        (file,) = read_raw_files(tmp_path)
    assert (file.name, file.data) == ("a.txt", b"")
    assert file.refusal == (
        "unreadable",
        "The system says: Permission denied. See that you may read the file.",
    )
