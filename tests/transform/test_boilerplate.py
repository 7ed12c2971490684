"""No claim takes a word from boilerplate, however few of its words stand there."""

import pytest

from etl.model.records import Attribution, Document, Segment, Span
from etl.model.vocabulary import ClaimKind, Direct, Item, SegmentKind
from etl.transform.segments import outside_boilerplate

TEXT = "Встреча прошла. Нажмите здесь. Стороны разошлись."
SEGMENTS = (
    Segment(span=Span(0, 15), kind=SegmentKind.BODY, reason="running_text"),
    Segment(span=Span(16, 30), kind=SegmentKind.BOILERPLATE, reason="call"),
    Segment(span=Span(31, 49), kind=SegmentKind.BODY, reason="running_text"),
)


@pytest.mark.parametrize(
    ("start", "stop", "is_kept"),
    [
        (0, 15, True),
        (0, 16, True),
        (0, 17, False),
        (8, 30, False),
        (16, 30, False),
        (20, 24, False),
        (29, 49, False),
        (30, 49, True),
        (0, 49, False),
    ],
)
def test_what_begins_or_ends_in_boilerplate_is_refused_and_listed(
    start: int, stop: int, is_kept: bool
) -> None:
    place = Span(start, stop)
    attribution = Attribution(
        source=(),
        cue=(),
        content=(place,),
        content_bare=(place,),
        direct=Direct.FALSE,
        kind=ClaimKind.INDIRECT,
        rule="test",
        confidence=1,
    )
    kept, rejections = outside_boilerplate(
        Document(document_id="doc", text=TEXT), SEGMENTS, (attribution,)
    )
    assert kept == ((attribution,) if is_kept else ())
    listed = [] if is_kept else [(Item.ATTRIBUTIONS, place, place.of(TEXT))]
    assert [(one.item, one.span, one.quote) for one in rejections] == listed
