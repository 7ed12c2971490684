"""Bytes to text: the declared encoding, strictly, the BOM removed, nothing else changed.

Nothing is guessed. Without a declaration only a byte order mark or valid UTF-8 is believed;
whatever else comes is refused with the reason and what to do.
"""

import codecs
import re
from dataclasses import dataclass

from etl.model.vocabulary import Refused

ENCODINGS = {
    "utf-8": "utf-8",
    "utf-16": "utf-16",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "cp1251": "cp1251",
    "windows-1251": "cp1251",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "cp866": "cp866",
    "iso-8859-5": "iso-8859-5",
    "mac-cyrillic": "mac-cyrillic",
    "cp1252": "cp1252",
    "windows-1252": "cp1252",
    "iso-8859-1": "iso-8859-1",
    "ascii": "ascii",
}
"""Encodings a document may declare, and the codec each one means."""

_OWN_LETTERS = frozenset({"utf-8", "utf-16", "utf-16-le", "utf-16-be", "ascii"})
"""Codecs that cannot take UTF-8 for letters of their own."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


_ARCHIVES = (
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b\x08", "packed with gzip"),
    (b"BZh91AY&SY", "packed with bzip2"),
    (b"\xfd7zXZ\x00", "packed with xz"),
    (b"\x28\xb5\x2f\xfd", "packed with zstd"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"%PDF-", "a PDF"),
)

_MOST_CONTROL = 4
"""A text has fewer control characters than one in so many."""
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the codec that gave it."""

    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Why bytes could not be read: a short name and a sentence that says what to do."""

    reason: Refused
    detail: str


def decode(data: bytes, declared: str | None) -> Decoded | Undecodable:
    """The text of ``data``; ``declared`` is a key of ``ENCODINGS`` or None."""
    for begins, what in _ARCHIVES:
        if data.startswith(begins):
            return Undecodable(
                Refused.UNKNOWN_FORMAT,
                f"By its first bytes it is {what}; nothing is unpacked. Convert it to plain text.",
            )
    mark, marked = _byte_order_mark(data)
    codec = ENCODINGS[declared] if declared else (marked or "utf-8")
    if marked and not _fits(marked, codec):
        return Undecodable(
            Refused.ENCODING_CONFLICT,
            f"The file begins with the byte order mark of {marked}, but {codec} is declared. "
            "Correct the encoding in seeds/documents.csv.",
        )
    if codec == "utf-16" and not marked:
        return Undecodable(
            Refused.ENCODING_CONFLICT,
            "UTF-16 without a byte order mark does not say its byte order. "
            "Declare utf-16-le or utf-16-be.",
        )
    if codec not in _OWN_LETTERS and _is_utf8(data):
        return Undecodable(
            Refused.ENCODING_CONFLICT,
            f"{codec} is declared, but the bytes are letters in UTF-8. "
            "Leave the encoding empty in seeds/documents.csv, or correct it.",
        )
    return _decode(data[len(mark) :], marked if codec == "utf-16" and marked else codec, declared)


def _is_utf8(data: bytes) -> bool:
    """Whether there are letters beyond ASCII, all of them UTF-8: by chance they never are."""
    if data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _byte_order_mark(data: bytes) -> tuple[bytes, str | None]:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return mark, codec
    return b"", None


def _fits(marked: str, codec: str) -> bool:
    return marked == codec or (codec == "utf-16" and marked.startswith("utf-16-"))


def _decode(data: bytes, codec: str, declared: str | None) -> Decoded | Undecodable:
    if codec == "utf-32":
        return Undecodable(Refused.ENCODING_UNKNOWN, "UTF-32 is not read. Save the file as UTF-8.")
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        remedy = (
            "Declare the right encoding in seeds/documents.csv."
            if declared
            else "Declare its encoding in seeds/documents.csv, for example cp1251."
        )
        return Undecodable(
            Refused.ENCODING_WRONG, f"Byte {error.start + 1} is not valid {codec}. {remedy}"
        )
    if "\0" in text:
        return Undecodable(
            Refused.NUL_CHARACTER,
            f"Character {text.index(chr(0)) + 1} is NUL: this is no text, or its encoding is "
            "another (UTF-16?). Declare the encoding in seeds/documents.csv.",
        )
    if not declared and len(_CONTROL.findall(text)) * _MOST_CONTROL > len(text):
        return Undecodable(
            Refused.ENCODING_UNKNOWN,
            "A quarter of its characters or more are control characters: this is no text, or its "
            "encoding is another (UTF-16?). Declare the encoding in seeds/documents.csv.",
        )
    return Decoded(text, codec)
