"""One curated CSV file to typed rows, strictly: any bad cell, row or header becomes a ``Fault``.

Read in Python under the declared columns; nothing is sniffed, converted or skipped.
"""

import csv
import io
from pathlib import Path
from typing import Any

from etl.errors import Fault
from etl.inputs.cells import CellError, parse_cell
from etl.inputs.columns import Column, columns_of, enum_of
from etl.inputs.curated import CuratedRow
from etl.inputs.tables import CuratedFile

LARGEST_FILE = 64 * 1024 * 1024
LONGEST_CELL = 100_000


def read_rows(folder: Path, table: CuratedFile) -> tuple[list[CuratedRow], list[Fault]]:
    """The rows of one file and every fault found in it; rows with a fault are left out."""
    path = folder / table.file
    place = f"{folder.name}/{table.file}"
    if not path.exists():
        if table.required:
            return [], [Fault(place, "is missing", "Restore it; an empty table keeps its header.")]
        return [], []
    text = _text(path, place)
    if isinstance(text, Fault):
        return [], [text]
    records = _records(text, place)
    if isinstance(records, Fault):
        return [], [records]
    return _rows(records, place, table)


def _text(path: Path, place: str) -> str | Fault:
    if not path.is_file():
        return Fault(place, "is not a plain file", "Put a CSV file there.")
    if path.stat().st_size > LARGEST_FILE:
        return Fault(place, "is larger than 64 MB", "Split it, or check what it holds.")
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Fault(
            place,
            f"is not UTF-8 (byte {error.start + 1})",
            "Save it as CSV UTF-8.",
        )
    for number, line in enumerate(text.split("\n"), start=1):
        for character in line:
            if ord(character) < 32 and character not in "\t\r":
                return Fault(
                    place,
                    f"holds the control character U+{ord(character):04X} on line {number}",
                    "Remove it.",
                )
    return text


def _records(text: str, place: str) -> list[list[str]] | Fault:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    records: list[list[str]] = []
    try:
        records.extend(reader)
    except csv.Error as error:
        return Fault(
            place,
            f"is not well-formed CSV near line {reader.line_num} ({error})",
            "Look for a quotation mark that is not closed, or not doubled inside a cell.",
        )
    if not records:
        return Fault(place, "is empty", "Restore its header row.")
    return records


def _rows(
    records: list[list[str]], place: str, table: CuratedFile
) -> tuple[list[CuratedRow], list[Fault]]:
    columns = columns_of(table.row_type)
    header, faults = records[0], _header_faults(records[0], columns, place)
    if faults:
        return [], faults
    by_name = {column.name: column for column in columns}
    rows: list[CuratedRow] = []
    for number, record in enumerate(records[1:], start=2):
        if len(record) != len(header):
            faults.append(_width_fault(place, number, len(record), len(header)))
            continue
        values, found = _values(
            dict(zip(header, record, strict=True)), by_name, table, place, number
        )
        faults.extend(found)
        if not found:
            rows.append(table.row_type(row=number, **values))
    return rows, faults


def _header_faults(header: list[str], columns: tuple[Column, ...], place: str) -> list[Fault]:
    known = [column.name for column in columns]
    if len(header) == 1 and ";" in header[0]:
        return [Fault(place, "is separated by semicolons", "Save it with commas.", row=1)]
    faults = [
        Fault(place, "column is missing", "Add it to the header and every row.", 1, name)
        for name in known
        if name not in header
    ]
    faults += [
        Fault(place, "column is not known", f"Columns are: {', '.join(known)}.", 1, value=name)
        for name in header
        if name not in known
    ]
    faults += [
        Fault(place, "column stands twice", "Leave one of them.", 1, name)
        for name in sorted(set(header))
        if header.count(name) > 1
    ]
    return faults


def _width_fault(place: str, number: int, found: int, wanted: int) -> Fault:
    if found == 0:
        return Fault(place, "row is empty", "Delete it.", number)
    return Fault(
        place,
        f"row has {found} cells, the header has {wanted}",
        "Check for a missing comma, or for a cell with a comma that is not in quotation marks.",
        number,
    )


def _values(
    record: dict[str, str],
    by_name: dict[str, Column],
    table: CuratedFile,
    place: str,
    number: int,
) -> tuple[dict[str, Any], list[Fault]]:
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, raw in record.items():
        column = by_name[name]
        if raw == "":
            if column.required:
                faults.append(Fault(place, "must not be empty", "Fill it in.", number, name))
            continue
        try:
            values[name] = parse_cell(raw, column.form, enum_of(table.row_type, name))
        except CellError as fault:
            faults.append(Fault(place, fault.message, fault.remedy, number, name, raw))
    return values, faults
