"""Curated rows to places: the exact words are found in their document, or the row is a fault."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from etl.errors import Fault
from etl.inputs.curated import ClaimRow, RejectedClaimRow, SegmentRow
from etl.model.records import Document, Span, hull
from etl.text.anchors import anchor, nearest

SPAN_SEPARATOR = "¦"
"""Stands between the spans of one cell."""

FARTHEST_CUE = 1500
"""How many characters may lie between a claim and the words that name its source or cue."""

AnchoredRow = ClaimRow | RejectedClaimRow | SegmentRow
DecidedRow = TypeVar("DecidedRow", RejectedClaimRow, SegmentRow)
Stretches = dict[str, list[tuple[DecidedRow, Span]]]
"""Decided stretches by document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedClaim:
    """A reviewed claim with the places of its words."""

    row: ClaimRow
    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]


@dataclass(slots=True)
class Placing:
    """Finds rows in the loaded documents and gathers what cannot be found.

    ``absent`` says why a document that is known is not loaded.
    """

    documents: dict[str, Document]
    data_folder: str
    faults: list[Fault]
    absent: Mapping[str, str]

    def claims(self, rows: tuple[ClaimRow, ...]) -> dict[str, list[PlacedClaim]]:
        """Reviewed claims by document, in text order."""
        placed: dict[str, list[PlacedClaim]] = {}
        for row in rows:
            content = self._content("claims.csv", row)
            if content is None:
                continue
            text = self.documents[row.document_id].text
            place = PlacedClaim(
                row=row,
                content=content,
                source=self._beside(text, row, "source", row.source, content),
                cue=self._beside(text, row, "cue", row.cue, content),
            )
            placed.setdefault(row.document_id, []).append(place)
        for claims in placed.values():
            claims.sort(key=lambda claim: hull(claim.content))
            places = ((claim.row, hull(claim.content)) for claim in claims)
            self.faults.extend(_same_place(places, f"{self.data_folder}/claims.csv"))
        return placed

    def stretches(self, file: str, rows: tuple[DecidedRow, ...]) -> Stretches[DecidedRow]:
        """Decided stretches by document, in file order."""
        placed: Stretches[DecidedRow] = {}
        for row in rows:
            content = self._content(file, row)
            if content is not None:
                placed.setdefault(row.document_id, []).append((row, hull(content)))
        for decided in placed.values():
            self.faults.extend(_same_place(decided, f"{self.data_folder}/{file}"))
        return placed

    def _content(self, file: str, row: AnchoredRow) -> tuple[Span, ...] | None:
        place = f"{self.data_folder}/{file}"
        document = self.documents.get(row.document_id)
        if document is None:
            self.faults.append(
                Fault(
                    place,
                    "is not a loaded document",
                    self.absent.get(row.document_id)
                    or f"Loaded are: {', '.join(sorted(self.documents)) or 'none'}.",
                    row.row,
                    "document_id",
                    row.document_id,
                )
            )
            return None
        found = anchor(document.text, _parts(row.content), row.prefix, row.suffix)
        if found.spans:
            return found.spans
        self.faults.append(
            Fault(
                place,
                f"is not found in document {row.document_id}",
                found.explain(),
                row.row,
                "content",
                row.content,
            )
        )
        return None

    def _beside(
        self, text: str, row: ClaimRow, column: str, cell: str | None, content: tuple[Span, ...]
    ) -> tuple[Span, ...]:
        if cell is None:
            return ()
        found = nearest(text, _parts(cell), hull(content), content)
        if found and hull(found).distance(hull(content)) <= FARTHEST_CUE:
            return found
        self.faults.append(
            Fault(
                f"{self.data_folder}/claims.csv",
                f"does not stand near the content in document {row.document_id}",
                "Copy the words exactly as they stand beside the content, without overlapping it.",
                row.row,
                column,
                cell,
            )
        )
        return ()


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip(" ") for part in cell.split(SPAN_SEPARATOR))


def _same_place(placed: Iterable[tuple[AnchoredRow, Span]], file: str) -> Iterator[Fault]:
    seen: dict[Span, int] = {}
    for row, place in placed:
        if place in seen:
            yield Fault(
                file,
                f"is the stretch of row {seen[place]} already",
                "Remove one row, or narrow its content.",
                row.row,
                "content",
                row.content,
            )
        seen.setdefault(place, row.row)
