"""Raw files to documents: what is admitted, what is there already, what is refused and why."""

import re
from dataclasses import dataclass

from etl.errors import CuratedError, Fault
from etl.inputs.cells import LONGEST_SLUG
from etl.inputs.curated import DocumentRow
from etl.inputs.decoding import ENCODINGS, Decoded, Undecodable, decode
from etl.inputs.folders import shown
from etl.inputs.raw_files import RawFile
from etl.model.claims import Rejection
from etl.model.records import Document
from etl.model.vocabulary import Item, Refused
from etl.transform.identity import digest

_EMPTY = (Refused.EMPTY, "The file holds no text.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """The documents of one build; ``duplicates`` are files with the bytes of an earlier one.

    ``absent`` says of a described document that is not there why it was not loaded.
    """

    documents: tuple[Document, ...]
    duplicates: tuple[str, ...]
    rejections: tuple[Rejection, ...]
    warnings: tuple[str, ...]

    @property
    def absent(self) -> dict[str, str]:
        """document_id -> why it was not loaded, as a sentence."""
        return {
            item.document_id: f"seeds/{shown(item.file)} was not loaded ({item.reason}): "
            f"{item.detail}"
            for item in self.rejections
            if item.document_id
        }


def admit(files: tuple[RawFile, ...], rows: tuple[DocumentRow, ...]) -> Admission:
    """Decode every file with its declared encoding and describe it by its row.

    Raises ``CuratedError`` where a row names no file or an encoding that is not read, or where
    two rows describe the same bytes.
    """
    _check_rows(files, rows)
    _check_bytes(files, rows)
    described = {row.file: row for row in rows}
    taken = {row.document_id for row in rows}
    documents: list[Document] = []
    duplicates: list[str] = []
    rejections: list[Rejection] = []
    warnings: list[str] = []
    seen: dict[str, str] = {}
    # Described files come first, so that of two equal files the one people know is kept.
    for file in sorted(files, key=lambda item: (item.name not in described, item.name)):
        row = described.get(file.name)
        read = _read(file, row)
        if isinstance(read, Rejection):
            rejections.append(read)
            warnings.append(
                f"seeds/{shown(file.name)} was not loaded ({read.reason}): {read.detail}"
            )
            continue
        if file.sha256 in seen:
            duplicates.append(file.name)
            first = shown(seen[file.sha256])
            warnings.append(f"seeds/{shown(file.name)} has the bytes of {first}; loaded once.")
            continue
        seen[file.sha256] = file.name
        if row is None:
            warnings.append(
                f"seeds/{shown(file.name)} has no row in seeds/documents.csv; "
                "its file name serves as its id."
            )
        documents.append(_document(file, read, row, taken))
    return Admission(
        documents=tuple(sorted(documents, key=lambda document: document.document_id)),
        duplicates=tuple(duplicates),
        rejections=tuple(rejections),
        warnings=tuple(warnings),
    )


def _check_rows(files: tuple[RawFile, ...], rows: tuple[DocumentRow, ...]) -> None:
    names = {file.name for file in files}
    faults = [
        Fault(
            "seeds/documents.csv",
            "names a file that is not in seeds/",
            "Correct the name, or put the file there.",
            row.row,
            "file",
            row.file,
        )
        for row in rows
        if row.file not in names
    ]
    faults += [
        Fault(
            "seeds/documents.csv",
            "is not an encoding the build reads",
            f"Use one of: {', '.join(ENCODINGS)}.",
            row.row,
            "encoding",
            row.encoding,
        )
        for row in rows
        if row.encoding is not None and row.encoding not in ENCODINGS
    ]
    if faults:
        raise CuratedError(faults)


def _check_bytes(files: tuple[RawFile, ...], rows: tuple[DocumentRow, ...]) -> None:
    """A document has one description: of two, neither can be dropped."""
    seals = {file.name: file.sha256 for file in files if file.data}
    first: dict[str, DocumentRow] = {}
    faults = []
    for row in rows:
        earlier = first.setdefault(seals.get(row.file, row.file), row)
        if earlier is not row:
            faults.append(
                Fault(
                    "seeds/documents.csv",
                    f"has the bytes of {earlier.file}, which row {earlier.row} describes",
                    "Remove one of the two rows.",
                    row.row,
                    "file",
                    row.file,
                )
            )
    if faults:
        raise CuratedError(faults)


def _read(file: RawFile, row: DocumentRow | None) -> Decoded | Rejection:
    if file.refusal:
        return _rejected(file, row, *file.refusal)
    if not file.data:
        return _rejected(file, row, *_EMPTY)
    decoded = decode(file.data, row.encoding if row else None)
    if isinstance(decoded, Undecodable):
        return _rejected(file, row, decoded.reason, decoded.detail)
    if not any(character.isprintable() and character != " " for character in decoded.text):
        return _rejected(file, row, *_EMPTY)
    return decoded


def _rejected(file: RawFile, row: DocumentRow | None, reason: Refused, detail: str) -> Rejection:
    return Rejection(
        item=Item.DOCUMENTS,
        file=file.name,
        document_id=row.document_id if row else None,
        reason=reason,
        detail=detail,
    )


def _document(
    file: RawFile, decoded: Decoded, row: DocumentRow | None, taken: set[str]
) -> Document:
    if row is None:
        return Document(
            document_id=_slug(file, taken),
            text=decoded.text,
            file=file.name,
            sha256=file.sha256,
            encoding=decoded.encoding,
        )
    return Document(
        document_id=row.document_id,
        text=decoded.text,
        file=file.name,
        sha256=file.sha256,
        encoding=decoded.encoding,
        language=row.language,
        title=row.title,
        outlet=row.outlet,
        url=row.url,
        published_on=row.published_on,
        retrieved_on=row.retrieved_on,
        rights=row.rights,
        rights_ru=row.rights_ru,
    )


def _slug(file: RawFile, taken: set[str]) -> str:
    """A slug from the file name; where that is taken, empty or too long for a link, the digest of
    the bytes is part of it."""
    stem = file.name.rpartition(".")[0]
    slug = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")
    if not slug or slug in taken or len(slug) > LONGEST_SLUG:
        kept = slug[: LONGEST_SLUG - len("-12345678")].strip("-")
        slug = f"{kept or 'document'}-{file.sha256[:8]}"
    while slug in taken:
        slug = f"document-{digest((slug, file.sha256))}"
    taken.add(slug)
    return slug
