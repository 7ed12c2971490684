"""The rows of tables into files, batch by batch: what a ledger holds need not fit in memory.

Every writer gives the same bytes for the same rows; Parquet names its writer in the file, so that
another version of pyarrow may give other bytes.
"""

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from etl.load.content import Values
from etl.load.export.json_text import json_text
from etl.load.export.tables import Column, ExportedTable
from etl.model.guard import guarded

Write = Callable[[Sequence[Values]], None]
"""Takes in some rows of the table."""

OpenTable = Callable[[ExportedTable], AbstractContextManager[Write]]
"""Opens a place for one table; it is whole when the context is left."""

_PARQUET_TYPES = {
    "VARCHAR": pa.string(),
    "INTEGER": pa.int32(),
    "DOUBLE": pa.float64(),
    "BOOLEAN": pa.bool_(),
    "DATE": pa.date32(),
    "VARCHAR[]": pa.list_(pa.string()),
    "JSON": pa.string(),
}


@contextmanager
def csv_file(folder: Path, table: ExportedTable) -> Iterator[Write]:
    """A file of the table (RFC 4180): UTF-8 with the byte order mark spreadsheets know it by."""
    path = folder / f"{table.name}.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column.name for column in table.columns])
        forms = [_CELLS.get(column.data_type, guarded) for column in table.columns]
        yield lambda rows: writer.writerows(
            ["" if value is None else form(value) for form, value in zip(forms, row, strict=True)]
            for row in rows
        )


_CELLS: dict[str, Callable[[Any], str]] = {
    "INTEGER": str,
    "DOUBLE": repr,
    "BOOLEAN": {True: "true", False: "false"}.__getitem__,
    "DATE": date.isoformat,
    "VARCHAR[]": json.JSONEncoder(ensure_ascii=False).encode,
}
"""How a value of each type is written; a text is guarded."""


@contextmanager
def parquet_file(folder: Path, table: ExportedTable) -> Iterator[Write]:
    """A file of the table with the types of the ledger; a JSON column is text there."""
    types = [(column.name, _PARQUET_TYPES[column.data_type]) for column in table.columns]
    schema = pa.schema(types)
    with pq.ParquetWriter(
        folder / f"{table.name}.parquet", schema, compression="zstd", store_schema=False
    ) as writer:
        yield lambda rows: writer.write_batch(_record_batch(rows, schema))


def _record_batch(rows: Sequence[Values], schema: pa.Schema) -> pa.RecordBatch:
    columns = zip(*rows, strict=True)
    arrays = [pa.array(held, kind) for held, kind in zip(columns, schema.types, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


@contextmanager
def json_file(path: Path, about: dict[str, object]) -> Iterator[OpenTable]:
    """One file of all tables: what ``about`` says, then ``tables``, one row a line."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        head = ",\n".join(f"{json_text(name)}: {json_text(value)}" for name, value in about.items())
        file.write(f'{{{head},\n"tables": {{')
        between = ""

        @contextmanager
        def open_table(table: ExportedTable) -> Iterator[Write]:
            nonlocal between
            file.write(f"{between}\n{json_text(table.name)}: [")
            between = ","
            yield _rows_as_json(file.write, table.columns)
            file.write("\n]")

        yield open_table
        file.write("\n}}\n")


def _rows_as_json(put: Callable[[str], object], columns: Sequence[Column]) -> Write:
    names = [column.name for column in columns]
    is_json = [column.data_type == "JSON" for column in columns]
    between = ""

    def write(rows: Sequence[Values]) -> None:
        nonlocal between
        for row in rows:
            values = (
                json.loads(value) if known and isinstance(value, str) else value
                for value, known in zip(row, is_json, strict=True)
            )
            put(f"{between}\n{json_text(dict(zip(names, values, strict=True)))}")
            between = ","

    return write
