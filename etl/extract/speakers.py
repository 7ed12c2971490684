"""Sources resolved to speakers, inside the passage and by its words alone.

A name outranks a role. A pronoun stands for the last speaker if gender allows. A person not in the
registry is called by the name in Latin letters, without an id. Where two answers fit there is none.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from etl.extract.antecedents import Antecedents, together
from etl.extract.appearances import OfficeBefore, last_office, owners_among
from etl.extract.drafts import Draft
from etl.extract.institutions import Houses, house_speaker, institution
from etl.extract.offices_held import entry_offices, office_of
from etl.extract.passage import Passage
from etl.extract.people import NOBODY, People, Speaker, entry_speaker
from etl.extract.phrases import NounPhrase, Via
from etl.extract.positions import adjective_state, is_former, owner_side, position, state_speaker
from etl.extract.registry import Mention
from etl.extract.roll import Roll, read_roll
from etl.extract.world import house_named
from etl.model.records import SpeakerEntry
from etl.model.vocabulary import SpeakerKind

_FARTHEST_DOCUMENT = 2
_JOINT_ROLES = frozenset(
    {"министр", "лидер", "президент", "дипломат", "глава", "собеседник", "коллега", "политик"}
    | {"госсекретарь", "премьер", "переговорщик"}
)
_STAND_FOR_HOUSES = frozenset({"дипломат", "чиновник", "представитель", "собеседник", "политик"})
# Rules whose source does not stand in the nominative.
_OBLIQUE = frozenset({"prefaced", "carried_words", "with_reference"})


def resolve(
    passage: Passage, drafts: tuple[Draft, ...], on: date | None = None
) -> tuple[Speaker, ...]:
    """The speaker of each draft, in the same order (the order of reading). ``on`` is the day of
    the document; without it every office counts as held."""
    if not drafts:
        return ()
    roll = read_roll(passage, on)
    people = People()
    reader = _Reader(passage, on, roll, people, Antecedents(passage, roll.appearances, people))
    return tuple(reader.read(draft) for draft in drafts)


@dataclass(slots=True)
class _Reader:
    """Reads a passage from its beginning: ``people`` and ``houses`` are those met so far, ``roll``
    names everybody of the passage."""

    passage: Passage
    on: date | None
    roll: Roll
    people: People
    antecedents: Antecedents
    houses: Houses = field(default_factory=Houses)
    met: int = 0
    appeared: int = 0

    def read(self, draft: Draft) -> Speaker:
        """The speaker of the next draft."""
        # «Об этом заявил X» points back: what it points to has been read before.
        points_back = draft.content[0].start < draft.sentence.span.start
        start = draft.cue[0].start
        self._meet_before(start if points_back else min(start, draft.content[0].start))
        phrase = draft.source.phrase
        speaker = NOBODY if phrase is None else self._speaker(phrase, draft)
        if speaker.name is None or draft.rule == "carried_words":
            return speaker
        human = phrase is not None and phrase.head is not None and phrase.head.kind == "person"
        last = replace(speaker, is_person=True) if human else speaker
        self.people.speak(self._with_gender(last, draft), draft.sentence.number)
        return speaker

    def _meet_before(self, start: int) -> None:
        """Remember everybody named before an offset."""
        passage, roll = self.passage, self.roll
        while self.met < len(passage.mentions):
            mention = passage.mentions[self.met]
            if passage.tokens[mention.first].start >= start:
                break
            self.met += 1
            entry = roll.entry(passage, mention)
            if entry is not None and entry.kind == SpeakerKind.OUTLET.value:
                self.people.outlet = entry_speaker(entry)
            elif entry is not None:
                self.houses.meet_entry(passage, entry, mention.first)
        while self.appeared < len(roll.appearances):
            appearance = roll.appearances[self.appeared]
            if passage.tokens[appearance.first].start >= start:
                break
            self.appeared += 1
            name = appearance.speaker.name or ""
            self.people.meet(appearance.speaker, roll.everybody.known[name].offices)

    def _with_gender(self, speaker: Speaker, draft: Draft) -> Speaker:
        """The speaker with the gender of the verb, where the name does not tell it."""
        cue = self.passage.cues.get(draft.place)
        if speaker.gender or cue is None or not speaker.is_person:
            return speaker
        return replace(speaker, gender=cue.word.gender if cue.word.gender in {"m", "f"} else "")

    def _speaker(self, phrase: NounPhrase, draft: Draft) -> Speaker:
        if phrase.via is Via.PRONOUN:
            found = self.antecedents.of_pronoun(phrase, draft)
            return found if found.name is not None else self.antecedents.named_next(phrase, draft)
        if phrase.plural and phrase.head is None and phrase.via is Via.REGISTRY:
            return self._together(phrase)
        if phrase.person is not None or phrase.name is not None:
            return self._named(phrase, draft)
        if phrase.head is None:
            owner = self._owner(phrase.belongs_to)
            return NOBODY if owner is None else entry_speaker(owner)
        return self._by_role(phrase, draft)

    def _owner(self, mention: Mention | None) -> SpeakerEntry | None:
        return None if mention is None else self.roll.entry(self.passage, mention)

    def _named(self, phrase: NounPhrase, draft: Draft) -> Speaker:
        if phrase.head is not None and phrase.head.kind != "person":
            return self._by_role(phrase, draft)
        offices = []
        if phrase.head is not None:
            norms = [token.norm for token in self.passage.tokens[phrase.first : phrase.stop]]
            owners = owners_among(self.passage, phrase.first, phrase.stop)
            offices.append(office_of(norms, phrase.head.lemma, owners))
            self._remember_house(phrase)
        speaker = self._person(phrase, draft)
        if speaker.name is None:
            return speaker
        entry = None if phrase.person is None else self._owner(phrase.person)
        if entry is not None:
            offices += entry_offices(entry, self.on)
        return self.people.meet(speaker, offices)

    def _person(self, phrase: NounPhrase, draft: Draft) -> Speaker:
        """The person a phrase names: a registered one, one introduced elsewhere, a new one."""
        if phrase.person is not None:
            return self.roll.named(self.passage, phrase.person)
        assert phrase.name is not None
        cue = self.passage.cues.get(draft.place)
        plural = cue is not None and cue.word.plural
        found = self.roll.unknown(
            self.passage,
            phrase.name,
            oblique=draft.rule in _OBLIQUE,
            plural=plural,
            is_label=draft.rule == "english_transcript",
        )
        if found.name is None:
            return found
        owner = self._owner(phrase.belongs_to) or adjective_state(self.passage, phrase)
        former = is_former(self.passage, phrase)
        side = position(phrase, owner_side(self.passage, phrase, owner), former=former)
        gender = found.gender or phrase.gender
        return replace(found, side=found.side or side, gender=gender)

    def _remember_house(self, phrase: NounPhrase) -> None:
        """The ministry in «глава МИД X Имя Фамилия» may be meant by «в ведомстве» later."""
        owner = self._owner(phrase.belongs_to)
        state = adjective_state(self.passage, phrase) if owner is None else owner
        if state is not None and state.kind == SpeakerKind.STATE.value:
            house = institution(self.passage, phrase, owner, self.houses)
            norms = [token.norm for token in self.passage.tokens[phrase.first : phrase.stop]]
            self.houses.meet(house, norms)

    def _by_role(self, phrase: NounPhrase, draft: Draft) -> Speaker:
        """A role without a name: the person of the passage who has it, else the institution."""
        assert phrase.head is not None
        owner = self._owner(phrase.belongs_to)
        if phrase.head.kind == "document" and owner is None:
            return self._of_document(phrase, draft)
        if phrase.head.kind == "outlet" and owner is None:
            return self.people.outlet
        singular = not phrase.plural or (draft.rule in _OBLIQUE and bool(phrase.head.cases))
        if phrase.head.kind == "person" and singular:
            holder = self._holder(phrase)
            if holder.name is not None:
                return holder
        if phrase.head.lemma == "сторона" and phrase.plural and owner is None:
            return self._both_sides()
        if phrase.head.lemma in _STAND_FOR_HOUSES and singular and self._is_spokesman():
            return self.people.last
        if phrase.head.lemma in _JOINT_ROLES and not singular and owner is None:
            pair = self._pair(phrase)
            if pair.name is not None:
                return pair
        shown = replace(phrase, plural=not singular)
        speaker = self._house_before(phrase, owner) if singular else NOBODY
        if speaker.name is not None:
            return speaker
        speaker = institution(self.passage, shown, owner, self.houses)
        norms = [token.norm for token in self.passage.tokens[phrase.first : phrase.stop]]
        self.houses.meet(speaker, norms)
        return speaker

    def _holder(self, phrase: NounPhrase) -> Speaker:
        """The person of the passage who has the role. A bare role is that of the last office with
        the same noun: its holder, or nobody else than an official of the same state."""
        assert phrase.head is not None
        norms = [token.norm for token in self.passage.tokens[phrase.first : phrase.stop]]
        owners = owners_among(self.passage, phrase.first, phrase.stop)
        wanted = office_of(norms, phrase.head.lemma, owners)
        if not wanted.houses:
            before = last_office(self.passage, phrase.first, phrase.head.lemma)
            if before is not None and wanted.may_be(before.office):
                holder = self._just_named(before)
                if holder.name is not None:
                    return holder
                wanted = before.office
        former = is_former(self.passage, phrase)
        holder = self.people.with_role(wanted, former=former)
        return self.roll.everybody.with_role(wanted, former=former) if not holder.name else holder

    def _house_before(self, phrase: NounPhrase, owner: SpeakerEntry | None) -> Speaker:
        """The house for which «министр» spoke when he was last called so, with his state."""
        assert phrase.head is not None
        if owner is not None or phrase.head.kind != "person":
            return NOBODY
        if adjective_state(self.passage, phrase) is not None:
            return NOBODY
        before = last_office(self.passage, phrase.first, phrase.head.lemma)
        if before is None or len(before.office.states) != 1:
            return NOBODY
        (state,) = before.office.states
        house = house_named(before.norms, state)
        return NOBODY if house is None else house_speaker(self.passage.registry, house, state)

    def _just_named(self, before: OfficeBefore) -> Speaker:
        """The one person named right after the office."""
        named = [
            one.speaker
            for one in self.roll.appearances
            if before.first <= one.first < before.stop and one.subject
        ]
        return named[0] if len(named) == 1 else NOBODY

    def _of_document(self, phrase: NounPhrase, draft: Draft) -> Speaker:
        """«В заявлении X»: the person named; a bare document speaks for who spoke just before."""
        for appearance in self.roll.appearances:
            if phrase.first <= appearance.first < phrase.stop:
                return appearance.speaker
        distance = draft.sentence.number - self.people.last_sentence
        return self.people.last if distance <= _FARTHEST_DOCUMENT else NOBODY

    def _pair(self, phrase: NounPhrase) -> Speaker:
        """«Министры», the leaders: the two people of the passage so far who hold such offices."""
        assert phrase.head is not None
        wanted = office_of((), phrase.head.lemma)
        for people in (self.people, self.roll.everybody):
            known = people.known.values()
            holders = tuple(one.speaker for one in known if one.holds(wanted, former=False))
            if len(holders) == 2:
                return together(holders)
        known = self.people.known.values()
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

    def _together(self, phrase: NounPhrase) -> Speaker:
        """Two registered names joined by «и»."""
        at = self.passage.mention_at
        inside = {
            at[place].first: at[place] for place in range(phrase.first, phrase.stop) if place in at
        }
        entries = [self.roll.entry(self.passage, mention) for mention in inside.values()]
        return together(tuple(entry_speaker(entry, self.on) for entry in entries if entry))
