"""The subject that a sentence begins with, fronted clauses passed over."""

from etl.extract.english.phrases import PRONOUNS, english_phrase, english_roles
from etl.extract.english.standing import is_adverb
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase

ADJECTIVES = frozenset({"united", "armed", "unnamed", "retired", "elected"})
_SHORTEST_PAST = 4
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their"})


def main_phrase(passage: Passage, sentence: Sentence, limit: int) -> NounPhrase | None:
    """The phrase the sentence begins with: names and offices up to the first other word."""
    first = sentence.first
    while first < limit and (
        passage.tokens[first].norm in words_of("english_link") | {","}
        or is_adverb(passage.tokens[first].norm)
        or not passage.tokens[first].is_word
    ):
        first += 1
    first = stop = _after_fronted(passage, sentence, first, limit)
    for place in range(first, min(limit, first + 16)):
        token = passage.tokens[place]
        inner = token.norm in {"'", "’", "-", "."} or token.norm in words_of("english_inside_name")
        if token.capital or token.norm in english_roles() or token.norm in PRONOUNS:
            stop = place + 1
        elif not inner and (_acts(passage, place) or not _leads_to_role(passage, place, limit)):
            break
    return english_phrase(passage, first, stop) if stop > first else None


def _after_fronted(passage: Passage, sentence: Sentence, first: int, limit: int) -> int:
    """The token after «Asked by a reporter if …,» or «Speaking in Geneva,»."""
    norm = passage.tokens[first].norm
    participle = norm.endswith(("ed", "ing")) and len(norm) > 4 and norm not in english_roles()
    ahead = passage.tokens[min(first + 1, sentence.stop - 1)].norm
    if not participle or first in passage.mention_at:
        return first
    if ahead not in words_of("english_preposition") | words_of("english_clause_opener") | {"the"}:
        return first
    comma = (at for at in range(first, limit) if passage.tokens[at].norm == ",")
    return next(comma, first - 1) + 1


def _acts(passage: Passage, place: int) -> bool:
    """Whether a word behind a name is what its owner did: Name Surname | briefed the minister"""
    token, before = passage.tokens[place], passage.tokens[place - 1]
    past = token.norm.endswith("ed") and len(token.norm) > _SHORTEST_PAST
    return past and before.capital and token.norm not in ADJECTIVES


def _leads_to_role(passage: Passage, place: int, limit: int) -> bool:
    """Whether a small word is followed at once by an office: the foreign policy chief."""
    ahead = [token.norm for token in passage.tokens[place + 1 : min(place + 3, limit)]]
    if ahead[:1] and ahead[0] in _DETERMINERS:  # shook his head
        return False
    return passage.tokens[place].is_word and any(norm in english_roles() for norm in ahead)
