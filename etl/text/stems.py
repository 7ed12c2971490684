"""Words and their stems, Russian and English, for comparing what inflection makes different."""

import re
from functools import lru_cache

import snowballstemmer

from etl.text.fold import fold

_WORD = re.compile(r"\w+")
_CYRILLIC = re.compile(r"[а-я]")
_STEMMERS = {"ru": snowballstemmer.stemmer("russian"), "en": snowballstemmer.stemmer("english")}


def stems(text: str) -> tuple[str, ...]:
    """The stem of every word of ``text``, in order, folded."""
    return tuple(stem(word) for word in _WORD.findall(fold(text)))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The Snowball stem of one folded word, by the script it is written in."""
    language = "ru" if _CYRILLIC.search(word) else "en"
    found: str = _STEMMERS[language].stemWord(word)
    return found


def holds_phrase(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether the stems of ``phrase`` stand one after another in ``words``."""
    size = len(phrase)
    return any(words[index : index + size] == phrase for index in range(len(words) - size + 1))
