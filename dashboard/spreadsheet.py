"""Rows as CSV that a spreadsheet opens as what they are: text stays text, and nothing is run.

The file is UTF-8 with a byte order mark and CRLF between rows (RFC 4180). A text a spreadsheet
would read as a formula gets an apostrophe before it; numbers stay numbers, a date is ISO text and
what is not known is an empty cell. Whoever needs the words letter for letter takes JSON instead.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date

Cell = str | int | float | bool | date | None

_FORMULAS = tuple("=+-@＝＋－＠−")
"""What begins a formula; programs for East Asian writing read the full-width forms the same way."""
_BREAKS = tuple("\t\r\n")
"""What may begin a new cell, and a formula after it, where a file is read carelessly."""
_UNSEEN = re.compile(r"[\s\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]*")
"""What a program may trim, or not show, before it looks at the beginning: in any order."""
_GUARD = "'"


def safe_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The file; its first row names the columns. ValueError where a row does not fit them."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow([_guarded(name) for name in columns])
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
    return _guarded(value)


def _guarded(text: str) -> str:
    """The text, with an apostrophe before it where it would be read as a formula."""
    bare = text.replace("\0", "\ufffd")
    seen = _UNSEEN.sub("", bare, count=1)
    is_formula = seen.startswith(_FORMULAS) or bare.startswith(_BREAKS)
    return f"{_GUARD}{bare}" if is_formula else bare
