"""Inputs at the limit of size and one beyond, many of them, and packed ones, never unpacked."""

import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

from etl.errors import InputError
from etl.extract.lines import LONGEST_LINE, read_documents
from etl.inputs.csv_file import LARGEST_FILE, LONGEST_CELL, read_rows
from etl.inputs.curated_files import read_curated
from etl.inputs.raw_files import LARGEST_DOCUMENT, read_raw_files
from etl.inputs.tables import DATA_FILES
from etl.transform.documents import admit
from tests.reliability.inputs.csv_mutations import many_rows
from tests.reliability.inputs.mini_world import lay_world

_TOPICS = next(table for table in DATA_FILES if table.file == "topics.csv")
_HEADER = b"topic_id,title_en,title_ru,keywords_ru,keywords_en\n"

Result = tuple[str, str | None]
"""What was tried, and how that broke the promise, if it did."""


def tried_sizes(folder: Path, *, files: int, rows: int) -> Iterator[Result]:
    """Each limit from both sides; ``files`` documents and ``rows`` rows at once."""
    yield from _documents(folder / "seeds", files)
    yield from _tables(folder / "data", rows)
    yield from _lines(folder / "documents.jsonl")
    yield from _packed(folder / "packed")


def _documents(seeds: Path, files: int) -> Iterator[Result]:
    seeds.mkdir()
    (seeds / "at-the-limit.txt").write_bytes(b"x" * LARGEST_DOCUMENT)
    (seeds / "beyond.txt").write_bytes(b"x" * (LARGEST_DOCUMENT + 1))
    admission = admit(read_raw_files(seeds), ())
    sizes = [len(document.text) for document in admission.documents]
    yield "document of 20 MB", None if sizes == [LARGEST_DOCUMENT] else f"read {sizes}"
    told = [(one.file, str(one.reason)) for one in admission.rejections]
    yield "and one byte more", None if told == [("beyond.txt", "too_large")] else f"told {told}"
    for number in range(files):
        (seeds / f"n{number}.txt").write_text(f"Лавров {number}", encoding="utf-8")
    found = len(admit(read_raw_files(seeds), ()).documents) - 1
    yield f"{files:,} documents", None if found == files else f"read {found}"


def _tables(data: Path, rows: int) -> Iterator[Result]:
    data.mkdir()
    path = data / "topics.csv"
    path.write_bytes(many_rows(_HEADER, rows))
    read, faults = read_rows(data, _TOPICS)
    whole = not faults and [getattr(row, "topic_id", "") for row in read] == [
        f"topic-{number}" for number in range(rows)
    ]
    yield f"{rows:,} rows", None if whole else f"read {len(read)}, told {faults[:1]}"
    lines = LARGEST_FILE // LONGEST_CELL
    text = [b"t%d,%s,x,,\n" % (one, b"x" * (LONGEST_CELL - 20)) for one in range(lines)]
    full = _HEADER + b"".join(text)
    left = LARGEST_FILE - len(full) - len(b"t,,x,,\n")
    parts = [left // 2 - len(b"tt,,x,,\n"), left - left // 2]
    full += b"tt,%s,x,,\n" % (b"x" * parts[0]) + b"t,%s,x,,\n" % (b"x" * parts[1])
    path.write_bytes(full)
    read, faults = read_rows(data, _TOPICS)
    good = not faults and len(read) == lines + 2 and len(full) == LARGEST_FILE
    yield "CSV of 64 MB", None if good else f"{len(full)} bytes, {len(read)} rows, {faults[:1]}"
    path.write_bytes(full + b"\n")
    read, faults = read_rows(data, _TOPICS)
    told = not read and [fault.message for fault in faults] == ["is larger than 64 MB"]
    yield "and one byte more", None if told else f"read {len(read)}, told {faults[:1]}"


def _lines(path: Path) -> Iterator[Result]:
    empty = len(json.dumps({"doc_id": "a", "text": ""}))
    for more, what in ((0, "line of 64 MB"), (1, "and one byte more")):
        words = "x" * (LONGEST_LINE - empty + more)
        path.write_text(json.dumps({"doc_id": "a", "text": words}) + "\n", encoding="utf-8")
        try:
            (document,) = read_documents(path)
        except InputError as refusal:
            told = "line 1: it is longer than 64 MB" in str(refusal)
            yield what, None if told and more else str(refusal)[:200]
            continue
        yield what, None if document.text == words and not more else "it was read"
    path.unlink()


def _packed(folder: Path) -> Iterator[Result]:
    """Ten million letters in a few kilobytes: told by name, and never unpacked."""
    world = lay_world(folder)
    words = b"x" * 10_000_000
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("words.txt", words)
    names = {"a.txt.gz": gzip.compress(words), "b.txt": archive.getvalue(), "c.zip": b"PK\3\4"}
    names["d.txt"] = gzip.compress(words)
    for name, data in names.items():
        (world.seeds / name).write_bytes(data)
    refused = {
        one.file: str(one.reason) for one in admit(read_raw_files(world.seeds), ()).rejections
    }
    for name in names:
        told = refused.get(name)
        yield f"packed: {name}", None if told == "unknown_format" else f"told {told}"
    topics = (world.data / "topics.csv").read_bytes()
    for name in ("topics.csv.gz", "topics.csv"):
        (world.data / name).write_bytes(gzip.compress(topics))
        try:
            read_curated(world.seeds, world.data)
        except InputError as refusal:
            yield f"packed: {name}", None if f"/{name}" in str(refusal) else str(refusal)[:200]
        else:
            yield f"packed: {name}", "it was passed over"
    path = folder / "documents.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"doc_id": "a", "text": "x"}\n'))
    try:
        read_documents(path)
    except InputError as refusal:
        yield "packed: JSON Lines", None if "not UTF-8" in str(refusal) else str(refusal)[:200]
    else:
        yield "packed: JSON Lines", "it was read"
