"""Forms of one word, and verbs with their nouns of action, are found by one token."""

import pytest

from etl.model.search_words import SearchWords, words_in
from etl.text.fold import fold
from etl.text.packaged import read_table
from etl.text.search_rules import search_rules

WORDS = SearchWords(search_rules())


def tokens(text: str) -> set[str]:
    return {WORDS.token(word.group()) for word in words_in(fold(text))}


@pytest.mark.parametrize("row", read_table("etl.text", "word_endings"), ids=lambda row: row["one"])
def test_every_ending_joins_the_words_it_is_there_for(row: dict[str, str]) -> None:
    assert len(tokens(f"{row['one']} {row['other']}")) == 1


@pytest.mark.parametrize("row", read_table("etl.text", "unlike_forms"), ids=lambda row: row["form"])
def test_every_form_unlike_the_others_is_found_with_them(row: dict[str, str]) -> None:
    assert len(tokens(f"{row['form']} {row['like']}")) == 1


@pytest.mark.parametrize(
    "forms",
    [
        "Лавров Лаврова Лаврову Лавровым Лаврове",
        "Блинкен Блинкена Блинкену Блинкеном",
        "Зеленский Зеленского Зеленским",
        "Захарова Захаровой Захарову",
        "Сергей Сергея Сергеем",
        "освободить освободил освобождать освобождение освобождении освобождён освобождённый",
        "ответ ответить отвечать отвечает",
        "встреча встретиться встречается встречах",
        "соглашение согласие согласиться",
        "поддержка поддержать поддерживать поддержали",
        "требование требовать требует",
        "обсудить обсуждение обсуждали",
        "снизить снижение снижать",
        "визит визита визитом",
        "люди людей человек",
        "рынок рынка рынков",
        "ёлка ЕЛКА",
        "negotiate negotiations negotiated",
        "release released releases",
    ],
)
def test_forms_of_one_word_share_a_token(forms: str) -> None:
    assert len(tokens(forms)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "предлог предложение",
        "граждане град",
        "будут будущее",
        "могут могучий",
        "визит виза",
        "министр министерство",
        "зерно зеркало",
        "говорить город",
        "Путин путь",
        "мир мера",
        "talk talc",
    ],
)
def test_words_that_only_look_alike_do_not(words: str) -> None:
    assert len(tokens(words)) == 2


@pytest.mark.parametrize(
    ("russian", "latin"),
    [
        ("Небензя", "Nebenzya"),
        ("Небензей", "Nebenzia"),
        ("Зеленского", "Zelenskyy"),
        ("Зеленский", "Zelensky"),
        ("Полянскому", "Polyanskiy"),
        ("Рябковым", "Ryabkov"),
        ("Ушаков", "Ushakov"),
        ("Лукашенко", "Lukashenko"),
        ("Ерёменко", "Eremenko"),
    ],
)
def test_a_name_sounds_the_same_in_both_scripts(russian: str, latin: str) -> None:
    assert WORDS.sound(fold(russian)) == WORDS.sound(fold(latin)) is not None


def test_what_says_too_little_is_not_searched_for() -> None:
    words = ["я", "мы", "the", "a", "5", "x", "10", "не", "no"]
    assert [word for word in words if WORDS.is_common(word)] == [
        "я", "мы", "the", "a", "x",
    ]  # fmt: skip
