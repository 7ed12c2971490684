"""An explanation is shown in the reader's language, or in the other where that is all there is."""

import pytest

from dashboard.components.explained import explained
from dashboard.wording import wording
from etl.model.vocabulary import Language


@pytest.mark.parametrize(
    ("english", "russian", "reader", "language", "told"),
    [
        ("Why", "Почему", Language.EN, "en", "Why"),
        ("Why", "Почему", Language.RU, "ru", "Почему"),
        ("Why", None, Language.RU, "en", "Why"),
        ("", "Почему", Language.EN, "ru", "Почему"),
    ],
)
def test_the_text_is_marked_with_the_language_it_is_in(
    english: str | None, russian: str | None, reader: Language, language: str, told: str
) -> None:
    shown = explained(english, russian, wording(reader)).html
    assert shown == f'<bdi lang="{language}" style="white-space:pre-wrap">{told}</bdi>'


def test_where_nothing_was_written_nothing_is_shown() -> None:
    assert explained(None, "", wording(Language.EN)).html == ""
