"""Whose house is meant where no state stands beside it: «в канцелярии премьера», «в кабмине»."""

from etl.extract.institutions import house_speaker
from etl.extract.lexicon import role_forms
from etl.extract.offices_held import Office
from etl.extract.passage import Passage
from etl.extract.people import NOBODY, Speaker
from etl.extract.phrases import NounPhrase
from etl.extract.roll import Roll
from etl.extract.tokens import norm_of
from etl.extract.world import house_named, state_named
from etl.model.vocabulary import SpeakerKind


def office_of_holder(passage: Passage, phrase: NounPhrase, roll: Roll) -> Speaker:
    """The house of the one person of the passage who holds an office that a phrase names."""
    norms = passage.norms[phrase.first : phrase.stop]
    forms = (role_forms().get(norm) for norm in norms)
    roles = [form.lemma for form in forms if form is not None and form.kind == "person"]
    for role in roles:
        holder = roll.everybody.with_role(Office(role))
        person = roll.everybody.known.get(holder.name or "")
        if person is None or (phrase.head is not None and role == phrase.head.lemma):
            continue
        states = {state for one in person.offices_of(role) for state in one.states}
        house = house_named(norms, next(iter(states))) if len(states) == 1 else None
        if house is not None:
            return house_speaker(passage.registry, house, states.pop())
    return NOBODY


def states_of(passage: Passage, roll: Roll) -> frozenset[str]:
    """The states that a passage names, by themselves or in the name of an institution."""
    entries = {roll.entry(passage, mention) for mention in passage.mentions} - {None}
    found = set()
    for entry in entries:
        if entry is not None and entry.kind == SpeakerKind.STATE:
            found.add(entry.name_en)
        elif entry is not None and entry.kind == SpeakerKind.INSTITUTION:
            found.add(state_named([norm_of(word) for word in entry.name_en.split()]) or "")
    return frozenset(found - {""})
