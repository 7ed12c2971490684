"""Texts in CSV that a spreadsheet shows and never runs, and the way back to the text itself.

A spreadsheet takes a cell that begins with certain signs for a formula. Such a text, an empty one
and one that begins with an apostrophe get an apostrophe before them: whoever removes one apostrophe
from the beginning of every text has the texts of the ledger again, letter for letter. An empty cell
is a value that is not known.
"""

from unicodedata import category, normalize

GUARD = "'"
_FORMULAS = frozenset("=+-@−")
"""What begins a formula, in each form Unicode has for it: programs for East Asian writing read the
full-width ones the same way."""
_BREAKS = frozenset("\t\r\n\0")
"""What may begin a new cell, and a formula after it, where a file is read carelessly."""
_UNSEEN = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Me", "Mn", "Zl", "Zp", "Zs"))
"""What a program may trim, or not show, before it looks at the beginning: spaces, marks without a
letter, control characters and whatever else stands for nothing."""


def guarded(text: str) -> str:
    """The text as it stands in CSV."""
    return f"{GUARD}{text}" if not text or _needs_guard(text) else text


def unguarded(cell: str) -> str | None:
    """The text a CSV cell holds; None where it holds none. ``unguarded(guarded(text)) == text``."""
    return cell.removeprefix(GUARD) if cell else None


def _needs_guard(text: str) -> bool:
    first = text[0]
    if first.isalnum():
        return False
    if first == GUARD or first in _BREAKS:
        return True
    seen = next((one for one in text if category(one) not in _UNSEEN), "")
    return normalize("NFKC", seen)[:1] in _FORMULAS
