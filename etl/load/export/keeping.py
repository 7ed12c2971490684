"""Keep what a version of the data holds, so that a later one can say what changed.

A file in ``data/versions/`` is read by the next build. It changes no dataset version: what was kept
of earlier versions is no part of the content a version is the fingerprint of.
"""

import csv
import io
import os
import re
from dataclasses import dataclass
from pathlib import Path

from etl.errors import LedgerError, SameRoomError
from etl.inputs.kept_versions import VERSIONS
from etl.load.connection import open_ledger
from etl.load.identity import identity_in

_CONTROL = re.compile(r"[\x00-\x1f]+")
_VERSION = re.compile(r"[0-9a-f]{12}")
_COLUMNS = ("item", "item_id", "seal", "name_en", "name_ru")


@dataclass(frozen=True, slots=True)
class KeptFile:
    """Which version was kept, where, and how many items it has; ``is_new`` where it was not yet."""

    version: str
    path: Path
    items: int
    is_new: bool


def keep(database: Path, data: Path) -> KeptFile:
    """Write the items of the ledger in ``database`` to ``data/versions/<dataset version>.csv``.

    Raises LedgerError for a database that is no ledger of this version, and SameRoomError where the
    file cannot be written.
    """
    with open_ledger(database) as connection:
        version = identity_in(connection, database).dataset_version
        if not _VERSION.fullmatch(version):  # it becomes the name of a file
            raise LedgerError(
                f"{database}: {version!r} is no version of the data. Build it again with "
                "`python -m etl build`."
            )
        rows = connection.execute(
            "select item, item_id, seal, name_en, name_ru from sealed_items order by item, item_id"
        ).fetchall()
    path = data / VERSIONS / f"{version}.csv"
    try:
        is_new = _write(path, _as_csv(rows))
    except OSError as fault:
        raise SameRoomError(
            f"{path}: the version cannot be kept ({fault.strerror}). See that {data} is the "
            "folder of the curated files and that you may write there."
        ) from fault
    return KeptFile(version, path, len(rows), is_new)


def _as_csv(rows: list[tuple[str | None, ...]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows([_CONTROL.sub(" ", cell or "") for cell in row] for row in rows)
    return text.getvalue().encode()


def _write(path: Path, content: bytes) -> bool:
    """Whether the file is new or other than before; it is whole or as it was."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(exist_ok=True)
    part = path.with_name(f".{path.name}.writing-{os.getpid()}")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return True
