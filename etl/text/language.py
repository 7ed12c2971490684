"""The language of a sentence, told by its letters.

Russian and English use different scripts, so the share of Cyrillic and Latin letters is enough,
provided it is asked of one sentence at a time: an English caption may stand inside a Russian line.
"""

import re

from etl.model.vocabulary import Language

_CYRILLIC = re.compile(r"[Ѐ-ӿ]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")


def language_of(text: str) -> Language:
    """English where Latin letters outnumber Cyrillic ones; Russian otherwise."""
    if _LATIN.search(text) is None:
        return Language.RU
    return Language.EN if _letters(_LATIN, text) > _letters(_CYRILLIC, text) else Language.RU


def _letters(script: re.Pattern[str], text: str) -> int:
    return sum(map(len, script.findall(text)))
