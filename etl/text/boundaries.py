"""Where the sentences of one line end.

razdel's rules decide; they are asked only where they could cut: at a mark that may close a
sentence, before white space, unless a word in small letters follows. The plainest of these places,
a full stop between a whole word and a capital, are told without asking. Time is linear.
"""

import re
from collections.abc import Iterator

from razdel.segmenters.punct import CLOSE_BRACKETS, CLOSE_QUOTES, ENDINGS, GENERIC_QUOTES, SMILES
from razdel.segmenters.sentenize import BULLET_SIZE, SentSplit, sentenize
from razdel.segmenters.sokr import HEAD_SOKRS, INITIALS, SOKRS

_WINDOW: int = sentenize.split.window
_CLOSING = re.escape(ENDINGS + ";" + GENERIC_QUOTES + CLOSE_QUOTES + CLOSE_BRACKETS)
# An opening bracket closes a sentence only as the end of a smile.
_POSSIBLE = re.compile(rf"[{_CLOSING}(](?=\s)(?!\s++[a-zа-яё]++(?![^\W\d]))")
_SMILE = re.compile(rf"{SMILES}\Z")
_LONGEST_SMILE = 5
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ«")
_ABBREVIATIONS = frozenset(SOKRS | HEAD_SOKRS | INITIALS)


def sentence_ends(line: str) -> tuple[int, ...]:
    """The places in ``line`` right after the sentences, in order, the last one left out."""
    return tuple(_ends(line))


def _ends(line: str) -> Iterator[int]:
    start = 0
    for match in _POSSIBLE.finditer(line):
        place = match.start()
        if _is_plain(line, place) or _is_cut(line, start, place):
            start = place + 1
            yield start


def _is_plain(line: str, place: int) -> bool:
    """Whether a full stop stands between a word that is no abbreviation and a capital."""
    if line[place] not in ENDINGS or line[place + 2 : place + 3] not in _CAPITALS:
        return False
    words = line[max(0, place - _WINDOW) : place].rsplit(None, 1)
    word = words[-1] if words else ""
    whole = len(word) > 1 and word.isalpha() and not word.isupper()
    return whole and word.lower() not in _ABBREVIATIONS


def _is_cut(line: str, start: int, place: int) -> bool:
    """What razdel says of the mark at ``place`` in the sentence that begins at ``start``."""
    stop = place + 1
    if line[place] in "()":
        smile = _SMILE.search(line, max(0, stop - _LONGEST_SMILE), stop)
        if smile is None and line[place] == "(":
            return False
        place = place if smile is None else smile.start()
    split = SentSplit(
        line[max(0, place - _WINDOW) : place],
        line[place:stop],
        line[stop : stop + _WINDOW],
        line[max(start, place - BULLET_SIZE - 1) : place],
    )
    return not sentenize.join(split)
