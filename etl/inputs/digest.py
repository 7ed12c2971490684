"""One digest of everything a build depends on: the inputs and the code that reads them."""

import hashlib
from pathlib import Path

_CODE = (".py", ".sql", ".csv")


def inputs_digest(seeds: Path, data: Path) -> str:
    """SHA-256 over every file of ``seeds/``, every CSV of ``data/`` and the pipeline itself.

    The code counts because a changed rule makes another ledger of the same inputs. Its line
    endings do not, since a checkout may change them.
    """
    total = hashlib.sha256()
    for path in _visible(seeds):
        _add(total, f"seeds/{path.name}", path.read_bytes())
    for path in _visible(data):
        if path.suffix == ".csv":
            _add(total, f"data/{path.name}", path.read_bytes())
    package = Path(__file__).resolve().parent.parent
    for path in sorted(package.rglob("*")):
        if path.suffix in _CODE:
            name = path.relative_to(package).as_posix()
            _add(total, f"etl/{name}", path.read_bytes().replace(b"\r\n", b"\n"))
    return total.hexdigest()


def _visible(folder: Path) -> list[Path]:
    files = (path for path in folder.iterdir() if path.is_file() and path.name[0] != ".")
    return sorted(files, key=lambda path: path.name)


def _add(total: "hashlib._Hash", name: str, data: bytes) -> None:
    total.update(f"{name}\0{hashlib.sha256(data).hexdigest()}\n".encode())
