"""What people wrote to explain a decision, in the language of the interface."""

from dashboard.components.quote import Markup, quoted
from dashboard.wording.words import Wording
from etl.model.vocabulary import Language


def explained(english: str | None, russian: str | None, words: Wording) -> Markup:
    """The text in the reader's language, or the other one where it is all there is.

    Either is marked with its language, so that it is read out and hyphenated as what it is;
    nothing where neither was written.
    """
    written = {Language.EN: english, Language.RU: russian}
    order = sorted(written, key=lambda language: language is not words.language)
    for language in order:
        text = written[language]
        if text:
            return quoted(text, language)
    return Markup("")
