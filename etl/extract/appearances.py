"""The people a passage names, whether or not they speak: registered ones and introduced ones.

An introduced person is unknown to the registry and named with a first name once («посол Иван
Петров», «Ivan Petrov, a senior diplomat»); from then on the surname alone will do, in any case.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from etl.extract.declension import name_forms
from etl.extract.english.phrases import english_roles
from etl.extract.given import all_given_names, english_given_names, is_patronymic
from etl.extract.lexicon import function_words, role_forms, words_of
from etl.extract.naming import latin_name
from etl.extract.nominative import nominative_name
from etl.extract.offices import office
from etl.extract.offices_held import FORMER, Office, office_of
from etl.extract.passage import Passage
from etl.extract.phrases import is_kind
from etl.extract.tokens import norm_of, places_of
from etl.extract.trailing_names import names_after_owners
from etl.model.records import SpeakerEntry
from etl.model.vocabulary import SpeakerKind

_PARTICLES = frozenset(
    {"де", "фон", "ван", "аль", "бен", "дель", "ди", "эль", "бин", "дер", "ле", "von", "van"}
    | {"de", "al", "bin", "bint", "ibn", "der", "el", "la", "del", "di"}
)
_MOST_ADJECTIVES = 2
_LONGEST_NAME = 4
_FARTHEST_ROLE = 12
_FARTHEST_APPOSITION = 6


@dataclass(frozen=True, slots=True)
class Introduction:
    """An unknown person named in full: tokens ``[first, stop)``, the name in Latin letters and in
    the nominative, the surname as it is declined, and the offices beside it."""

    first: int
    stop: int
    name: str
    surname: str
    gender: str
    is_nominative: bool
    offices: tuple[Office, ...]


def introductions(passage: Passage) -> tuple[Introduction, ...]:
    """The unknown people that ``passage`` names with a first name, in order."""
    given = all_given_names()
    places = [
        place
        for place in places_of(given, passage.norms)
        if passage.tokens[place].capital and place not in passage.mention_at
    ]
    found: list[Introduction] = []
    for place in sorted({*places, *names_after_owners(passage)}):
        if found and place < found[-1].stop:
            continue
        stop = _name_stop(passage, place)
        if stop > place + 1:
            found.append(_introduction(passage, place, stop))
    return tuple(found)


def _name_stop(passage: Passage, first: int) -> int:
    """The token after the surname that follows a first name; ``first + 1`` if none does."""
    place = first + 1
    tokens, text = passage.tokens, passage.text
    while place < len(tokens) and place - first < _LONGEST_NAME:
        token = tokens[place]
        apart = text[tokens[place - 1].stop : token.start]
        if apart not in {" ", "\u00a0"} or not token.is_word or place in passage.mention_at:
            break
        if token.norm in _PARTICLES and place + 1 < len(tokens) and tokens[place + 1].capital:
            place += 1
            continue
        if not token.capital or token.norm in function_words() or token.norm in role_forms():
            break
        if token.written_in(text).isupper() and not tokens[first].written_in(text).isupper():
            break
        place += 1
        if place - first > 1 and not _goes_on(passage, place):
            break
    return place


def _goes_on(passage: Passage, place: int) -> bool:
    """Whether a name may have one more word after the token before ``place``."""
    tokens = passage.tokens
    if place >= len(tokens) or not tokens[place].capital:
        return place < len(tokens) and tokens[place].norm in _PARTICLES
    last = tokens[place - 1].norm
    return is_patronymic(last) or last in all_given_names() or len(last) == 1


def _introduction(passage: Passage, first: int, stop: int) -> Introduction:
    words = tuple(token.written_in(passage.text) for token in passage.tokens[first:stop])
    if words[0].isupper() and len(words[0]) > 1:
        words = tuple(word.title() for word in words)
    name = nominative_name(words, oblique=False)
    gender = name.gender or english_given_names().get(norm_of(words[0]), "")
    return Introduction(
        first,
        stop,
        latin_name(" ".join(name.words)),
        name.words[-1],
        gender,
        is_nominative=name.words == words,
        offices=(*_offices_before(passage, first, stop), *_offices_after(passage, stop)),
    )


def _offices_before(passage: Passage, first: int, stop: int) -> Iterator[Office]:
    """The office that a name closes: «посол Украины в Германии Имя Фамилия»."""
    least = max(0, first - _FARTHEST_ROLE)
    for place in range(least, first):
        head = role_forms().get(passage.tokens[place].norm)
        if head is not None and head.kind == "person":
            phrase = office(passage, place, stop)
            if phrase is not None and phrase.name is not None and phrase.stop == stop:
                yield _office(passage, place, first, head.lemma)
                return
    for place in range(first - 1, max(least, first - 4), -1):
        role = english_roles().get(passage.tokens[place].norm)
        if role is None:
            continue
        yield _office(passage, max(least, place - 3), first, role.lemma)
        return


def _offices_after(passage: Passage, stop: int) -> Iterator[Office]:
    """The office put after a name and a comma: «Имя Фамилия, директор фонда»."""
    tokens = passage.tokens
    if stop + 1 >= len(tokens) or tokens[stop].norm != ",":
        return
    last = min(len(tokens), stop + 1 + _FARTHEST_APPOSITION)
    for place in range(stop + 1, last):
        token = tokens[place]
        if not token.is_word or place in passage.cues:
            return
        head = role_forms().get(token.norm) or english_roles().get(token.norm)
        if head is not None and head.kind == "person":
            yield _office(passage, stop + 1, last, head.lemma)
            return


def _office(passage: Passage, first: int, stop: int, role: str) -> Office:
    norms = [token.norm for token in passage.tokens[first:stop]]
    before = max(0, first - _MOST_ADJECTIVES)
    adjectives = [token.norm for token in passage.tokens[before:first]]
    former = any(norm.startswith(FORMER) for norm in (*adjectives, *norms))
    owners = owners_among(passage, first, stop)
    return office_of((*adjectives[-1:], *norms), f"экс-{role}" if former else role, owners)


def owners_among(passage: Passage, first: int, stop: int) -> tuple[SpeakerEntry, ...]:
    """The registered states and institutions named in tokens ``[first, stop)``."""
    found = {}
    for place in range(first, min(stop, len(passage.tokens))):
        mention = passage.mention_at.get(place)
        if mention is None or len(mention.speaker_ids) != 1:
            continue
        if not is_kind(passage, mention, SpeakerKind.PERSON, SpeakerKind.OUTLET):
            entry = passage.registry.entries[mention.speaker_ids[0]]
            found[entry.speaker_id] = entry
    return tuple(found.values())


@cache
def surname_forms(surname: str) -> frozenset[str]:
    """All forms of a surname, in comparing form."""
    forms = name_forms((surname,), is_person=True).values()
    return frozenset(option[0] for options in forms for option in options)


def by_surname(names: Mapping[str, str]) -> dict[str, set[str]]:
    """Form of a surname -> the names it may stand for; ``names`` are name -> surname."""
    found: dict[str, set[str]] = {}
    for name, surname in names.items():
        for form in surname_forms(surname):
            found.setdefault(form, set()).add(name)
    return found


def is_governed(passage: Passage, first: int, stop: int) -> bool:
    """Whether an English name cannot be a subject: a possessive, or after a preposition."""
    tokens = passage.tokens
    if not tokens[first].norm.isascii():
        return False
    if stop + 1 < len(tokens) and tokens[stop].norm in {"'", "’"} and tokens[stop + 1].norm == "s":
        return True
    place = first - 1
    while place >= 0 and (tokens[place].capital or tokens[place].norm in english_roles()):
        if tokens[place].norm in words_of("english_preposition"):
            return False
        place -= 1
    return place >= 0 and tokens[place].norm in words_of("english_preposition")
