"""Tables that are part of the program: CSV files beside the modules that read them.

People edit them, also in spreadsheets, so that a table is taken whole or refused with its row.
"""

import csv
import io
import re
from importlib import resources

from etl.errors import Fault, InputError

_NAME = re.compile(r"[a-z_]+")


def read_table(package: str, name: str) -> list[dict[str, str]]:
    """The rows of ``tables/<name>.csv`` of ``package``, in file order; empty lines are none.

    Raises InputError where the file is missing, is no UTF-8 or has no header of plain names, and
    for the first row that has fewer or more cells than the header.
    """
    file = f"{package.replace('.', '/')}/tables/{name}.csv"
    rows = csv.reader(io.StringIO(_text(package, name, file), newline=""), strict=True)
    try:
        header = next(rows, [])
        if not header or not all(map(_NAME.fullmatch, header)):
            raise InputError(
                f"{file}: its first line is no header of names with commas between them. "
                "Restore the header, and save the table as comma-separated UTF-8."
            )
        return [
            _row(header, cells, file, number) for number, cells in enumerate(rows, start=2) if cells
        ]
    except csv.Error as error:
        raise InputError(
            f"{file}, line {rows.line_num}: it is not CSV ({error}). Mend the quotation marks."
        ) from error


def number_in(package: str, name: str, row: dict[str, str], column: str) -> float:
    """The number in a cell of a row that ``read_table`` gave; InputError where there is none."""
    written = row[column]
    if re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)", written, re.ASCII):
        return float(written)
    place = ", ".join(list(row.values())[:2])
    raise InputError(
        f"{package.replace('.', '/')}/tables/{name}.csv, row of «{place}», column {column}: "
        f"{written!r} is no number. Write it in figures with a decimal point."
    )


def _text(package: str, name: str, file: str) -> str:
    try:
        source = resources.files(package).joinpath("tables", f"{name}.csv")
        return source.read_bytes().decode("utf-8-sig")
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise InputError(f"{file}: {reason}. Restore the table.") from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"{file}: byte {error.start + 1} is not UTF-8. Save the table as UTF-8."
        ) from error


def _row(header: list[str], cells: list[str], file: str, number: int) -> dict[str, str]:
    if len(cells) != len(header):
        message = f"has {len(cells)} cells, the header {len(header)}"
        remedy = "Give each column its cell, an empty one where there is nothing to say."
        raise InputError(str(Fault(file, message, remedy, number, value=",".join(cells))))
    return dict(zip(header, cells, strict=True))
