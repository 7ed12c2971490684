"""Names the registry does not know, written in Latin letters as newspapers write them.

First names have their customary spelling (Юрий is Yuri, Джон is John), surnames are transliterated:
Е is Ye at the beginning and after a vowel, -ий and -ый are -y, дж is j.
"""

import re
from collections.abc import Mapping
from functools import cache

from etl.extract.given import given_names, is_patronymic
from etl.extract.tokens import norm_of
from etl.text.packaged import read_table

_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ"
_LATIN = "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g"
_LETTERS = {
    letter: latin.replace("-", "") for letter, latin in zip(_CYRILLIC, _LATIN.split(), strict=True)
}
_VOWELS = "аеёиоуыэюяіїє"
_PARTICLES = {
    "фон": "von", "ван": "van", "дер": "der", "ден": "den", "де": "de", "да": "da", "ди": "di",
    "дель": "del", "дю": "du", "ле": "le", "ла": "la", "аль": "al", "эль": "el", "бен": "ben",
    "бин": "bin", "бинт": "bint", "ибн": "ibn", "и": "and",
}  # fmt: skip
# What stands for several letters at once, in the order it is replaced.
_TOGETHER = tuple(
    (re.compile(written), latin)
    for written, latin in (
        ("дж", "j"), ("(?:ий|ый)$", "y"), (f"(?<=[{_VOWELS}])е", "ye"), ("^е", "ye"),
        ("[ьъ]е", "ye"), ("[ьъ]и", "yi"), ("[ьъ]о", "yo"), ("(?<=[жчшщ])ё", "e"),
    )
)  # fmt: skip


def latin_name(name: str) -> str:
    """``name`` in Latin letters, without a patronymic; what is no Cyrillic letter stays."""
    words = name.split()
    last = len(words) - 1
    kept = [
        word
        for place, word in enumerate(words)
        if not (0 < place < last and is_patronymic(norm_of(word)))
    ]
    return " ".join(
        _latin_word(word, is_given=place < max(1, len(kept) - 1)) for place, word in enumerate(kept)
    )


@cache
def foreign_surnames() -> Mapping[str, str]:
    """Surname in Russian, in comparing form -> as its own language writes it."""
    rows = read_table("etl.extract", "foreign_surnames")
    return {norm_of(row["russian"]): row["english"] for row in rows}


def _latin_word(word: str, *, is_given: bool) -> str:
    if is_given:
        for reading in given_names().get(norm_of(word), ()):
            if "nominative" in reading.cases:
                return reading.english
    if word in _PARTICLES:
        return _PARTICLES[word]
    if not is_given and norm_of(word) in foreign_surnames():
        return foreign_surnames()[norm_of(word)]
    return "-".join(_transliterated(part) for part in word.split("-"))


def _transliterated(word: str) -> str:
    latin = word.lower()
    for written, together in _TOGETHER:
        latin = written.sub(together, latin)
    latin = "".join(_LETTERS.get(letter, letter) for letter in latin)
    if word.isupper() and len(word) > 1:
        return latin.upper()
    if not any(letter.lower() in _LETTERS for letter in word):
        return word
    return latin[:1].upper() + latin[1:] if word[:1].isupper() else latin
