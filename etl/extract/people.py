"""Who has been named and has spoken so far in a passage, in the order of reading.

Roles are taken from the words beside a name and from the registry. A role without a name stands
for the one person with that role; where several fit, for the last speaker among them, else nobody.
"""

from dataclasses import dataclass, field

from etl.extract.lexicon import role_forms
from etl.extract.tokens import norm_of
from etl.extract.world import is_of_world
from etl.model.records import SpeakerEntry
from etl.model.vocabulary import Side, SpeakerKind
from etl.text.packaged import read_table

_SAME_OFFICE: dict[str, frozenset[str]] = {
    row["role"]: frozenset(row["fits"].split()) for row in read_table("etl.extract", "same_offices")
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: canonical name, registry id and side, each None where it cannot be told."""

    name: str | None = None
    speaker_id: str | None = None
    side: Side | None = None
    is_person: bool = False
    gender: str = ""


NOBODY = Speaker()
_STEM = 6


@dataclass(slots=True)
class People:
    """The memory of one passage; ``last`` is the last speaker, ``outlet`` the last outlet."""

    known: dict[str, Speaker] = field(default_factory=dict)
    roles: dict[str, set[str]] = field(default_factory=dict)
    sides: dict[str, set[Side]] = field(default_factory=dict)
    offices: dict[str, frozenset[str]] = field(default_factory=dict)
    last: Speaker = NOBODY
    last_sentence: int = -100
    outlet: Speaker = NOBODY

    def _works_in(self, speaker: Speaker, house: SpeakerEntry | None) -> bool:
        """Whether the words of a person's offices name the institution."""
        if house is None or house.kind != SpeakerKind.INSTITUTION.value:
            return False
        return bool(self.offices.get(speaker.name or "", frozenset()) & entry_words(house))

    def meet(self, speaker: Speaker, roles: set[str], side: Side | None) -> None:
        """Remember a person who was named, with the roles and the country beside the name."""
        if speaker.name is None:
            return
        self.known[speaker.name] = speaker
        self.roles.setdefault(speaker.name, set()).update(roles)
        for found in (side, speaker.side):
            if found is not None:
                self.sides.setdefault(speaker.name, set()).add(found)

    def with_role(self, role: str, side: Side | None, house: SpeakerEntry | None = None) -> Speaker:
        """The one person met so far whose role is ``role`` (of ``side`` and in ``house``, where
        that is said)."""
        wanted = _SAME_OFFICE.get(role, frozenset({role})) | {role}
        fits = [
            speaker
            for name, speaker in self.known.items()
            if self.roles[name] & wanted
            and (side is None or not self.sides.get(name) or side in self.sides[name])
        ]
        inside = [speaker for speaker in fits if self._works_in(speaker, house)]
        fits = inside or fits
        if len(fits) == 1:
            return fits[0]
        return self.last if self.last in fits else NOBODY


def entry_words(entry: SpeakerEntry) -> frozenset[str]:
    """What the words of an institution's names and of people's offices have in common with each
    other: their first letters, short words left out."""
    names = [entry.name_ru, *(alias.text for alias in entry.aliases)]
    offices = [role.role_ru for role in entry.roles]
    words = (norm_of(word) for name in (*names, *offices) for word in name.split())
    return frozenset(word[:_STEM] for word in words if len(word) > _STEM)


def entry_speaker(entry: SpeakerEntry) -> Speaker:
    """The speaker of a registry entry; outlets and groups without a side of their own have none."""
    outlet = entry.kind == SpeakerKind.OUTLET.value
    return Speaker(
        entry.name_en,
        None if is_of_world(entry.speaker_id) else entry.speaker_id,
        None if outlet else entry.side,
        is_person=entry.kind == SpeakerKind.PERSON.value,
    )


def entry_roles(entry: SpeakerEntry) -> set[str]:
    """The role nouns in the offices of an entry."""
    words = (norm_of(word) for role in entry.roles for word in role.role_ru.split())
    return {role_forms()[word].lemma for word in words if word in role_forms()}
