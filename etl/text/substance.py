"""What two texts must share to say the same, however alike the rest: denials, numbers, days and
the words that turn a sentence round (до and после, support and oppose).

The words are those of ``tables/telling_words.csv``, compared by their stems; a number stands there
with its figures, so that сорок is 40.
"""

import re
from functools import cache

from etl.text.fold import fold
from etl.text.packaged import read_table
from etl.text.stems import stem

_WORD = re.compile(r"\d+|[^\W\d]+")
_NEGATED = re.compile(r"\w+n[’']t\b")
_DENIAL = "denial"

Substance = tuple[int, tuple[str, ...]]


def substance(text: str) -> Substance:
    """How often a text denies, and its numbers, days and turning words, in no order."""
    folded = fold(text)
    words = _WORD.findall(folded)
    denials = sum(_telling().get(word) == _DENIAL for word in words)
    told = (_told(word) for word in words)
    return denials + len(_NEGATED.findall(folded)), tuple(sorted(word for word in told if word))


def _told(word: str) -> str:
    """The word as it counts; empty where it tells nothing."""
    if word.isdigit():
        return word.lstrip("0") or "0"
    kind = _telling().get(word) or _telling_stems().get(stem(word))
    if kind is None or kind == _DENIAL:
        return ""
    return kind if kind.isdigit() else stem(word)


@cache
def _telling() -> dict[str, str]:
    return {fold(row["word"]): row["tells"] for row in read_table("etl.text", "telling_words")}


@cache
def _telling_stems() -> dict[str, str]:
    """Stem -> what it tells; denials and numbers count in the forms of the table only."""
    kinds = {"opposite", "calendar"}
    return {stem(word): kind for word, kind in _telling().items() if kind in kinds}
