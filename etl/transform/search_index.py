"""What each claim is found by: the tokens of its words and of the names in it."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter

from etl.extract.registry import Registry
from etl.extract.tokens import tokenize
from etl.model.claims import Claim
from etl.model.records import Document, Span
from etl.model.search_words import (
    SearchRule,
    SearchWords,
    TokenField,
    key_of_sound,
    words_in,
)
from etl.text.fold import fold
from etl.text.search_rules import search_rules
from etl.transform.search_names import SearchNames

# US stands for us as well: a name of two letters is looked for only where it is asked for.
_SHORTEST_SPELLING = 3
_CAPITALISED = re.compile(r"(?<![^\W_])[A-ZА-ЯЁ][^\W_]*")


@dataclass(frozen=True, slots=True)
class ClaimToken:
    """A token of a claim, where it stands and how often."""

    claim_id: str
    field: TokenField
    token: str
    occurrences: int


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """What claims are found by. ``spellings`` are pairs of a key and a token that is there."""

    tokens: tuple[ClaimToken, ...]
    spellings: tuple[tuple[str, str], ...]
    rules: tuple[SearchRule, ...]


def search_index(
    claims: Iterable[Claim], documents: Iterable[Document], registry: Registry
) -> SearchIndex:
    """The index of ``claims``."""
    indexer = _Indexer(registry)
    by_document: dict[str, list[Claim]] = {}
    for claim in claims:
        by_document.setdefault(claim.document_id, []).append(claim)
    tokens: list[ClaimToken] = []
    for document in documents:
        told = by_document.get(document.document_id, [])
        named = indexer.named_in(document.text) if told else []
        for claim in told:
            tokens += indexer.tokens(claim, document.text, named)
    return SearchIndex(tuple(tokens), indexer.spellings(tokens), search_rules())


_Named = tuple[int, int, tuple[str, ...]]


class _Indexer:
    """Makes the tokens of claims, and remembers what their names sound like."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._words = SearchWords(search_rules())
        self._names = SearchNames(registry, self._words)
        self._sounds: set[tuple[str, str]] = set()
        self._heard: dict[str, str] = {}
        self._capitalised: Counter[str] = Counter()
        self._written: Counter[str] = Counter()

    def named_in(self, text: str) -> list[_Named]:
        """The names in a document: where each starts and stops, and its tokens."""
        tokens = tokenize(text)
        return [
            (tokens[one.first].start, tokens[one.stop - 1].stop, found)
            for one in self._registry.mentions(tokens)
            if (found := self._names.of_mention(one, tokens))
        ]

    def tokens(self, claim: Claim, text: str, named: list[_Named]) -> Iterator[ClaimToken]:
        """What one claim is found by."""
        said = {
            TokenField.QUOTE: claim.quote,
            TokenField.TRANSLATION: (claim.review and claim.review.translation) or "",
            TokenField.SOURCE: _words_of(claim.source, text),
            TokenField.CUE: _words_of(claim.cue, text),
        }
        counted = {field: self._counted(words) for field, words in said.items()}
        if claim.speaker_id:
            counted[TokenField.SPEAKER] = Counter(self._names.of_speaker(claim.speaker_id))
        counted[TokenField.MENTION] = Counter(
            token
            for start, stop in ((span.start, span.stop) for span in (claim.place, *claim.source))
            for token in _within(named, start, stop)
        )
        for field, tokens in counted.items():
            for token, occurrences in tokens.items():
                yield ClaimToken(claim.claim_id, field, token, occurrences)

    def spellings(self, tokens: Iterable[ClaimToken]) -> tuple[tuple[str, str], ...]:
        """The pairs whose token some claim is found by, in order, and none with itself."""
        names = {token.token for token in tokens if self._is_name(token.token)}
        pairs = self._sounds.union(self._names.pairs())
        return tuple(sorted(pair for pair in pairs if pair[1] in names and pair[0] != pair[1]))

    def _is_name(self, token: str) -> bool:
        """Whether a token stands for a name where it is written, not for «power» beside Power."""
        is_long = len(token) >= _SHORTEST_SPELLING
        return is_long and 2 * self._capitalised[token] >= self._written[token]

    def _counted(self, text: str) -> Counter[str]:
        """The tokens of a text, without the words too common; with them where all of them are."""
        for capitalised in _CAPITALISED.findall(text):
            self._hear(capitalised)
        words = [found.group() for found in words_in(fold(text))]
        telling = [word for word in words if not self._words.is_common(word)]
        counted = Counter(map(self._words.token, telling or words))
        self._written.update(counted)
        return counted

    def _hear(self, written: str) -> None:
        """Take a capitalised word in: what it sounds like, and that it is written as a name."""
        token = self._heard.get(written)
        if token is None:
            word = fold(written)
            token = self._heard[written] = self._words.token(word)
            sound = self._words.sound(word)
            if sound:
                self._sounds.add((key_of_sound(sound), token))
        self._capitalised[token] += 1


def _words_of(spans: Iterable[Span], text: str) -> str:
    return " ".join(span.of(text) for span in spans)


def _within(named: list[_Named], start: int, stop: int) -> Iterator[str]:
    """The tokens of the names that stand between two places."""
    first = bisect_left(named, start, key=itemgetter(0))
    for begins, ends, tokens in islice(named, first, None):
        if begins >= stop:
            return
        if ends <= stop:
            yield from tokens
