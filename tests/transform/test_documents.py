"""Which raw files become documents, and what becomes of the others."""

import pytest

from etl.errors import CuratedError
from etl.inputs.curated import DocumentRow
from etl.inputs.raw_files import RawFile
from etl.transform.documents import admit


def row(document_id: str, file: str, encoding: str | None = None) -> DocumentRow:
    return DocumentRow(row=2, document_id=document_id, file=file, encoding=encoding)


def test_every_file_is_loaded_a_duplicate_or_rejected_with_a_reason() -> None:
    files = (
        RawFile("a.txt", "Лавров".encode()),
        RawFile("b.txt", "Лавров".encode()),
        RawFile("c.txt", "Лавров".encode("cp1251")),
        RawFile("d.txt", b" \n"),
        RawFile("e.pdf", b"", ("unknown_format", "Only .txt is read.")),
    )
    admission = admit(files, ())
    assert [document.document_id for document in admission.documents] == ["a"]
    assert admission.duplicates == ("b.txt",)
    assert [(item.file, item.reason) for item in admission.rejections] == [
        ("c.txt", "encoding_wrong"),
        ("d.txt", "empty"),
        ("e.pdf", "unknown_format"),
    ]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"", "utf-16"),
        (b"\xef\xbb\xbf", None),
        (b"\xff\xfe", "utf-16"),
        ("\ufeff \r\n\u00a0\u2003".encode(), None),
        ("\u200b\ufeff".encode(), None),
        (" \n".encode("utf-16-le"), "utf-16-le"),
    ],
)
def test_a_file_without_a_visible_character_is_empty_whatever_its_bytes(
    data: bytes, encoding: str | None
) -> None:
    admission = admit((RawFile("a.txt", data),), (row("a", "a.txt", encoding),))
    assert [(item.document_id, item.reason) for item in admission.rejections] == [("a", "empty")]
    assert admission.documents == ()


def test_of_two_equal_files_the_described_one_is_kept() -> None:
    files = (RawFile("a.txt", b"words"), RawFile("z.txt", b"words"))
    admission = admit(files, (row("known", "z.txt"),))
    assert [document.document_id for document in admission.documents] == ["known"]
    assert admission.duplicates == ("a.txt",)


def test_a_file_without_a_row_is_loaded_under_its_name_and_said() -> None:
    admission = admit((RawFile("Press Release_7.txt", b"words"),), ())
    assert admission.documents[0].document_id == "press-release-7"
    assert admission.warnings == (
        "seeds/Press Release_7.txt has no row in seeds/documents.csv; "
        "its file name serves as its id.",
    )


def test_a_name_without_latin_letters_gets_an_id_from_its_bytes() -> None:
    (document,) = admit((RawFile("Встреча.txt", b"words"),), ()).documents
    assert document.document_id == f"document-{document.sha256[:8]}"


def test_a_declared_encoding_is_used_and_the_line_ends_stay() -> None:
    data = "Зерно\r\n".encode("koi8-r")
    (document,) = admit((RawFile("k.txt", data),), (row("k", "k.txt", "koi8-r"),)).documents
    assert (document.text, document.encoding) == ("Зерно\r\n", "koi8-r")


def test_a_name_of_240_characters_gets_an_id_that_a_link_carries() -> None:
    name = "a" * 236 + ".txt"
    (document,) = admit((RawFile(name, b"words"),), ()).documents
    assert document.document_id == f"{'a' * 91}-{document.sha256[:8]}"


def test_two_descriptions_of_the_same_bytes_stop_the_build() -> None:
    files = (RawFile("a.txt", b"words"), RawFile("z.txt", b"words"))
    rows = (row("a", "a.txt"), DocumentRow(row=3, document_id="z", file="z.txt"))
    with pytest.raises(CuratedError) as caught:
        admit(files, rows)
    assert [str(fault) for fault in caught.value.faults] == [
        "seeds/documents.csv, row 3, column file: has the bytes of a.txt, which row 2 describes "
        "(found 'z.txt'). Remove one of the two rows."
    ]


def test_a_described_document_that_was_not_loaded_says_why() -> None:
    (reason,) = admit((RawFile("a.txt", b"\xef"),), (row("a", "a.txt"),)).absent.values()
    assert reason.startswith("seeds/a.txt was not loaded (encoding_wrong): Byte 1 is not valid")
