"""A search resolved against one ledger: the tokens and phrases claims are looked through for."""

from collections.abc import Iterator
from dataclasses import dataclass

Word = tuple[str, ...]
"""The tokens any of which counts as finding a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """All of ``words`` and ``phrases`` have to be found; a claim in which all words of a group of
    ``words_out``, or a phrase of ``phrases_out``, are found is left out."""

    words: tuple[Word, ...] = ()
    phrases: tuple[str, ...] = ()
    words_out: tuple[tuple[Word, ...], ...] = ()
    phrases_out: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases or self.words_out or self.phrases_out)

    def tokens(self) -> Iterator[str]:
        """Every token that counts as finding a word asked for."""
        for word in self.words:
            yield from word
