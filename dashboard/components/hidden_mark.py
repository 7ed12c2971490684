"""The mark on words that hold characters which cannot be seen or turn the direction of writing.

The words themselves stay letter for letter as they are.
"""

from dashboard.components.quote import Markup, element
from dashboard.wording.words import Wording
from etl.model.hidden_characters import hidden_characters

_MOST_NAMED = 4


def hidden_mark(words: Wording, *texts: str | None) -> Markup:
    """The mark, with the characters by their numbers; nothing where all can be seen."""
    found = hidden_characters("\n".join(text for text in texts if text))
    if not found:
        return Markup("")
    named = ", ".join(found[:_MOST_NAMED]) + (" …" if len(found) > _MOST_NAMED else "")
    return element(
        "span",
        element("span", "⚠", aria_hidden="true"),
        f" {words.statement.hidden_characters(named)}",
        class_="hidden-characters",
    )
