"""Mutated documents and odd entries of seeds/: found = loaded + duplicates + rejected, each told.

What was found is counted here, from the folder; texts are decoded here, by the codec declared.
"""

import gzip
import io
import os
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from tests.conftest import TINY, World
from tests.reliability.inputs.mini_world import Seen, Tables

HEADER = (
    "document_id,file,language,title,outlet,url,published_on,retrieved_on,encoding,rights,"
    "rights_ru\n"
)
TEXTS = tuple(path.read_bytes() for path in sorted((TINY / "seeds").glob("*.txt")))
CODECS = {"": "utf-8", "cp1251": "cp1251", "koi8-r": "koi8-r", "utf-16": "utf-16"}

Put = Callable[[Random, Path, str], None]


def _bytes(change: Callable[[Random, bytes], bytes]) -> Put:
    """A plain file with bytes changed somehow."""

    def put(chance: Random, folder: Path, name: str) -> None:
        data = chance.choice(TEXTS)
        (folder / f"{name}.txt").write_bytes(change(chance, data) + chance.randbytes(0))

    put.__name__ = change.__name__
    return put


def flipped(chance: Random, data: bytes) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]


def cut_in_a_letter(chance: Random, data: bytes) -> bytes:
    return data[: chance.randrange(1, len(data))]


def joined(chance: Random, data: bytes) -> bytes:
    return data + chance.choice(TEXTS) + str(chance.random()).encode()


def emptied(chance: Random, _: bytes) -> bytes:
    return chance.choice((b"", b" ", b"\n\n", b"\xef\xbb\xbf", "\u200b".encode()))


def marked(chance: Random, data: bytes) -> bytes:
    marks = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\xef\xbb\xbf" * 2)
    return chance.choice(marks) + data


def odd_characters(chance: Random, data: bytes) -> bytes:
    odd = chance.choice(
        (b"\0", b"\x1b[2J", b"\r", b"\x0c", "\u202e".encode(), b"\x80", b"\xed\xa0\x80")
    )
    place = chance.randrange(len(data))
    return data[:place] + odd + data[place:]


def unchanged(_: Random, data: bytes) -> bytes:
    return data


def other_encoding(chance: Random, _: bytes) -> bytes:
    codec = chance.choice(("cp1251", "koi8-r", "cp866", "utf-16", "utf-16-le", "utf-32", "cp1252"))
    return f"Лавров: ответ {chance.random()}".encode(codec, "ignore")


def packed(chance: Random, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("words.txt", data * 1_000)
    return chance.choice((out.getvalue(), gzip.compress(data * 1_000), b"%PDF-1.7\n" + data))


def odd_name(chance: Random, folder: Path, name: str) -> None:
    names: tuple[str | bytes, ...] = (
        f"{name}{'a' * (236 - len(name))}.txt", f"{name} письмо.txt", f"{name}и\u0306.TXT",
        f"{name}\u202egpj.txt", f"{name}\n.txt", f"{name}.txt.gz", f"{name}.csv", f"{name}",
        f"{name}.",
        f"-{name}.txt", f"{name}..txt", f"{name}'\"; drop table claims.txt", f"={name}.txt",
        f"{name}\\u202e.txt", name.encode() + b"\xef\xe8.txt", f"{name}🙂.txt", f" {name}.txt",
    )  # fmt: skip
    (folder / os.fsdecode(chance.choice(names))).write_bytes(
        f"Лавров заявил {chance.random()}".encode()
    )


def link(chance: Random, folder: Path, name: str) -> None:
    target = chance.choice((TINY / "seeds" / "oslo-talks.txt", Path("/nowhere"), folder))
    (folder / f"{name}.txt").symlink_to(target)


def pipe(_: Random, folder: Path, name: str) -> None:
    os.mkfifo(folder / f"{name}.txt")


def directory(_: Random, folder: Path, name: str) -> None:
    (folder / f"{name}.txt").mkdir()


PUTS: tuple[Put, ...] = (
    *(
        _bytes(change)
        for change in (
            flipped, flipped, flipped, cut_in_a_letter, cut_in_a_letter, joined, joined, emptied,
            marked, odd_characters, odd_characters, unchanged, other_encoding, packed,
        )
    ),
    odd_name, odd_name, odd_name, odd_name, link, pipe, directory,
)  # fmt: skip


def fill(chance: Random, world: World, count: int) -> None:
    """So many entries in seeds/, a third of them described, with an encoding right or wrong."""
    rows = [HEADER]
    for number in range(count):
        before = names_in(world.seeds)
        chance.choice(PUTS)(chance, world.seeds, f"d{number}")
        (name,) = names_in(world.seeds) - before
        is_plain = name.isprintable() and not set(name) & set('",\\')
        if chance.random() < 0.3 and is_plain and max(name) < "\udc80":
            declared = chance.choice(list(CODECS))
            rows.append(f"row-{number},{name},,,,,,,{declared},,\n")
    (world.seeds / "documents.csv").write_text("".join(rows), encoding="utf-8")


def names_in(folder: Path) -> set[str]:
    """What stands in a folder."""
    return {path.name for path in folder.iterdir()}


def broken_by(world: World, seen: Seen) -> Iterator[str]:
    """How what was found in the folder and what the ledger says of it differ."""
    found = sorted(names_in(world.seeds) - {"documents.csv"})
    tables = seen.tables
    (counts,) = (row for row in tables["build_counts"] if row["item"] == "documents")
    parts = [int(str(counts[name])) for name in ("loaded", "duplicates", "rejected")]
    if len(found) != counts["read"] or sum(parts) != len(found):
        yield f"{len(found)} entries in the folder, the ledger counts {dict(counts)}"
    if parts[0] != len(tables["documents"]):
        yield f"{len(tables['documents'])} documents in the ledger, {parts[0]} counted"
    refused = [row for row in tables["rejections"] if row["item"] == "documents"]
    if parts[2] != len(refused) or not all(row["reason"] and row["detail"] for row in refused):
        yield f"{parts[2]} rejected, {len(refused)} in the table with reason and detail"
    yield from _lost(world, found, tables)
    yield from _altered(world, tables)


def _lost(world: World, found: list[str], tables: Tables) -> Iterator[str]:
    """Entries that are neither loaded, nor listed as rejected, nor the bytes of a loaded one."""
    loaded = {str(row["file"]) for row in tables["documents"]}
    refused = {str(row["file"]) for row in tables["rejections"] if row["item"] == "documents"}
    texts = {(world.seeds / name).read_bytes() for name in loaded}
    for name in found:
        path = world.seeds / name
        told = os.fsencode(name).decode("utf-8", "backslashreplace")
        told = "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in told)
        if name in loaded or told in refused:
            continue
        if path.is_symlink() or not path.is_file() or path.read_bytes() not in texts:
            yield f"{told} is neither loaded, a duplicate nor rejected"


def _altered(world: World, tables: Tables) -> Iterator[str]:
    """Documents whose text is not what the declared encoding makes of the bytes."""
    declared = _declared(world)
    for row in tables["documents"]:
        name = str(row["file"])
        data = (world.seeds / name).read_bytes()
        codec = CODECS[declared.get(name, "")]
        if codec == "utf-8":
            codec = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
        if data.decode(codec) != row["text"]:
            yield f"{name}: the text is not its bytes in {codec}"


def _declared(world: World) -> dict[str, str]:
    lines = (world.seeds / "documents.csv").read_text(encoding="utf-8").splitlines()[1:]
    return {cells[1]: cells[8] for cells in (line.split(",") for line in lines)}
