"""Houses named after an office whose holder the passage names: «в канцелярии премьера»."""

from etl.extract.institutions import house_speaker
from etl.extract.lexicon import role_forms
from etl.extract.offices_held import Office
from etl.extract.passage import Passage
from etl.extract.people import NOBODY, Speaker
from etl.extract.phrases import NounPhrase
from etl.extract.roll import Roll
from etl.extract.world import house_named


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
