"""Raw values of a link, read one parameter at a time. Nothing here raises for any text.

What cannot be read comes back as ``Problem``s that hold the value in a form that is safe to show
and to write into a link again: damaged characters as U+FFFD, cut after ``LONGEST_VALUE + 1``.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dashboard.changes import Changes
from dashboard.filters import CHOICES, TEXTS, Choice, Filter
from dashboard.folding import fold
from dashboard.partial_dates import is_partial_date
from etl.model.vocabulary import AlignmentState, ClaimKind, FactSlot, ReviewStatus, Side

LONGEST_VALUE = 200
LONGEST_SLUG = 100
MOST_VALUES = 50
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]*")
_PAGE_NUMBER = re.compile(r"[1-9][0-9]{0,5}")
_FORBIDDEN_CATEGORIES = frozenset({"Cc", "Cs", "Zl", "Zp"})
_DIRECTION_MARKS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_DAMAGED = "\ufffd"
_VOCABULARIES: dict[str, Collection[str]] = {
    "side": frozenset(side.lower() for side in Side),
    "kind": frozenset(ClaimKind),
    "state": frozenset(AlignmentState),
    "status": frozenset(ReviewStatus),
    "slot": frozenset(FactSlot),
}


class Reason(StrEnum):
    """Why a parameter, or one of its values, is not honoured."""

    UNKNOWN_PARAMETER = "unknown_parameter"
    NOT_USED_HERE = "not_used_here"
    UNREADABLE = "unreadable"
    DAMAGED = "damaged"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"
    REPEATED = "repeated"
    CONTRADICTORY = "contradictory"
    NO_SUCH_VALUE = "no_such_value"
    NOT_IN_THIS_LEDGER = "not_in_this_ledger"
    OTHER_DATA = "other_data"
    NOTHING_TO_SEARCH = "nothing_to_search"
    NO_SEARCH = "no_search"
    CUT = "cut"
    NO_SUCH_PLACE = "no_such_place"


@dataclass(frozen=True, slots=True)
class Problem:
    """A parameter that could not be honoured, with its value as it is safe to show.

    ``changes`` say what became of the data the link was made on, where that is known.
    """

    parameter: str
    value: str
    reason: Reason
    changes: Changes | None = field(default=None, hash=False)


def shown(raw: str) -> str:
    """The value, safe to show and to encode. Showing twice changes nothing."""
    begun = raw[: LONGEST_VALUE + 1]
    return "".join(_DAMAGED if _is_forbidden(character) else character for character in begun)


def _is_forbidden(character: str) -> bool:
    return (
        character == _DAMAGED
        or character in _DIRECTION_MARKS
        or unicodedata.category(character) in _FORBIDDEN_CATEGORIES
    )


def distinct(values: Iterable[str]) -> list[str]:
    """The values as they are safe to show, each once, sorted."""
    return sorted({shown(value) for value in values})


def searched(values: Iterable[str]) -> list[str]:
    """The same for a search: spaces trimmed and collapsed, and a blank search is none."""
    trimmed = {" ".join(shown(value).split()) for value in values}
    return sorted(trimmed - {""})


def _fault_of(value: str, is_readable: Callable[[str], bool]) -> Reason | None:
    """Why a shown value cannot be read, or None where it can."""
    if _DAMAGED in value:
        return Reason.DAMAGED
    if len(value) > LONGEST_VALUE:
        return Reason.TOO_LONG
    return None if is_readable(value) else Reason.UNREADABLE


def is_slug(value: str) -> bool:
    """Whether the value has the form of an id."""
    return len(value) <= LONGEST_SLUG and _SLUG.fullmatch(value) is not None


def is_page_number(value: str) -> bool:
    """Whether the value is a whole number from 1 to 999,999."""
    return _PAGE_NUMBER.fullmatch(value) is not None


def is_search(value: str) -> bool:
    """Whether something is left of the text once it is folded."""
    return bool(fold(value))


_TEXT_READERS: dict[str, Callable[[str], bool]] = {
    "from": is_partial_date,
    "to": is_partial_date,
    "on": is_partial_date,
    "q": is_search,
}


def read_filter(given: Mapping[str, list[str]], problems: list[Problem]) -> Filter:
    """The filter of the parameters given; what cannot be read is added to ``problems``."""
    texts = {
        attribute: read_one(name, given[name], _TEXT_READERS[name], problems)
        for name, attribute in TEXTS.items()
        if name in given
    }
    filter = Filter().with_texts(texts)
    for name in CHOICES:
        if name in given:
            filter = filter.with_choice(name, _read_choice(name, given[name], problems))
    return filter


def read_one(
    name: str, values: list[str], is_readable: Callable[[str], bool], problems: list[Problem]
) -> str | None:
    """The one value of a parameter; None, and a problem more, where it cannot be read."""
    if len(values) > 1:
        listed = values[: MOST_VALUES + 1]
        problems += (Problem(name, value, Reason.REPEATED) for value in listed)
        return None
    reason = _fault_of(values[0], is_readable)
    if reason is None:
        return values[0]
    problems.append(Problem(name, values[0], reason))
    return None


def _read_choice(name: str, values: list[str], problems: list[Problem]) -> Choice:
    """The values to include and to leave out."""
    if len(values) > MOST_VALUES:
        listed = values[: MOST_VALUES + 1]
        problems += (Problem(name, value, Reason.TOO_MANY) for value in listed)
        return Choice()
    include: list[str] = []
    exclude: list[str] = []
    for value in values:
        reason = _fault_of_choice(value, values, _VOCABULARIES.get(name))
        if reason:
            problems.append(Problem(name, value, reason))
        elif value.startswith("-"):
            exclude.append(value[1:])
        else:
            include.append(value)
    return Choice(tuple(include), tuple(exclude))


def _fault_of_choice(
    value: str, values: list[str], vocabulary: Collection[str] | None
) -> Reason | None:
    bare = value.removeprefix("-")
    readable = is_slug if vocabulary is None else bool
    reason = _fault_of(bare, readable)
    if reason:
        return reason
    if vocabulary is not None and bare not in vocabulary:
        return Reason.NO_SUCH_VALUE
    opposite = bare if value.startswith("-") else f"-{value}"
    return Reason.CONTRADICTORY if opposite in values else None
