"""How nouns look that name people, and nouns that name things: ``tables/plain_nouns.csv``."""

from functools import cache

from etl.extract.lexicon import role_forms
from etl.text.packaged import read_table

# Минобразования, Росимущество: ministries and agencies with a short name.
_INSTITUTIONS = ("мин", "рос")


def is_thing(norm: str) -> bool:
    """Whether a word ends as nouns do that name no person and no organisation."""
    if norm in role_forms() or norm.startswith(_INSTITUTIONS):
        return False
    return norm.endswith(endings_like("thing_ending"))


@cache
def words_like(word_class: str) -> frozenset[str]:
    """The words of a class of the table."""
    rows = read_table("etl.extract", "plain_nouns")
    return frozenset(row["written"] for row in rows if row["class"] == word_class)


@cache
def endings_like(word_class: str) -> tuple[str, ...]:
    """The endings of a class of the table."""
    return tuple(sorted(words_like(word_class)))
