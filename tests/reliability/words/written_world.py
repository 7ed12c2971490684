"""A world of one's own: documents and curated files written from rows, and its ledger.

A world may be written that the product refuses. What it refuses cell by cell is counted and put
right by a harmless word, until the rest is a world that can be built.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from etl.build import build
from etl.errors import CuratedError, Fault
from etl.inputs.columns import columns_of
from etl.inputs.curated import KeptItemRow
from etl.inputs.tables import DATA_FILES, DOCUMENTS, CuratedFile

Row = dict[str, str]
_MOST_ROUNDS = 40


@dataclass(slots=True)
class WrittenWorld:
    """Rows by file name, and the documents by theirs; ``refused`` are the cells the product did
    not take, with their file and column."""

    folder: Path
    rows: dict[str, list[Row]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    _mended: set[tuple[int, str | None]] = field(default_factory=set)

    @property
    def database(self) -> Path:
        return self.folder / "ledger.duckdb"

    def add(self, file: str, /, **cells: str) -> None:
        """One more row of a curated file; columns that are not named stay empty."""
        self.rows.setdefault(file, []).append(cells)

    def build(self) -> "WrittenWorld":
        """Write everything and build the ledger of it."""
        for _ in range(_MOST_ROUNDS):
            self._write()
            try:
                build(self.folder / "seeds", self.folder / "data", self.database)
            except CuratedError as error:
                self._take_back(error.faults)
            else:
                return self
        raise AssertionError("the product refuses this world whatever is taken back")

    def _write(self) -> None:
        seeds, data = self.folder / "seeds", self.folder / "data"
        for folder in (seeds, data):
            folder.mkdir(parents=True, exist_ok=True)
        for name, text in self.texts.items():
            (seeds / name).write_bytes(text.encode())
        _write_rows(seeds, DOCUMENTS, self.rows.get(DOCUMENTS.file, ()))
        versions = [
            CuratedFile(file, KeptItemRow, required=True)
            for file in self.rows
            if file.startswith("versions/")
        ]
        for table in (*DATA_FILES, *versions):
            _write_rows(data, table, self.rows.get(table.file, ()))

    def _take_back(self, faults: Iterable[Fault]) -> None:
        """A harmless word for each cell that is refused; a row where no cell is named goes."""
        gone: list[tuple[str, int]] = []
        for fault in faults:
            file = fault.file.partition("/")[2]
            if fault.row is None or fault.row < 2:
                raise AssertionError(f"the world is written wrongly: {fault}")
            row = self.rows[file][fault.row - 2]
            is_new = (id(row), fault.column) not in self._mended
            self._mended.add((id(row), fault.column))
            if fault.column and row.get(fault.column) and is_new:
                self.refused.append(f"{file} {fault.column}")
                row[fault.column] = _harmless(file, fault.column, fault.row)
            else:
                gone.append((file, fault.row))
        for file, number in sorted(set(gone), reverse=True):
            del self.rows[file][number - 2]


def _harmless(file: str, column: str, row: int) -> str:
    """What takes the place of a refused cell: nothing, where nothing is needed."""
    types = {table.file: table.row_type for table in (DOCUMENTS, *DATA_FILES)}
    needed = {one.name for one in columns_of(types.get(file, KeptItemRow)) if one.required}
    return f"plain-{re.sub('[^a-z]', '', column)}-{row}" if column in needed else ""


def _write_rows(folder: Path, table: CuratedFile, rows: Iterable[Mapping[str, str]]) -> None:
    names = [column.name for column in columns_of(table.row_type)]
    (folder / table.file).parent.mkdir(exist_ok=True)
    with (folder / table.file).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, restval="", quoting=csv.QUOTE_ALL)
        writer.writeheader()
        writer.writerows(rows)
