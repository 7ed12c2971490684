"""Words passed on with a reference: «Агентство X со ссылкой на Y сообщает, что …»."""

from dataclasses import replace

from etl.extract.cues import Cue
from etl.extract.drafts import Draft, Source
from etl.extract.earlier_subjects import source_of
from etl.extract.frames.asides import aside
from etl.extract.frames.reported import clause
from etl.extract.nouns import noun_phrase, phrase_ending_at
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, is_kind
from etl.model.records import Span
from etl.model.vocabulary import SpeakerKind

_WITH_REFERENCE = ("со", "ссылкой", "на")


def with_reference(
    passage: Passage, sentence: Sentence, cue: Cue, carried: Source | None
) -> Draft | None:
    """The one referred to speaks; the one who refers passes the words on."""
    place = _reference(passage, sentence)
    if place is None:
        return None
    draft = clause(passage, sentence, cue, carried) or aside(passage, sentence, cue, carried)
    origin = noun_phrase(passage, place + 3, sentence.stop)
    if draft is None or origin is None:
        return None
    if place < cue.place:
        carrier = phrase_ending_at(passage, place, sentence.first)
    else:
        carrier = draft.source.phrase
    if carrier is None or (place > cue.place and carrier.stop != place):
        return None
    if not _passes_on(passage, carrier):
        return replace(draft, source=source_of(passage, carrier))
    return replace(
        draft,
        rule="with_reference",
        source=source_of(passage, origin),
        cue=_in_order(*draft.cue, passage.span(place, place + 3)),
        relay=(source_of(passage, carrier),),
    )


def _passes_on(passage: Passage, carrier: NounPhrase) -> bool:
    """Whether one who refers to others is the press: a ministry speaks for itself."""
    if carrier.person is not None:
        return False
    if carrier.head is not None:
        return carrier.head.kind == "outlet"
    known = carrier.belongs_to
    return known is None or is_kind(passage, known, SpeakerKind.OUTLET)


def _reference(passage: Passage, sentence: Sentence) -> int | None:
    norms = passage.norms[sentence.first : sentence.stop - 1]
    places = (at for at, norm in enumerate(norms) if norm == _WITH_REFERENCE[0])
    found = (at for at in places if norms[at : at + 3] == _WITH_REFERENCE)
    return next((sentence.first + at for at in found), None)


def _in_order(*spans: Span) -> tuple[Span, ...]:
    return tuple(sorted(spans))
