"""Where a search is found in a text as it stands, so that the screen can light it."""

import unicodedata
from collections.abc import Iterable

from dashboard.folding import fold


def hits(text: str, needles: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """The stretches ``[start, stop)`` of ``text`` whose folded form is one of the folded needles.

    In order; stretches that touch or overlap are one.
    """
    folded, places = _folded_with_places(text)
    found: list[tuple[int, int]] = []
    for needle in needles:
        start = folded.find(needle) if needle else -1
        while start >= 0:
            stop = start + len(needle)
            found.append((places[start][0], places[stop - 1][1]))
            start = folded.find(needle, stop)
    return _united(found)


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
