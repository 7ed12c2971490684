"""Words and their stems, Russian and English, for comparing what inflection makes different."""

import re
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

from etl.model.records import Span
from etl.text.fold import fold

_WORD = re.compile(r"\w+")
_CYRILLIC = re.compile(r"[а-я]")
_STEMMERS = {"ru": Stemmer.Stemmer("russian"), "en": Stemmer.Stemmer("english")}

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stems:
    """The stems of a stretch of text, in order, each with the place of its word."""

    words: Phrase
    places: tuple[Span, ...]

    def find(self, phrase: Phrase) -> Span | None:
        """Where the stems of ``phrase`` first stand one after another."""
        size = len(phrase)
        for first in range(len(self.words) - size + 1):
            if size and self.words[first : first + size] == phrase:
                return Span(self.places[first].start, self.places[first + size - 1].stop)
        return None


def stems_within(text: str, within: Span) -> Stems:
    """The stems of a stretch of ``text``."""
    found = list(_WORD.finditer(text, within.start, within.stop))
    return Stems(
        words=tuple(stem(fold(match.group())) for match in found),
        places=tuple(Span(match.start(), match.end()) for match in found),
    )


def stems(text: str) -> Phrase:
    """The stem of every word of ``text``, in order, folded."""
    return tuple(stem(fold(word)) for word in _WORD.findall(text))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The Snowball stem of one folded word, by the script it is written in."""
    language = "ru" if _CYRILLIC.search(word) else "en"
    found: str = _STEMMERS[language].stemWord(word)
    return found
