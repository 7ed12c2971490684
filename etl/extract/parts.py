"""A very long text in parts, so that memory does not grow with its length.

No article or transcript is that long. A part ends at a line break, else at white space, and is read
like a text of its own: whoever was named in the part before is not remembered.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from etl.model.records import Attribution, Segment, Span
from etl.text.sentences import trimmed

LONGEST_PART = 250_000


def parts(text: str) -> Iterator[Span]:
    """The parts of ``text``, which together are all of it; none of an empty text."""
    start = 0
    while start < len(text):
        stop = _stop(text, start)
        yield Span(start, stop)
        start = stop


def clipped(text: str, segments: tuple[Segment, ...], part: Span) -> tuple[Segment, ...]:
    """Those of ``segments`` (in order) that stand in ``part``, placed as in the part's own text."""
    found: list[Segment] = []
    first = bisect_right(segments, part.start, key=lambda segment: segment.span.stop)
    last = bisect_left(segments, part.stop, key=lambda segment: segment.span.start)
    for segment in segments[first:last]:
        start, stop = max(segment.span.start, part.start), min(segment.span.stop, part.stop)
        span = trimmed(text, start, stop)
        if span is not None:
            found.append(replace(segment, span=_moved(span, -part.start)))
    return tuple(found)


def placed(attribution: Attribution, part: Span) -> Attribution:
    """An attribution found in the part's own text, placed as in the whole text."""
    return replace(
        attribution,
        source=_all_moved(attribution.source, part.start),
        cue=_all_moved(attribution.cue, part.start),
        content=_all_moved(attribution.content, part.start),
        content_bare=_all_moved(attribution.content_bare, part.start),
        addressee=_all_moved(attribution.addressee, part.start),
        relay=_all_moved(attribution.relay, part.start),
    )


def _stop(text: str, start: int) -> int:
    """Where the part ends that begins at ``start``: in its second half, if there is a gap."""
    limit = start + LONGEST_PART
    if limit >= len(text):
        return len(text)
    half = start + LONGEST_PART // 2
    for gap in ("\n", " "):
        place = text.rfind(gap, half, limit)
        if place >= 0:
            return place + 1
    return limit


def _all_moved(spans: tuple[Span, ...], by: int) -> tuple[Span, ...]:
    return tuple(_moved(span, by) for span in spans)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.stop + by)
