"""Who passes words on instead of saying them."""

from etl.extract.passage import Passage
from etl.extract.phrases import NounPhrase, is_kind
from etl.model.vocabulary import SpeakerKind


def passes_on(passage: Passage, carrier: NounPhrase) -> bool:
    """Whether one who refers to others is the press: a ministry speaks for itself."""
    if carrier.person is not None:
        return False
    if carrier.head is not None:
        return carrier.head.kind == "outlet"
    known = carrier.belongs_to
    return known is None or is_kind(passage, known, SpeakerKind.OUTLET)
