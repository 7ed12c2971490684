"""What goes into a ledger, in the one form every value has there, and the digest of all of it.

The digest depends on the values alone: not on the order rows come in, the machine or the file.
"""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from hashlib import sha256
from math import isfinite

from etl.errors import VerificationError
from etl.load.tables import CONTENT_TABLES, KEPT_TABLES, declared_columns

Row = Mapping[str, object]
Values = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class LedgerContent:
    """The rows of every table but ``builds``. A table that is not named is empty.

    A column that a row does not name is null. Texts may be members of the vocabulary. A JSON column
    takes lists and mappings, or a text that is JSON already.
    """

    tables: Mapping[str, Sequence[Row]]

    def __post_init__(self) -> None:
        unknown = sorted(set(self.tables) - {*CONTENT_TABLES, *KEPT_TABLES})
        if unknown:
            raise ValueError(f"the ledger has no tables for content named {', '.join(unknown)}")

    def values(self, table: str) -> Iterator[Values]:
        """The rows of ``table`` in column order, every value in its one form."""
        columns = declared_columns()[table]
        for number, row in enumerate(self.tables.get(table, ()), start=1):
            if not row.keys() <= columns.keys():
                unknown = min(row.keys() - columns.keys())
                raise _unfit(table, number, unknown, row[unknown], "no such column")
            yield canonical_values(table, number, [row.get(column) for column in columns])


class ContentDigest:
    """SHA-256 over the ordered content, table by table in the order of ``CONTENT_TABLES``.

    Every row is hashed by itself and the hashes are sorted, so that the order rows come in does
    not matter and a table need not be held as text.
    """

    def __init__(self) -> None:
        self._sha256 = sha256()

    def passing(self, table: str, rows: Iterable[Values]) -> Iterator[Values]:
        """Hand on the rows of ``table``, as ``LedgerContent.values`` gives them, taking them in."""
        hashes = []
        for row in rows:
            hashes.append(sha256(_as_json(row)).digest())
            yield row
        self._sha256.update(_as_json((table, list(declared_columns()[table]), len(hashes))))
        for row_hash in sorted(hashes):
            self._sha256.update(row_hash)

    def add(self, table: str, rows: Iterable[Values]) -> None:
        """Take in the rows of ``table``."""
        deque(self.passing(table, rows), maxlen=0)

    def hexdigest(self) -> str:
        """The digest of what was taken in so far, 64 hexadecimal digits."""
        return self._sha256.hexdigest()


def content_digest(content: LedgerContent) -> str:
    """The digest of ``content``; a ledger made of it holds it as ``builds.content_sha256``."""
    digest = ContentDigest()
    for table in CONTENT_TABLES:
        digest.add(table, content.values(table))
    return digest.hexdigest()


def canonical_values(table: str, number: int, values: Sequence[object]) -> Values:
    """``values``, row ``number`` of ``table`` in column order, each in its one form.

    Raises VerificationError for a value its column cannot hold.
    """
    try:
        return tuple(
            [
                None if value is None else form(value)
                for form, value in zip(_forms(table), values, strict=True)
            ]
        )
    except (TypeError, ValueError):
        _name_unfit_value(table, number, values)
        raise


def _name_unfit_value(table: str, number: int, values: Sequence[object]) -> None:
    for column, form, value in zip(declared_columns()[table], _forms(table), values, strict=True):
        try:
            _ = None if value is None else form(value)
        except (TypeError, ValueError) as fault:
            raise _unfit(table, number, column, value, str(fault)) from fault


@cache
def _forms(table: str) -> tuple[Callable[[object], object], ...]:
    return tuple(_FORMS[data_type] for data_type in declared_columns()[table].values())


def _unfit(table: str, number: int, column: str, value: object, cause: str) -> VerificationError:
    shown = repr(value)
    shown = shown if len(shown) <= 80 else shown[:79] + "…"
    return VerificationError(
        f"table {table}, row {number}, column {column}: {cause} (found {shown}). "
        "This is a fault of the program, not of your files; please report it with this message."
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is needed")
    value.encode()
    return str(value)


def _whole_number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("a whole number is needed")
    if not -(2**31) <= value < 2**31:
        raise ValueError("the number does not fit into 32 bits")
    return value


def _number(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise TypeError("a number is needed")
    if not isfinite(value):
        raise ValueError("a finite number is needed")
    return float(value)


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false is needed")
    return value


def _day(value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise TypeError("a date without a time is needed")
    return value


def _texts(value: object) -> list[str]:
    if not isinstance(value, list | tuple):
        raise TypeError("a list of texts is needed")
    return [_text(item) for item in value]


def _json_text(value: object) -> str:
    return _text(_encode_json(json.loads(value) if isinstance(value, str) else value))


_FORMS: dict[str, Callable[[object], object]] = {
    "VARCHAR": _text,
    "INTEGER": _whole_number,
    "DOUBLE": _number,
    "BOOLEAN": _truth,
    "DATE": _day,
    "VARCHAR[]": _texts,
    "JSON": _json_text,
}


def _as_json(row: Values) -> bytes:
    return _encode_row(row).encode()


def _iso(value: object) -> str:
    return _day(value).isoformat()


_encode_json = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
).encode
_encode_row = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_iso).encode
