"""Who has been named and has spoken so far in a passage, in the order of reading.

Roles are taken from the words beside a name and from the registry, where dates of office count if
the date of the document is known. A role without a name stands for the one person of the passage
who has it; where several fit, for the last speaker among them, else for nobody.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from itertools import islice

from etl.extract.given import english_given_names, given_names
from etl.extract.offices_held import Office, is_ended, is_private_office
from etl.extract.tokens import norm_of
from etl.extract.world import is_of_world
from etl.model.records import SpeakerEntry
from etl.model.vocabulary import Side, SpeakerKind
from etl.text.packaged import read_table

_MOST_PEOPLE = 200
_FEMALE = ("ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "ая")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: canonical name, registry id and side, each None where it cannot be told."""

    name: str | None = None
    speaker_id: str | None = None
    side: Side | None = None
    is_person: bool = False
    gender: str = ""


NOBODY = Speaker()


@dataclass(slots=True)
class Person:
    """Somebody named in a passage, with all offices that stand beside the name or are known."""

    speaker: Speaker
    offices: dict[Office, None] = field(default_factory=dict)

    def holds(self, wanted: Office, *, former: bool) -> bool:
        """Whether one of the offices is the one wanted."""
        roles = alike(wanted.role)
        return any(
            (office.role in roles or (former and office.role.removeprefix("экс-") in roles))
            and (former or not office.is_over)
            and wanted.may_be(office)
            for office in self.offices
        )

    def offices_of(self, role: str) -> tuple[Office, ...]:
        """The offices held under a noun or one that means the same."""
        roles = alike(role)
        return tuple(one for one in self.offices if one.role in roles and not one.is_over)

    def holds_in(self, houses: frozenset[str]) -> bool:
        """Whether one of the offices is known to be one of the state or institution wanted."""
        return any(office.houses & houses for office in self.offices)


@dataclass(slots=True)
class People:
    """The memory of one passage; ``last`` is the last speaker, ``outlet`` the last outlet."""

    known: dict[str, Person] = field(default_factory=dict)
    last: Speaker = NOBODY
    last_sentence: int = -100
    spoken: list[tuple[Speaker, int]] = field(default_factory=list)
    outlet: Speaker = NOBODY

    def meet(self, speaker: Speaker, offices: Iterable[Office] = ()) -> Speaker:
        """Remember a person who was named; what was known already stays. Returns the speaker."""
        if speaker.name is None:
            return speaker
        person = self.known.setdefault(speaker.name, Person(speaker))
        person.offices.update(dict.fromkeys(offices))
        return person.speaker

    def speak(self, speaker: Speaker, sentence: int) -> None:
        """Remember who spoke last, and before."""
        self.last, self.last_sentence = speaker, sentence
        self.spoken.append((speaker, sentence))

    def recent(self) -> tuple[Person, ...]:
        """Those met last, in the order they were met first; a long document has too many."""
        last = islice(reversed(self.known.values()), _MOST_PEOPLE)
        return tuple(last)[::-1]

    def with_role(self, wanted: Office, *, former: bool = False) -> Speaker:
        """The one person met so far who holds the office ``wanted``; the last speaker first."""
        last = self.known.get(self.last.name or "")
        if wanted.role in _names_of_anybody() and last is not None and last.speaker.is_person:
            nobody_knows = not last.offices
            if nobody_knows or last.holds(wanted, former=former):
                return last.speaker
        if wanted.role == "политик" and len(self.known) == 1:
            return next(iter(self.known.values())).speaker
        fits = [person for person in self.recent() if person.holds(wanted, former=former)]
        inside = [person for person in fits if person.holds_in(wanted.houses)]
        fits = inside or fits
        if last is not None and last in fits:
            return last.speaker
        return fits[0].speaker if len(fits) == 1 else NOBODY


def entry_speaker(entry: SpeakerEntry, on: date | None = None) -> Speaker:
    """The speaker of a registry entry. Outlets have no side, and neither have people of the
    packaged table whose last office was over before ``on``."""
    outlet = entry.kind == SpeakerKind.OUTLET
    world = is_of_world(entry.speaker_id)
    retired = world and ((on is not None and _is_retired(entry, on)) or _is_private(entry))
    person = entry.kind == SpeakerKind.PERSON
    return Speaker(
        entry.name_en,
        None if world else entry.speaker_id,
        None if outlet or retired else entry.side,
        is_person=person,
        gender=gender_of(entry.name_ru, entry.name_en) if person else "",
    )


@lru_cache(maxsize=4096)
def gender_of(russian: str, english: str) -> str:
    """The gender a person's first name tells, else a Russian surname; empty if neither does."""
    words = russian.split()
    for word in words[:-1]:
        for reading in given_names().get(norm_of(word), ()):
            if "nominative" in reading.cases:
                return reading.gender
    for word in english.split()[:-1]:
        gender = english_given_names().get(norm_of(word))
        if gender:
            return gender
    return "f" if words and words[-1].endswith(_FEMALE) else ""


def _is_private(entry: SpeakerEntry) -> bool:
    return bool(entry.roles) and all(is_private_office(role) for role in entry.roles)


def alike(role: str) -> frozenset[str]:
    """The nouns that can mean the office ``role``."""
    return _same_offices().get(role, frozenset()) | {role}


def _is_retired(entry: SpeakerEntry, on: date) -> bool:
    return bool(entry.roles) and all(is_ended(role, on) for role in entry.roles)


@cache
def _same_offices() -> dict[str, frozenset[str]]:
    """Role noun -> the nouns that may name the same office."""
    rows = read_table("etl.extract", "same_offices")
    return {row["role"]: frozenset(row["fits"].split()) for row in rows}


@cache
def _names_of_anybody() -> frozenset[str]:
    """The nouns by which whoever spoke last may be called."""
    rows = read_table("etl.extract", "same_offices")
    return frozenset(row["role"] for row in rows if row["anybody"])
