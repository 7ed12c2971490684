"""Two names are one speaker's when the registry says so or the surnames sound the same."""

import pytest

from etl.evaluate.speakers import same_speaker
from etl.extract.registry import Registry
from etl.model.records import Alias, SpeakerEntry
from etl.model.vocabulary import Language, Side, SpeakerKind


def entry(speaker_id: str, kind: SpeakerKind, en: str, ru: str, *aliases: str) -> SpeakerEntry:
    return SpeakerEntry(
        speaker_id=speaker_id,
        kind=kind,
        name_en=en,
        name_ru=ru,
        side=Side.OTHER,
        aliases=tuple(Alias(text=one, language=Language.EN, declines=False) for one in aliases),
    )


REGISTRY = Registry.compile(
    (
        entry("nord", SpeakerKind.PERSON, "Anna Nord", "Анна Норд", "Secretary Nord"),
        entry("west", SpeakerKind.PERSON, "Ida West", "Ида Вест"),
        entry("ministry", SpeakerKind.INSTITUTION, "Ministry of Peace", "Министерство мира", "MoP"),
        entry("north", SpeakerKind.STATE, "Northland", "Нордия", "Nordia"),
    )
)


@pytest.mark.parametrize(
    ("gold", "name", "speaker_id"),
    [
        (None, None, None),
        ("Anna Nord", "Anna Nord", "nord"),
        ("Secretary Nord", "Anna Nord", "nord"),
        ("Anna Nord", "Анна Норд", None),
        ("MoP", "Ministry of Peace", "ministry"),
        ("Nordia", "Northland", "north"),
        ("Erik Scholz", "Sholts", None),
        ("Ion Chișu", "Chishu", None),
        ("Erik Scholz", "Эрик Шольц", None),
        ("Ada Johnson", "Ada Dzhonson", None),
        ("Olga Melnyk", "Melnik", None),
        ("Max Schröder", "Shryoder", None),
        ("Daily Herald", "daily herald", None),
        ("Anna Nord and Ida West", "Ida West and Anna Nord", None),
        ("Anna Nord and Erik Scholz", "Anna Nord and Sholts", None),
    ],
)
def test_one_speaker(gold: str | None, name: str | None, speaker_id: str | None) -> None:
    assert same_speaker(gold, name, speaker_id, REGISTRY)


@pytest.mark.parametrize(
    ("gold", "name", "speaker_id"),
    [
        (None, "Anna Nord", "nord"),
        ("Anna Nord", None, None),
        ("Anna Nord", "Ida West", "west"),
        ("Erik Scholz", "Schulz", None),
        ("Ministry of War", "Ministry of Peace", "ministry"),
        ("Office of War", "Bureau of War", None),
        ("Foreign Ministry", "War Ministry", None),
        ("Greater Northland", "Northland", "north"),
        ("Anna Nord and Ida West", "Anna Nord", "nord"),
        ("Anna Nord", "Anna Nord and Ida West", None),
        ("Anna Nord and Anna Nord", "Anna Nord and Ida West", None),
        ("…", "!", None),
    ],
)
def test_two_speakers(gold: str | None, name: str | None, speaker_id: str | None) -> None:
    assert not same_speaker(gold, name, speaker_id, REGISTRY)
