"""One cell of a curated file to one typed value, by the form of its column.

A cell that does not fit raises ``CellError``, which says what is wrong and what to write instead.
"""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

from etl.inputs.columns import Form
from etl.model.links import fault_of_link

LIST_SEPARATOR = ";"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LEDGER_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,199}")
_SEAL = re.compile(r"[0-9a-f]{12}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PARTIAL = re.compile(r"(?:([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?|--([0-9]{2})-([0-9]{2}))")
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?")
_INTEGER = re.compile(r"-?[0-9]{1,9}")
LONGEST_SLUG = 100
"""How long an id may be for a link to carry it."""

LEAP_YEAR = 2000
"""Stands in for the year that ``--02-29`` leaves open."""


class CellError(ValueError):
    """A cell that does not have its column's form."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def parse_cell(raw: str, form: Form, choices: type[StrEnum] | None) -> Any:
    """The typed value of a non-empty cell."""
    if form is Form.TEXT:
        return raw
    if raw != raw.strip():
        raise CellError("has white space around it", "Remove it.")
    if form in (Form.SLUG_LIST, Form.TEXT_LIST, Form.CHOICE_LIST):
        return _list(raw, form, choices)
    if form is Form.CHOICE:
        return _choice(raw, choices)
    return _PARSERS[form](raw)


def _list(raw: str, form: Form, choices: type[StrEnum] | None) -> tuple[Any, ...]:
    items = [item.strip() for item in raw.split(LIST_SEPARATOR)]
    if not all(items):
        raise CellError("has an empty item", f"Write items with one ' {LIST_SEPARATOR} ' between.")
    if len(set(items)) != len(items):
        raise CellError("names an item twice", "Leave one of them.")
    if form is Form.CHOICE_LIST:
        return tuple(_choice(item, choices) for item in items)
    if form is Form.SLUG_LIST:
        return tuple(_slug(item) for item in items)
    return tuple(items)


def _choice(raw: str, choices: type[StrEnum] | None) -> StrEnum:
    assert choices is not None
    try:
        return choices(raw)
    except ValueError:
        allowed = ", ".join(choices)
        raise CellError("is not a known value", f"Use one of: {allowed}.") from None


def _slug(raw: str) -> str:
    if not _SLUG.fullmatch(raw):
        raise CellError(
            "is not a slug",
            "Use lower-case letters a-z, digits and single hyphens: new-delhi-2023.",
        )
    if len(raw) > LONGEST_SLUG:
        raise CellError(
            f"has {len(raw)} characters, and links carry {LONGEST_SLUG}", "Choose a shorter one."
        )
    return raw


def _ledger_id(raw: str) -> str:
    if not _LEDGER_ID.fullmatch(raw):
        raise CellError("is not an id of the ledger", "Keep what `python -m etl keep` wrote.")
    return raw


def _seal(raw: str) -> str:
    if not _SEAL.fullmatch(raw):
        raise CellError("is not a seal", "Keep what `python -m etl keep` wrote.")
    return raw


def _integer(raw: str) -> int:
    if not _INTEGER.fullmatch(raw):
        raise CellError("is not a whole number", "Write digits only: 12.")
    return int(raw)


def _number(raw: str) -> float:
    if not _NUMBER.fullmatch(raw):
        raise CellError("is not a number", "Write digits with a point: 1.5.")
    return float(raw)


def _boolean(raw: str) -> bool:
    if raw not in ("yes", "no"):
        raise CellError("is neither yes nor no", "Write yes or no.")
    return raw == "yes"


def _date(raw: str) -> date:
    if not _DATE.fullmatch(raw):
        raise CellError("is not a date", "Write it as YYYY-MM-DD, for example 2023-03-02.")
    return _calendar_day(raw)


def _calendar_day(raw: str) -> date:
    try:
        return date.fromisoformat(raw)
    except ValueError:
        raise CellError("is no day of the calendar", "Check year, month and day.") from None


def _partial_date(raw: str) -> str:
    found = _PARTIAL.fullmatch(raw)
    if not found:
        raise CellError(
            "is not a partial date", "Write YYYY, YYYY-MM, YYYY-MM-DD, or --MM-DD without a year."
        )
    year, month, day, bare_month, bare_day = found.groups()
    if bare_month:
        _calendar_day(f"{LEAP_YEAR}-{bare_month}-{bare_day}")
    else:
        _calendar_day(f"{year}-{month or '01'}-{day or '01'}")
    return raw


def _dated(raw: str) -> str:
    if raw.startswith("--") or not _PARTIAL.fullmatch(raw):
        raise CellError(
            "is not a date with a year",
            "Write YYYY, YYYY-MM or YYYY-MM-DD; year_basis says where the year comes from.",
        )
    return _partial_date(raw)


def _link(raw: str) -> str:
    fault = fault_of_link(raw)
    if fault:
        raise CellError(fault, "Give a full http or https address, or leave the cell empty.")
    return raw


_PARSERS: dict[Form, Callable[[str], Any]] = {
    Form.SLUG: _slug,
    Form.LEDGER_ID: _ledger_id,
    Form.SEAL: _seal,
    Form.INTEGER: _integer,
    Form.NUMBER: _number,
    Form.BOOLEAN: _boolean,
    Form.DATE: _date,
    Form.PARTIAL_DATE: _partial_date,
    Form.DATED: _dated,
    Form.LINK: _link,
}
