"""Twelve encodings in the three formats that are read: the right text, or a refusal by name.

A document is tried without a declaration, with its own and with UTF-8 declared. A one-byte encoding
declared in the place of another one is beyond proof: any bytes are letters there.
"""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from etl.errors import CuratedError, InputError
from etl.extract.lines import read_documents
from etl.inputs.curated_files import read_curated
from etl.inputs.decoding import Decoded, Undecodable, decode
from tests.conftest import World
from tests.reliability.inputs.mini_world import lay_world
from tests.reliability.proof import Outcome, Setting

WORDS = "Лавров: Ёлка и \u044f\r\nРубио ответил - Ёж\n"
CODECS: tuple[tuple[str, str | None], ...] = (
    ("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16-le"),
    ("utf-16-be", "utf-16-be"), ("utf-32", None), ("cp1251", "cp1251"), ("koi8-r", "koi8-r"),
    ("koi8-u", "koi8-u"), ("cp866", "cp866"), ("iso8859-5", "iso-8859-5"),
    ("mac-cyrillic", "mac-cyrillic"),
)  # fmt: skip
"""Each codec with the name documents.csv declares it by; None for one that is not read."""

Decoder = Callable[[bytes, str | None], Decoded | Undecodable]


@dataclass(frozen=True, slots=True)
class Tried:
    """One encoding in one format: read right, refused by name, or ``broken``."""

    what: str
    was_read: bool
    broken: str | None = None


def attempt(setting: Setting) -> Outcome:
    """Every encoding in every format."""
    world = lay_world(setting.folder / "world")
    tried = [*documents(decode), *tables(world), *lines(setting.folder)]
    pairs = len(CODECS) * 3
    read = sum(one.was_read for one in tried)
    broken = tuple(f"{one.what}: {one.broken}" for one in tried if one.broken)
    seen = (
        f"{len(CODECS)} encodings x 3 formats (txt, CSV, JSON Lines), {pairs} pairs, {len(tried)} "
        f"cases: {read} read right, {len(tried) - read - len(broken)} refused by name; "
        f"{len(broken)} broken"
    )
    return Outcome(seen, broken)


def documents(decoder: Decoder) -> Iterator[Tried]:
    """Documents, with each declaration that does not name another alphabet."""
    for codec, own in CODECS:
        data = WORDS.encode(codec)
        for declared in dict.fromkeys((None, own, "utf-8")):
            what = f"document in {codec}, declared {declared}"
            found = decoder(data, declared)
            if isinstance(found, Undecodable):
                told = bool(found.reason and found.detail.endswith("."))
                must_read = own is not None and declared == own
                wrong = "refused under its own name" if must_read else None
                yield Tried(what, False, wrong if told else "refused without a reason")
            else:
                right = found.text == WORDS
                yield Tried(what, True, None if right else f"read as {found.text[:30]!r}")


def tables(world: World) -> Iterator[Tried]:
    """Curated CSV: UTF-8 is read, everything else refused with its file."""
    path = world.data / "topics.csv"
    text = path.read_text(encoding="utf-8")
    wanted = [row["title_ru"] for row in csv.DictReader(io.StringIO(text))]
    for codec, _ in CODECS:
        path.write_bytes(text.encode(codec))
        what = f"CSV in {codec}"
        try:
            topics = read_curated(world.seeds, world.data).topics
        except CuratedError as refusal:
            # Other files refer to topics: they are not judged while the file itself is faulty.
            named = all(fault.file == "data/topics.csv" for fault in refusal.faults)
            wrong = None if named and "Save it as CSV UTF-8" in str(refusal) else str(refusal)
            is_utf8 = codec.startswith("utf-8")
            yield Tried(what, False, "UTF-8 was refused" if is_utf8 else wrong)
            continue
        right = [topic.title_ru for topic in topics] == wanted
        yield Tried(what, True, None if right else "read as something else")
    path.write_text(text, encoding="utf-8")


def lines(folder: Path) -> Iterator[Tried]:
    """JSON Lines: UTF-8 is read, everything else refused with its line."""
    path = folder / "documents.jsonl"
    line = json.dumps({"doc_id": "a", "text": WORDS}, ensure_ascii=False)
    for codec, _ in CODECS:
        path.write_bytes(f"{line}\n".encode(codec))
        what = f"JSON Lines in {codec}"
        try:
            (document,) = read_documents(path)
        except InputError as refusal:
            named = "line 1: " in str(refusal) and "Save the file as UTF-8" in str(refusal)
            is_utf8 = codec.startswith("utf-8")
            yield Tried(what, False, None if named and not is_utf8 else str(refusal))
            continue
        yield Tried(what, True, None if document.text == WORDS else "read as something else")
