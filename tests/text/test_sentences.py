"""Sentences: marked with | in real-looking text, as spans that lose nothing."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from razdel import sentenize

from etl.model.records import Span
from etl.text.boundaries import sentence_ends
from etl.text.sentences import BLOCK, lines, sentences


@pytest.mark.parametrize(
    "marked",
    [
        "Министр прибыл в Женеву.|Переговоры начались.",
        "Об этом сообщил А. Иванов.|Он не назвал срок.",
        "Встреча прошла 21 января 2022 г. в Женеве.|Она длилась час.",
        "«Мы готовы.|И мы ждём», — сказал он.|Ответа нет.",
        "Mr. Brown met Sen. White in Paris.|They talked for an hour.",
        "Без точки",
        "Один!|Два?|Три…|Четыре",
    ],
)
def test_cuts(marked: str) -> None:
    text = marked.replace("|", " ")
    assert [span.of(text) for span in sentences(text)] == marked.split("|")


def test_a_line_break_ends_a_sentence() -> None:
    text = "Заголовок без точки\n\n  Первое слово статьи"
    assert [span.of(text) for span in sentences(text)] == [
        "Заголовок без точки",
        "Первое слово статьи",
    ]


def test_offsets_inside_a_stretch_are_those_of_the_text() -> None:
    text = "Раз. Два. Три. Четыре."
    found = sentences(text, Span(5, 14))
    assert [span.of(text) for span in found] == ["Два.", "Три."]
    assert found[0] == Span(5, 9)


@pytest.mark.parametrize("text", ["", " \n\t ", "\u2028\r\n"])
def test_nothing_but_white_space_has_no_sentences(text: str) -> None:
    assert sentences(text) == ()


@given(st.text(alphabet=st.sampled_from("аБв .!?«»\"'—\n\r\x00é́😀Mr"), max_size=300))
def test_sentences_hold_every_visible_character_once(text: str) -> None:
    found = sentences(text)
    assert "".join("".join(span.of(text).split()) for span in found) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() for span in found)
    assert all(left.stop <= right.start for left, right in itertools.pairwise(found))


@given(st.text(max_size=200))
def test_lines_hold_every_visible_character(text: str) -> None:
    joined = "".join("".join(span.of(text).split()) for span in lines(text))
    assert joined == "".join(text.split())


def test_block_borders_do_not_cut_sentences() -> None:
    text = "Каждое предложение этой строки имеет ровно одну и ту же длину. " * 300
    found = sentences(text)
    assert len(text) > 4 * BLOCK
    assert {span.of(text) for span in found} == {text[:63].strip()}
    assert len(found) == 300


@pytest.mark.parametrize("unit", ['"', 'а"', "абв", ". ", "А. ", "\0", "(«", "Mr. "])
def test_time_grows_with_the_length_only(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    begun = time.perf_counter()
    found = sentences(text)
    assert found[-1].stop == len(text.rstrip())
    assert time.perf_counter() - begun < 10


TELLING = ["т. е.", "А.", "г.", "проф.", "XIV.", "1.", "2)", "(", ")", ":)", "=((", "»", '"', "…"]
TELLING += ["?!", ";", "—", "-", "Слово", "слово", "iPhone", "США.", "\u00a0", "\t", "            "]


@given(st.lists(st.sampled_from(TELLING), max_size=14), st.sampled_from(["", " "]))
def test_razdel_would_cut_at_the_same_places(words: list[str], between: str) -> None:
    line = between.join(words)
    cut = [*sentence_ends(line), len(line)]
    ours = [line[left:right].strip() for left, right in itertools.pairwise([0, *cut])]
    assert list(filter(None, ours)) == [piece.text for piece in sentenize(line) if piece.text]
