"""Words passed on with a reference: «Агентство X со ссылкой на Y сообщает, что …»."""

from dataclasses import replace

from etl.extract.cues import Cue
from etl.extract.drafts import Draft, Source
from etl.extract.earlier_subjects import source_of
from etl.extract.frames.as_said import as_said
from etl.extract.frames.asides import aside
from etl.extract.frames.reported import clause
from etl.extract.nouns import noun_phrase, phrase_ending_at
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, is_kind
from etl.model.records import Span
from etl.model.vocabulary import SpeakerKind

_WITH_REFERENCE = ("со", "ссылкой", "на")
_REPORTS = (clause, as_said, aside)
# What one may refer to that is words of somebody named right after.
_WORDS_OF = frozenset(
    {"данные", "слова", "мнение", "оценку", "оценки", "информацию", "сведения", "заявление"}
    | {"заявления", "сообщение", "сообщения", "доклад", "доклады", "отчет", "отчеты"}
    | {"публикацию", "материал", "материалы", "статью"}
)


def with_reference(
    passage: Passage, sentence: Sentence, cue: Cue, carried: Source | None
) -> Draft | None:
    """The one referred to speaks; the one who refers passes the words on."""
    place = _reference(passage, sentence)
    if place is None:
        return None
    draft = next(filter(None, (rule(passage, sentence, cue, carried) for rule in _REPORTS)), None)
    origin, words = _origin(passage, place + len(_WITH_REFERENCE), sentence.stop)
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
        cue=_in_order(*draft.cue, passage.span(place, words)),
        relay=(source_of(passage, carrier),),
    )


def _origin(passage: Passage, place: int, limit: int) -> tuple[NounPhrase | None, int]:
    """Who is referred to, and where the words that refer end: «на данные [разведки]»."""
    if place < limit and passage.tokens[place].norm in _WORDS_OF:
        whose = noun_phrase(passage, place + 1, limit)
        if whose is not None:
            return whose, place + 1
    return noun_phrase(passage, place, limit), place


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
