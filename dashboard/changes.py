"""What became of a version of the data: what of it is gone, what changed, what is new."""

from dataclasses import dataclass
from enum import StrEnum

from etl.model.vocabulary import Kept


class Change(StrEnum):
    """What became of a thing since an earlier version."""

    REMOVED = "removed"
    CHANGED = "changed"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A thing that is not as it was. A statement is named by its first words, in both languages."""

    change: Change
    item: Kept
    item_id: str
    name_en: str | None
    name_ru: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The first of ``total`` things that are not as they were.

    ``named`` are those the link names; None where it names nothing.
    """

    totals: dict[Change, int]
    rows: tuple[Changed, ...]
    named: tuple[Changed, ...] | None

    @property
    def total(self) -> int:
        """How many things are not as they were."""
        return sum(self.totals.values())
