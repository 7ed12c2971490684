"""The subject right after its verb: said X · said X, the minister · said the minister, X."""

from dataclasses import replace

from etl.extract.drafts import Source
from etl.extract.english.anybody import anybody
from etl.extract.english.beside import apposed, is_name, together
from etl.extract.english.phrases import english_phrase, english_roles
from etl.extract.english.saying import Saying
from etl.extract.lexicon import words_of
from etl.extract.phrases import NounPhrase

_DETERMINERS = frozenset({"the", "a", "an", "one", "another", "his", "her", "its", "their"})
_LONGEST_APPOSITION = 14
_LONGEST = 12


def source_after(saying: Saying, first: int | None = None) -> Source | None:
    """The subject that follows the verb at once (or begins with token ``first``), with the office
    or the name beside it."""
    first = saying.cue.stop if first is None else first
    if first >= saying.sentence.stop or not saying.passage.tokens[first].is_word:
        return None
    if saying.norm(first) in words_of("english_time"):
        return None
    stop = _stop(saying, first)
    phrase = None if stop == first else english_phrase(saying.passage, first, stop)
    if phrase is None or phrase.first != first:
        phrase = _somebody(saying, first)
    if phrase is None:
        return None
    phrase = replace(phrase, stop=_list_stop(saying, phrase.stop))
    beside = _beside(saying, phrase)
    return beside or Source((saying.passage.span(phrase.first, phrase.stop),), phrase)


def _list_stop(saying: Saying, stop: int) -> int:
    """The end of «the leaders of A, B and C» behind A."""
    tokens, place = saying.passage.tokens, stop
    while saying.norm(place) == "," and place + 2 < saying.sentence.stop:
        if not (tokens[place + 1].capital and saying.norm(place + 2) in {",", "and"}):
            return stop
        place += 2
    ends = saying.norm(place) == "and" and place > stop and tokens[place + 1].capital
    return place + 2 if ends else stop


def _stop(saying: Saying, first: int) -> int:
    """The token after names, offices and the small words between them."""
    tokens, small = saying.passage.tokens, words_of("english_inside_name")
    stop = first
    while stop < saying.sentence.stop and (
        tokens[stop].capital
        or saying.norm(stop) in small
        or saying.norm(stop) in english_roles()
        or _adjective(saying, stop)
        or _is_possessive(saying, stop)
        or _is_initial(saying, stop)
    ):
        stop += 1
    while stop > first and (saying.norm(stop - 1) in small or not tokens[stop - 1].is_word):
        stop -= 1
    return stop


def _adjective(saying: Saying, place: int) -> bool:
    """A small word between article and office: said the diplomatic source."""
    if saying.norm(place - 1) not in {"the", "a", "an", "one", "senior", "former", "s"}:
        return False
    ahead = {saying.norm(place + 1), saying.norm(place + 2)}
    return any(norm in english_roles() for norm in ahead)


def _is_possessive(saying: Saying, place: int) -> bool:
    marks = {"'", "’"}
    return (saying.norm(place) in marks and saying.norm(place + 1) == "s") or (
        saying.norm(place) == "s" and saying.norm(place - 1) in marks
    )


def _is_initial(saying: Saying, place: int) -> bool:
    tokens = saying.passage.tokens
    short = place > 0 and tokens[place - 1].capital and tokens[place - 1].norm != "."
    glued = tokens[place].norm == "." and tokens[place - 1].stop - tokens[place - 1].start <= 3
    ahead = place + 1 < saying.sentence.stop and (
        tokens[place + 1].capital or saying.norm(place + 1) in english_roles()
    )
    return short and glued and ahead


def _somebody(saying: Saying, first: int) -> NounPhrase | None:
    """said one voter · said a man in the crowd: up to the next mark or small word."""
    if saying.norm(first) not in _DETERMINERS:
        return None
    stop = first + 1
    small = words_of("english_preposition") | words_of("english_clause_opener") | {"who"}
    small -= {"of"}
    while stop < min(first + _LONGEST, saying.sentence.stop) and (
        saying.passage.tokens[stop].is_word and saying.norm(stop) not in small
    ):
        stop += 1
    return anybody(saying.passage, first, stop)


def _beside(saying: Saying, phrase: NounPhrase) -> Source | None:
    """The office after the name, or the name after the office, up to the next comma or the end."""
    if saying.norm(phrase.stop) != ",":
        return None
    first = phrase.stop + 1
    if saying.norm(first).isdigit() and saying.norm(first + 1) == ",":  # an age
        first += 2
    limit = min(first + _LONGEST_APPOSITION, saying.sentence.stop)
    stop = next((at for at in range(first, limit) if _ends(saying, at)), limit)
    other = apposed(saying, first, stop) if stop > first else None
    if other is None or other.plural:
        return None
    if is_name(phrase) == is_name(other):
        return None
    return together(saying, phrase, other)


def _ends(saying: Saying, place: int) -> bool:
    return saying.norm(place) in {",", ".", ";", ":", "who", "which", "in"} and not (
        saying.norm(place) == "." and _is_initial(saying, place)
    )
