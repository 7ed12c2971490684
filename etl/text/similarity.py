"""Texts that are nearly the same, found without comparing every one with every other.

Prefix filtering (Chaudhuri, Ganti and Kaushik, "A Primitive Operator for Similarity Joins in Data
Cleaning", ICDE 2006): where two word sets of at least n words share the part t of their union,
the rarest n - ceil(t * n) + 1 words of both have one in common. Only such pairs are compared.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import ceil

Words = tuple[str, ...]


class Partition:
    """Numbers 0 to size - 1 in groups that grow together (union-find)."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def join(self, one: int, other: int) -> None:
        """Make the groups of the two numbers one."""
        self._parent[self._root(one)] = self._root(other)

    def groups(self) -> list[list[int]]:
        """Every group, its members in order."""
        found: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self._parent)):
            found[self._root(number)].append(number)
        return list(found.values())

    def _root(self, number: int) -> int:
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number


def similar_pairs(texts: Sequence[Words], share: float, fewest: int) -> Iterator[tuple[int, int]]:
    """Pairs of texts that have at least ``share`` of their words in common, in the same order.

    Texts of fewer than ``fewest`` different words are left out. A text is paired with one earlier
    member of its group at least, which is all that joining needs.
    """
    sets = [frozenset(words) for words in texts]
    frequency = Counter(word for words in sets for word in words)
    holders: dict[str, list[int]] = defaultdict(list)
    first_of: dict[Words, int] = {}
    for number, words in enumerate(texts):
        if len(sets[number]) < fewest:
            continue
        if words in first_of:
            yield first_of[words], number
            continue
        first_of[words] = number
        rarest = sorted(sets[number], key=lambda word: (frequency[word], word))
        prefix = rarest[: len(rarest) - ceil(share * len(rarest)) + 1]
        near = dict.fromkeys(other for word in prefix for other in holders[word])
        for other in near:
            if _alike(texts, sets, other, number, share):
                yield other, number
        for word in prefix:
            holders[word].append(number)


def _alike(
    texts: Sequence[Words], sets: Sequence[frozenset[str]], one: int, other: int, share: float
) -> bool:
    if len(sets[one] & sets[other]) < share * len(sets[one] | sets[other]):
        return False
    shared = in_common(texts[one], texts[other])
    return 2 * shared >= share * (len(texts[one]) + len(texts[other]))


def in_common(one: Words, other: Words) -> int:
    """The length of the longest common subsequence, the same either way round.

    One bit for each word of ``one`` (Hyyrö, "Bit-Parallel LCS-length Computation Revisited", 2004).
    """
    places: dict[str, int] = defaultdict(int)
    for place, word in enumerate(one):
        places[word] |= 1 << place
    whole = (1 << len(one)) - 1
    free = whole
    for word in other:
        met = free & places[word]
        free = (free + met) | (free - met)
    return len(one) - (free & whole).bit_count()
