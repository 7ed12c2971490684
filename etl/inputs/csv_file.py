"""One curated CSV file to typed rows, strictly: any bad cell, row or header becomes a ``Fault``.

Read in Python under the declared columns; nothing is sniffed, converted or skipped.
"""

import csv
import io
import re
from enum import StrEnum
from pathlib import Path
from typing import Any

from etl.errors import Fault
from etl.inputs.cells import CellError, parse_cell
from etl.inputs.columns import Column, columns_of, enum_of
from etl.inputs.curated import CuratedRow
from etl.inputs.tables import CuratedFile

LARGEST_FILE = 64 * 1024 * 1024
LONGEST_CELL = 100_000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")

Columns = dict[str, tuple[Column, type[StrEnum] | None]]
"""Each column with the words it may hold, by its name."""


def read_rows(folder: Path, table: CuratedFile) -> tuple[list[CuratedRow], list[Fault]]:
    """The rows of one file and every fault found in it; rows with a fault are left out."""
    path = folder / table.file
    place = f"{folder.name}/{table.file}"
    try:
        if not path.exists():
            return [], _missing(place, table)
        text = _text(path, place)
    except OSError as error:
        text = Fault(place, f"cannot be read ({error.strerror})", "See that you may read it.")
    if isinstance(text, Fault):
        return [], [text]
    records = _records(text, place)
    if isinstance(records, Fault):
        return [], [records]
    return _rows(records, place, table)


def _missing(place: str, table: CuratedFile) -> list[Fault]:
    if not table.required:
        return []
    return [Fault(place, "is missing", "Restore it; an empty table keeps its header.")]


def _text(path: Path, place: str) -> str | Fault:
    if not path.is_file():
        return Fault(place, "is not a plain file", "Put a CSV file there.")
    if path.stat().st_size > LARGEST_FILE:
        return Fault(place, "is larger than 64 MB", "Split it, or check what it holds.")
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(place, error)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        message = f"holds the character NUL on line {line}: it is no CSV in UTF-8 (UTF-16?)"
        return Fault(place, message, "Save it as CSV UTF-8.")
    return text


def _not_utf8(place: str, error: UnicodeDecodeError) -> Fault:
    line = error.object.count(b"\n", 0, error.start) + 1
    at = f"line {line}, byte {error.start + 1} of the file"
    found = error.object[error.start : error.start + 1].hex()
    return Fault(place, f"is not UTF-8 ({at})", "Save it as CSV UTF-8.", value=f"\\x{found}")


def _records(text: str, place: str) -> list[list[str]] | Fault:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    records: list[list[str]] = []
    line = 1
    try:
        for record in reader:
            records.append(record)
            line = reader.line_num + 1
    except csv.Error as error:
        return _broken_record(place, len(records) + 1, line, error)
    if not records:
        return Fault(place, "is empty", "Restore its header row.")
    return records


def _broken_record(place: str, number: int, line: int, error: csv.Error) -> Fault:
    """``line`` is where the record begins: an open quotation mark is noticed far below it."""
    if "field limit" in str(error):
        return Fault(
            place,
            f"row begins on line {line} and has a cell of more than {LONGEST_CELL:,} characters",
            "Look for a quotation mark that is not closed, or shorten the cell.",
            number,
        )
    return Fault(
        place,
        f"is not well-formed CSV from line {line} on ({error})",
        "Look for a quotation mark that is not closed, or not doubled inside a cell.",
        number,
    )


def _rows(
    records: list[list[str]], place: str, table: CuratedFile
) -> tuple[list[CuratedRow], list[Fault]]:
    declared = columns_of(table.row_type)
    header, faults = records[0], _header_faults(records[0], declared, place)
    if faults:
        return [], faults
    columns = {column.name: (column, enum_of(table.row_type, column.name)) for column in declared}
    rows: list[CuratedRow] = []
    for number, record in enumerate(records[1:], start=2):
        if len(record) != len(header):
            faults.append(_width_fault(place, number, len(record), len(header)))
            continue
        values, found = _values(dict(zip(header, record, strict=True)), columns, place, number)
        found += _untranslated(values, declared, place, number)
        faults.extend(found)
        if not found:
            rows.append(table.row_type(row=number, **values))
    return rows, faults


def _header_faults(header: list[str], columns: tuple[Column, ...], place: str) -> list[Fault]:
    known = [column.name for column in columns]
    if len(header) == 1 and ";" in header[0]:
        return [Fault(place, "is separated by semicolons", "Save it with commas.", row=1)]
    faults = [
        Fault(place, "column is missing", "Add it to the header and every row.", 1, column.name)
        for column in columns
        if column.name not in header and not column.may_lack
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
    record: dict[str, str], columns: Columns, place: str, number: int
) -> tuple[dict[str, Any], list[Fault]]:
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, raw in record.items():
        column, choices = columns[name]
        control = _CONTROL.search(raw)
        if control:
            message = f"holds the control character U+{ord(control[0]):04X}"
            faults.append(Fault(place, message, "Remove it.", number, name, raw))
            continue
        if raw == "":
            if column.required:
                faults.append(Fault(place, "must not be empty", "Fill it in.", number, name))
            continue
        if column.required and not any(character.isalnum() for character in raw):
            message = "holds neither a letter nor a digit"
            faults.append(Fault(place, message, "Fill it in.", number, name, raw))
            continue
        try:
            values[name] = parse_cell(raw, column.form, choices)
        except CellError as fault:
            faults.append(Fault(place, fault.message, fault.remedy, number, name, raw))
    return values, faults


def _untranslated(
    values: dict[str, Any], columns: tuple[Column, ...], place: str, number: int
) -> list[Fault]:
    """What is given in one language of a pair only."""
    pairs = [(column.translates, column.name) for column in columns if column.translates]
    return [
        Fault(place, f"is empty, and {given} is not", "Give both or neither.", number, lacking)
        for pair in pairs
        for given, lacking in (pair, pair[::-1])
        if given in values and lacking not in values
    ]
