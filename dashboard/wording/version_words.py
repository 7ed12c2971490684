"""What is said of earlier versions of the data, as a shape both languages must fill."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.changes import Change
from dashboard.wording.place_words import Count
from etl.model.vocabulary import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionsWords:
    """A link made on other data."""

    not_kept: str
    nothing: str
    nothing_named: str
    all_changes: str
    of_link: Mapping[Change, str]
    names: Mapping[Change, str]
    counted: Mapping[Change, Count]
    items: Mapping[Kept, str]
