"""How a column of a curated file is declared: its form, its rules and its description, once.

A curated row is a frozen dataclass whose fields carry a ``Column`` in their metadata. The reader,
``data/datapackage.json`` and the tables in ``data/README.md`` all follow from these declarations.
"""

from dataclasses import MISSING, Field, dataclass, field, fields
from enum import StrEnum
from typing import Any


class Form(StrEnum):
    """What the cells of a column look like."""

    TEXT = "text"
    SLUG = "slug"
    LEDGER_ID = "id of the ledger"
    SEAL = "seal"
    SLUG_LIST = "slug list"
    TEXT_LIST = "text list"
    CHOICE = "choice"
    CHOICE_LIST = "choice list"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    PARTIAL_DATE = "partial date"
    DATED = "date with a year"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Column:
    """The declaration of one column.

    ``references`` names ``file.column`` in which every value must be found; ``translates`` the
    column of the same row this one says in Russian: both are filled, or neither. A file may lack a
    column that ``may_lack`` it, which then counts as empty.
    Lists are written with `` ; `` between their items.
    """

    name: str
    form: Form
    description: str
    required: bool
    unique: bool
    choices: tuple[str, ...]
    references: str | None
    translates: str | None
    may_lack: bool


def column(
    form: Form,
    description: str,
    *,
    required: bool = False,
    unique: bool = False,
    choices: type[StrEnum] | None = None,
    references: str | None = None,
    translates: str | None = None,
    may_lack: bool = False,
) -> Any:
    """A dataclass field for a column; a column that is not required defaults to empty."""
    metadata = {
        "form": form,
        "description": description,
        "required": required,
        "unique": unique,
        "enum": choices,
        "references": references,
        "translates": translates,
        "may_lack": may_lack,
    }
    if required:
        return field(metadata=metadata)
    empty: Any = () if form in (Form.SLUG_LIST, Form.TEXT_LIST, Form.CHOICE_LIST) else None
    return field(default=empty, metadata=metadata)


def columns_of(row_type: type) -> tuple[Column, ...]:
    """The columns a row type declares, in file order (fields without a form are skipped)."""
    return tuple(_column(item) for item in fields(row_type) if "form" in item.metadata)


def enum_of(row_type: type, name: str) -> type[StrEnum] | None:
    """The vocabulary of a choice column."""
    for item in fields(row_type):
        if item.name == name:
            found: type[StrEnum] | None = item.metadata["enum"]
            return found
    raise KeyError(name)


def _column(item: "Field[Any]") -> Column:
    enum = item.metadata["enum"]
    assert item.metadata["required"] == (item.default is MISSING)
    return Column(
        name=item.name,
        form=item.metadata["form"],
        description=item.metadata["description"],
        required=item.metadata["required"],
        unique=item.metadata["unique"],
        choices=tuple(enum) if enum else (),
        references=item.metadata["references"],
        translates=item.metadata["translates"],
        may_lack=item.metadata["may_lack"],
    )
