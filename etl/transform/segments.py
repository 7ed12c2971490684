"""Segments of a document: the machine's, with people's decisions laid over them."""

from collections.abc import Sequence

from etl.inputs.curated import SegmentRow
from etl.model.claims import Rejection
from etl.model.records import Attribution, Document, Segment, Span, hull
from etl.model.vocabulary import SegmentKind

ITEM = "segments"


def overlay(
    text: str, segments: tuple[Segment, ...], decided: Sequence[tuple[SegmentRow, Span]]
) -> tuple[Segment, ...]:
    """The machine's ``segments`` with every decided stretch cut out and put in its place."""
    result = list(segments)
    for row, span in decided:
        kept = [piece for segment in result for piece in _without(text, segment, span)]
        result = [*kept, Segment(span=span, kind=row.kind, reason=f"decided: {row.reason}")]
    return tuple(sorted(result, key=lambda segment: segment.span))


def _without(text: str, segment: Segment, cut: Span) -> list[Segment]:
    """What remains of a segment outside ``cut``, white space trimmed."""
    if not segment.span.overlaps(cut):
        return [segment]
    pieces = []
    for start, stop in ((segment.span.start, cut.start), (cut.stop, segment.span.stop)):
        if start >= stop:
            continue
        words = text[start:stop]
        if words.strip():
            lead = len(words) - len(words.lstrip())
            span = Span(start + lead, start + len(words.rstrip()))
            pieces.append(Segment(span=span, kind=segment.kind, reason=segment.reason))
    return pieces


def rejected_segments(document: Document, segments: tuple[Segment, ...]) -> list[Rejection]:
    """Boilerplate: kept in view, out of the ledger's claims, with the reason."""
    return [
        Rejection(
            item=ITEM,
            file=document.file,
            document_id=document.document_id,
            span=segment.span,
            quote=segment.span.of(document.text),
            reason="boilerplate",
            detail=segment.reason,
        )
        for segment in segments
        if segment.kind is SegmentKind.BOILERPLATE
    ]


def outside_boilerplate(
    document: Document, segments: tuple[Segment, ...], attributions: tuple[Attribution, ...]
) -> tuple[tuple[Attribution, ...], list[Rejection]]:
    """Attributions that take no word from boilerplate, and the rejections of the others."""
    chrome = [part.span for part in segments if part.kind is SegmentKind.BOILERPLATE]
    kept: list[Attribution] = []
    rejections: list[Rejection] = []
    for attribution in attributions:
        place = hull(attribution.content_bare)
        if not any(place.overlaps(span) for span in chrome):
            kept.append(attribution)
            continue
        rejections.append(
            Rejection(
                item="attributions",
                file=document.file,
                document_id=document.document_id,
                span=place,
                quote=place.of(document.text),
                reason="boilerplate",
                detail=attribution.rule,
            )
        )
    return tuple(kept), rejections
