"""Names of people the registry does not know, put back into the nominative.

A first name of the table tells case and gender, and the surname is restored by its ending. Names
that do not change (Джонсон of a woman, Короленко, Черных, Саакашвили) are left as they are.
"""

from dataclasses import dataclass

from etl.extract.given import GivenName, given_names
from etl.extract.tokens import norm_of

_VOWELS = frozenset("аеёиоуыэюя")
_NEVER = ("ко", "ых", "их", "дзе", "швили", "иа", "ия", "уа", "о", "е", "э")
_ADJECTIVAL = ("ого", "его")
_HARD_TO_SOFT = frozenset("гкх")
_BEFORE_I = frozenset("гкхжшчщ")
_HUSHING = frozenset("жшчщц")
_SHORTEST = 3
# Ending -> ending of the nominative, the longest first.
_MASCULINE = (
    ("ского", "ский"), ("скому", "ский"), ("ским", "ский"), ("цкого", "цкий"), ("цкому", "цкий"),
    ("цким", "цкий"), ("овым", "ов"), ("евым", "ев"), ("ёвым", "ёв"), ("иным", "ин"),
    ("ыным", "ын"),
    ("его", "ий"), ("ему", "ий"), ("ова", "ов"), ("ева", "ев"), ("ёва", "ёв"), ("ина", "ин"),
    ("ына", "ын"), ("ову", "ов"), ("еву", "ев"), ("ину", "ин"),
)  # fmt: skip
_FEMININE = (
    ("ской", "ская"), ("скую", "ская"), ("цкой", "цкая"), ("цкую", "цкая"), ("овой", "ова"),
    ("евой", "ева"), ("ёвой", "ёва"), ("иной", "ина"), ("ыной", "ына"), ("ову", "ова"),
    ("еву", "ева"), ("ину", "ина"), ("ой", "ая"), ("ую", "ая"), ("юю", "яя"),
)  # fmt: skip
_ONLY_FEMININE = ("овой", "евой", "ёвой", "иной", "ыной", "ской", "цкой")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in the nominative, word by word, and the gender its first name tells."""

    words: tuple[str, ...]
    gender: str


def nominative_name(words: tuple[str, ...], *, oblique: bool) -> Name:
    """``words`` in the nominative. ``oblique`` says that where they stand asks for another case;
    a first name that can be no nominative says so too."""
    reading = next(filter(None, (_reading(word, oblique=oblique) for word in words[:-1])), None)
    if reading is None and len(words) == 1:
        return Name((surname_nominative(words[0], "") if oblique else words[0],), "")
    changed = oblique or (reading is not None and "nominative" not in reading.cases)
    gender = "" if reading is None else reading.gender
    if not changed:
        return Name(words, gender)
    dative = reading is not None and reading.cases <= {"dative"}
    first = (_first_nominative(word, gender) for word in words[:-1])
    return Name((*first, surname_nominative(words[-1], gender, dative=dative)), gender)


def surname_nominative(word: str, gender: str, *, dative: bool = False) -> str:
    """A surname that does not stand in the nominative, put into it: Шольца -> Шольц."""
    first, dash, last = word.rpartition("-")
    low = last.lower()
    fixed = low.endswith(_NEVER) and not low.endswith(_ADJECTIVAL)
    if fixed or len(low) <= _SHORTEST or not low[-1:].isalpha():
        return word
    feminine = gender == "f" or (not gender and low.endswith(_ONLY_FEMININE))
    return first + dash + (_feminine(last) if feminine else _masculine(last, dative=dative))


def _reading(word: str, *, oblique: bool) -> GivenName | None:
    readings = given_names().get(norm_of(word), ())
    fitting = [one for one in readings if (one.cases != {"nominative"}) == oblique]
    wanted = [one for one in readings if ("nominative" in one.cases) != oblique]
    return next(iter((*wanted, *fitting, *readings)), None)


def _first_nominative(word: str, gender: str) -> str:
    reading = _reading(word, oblique=True)
    if reading is not None:
        return reading.name
    return surname_nominative(word, gender) if gender != "f" else word


def _feminine(word: str) -> str:
    for ending, nominative in _FEMININE:
        if word.lower().endswith(ending):
            return word[: -len(ending)] + nominative
    return _first_declension(word)


def _masculine(word: str, *, dative: bool) -> str:
    low = word.lower()
    for ending, nominative in _MASCULINE:
        if low.endswith(ending) and len(low) > len(ending) + 1:
            return word[: -len(ending)] + nominative
    if low.endswith(("ого", "ому")):
        return word[:-3] + ("ий" if low[-4:-3] in _HARD_TO_SOFT else "ый")
    if low.endswith(("ом", "ем")) and len(low) > _SHORTEST + 2:
        return word[:-2] + _soft(low[-3]) if low.endswith("ем") else word[:-2]
    if low[-1] in "яю":
        return word[:-1] + _soft(low[-2])
    if low[-1] == "а" or (dative and low[-1] == "у"):
        return word[:-1] if low[-2] not in _VOWELS else word
    return _first_declension(word)


def _soft(before: str) -> str:
    """What the nominative ends in where the other cases have я, ю, ем after ``before``."""
    if before in _HUSHING:
        return ""
    return "й" if before in _VOWELS else "ь"


def _first_declension(word: str) -> str:
    """Кулебы -> Кулеба, Дудки -> Дудка, Берии -> Берия."""
    low = word.lower()
    if low.endswith("ии"):
        return word[:-1] + "я"
    if low[-1] == "ы" or (low[-1] == "и" and low[-2] in _BEFORE_I):
        return word[:-1] + "а"
    return word


def stem_of(surname: str) -> str:
    """What the forms of a surname have in common."""
    norm = norm_of(surname)
    for ending in ("ого", "ему", "ому", "ыми", "ими", "ым", "им", "ой", "ом", "ем", "ей", "ую"):
        if norm.endswith(ending) and len(norm) - len(ending) >= _SHORTEST:
            return norm[: -len(ending)]
    vowel = norm[-1:] in set("аяуюеыийь") and len(norm) > _SHORTEST
    return norm[:-1] if vowel else norm
