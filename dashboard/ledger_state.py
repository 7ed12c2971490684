"""What a ledger file turns out to be, for the page to say with its cause and its fix."""

from enum import StrEnum
from typing import NamedTuple


class LedgerState(StrEnum):
    """Why a ledger can be read, or cannot."""

    READY = "ready"
    MISSING = "missing"
    """There is no file. Fix: build."""
    BUILDING = "building"
    """There is no file yet; a build that is under way will publish one. Fix: wait."""
    EMPTY = "empty"
    """A ledger without a document. Fix: put documents into seeds/ and build."""
    OTHER_SCHEMA = "other_schema"
    """A ledger of another version, or written by a newer DuckDB. Fix: build with this code."""
    DAMAGED = "damaged"
    """A ledger that cannot be read. Fix: remove the file and build."""
    FOREIGN = "foreign"
    """No ledger: another kind of file, or a database of something else. Fix: name another path."""
    LOCKED = "locked"
    """Another program has it open for writing. Fix: close that program."""
    UNREADABLE = "unreadable"
    """The system does not let us read it. Fix: permissions of the file or folder."""


class Generation(NamedTuple):
    """Which published file stands at the path: a replaced ledger has another one."""

    mtime_ns: int
    inode: int


class Failure(StrEnum):
    """Why a question went unanswered."""

    TOO_SLOW = "too_slow"
    TOO_LARGE = "too_large"
    DAMAGED = "damaged"


class QuestionError(Exception):
    """A question the ledger did not answer. ``detail`` is for a log, not for the page."""

    def __init__(self, failure: Failure, detail: str) -> None:
        super().__init__(failure, detail)
        self.failure = failure
        self.detail = detail
