"""Whom a pronoun stands for: the subject named last, the last speaker, or two people together.

Gender has to agree, and what stands inside quotation marks or in the words reported is no subject.
"""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice

from etl.extract.drafts import Draft
from etl.extract.joint_speakers import all_together
from etl.extract.passage import Passage, Sentence
from etl.extract.people import NOBODY, People, Speaker
from etl.extract.phrases import NounPhrase

_FARTHEST_PRONOUN = 4
_MOST_SPEAKERS = 12
_FARTHEST_TOPIC = 2
_FARTHEST_NAME = 24
_FARTHEST_PAIR = 2
_GOING_ON = frozenset({"также", "тоже", "добавил", "добавила", "also", "added"})
_OF_HOUSES = frozenset({"данным", "информации", "сведениям", "оценкам", "оценке", "прогнозам"})


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person named at token ``first``; ``subject`` says whether the form can be one."""

    first: int
    stop: int
    speaker: Speaker
    subject: bool


@dataclass(slots=True)
class Antecedents:
    """The people named in a passage by their places, and the memory of who has spoken."""

    passage: Passage
    appearances: tuple[Appearance, ...]
    people: People

    def of_pronoun(self, phrase: NounPhrase, draft: Draft) -> Speaker:
        """Whom «он», «она», «его», he, she, they of a draft stand for; nobody where it is open."""
        if phrase.plural:
            return self._several(draft)
        if self._is_house(draft):
            return self.people.last
        for speaker in self._candidates(phrase, draft):
            if speaker.is_person and _agree(speaker, phrase):
                return speaker
        return self._only_one(phrase, draft)

    def named_next(self, phrase: NounPhrase, draft: Draft) -> Speaker:
        """«…, — сказал он. X также напомнил»: before anybody is named, the one who goes on, or
        whom the next sentence calls by the surname alone, as somebody known already."""
        after = self.passage.following(draft.sentence)
        named = self.appearances and self.appearances[0].first < draft.sentence.stop
        if phrase.plural or after is None or named:
            return NOBODY
        first = next(iter(self.between(after.first, after.first + 1)), None)
        if first is None or not first.subject or first.stop >= after.stop:
            return NOBODY
        is_known = first.stop - first.first == 1
        goes_on = is_known or self.passage.tokens[first.stop].norm in _GOING_ON
        return first.speaker if goes_on and _agree(first.speaker, phrase) else NOBODY

    def only_one(self, phrase: NounPhrase) -> Speaker:
        """Whom a passage that begins with a pronoun is about: the only person it names at all,
        if he is a subject there and nobody has spoken yet."""
        named = {one.speaker.name for one in self.appearances}
        if phrase.plural or len(named) != 1 or self.people.spoken:
            return NOBODY
        speaker = next((one.speaker for one in self.appearances if one.subject), NOBODY)
        return speaker if _agree(speaker, phrase) else NOBODY

    def _is_house(self, draft: Draft) -> bool:
        """«По его данным» after an agency or an institution has spoken."""
        last = self.people.last
        near = draft.sentence.number - self.people.last_sentence <= 1
        cue = draft.cue[-1].of(self.passage.text).lower()
        return near and not last.is_person and last.name is not None and cue in _OF_HOUSES

    def _only_one(self, phrase: NounPhrase, draft: Draft) -> Speaker:
        """The only person the sentence before names, whatever his place in it."""
        before = self.passage.previous(draft.sentence)
        if before is None or draft.sentence.number - self.people.last_sentence <= 1:
            return NOBODY
        named = {
            one.speaker.name: one.speaker
            for one in self.between(before.first, before.stop)
            if not self._is_told(one, draft)
        }
        (speaker,) = named.values() if len(named) == 1 else (NOBODY,)
        return speaker if _agree(speaker, phrase) else NOBODY

    def _candidates(self, phrase: NounPhrase, draft: Draft) -> list[Speaker]:
        sentence, people = draft.sentence, self.people
        found = []
        here = self._subject(sentence, draft, phrase.first)
        if here is not None:
            found.append(here)
        near = sentence.number - people.last_sentence <= _FARTHEST_PRONOUN
        before = self.passage.previous(sentence)
        elsewhere = before is not None and before.number > people.last_sentence
        if before is not None and (elsewhere or not people.last.is_person):
            topic = self._opening_subject(before, draft)
            if topic is not None:
                found.append(topic)
        if near:
            found += [
                speaker
                for speaker, number in islice(reversed(people.spoken), _MOST_SPEAKERS)
                if sentence.number - number <= _FARTHEST_PRONOUN
            ]
            return found
        return [*found, *self._topics(sentence, draft)]

    def _topics(self, sentence: Sentence, draft: Draft) -> list[Speaker]:
        """The subjects of the sentence before and of the one before that."""
        found = []
        for _ in range(_FARTHEST_TOPIC):
            before = self.passage.previous(sentence)
            if before is None:
                break
            sentence = before
            speaker = self._subject(sentence, draft, sentence.first + _FARTHEST_NAME)
            if speaker is not None:
                found.append(speaker)
        return found

    def _subject(self, sentence: Sentence, draft: Draft, limit: int) -> Speaker | None:
        """The person a sentence names first, before token ``limit``, if he can be its subject."""
        stop = min(limit, sentence.stop)
        for appearance in self.between(sentence.first, stop):
            if self._is_told(appearance, draft):
                continue
            return appearance.speaker if appearance.subject else None
        return None

    def subject_before(self, draft: Draft) -> Speaker | None:
        """The last person before the cue of a draft, in its sentence, who can be a subject."""
        sentence = draft.sentence
        named = self.between(sentence.first, min(draft.place, sentence.stop))
        subjects = [one for one in named if one.subject and not self._is_told(one, draft)]
        return subjects[-1].speaker if subjects else None

    def _opening_subject(self, sentence: Sentence, draft: Draft) -> Speaker | None:
        """The person a sentence opens with, before any comma."""
        speaker = self._subject(sentence, draft, sentence.first + _FARTHEST_NAME)
        if speaker is None:
            return None
        first = next(
            one for one in self.between(sentence.first, sentence.stop) if one.speaker == speaker
        )
        tokens = self.passage.tokens[sentence.first : first.first]
        return None if any(not token.is_word for token in tokens) else speaker

    def _is_told(self, appearance: Appearance, draft: Draft) -> bool:
        """Whether a name stands in quotation marks or in the words of the draft itself."""
        start = self.passage.tokens[appearance.first].start
        inside = any(span.start <= start < span.stop for span in draft.content)
        return inside or self.passage.quotation_at(start) is not None

    def between(self, first: int, stop: int) -> tuple[Appearance, ...]:
        """The people named in tokens ``[first, stop)``, in order."""
        start = bisect_left(self.appearances, first, key=lambda one: one.first)
        end = bisect_left(self.appearances, stop, lo=start, key=lambda one: one.first)
        return self.appearances[start:end]

    def _several(self, draft: Draft) -> Speaker:
        """«Они»: those who have spoken together, else the two people just named."""
        last = self.people.last
        near = draft.sentence.number - self.people.last_sentence <= _FARTHEST_PRONOUN
        if near and last.name is not None and " and " in last.name:
            return last
        first = draft.sentence
        for _ in range(_FARTHEST_PAIR):
            first = self.passage.previous(first) or first
        named = {
            one.speaker.name: one.speaker
            for one in self.between(first.first, draft.sentence.stop)
            if not self._is_told(one, draft)
        }
        return together(tuple(named.values()))


def together(speakers: tuple[Speaker, ...]) -> Speaker:
    """Two people as one joint speaker, who has a side only where both have the same."""
    return all_together(speakers) if len(speakers) == 2 else NOBODY


def _agree(speaker: Speaker, phrase: NounPhrase) -> bool:
    return not (speaker.gender and phrase.gender and speaker.gender != phrase.gender)
