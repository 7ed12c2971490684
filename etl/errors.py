"""The one error tree. Every error knows its place and what to do; it is rendered in one place only.

::

    SameRoomError            a person must act; exit 1
    ├── InputError           seeds/ or data/ cannot be taken as they are
    │   ├── CuratedError     faults in curated CSV, all of them listed
    │   └── DocumentError    one document cannot be read
    ├── LedgerError          a database is missing, damaged, foreign or of another version
    │   └── VerificationError  a new ledger broke a promise and was not published
    ├── BuildRunning         another build holds the lock; exit 75
    └── DurabilityError      published, but the folder could not be synced; exit 3
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in an input: where it is, what is there, and what to do about it."""

    file: str
    message: str
    remedy: str
    row: int | None = None
    column: str | None = None
    value: str | None = None

    def __str__(self) -> str:
        place = self.file
        if self.row is not None:
            place += f", row {self.row}"
        if self.column is not None:
            place += f", column {self.column}"
        shown = "" if self.value is None else f" (found {_shorten(self.value)})"
        return f"{place}: {self.message}{shown}. {self.remedy}"


def _shorten(value: str, limit: int = 80) -> str:
    """The value as a person can read it on one line."""
    text = str(value)
    return repr(text if len(text) <= limit else text[: limit - 1] + "…")


class SameRoomError(Exception):
    """Something a person has to put right."""

    exit_code = 1


class InputError(SameRoomError):
    """The inputs cannot be taken as they are."""


MOST_FAULTS = 200
"""How many faults are written out; the rest are counted."""


class CuratedError(InputError):
    """Faults in curated CSV; all of them are listed, none of the rows is loaded."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(str(self))

    def __str__(self) -> str:
        count = len(self.faults)
        head = f"{count} fault{'' if count == 1 else 's'} in the curated files; nothing was loaded."
        shown = [f"  {fault}" for fault in self.faults[:MOST_FAULTS]]
        rest = [f"  and {count - MOST_FAULTS} more"] if count > MOST_FAULTS else []
        return "\n".join([head, *shown, *rest])


class DocumentError(InputError):
    """One document cannot be read."""


class LedgerError(SameRoomError):
    """A database is missing, damaged, foreign or of another version."""


class VerificationError(LedgerError):
    """A new ledger broke one of its promises; the ledger in use was left as it was."""


class BuildRunning(SameRoomError):  # noqa: N818 - a state, not a mistake
    """Another build holds the lock."""

    exit_code = 75


class DurabilityError(SameRoomError):
    """The new ledger is published, but its folder could not be synced to disk."""

    exit_code = 3
