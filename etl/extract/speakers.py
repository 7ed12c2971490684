"""Sources resolved to speakers, inside the passage and by its words alone.

A name outranks a role. A pronoun stands for the last speaker if gender allows. A person not in the
registry is called by the name in Latin letters, without an id. Where two answers fit there is none.
"""

from dataclasses import dataclass, field, replace

from etl.extract.drafts import Draft
from etl.extract.naming import latin_name, nominative_name, stem_of
from etl.extract.passage import Passage, Sentence
from etl.extract.people import NOBODY, People, Speaker, entry_roles, entry_speaker, entry_words
from etl.extract.phrases import NounPhrase, Via
from etl.extract.positions import adjective_side, house_of, position, state_of
from etl.extract.registry import Mention
from etl.model.records import SpeakerEntry
from etl.model.vocabulary import SpeakerKind

_FARTHEST_PRONOUN = 4
_LONGEST_ABBREVIATION = 4
_TITLES = frozenset({"mr", "ms", "mrs", "dr"})
_FARTHEST_DOCUMENT = 2
_FARTHEST_TOPIC = 2
_FARTHEST_NAME = 24
# Whoever they work for, nobody has said who they are.
_UNNAMED = frozenset({"источник", "собеседник", "сотрудник", "журналист", "корреспондент"})
# Rules whose source does not stand in the nominative.
_OBLIQUE = frozenset({"prefaced", "carried_words", "with_reference"})


def resolve(passage: Passage, drafts: tuple[Draft, ...]) -> tuple[Speaker, ...]:
    """The speaker of each draft, in the same order (the order of reading)."""
    reader = _Reader(passage)
    for mention in passage.mentions:
        reader.meet(reader.anywhere, mention)
    return tuple(reader.read(draft) for draft in drafts)


