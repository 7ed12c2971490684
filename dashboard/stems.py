"""The stem of a searched word, so that a search finds a word in its other forms."""

import re

import Stemmer

_CYRILLIC = re.compile(r"[а-я]")
SHORTEST_STEM = 3
"""A shorter stem stands in too many other words to be searched for."""


def stem_of(word: str) -> str:
    """The Snowball stem of a folded word, or the word itself where the stem would be too short."""
    # A stemmer belongs to one thread, and is cheap to make.
    stemmer = Stemmer.Stemmer("russian" if _CYRILLIC.search(word) else "english")
    found: str = stemmer.stemWord(word)
    return found if len(found) >= SHORTEST_STEM else word
