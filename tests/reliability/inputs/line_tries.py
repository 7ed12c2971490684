"""Mutated JSON Lines for ``extract``: refused with the line, or every document as it was written.

What a line says is read here by Python's json alone.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from random import Random

from etl.errors import InputError
from etl.model.records import Document

LinesReader = Callable[[Path, Callable[[str], None]], list[Document]]
Record = dict[str, object]

_VALUES = (
    "NaN", "-Infinity", "1", "true", "[]", "{}", "[" * 100_000, "9" * 5_000, '"\\ud800"',
    '"\\udc00\\ud800"', '"\\ud83d\\ude42"', '"\\u0000"', '"x', "1e999", '""', '" "', "null",
    '"03/04/2025"', '"2025-02-30"', '"20250203"', '"2025-W05-1"', '"fr"', '"ru"', '"2025-02-03"',
)  # fmt: skip
_NAMES = ("doc_id", "text", "lang", "date", "outlet", "url", "title", "more")


def lines_of(chance: Random) -> list[str]:
    """Documents as they should be."""
    return [
        json.dumps(
            {"doc_id": f"d{number}", "text": "Лавров заявил: «Мы ждём».\r\n", "lang": "ru",
             "date": "2025-02-03", "title": None, "n": chance.random()},
            ensure_ascii=bool(chance.randrange(2)),
        )
        for number in range(chance.randrange(1, 6))
    ]  # fmt: skip


def mutated_lines(chance: Random) -> bytes:
    """A file of documents that went wrong somewhere."""
    lines = lines_of(chance)
    place = chance.randrange(len(lines))
    kind = chance.randrange(9)
    if kind <= 2:
        name, value = chance.choice(_NAMES), chance.choice(_VALUES)
        record = json.loads(lines[place])
        record[name] = "@@"
        lines[place] = json.dumps(record, ensure_ascii=False).replace('"@@"', value)
    elif kind == 3:
        lines[place] = lines[place][: chance.randrange(len(lines[place]))]
    elif kind == 4:
        name = chance.choice(("doc_id", "text", "date"))
        lines[place] = f'{{"{name}": "x", {lines[place][1:]}'
    elif kind == 5:
        lines.insert(place, chance.choice((lines[place], "", " ", "[]", "null", '"x"', "{}")))
    elif kind == 6:
        lines[place] = lines[place].replace('"doc_id"', chance.choice(('"docid"', '"Doc_id"')))
    data = "\n".join([*lines, ""]).encode()
    if kind == 7:
        at = chance.randrange(len(data))
        return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
    if kind == 8:
        codec = chance.choice(("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1251", "koi8-r"))
        return data.decode().encode(codec, "replace")
    return data


def broken_by_lines(path: Path, reader: LinesReader) -> tuple[bool, list[str]]:
    """Whether the file was read, and how that broke the promise."""
    data = path.read_bytes()
    notes: list[str] = []
    try:
        documents = reader(path, notes.append)
    except InputError as refusal:
        return False, list(_poorly_told(path, data, refusal))
    except Exception as error:  # a traceback is what the promise forbids, so it is the finding
        return False, [f"{type(error).__name__}: {str(error)[:200]}"]
    return True, list(_poorly_read(data, documents, notes))


def _poorly_told(path: Path, data: bytes, refusal: InputError) -> Iterator[str]:
    told = str(refusal)
    if not (told.startswith(f"{path}, line ") and told.endswith(".")):
        yield f"refused without its place: {told}"
        return
    number = int(told.removeprefix(f"{path}, line ").partition(":")[0])
    wrong = _first_wrong(data)
    if number != wrong:
        yield f"line {number} is named, and line {wrong} is the first that is wrong: {told}"


def _poorly_read(data: bytes, documents: Sequence[Document], notes: list[str]) -> Iterator[str]:
    lines = _split(data)
    if len(lines) != len(documents):
        yield f"{len(lines)} lines, {len(documents)} documents"
        return
    for number, (line, document) in enumerate(zip(lines, documents, strict=True), start=1):
        record = _alone(line)
        if record is None:
            yield f"line {number} was read, and is no document: {line[:80]!r}"
            continue
        found = (document.document_id, document.text, document.title, document.outlet, document.url)
        wanted = tuple(record.get(name) for name in ("doc_id", "text", "title", "outlet", "url"))
        if found != wanted:
            yield f"line {number}: {found} instead of {wanted}"
        yield from _values(number, record, document, notes)


def _values(
    number: int, record: Mapping[str, object], document: Document, notes: list[str]
) -> Iterator[str]:
    for name, taken in (("date", document.published_on), ("lang", document.language)):
        stated = record.get(name)
        if isinstance(taken, date):
            taken = taken.isoformat()  # type: ignore[assignment]
        if taken is not None and taken != stated:
            yield f"line {number}: {name} {stated!r} was taken for {taken!r}"
        if taken is None and stated is not None and not any(f": {name} " in one for one in notes):
            yield f"line {number}: {name} {stated!r} was left out and nobody was told"


def _split(data: bytes) -> list[bytes]:
    lines = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    return lines[:-1] if lines[-1] == b"" else lines


def _alone(line: bytes) -> Record | None:
    """The object of a line; None where it is none in strict JSON."""

    def no_constant(_: str) -> None:
        raise ValueError("no JSON")

    def once(pairs: list[tuple[str, object]]) -> Record:
        if len({name for name, _ in pairs}) < len(pairs):
            raise ValueError("a key twice")
        return dict(pairs)

    try:
        record = json.loads(
            line.decode("utf-8"), parse_constant=no_constant, object_pairs_hook=once
        )
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None


def _faulty(line: bytes) -> bool:
    """Whether a line is no document by itself."""
    record = _alone(line)
    if record is None or b"\0" in line:
        return True
    texts = [record.get(name) for name in _NAMES[:-1]]
    if not record.get("doc_id") or record.get("text") is None:
        return True
    return any(
        text is not None
        and (not isinstance(text, str) or any("\ud800" <= one <= "\udfff" for one in text))
        for text in texts
    )


def _first_wrong(data: bytes) -> int | None:
    seen: set[object] = set()
    for number, line in enumerate(_split(data), start=1):
        if _faulty(line):
            return number
        identity = (_alone(line) or {}).get("doc_id")
        if identity in seen:
            return number
        seen.add(identity)
    return None
