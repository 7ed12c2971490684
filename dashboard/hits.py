"""Where a search is found in a text as it stands, so that the screen can light it.

The same rule in SQL is in ``dashboard.conditions``; a test holds the two together.
"""

import re
import unicodedata
from collections.abc import Iterable

from dashboard.folding import fold

SHORTEST_BEGINNING = 3
"""Too many words begin with fewer characters, so those are looked for as whole words."""

_WORD_BEGINS = r"(?<![^\W_])"
_WORD_ENDS = r"(?![^\W_])"
_REST_OF_WORD = r"[^\W_]*"


def hits(text: str, needles: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """The stretches ``[start, stop)`` of ``text`` that the folded needles find.

    A needle that begins with a letter or a digit finds the words that begin with it, each lit to
    its end, or where it is too short only itself as a word; any other finds itself anywhere. In
    order; stretches that touch or overlap are one.
    """
    folded, places = _folded_with_places(text)
    found = [
        (places[match.start()][0], places[match.end() - 1][1])
        for needle in needles
        if needle
        for match in re.finditer(_pattern(needle), folded)
    ]
    return _united(found)


def _pattern(needle: str) -> str:
    itself = re.escape(needle)
    if not needle[0].isalnum():
        return itself
    is_short = len(needle) < SHORTEST_BEGINNING
    return f"{_WORD_BEGINS}{itself}{_WORD_ENDS if is_short else _REST_OF_WORD}"


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
