"""The lines of extraction: strict in, exact out."""

import json
from pathlib import Path

import pytest

from etl.errors import InputError
from etl.extract import extract
from etl.extract.lines import attribution_line, read_documents
from etl.extract.registry import Registry
from etl.model.vocabulary import Language

GOOD = '{"doc_id": "a", "text": "Лавров заявил, что визит отложен."}'


def _write(folder: Path, *lines: str) -> Path:
    path = folder / "documents.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")
    return path


def test_documents_are_read_in_order(tmp_path: Path) -> None:
    second = (
        '{"doc_id": "b", "text": "", "lang": "en", "date": "2022-03-02", "title": "T", '
        '"outlet": null, "url": "https://example.org", "more": 1}'
    )
    first, other = read_documents(_write(tmp_path, GOOD, second))
    assert (first.document_id, first.text) == ("a", "Лавров заявил, что визит отложен.")
    assert (other.document_id, other.text, other.title) == ("b", "", "T")
    assert (other.language, str(other.published_on)) == (Language.EN, "2022-03-02")
    assert other.outlet is None


def test_an_unknown_language_and_no_calendar_day_are_not_stated_and_told(tmp_path: Path) -> None:
    line = '{"doc_id": "a", "text": "x", "lang": "fr", "date": "soon"}'
    notes: list[str] = []
    path = _write(tmp_path, line)
    (document,) = read_documents(path, notes.append)
    assert (document.language, document.published_on) == (None, None)
    assert notes == [
        f"{path}: lang is taken as not stated on 1 line, first on line 1 (found 'fr'). "
        "Write ru or en.",
        f"{path}: date is taken as not stated on 1 line, first on line 1 (found 'soon'). "
        "Write it as YYYY-MM-DD, for example 2023-03-02.",
    ]


def test_an_empty_file_holds_no_documents(tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_bytes(b"")
    assert read_documents(path) == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("not json", "it is not JSON"),
        ("", "it is not JSON"),
        ("[1]", "no object"),
        ('{"doc_id": "b", "text": NaN}', "NaN is not JSON"),
        ('{"doc_id": "b", "text": "x", "n": -Infinity}', "-Infinity is not JSON"),
        ('{"doc_id": "b", "doc_id": "c", "text": "x"}', "'doc_id' is written twice"),
        ('{"doc_id": "b"}', "text is missing"),
        ('{"text": "x"}', "doc_id is missing"),
        ('{"doc_id": null, "text": "x"}', "doc_id is missing"),
        ('{"doc_id": "", "text": "x"}', "doc_id is empty"),
        ('{"doc_id": 7, "text": "x"}', "doc_id is no string"),
        ('{"doc_id": "b", "text": ["x"]}', "text is no string"),
        ('{"doc_id": "b", "text": "x", "title": 1}', "title is no string"),
        ('{"doc_id": "b", "text": "\\ud800"}', "half a surrogate pair"),
        (GOOD, "stands on line 1 already"),
        ('{"doc_id": "b", "text": "x", "n": ' + "9" * 5_000 + "}", "it is not JSON"),
        ('{"doc_id": "b", "n": ' + "[" * 100_000, "nested too deeply"),
    ],
)
def test_a_bad_line_stops_with_its_number(tmp_path: Path, line: str, says: str) -> None:
    with pytest.raises(InputError, match="line 2: ") as caught:
        read_documents(_write(tmp_path, GOOD, line))
    assert says in str(caught.value)


def test_bytes_that_are_no_utf8_stop_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "documents.jsonl"
    path.write_bytes(GOOD.encode() + b"\n\xff\n")
    with pytest.raises(InputError, match="line 2: byte 1 is not UTF-8"):
        read_documents(path)


def test_utf16_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "documents.jsonl"
    path.write_bytes(GOOD.encode("utf-16-le"))
    with pytest.raises(InputError, match="line 1: byte 2 is NUL, as in UTF-16"):
        read_documents(path)


def test_a_line_beyond_the_limit_is_refused_before_it_is_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("etl.extract.lines.LONGEST_LINE", len(GOOD.encode()))
    assert len(read_documents(_write(tmp_path, GOOD))) == 1
    with pytest.raises(InputError, match="line 2: it is longer than 64 MB"):
        read_documents(_write(tmp_path, GOOD, GOOD + " "))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.jsonl"):
        read_documents(tmp_path / "nowhere.jsonl")


def test_a_line_of_output_holds_every_field(tmp_path: Path, registry: Registry) -> None:
    (document,) = read_documents(_write(tmp_path, GOOD))
    line = attribution_line(document, extract(document, registry))
    assert "\n" not in line
    assert json.loads(line) == {
        "doc_id": "a",
        "quotes": [
            {
                "source": [[0, 6]],
                "cue": [[7, 13]],
                "content": [[15, 32]],
                "content_bare": [[15, 32]],
                "direct": False,
                "kind": "indirect",
                "flags": [],
                "quote_integrity": "whole",
                "speaker": "Sergey Lavrov",
                "speaker_id": "lavrov",
                "side": "RU",
                "relay": [],
                "addressee": [],
                "confidence": 0.982,
                "rule": "clause",
            }
        ],
    }


def test_the_lines_know_two_parties_and_others(tmp_path: Path, registry: Registry) -> None:
    line = '{"doc_id": "a", "text": "Киев осудил удары. «Мы ждём», — сказал Путин."}'
    (document,) = read_documents(_write(tmp_path, line))
    quotes = json.loads(attribution_line(document, extract(document, registry)))["quotes"]
    assert [(quote["side"], quote["direct"]) for quote in quotes] == [
        ("other", False),
        ("RU", True),
    ]
