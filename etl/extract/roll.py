"""Everybody a passage names: registered people, and unknown ones introduced with a first name."""

from dataclasses import dataclass, field
from datetime import date

from etl.extract.antecedents import Appearance
from etl.extract.appearances import (
    Introduction,
    by_surname,
    introductions,
    is_governed,
    surname_forms,
)
from etl.extract.given import given_names
from etl.extract.lexicon import words_of
from etl.extract.naming import latin_name
from etl.extract.nominative import nominative_name
from etl.extract.offices_held import entry_offices
from etl.extract.passage import Passage
from etl.extract.people import NOBODY, People, Speaker, entry_speaker
from etl.extract.positions import side_of_office
from etl.extract.registry import Mention
from etl.extract.tokens import Token, norm_of, places_of
from etl.model.records import SpeakerEntry
from etl.model.vocabulary import SpeakerKind

_TITLES = frozenset({"mr", "ms", "mrs", "dr", "miss", "sir", "г-н", "г-жа", "госпожа", "господин"})
_LONGEST_ABBREVIATION = 4
# Endings of common nouns that few surnames have.
_COMMON = ("ка", "ость", "ство", "ция", "ние", "тие", "изм", "тель", "ница", "ики", "исты", "цы")


@dataclass(slots=True)
class Roll:
    """``everybody`` are the people of a passage, ``appearances`` where they are named,
    ``surnames`` leads from any form of a surname to the names it may stand for; in ``introduced``
    these are the unknown people alone. ``nominative`` are the surnames as they are called,
    ``in_full`` the entries named with more than one word, ``alone`` those that some mention stands
    for without a rival. ``small`` are the words the passage writes without a capital, found when
    they are first asked for."""

    everybody: People
    appearances: tuple[Appearance, ...]
    surnames: dict[str, set[str]]
    introduced: dict[str, set[str]]
    on: date | None
    nominative: set[str] = field(default_factory=set)
    in_full: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    small: frozenset[str] | None = None

    def entry(self, passage: Passage, mention: Mention) -> SpeakerEntry | None:
        """The one entry a mention stands for; a shared name is told by the rest of the passage."""
        ids = set(mention.speaker_ids)
        if len(ids) > 1:
            ids &= self.alone
        return passage.registry.entries[ids.pop()] if len(ids) == 1 else None

    def named(self, passage: Passage, mention: Mention) -> Speaker:
        """The person of a mention; a bare surname is that of the one the passage introduces."""
        entry = self.entry(passage, mention)
        if entry is None:
            return NOBODY
        norm = passage.tokens[mention.first].norm
        others = self.introduced.get(norm, set())
        if (
            mention.stop - mention.first == 1
            and len(others) == 1
            and entry.speaker_id not in self.in_full
        ):
            (name,) = others
            return self.everybody.known[name].speaker
        return entry_speaker(entry, self.on)

    def unknown(
        self,
        passage: Passage,
        name: tuple[int, int],
        *,
        oblique: bool,
        plural: bool,
        is_label: bool,
    ) -> Speaker:
        """The person an unregistered name stands for: one named in full elsewhere, or a new one.
        A lone word that is a common noun, or the subject of a plural verb, names nobody; in the
        label of a turn every name is in capitals."""
        tokens = passage.tokens[slice(*name)]
        kept = tuple(word for word in tokens if word.is_word and word.norm not in _TITLES) or tokens
        if len(kept) > 2 and kept[0].norm in self.introduced and kept[0].norm not in given_names():
            kept = kept[1:]
        words = tuple(word.written_in(passage.text) for word in kept)
        upper = all(word.isupper() for word in words)
        if upper and (is_label or max(map(len, words)) > _LONGEST_ABBREVIATION):
            words = tuple(word.title() for word in words)
        if all(len(word) == 1 for word in words):
            return NOBODY
        restored = nominative_name(words, oblique=oblique)
        written = latin_name(" ".join(restored.words))
        same = self._same(kept[-1].norm, written, initials=len(kept[0].norm) == 1)
        if same is not None:
            return same
        lone = len(kept) == 1
        if lone and ((plural and not words[0].isascii()) or self._is_common(passage, kept[0])):
            return NOBODY
        speaker = Speaker(written, None, None, is_person=True, gender=restored.gender)
        if not lone:
            for form in surname_forms(restored.words[-1]):
                self.surnames.setdefault(form, set()).add(written)
        return self.everybody.meet(speaker)

    def _is_common(self, passage: Passage, word: Token) -> bool:
        """Whether a word is a common noun: the passage writes it without a capital too, or it has
        the ending of one and a capital only where a sentence begins."""
        if self.small is None:
            self.small = frozenset(one.norm for one in passage.tokens if not one.capital)
        if word.norm in words_of("english_time") or word.norm in self.small:
            return True
        sentence = passage.sentence_at(word.start)
        opens = sentence is not None and passage.tokens[sentence.first].start == word.start
        return opens and word.norm.endswith(_COMMON)

    def _same(self, norm: str, written: str, *, initials: bool) -> Speaker | None:
        """The one person of the passage with this surname and, where it is given, first name."""
        names = self.surnames.get(norm, set())
        first = written.split(" ")[0]
        if " " in written and not initials:
            names = {name for name in names if name.split(" ")[0] == first}
        elif initials:
            names = {name for name in names if name[:1] == first[:1]} or names
        return self.everybody.known[next(iter(names))].speaker if len(names) == 1 else None


