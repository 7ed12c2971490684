"""Names the registry does not know, written in Latin letters and in the nominative."""

from etl.extract.registry import given_name_forms
from etl.extract.tokens import norm_of

_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_LATIN = "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"
_LETTERS = {
    letter: latin.replace("-", "") for letter, latin in zip(_CYRILLIC, _LATIN.split(), strict=True)
}
_SHORTEST_STEM = 3


def latin_name(name: str) -> str:
    """``name`` in Latin letters; what is no Cyrillic letter stays."""
    return "".join(_latin_letter(letter) for letter in name)


def nominative_name(name: str) -> str:
    """``name`` with the common oblique endings taken off each of its words."""
    return " ".join(_nominative(word) for word in name.split(" "))


def stem_of(surname: str) -> str:
    """What the forms of a surname have in common."""
    norm = norm_of(surname)
    for ending in ("ого", "ему", "ому", "ыми", "ими", "ым", "им", "ой", "ом", "ем", "ей", "ую"):
        if norm.endswith(ending) and len(norm) - len(ending) >= _SHORTEST_STEM:
            return norm[: -len(ending)]
    vowel = norm[-1:] in set("аяуюеыийь") and len(norm) > _SHORTEST_STEM
    return norm[:-1] if vowel else norm


def _nominative(word: str) -> str:
    """Take off an oblique ending: Олафа -> Олаф, Зеленского -> Зеленский, Сергея -> Сергей."""
    for ending, replacement in (
        ("ского", "ский"), ("скому", "ский"), ("ским", "ский"), ("ского", "ский"), ("ого", "ый"),
        ("овым", "ов"), ("евым", "ев"), ("иным", "ин"), ("овой", "ова"), ("евой", "ева"),
        ("рия", "рий"), ("рея", "рей"), ("гея", "гей"), ("сея", "сей"), ("лая", "лай"),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + replacement
    consonant_before = len(word) > _SHORTEST_STEM and word[-2] not in "аеёиоуыэюя"
    feminine = given_name_forms().get(norm_of(word)) == "f"
    return word[:-1] if word[-1:] in {"а", "у"} and consonant_before and not feminine else word


def _latin_letter(letter: str) -> str:
    latin = _LETTERS.get(letter.lower())
    if latin is None:
        return letter
    return latin.capitalize() if letter.isupper() else latin
