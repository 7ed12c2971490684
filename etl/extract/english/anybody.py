"""People without an office and without a name: the campaign, many voters, some, it."""

from etl.extract.english.verbs import is_adverb
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage
from etl.extract.phrases import NounPhrase, Via

_LONGEST = 10
_DETERMINERS = frozenset({"the", "a", "an", "one", "another", "his", "her", "its", "their", "this"})
_INSIDE = frozenset({"of", "for", "from", "in", "at", "to", "the", "a", "an", "and"})


def anybody(passage: Passage, first: int, stop: int) -> NounPhrase | None:
    """The phrase of tokens ``[first, stop)``, where it looks like nothing but a noun phrase."""
    stop = before_modifier(passage, first, stop)
    if not 0 < stop - first <= _LONGEST:
        return None
    tokens = passage.tokens[first:stop]
    norm = tokens[0].norm
    if stop - first == 1 and norm in words_of("english_indefinite"):
        return NounPhrase(first, stop, Via.ROLE, plural=True)
    if norm in words_of("english_no_subject") or not _opens(tokens[0].capital, norm):
        return None
    last = tokens[-1]
    if not last.is_word or last.norm in _INSIDE or is_adverb(last.norm) or _is_time(last.norm):
        return None
    barred = words_of("english_auxiliary_verb") | words_of("english_clause_opener")
    barred |= words_of("english_irregular_past")
    small = words_of("english_preposition") - _INSIDE
    if any(token.norm in barred or token.norm in small for token in tokens):
        return None
    alone = stop - first == 1
    if alone and not (norm.endswith("s") and len(norm) > 3):
        return None
    return NounPhrase(first, stop, Via.ROLE, plural=last.norm.endswith("s"))


def _opens(capital: bool, norm: str) -> bool:
    if norm in _DETERMINERS or norm in words_of("english_quantity"):
        return True
    small = words_of("english_preposition") | words_of("english_link") | words_of("english_time")
    return capital and norm not in small


def _is_time(norm: str) -> bool:
    return norm in words_of("english_time")


def before_modifier(passage: Passage, first: int, stop: int) -> int:
    """Where a phrase ends and a participle clause tells more of it: a diplomat | involved in …"""
    for place in range(first + 1, stop - 1):
        token = passage.tokens[place]
        if token.capital or not token.is_word:
            continue
        follows = passage.tokens[place + 1].norm
        known = token.norm in words_of("english_after_noun")
        participle = token.norm.endswith(("ed", "ing")) and len(token.norm) > 4
        before = passage.tokens[place - 1].norm
        noun = before not in _DETERMINERS and not is_adverb(before)
        plain = not passage.tokens[place + 1].capital and follows not in _DETERMINERS
        if token.norm == "with" and plain:
            return place  # officials | with direct knowledge of …
        if (known or participle) and noun and follows in words_of("english_preposition"):
            return place
        if before not in _DETERMINERS and token.norm in {"who", "which"}:
            return place
    return stop
