"""The files of ``seeds/`` as received: names and bytes, or why a file is not taken."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from etl.inputs.tables import DOCUMENTS

LARGEST_DOCUMENT = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class RawFile:
    """One file of ``seeds/``. ``refusal`` is a reason and a detail where it cannot be taken."""

    name: str
    data: bytes
    refusal: tuple[str, str] | None = None

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes as received."""
        return hashlib.sha256(self.data).hexdigest()


def read_raw_files(seeds: Path) -> tuple[RawFile, ...]:
    """Every entry of ``seeds/`` but ``documents.csv`` and dot-files, by name."""
    entries = sorted(seeds.iterdir(), key=lambda path: path.name)
    return tuple(
        _read(path)
        for path in entries
        if path.name != DOCUMENTS.file and not path.name.startswith(".")
    )


def _read(path: Path) -> RawFile:
    if path.is_symlink() or not path.is_file():
        return RawFile(path.name, b"", ("not_a_file", "Only plain files are read."))
    if path.suffix.lower() != ".txt":
        return RawFile(
            path.name,
            b"",
            ("unknown_format", "Only .txt is read; unpack or convert it to plain text."),
        )
    size = path.stat().st_size
    if size > LARGEST_DOCUMENT:
        return RawFile(path.name, b"", ("too_large", f"{size} bytes; the limit is 20 MB."))
    return RawFile(path.name, path.read_bytes())
