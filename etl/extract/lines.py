"""The JSON Lines of ``python -m etl extract``: documents in, attributions out.

Reading is strict: a line that cannot be taken as it is stops with its number and what to do.
"""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from etl.errors import InputError
from etl.model.records import Attribution, Document, Span
from etl.model.vocabulary import Direct, Language, Side

_REQUIRED = ("doc_id", "text")
_OPTIONAL = ("lang", "date", "outlet", "url", "title")
_DIRECT: dict[Direct, bool | str] = {
    Direct.TRUE: True,
    Direct.FALSE: False,
    Direct.MIXED: "mixed",
}
# The lines know the two parties and everybody else.
_SIDE = {Side.RU: "RU", Side.US: "US", Side.UA: "other", Side.OTHER: "other"}


class _LineError(ValueError):
    """Why a line is not taken, and the remedy."""


def read_documents(path: Path) -> list[Document]:
    """The documents of a JSON Lines file (UTF-8), one for each line, in file order.

    Raises InputError for the first line that is empty or no JSON object, holds NaN or Infinity, a
    repeated key or half a surrogate pair, lacks ``doc_id`` or ``text``, has a value that is no
    string, or repeats a ``doc_id``. Fields beyond the known ones are left aside. A ``lang`` other
    than ru and en and a ``date`` that is no calendar day are taken as not stated.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise InputError(f"{path}: {reason}. Name a file of JSON Lines that exists.") from error
    lines = content.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    if lines[-1] == b"":
        lines.pop()
    documents: list[Document] = []
    first_seen: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        try:
            document = _document(line)
            earlier = first_seen.setdefault(document.document_id, number)
            if earlier != number:
                raise _LineError(
                    f"doc_id {document.document_id!r} stands on line {earlier} already. "
                    "Give each document its own doc_id."
                )
        except _LineError as refused:
            raise InputError(f"{path}, line {number}: {refused}") from refused
        documents.append(document)
    return documents


def attribution_line(document: Document, attributions: Iterable[Attribution]) -> str:
    """One line of output (without its line break) for one document."""
    quotes = [_quote(attribution) for attribution in attributions]
    return json.dumps({"doc_id": document.document_id, "quotes": quotes}, ensure_ascii=False)


def _document(line: bytes) -> Document:
    fields = _fields(line)
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
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _LineError(f"byte {error.start + 1} is not UTF-8. Save the file as UTF-8.") from error
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
    if written is None:
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
