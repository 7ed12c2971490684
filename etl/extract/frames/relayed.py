"""Words passed on with a reference: «Агентство X со ссылкой на Y сообщает, что …»."""

from dataclasses import replace

from etl.extract.cues import Cue
from etl.extract.drafts import Draft, Source
from etl.extract.earlier_subjects import source_of
from etl.extract.frames.as_said import as_said
from etl.extract.frames.asides import aside
from etl.extract.frames.press import passes_on
from etl.extract.frames.reported import clause
from etl.extract.nouns import noun_phrase, phrase_ending_at
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase
from etl.model.records import Span

_REFERENCES = (("со", "ссылкой", "на"), ("с", "ссылкой", "на"), ("ссылаясь", "на"))
_BY_DATA = frozenset({"данным", "сведениям", "информации", "сообщению"})
_REPORTS = (as_said, clause, aside)
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
    found = _reference(passage, sentence)
    if found is None:
        return None
    place, after = found
    draft = next(filter(None, (rule(passage, sentence, cue, carried) for rule in _REPORTS)), None)
    teller = None if draft is None else draft.source.phrase or _outlet_before(passage, after, cue)
    limit = sentence.stop if teller is None or teller.first <= after else teller.first
    origin, words = _origin(passage, after, limit)
    if draft is None or origin is None:
        return None
    own = draft.source.phrase
    later = place < cue.place and own is not None and own.first >= origin.stop
    if later and own is not None and not passes_on(passage, own):
        # «Как сообщает A со ссылкой на B, X заявил …»: the reference is not this verb's.
        return replace(draft, relay=(source_of(passage, origin),))
    if place < cue.place:
        carrier = phrase_ending_at(passage, place, sentence.first)
        carrier = carrier or phrase_ending_at(passage, place - 1, sentence.first) or teller
    else:
        carrier = draft.source.phrase
    if carrier is None or (place > cue.place and carrier.stop != place):
        return None
    if not passes_on(passage, carrier):
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


def _outlet_before(passage: Passage, first: int, cue: Cue) -> NounPhrase | None:
    """The outlet that ends at the verb: «Со ссылкой на источник газета X пишет»."""
    for place in range(first + 1, cue.first):
        phrase = noun_phrase(passage, place, cue.first)
        if phrase is None or phrase.stop != cue.first or not phrase.nominative:
            continue
        if passes_on(passage, phrase):
            return phrase
    return None


def _reference(passage: Passage, sentence: Sentence) -> tuple[int, int] | None:
    """The words that refer to somebody: their first token, and the one after them."""
    norms = passage.norms
    for at in range(sentence.first, sentence.stop - 2):
        for words in _REFERENCES:
            if norms[at] == words[0] and norms[at : at + len(words)] == words:
                return at, at + len(words)
        by_data = norms[at] == "по" and norms[at + 1] in _BY_DATA
        if by_data and at > sentence.first and norms[at - 1] not in {",", "—", "–", "-"}:
            return at, at + 2
    return None


def _in_order(*spans: Span) -> tuple[Span, ...]:
    return tuple(sorted(spans))
