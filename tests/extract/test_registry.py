"""The registry finds names in every case form, and chooses nobody where a name is shared."""

import pytest

from etl.extract.declension import name_forms
from etl.extract.registry import Registry
from etl.extract.tokens import tokenize
from etl.model.records import SpeakerEntry
from etl.model.vocabulary import Side, SpeakerKind


def _found(registry: Registry, text: str) -> list[tuple[str, tuple[str, ...]]]:
    tokens = tokenize(text)
    return [
        (text[tokens[one.first].start : tokens[one.stop - 1].stop], one.speaker_ids)
        for one in registry.mentions(tokens)
    ]


@pytest.mark.parametrize(
    ("text", "name", "speaker_id"),
    [
        ("Встреча с Лавровым прошла.", "Лавровым", "lavrov"),
        ("Слова Сергея Лаврова.", "Сергея Лаврова", "lavrov"),
        ("Сергей Викторович Лавров прибыл.", "Сергей Викторович Лавров", "lavrov"),
        ("С. Лавров прибыл.", "С. Лавров", "lavrov"),
        ("С.Лавров прибыл.", "С.Лавров", "lavrov"),
        ("Лавров Сергей прибыл.", "Лавров Сергей", "lavrov"),
        ("ЛАВРОВ ПРИБЫЛ", "ЛАВРОВ", "lavrov"),
        ("Он передал Энтони Блинкену письмо.", "Энтони Блинкену", "blinken"),
        ("Беседа с Марией Захаровой.", "Марией Захаровой", "zakharova"),
        ("В российском МИДе промолчали.", "российском МИДе", "russian-mfa"),
        ("Министерством иностранных дел России", "Министерством иностранных дел России",
         "russian-mfa"),
        ("В Государственном департаменте США", "Государственном департаменте США",
         "state-department"),
        ("Из Белого дома сообщили.", "Белого дома", "white-house"),
        ("Москвы и мира", "Москвы", "russia"),
        ("передаётРИА Новости", "РИА Новости", "ria"),
        ("Sergey Lavrov's words", "Sergey Lavrov", "lavrov"),
        ("Secretary Blinken said", "Secretary Blinken", "blinken"),
        ("infoBRICS пишет", "infoBRICS", "infobrics"),
    ],
)  # fmt: skip
def test_a_name_is_found(registry: Registry, text: str, name: str, speaker_id: str) -> None:
    assert _found(registry, text) == [(name, (speaker_id,))]


@pytest.mark.parametrize(
    "text",
    ["Хантера Байдена допросили.", "Лавровый лист", "лавров много не бывает", "Байдарки плывут"],
)
def test_other_words_are_no_names(registry: Registry, text: str) -> None:
    assert _found(registry, text) == []


def test_a_shared_surname_names_both() -> None:
    entries = [
        SpeakerEntry(
            speaker_id=speaker_id,
            name_en=name_en,
            name_ru=name_ru,
            kind=SpeakerKind.PERSON.value,
            side=Side.RU,
        )
        for speaker_id, name_en, name_ru in (
            ("petrov-i", "Ivan Petrov", "Иван Петров"),
            ("petrov-o", "Oleg Petrov", "Олег Петров"),
        )
    ]
    registry = Registry.compile(entries)
    assert _found(registry, "Петров и Олег Петров") == [
        ("Петров", ("petrov-i", "petrov-o")),
        ("Олег Петров", ("petrov-o",)),
    ]


def test_the_order_of_entries_makes_no_difference(registry: Registry) -> None:
    turned = Registry.compile(reversed(list(registry.entries.values())))
    text = "Сергей Лавров и Госдеп США, РИА Новости и Москва."
    assert _found(turned, text) == _found(registry, text)


@pytest.mark.parametrize(
    ("words", "case", "form"),
    [
        (("Зеленский",), "genitive", ("зеленского",)),
        (("Путин",), "instrumental", ("путиным",)),
        (("Блинкен",), "instrumental", ("блинкеном",)),
        (("Псаки",), "dative", ("псаки",)),
        (("Захарова",), "dative", ("захаровой",)),
        (("Шольц",), "instrumental", ("шольцем",)),
        (("Сергей", "Лавров"), "dative", ("сергею", "лаврову")),
        (("Дмитрий",), "genitive", ("дмитрия",)),
        (("Павел",), "genitive", ("павла",)),
    ],
)
def test_names_decline_by_their_endings(
    words: tuple[str, ...], case: str, form: tuple[str, ...]
) -> None:
    assert form in name_forms(words, is_person=True)[case]


def test_only_the_head_of_an_institutions_name_declines() -> None:
    forms = name_forms(("Министерство", "иностранных", "дел"), is_person=False)
    assert forms["prepositional"] == {("министерстве", "иностранных", "дел")}
