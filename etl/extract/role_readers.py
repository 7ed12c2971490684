"""Roles without a name: the person of the passage who holds the office, else its house."""

from dataclasses import dataclass, replace

from etl.extract.antecedents import Antecedents, together
from etl.extract.appearances import owners_among
from etl.extract.documents import of_document
from etl.extract.drafts import Draft
from etl.extract.houses_of_holders import office_of_holder
from etl.extract.institutions import Houses, house_speaker, institution
from etl.extract.named_bodies import Body, body_of, called_in_capitals, is_bare_outlet
from etl.extract.offices_before import OfficeBefore, last_office, only_office_after
from etl.extract.offices_held import office_of
from etl.extract.passage import Passage
from etl.extract.people import NOBODY, People, Speaker, alike
from etl.extract.phrases import NounPhrase
from etl.extract.positions import (
    adjective_state,
    follows_preposition,
    is_former,
    may_speak_for_house,
    state_speaker,
)
from etl.extract.roll import Roll
from etl.extract.world import house_named
from etl.model.records import SpeakerEntry

_JOINT_ROLES = frozenset(
    {"министр", "лидер", "президент", "дипломат", "глава", "собеседник", "коллега", "политик"}
    | {"госсекретарь", "премьер", "переговорщик"}
)
# Nouns for so many offices that one named later need not be the one meant.
_OF_MANY_OFFICES = frozenset({"дипломат", "глава", "руководитель", "лидер", "политик"})
_STAND_FOR_HOUSES = frozenset({"дипломат", "чиновник", "представитель", "собеседник", "политик"})


