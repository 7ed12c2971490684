"""Noun phrases that can speak: an office with its complements and a name, a name, a pronoun.

There is no grammar here, only what stands side by side: adjectives, a noun of the role table, what
may complement it, and names of the registry or runs of capitals. The phrase ends where none of
these can go on.
"""

from functools import lru_cache

from etl.extract.animacy import is_thing
from etl.extract.given import given_name_forms
from etl.extract.lexicon import function_words, role_form, words_of
from etl.extract.odd_names import DOMAINS, address, quoted_name
from etl.extract.offices import office
from etl.extract.passage import Passage
from etl.extract.phrases import (
    NounPhrase,
    Via,
    capital_run,
    is_kind,
    looks_like_adjective,
    looks_like_verb,
    short_quotation,
)
from etl.extract.registry import Mention
from etl.extract.remembered import remembered
from etl.model.vocabulary import SpeakerKind

LONGEST = 18
_SENTENCE_MARKS = frozenset({".", "!", "?", "…", "»", "”", '"', ";", ":"})

_PERSONAL = {"он": "m", "она": "f", "они": "", "его": "m", "ее": "f", "их": ""}
# How a surname ends that stands in no other case than the nominative.
UNDECLINED = tuple("бвгджзйклмнпрстфхцчшщоэ")
_SUBJECTS = frozenset({"он", "она", "они"})


def noun_phrase(passage: Passage, first: int, limit: int) -> NounPhrase | None:
    """The phrase that begins with token ``first`` and ends before token ``limit``."""
    if first >= limit or not _may_begin(passage, first):
        return None
    return _phrase(passage, first, min(limit, first + LONGEST))


def _may_begin(passage: Passage, first: int) -> bool:
    """Whether a phrase can begin there at all: most words are told by themselves that none does."""
    token = passage.tokens[first]
    if token.capital or first in passage.mention_at or _opens_phrase(token.norm):
        return True
    return passage.norms[first + 1 : first + 2] == (".",)


@lru_cache(maxsize=20_000)
def _opens_phrase(norm: str) -> bool:
    """Whether a word without a capital, or a mark, may be the first of a phrase."""
    if norm in _PERSONAL or role_form(norm) is not None or looks_like_adjective(norm):
        return True
    return not norm[0].isalnum()


@remembered(lambda first, limit: (first, limit))
def _phrase(passage: Passage, first: int, limit: int) -> NounPhrase | None:
    return (
        address(passage, first, limit)
        or _pronoun(passage, first)
        or office(passage, first, limit)
        or _registered(passage, first, limit)
        or _capitals(passage, first, limit)
        or quoted_name(passage, first, limit)
    )


def phrase_ending_at(
    passage: Passage, stop: int, left: int, *, oblique: bool = False
) -> NounPhrase | None:
    """The longest phrase that ends right before token ``stop`` and begins at ``left`` or later.

    Unless ``oblique``, it has to be able to be a subject and must not follow a preposition.
    """
    return _ending_at(passage, stop, left, oblique)


@remembered(lambda stop, left, oblique: (stop, left, oblique))
def _ending_at(passage: Passage, stop: int, left: int, oblique: bool) -> NounPhrase | None:
    for first in range(max(left, stop - LONGEST), stop):
        mention = passage.mention_at.get(first)
        if mention is not None and mention.first != first:
            continue
        phrase = noun_phrase(passage, first, stop)
        if phrase is None or phrase.stop != stop:
            continue
        if oblique:
            return phrase
        governed = first > left and _governed(passage, first)
        if phrase.nominative and not governed and not _is_object(passage, phrase, left):
            return phrase
        if phrase.head is not None:
            return _name_after(passage, phrase)
    return None


