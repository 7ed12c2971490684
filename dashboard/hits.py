"""Where a search is found in a text as it stands, so that the screen can light it.

Words are told by the rules that made the ledger's tokens, so that what is lit is what was found;
phrases by the same pattern as in ``dashboard.conditions``, and a test holds the two together.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.folding import fold
from etl.model.search_words import SearchWords, words_in


@dataclass(frozen=True, slots=True)
class Sought:
    """The tokens and the phrases to light, and the rules that make words into tokens."""

    words: SearchWords
    tokens: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()


def hits(text: str, sought: Sought | None) -> tuple[tuple[int, int], ...]:
    """The stretches ``[start, stop)`` of ``text`` that were searched for, in order; stretches that
    touch or overlap are one."""
    if sought is None:
        return ()
    folded, places = _folded_with_places(text)
    found = [(places[start][0], places[stop - 1][1]) for start, stop in _found(folded, sought)]
    return _united(found)


def _found(folded: str, sought: Sought) -> Iterator[tuple[int, int]]:
    for word in words_in(folded):
        written = word.group()
        if not sought.words.is_common(written) and sought.words.token(written) in sought.tokens:
            yield word.span()
    for phrase in sought.phrases:
        for place in re.finditer(rf"(?<![^\W_]){re.escape(phrase)}(?![^\W_])", folded):
            yield place.span()


def _folded_with_places(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The folded text, and for each of its characters the stretch of ``text`` it stands for."""
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        stop = _end_of_letter(text, start)
        letter = text[start:stop]
        piece = " " if letter.isspace() else fold(letter)
        pieces.append(piece)
        places.extend([(start, stop)] * len(piece))
        start = stop
    return "".join(pieces), places


def _end_of_letter(text: str, start: int) -> int:
    """Past a run of white space, or past one character and the marks that combine with it."""
    stop = start + 1
    is_space = text[start].isspace()
    while stop < len(text) and (
        text[stop].isspace() if is_space else unicodedata.combining(text[stop])
    ):
        stop += 1
    return stop


def _united(found: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    united: list[tuple[int, int]] = []
    for start, stop in sorted(found):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(stop, united[-1][1]))
        else:
            united.append((start, stop))
    return tuple(united)
