"""Rows as CSV that a spreadsheet opens as what they are: text stays text, and nothing is run.

The file is UTF-8 with a byte order mark and CRLF between rows (RFC 4180). Texts are guarded as in
the export of the whole ledger; numbers stay numbers, a date is ISO text, a list is JSON and what is
not known is an empty cell.
"""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import date

from etl.model.guard import guarded

Cell = str | int | float | bool | date | Sequence[str] | None


def safe_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The file; its first row names the columns. ValueError where a row does not fit them."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow([guarded(name) for name in columns])
    for number, row in enumerate(rows, start=1):
        if len(row) != len(columns):
            raise ValueError(f"row {number} has {len(row)} cells for {len(columns)} columns")
        writer.writerow([_cell(value) for value in row])
    return written.getvalue().encode("utf-8-sig", errors="replace")


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(int(value)) if float(value).is_integer() else str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return guarded(value)
    return json.dumps(list(value), ensure_ascii=False)