def read_roll(passage: Passage, on: date | None) -> Roll:
    """The roll of a passage; ``on`` is the day of the document, where it is known."""
    found = introductions(passage)
    roll = Roll(
        everybody=People(),
        appearances=(),
        surnames={},
        introduced=by_surname({one.name: one.surname for one in found}),
        on=on,
        in_full=_named_in_full(passage),
        alone=frozenset(
            mention.speaker_ids[0] for mention in passage.mentions if len(mention.speaker_ids) == 1
        ),
    )
    appearances = [_introduced(passage, roll, one) for one in found]
    surnames = {one.name: [one.surname] for one in found}
    for mention in passage.mentions:
        entry = roll.entry(passage, mention)
        if entry is None or entry.kind != SpeakerKind.PERSON:
            continue
        speaker = roll.named(passage, mention)
        if speaker.name not in roll.everybody.known:
            roll.everybody.meet(speaker, entry_offices(entry, on))
            surnames[entry.name_en] = [entry.name_ru.split()[-1], entry.name_en.split()[-1]]
        governed = is_governed(passage, mention.first, mention.stop)
        subject = "nominative" in mention.cases and not governed
        appearances.append(Appearance(mention.first, mention.stop, speaker, subject))
    for name, several in surnames.items():
        for surname in several:
            roll.nominative.add(norm_of(surname))
            for form in surname_forms(surname):
                roll.surnames.setdefault(form, set()).add(name)
    appearances += _bare_surnames(passage, roll, found)
    roll.appearances = tuple(sorted(appearances, key=lambda one: one.first))
    return roll


def _introduced(passage: Passage, roll: Roll, one: Introduction) -> Appearance:
    sides = {side_of_office(office, passage.registry) for office in one.offices} - {None}
    side = sides.pop() if len(sides) == 1 else None
    speaker = Speaker(one.name, None, side, is_person=True, gender=one.gender)
    speaker = roll.everybody.meet(speaker, one.offices)
    subject = one.is_nominative and not is_governed(passage, one.first, one.stop)
    return Appearance(one.first, one.stop, speaker, subject)


def _bare_surnames(
    passage: Passage, roll: Roll, found: tuple[Introduction, ...]
) -> list[Appearance]:
    """Where people named in full elsewhere are named again by the surname alone."""
    inside = {place for one in found for place in range(one.first, one.stop)}
    named = [
        (place, roll.surnames[passage.norms[place]])
        for place in places_of(roll.surnames, passage.norms)
        if passage.tokens[place].capital and place not in inside
    ]
    return [
        Appearance(
            place,
            place + 1,
            roll.everybody.known[next(iter(names))].speaker,
            _may_be_subject(passage, roll, place),
        )
        for place, names in named
        if len(names) == 1 and place not in passage.mention_at
    ]


def _may_be_subject(passage: Passage, roll: Roll, place: int) -> bool:
    in_nominative = passage.tokens[place].norm in roll.nominative
    return in_nominative and not is_governed(passage, place, place + 1)


def _named_in_full(passage: Passage) -> frozenset[str]:
    """The entries the passage names with more than one word."""
    return frozenset(
        known
        for mention in passage.mentions
        if mention.stop - mention.first > 1
        for known in mention.speaker_ids
    )
