"""Titles: «X: …» and «… - X», where X is somebody the registry knows."""

from collections.abc import Iterator

from etl.extract.clauses import trim_stops
from etl.extract.drafts import Draft, Source
from etl.extract.english.phrases import english_phrase
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, Via
from etl.extract.turning import DASHES
from etl.model.vocabulary import SegmentKind

_LONGEST_NAME = 5


def headed(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """Only in titles, and only where nothing but the name stands beside the mark."""
    if sentence.kind is not SegmentKind.HEADLINE:
        return
    for place in range(sentence.first + 1, sentence.stop - 1):
        norm = passage.tokens[place].norm
        if norm != ":" and norm not in DASHES:
            continue
        before = _name(passage, sentence.first, place) if norm == ":" else None
        after = _name(passage, place + 1, sentence.stop)
        phrase = before or after
        if phrase is None:
            continue
        start, stop = sentence.span.start, passage.tokens[place].start
        if before is not None:
            start, stop = passage.tokens[place].stop, sentence.span.stop
        content = trim_stops(passage, start, stop)
        if content is None:
            continue
        yield Draft(
            rule="headline_colon",
            sentence=sentence,
            place=place,
            source=Source((passage.span(phrase.first, phrase.stop),), phrase),
            cue=(passage.span(place, place + 1),),
            content=(content,),
        )
        return


def _name(passage: Passage, first: int, stop: int) -> NounPhrase | None:
    to = (at for at in range(first + 1, stop) if passage.tokens[at].norm == "to")
    stop = next(to, stop)  # X to Y: …
    if not 0 < stop - first <= _LONGEST_NAME:
        return None
    phrase = english_phrase(passage, first, stop)
    known = phrase is not None and phrase.via is Via.REGISTRY
    return phrase if known and phrase is not None and phrase.first == first else None
