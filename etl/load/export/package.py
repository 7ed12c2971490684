"""The export described for other programs: a Frictionless data package.

https://specs.frictionlessdata.io - a resource a file, a field a column, with size and fingerprint.
"""

from collections.abc import Iterable
from hashlib import file_digest
from pathlib import Path
from typing import Any

from etl.load.export.tables import Column, ExportedTable
from etl.load.identity import BuildIdentity

NAME = "same-room-ledger"
DESCRIPTOR = "datapackage.json"
_TYPES = {
    "VARCHAR": "string",
    "INTEGER": "integer",
    "DOUBLE": "number",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "VARCHAR[]": "array",
    "JSON": "array",
}
_MEDIA = {
    "csv": "text/csv",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
    "jsonld": "application/ld+json",
}
_WHOLE = {
    "json": "Every table with every row, letter for letter. Where CSV and this file differ, this "
    "file is right.",
    "jsonld": "Documents, speakers, events, topics, claims and alignments as linked data: "
    "schema.org, PROV and Web Annotation.",
}


def descriptor(
    identity: BuildIdentity, tables: Iterable[ExportedTable], folder: Path, files: Iterable[str]
) -> dict[str, Any]:
    """The package of ``files``, each a path inside ``folder``."""
    known = {table.name: table for table in tables}
    return {
        "name": NAME,
        "title": "Same Room: the ledger",
        "version": identity.dataset_version,
        "description": "What Russian and US officials each said about the same meetings, every "
        "quotation with its place. The code is ours; the quotations belong to the outlets and "
        "officials they come from: short passages, quoted to compare and discuss them. In CSV a "
        "text that a spreadsheet would take for a formula, an empty text and a text that begins "
        "with an apostrophe have one apostrophe before them; remove it, or take the JSON, which "
        "has every text as it is. An empty cell is a value that is not known. Lists are JSON.",
        "engine_version": identity.engine_version,
        "content_sha256": identity.content_sha256,
        "resources": [_resource(folder, file, known) for file in files],
    }


def unfinished(files: Iterable[str]) -> dict[str, Any]:
    """What stands in the folder while an export is put into it: no resource, and the remedy.

    ``files`` are of that export or the one before; the next export takes them away.
    """
    return {
        "name": NAME,
        "description": "An export was being put here and did not end. Export again.",
        "resources": [],
        "left": sorted(files),
    }


def _resource(folder: Path, file: str, tables: dict[str, ExportedTable]) -> dict[str, Any]:
    path = folder / file
    form = path.suffix[1:]
    table = tables.get(path.stem) if "/" in file else None
    with path.open("rb") as opened:
        fingerprint = file_digest(opened, "sha256").hexdigest()
    resource: dict[str, Any] = {
        "name": f"{path.stem}-{form}".replace("_", "-"),
        "path": file,
        "description": table.description if table else _WHOLE[form],
        "format": form,
        "mediatype": _MEDIA[form],
        "bytes": path.stat().st_size,
        "hash": f"sha256:{fingerprint}",
    }
    if form == "csv":
        resource |= {"profile": "tabular-data-resource", "encoding": "utf-8"}
    if table:
        resource["schema"] = _schema(table)
    return resource


def _schema(table: ExportedTable) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    return schema


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES[column.data_type],
        "description": column.description,
    }
    return field | ({"constraints": {"required": True}} if column.is_required else {})
