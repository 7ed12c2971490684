"""A sentence of a passage with its tree; places are those of the passage's tokens."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from etl.extract.cues import Cue
from etl.extract.drafts import Draft
from etl.extract.passage import Passage, Sentence
from etl.extract.syntax import Syntax, Tree
from etl.extract.syntax.tree import LONGEST, ROOT
from etl.extract.tokens import TokenKind


@dataclass(frozen=True, slots=True)
class Parsed:
    """The words of a sentence and what governs each of them."""

    passage: Passage
    sentence: Sentence
    tree: Tree

    def norm(self, place: int) -> str:
        """The word at ``place``, as it is compared."""
        return self.passage.tokens[place].norm

    def under(self, place: int, *relations: str) -> Iterator[int]:
        """The words that ``place`` governs as one of ``relations``."""
        first = self.sentence.first
        return (first + below for below in self.tree.under(place - first, *relations))

    def head(self, place: int) -> int | None:
        """The word that governs ``place``."""
        head = self.tree.heads[place - self.sentence.first]
        return None if head == ROOT else head + self.sentence.first

    def relation(self, place: int) -> str:
        """As what ``place`` is governed, without the subtype."""
        return self.tree.relation(place - self.sentence.first)

    def is_relative(self, place: int) -> bool:
        """Whether ``place`` is the verb of a relative clause."""
        return self.tree.relations[place - self.sentence.first] == "acl:relcl"


def without_content(passage: Passage, draft: Draft, cue: Cue) -> Sentence:
    """The sentence of a draft from what is said before its verb to what is said after it.

    The author's words alone make a shorter tree, and one with fewer errors.
    """
    first, stop = draft.sentence.first, draft.sentence.stop
    for part in draft.content:
        places = passage.places_in(part)
        if places.stop <= cue.first:
            first = max(first, places.stop)
        elif places.start >= cue.stop:
            stop = min(stop, places.start)
    while first < cue.first and passage.tokens[first].kind is TokenKind.MARK:
        first += 1
    if (first, stop) == (draft.sentence.first, draft.sentence.stop):
        return draft.sentence
    return replace(draft.sentence, first=first, stop=stop)


def parsed(passage: Passage, sentence: Sentence, syntax: Syntax) -> Parsed | None:
    """The sentence with its tree, None where it is too long to be parsed."""
    if sentence.stop - sentence.first > LONGEST:
        return None
    tokens = passage.tokens[sentence.first : sentence.stop]
    words = tuple(token.written_in(passage.text) for token in tokens)
    return Parsed(passage, sentence, syntax.tree(words))
