"""Which office a bare role noun repeats: the last one with the same noun and a state beside it."""

from bisect import bisect_left
from dataclasses import dataclass

from etl.extract.appearances import owners_among
from etl.extract.english.phrases import english_roles
from etl.extract.lexicon import role_forms
from etl.extract.offices_held import Office, office_of
from etl.extract.passage import Passage
from etl.extract.remembered import remembered

_MOST_ADJECTIVES = 2
_FARTHEST_OFFICE = 300
_LONGEST_OFFICE = 8


@dataclass(frozen=True, slots=True)
class OfficeBefore:
    """An office named, in tokens ``[first, stop)`` of the words ``norms``."""

    first: int
    stop: int
    norms: tuple[str, ...]
    office: Office


def last_office(passage: Passage, place: int, role: str) -> OfficeBefore | None:
    """The last office with the noun ``role`` before token ``place`` whose state is told beside it;
    None where the noun itself stands alone there."""
    known = _role_places(passage).get(role, [])
    for at in reversed(known[: bisect_left(known, place)]):
        if at <= place - _FARTHEST_OFFICE:
            return None
        one = _office_at(passage, at, role, place)
        if one is not None and (one.office.states or one.office.houses):
            return one
    return None


def only_office_after(passage: Passage, place: int, roles: frozenset[str]) -> OfficeBefore | None:
    """The office under one of the nouns ``roles`` after token ``place`` with a state beside it;
    None where several states have one there."""
    places = _role_places(passage)
    later = sorted((at, role) for role in roles for at in places.get(role, []) if at > place)
    found = []
    for at, role in later:
        if at > place + _FARTHEST_OFFICE:
            break
        one = _office_at(passage, at, role, len(passage.tokens))
        if one is not None and one.office.states:
            found.append(one)
    states = frozenset[str]().union(*(one.office.states for one in found))
    return found[0] if len(states) == 1 else None


def _office_at(passage: Passage, at: int, role: str, limit: int) -> OfficeBefore | None:
    """The office whose noun is token ``at``, with what stands beside it before ``limit``."""
    tokens = passage.tokens
    sentence = passage.sentence_at(tokens[at].start)
    if sentence is None:
        return None
    first = max(sentence.first, at - _MOST_ADJECTIVES)
    stop = min(sentence.stop, limit, at + _LONGEST_OFFICE)
    marks = (one for one in range(at + 1, stop) if not tokens[one].is_word)
    stop = next(marks, stop)
    norms = tuple(token.norm for token in tokens[first:stop])
    return OfficeBefore(at, stop, norms, office_of(norms, role, owners_among(passage, first, stop)))


@remembered(lambda: None)
def _role_places(passage: Passage) -> dict[str, list[int]]:
    """Role noun -> the places where one of its forms stands, in order."""
    russian, english = role_forms(), english_roles()
    found: dict[str, list[int]] = {}
    for place, norm in enumerate(passage.norms):
        form = russian.get(norm) or english.get(norm)
        if form is not None:
            found.setdefault(form.lemma, []).append(place)
    return found
