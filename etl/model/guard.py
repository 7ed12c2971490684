"""Texts in CSV that a spreadsheet shows and never runs, and the way back to the text itself.

A spreadsheet takes a cell that begins with certain signs for a formula. Such a text, an empty one
and one that begins with an apostrophe get an apostrophe before them: whoever removes one apostrophe
from the beginning of every text has the texts of the ledger again, letter for letter. An empty cell
is a value that is not known.
"""

import re

GUARD = "'"
_FORMULAS = tuple("=+-@＝＋－＠−")
"""What begins a formula; programs for East Asian writing read the full-width forms the same way."""
_BREAKS = tuple("\t\r\n\0")
"""What may begin a new cell, and a formula after it, where a file is read carelessly."""
_UNSEEN = re.compile(r"[\s\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]*")
"""What a program may trim, or not show, before it looks at the beginning: in any order."""


def guarded(text: str) -> str:
    """The text as it stands in CSV."""
    return f"{GUARD}{text}" if not text or _needs_guard(text) else text


def unguarded(cell: str) -> str | None:
    """The text a CSV cell holds; None where it holds none. ``unguarded(guarded(text)) == text``."""
    return cell.removeprefix(GUARD) if cell else None


def _needs_guard(text: str) -> bool:
    if text[0].isalnum():
        return False
    seen = _UNSEEN.sub("", text, count=1)
    return text.startswith((GUARD, *_BREAKS)) or seen.startswith(_FORMULAS)
