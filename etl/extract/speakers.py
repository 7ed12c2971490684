"""Sources resolved to speakers, inside the passage and by its words alone.

A name outranks a role. A pronoun stands for the last speaker if gender allows. A person not in the
registry is called by the name in Latin letters, without an id. Where two answers fit there is none.
"""

from dataclasses import dataclass, replace
from datetime import date

from etl.extract.antecedents import Antecedents, together
from etl.extract.appearances import owners_among
from etl.extract.drafts import Draft
from etl.extract.houses_of_holders import states_of
from etl.extract.institutions import Houses, institution
from etl.extract.joint_speakers import owners_of_one_noun, read_parts
from etl.extract.meeting import Meeting
from etl.extract.named_bodies import named_bodies, written_name
from etl.extract.odd_names import address
from etl.extract.offices_held import entry_offices, office_of
from etl.extract.passage import Passage
from etl.extract.people import NOBODY, People, Speaker, entry_speaker
from etl.extract.phrases import NounPhrase, Via
from etl.extract.positions import (
    adjective_state,
    is_former,
    is_private,
    owner_side,
    position,
    with_first_owner,
    with_quoted_owner,
)
from etl.extract.registry import Mention
from etl.extract.role_readers import RoleReader
from etl.extract.roll import Roll, read_roll
from etl.extract.trailing_names import with_trailing_name
from etl.extract.understood import is_it, of_it, without_subject
from etl.model.records import SpeakerEntry
from etl.model.vocabulary import SpeakerKind

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
    antecedents = Antecedents(passage, roll.appearances, people)
    houses = Houses(ahead=states_of(passage, roll))
    bodies = named_bodies(passage)
    meeting = Meeting(passage, roll, people, houses, bodies)
    roles = RoleReader(passage, roll, people, antecedents, houses, bodies)
    reader = _Reader(passage, on, roll, people, antecedents, houses, roles, meeting)
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
    houses: Houses
    roles: RoleReader
    meeting: Meeting

    def read(self, draft: Draft) -> Speaker:
        """The speaker of the next draft."""
        # «Об этом заявил X» points back: what it points to has been read before.
        points_back = draft.content[0].start < draft.sentence.span.start
        start = draft.cue[0].start
        self.meeting.up_to(start if points_back else min(start, draft.content[0].start))
        phrase = draft.source.phrase
        if phrase is None:
            speaker = without_subject(self.passage, self.people, self.antecedents, draft)
        else:
            speaker = self._speaker(phrase, draft)
        if speaker.name is None or draft.rule == "carried_words":
            return speaker
        human = phrase is not None and phrase.head is not None and phrase.head.kind == "person"
        last = replace(speaker, is_person=True) if human else speaker
        self.people.speak(self._with_gender(last, draft), draft.sentence.number)
        return speaker

    def _with_gender(self, speaker: Speaker, draft: Draft) -> Speaker:
        """The speaker with the gender of the verb, where the name does not tell it."""
        cue = self.passage.cues.get(draft.place)
        if speaker.gender or cue is None or not speaker.is_person:
            return speaker
        return replace(speaker, gender=cue.word.gender if cue.word.gender in {"m", "f"} else "")

    def _speaker(self, phrase: NounPhrase, draft: Draft) -> Speaker:
        if phrase.via is Via.PRONOUN:
            found = self.antecedents.of_pronoun(phrase, draft)
            if found.name is None:
                found = self.antecedents.named_next(phrase, draft)
            return found if found.name is not None else self.antecedents.only_one(phrase)
        if is_it(self.passage, phrase):
            return of_it(self.people, draft)
        if phrase.plural and phrase.head is None and phrase.via in {Via.REGISTRY, Via.ROLE}:
            joint = read_parts(self.passage, phrase, lambda part: self._speaker(part, draft))
            return joint if joint.name is not None else self._together(phrase)
        owners = owners_of_one_noun(self.passage, phrase)
        if owners is not None:
            joint = read_parts(self.passage, owners, lambda part: self._speaker(part, draft))
            if joint.name is not None:
                return joint
        phrase = with_quoted_owner(self.passage, phrase)
        phrase = with_first_owner(self.passage, with_trailing_name(self.passage, phrase))
        if phrase.person is not None or phrase.name is not None:
            return self._named(phrase, draft)
        if phrase.head is None:
            owner = self._owner(phrase.belongs_to)
            return NOBODY if owner is None else entry_speaker(owner)
        return self.roles.of_role(phrase, draft, oblique=draft.rule in _OBLIQUE)

    def _owner(self, mention: Mention | None) -> SpeakerEntry | None:
        return None if mention is None else self.roll.entry(self.passage, mention)

    def _named(self, phrase: NounPhrase, draft: Draft) -> Speaker:
        if phrase.head is not None and phrase.head.kind != "person":
            return self.roles.of_role(phrase, draft, oblique=draft.rule in _OBLIQUE)
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
        if address(self.passage, *phrase.name) is not None:
            return Speaker(written_name(self.passage.span(*phrase.name).of(self.passage.text)))
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
        unofficial = is_former(self.passage, phrase) or is_private(self.passage, phrase)
        side = position(phrase, owner_side(self.passage, phrase, owner), former=unofficial)
        gender = found.gender or phrase.gender
        return replace(found, side=found.side or side, gender=gender)

    def _remember_house(self, phrase: NounPhrase) -> None:
        """The ministry in «глава МИД X Имя Фамилия» may be meant by «в ведомстве» later."""
        owner = self._owner(phrase.belongs_to)
        state = adjective_state(self.passage, phrase) if owner is None else owner
        if state is not None and state.kind == SpeakerKind.STATE:
            house = institution(self.passage, phrase, owner, self.houses)
            norms = [token.norm for token in self.passage.tokens[phrase.first : phrase.stop]]
            self.houses.meet(house, norms)

    def _together(self, phrase: NounPhrase) -> Speaker:
        """Two registered names joined by «и»."""
        at = self.passage.mention_at
        inside = {
            at[place].first: at[place] for place in range(phrase.first, phrase.stop) if place in at
        }
        entries = [self.roll.entry(self.passage, mention) for mention in inside.values()]
        return together(tuple(entry_speaker(entry, self.on) for entry in entries if entry))
