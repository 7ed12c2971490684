"""Case forms of Russian names, made from their endings.

The endings stand in ``tables/declension.csv``; the longest that fits a word is used. The rules are
made for finding names, so they give rather one form too many (both instrumentals of a surname in
-ин) than one too few. Words whose ending is not in the table and that do not end in a consonant
do not change.
"""

from functools import cache, lru_cache
from itertools import product

from etl.extract.tokens import norm_of
from etl.text.packaged import read_table

CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")

_CONSONANTS = "бвгдзклмнпрстфх"
_AFTER_CONSONANT = {
    "genitive": ("а",),
    "dative": ("у",),
    "accusative": ("а", ""),
    "instrumental": ("ом",),
    "prepositional": ("е",),
}

Endings = dict[str, tuple[str, ...]]
Forms = dict[str, frozenset[tuple[str, ...]]]


def name_forms(words: tuple[str, ...], *, is_person: bool) -> Forms:
    """The forms of a name of several words for each case, in comparing form.

    Every word of a person's name changes. Of an institution's name only the leading adjectives
    and the first noun do; what follows is its fixed complement.
    """
    normed = tuple(norm_of(word) for word in words)
    changing = len(normed) if is_person else _head(normed) + 1
    forms: Forms = {}
    for case in CASES:
        options = [
            word_forms(word, case, adjective=not is_person and place < changing - 1)
            if place < changing
            else (word,)
            for place, word in enumerate(normed)
        ]
        forms[case] = frozenset(product(*options))
    return forms


@cache
def word_forms(word: str, case: str, *, adjective: bool) -> tuple[str, ...]:
    """The forms of one lower-case word in ``case``."""
    if case == "nominative":
        return (word,)
    first, *parts = word.split("-")
    if parts and not adjective:
        return tuple(
            f"{word[: -len(parts[-1])]}{form}" for form in _forms(parts[-1], case, adjective)
        )
    return _forms("-".join((first, *parts)), case, adjective)


def _forms(word: str, case: str, adjective: bool) -> tuple[str, ...]:
    kinds = ("adjective",) if adjective else ("noun", "adjective")
    stems = filter(None, (_stem(word, kind) for kind in kinds))
    found = [stem + ending for stem, endings in stems for ending in endings[case]]
    if found:
        return tuple(dict.fromkeys(found))
    if word[-1:] and word[-1] in _CONSONANTS:
        return tuple(word + ending for ending in _AFTER_CONSONANT[case])
    return (word,)


@lru_cache(maxsize=20_000)
def _stem(word: str, kind: str) -> tuple[str, Endings] | None:
    """A word without the longest ending that fits it, and what may stand in its place."""
    endings = _endings(kind)
    for length in range(min(len(word), max(map(len, endings))), 0, -1):
        if word[-length:] in endings:
            return word[:-length], endings[word[-length:]]
    return None


def _head(words: tuple[str, ...]) -> int:
    """The place of the first word that is no adjective (the last word, if all seem to be)."""
    for place, word in enumerate(words[:-1]):
        if not any(word.endswith(ending) for ending in _endings("adjective")):
            return place
    return len(words) - 1


@cache
def _endings(kind: str) -> dict[str, Endings]:
    """Ending in the nominative -> endings of the other cases, for nouns or adjectives."""
    return {
        row["ending"]: {case: tuple(row[case].split(" ")) for case in CASES[1:]}
        for row in read_table("etl.extract", "declension")
        if row["class"] == kind
    }