@dataclass(slots=True)
class _Reader:
    """Reads a passage from its beginning: ``people`` are those met so far, ``anywhere`` all
    registered ones of the passage, ``fullest`` the fullest form of each unknown name."""

    passage: Passage
    people: People = field(default_factory=People)
    anywhere: People = field(default_factory=People)
    fullest: dict[str, str] = field(default_factory=dict)
    met: int = 0

    def read(self, draft: Draft) -> Speaker:
        """The speaker of the next draft."""
        mentions = self.passage.mentions
        start = min(draft.cue[0].start, draft.content[0].start)
        while self.met < len(mentions) and self._start(mentions[self.met]) < start:
            self.meet(self.people, mentions[self.met])
            self.met += 1
        phrase = draft.source.phrase
        speaker = NOBODY if phrase is None else self._speaker(phrase, draft)
        if speaker.name is not None and draft.rule != "carried_words":
            human = phrase is not None and phrase.head is not None and phrase.head.kind == "person"
            last = replace(speaker, is_person=True) if human else speaker
            self.people.last, self.people.last_sentence = last, draft.sentence.number
        return speaker

    def meet(self, people: People, mention: Mention) -> None:
        """Remember the person or outlet of a mention."""
        entry = self._entry(mention)
        if entry is None:
            return
        if entry.kind == SpeakerKind.PERSON.value:
            people.meet(entry_speaker(entry), entry_roles(entry), None)
            people.offices[entry.name_en] = entry_words(entry)
        elif entry.kind == SpeakerKind.OUTLET.value:
            people.outlet = entry_speaker(entry)

    def _start(self, mention: Mention) -> int:
        return self.passage.tokens[mention.first].start

    def _entry(self, mention: Mention | None) -> SpeakerEntry | None:
        """The one entry a mention stands for; a shared name is told by the rest of the passage."""
        if mention is None:
            return None
        ids = set(mention.speaker_ids)
        if len(ids) > 1:
            named = {
                one.speaker_ids[0] for one in self.passage.mentions if len(one.speaker_ids) == 1
            }
            ids &= named
        return self.passage.registry.entries[ids.pop()] if len(ids) == 1 else None

    def _speaker(self, phrase: NounPhrase, draft: Draft) -> Speaker:
        if phrase.via is Via.PRONOUN:
            return self._pronoun(phrase, draft)
        if phrase.plural and phrase.head is None and phrase.via is Via.REGISTRY:
            return self._together(phrase)
        if phrase.person is not None or phrase.name is not None:
            return self._named(phrase, draft)
        if phrase.head is None:
            owner = self._entry(phrase.belongs_to)
            return NOBODY if owner is None else entry_speaker(owner)
        return self._by_role(phrase, draft)

    def _named(self, phrase: NounPhrase, draft: Draft) -> Speaker:
        owner = self._entry(phrase.belongs_to)
        side = None if owner is None else entry_speaker(owner).side
        roles = set() if phrase.head is None else {phrase.head.lemma}
        if phrase.person is not None:
            entry = self._entry(phrase.person)
            speaker = NOBODY if entry is None else entry_speaker(entry)
            self.people.meet(speaker, roles if entry is None else roles | entry_roles(entry), side)
            return speaker
        if phrase.head is not None and phrase.head.kind != "person":
            return self._by_role(phrase, draft)
        speaker = Speaker(
            self._unknown_name(phrase, draft),
            None,
            position(self.passage, phrase, side),
            is_person=True,
            gender=phrase.gender,
        )
        self.people.meet(speaker, roles, side)
        return speaker

    def _unknown_name(self, phrase: NounPhrase, draft: Draft) -> str:
        """The name of a person the registry does not know, in its fullest form met so far."""
        assert phrase.name is not None
        tokens = self.passage.tokens[slice(*phrase.name)]
        words = [word for word in tokens if word.is_word and word.norm not in _TITLES]
        name = " ".join(word.written_in(self.passage.text) for word in words or tokens)
        if name.isascii() and name.isupper() and len(name) > _LONGEST_ABBREVIATION:
            name = name.title()
        if draft.rule in _OBLIQUE:
            name = nominative_name(name)
        stem = stem_of(name.split(" ")[-1])
        if stem not in self.fullest or name.count(" ") > self.fullest[stem].count(" "):
            self.fullest[stem] = name
        return latin_name(self.fullest[stem])

    def _by_role(self, phrase: NounPhrase, draft: Draft) -> Speaker:
        """A role without a name: the person of the passage who has it, else the institution."""
        assert phrase.head is not None
        owner = self._entry(phrase.belongs_to)
        if phrase.head.kind == "document" and owner is None:
            distance = draft.sentence.number - self.people.last_sentence
            return self.people.last if distance <= _FARTHEST_DOCUMENT else NOBODY
        if phrase.head.kind == "outlet" and owner is None:
            return self.people.outlet
        singular = not phrase.plural or (draft.rule in _OBLIQUE and bool(phrase.head.cases))
        side = None if owner is None else entry_speaker(owner).side
        if phrase.head.kind == "person" and singular:
            wanted = side or adjective_side(self.passage, phrase)
            for people in (self.people, self.anywhere):
                holder = people.with_role(phrase.head.lemma, wanted, owner)
                if holder.name is not None:
                    return holder
        return self._institution(phrase, owner, singular)

    def _institution(
        self, phrase: NounPhrase, owner: SpeakerEntry | None, singular: bool
    ) -> Speaker:
        """Whom a role speaks for whose holder is not named."""
        assert phrase.head is not None
        adjective = adjective_side(self.passage, phrase)
        is_side = phrase.head.lemma in {"сторона", "власти"}
        house = house_of(self.passage, phrase, owner, is_side=is_side)
        if house is not None:
            return house
        if owner is None and is_side and adjective is not None:
            return state_of(self.passage, adjective)
        if owner is None:
            return Speaker(side=position(self.passage, phrase, adjective))
        side = entry_speaker(owner).side
        if phrase.head.lemma in _UNNAMED:
            return Speaker(side=side)
        if owner.kind == SpeakerKind.STATE.value and not is_side:
            return Speaker(side=position(self.passage, phrase, side))
        return entry_speaker(owner) if singular else Speaker(side=side)

    def _pronoun(self, phrase: NounPhrase, draft: Draft) -> Speaker:
        last = self.people.last
        far = draft.sentence.number - self.people.last_sentence > _FARTHEST_PRONOUN
        joint = last.name is not None and " and " in last.name
        if phrase.plural:
            return last if joint and not far else NOBODY
        if far or not last.is_person:
            return self._topic(phrase, draft)
        other = last.gender and phrase.gender and last.gender != phrase.gender
        return NOBODY if other else last

    def _topic(self, phrase: NounPhrase, draft: Draft) -> Speaker:
        """The registered person the sentence before, or the one before that, begins with."""
        sentence = draft.sentence
        for _ in range(_FARTHEST_TOPIC):
            before = self.passage.previous(sentence)
            if before is None:
                break
            sentence = before
            speaker = self._first_person(sentence)
            other = speaker.gender and phrase.gender and speaker.gender != phrase.gender
            if speaker.name is not None and not other:
                return speaker
        return NOBODY

    def _first_person(self, sentence: Sentence) -> Speaker:
        """The registered person a sentence names first, where he can be its subject."""
        for place in range(sentence.first, min(sentence.stop, sentence.first + _FARTHEST_NAME)):
            entry = self._entry(self.passage.mention_at.get(place))
            if entry is not None and entry.kind == SpeakerKind.PERSON.value:
                subject = "nominative" in self.passage.mention_at[place].cases
                return entry_speaker(entry) if subject else NOBODY
        return NOBODY

    def _together(self, phrase: NounPhrase) -> Speaker:
        """Two registered names joined by «и»."""
        at = self.passage.mention_at
        inside = {
            at[place].first: at[place] for place in range(phrase.first, phrase.stop) if place in at
        }
        speakers = [
            entry_speaker(entry)
            for entry in (self._entry(mention) for mention in inside.values())
            if entry is not None
        ]
        if len(speakers) != len(inside):
            return NOBODY
        sides = {speaker.side for speaker in speakers}
        names = " and ".join(speaker.name or "" for speaker in speakers)
        return Speaker(names, None, sides.pop() if len(sides) == 1 else None)
