"""Who can speak: how nouns look that name people, and nouns that name things.

``tables/animacy.csv`` holds whole words and, after a hyphen, endings. A whole word tells more than
an ending, a long ending more than a short one; a noun of neither kind may be either. All layers ask
here, so that none gives a thing the words another has denied it.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from etl.extract.lexicon import role_forms
from etl.extract.phrases import NounPhrase, Via
from etl.text.packaged import read_table

_SOMEBODY, _THING = "somebody", "thing"
_LONGEST_ENDING = 6
# Минобразования, Росимущество: ministries and agencies with a short name.
_INSTITUTIONS = ("мин", "рос")
# The genitive after a number -> the nominative: двух лётчиков, пять избирателей, трое горцев.
_COUNTED = (("", ""), ("а", ""), ("я", "ь"), ("ов", ""), ("ей", "ь"), ("цев", "ец"), ("ца", "ец"))


def is_thing(norm: str) -> bool:
    """Whether a noun names no person and no organisation."""
    if norm in role_forms() or norm.startswith(_INSTITUTIONS):
        return False
    return _kind(norm) == _THING


def is_somebody(norm: str, *, counted: bool = False) -> bool:
    """Whether a noun surely names people or an organisation; ``counted`` after a number."""
    if norm in words_like("quantity") or _kind(norm) == _SOMEBODY:
        return True
    last = norm.rpartition("-")[2]
    role = role_forms().get(last)
    if last != norm and role is not None and role.kind == "person":
        return True  # избиратели-демократы
    return counted and any(
        _kind(last.removesuffix(genitive) + nominative) == _SOMEBODY
        for genitive, nominative in _COUNTED
        if last.endswith(genitive)
    )


def may_speak(norm: str, lemma: str, *, acts: bool, counted: bool = False) -> bool:
    """Whether a noun that is neither a name nor in the role table may be the subject of a verb.

    Only who is surely somebody ``acts``: urges, accuses, condemns. A report says more by its form,
    and takes any noun that is no thing, unless its verb likes things: закон предполагает.
    """
    if is_somebody(norm, counted=counted):
        return True
    return not (acts or is_thing(norm) or lemma in words_like("unlikely_verb"))


def is_paper(phrase: NounPhrase) -> bool:
    """Whether a document speaks: it says, but it does not urge, accuse or condemn."""
    return phrase.head is not None and phrase.head.kind == "document" and phrase.person is None


def is_plain(phrase: NounPhrase) -> bool:
    """Whether nothing but its looks speaks for a phrase: «крановщики», «многие»."""
    known = phrase.head or phrase.person or phrase.belongs_to or phrase.name
    return phrase.via is Via.ROLE and known is None


def is_known(phrase: NounPhrase) -> bool:
    """Whether a phrase is a name, a pronoun, or an office or a house of the role table."""
    return phrase.via is not Via.SYNTAX


@cache
def words_like(word_class: str) -> frozenset[str]:
    """The words of a class of the table."""
    rows = read_table("etl.extract", "animacy")
    return frozenset(row["written"] for row in rows if row["class"] == word_class)


@lru_cache(maxsize=4096)
def _kind(norm: str) -> str:
    known = _kinds().get(norm)
    if known is not None:
        return known
    for length in range(min(_LONGEST_ENDING, len(norm) - 1), 1, -1):
        known = _kinds().get("-" + norm[-length:])
        if known is not None:
            return known
    return ""


@cache
def _kinds() -> Mapping[str, str]:
    rows = read_table("etl.extract", "animacy")
    return {row["written"]: row["class"] for row in rows if row["class"] in {_SOMEBODY, _THING}}
