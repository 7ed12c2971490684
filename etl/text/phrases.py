"""Many phrases looked for at once: each is compared only where its first stem stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from etl.model.records import Span
from etl.text.stems import Phrase, Stems

Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Found(Generic[Meaning]):
    """A phrase that stands in a text, what it means, and where its words are."""

    meaning: Meaning
    place: Span


class PhraseIndex(Generic[Meaning]):
    """Phrases, each with a meaning, ready to be looked for."""

    def __init__(self, phrases: Iterable[tuple[Phrase, Meaning]]) -> None:
        self._by_first: dict[str, list[tuple[Phrase, Meaning]]] = defaultdict(list)
        for phrase, meaning in phrases:
            if phrase:
                self._by_first[phrase[0]].append((phrase, meaning))

    def find(self, words: Stems) -> Iterator[Found[Meaning]]:
        """Every phrase that stands in ``words``, in text order."""
        for first, stem in enumerate(words.words):
            for phrase, meaning in self._by_first.get(stem, ()):
                last = first + len(phrase)
                if words.words[first:last] == phrase:
                    yield Found(
                        meaning, Span(words.places[first].start, words.places[last - 1].stop)
                    )
