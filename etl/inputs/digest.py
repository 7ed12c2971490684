"""One digest of everything a build depends on: the inputs and the code that reads them."""

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from os import fsencode
from pathlib import Path

from etl.inputs.csv_file import LARGEST_FILE
from etl.inputs.folders import entries
from etl.inputs.kept_versions import version_files
from etl.inputs.raw_files import Listed, listed_files, unreadable
from etl.inputs.tables import DOCUMENTS
from etl.model.vocabulary import Refused

_CODE = (".py", ".sql", ".csv")
_PACKAGES = ("razdel", "pystemmer", "slovnet", "navec", "natasha", "numpy")
"""What extraction runs with: another version may cut or read sentences otherwise, and without the
language models the rules work alone."""


def inputs_digest(seeds: Path, data: Path) -> str:
    """SHA-256 over ``seeds/``, the CSV of ``data/``, ``data/versions/`` and the pipeline itself.

    A file that is refused unread counts by its name, its size and the reason. The code counts
    because a changed rule makes another ledger of the same inputs; its line endings do not, since
    a checkout may change them. Raises InputError where a folder cannot be read.
    """
    total = hashlib.sha256()
    for listed in listed_files(seeds):
        _add(total, b"seeds/" + fsencode(listed.path.name), _seal(listed))
    tables = [(b"data/", path) for path in _csv(data)]
    tables += [(b"data/versions/", path) for path in version_files(data)]
    for folder, path in [(b"seeds/", seeds / DOCUMENTS.file), *tables]:
        _add(total, folder + fsencode(path.name), _seal_of_csv(path))
    _add(total, b"pipeline", pipeline_digest())
    return total.hexdigest()


@cache
def pipeline_digest() -> str:
    """The digest of the code of this process and of the packages it runs with."""
    total = hashlib.sha256()
    package = Path(__file__).resolve().parent.parent
    for path in sorted(package.rglob("*")):
        if path.suffix in _CODE:
            code = path.read_bytes().replace(b"\r\n", b"\n")
            name = path.relative_to(package).as_posix()
            _add(total, f"etl/{name}".encode(), hashlib.sha256(code).hexdigest())
    for name in _PACKAGES:
        _add(total, name.encode(), _version(name))
    return total.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"


def _csv(data: Path) -> list[Path]:
    return [path for path in entries(data) if path.suffix == ".csv"]


def _seal(listed: Listed) -> str:
    """The digest of a file's bytes, or why they are not read."""
    if listed.refusal:
        return f"{listed.size} {listed.refusal[0]}"
    try:
        with listed.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return unreadable(error)[0]


def _seal_of_csv(path: Path) -> str:
    try:
        if not path.is_file():
            return "no plain file"
        size = path.stat().st_size
    except OSError as error:
        return unreadable(error)[0]
    return _seal(Listed(path, size, (Refused.TOO_LARGE, "") if size > LARGEST_FILE else None))


def _add(total: "hashlib._Hash", name: bytes, seal: str) -> None:
    total.update(name + b"\0" + seal.encode() + b"\n")
