"""The JSON Lines of ``python -m etl extract``: documents in, attributions out.

Reading is strict: a line that cannot be taken as it is stops with its number and what to do.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from etl.errors import InputError
from etl.model.records import Attribution, Document, Span
from etl.model.vocabulary import Direct, Language, Side

LONGEST_LINE = 64 * 1024 * 1024
"""How many bytes a line may have, its end not counted."""

_REQUIRED = ("doc_id", "text")
_OPTIONAL = ("lang", "date", "outlet", "url", "title")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_REMEDIES = {"lang": "Write ru or en.", "date": "Write it as YYYY-MM-DD, for example 2023-03-02."}
_DIRECT: dict[Direct, bool | str] = {
    Direct.TRUE: True,
    Direct.FALSE: False,
    Direct.MIXED: "mixed",
}
# The lines know the two parties and everybody else.
_SIDE = {Side.RU: "RU", Side.US: "US", Side.UA: "other", Side.OTHER: "other"}


class _LineError(ValueError):
    """Why a line is not taken, and the remedy."""


def read_documents(path: Path, warn: Callable[[str], None] = lambda _: None) -> list[Document]:
    """The documents of a JSON Lines file (UTF-8), one for each line, in file order.

    Raises InputError for the first line that is empty or no JSON object, longer than 64 MB, holds
    NaN or Infinity, a repeated key or half a surrogate pair, lacks ``doc_id`` or ``text``, has a
    value that is no string, or repeats a ``doc_id``. Fields beyond the known ones are left aside.
    A ``lang`` other than ru and en and a ``date`` that is no day written YYYY-MM-DD are taken as
    not stated, and ``warn`` is told how many there are and the first of them.
    """
    documents: list[Document] = []
    first_seen: dict[str, int] = {}
    left_open = _LeftOpen()
    for number, line in enumerate(_lines(path), start=1):
        try:
            fields = _fields(line)
            document = _document(fields)
            left_open.note(number, fields, document)
            earlier = first_seen.setdefault(document.document_id, number)
            if earlier != number:
                raise _LineError(
                    f"doc_id {document.document_id!r} stands on line {earlier} already. "
                    "Give each document its own doc_id."
                )
        except _LineError as refused:
            raise InputError(f"{path}, line {number}: {refused}") from refused
        documents.append(document)
    for sentence in left_open.sentences(path):
        warn(sentence)
    return documents


def _lines(path: Path) -> Iterator[bytes]:
    """The lines without their ends; one that is too long is cut right behind the limit."""
    mark = b"\xef\xbb\xbf"
    try:
        with path.open("rb") as file:
            while line := file.readline(LONGEST_LINE + len(mark) + 1):
                yield line.removeprefix(mark).removesuffix(b"\n")
                mark = b""
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise InputError(f"{path}: {reason}. Name a file of JSON Lines that exists.") from error


class _LeftOpen:
    """Values that are taken as not stated, to be told once for each field."""

    def __init__(self) -> None:
        self._found: dict[str, list[tuple[int, str]]] = {}

    def note(self, number: int, fields: dict[str, Any], document: Document) -> None:
        """Remember what the line states and the document does not take."""
        for name, taken in (("lang", document.language), ("date", document.published_on)):
            if fields.get(name) is not None and taken is None:
                self._found.setdefault(name, []).append((number, fields[name]))

    def sentences(self, path: Path) -> Iterator[str]:
        """What a person should know, a sentence a field."""
        for name, found in self._found.items():
            number, value = found[0]
            lines = "line" if len(found) == 1 else "lines"
            yield (
                f"{path}: {name} is taken as not stated on {len(found):,} {lines}, first on line "
                f"{number} (found {value[:40]!r}). {_REMEDIES[name]}"
            )


def attribution_line(document: Document, attributions: Iterable[Attribution]) -> str:
    """One line of output (without its line break) for one document."""
    quotes = [_quote(attribution) for attribution in attributions]
    return json.dumps({"doc_id": document.document_id, "quotes": quotes}, ensure_ascii=False)


def _document(fields: dict[str, Any]) -> Document:
    for name in _REQUIRED:
        if fields.get(name) is None:
            raise _LineError(f"{name} is missing. Every line needs doc_id and text.")
    for name in (*_REQUIRED, *_OPTIONAL):
        _check_text(name, fields.get(name))
    if not fields["doc_id"]:
        raise _LineError("doc_id is empty. Give each document its own doc_id.")
    return Document(
        document_id=fields["doc_id"],
        text=fields["text"],
        language=_language(fields.get("lang")),
        title=fields.get("title"),
        outlet=fields.get("outlet"),
        url=fields.get("url"),
        published_on=_day(fields.get("date")),
    )


def _fields(line: bytes) -> dict[str, Any]:
    if len(line) > LONGEST_LINE:
        raise _LineError("it is longer than 64 MB. Give the document in smaller parts.")
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _LineError(f"byte {error.start + 1} is not UTF-8. Save the file as UTF-8.") from error
    if "\0" in text:
        place = line.index(b"\0") + 1
        raise _LineError(f"byte {place} is NUL, as in UTF-16. Save the file as UTF-8.")
    try:
        parsed = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse_constant)
    except _LineError:
        raise
    except RecursionError as error:
        raise _LineError("it is nested too deeply. Write one flat JSON object a line.") from error
    except ValueError as error:
        raise _LineError(f"it is not JSON ({error}). Write one JSON object a line.") from error
    if not isinstance(parsed, dict):
        raise _LineError("it is JSON, but no object. Write one JSON object a line.")
    return parsed


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise _LineError(f"the key {name!r} is written twice. Keep one of them.")
        found[name] = value
    return found


def _refuse_constant(constant: str) -> NoReturn:
    raise _LineError(f"{constant} is not JSON. Leave the value out or write null.")


def _check_text(name: str, value: object) -> None:
    if value is None:
        return
    if not isinstance(value, str):
        raise _LineError(f"{name} is no string. Write it in quotation marks.")
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise _LineError(f"{name} holds half a surrogate pair. Write the whole character.")


def _language(written: str | None) -> Language | None:
    return Language(written) if written in {language.value for language in Language} else None


def _day(written: str | None) -> date | None:
    if written is None or not _DAY.fullmatch(written):
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _quote(attribution: Attribution) -> dict[str, Any]:
    return {
        "source": _pairs(attribution.source),
        "cue": _pairs(attribution.cue),
        "content": _pairs(attribution.content),
        "content_bare": _pairs(attribution.content_bare),
        "direct": _DIRECT[attribution.direct],
        "kind": attribution.kind.value,
        "flags": [flag.value for flag in attribution.flags],
        "quote_integrity": attribution.quote_integrity.value,
        "speaker": attribution.speaker,
        "speaker_id": attribution.speaker_id,
        "side": None if attribution.side is None else _SIDE[attribution.side],
        "relay": _pairs(attribution.relay),
        "addressee": _pairs(attribution.addressee),
        "confidence": attribution.confidence,
        "rule": attribution.rule,
    }


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.stop] for span in spans]
