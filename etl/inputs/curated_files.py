"""All curated files together: every fault of every file in one list, or typed rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.errors import CuratedError, Fault
from etl.inputs.columns import Form, columns_of
from etl.inputs.csv_file import read_rows
from etl.inputs.curated import (
    AccountRow,
    AlignmentClaimRow,
    AlignmentRow,
    ClaimCandidateRow,
    ClaimRow,
    CorrectionRow,
    CuratedRow,
    DocumentRow,
    EventParticipantRow,
    EventRow,
    FactValueRow,
    RejectedClaimRow,
    SegmentRow,
    SpeakerAliasRow,
    SpeakerRoleRow,
    SpeakerRow,
    TopicRow,
)
from etl.inputs.folders import entries, shown
from etl.inputs.kept_versions import KeptVersion, read_kept
from etl.inputs.tables import DATA_FILES, DOCUMENTS, CuratedFile

Rows = dict[str, list[CuratedRow]]

_LIKE_A_TABLE = re.compile(
    r"\.(?:csv|tsv|tab|xlsx?|xlsm|ods|numbers|jsonl|ndjson|parquet"
    r"|gz|bz2|xz|zst|zip|7z|rar|tar|tgz)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Curated:
    """Everything people have decided, as typed rows in file order."""

    documents: tuple[DocumentRow, ...]
    speakers: tuple[SpeakerRow, ...]
    speaker_aliases: tuple[SpeakerAliasRow, ...]
    speaker_roles: tuple[SpeakerRoleRow, ...]
    events: tuple[EventRow, ...]
    event_participants: tuple[EventParticipantRow, ...]
    topics: tuple[TopicRow, ...]
    claims: tuple[ClaimRow, ...]
    corrections: tuple[CorrectionRow, ...]
    claim_candidates: tuple[ClaimCandidateRow, ...]
    rejected_claims: tuple[RejectedClaimRow, ...]
    segments: tuple[SegmentRow, ...]
    accounts: tuple[AccountRow, ...]
    alignments: tuple[AlignmentRow, ...]
    alignment_claims: tuple[AlignmentClaimRow, ...]
    fact_values: tuple[FactValueRow, ...]
    kept: tuple[KeptVersion, ...]


def read_curated(seeds: Path, data: Path) -> Curated:
    """Read ``seeds/documents.csv`` and every file of ``data/`` and of ``data/versions/``.

    Raises ``CuratedError`` with every fault found, ``InputError`` where a folder cannot be read.
    """
    entries(seeds)
    rows: Rows = {}
    faults = list(_unknown_files(data))
    for folder, table in [(seeds, DOCUMENTS), *((data, table) for table in DATA_FILES)]:
        rows[table.file], found = read_rows(folder, table)
        faults += found
        faults += _repeats(f"{folder.name}/{table.file}", table, rows[table.file])
    # A file with faults lacks rows, so references into it cannot be judged yet.
    faulty = {fault.file.rpartition("/")[2] for fault in faults}
    faults += _dangling(data.name, rows, faulty)
    kept, found = read_kept(data)
    faults += found
    if faults:
        raise CuratedError(faults)
    return _curated(rows, kept)


def _unknown_files(data: Path) -> Iterator[Fault]:
    """Files a person may take for a table of the build: another name, packed, or of an office."""
    known = {table.file for table in DATA_FILES}
    for path in entries(data):
        if path.name not in known and _LIKE_A_TABLE.search(path.name):
            yield Fault(
                f"{data.name}/{shown(path.name)}",
                "is not a file the build knows",
                "Only plain CSV is read, nothing is unpacked. Rename, convert or remove it; known "
                f"are: {', '.join(sorted(known))}.",
            )


def _repeats(place: str, table: CuratedFile, rows: list[CuratedRow]) -> Iterator[Fault]:
    unique = [(column.name,) for column in columns_of(table.row_type) if column.unique]
    keys = dict.fromkeys([*unique, table.key] if table.key else unique)
    for names in keys:
        seen: dict[tuple[Any, ...], int] = {}
        for row in rows:
            value = tuple(getattr(row, name) for name in names)
            if value in seen:
                yield Fault(
                    place,
                    f"stands in row {seen[value]} already",
                    "Every row needs its own; change or remove one.",
                    row.row,
                    " + ".join(names),
                    ", ".join(str(part) for part in value),
                )
            seen.setdefault(value, row.row)


def _dangling(folder: str, rows: Rows, faulty: set[str]) -> Iterator[Fault]:
    for table in DATA_FILES:
        for column in columns_of(table.row_type):
            if column.references is None:
                continue
            file, _, name = column.references.rpartition(".")
            if file in faulty:
                continue
            known = {getattr(row, name) for row in rows[file]}
            for row in rows[table.file]:
                cell = getattr(row, column.name)
                values = cell if column.form is Form.SLUG_LIST else (cell,)
                for value in values:
                    if value is not None and value not in known:
                        yield Fault(
                            f"{folder}/{table.file}",
                            f"is not in {file}",
                            f"Correct it, or add a row to {file} first.",
                            row.row,
                            column.name,
                            str(value),
                        )


def _curated(rows: Rows, kept: tuple[KeptVersion, ...]) -> Curated:
    parts: dict[str, Any] = {
        file.removesuffix(".csv"): tuple(found) for file, found in rows.items()
    }
    return Curated(**parts, kept=kept)