def _name_after(passage: Passage, phrase: NounPhrase) -> NounPhrase | None:
    """The name that ends an office in another case: «после встречи с министром Смит заявил».

    What else stands inside such an office is its complement and no subject.
    """
    is_oblique = phrase.head is not None and not phrase.nominative
    if phrase.person is not None:
        last = phrase.person.stop == phrase.stop and "nominative" in phrase.person.cases
        return (
            _registered(passage, phrase.person.first, phrase.stop) if last and is_oblique else None
        )
    if phrase.name is None or phrase.name[1] != phrase.stop or not is_oblique:
        return None
    if not passage.tokens[phrase.stop - 1].norm.endswith(UNDECLINED):
        return None
    return _capitals(passage, phrase.name[0], phrase.stop)


def _is_object(passage: Passage, phrase: NounPhrase, left: int) -> bool:
    """Whether an unknown name stands right after another verb, as its object."""
    before = phrase.first - 1
    if phrase.via is not Via.NAME or phrase.head is not None or before < left:
        return False
    token = passage.tokens[before]
    if not passage.tokens[phrase.first].is_word:
        # A name in marks right after a noun is that noun's.
        return token.is_word and token.norm not in function_words()
    return looks_like_verb(token.norm)


def _governed(passage: Passage, first: int) -> bool:
    return passage.tokens[first - 1].norm in words_of("preposition")


def _pronoun(passage: Passage, first: int) -> NounPhrase | None:
    norm = passage.tokens[first].norm
    gender = _PERSONAL.get(norm)
    if gender is None:
        return None
    return NounPhrase(
        first=first,
        stop=first + 1,
        via=Via.PRONOUN,
        gender=gender,
        plural=not gender,
        nominative=norm in _SUBJECTS,
    )


def _registered(passage: Passage, first: int, limit: int) -> NounPhrase | None:
    """A registered name, bare or in quotation marks, or two of them joined by «и»."""
    place = first + 1 if passage.tokens[first].norm in {"«", '"', "“", "„"} else first
    mention = passage.mention_at.get(place)
    if mention is None or mention.first != place or mention.stop > limit:
        return None
    stop = mention.stop if place == first else short_quotation(passage, first, limit)
    if not stop:
        return None
    together = _and_another(passage, stop, limit)
    is_person = is_kind(passage, mention, SpeakerKind.PERSON)
    return NounPhrase(
        first=first,
        stop=together or stop,
        via=Via.REGISTRY,
        person=mention if is_person else None,
        belongs_to=None if is_person else mention,
        plural=bool(together),
        nominative="nominative" in mention.cases,
    )


def _and_another(passage: Passage, place: int, limit: int) -> int:
    """The token after «и» and a second registered name; 0 if there is none."""
    if place + 1 >= limit or passage.tokens[place].norm != "и":
        return 0
    second: Mention | None = passage.mention_at.get(place + 1)
    if second is None or "nominative" not in second.cases or second.stop > limit:
        return 0
    return second.stop


def _is_common(passage: Passage, first: int) -> bool:
    """Whether a word at the beginning of a sentence is a common noun that names a thing."""
    norm = passage.tokens[first].norm
    before = passage.tokens[first - 1].norm if first else "."
    if before not in _SENTENCE_MARKS or norm in given_name_forms():
        return False
    return is_thing(norm)


def _capitals(passage: Passage, first: int, limit: int) -> NounPhrase | None:
    """A run of capitalised words that the registry does not know."""
    token = passage.tokens[first]
    if not token.is_word or not token.capital or token.norm in function_words():
        return None
    is_verb = looks_like_verb(token.norm) and token.norm not in given_name_forms()
    if first in passage.cues or is_verb:
        return None
    if token.start and passage.text[token.start - 1] == "." and token.norm in DOMAINS:
        return None  # the end of an address
    stop = capital_run(passage, first, limit)
    if stop == first or (stop == first + 1 and _is_common(passage, first)):
        return None
    genders = (given_name_forms().get(word.norm) for word in passage.tokens[first:stop])
    gender = next((found for found in genders if found is not None), "")
    written = passage.text[passage.tokens[first].start : passage.tokens[stop - 1].stop]
    return NounPhrase(
        first=first,
        stop=stop,
        via=Via.NAME,
        name=(first, stop),
        gender=gender,
        ends_plural=written.isupper() or written[-1] in "ыиеэо" or written.isascii(),
    )
