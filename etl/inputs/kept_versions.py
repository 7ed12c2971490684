"""What earlier versions of the data held: ``data/versions/<dataset version>.csv``.

``python -m etl keep`` writes them; a person only ever adds or removes a whole file.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from etl.errors import Fault
from etl.inputs.csv_file import read_rows
from etl.inputs.curated import KeptItemRow
from etl.inputs.folders import entries, shown
from etl.inputs.tables import CuratedFile
from etl.model.vocabulary import Kept

VERSIONS = "versions"
_VERSION_FILE = re.compile(r"[0-9a-f]{12}\.csv")


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """The items of one version, as its file has them."""

    version: str
    items: tuple[KeptItemRow, ...]


def version_files(data: Path) -> list[Path]:
    """What stands in ``data/versions/``, by name; nothing where there is no such folder."""
    folder = data / VERSIONS
    return entries(folder) if folder.exists() else []


def read_kept(data: Path) -> tuple[tuple[KeptVersion, ...], list[Fault]]:
    """The versions that were kept, and every fault found."""
    versions: list[KeptVersion] = []
    faults: list[Fault] = []
    for path in version_files(data):
        if not _VERSION_FILE.fullmatch(path.name):
            faults.append(_unknown(data, path))
            continue
        table = CuratedFile(f"{VERSIONS}/{path.name}", KeptItemRow, ("item", "item_id"), True)
        rows, found = read_rows(data, table)
        faults += found
        items = tuple(row for row in rows if isinstance(row, KeptItemRow))
        faults += _repeats(f"{data.name}/{table.file}", items)
        versions.append(KeptVersion(path.stem, items))
    return tuple(versions), faults


def _unknown(data: Path, path: Path) -> Fault:
    return Fault(
        f"{data.name}/{VERSIONS}/{shown(path.name)}",
        "is not named after a version of the data",
        "Remove it; `python -m etl keep` names its files itself: 0123456789ab.csv.",
    )


def _repeats(place: str, items: tuple[KeptItemRow, ...]) -> list[Fault]:
    seen: dict[tuple[Kept, str], int] = {}
    faults = []
    for one in items:
        first = seen.setdefault((one.item, one.item_id), one.row)
        if first != one.row:
            message = f"stands in row {first} already"
            remedy = "Restore the file as `python -m etl keep` wrote it."
            faults.append(Fault(place, message, remedy, one.row, "item_id", one.item_id))
    return faults
