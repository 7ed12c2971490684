"""The registry: who speaks, under which names, in which office and when."""

from dataclasses import dataclass, replace
from typing import Any

from dashboard.database import Ledger
from dashboard.filters import Filter
from dashboard.folding import fold, words_of
from dashboard.partial_dates import first_day, last_day
from dashboard.questions.sql import read


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name a speaker goes by in documents."""

    alias: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office with its partial ISO dates; ``until`` is None while held or unknown."""

    role_en: str
    role_ru: str
    institution_id: str | None
    institution_en: str | None
    institution_ru: str | None
    since: str | None
    until: str | None
    basis: str

    def may_be_held(self, on: str) -> bool:
        """Whether nothing known says the office was not held in that day, month or year."""
        begun = self.since is None or first_day(self.since) <= last_day(on)
        return begun and (self.until is None or last_day(self.until) >= first_day(on))


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A person, institution, state, outlet or group; claims are those not rejected."""

    speaker_id: str
    name_en: str
    name_ru: str
    kind: str
    side: str
    wikidata: str | None
    note: str | None
    claims: int
    unreviewed: int
    aliases: tuple[Alias, ...]
    roles: tuple[Role, ...]


_SPEAKERS = read("speakers.sql")


def speakers(ledger: Ledger, filter: Filter | None = None) -> tuple[Speaker, ...]:
    """The speakers asked for by side, speaker and text, those with most claims first.

    With ``on``, only offices that may have been held then, and only who held one.
    """
    filter = filter or Filter()
    if filter.unreadable:
        return ()
    everyone = ledger.ask(_speaker, _SPEAKERS)
    chosen = (speaker for speaker in everyone if _is_asked_for(speaker, filter))
    if filter.on is None:
        return tuple(chosen)
    then = (_in_office(speaker, filter.on) for speaker in chosen)
    return tuple(speaker for speaker in then if speaker.roles)


def _is_asked_for(speaker: Speaker, filter: Filter) -> bool:
    if not filter.side.allows(speaker.side.lower()):
        return False
    if not filter.speaker.allows(speaker.speaker_id):
        return False
    names = (speaker.name_en, speaker.name_ru, *(known.alias for known in speaker.aliases))
    folded = fold(" ".join(names))
    return all(word in folded for word in words_of(filter.q or ""))


def _in_office(speaker: Speaker, on: str) -> Speaker:
    return replace(speaker, roles=tuple(role for role in speaker.roles if role.may_be_held(on)))


def _speaker(
    aliases: tuple[dict[str, Any], ...], roles: tuple[dict[str, Any], ...], **columns: Any
) -> Speaker:
    return Speaker(
        aliases=tuple(Alias(**alias) for alias in aliases),
        roles=tuple(Role(**role) for role in roles),
        **columns,
    )
