"""Segments of a document: the machine's, with people's decisions laid over them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.errors import Fault
from etl.inputs.curated import SegmentRow
from etl.model.claims import Rejection
from etl.model.records import Attribution, Document, Segment, Span, hull
from etl.model.vocabulary import Item, Refused, SegmentKind
from etl.text.sentences import trimmed
from etl.transform.placing import PlacedClaim, Stretches


def overlay(
    text: str, segments: tuple[Segment, ...], decided: Sequence[tuple[SegmentRow, Span]]
) -> tuple[Segment, ...]:
    """The machine's ``segments`` with every decided stretch cut out and put in its place."""
    if not decided:
        return segments
    result = list(segments)
    for row, span in decided:
        kept = [piece for segment in result for piece in _without(text, segment, span)]
        result = [
            *kept,
            Segment(span=span, kind=row.kind, reason=row.reason, reason_ru=row.reason_ru),
        ]
    return tuple(sorted(result, key=lambda segment: segment.span))


def cutting(decided: Stretches[SegmentRow]) -> Stretches[SegmentRow]:
    """The decided stretches that part what stands before them from what stands after."""
    return {
        document_id: [(row, span) for row, span in rows if not row.in_sentence]
        for document_id, rows in decided.items()
    }


def _without(text: str, segment: Segment, cut: Span) -> list[Segment]:
    """What remains of a segment outside ``cut``, white space trimmed."""
    if not segment.span.overlaps(cut):
        return [segment]
    edges = ((segment.span.start, cut.start), (cut.stop, segment.span.stop))
    pieces = [trimmed(text, start, stop) for start, stop in edges if start < stop]
    return [replace(segment, span=piece) for piece in pieces if piece]


class Boilerplate:
    """The boilerplate of one document, asked which words come from it."""

    def __init__(self, segments: tuple[Segment, ...]) -> None:
        self._parts = [part for part in segments if part.kind is SegmentKind.BOILERPLATE]
        self._starts = [part.span.start for part in self._parts]

    def under(self, spans: tuple[Span, ...]) -> Segment | None:
        """The first part of the boilerplate one of ``spans`` takes a word from."""
        for span in spans:
            first = max(0, bisect_right(self._starts, span.start) - 1)
            last = bisect_left(self._starts, span.stop)
            found = next(
                (part for part in self._parts[first:last] if part.span.overlaps(span)), None
            )
            if found:
                return found
        return None


def in_boilerplate(
    claims: list[PlacedClaim], segments: tuple[Segment, ...], file: str
) -> Iterator[Fault]:
    """A fault for every reviewed claim that takes its words from boilerplate."""
    boilerplate = Boilerplate(segments)
    for claim in claims:
        part = boilerplate.under(claim.content)
        if part:
            yield Fault(
                file,
                f"stands in boilerplate ({part.reason})",
                "Correct the content, or say in segments.csv what the stretch is.",
                claim.row.row,
                "content",
                claim.row.content,
            )


def rejected_segments(document: Document, segments: tuple[Segment, ...]) -> list[Rejection]:
    """Boilerplate: kept in view, out of the ledger's claims, with the reason."""
    return [
        Rejection(
            item=Item.SEGMENTS,
            file=document.file,
            document_id=document.document_id,
            span=segment.span,
            quote=segment.span.of(document.text),
            reason=Refused.BOILERPLATE,
            detail=segment.reason,
            detail_ru=segment.reason_ru,
        )
        for segment in segments
        if segment.kind is SegmentKind.BOILERPLATE
    ]


def outside_boilerplate(
    document: Document, segments: tuple[Segment, ...], attributions: tuple[Attribution, ...]
) -> tuple[tuple[Attribution, ...], list[Rejection]]:
    """Attributions that take no word from boilerplate, and the rejections of the others."""
    boilerplate = Boilerplate(segments)
    kept: list[Attribution] = []
    rejections: list[Rejection] = []
    for attribution in attributions:
        if boilerplate.under(attribution.content_bare) is None:
            kept.append(attribution)
            continue
        place = hull(attribution.content_bare)
        rejections.append(
            Rejection(
                item=Item.ATTRIBUTIONS,
                file=document.file,
                document_id=document.document_id,
                span=place,
                quote=place.of(document.text),
                reason=Refused.BOILERPLATE,
                detail=attribution.rule,
            )
        )
    return tuple(kept), rejections
