"""The search box as a reader meets it empty."""

import pytest

from dashboard.asked_words import read_words
from dashboard.wording import wording
from etl.model.vocabulary import Language
from tests.screen.conftest import Open

EXAMPLES = {
    Language.EN: 'Whelan, "exact words", -unwanted',
    Language.RU: 'Уилан, "точные слова", -лишнее',
}


@pytest.mark.parametrize("place", ["claims", "facts", "speakers"])
@pytest.mark.parametrize("language", list(Language))
def test_the_empty_box_shows_what_it_understands(
    open_page: Open, place: str, language: Language
) -> None:
    boxes = open_page(place, lang=[language.value]).text_input
    assert EXAMPLES[language] in [box.placeholder for box in boxes]


@pytest.mark.parametrize("language", list(Language))
def test_the_example_reads_as_one_word_one_phrase_and_one_word_left_out(
    language: Language,
) -> None:
    asked = read_words(wording(language).search.example, {"and"}.__contains__)
    counted = [len(part) for part in (asked.words, asked.phrases, asked.words_out)]
    assert counted == [1, 1, 1]
