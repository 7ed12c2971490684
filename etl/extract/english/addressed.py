"""To whom something was said in English: told reporters, told General X that …, said to them.

``tables/telling_verbs.csv`` lists the verbs and the preposition, if any, before the one addressed.
"""

from functools import cache

from etl.extract.drafts import Draft
from etl.extract.english.phrases import english_roles
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage
from etl.model.records import Span
from etl.text.packaged import read_table

_PRONOUNS = frozenset({"him", "her", "them", "me", "us"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its"})
_AUDIENCES = frozenset({"reporters", "journalists", "lawmakers", "media", "press", "audience"})
_PASSIVE = frozenset({"was", "were", "been", "being", "be", "is", "are", "get", "got"})
_LONGEST = 9


def addressed(passage: Passage, draft: Draft) -> Span | None:
    """The words right after the verb that name the one addressed."""
    tokens, sentence = passage.tokens, draft.sentence
    place = draft.place
    preposition = _english_verbs().get(tokens[place].norm)
    if preposition is None or (
        place > sentence.first and tokens[place - 1].norm in _PASSIVE and preposition == ""
    ):
        return None
    first = place + 1
    if preposition and (first >= sentence.stop or tokens[first].norm != preposition):
        return None
    first += bool(preposition)
    stop = _english_stop(passage, draft, first)
    return passage.span(first, stop) if stop > first else None


def _english_stop(passage: Passage, draft: Draft, first: int) -> int:
    """The token after the phrase that begins at ``first``; ``first`` where none does."""
    tokens, limit = passage.tokens, min(draft.sentence.stop, first + _LONGEST)
    content = min((span.start for span in draft.content if span.start >= tokens[first - 1].stop),
                  default=draft.sentence.span.stop)  # fmt: skip
    place, last = first, first
    if place < limit and tokens[place].norm in _PRONOUNS:
        follows = tokens[place + 1].norm if place + 1 < limit else ""
        if tokens[place].norm != "her" or not follows.isalpha() or follows in {"that", "on"}:
            return place + 1
    while place < limit and tokens[place].start < content:
        token = tokens[place]
        if token.norm in words_of("english_time") or not (
            token.is_word or token.norm in {".", "-"}
        ):
            break
        if token.norm in {"that", "whether", "if", "to", "on", "in", "at", "about", "during", "by"}:
            break
        place += 1
        if token.capital or token.norm in _AUDIENCES or token.norm in english_roles():
            last = place
        elif not (_is_inner(token.norm) or _leads_on(passage, place, limit)):
            break
    return last


def _is_inner(norm: str) -> bool:
    return norm in _ARTICLES or norm in words_of("english_inside_name")


def _leads_on(passage: Passage, place: int, limit: int) -> bool:
    return any(
        passage.tokens[ahead].norm in english_roles() or passage.tokens[ahead].norm in _AUDIENCES
        for ahead in range(place, min(place + 2, limit))
    )


@cache
def _english_verbs() -> dict[str, str]:
    """Form -> the preposition before the one addressed, empty where there is none."""
    rows = read_table("etl.extract", "telling_verbs")
    return {
        form: row["case"]
        for row in rows
        if row["language"] == "en"
        for form in row["forms"].split()
    }
