"""Phrases that begin with an office or an organisation: «глава МИД России Сергей Лавров».

Adjectives, a noun of the role table, then its complements.
"""

from etl.extract.lexicon import role_form, role_forms
from etl.extract.office_complements import Complement, read_complements
from etl.extract.office_words import stands_apart
from etl.extract.passage import Passage
from etl.extract.phrases import (
    NounPhrase,
    Via,
    is_kind,
    looks_like_adjective,
)
from etl.extract.registry import Mention
from etl.model.vocabulary import SpeakerKind


def office(passage: Passage, first: int, limit: int) -> NounPhrase | None:
    """The phrase of an office that begins with token ``first``, adjectives included."""
    place = first
    while place < min(limit - 1, first + 3) and _adjective_at(passage, place):
        place += 1
    head = role_form(passage.tokens[place].norm)
    known = passage.mention_at.get(place)
    if head is None or (known is not None and known.first not in (first, place)):
        return None
    if known is not None and is_kind(passage, known, SpeakerKind.PERSON):
        return None
    if any(stands_apart(passage, at, head) for at in range(first, place)):
        return None
    found = Complement(place + 1, belongs_to=known)
    found.is_organisation = head.kind == "organisation"
    if known is not None:
        found.stop = known.stop
    if known is None or place > known.first:
        read_complements(passage, found, head, limit)
    return NounPhrase(
        first=first,
        stop=found.stop,
        via=_via(found, known),
        head=head,
        person=found.person,
        belongs_to=found.belongs_to,
        name=found.name,
        gender=head.gender,
        plural="nominative" not in head.cases and "nominative" in head.plural_cases,
        nominative=head.is_nominative,
    )


def _via(found: Complement, known: Mention | None) -> Via:
    if found.person is not None or known is not None:
        return Via.REGISTRY
    return Via.NAME if found.name is not None else Via.ROLE


def _adjective_at(passage: Passage, place: int) -> bool:
    norm = passage.tokens[place].norm
    return looks_like_adjective(norm) and norm not in role_forms()
