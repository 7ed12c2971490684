"""Downloads of the whole ledger, made when somebody asks: the export runs as a process of its own.

What was made of a ledger is kept for the next who asks, as long as it is small; one export at a
time, so that many who ask at once cost no more than one. What is kept, and the file of the ledger
itself, wait for nobody's export.
"""

import io
import json
import os
import subprocess
import sys
import tempfile
import threading
import zipfile
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from dashboard.building import message_of
from dashboard.database import open_ledger
from dashboard.ledger_file import ROOT, generation_of
from dashboard.questions.identity import identity

EXPORT_COMMAND = (sys.executable, "-m", "etl", "export")
LARGEST_LEDGER = 256 * 1024 * 1024
"""A larger ledger is not handed out by the dashboard, which would hold each download in memory."""
_MOST_KEPT = 32 * 1024 * 1024
_PATIENCE_SECONDS = 300
_CHANGED = "The data has changed meanwhile. Reload the page."
_BEGINNING = (1980, 1, 1, 0, 0, 0)


class Download(StrEnum):
    """What can be downloaded."""

    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"
    JSONLD = "jsonld"
    DATABASE = "database"


ENDINGS = {
    Download.CSV: "csv.zip",
    Download.JSON: "json",
    Download.PARQUET: "parquet.zip",
    Download.JSONLD: "jsonld",
    Download.DATABASE: "duckdb",
}
"""How the name of each file ends."""


class ExportError(Exception):
    """A download could not be made; the message says why, for people."""


_made: dict[tuple[str, Download], bytes] = {}
_one_at_a_time = threading.Lock()


def made(
    database: Path, version: str, form: Download, command: Sequence[str] = EXPORT_COMMAND
) -> bytes:
    """The download of the ledger ``version`` at ``database``.

    Raises ExportError where it cannot be made, or where another ledger has come in its place.
    """
    if form is Download.DATABASE:
        return _database(database, version)
    kept = _made.get((version, form))
    if kept is not None:
        return kept
    with _one_at_a_time:
        kept = _made.get((version, form))
        if kept is not None:
            return kept
        content = _export(database, version, form, command)
        _keep(version, form, content)
        return content


def _keep(version: str, form: Download, content: bytes) -> None:
    """Only whoever holds ``_one_at_a_time`` keeps something."""
    if any(kept != version for kept, _ in _made):
        _made.clear()
    if sum(map(len, _made.values())) + len(content) <= _MOST_KEPT:
        _made[version, form] = content


def _database(database: Path, version: str) -> bytes:
    """The file itself, told to be of the version before and the same file after it was read."""
    ledger = open_ledger(database).ledger
    try:
        content = database.read_bytes()
        is_same = ledger is not None and generation_of(database) == ledger.generation
    except OSError as error:
        raise ExportError(f"{database}: {error.strerror}") from error
    if ledger is None or not is_same or identity(ledger).dataset_version != version:
        raise ExportError(_CHANGED)
    return content


def _export(database: Path, version: str, form: Download, command: Sequence[str]) -> bytes:
    with tempfile.TemporaryDirectory(prefix="same-room-") as folder:
        out = Path(folder) / "out"
        asked = [*command, str(out), "--only", form.value, "--database", str(database)]
        _run(asked)
        package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
        if package["version"] != version:
            raise ExportError(_CHANGED)
        if form in (Download.JSON, Download.JSONLD):
            return (out / f"ledger.{form}").read_bytes()
        return _zipped(out)


def _run(asked: Sequence[str]) -> None:
    try:
        ended = subprocess.run(  # noqa: S603 - our own command, no shell
            asked,
            cwd=ROOT,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ExportError(f"The export did not end: {error}") from error
    if ended.returncode:
        raise ExportError(message_of(ended.stderr.decode("utf-8", "replace")))


def _zipped(folder: Path) -> bytes:
    """The files of a folder, by name, with no time in them: the same files give the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(one for one in folder.rglob("*") if one.is_file()):
            about = zipfile.ZipInfo(path.relative_to(folder).as_posix(), _BEGINNING)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.external_attr = 0o644 << 16
            archive.writestr(about, path.read_bytes())
    return packed.getvalue()
