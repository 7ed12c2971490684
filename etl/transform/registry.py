"""Curated speakers, aliases and roles as the registry that extraction recognises."""

from collections import defaultdict

from etl.inputs.curated_files import Curated
from etl.model.records import Alias, Role, SpeakerEntry
from etl.model.vocabulary import Decline, Language


def registry_entries(curated: Curated) -> tuple[SpeakerEntry, ...]:
    """One entry for each speaker, with its aliases and its dated offices."""
    aliases: dict[str, list[Alias]] = defaultdict(list)
    for alias in curated.speaker_aliases:
        aliases[alias.speaker_id].append(
            Alias(
                text=alias.alias,
                language=alias.language,
                declines=alias.decline is Decline.AUTO and alias.language is Language.RU,
            )
        )
    roles: dict[str, list[Role]] = defaultdict(list)
    for role in curated.speaker_roles:
        roles[role.speaker_id].append(
            Role(role_en=role.role_en, role_ru=role.role_ru, since=role.since, until=role.until)
        )
    return tuple(
        SpeakerEntry(
            speaker_id=speaker.speaker_id,
            name_en=speaker.name_en,
            name_ru=speaker.name_ru,
            kind=speaker.kind,
            side=speaker.side,
            aliases=tuple(aliases[speaker.speaker_id]),
            roles=tuple(roles[speaker.speaker_id]),
        )
        for speaker in curated.speakers
    )
