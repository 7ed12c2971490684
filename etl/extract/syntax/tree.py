"""A sentence as a tree of words, and the port through which trees come.

The relations are those of Universal Dependencies (nsubj, amod, conj ...).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

ROOT = -1

LONGEST = 100
"""Words of a sentence; longer ones are lists or noise, and are not parsed."""


@dataclass(frozen=True)
class Tree:
    """For each word the place of the word that governs it (``ROOT`` for none) and as what."""

    heads: tuple[int, ...]
    relations: tuple[str, ...]

    def under(self, place: int, *relations: str) -> Iterator[int]:
        """The words that ``place`` governs as one of ``relations``, subtypes included."""
        for below in self._below.get(place, ()):
            if self.relation(below) in relations:
                yield below

    def relation(self, place: int) -> str:
        """As what a word is governed, without the subtype (nsubj:pass is nsubj)."""
        return self.relations[place].partition(":")[0]

    @cached_property
    def _below(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for place, head in enumerate(self.heads):
            found.setdefault(head, []).append(place)
        return found


class Syntax(Protocol):
    """Parses sentences. The same words always give the same tree, whatever else was parsed."""

    @property
    def version(self) -> str:
        """What takes part in the version of the engine."""

    def tree(self, words: tuple[str, ...]) -> Tree:
        """The tree of a sentence of one to ``LONGEST`` words."""
