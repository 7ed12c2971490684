"""Sentences of a text, as trimmed spans.

A line break always ends a sentence. Within a line the boundaries are razdel's, with additions: an
English title or month that ends in a full stop (Mr., Sen., Sept.) does not end a sentence; a
Russian sentence ends also where the space after its stop is lost («…уехал.Позже…»); and a line is
read in blocks, so that time stays linear in the length of the longest line. Only a stretch of more
than ``BLOCK`` characters without any boundary is cut, at white space where there is some.
"""

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache

from etl.model.records import Span
from etl.text.boundaries import sentence_ends

BLOCK = 4_000

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WORD = re.compile(r"\w")
# A whole word or a closing mark, a stop, and at once a capital: initials and short forms are not.
_GLUED = re.compile(r"(?:[а-яё]{4}|[а-яё0-9][»”\")])[.!?…](?=[«„“\"]?[А-ЯЁ][а-яё ])")
# A mark without which nothing is glued, found faster.
_MAYBE_GLUED = re.compile(r"[.!?…](?<=[а-яё»”\")][.!?…])(?=[«„“\"]?[А-ЯЁ])")
_TITLE_AT_END = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Gen|Gov|Col|Lt|Maj|Capt|Amb|Prof|Jr|Sr|St|No|vs|Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec)\.$"
)


def lines(text: str, within: Span | None = None) -> Iterator[Span]:
    """The trimmed lines of ``text`` (or of a stretch of it) that are not blank."""
    start, stop = (0, len(text)) if within is None else (within.start, within.stop)
    for match in _LINE.finditer(text, start, stop):
        span = trimmed(text, match.start(), match.end())
        if span is not None:
            yield span


def sentences(text: str, within: Span | None = None) -> tuple[Span, ...]:
    """The sentences of ``text`` (or of a stretch of it), in order, without overlap.

    Together they hold every character that is not white space.
    """
    found: list[Span] = []
    for line in lines(text, within):
        pieces = _line_sentences(text, line)
        found.extend(pieces if len(pieces) == 1 else _join_titles(text, pieces))
    return tuple(found)


def trimmed(text: str, start: int, stop: int) -> Span | None:
    """``[start, stop)`` without white space at its edges; None when nothing is left."""
    piece = text[start:stop].rstrip()
    if not piece:
        return None
    stop = start + len(piece)
    return Span(stop - len(piece.lstrip()), stop)


def _line_sentences(text: str, line: Span) -> list[Span]:
    if line.stop - line.start <= BLOCK:
        return _block_sentences(text, line.start, line.stop)
    return list(_long_line_sentences(text, line))


def _long_line_sentences(text: str, line: Span) -> Iterator[Span]:
    """Read a line block by block; the last sentence of a block is read again with the next one."""
    start = line.start
    while start < line.stop:
        stop = min(start + BLOCK, line.stop)
        pieces = _block_sentences(text, start, stop)
        if stop == line.stop:
            yield from pieces
            return
        if len(pieces) > 1:
            yield from pieces[:-1]
            start = pieces[-1].start
            continue
        cut = _white_space_before(text, start, stop)
        whole = trimmed(text, start, cut)
        if whole is not None:
            yield whole
        start = cut


def _block_sentences(text: str, start: int, stop: int) -> list[Span]:
    return [Span(start + left, start + right) for left, right in _borders(text[start:stop])]


# A line is read again by whoever asks what its stretches are.
@lru_cache(maxsize=256)
def _borders(block: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of a block begin and end in it."""
    ends = sentence_ends(block) if _WORD.search(block) else ()
    borders = itertools.pairwise((0, *ends, len(block)))
    found = [span for left, right in borders if (span := trimmed(block, left, right)) is not None]
    if _MAYBE_GLUED.search(block):
        found = [part for span in found for part in _split_where_glued(block, span)]
    return tuple((span.start, span.stop) for span in found)


def _split_where_glued(text: str, span: Span) -> Iterator[Span]:
    """The sentences of a stretch in which the space between some of them is lost."""
    start = span.start
    for match in _GLUED.finditer(text, span.start, span.stop):
        yield Span(start, match.end())
        start = match.end()
    yield Span(start, span.stop)


def _white_space_before(text: str, start: int, stop: int) -> int:
    """The last white space of the second half of ``[start, stop)``, or ``stop``."""
    half = (start + stop) // 2
    for position in range(stop - 1, half, -1):
        if text[position].isspace():
            return position
    return stop


def _join_titles(text: str, pieces: list[Span]) -> Iterator[Span]:
    held: Span | None = None
    for piece in pieces:
        joined = piece if held is None else Span(held.start, piece.stop)
        is_latin = text[joined.stop - 2 : joined.stop - 1].isascii()
        if is_latin and _TITLE_AT_END.search(
            text, max(joined.start, joined.stop - 12), joined.stop
        ):
            held = joined
            continue
        held = None
        yield joined
    if held is not None:
        yield held
