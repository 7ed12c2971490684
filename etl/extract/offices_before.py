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
    """An office named earlier, in tokens ``[first, stop)`` of the words ``norms``."""

    first: int
    stop: int
    norms: tuple[str, ...]
    office: Office


def last_office(passage: Passage, place: int, role: str) -> OfficeBefore | None:
    """The last office with the noun ``role`` before token ``place`` whose state is told beside it;
    None where the noun itself stands alone there."""
    tokens = passage.tokens
    known = _role_places(passage).get(role, [])
    for at in reversed(known[: bisect_left(known, place)]):
        if at <= place - _FARTHEST_OFFICE:
            return None
        sentence = passage.sentence_at(tokens[at].start)
        if sentence is None:
            continue
        first = max(sentence.first, at - _MOST_ADJECTIVES)
        stop = min(sentence.stop, place, at + _LONGEST_OFFICE)
        marks = (one for one in range(at + 1, stop) if not tokens[one].is_word)
        stop = next(marks, stop)
        norms = tuple(token.norm for token in tokens[first:stop])
        office = office_of(norms, role, owners_among(passage, first, stop))
        if office.states or office.houses:
            return OfficeBefore(at, stop, norms, office)
    return None


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