@dataclass(slots=True)
class RoleReader:
    """What has been read of a passage so far, asked for those who have a role."""

    passage: Passage
    roll: Roll
    people: People
    antecedents: Antecedents
    houses: Houses
    bodies: tuple[Body, ...]

    def of_role(self, phrase: NounPhrase, draft: Draft, *, oblique: bool) -> Speaker:
        """A role without a name: the person of the passage who has it, else the institution.
        ``oblique`` says that the phrase does not stand in the nominative."""
        assert phrase.head is not None
        mention = phrase.belongs_to
        owner = None if mention is None else self.roll.entry(self.passage, mention)
        if phrase.head.kind == "document" and owner is None:
            return of_document(
                self.passage, self.roll, self.people, self.antecedents, phrase, draft
            )
        if phrase.head.kind == "outlet" and owner is None:
            named = body_of(self.passage, phrase, self.bodies)
            if named.name is not None or not is_bare_outlet(self.passage, phrase):
                return named
            return self.people.outlet
        oblique = oblique or follows_preposition(self.passage, phrase)
        several = phrase.plural or not phrase.head.cases
        singular = not several or (oblique and bool(phrase.head.cases))
        speaker = self._one(phrase, owner) if singular else self._several(phrase, owner)
        if speaker.name is not None:
            return speaker
        shown = replace(phrase, plural=not singular)
        speaker = institution(self.passage, shown, owner, self.houses)
        if speaker.name is None and owner is None and may_speak_for_house(self.passage, shown):
            speaker = self._body(shown, speaker)
        if speaker.name is None and owner is None:
            speaker = replace(speaker, name=called_in_capitals(self.passage, phrase))
        norms = [token.norm for token in self.passage.tokens[phrase.first : phrase.stop]]
        self.houses.meet(speaker, norms)
        return speaker

    def _body(self, phrase: NounPhrase, unnamed: Speaker) -> Speaker:
        """The company, party or office that a phrase speaks for, else ``unnamed``."""
        named = body_of(self.passage, phrase, self.bodies)
        if named.name is None:
            named = office_of_holder(self.passage, phrase, self.roll)
        return unnamed if named.name is None else named

    def _one(self, phrase: NounPhrase, owner: SpeakerEntry | None) -> Speaker:
        """The one person with the role, or the house that an unnamed official spoke for."""
        assert phrase.head is not None
        if phrase.head.kind != "person":
            return NOBODY
        holder = self._before_comma(phrase)
        if holder.name is None:
            holder = self._holder(phrase)
        if holder.name is not None:
            return holder
        if phrase.head.lemma in _STAND_FOR_HOUSES and self._is_spokesman():
            return self.people.last
        return self._house_before(phrase, owner)

    def _before_comma(self, phrase: NounPhrase) -> Speaker:
        """«Envoy X, who met Y»: the person whom the office names before the comma."""
        places = range(phrase.first, phrase.stop)
        comma = next((at for at in places if self.passage.tokens[at].norm == ","), None)
        if comma is None:
            return NOBODY
        named = [one for one in self.antecedents.between(phrase.first, comma) if one.stop == comma]
        return named[-1].speaker if named else NOBODY

    def _several(self, phrase: NounPhrase, owner: SpeakerEntry | None) -> Speaker:
        """Two people or two states, where «министры», «стороны» can be nobody else."""
        assert phrase.head is not None
        if owner is not None:
            return NOBODY
        if phrase.head.lemma == "сторона":
            return self._both_sides()
        return self._pair(phrase) if phrase.head.lemma in _JOINT_ROLES else NOBODY

    def _holder(self, phrase: NounPhrase) -> Speaker:
        """The person of the passage who has the role. A bare role is that of the last office with
        the same noun: its holder, or nobody else than an official of the same state."""
        assert phrase.head is not None
        norms = [token.norm for token in self.passage.tokens[phrase.first : phrase.stop]]
        owners = owners_among(self.passage, phrase.first, phrase.stop)
        wanted = office_of(norms, phrase.head.lemma, owners)
        last = self.people.known.get(self.people.last.name or "")
        spoke = last is not None and last.holds(wanted, former=False)
        if not wanted.houses and not spoke:
            before = last_office(self.passage, phrase.first, phrase.head.lemma)
            if before is not None and wanted.may_be(before.office):
                holder = self._just_named(before)
                if holder.name is not None:
                    return holder
                wanted = before.office
        former = is_former(self.passage, phrase)
        holder = self.people.with_role(wanted, former=former)
        if not wanted.houses and norms[-1].isascii():
            return holder
        return self.roll.everybody.with_role(wanted, former=former) if not holder.name else holder

    def _house_before(self, phrase: NounPhrase, owner: SpeakerEntry | None) -> Speaker:
        """The house for which «министр» spoke when he was last called so, with his state."""
        assert phrase.head is not None
        if owner is not None or phrase.head.kind != "person":
            return NOBODY
        if adjective_state(self.passage, phrase) is not None:
            return NOBODY
        before = last_office(self.passage, phrase.first, phrase.head.lemma)
        if before is None:
            role = phrase.head.lemma
            roles = frozenset({role}) if role in _OF_MANY_OFFICES else alike(role)
            before = only_office_after(self.passage, phrase.stop, roles)
        if before is None or len(before.office.states) != 1:
            return NOBODY
        (state,) = before.office.states
        house = house_named(before.norms, state)
        return NOBODY if house is None else house_speaker(self.passage.registry, house, state)

    def _just_named(self, before: OfficeBefore) -> Speaker:
        """The one person named right after the office."""
        named = [
            one.speaker
            for one in self.antecedents.between(before.first, before.stop)
            if one.subject
        ]
        return named[0] if len(named) == 1 else NOBODY

    def _pair(self, phrase: NounPhrase) -> Speaker:
        """«Министры», the leaders: the two people of the passage so far who hold such offices."""
        assert phrase.head is not None
        wanted = office_of((), phrase.head.lemma)
        for people in (self.people, self.roll.everybody):
            known = people.recent()
            holders = tuple(one.speaker for one in known if one.holds(wanted, former=False))
            if len(holders) == 2:
                return together(holders)
        known = self.people.recent()
        return together(tuple(one.speaker for one in known if one.speaker.is_person))

    def _is_spokesman(self) -> bool:
        """Whether an unnamed person has spoken last, for a house."""
        last = self.people.last
        return last.is_person and last.name is not None and last.name not in self.people.known

    def _both_sides(self) -> Speaker:
        """«Стороны», the sides: the two states named so far, if there are just two."""
        states = sorted(self.houses.states)
        registry = self.passage.registry
        return together(tuple(state_speaker(registry, state) for state in states))
