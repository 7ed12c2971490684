"""Who and what a quote names; two that each name somebody the other does not are no repeats."""

from etl.extract.registry import Registry
from etl.extract.tokens import Token, tokenize
from etl.text.stems import stem

_ENDS = frozenset(".!?…")


def names_in(quote: str, registry: Registry) -> frozenset[str]:
    """Registry entries named in ``quote``, and stems of its other capitalised words.

    The first word of a sentence has its capital from its place and counts only as a registry name.
    """
    tokens = tokenize(quote)
    found: set[str] = set()
    covered: set[int] = set()
    for mention in registry.mentions(tokens):
        found.add(" ".join(mention.speaker_ids))
        covered.update(range(mention.first, mention.stop))
    found.update(
        stem(token.norm)
        for place, token in enumerate(tokens)
        if place not in covered and token.capital and not _opens(tokens, place)
    )
    return frozenset(found)


def name_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each names somebody or something that the other does not."""
    return bool(one - other) and bool(other - one)


def _opens(tokens: tuple[Token, ...], place: int) -> bool:
    words_before = [token for token in tokens[max(0, place - 3) : place] if token.is_word]
    before = tokens[place - 1].norm if place else "."
    return (not words_before and place < 3) or before in _ENDS
