"""Words that somebody else passes on: «…», — приводит слова X агентство Y · Y приводит слова X: «…»
· «…», цитирует Y заявление X · …, приводит его слова Y."""

from etl.extract.clauses import before_openers, trim_stops
from etl.extract.cues import Cue
from etl.extract.drafts import Draft, Source
from etl.extract.earlier_subjects import source_of
from etl.extract.frames.press import passes_on
from etl.extract.frames.quotation_places import (
    following_quotation,
    mark_before,
    quotation_before,
)
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, Via
from etl.extract.subjects import subject_before
from etl.model.records import Span
from etl.model.vocabulary import QuoteIntegrity

_WORDS = frozenset({"слова", "слово", "заявление", "высказывание", "высказывания", "цитату"}
                   | {"комментарий", "сообщение", "выдержку", "выдержки"})  # fmt: skip
_POSSESSIVES = frozenset({"его", "ее", "их"})
_FARTHEST = 12


def carried_words(passage: Passage, sentence: Sentence, cue: Cue, _: Source | None) -> Draft | None:
    """Whose words they are is the source; who passes them on is the relay."""
    if not cue.has("carry") or cue.stop >= sentence.stop:
        return None
    return _after_quotation(passage, sentence, cue) or _before_quotation(passage, sentence, cue)


def _after_quotation(passage: Passage, sentence: Sentence, cue: Cue) -> Draft | None:
    mark = mark_before(passage, cue.place)
    if mark is None:
        return None
    found = quotation_before(passage, sentence, cue, mark)
    limit = min(cue.stop + _FARTHEST, sentence.stop)
    names = _who(passage, cue, limit)
    if names is None:
        return None
    source, cue_spans, carrier = names
    quoting = carrier is not None and passes_on(passage, carrier)
    told = quoting or passage.tokens[cue.stop].norm in _POSSESSIVES | _WORDS
    plain = told and mark >= cue.first - 2
    if found is None and not plain:
        return None
    content = found[0] if found is not None else _plain(passage, sentence, mark)
    if not content:
        return None
    return Draft(
        rule="carried_words",
        sentence=sentence,
        place=cue.place,
        source=source_of(passage, source),
        cue=cue_spans,
        content=content,
        integrity=QuoteIntegrity.WHOLE if found is None else found[1],
        relay=() if carrier is None else (source_of(passage, carrier),),
        is_quotation=found is not None,
    )


def _plain(passage: Passage, sentence: Sentence, mark: int) -> tuple[Span, ...]:
    """The words of the sentence up to the comma, where no marks are there."""
    first = before_openers(passage, sentence)
    opens = passage.tokens[first].norm
    if mark <= first or passage.tokens[mark].norm != "," or opens in {"по", "согласно"}:
        return ()
    whole = trim_stops(passage, passage.tokens[first].start, passage.tokens[mark].start)
    return () if whole is None else (whole,)


def _who(
    passage: Passage, cue: Cue, limit: int
) -> tuple[NounPhrase, tuple[Span, ...], NounPhrase | None] | None:
    """Speaker, cue and carrier after the verb: слова X Y · Y слова X · его слова Y · X Y."""
    tokens = passage.tokens
    place = cue.stop
    verb = passage.span(cue.first, cue.stop)
    if (
        place + 1 < limit
        and tokens[place].norm in _POSSESSIVES
        and tokens[place + 1].norm in _WORDS
    ):
        owner = noun_phrase(passage, place, place + 1)
        words = passage.span(place + 1, place + 2)
        return None if owner is None else (owner, (verb, words), _at(passage, place + 2, limit))
    if place < limit and tokens[place].norm in _WORDS:
        owner = noun_phrase(passage, place + 1, limit)
        cues = (passage.span(cue.first, place + 1),)
        return None if owner is None else (owner, cues, _at(passage, owner.stop, limit))
    first = _at(passage, place, limit)
    if first is None:
        return None
    second_place = first.stop
    if second_place < limit and tokens[second_place].norm in _WORDS:
        owner = _at(passage, second_place + 1, limit) or _at(passage, second_place, limit)
    else:
        owner = _at(passage, second_place, limit)
    if owner is not None and first.via is Via.PRONOUN and not first.nominative:
        return first, (verb,), owner
    if owner is None:
        return None
    if owner.nominative and _is_press(passage, owner) and not _is_press(passage, first):
        return first, (verb,), owner
    return owner, (verb,), first


def _is_press(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a phrase is surely an outlet, by its noun or in the registry."""
    return (phrase.head or phrase.belongs_to) is not None and passes_on(passage, phrase)


def _at(passage: Passage, place: int, limit: int) -> NounPhrase | None:
    return noun_phrase(passage, place, limit) if place < limit else None


def _before_quotation(passage: Passage, sentence: Sentence, cue: Cue) -> Draft | None:
    """Y приводит слова X: «…»"""
    tokens = passage.tokens
    place = cue.stop
    if place >= sentence.stop or tokens[place].norm not in _WORDS:
        return None
    owner = _at(passage, place + 1, sentence.stop)
    stop = place + 1 if owner is None else owner.stop
    while stop < min(sentence.stop, place + _FARTHEST) and tokens[stop].norm != ":":
        stop += 1
    if stop + 1 >= len(tokens) or tokens[stop].norm != ":":
        return None
    pair = passage.quotation_at(tokens[stop + 1].start)
    if pair is None or pair.span.start != tokens[stop + 1].start or owner is None:
        return None
    carrier = subject_before(passage, sentence, cue)
    return Draft(
        rule="carried_words",
        sentence=sentence,
        place=cue.place,
        source=source_of(passage, owner),
        cue=(passage.span(cue.first, place + 1),),
        content=(pair.span, *following_quotation(passage, pair.span.stop)),
        integrity=pair.integrity,
        relay=() if carrier is None else (carrier,),
        is_quotation=True,
    )
