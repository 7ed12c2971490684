"""The folded form of a text, for search and comparison.

Two texts that differ only in case, in ё against е, in the style of quotation marks and dashes, in
composed against decomposed letters, in invisible characters or in white space fold to the same
string. Folding does not keep offsets: a place found in a folded text says nothing about the place
in the text itself. Folding a folded text changes nothing.
"""

import re
import unicodedata

_UNIFIED = str.maketrans(
    dict.fromkeys("«»“”„‟‹›〝〞＂", '"')
    | dict.fromkeys("‘’‚‛`´ʼ′", "'")
    | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
    | {"ё": "е"}
)
# Soft hyphens, zero-width characters, joiners and direction marks: not seen, so not compared.
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_WHITE_SPACE = re.compile(r"\s+")


def fold(text: str) -> str:
    """``text`` composed (NFC), caseless, with unified marks and single spaces, trimmed."""
    visible = _INVISIBLE.sub("", text)
    caseless = unicodedata.normalize("NFD", visible).casefold()
    unified = unicodedata.normalize("NFC", caseless).translate(_UNIFIED)
    return _WHITE_SPACE.sub(" ", unicodedata.normalize("NFC", unified)).strip()
