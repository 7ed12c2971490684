"""Nouns of speech with a clause or an infinitive of their own: X's statement that …"""

from collections.abc import Iterator, Mapping
from functools import cache

from etl.extract.clauses import trim_stops
from etl.extract.drafts import Draft, Source
from etl.extract.english.phrases import english_phrase
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase
from etl.text.packaged import read_table

_LONGEST_OWNER = 9
_POSSESSIVES = frozenset({"his", "her", "their"})


def spoken_nouns(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """X's statement that … · his promise to …"""
    for place in range(sentence.first + 1, sentence.stop - 2):
        opener = _spoken_nouns().get(passage.tokens[place].norm)
        if opener is None or passage.tokens[place + 1].norm not in opener:
            continue
        owner = _owner(passage, sentence, place)
        stop = sentence.span.stop
        content = trim_stops(passage, passage.tokens[place + 1].start, stop)
        if owner is None or content is None:
            continue
        yield Draft(
            rule="english_noun",
            sentence=sentence,
            place=place,
            source=Source((passage.span(owner.first, owner.stop),), owner),
            cue=(passage.span(place, place + 1),),
            content=(content,),
        )


def _owner(passage: Passage, sentence: Sentence, place: int) -> NounPhrase | None:
    """Whose statement it is; one small word may stand between."""
    for noun in (place, place - 1):
        stop = noun
        if stop - 1 < sentence.first:
            return None
        if passage.tokens[stop - 1].norm in _POSSESSIVES:
            return english_phrase(passage, stop - 1, stop)
        if passage.tokens[stop - 1].norm != "s" or passage.tokens[stop - 2].norm not in {"'", "’"}:
            continue
        first = stop = stop - 2
        while first > max(sentence.first, stop - _LONGEST_OWNER) and (
            passage.tokens[first - 1].capital
            or passage.tokens[first - 1].norm in words_of("english_inside_name")
            or passage.tokens[first - 1].norm == "."
        ):
            first -= 1
        return english_phrase(passage, first, stop)
    return None


@cache
def _spoken_nouns() -> Mapping[str, frozenset[str]]:
    """Noun -> the words its clause begins with."""
    rows = read_table("etl.extract", "spoken_nouns_en")
    return {row["noun"]: frozenset(row["openers"].split()) for row in rows}
