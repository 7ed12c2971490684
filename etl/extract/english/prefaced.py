"""…, according to X · According to X, … · In the words of X"""

from collections.abc import Iterator

from etl.extract.clauses import trim_stops
from etl.extract.drafts import Draft, Source
from etl.extract.english.phrases import english_phrase, english_roles
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase

_LONGEST_SOURCE = 24


def according(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """The content stands on the other side of the comma."""
    for place in range(sentence.first, sentence.stop - 2):
        if passage.tokens[place].norm != "according" or passage.tokens[place + 1].norm != "to":
            continue
        stop = _source_stop(passage, place + 2, min(place + _LONGEST_SOURCE, sentence.stop))
        phrase = _phrase(passage, place + 2, stop)
        if phrase is None:
            continue
        start, end = passage.tokens[phrase.stop - 1].stop, sentence.span.stop
        if place > sentence.first:
            start, end = sentence.span.start, passage.tokens[place].start
        while start < end and passage.text[start] in ", ":
            start += 1
        content = trim_stops(passage, start, end) if start < end else None
        if content is None:
            continue
        yield Draft(
            rule="english_prefaced",
            sentence=sentence,
            place=place,
            source=Source((passage.span(phrase.first, phrase.stop),), phrase),
            cue=(passage.span(place, place + 2),),
            content=(content,),
        )


def _source_stop(passage: Passage, first: int, limit: int) -> int:
    """The end of the source: a mark that is no part of a name, or a word that tells more of it."""
    for place in range(first, limit):
        norm = passage.tokens[place].norm
        initial = norm == "." and place > first and passage.tokens[place - 1].capital
        if initial and place + 1 < limit and passage.tokens[place + 1].is_word:
            continue
        if norm in {
            ",",
            ".",
            ";",
            ":",
            "—",
            "–",
            "(",
            "who",
            "which",
            "that",
            '"',
            "“",
            "published",
        }:
            return place
    return limit


def _phrase(passage: Passage, first: int, stop: int) -> NounPhrase | None:
    if first >= stop:
        return None
    phrase = english_phrase(passage, first, stop)
    if phrase is not None:
        return phrase
    last = stop
    while last > first and not (
        passage.tokens[last - 1].capital or passage.tokens[last - 1].norm in english_roles()
    ):
        last -= 1
    small = words_of("english_inside_name")
    solid = last > first and passage.tokens[last - 1].norm not in small
    return english_phrase(passage, first, last) if solid else None
