"""Nouns of speech with a clause or an infinitive of their own: X's statement that …"""

from collections.abc import Iterator, Mapping
from functools import cache

from etl.extract.clauses import trim_stops
from etl.extract.drafts import Draft, Source
from etl.extract.english.phrases import english_phrase, english_roles
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase
from etl.text.packaged import read_table

_LONGEST_OWNER = 9
_LONGEST_OBJECT = 5
_NEAR = 2
NOUN_ENDINGS = ("tion", "ism", "ity", "ness", "ship", "ence", "ing", "sion", "acy")
_BE = frozenset({"is", "was", "are", "were"})
_POSSESSIVES = frozenset({"his", "her", "their"})


def spoken_nouns(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """X's statement that … · his promise to …"""
    for place in range(sentence.first + 1, sentence.stop - 2):
        opener = _spoken_nouns().get(passage.tokens[place].norm)
        if opener is None:
            continue
        ahead = place + 1
        if passage.tokens[ahead].norm in _BE:  # his message was that …
            ahead += 1
            opener = opener & {"that"}
        if not _opens_clause(passage, sentence, ahead, opener):
            continue
        owner = _owner(passage, sentence, place)
        begins = owner is not None and owner.first == sentence.first and ahead == place + 1
        stop = main_verb(passage, sentence, ahead) if begins else sentence.span.stop
        content = trim_stops(passage, passage.tokens[ahead].start, stop)
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


def clause_of_noun(passage: Passage, sentence: Sentence, first: int) -> int | None:
    """Where the clause begins of a noun of speech that a verb like «issue» takes as its object."""
    for place in range(first, min(first + _LONGEST_OBJECT, sentence.stop - 1)):
        token = passage.tokens[place]
        if not token.is_word or token.norm in words_of("english_clause_opener"):
            return None
        opener = _spoken_nouns().get(token.norm)
        if opener is not None and _opens_clause(passage, sentence, place + 1, opener):
            return place + 1
    return None


def _opens_clause(
    passage: Passage, sentence: Sentence, place: int, openers: frozenset[str]
) -> bool:
    """Whether a clause or an infinitive begins, and not «to» with a noun (commitment to peace)."""
    norm = passage.tokens[place].norm
    if norm not in openers or place + 1 >= sentence.stop:
        return False
    ahead = passage.tokens[place + 1]
    small = words_of("english_noun_opener") | words_of("english_quantity")
    noun = ahead.capital or ahead.norm in small or ahead.norm.endswith(NOUN_ENDINGS)
    quoted = passage.quotation_at(ahead.start) is not None
    return norm != "to" or quoted or (ahead.is_word and not noun)


def main_verb(passage: Passage, sentence: Sentence, first: int) -> int:
    """Where the clause ends and the verb of its sentence follows: X's claim that A is B | was …;
    the end of the sentence where no second finite verb can be seen."""
    needed = 1 if passage.tokens[first].norm == "that" else 0
    auxiliary = words_of("english_auxiliary_verb")
    seen, last = 0, first
    for place in range(first + 1, sentence.stop):
        norm = passage.tokens[place].norm
        if norm in {",", ";", "and", "but", "who", "which", "that"}:
            return sentence.span.stop
        past = norm.endswith("ed") or norm in words_of("english_irregular_past")
        if norm not in auxiliary and not (past and place - last > _NEAR):
            continue
        if seen == needed and (norm not in auxiliary or place - last > 1 or not seen):
            return passage.tokens[place].start
        seen, last = (seen if seen and place - last <= _NEAR else seen + 1), place
    return sentence.span.stop


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
            or passage.tokens[first - 1].norm in english_roles()
        ):
            first -= 1
        return english_phrase(passage, first, stop)
    return None


@cache
def _spoken_nouns() -> Mapping[str, frozenset[str]]:
    """Noun -> the words its clause begins with."""
    rows = read_table("etl.extract", "spoken_nouns_en")
    return {row["noun"]: frozenset(row["openers"].split()) for row in rows}
