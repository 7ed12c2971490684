"""The files of ``seeds/`` as received: names and bytes, or why a file is not taken."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from etl.inputs.folders import entries, is_plain, shown
from etl.inputs.tables import DOCUMENTS
from etl.model.vocabulary import Refused

LARGEST_DOCUMENT = 20 * 1024 * 1024

Refusal = tuple[Refused, str]
"""A reason (a short name) and a detail (a sentence)."""


@dataclass(frozen=True, slots=True)
class RawFile:
    """One file of ``seeds/``. ``refusal`` is a reason and a detail where it cannot be taken."""

    name: str
    data: bytes
    refusal: Refusal | None = None

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes as received."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry of ``seeds/``, judged from outside; ``size`` is 0 where it was not measured."""

    path: Path
    size: int = 0
    refusal: Refusal | None = None


def listed_files(seeds: Path) -> tuple[Listed, ...]:
    """Every entry of ``seeds/`` but ``documents.csv`` and dot-files, by name; none is opened."""
    return tuple(_judged(path) for path in entries(seeds) if path.name != DOCUMENTS.file)


def read_raw_files(seeds: Path) -> tuple[RawFile, ...]:
    """The same entries with their bytes; of a refused one nothing is read."""
    return tuple(_read(listed) for listed in listed_files(seeds))


def unreadable(error: OSError) -> Refusal:
    """The refusal of a file the system does not let us read."""
    return Refused.UNREADABLE, f"The system says: {error.strerror}. See that you may read the file."


def _judged(path: Path) -> Listed:
    try:
        if path.is_symlink() or not path.is_file():
            return Listed(path, refusal=(Refused.NOT_A_FILE, "Only plain files are read."))
        listed = Listed(path, path.stat().st_size)
    except OSError as error:
        return Listed(path, refusal=unreadable(error))
    return replace(listed, refusal=_refusal(listed))


def _refusal(listed: Listed) -> Refusal | None:
    if not is_plain(listed.path.name):
        return (
            Refused.NAME_UNREADABLE,
            "The name holds bytes that are not UTF-8, or control or invisible characters. Rename "
            "the file.",
        )
    if listed.path.suffix.lower() != ".txt":
        return Refused.UNKNOWN_FORMAT, "Only .txt is read; unpack or convert it to plain text."
    if listed.size > LARGEST_DOCUMENT:
        return Refused.TOO_LARGE, f"{listed.size} bytes; the limit is 20 MB."
    return None


def _read(listed: Listed) -> RawFile:
    name = shown(listed.path.name)
    if listed.refusal:
        return RawFile(name, b"", listed.refusal)
    try:
        return RawFile(name, listed.path.read_bytes())
    except OSError as error:
        return RawFile(name, b"", unreadable(error))
