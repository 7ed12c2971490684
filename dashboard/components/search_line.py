"""How a search was understood, said where it is not plain from the words typed."""

from collections.abc import Iterator

from dashboard.components.quote import Markup, element, joined, quoted
from dashboard.questions.search import Searched
from dashboard.wording.words import Wording


def search_line(search: Searched, words: Wording) -> Markup:
    """What was looked for, left out and ignored; nothing where every word counted alike."""
    asked = search.asked
    if not (asked.ignored or asked.phrases or asked.words_out or asked.phrases_out):
        return Markup("")
    return element("p", joined(_parts(search, words), " "), class_="quiet search-line")


def _parts(search: Searched, words: Wording) -> Iterator[Markup]:
    asked, said = search.asked, words.search
    left_out = (*(" ".join(group) for group in asked.words_out), *asked.phrases_out)
    for label, values in (
        (said.words, asked.words),
        (said.phrases, asked.phrases),
        (said.left_out, left_out),
        (said.ignored, asked.ignored),
    ):
        if values:
            listed = joined((element("b", quoted(value)) for value in values), ", ")
            yield element("span", label, " ", listed, ".")
