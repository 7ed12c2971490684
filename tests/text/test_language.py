"""The language of a sentence follows its letters."""

import pytest

from etl.model.vocabulary import Language
from etl.text.language import language_of


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Министр прибыл в Женеву.", Language.RU),
        ("The minister arrived in Geneva.", Language.EN),
        ("Договор New START продлён на пять лет.", Language.RU),
        ("Lavrov spoke of «мир».", Language.EN),
        ("", Language.RU),
        ("2022!", Language.RU),
    ],
)
def test_language(sentence: str, language: Language) -> None:
    assert language_of(sentence) is language
