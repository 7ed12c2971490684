"""Words and marks of a text with their places and the form they are compared in.

A word is a run of letters of one script, inner hyphens included; words glued together come apart
where the script changes and, in Cyrillic, where a capital follows a small letter. A number is a
run of digits; every other visible character is a mark of its own. ``norm`` is lower case, with ё
as е and without stress marks, so that one table of forms serves every spelling.
"""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from enum import Enum

from etl.model.records import Span


class TokenKind(Enum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark; ``capital`` says whether a word has a capital letter."""

    start: int
    stop: int
    norm: str
    kind: TokenKind
    capital: bool

    def written_in(self, text: str) -> str:
        """The token as it is written in ``text``."""
        return text[self.start : self.stop]

    @property
    def is_word(self) -> bool:
        """Whether the token is made of letters."""
        return self.kind is TokenKind.WORD


_MARKS = "\u0300-\u036f"
_CYRILLIC = f"[Ѐ-ӿ](?:[Ѐ-ӿ{_MARKS}](?<![а-яё][А-ЯЁ]))*"
_OTHER = f"(?:(?![Ѐ-ӿ])[^\\W\\d_])[^\\W\\d_Ѐ-ӿ{_MARKS}]*"
_TOKEN = re.compile(
    f"(?P<word>{_CYRILLIC}(?:[-‑–]{_CYRILLIC})*|{_OTHER}(?:[-‑]{_OTHER})*)"
    r"|(?P<number>\d+)|(?P<mark>[^\w\s]|_)"
)
_STRESS = re.compile(f"[{_MARKS}]")


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of ``text`` in order; white space lies between them."""
    return tuple(_token(match) for match in _TOKEN.finditer(text))


def norm_of(word: str) -> str:
    """The form a word is compared in."""
    lowered = word.lower().replace("ё", "е")
    if lowered.isascii() or not _STRESS.search(lowered):
        return lowered.replace("‑", "-").replace("–", "-")
    composed = unicodedata.normalize("NFC", lowered).replace("ё", "е")
    return _STRESS.sub("", composed).replace("‑", "-").replace("–", "-")


def tokens_between(tokens: tuple[Token, ...], start: int, stop: int) -> range:
    """The indices of the tokens that begin in ``[start, stop)``."""
    first = bisect_left(tokens, start, key=lambda token: token.start)
    return range(first, bisect_left(tokens, stop, lo=first, key=lambda token: token.start))


def span_of(tokens: tuple[Token, ...], first: int, stop: int) -> Span:
    """The span from token ``first`` to the one before ``stop``."""
    return Span(tokens[first].start, tokens[stop - 1].stop)


def _token(match: re.Match[str]) -> Token:
    written = match.group()
    if match.lastgroup == "word":
        capital = written != written.lower()
        return Token(match.start(), match.end(), norm_of(written), TokenKind.WORD, capital)
    kind = TokenKind.NUMBER if match.lastgroup == "number" else TokenKind.MARK
    return Token(match.start(), match.end(), written, kind, capital=False)
