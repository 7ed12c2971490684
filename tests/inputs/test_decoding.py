"""Bytes become the text they are, or a named refusal; never something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.inputs.decoding import ENCODINGS, Decoded, Undecodable, decode

RUSSIAN = "Лавров: «Мы ждём ответа»\r\n"


@pytest.mark.parametrize("declared", sorted(set(ENCODINGS) - {"ascii", "iso-8859-1"}))
def test_a_declared_encoding_gives_the_text_back(declared: str) -> None:
    words = "Minister's reply\r\n" if declared in ("cp1252", "windows-1252") else RUSSIAN
    if declared in ("koi8-r", "cp866", "koi8-u", "iso-8859-5"):
        words = words.replace("«", '"').replace("»", '"')
    data = words.encode(ENCODINGS[declared])
    decoded = decode(data, declared)
    assert isinstance(decoded, Decoded)
    assert decoded.text == words


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"])).filter(
        lambda text: not text.startswith(("\ufeff", "%PDF-"))
    )
)
def test_utf8_needs_no_declaration_and_changes_nothing(text: str) -> None:
    data = text.encode()
    decoded = decode(data, None)
    assert isinstance(decoded, Decoded)
    assert decoded.text == text


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_believed_and_removed(codec: str) -> None:
    decoded = decode(RUSSIAN.encode(codec), None)
    assert isinstance(decoded, Decoded)
    assert decoded.text == RUSSIAN


@pytest.mark.parametrize(
    ("data", "declared", "reason"),
    [
        (RUSSIAN.encode("cp1251"), None, "encoding_wrong"),
        (RUSSIAN.encode("cp1251"), "utf-8", "encoding_wrong"),
        (RUSSIAN.encode("utf-8-sig"), "cp1251", "encoding_conflict"),
        (RUSSIAN.encode("utf-16-le"), "utf-16", "encoding_conflict"),
        (RUSSIAN.encode("utf-16"), "utf-8", "encoding_conflict"),
        (RUSSIAN.encode("utf-32"), None, "encoding_unknown"),
        ("Hello".encode("utf-16-le"), None, "nul_character"),
        (b"\x1f\x8b\x08\x00\x00", None, "unknown_format"),
        (b"PK\x03\x04words", "cp1251", "unknown_format"),
        (b"%PDF-1.7\nwords", None, "unknown_format"),
        ("Привет".encode("utf-16-le"), None, "encoding_unknown"),
        (RUSSIAN.encode(), "cp1251", "encoding_conflict"),
        (RUSSIAN.encode(), "iso-8859-1", "encoding_conflict"),
    ],
)
def test_what_cannot_be_read_surely_is_refused_by_name(
    data: bytes, declared: str | None, reason: str
) -> None:
    decoded = decode(data, declared)
    assert isinstance(decoded, Undecodable)
    assert decoded.reason == reason


@given(st.binary(max_size=200), st.sampled_from([None, *ENCODINGS]))
def test_any_bytes_are_decoded_or_refused(data: bytes, declared: str | None) -> None:
    decoded = decode(data, declared)
    assert isinstance(decoded, Decoded | Undecodable)
    if isinstance(decoded, Decoded):
        assert "\0" not in decoded.text
