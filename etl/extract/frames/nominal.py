"""Nouns of speech with a clause or an infinitive of their own: обещание X открыть границу."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from etl.extract.clauses import before_openers, content_span
from etl.extract.cues import FINITE
from etl.extract.drafts import AGENTLESS, Draft, Source
from etl.extract.earlier_subjects import source_of
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, is_infinitive, looks_like_verb
from etl.extract.turning import after_adverbs
from etl.model.records import Span
from etl.text.packaged import read_table

MOST_REPORTS = 10
_WHETHER = 4
_PAST = ("л", "ло", "ла", "ли", "лось", "лся", "лась", "лись")


def nominal(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """Заявление X о том, что … · призыв X прекратить … · вопрос X, готов ли …"""
    places = [
        place
        for place in range(sentence.first, sentence.stop - 2)
        if passage.tokens[place].norm in _nouns() and place not in passage.cues
    ]
    if len(places) > MOST_REPORTS:
        return
    for place in places:
        draft = _report(passage, sentence, place)
        if draft is not None:
            yield draft


def _report(passage: Passage, sentence: Sentence, place: int) -> Draft | None:
    frames = _nouns()[passage.tokens[place].norm]
    phrase = _whose(passage, sentence, place)
    if phrase is None and "question" not in frames:
        return None
    after = place + 1 if phrase is None or phrase.first < place else phrase.stop
    first = _content_first(passage, sentence, after, frames)
    if first is None:
        return None
    content = content_span(passage, _up_to_main_verb(passage, sentence, place, first), first)
    if content is None:
        return None
    source: Source = AGENTLESS if phrase is None else source_of(passage, phrase)
    return Draft(
        rule="nominal",
        sentence=sentence,
        place=place,
        source=source,
        cue=(passage.span(place, place + 1),),
        content=(content,),
    )


def _up_to_main_verb(passage: Passage, sentence: Sentence, noun: int, first: int) -> Sentence:
    """The sentence up to its own verb after the clause: «На вопрос, будет ли встреча, посол
    ответил …», «Заявление о том, что …, удивило …»."""
    for place in range(first + 2, sentence.stop - 2):
        if passage.norms[place] != ",":
            continue
        ahead = after_adverbs(passage, place + 1, sentence.stop)
        phrase = noun_phrase(passage, ahead, sentence.stop)
        verb = ahead
        if phrase is not None and phrase.nominative:
            verb = after_adverbs(passage, phrase.stop, sentence.stop)
        cue = passage.cues.get(verb)
        told = verb > ahead and cue is not None and cue.word.form in FINITE
        opens = noun - before_openers(passage, sentence) <= 1
        if told or (opens and verb == ahead and _is_past(passage, verb)):
            stop = passage.tokens[place].start
            return replace(sentence, stop=place, span=Span(sentence.span.start, stop))
    return sentence


def _is_past(passage: Passage, place: int) -> bool:
    token = passage.tokens[place]
    return token.norm.endswith(_PAST) and looks_like_verb(token.norm)


def _whose(passage: Passage, sentence: Sentence, place: int) -> NounPhrase | None:
    """Whose words they are: the genitive after the noun, or the possessive before it."""
    if passage.tokens[place + 1].norm in {"о", "об", ",", "к", "в", "на", "с"}:
        before = place - 1
        owner = passage.tokens[before].norm if before >= sentence.first else ""
        return noun_phrase(passage, before, place) if owner in {"его", "ее", "их"} else None
    return noun_phrase(passage, place + 1, sentence.stop)


def _content_first(
    passage: Passage, sentence: Sentence, place: int, frames: frozenset[str]
) -> int | None:
    """The token that the clause or the infinitive begins with, right after the noun's owner."""
    norms = [token.norm for token in passage.tokens[place : min(place + 6, sentence.stop)]]
    if norms[:2] == ["о", "том"]:
        place, norms = place + 2, norms[2:]
    if len(norms) < 2:
        return None
    if "clause" in frames and norms[0] == "," and norms[1] in {"что", "чтобы", "будто"}:
        return place + 1
    if "question" in frames and norms[0] == "," and "ли" in norms[1:_WHETHER]:
        return place + 1
    opens = norms[1] if norms[0] == "не" else norms[0]
    return place if "inf" in frames and is_infinitive(opens) else None


@cache
def spoken_nouns() -> frozenset[str]:
    """The forms of the nouns of speech."""
    return frozenset(_nouns())


@cache
def _nouns() -> Mapping[str, frozenset[str]]:
    """Form of a noun -> the frames it can fill."""
    found: dict[str, frozenset[str]] = {}
    for row in read_table("etl.extract", "spoken_nouns_ru"):
        for form in row["forms"].split():
            found.setdefault(form, frozenset(row["frames"].split()))
    return found
