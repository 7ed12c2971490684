"""The curated files described for other people's programs: a Frictionless data package.

``data/datapackage.json`` is this description written down; a test keeps the two equal.
"""

from typing import Any

from etl.inputs.columns import Column, Form, columns_of
from etl.inputs.tables import DATA_FILES, CuratedFile

_TYPES: dict[Form, str] = {
    Form.INTEGER: "integer",
    Form.NUMBER: "number",
    Form.BOOLEAN: "boolean",
    Form.DATE: "date",
}
_PATTERNS: dict[Form, str] = {
    Form.SLUG: "[a-z0-9]+(?:-[a-z0-9]+)*",
    Form.PARTIAL_DATE: "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?|--\\d{2}-\\d{2}",
    Form.DATED: "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?",
    Form.LINK: "https?://.+",
}


def data_package() -> dict[str, Any]:
    """The Frictionless descriptor of ``data/``."""
    return {
        "name": "same-room-decisions",
        "title": "Same Room: what people decided",
        "description": "Lists in a cell are written with ' ; ' between their items; several "
        "stretches of one text with ' ¦ ' between them.",
        "resources": [_resource(table) for table in DATA_FILES],
    }


def first_sentence(table: CuratedFile) -> str:
    """What a file holds, in a sentence."""
    return (table.row_type.__doc__ or "").split("\n")[0].strip()


def _resource(table: CuratedFile) -> dict[str, Any]:
    columns = columns_of(table.row_type)
    schema: dict[str, Any] = {"fields": [_field(column) for column in columns]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    keys = [_foreign_key(table, column) for column in columns if column.references]
    if keys:
        schema["foreignKeys"] = keys
    return {
        "name": table.file.removesuffix(".csv").replace("_", "-"),
        "path": table.file,
        "description": first_sentence(table),
        "format": "csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES.get(column.form, "string"),
        "description": column.description,
    }
    if column.form is Form.BOOLEAN:
        field |= {"trueValues": ["yes"], "falseValues": ["no"]}
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.unique:
        constraints["unique"] = True
    if column.form is Form.CHOICE:
        constraints["enum"] = list(column.choices)
    if column.form in _PATTERNS:
        constraints["pattern"] = _PATTERNS[column.form]
    return field | ({"constraints": constraints} if constraints else {})


def _foreign_key(table: CuratedFile, column: Column) -> dict[str, Any]:
    assert column.references is not None
    file, _, name = column.references.rpartition(".")
    resource = "" if file == table.file else file.removesuffix(".csv").replace("_", "-")
    return {"fields": [column.name], "reference": {"resource": resource, "fields": [name]}}
