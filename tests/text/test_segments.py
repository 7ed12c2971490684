"""Segments: what each stretch of a document is, and which rule says so."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.text.segments import segment


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(found.kind.value, found.reason, found.span.of(text)) for found in segment(text)]


def test_a_page_comes_apart() -> None:
    text = (
        "Министры встретились в Осло\n"
        "Переговоры длились час. Нажмите здесь, чтобы получать новости. Стороны довольны.\n"
        "• Министры говорили о торговле\n"
        "Фото: пресс-служба\n"
    )
    assert _told(text) == [
        ("headline", "short_line_without_stop", "Министры встретились в Осло"),
        ("body", "running_text", "Переговоры длились час."),
        ("boilerplate", "notification_call", "Нажмите здесь, чтобы получать новости."),
        ("body", "running_text", "Стороны довольны."),
        ("list_item", "bullet", "• Министры говорили о торговле"),
        ("caption", "photo_credit", "Фото: пресс-служба"),
    ]


def test_an_english_sentence_in_a_russian_line_is_a_caption() -> None:
    text = "Министр прибыл утром. The minister waves from the plane in Oslo. Его встретил посол."
    assert [(kind, words) for kind, _, words in _told(text)] == [
        ("body", "Министр прибыл утром."),
        ("caption", "The minister waves from the plane in Oslo."),
        ("body", "Его встретил посол."),
    ]


def test_pipes_cut_a_line_into_cells() -> None:
    text = "Министр ответил коллеге | Утром министры вышли к прессе. |"
    assert [(kind, words) for kind, _, words in _told(text)] == [
        ("headline", "Министр ответил коллеге"),
        ("boilerplate", "|"),
        ("body", "Утром министры вышли к прессе."),
        ("boilerplate", "|"),
    ]


def test_names_of_rubrics_are_cut_off_a_title() -> None:
    text = "- Министры поговорили о зерне: Экономика: Мир:"
    assert _told(text) == [
        ("list_item", "bullet", "- Министры поговорили о зерне"),
        ("boilerplate", "rubric_trail", ": Экономика: Мир:"),
    ]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Для подписки на рассылку оставьте адрес.", "subscription_call"),
        ("Главный редактор: Н. Н. Петрова.", "editor_line"),
        ("Все права защищены.", "rights_line"),
        ("news@example.org", "contact_line"),
        ("Читайте также: другие новости дня", "read_more"),
        ("Заметили ошибку? Выделите текст и нажмите Ctrl+Enter.", "error_call"),
        ("https://example.org/news/1", "bare_link"),
    ],
)
def test_site_chrome_is_named(words: str, reason: str) -> None:
    text = f"Переговоры прошли утром.\n{words}"
    assert _told(text)[1][:2] == ("boilerplate", reason)


@pytest.mark.parametrize(
    "words",
    [
        "Редактор газеты встретился с министром.",
        "Фото опубликовано в субботу.",
        "Министр подписал соглашение о правах ребёнка.",
        "Подробнее министр рассказал о договоре.",
        "— Сергей Петров, вы готовы",
        "Q And what about the treaty",
        "они продолжат разговор завтра",
    ],
)
def test_ordinary_lines_are_body(words: str) -> None:
    assert [kind for kind, _, _ in _told(words)] == ["body"]


def test_a_short_line_that_runs_on_is_no_headline() -> None:
    assert [kind for kind, _, _ in _told("Министр прибыл в Осло\nи встретился с послом.")] == [
        "body",
        "body",
    ]


@given(st.text(alphabet=st.sampled_from('аБв .!?|:-•\n\r«»"Mrx\x00😀'), max_size=300))
def test_segments_hold_every_visible_character_once(text: str) -> None:
    found = segment(text)
    assert "".join("".join(part.span.of(text).split()) for part in found) == "".join(text.split())
    assert all(part.span.of(text) == part.span.of(text).strip() for part in found)
    assert all(a.span.stop <= b.span.start for a, b in itertools.pairwise(found))
    assert segment(text) == found


@pytest.mark.parametrize("text", ["", " \n "])
def test_an_empty_document_has_no_segments(text: str) -> None:
    assert segment(text) == ()


@pytest.mark.parametrize("unit", ["| ", "Слово за слово. ", "«", ": Мир", "\n", "- а\n"])
def test_time_grows_with_the_length_only(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    begun = time.perf_counter()
    segment(text)
    assert time.perf_counter() - begun < 10
