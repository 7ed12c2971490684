"""Words and marks of a text with their places and the form they are compared in.

A word is a run of letters of one script, inner hyphens included; words glued together come apart
where the script changes and, in Cyrillic, where a capital follows a small letter. A number is a
run of digits; every other visible character is a mark of its own. ``norm`` is lower case, with ё
as e and without stress marks, so that one table of forms serves every spelling.

A text has thousands of tokens, so they are made together, column by column, and what few rules ask
(``kind``) is told on demand.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from enum import Enum
from functools import lru_cache, partial
from itertools import accumulate, compress, count
from operator import attrgetter, ne
from typing import NamedTuple

from etl.model.records import Span


class TokenKind(Enum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    MARK = "mark"


class Token(NamedTuple):
    """One word, number or mark; ``capital`` says whether a word has a capital letter."""

    start: int
    stop: int
    norm: str
    capital: bool

    def written_in(self, text: str) -> str:
        """The token as it is written in ``text``."""
        return text[self.start : self.stop]

    @property
    def kind(self) -> TokenKind:
        """What the token is made of, told by its first character."""
        return _kind_of(self.norm[0])

    @property
    def is_word(self) -> bool:
        """Whether the token is made of letters."""
        return _kind_of(self.norm[0]) is TokenKind.WORD


@lru_cache(maxsize=4096)
def _kind_of(first: str) -> TokenKind:
    if first.isdecimal():
        return TokenKind.NUMBER
    is_letter = first.isalnum() or "Ѐ" <= first <= "ӿ"
    return TokenKind.WORD if is_letter else TokenKind.MARK


_STRESSES = "\u0300-\u036f"
_SMALL = "[а-яё]"
_NOT_SMALL = f"[Ѐ-Яѐђ-ӿ{_STRESSES}]"
# Letters beyond the Russian alphabet, and stresses: a capital may follow them inside a word.
_OPEN = f"[ЀЂ-Џѐђ-ӿ{_STRESSES}]"
_RUN = f"{_SMALL}*(?:{_OPEN}{_NOT_SMALL}*{_SMALL}*)*"
_CYRILLIC = f"(?:{_SMALL}|(?=[Ѐ-ӿ]){_NOT_SMALL}+){_RUN}"
_OTHER = f"(?:(?![Ѐ-ӿ])[^\\W\\d_])[^\\W\\d_Ѐ-ӿ{_STRESSES}]*"
_TOKEN = re.compile(
    f"({_CYRILLIC}(?:[-‑–]{_CYRILLIC})*|{_OTHER}(?:[-‑]{_OTHER})*|\\d+|[^\\w\\s]|_)"
)
# Latin letters typed for Cyrillic ones inside a word: «пoлитика» with a Latin o.
_LOOKALIKE = re.compile("(?<=[а-яё])[aceopxy]{1,3}(?=[а-яё])")
_CYRILLIC_FOR = str.maketrans("aceopxy", "асеорху")
_STRESS = re.compile(f"[{_STRESSES}]")
# Words, a line each, among which one is written with a stress mark or a hyphen of another kind;
# before that, a faster look at whether it is worth looking.
_MAYBE_RARE = re.compile(f"[{_STRESSES}‑–]")
_RARE = re.compile(f"[{_STRESSES}]|[^\\n][‑–]")
START = attrgetter("start")
_NORM = attrgetter("norm")
# A row of columns made a token without a call of Python's own.
_AS_TOKEN = partial(tuple.__new__, Token)


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of ``text`` in order; white space lies between them."""
    pieces = _TOKEN.split(_LOOKALIKE.sub(_as_cyrillic, text) if _LOOKALIKE.search(text) else text)
    written = pieces[1::2]
    if not written:
        return ()
    ends = list(accumulate(map(len, pieces)))
    # No token holds a line break, so that all of them are lowered in one go.
    lowered = "\n".join(written).lower()
    norms = lowered.replace("ё", "е").split("\n")
    if _MAYBE_RARE.search(lowered) and _RARE.search(lowered):
        norms = [norm_of(word) for word in written]
    capitals = map(ne, written, lowered.split("\n"))
    return tuple(map(_AS_TOKEN, zip(ends[::2], ends[1::2], norms, capitals, strict=False)))


def _as_cyrillic(found: re.Match[str]) -> str:
    return found.group().translate(_CYRILLIC_FOR)


def norms_of(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The comparing forms of ``tokens``."""
    return tuple(map(_NORM, tokens))


def places_of(words: Container[str], norms: Sequence[str]) -> Iterator[int]:
    """The places in ``norms`` where one of ``words`` stands, in order."""
    return compress(count(), map(words.__contains__, norms))


def starts_of(tokens: Sequence[Token]) -> tuple[int, ...]:
    """The places ``tokens`` begin at."""
    return tuple(map(START, tokens))


def norm_of(word: str) -> str:
    """The form a word is compared in; a mark is compared as it is written."""
    lowered = word.lower().replace("ё", "е")
    if lowered.isascii() or len(lowered) == 1:
        return lowered
    if _STRESS.search(lowered):
        composed = unicodedata.normalize("NFC", lowered).replace("ё", "е")
        lowered = _STRESS.sub("", composed)
    return lowered.replace("‑", "-").replace("–", "-")


def places_between(starts: Sequence[int], start: int, stop: int) -> range:
    """The indices of the tokens, by their ``starts``, that begin in ``[start, stop)``."""
    first = bisect_left(starts, start)
    return range(first, bisect_left(starts, stop, lo=first))


def span_of(tokens: Sequence[Token], first: int, stop: int) -> Span:
    """The span from token ``first`` to the one before ``stop``."""
    return Span(tokens[first].start, tokens[stop - 1].stop)
