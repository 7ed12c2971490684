"""A document as the rules see it: tokens, sentences, quotations, names and verbs of speech.

Everything is found once for the whole document; rules only look things up. Stretches of site
chrome and captions are not part of any sentence, so that nothing is extracted from them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from etl.extract.cues import Cue, find_cues
from etl.extract.glue import unglue
from etl.extract.quotes import Quotation, Quotations, quotations
from etl.extract.registry import Mention, Registry
from etl.extract.tokens import (
    START,
    Token,
    norms_of,
    places_between,
    span_of,
    starts_of,
    tokenize,
)
from etl.model.records import Segment, Span
from etl.model.vocabulary import Language, SegmentKind
from etl.text.language import language_of
from etl.text.sentences import sentences

_SPAN_START = attrgetter("span.start")
_LEFT_OUT = frozenset({SegmentKind.BOILERPLATE, SegmentKind.CAPTION})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span, its tokens ``[first, stop)``, and the segment and line it stands in."""

    number: int
    span: Span
    first: int
    stop: int
    kind: SegmentKind
    line: Span
    language: Language


@dataclass(frozen=True, slots=True)
class Passage:
    """All that is known about a text before any rule has spoken; ``norms`` are the comparing forms
    of ``tokens``, for a look at many words at once. ``memory`` keeps what rules ask for again and
    again (see ``remembered``)."""

    text: str
    tokens: tuple[Token, ...]
    norms: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    quotations: Quotations
    cues: Mapping[int, Cue]
    mentions: tuple[Mention, ...]
    mention_at: Mapping[int, Mention]
    registry: Registry
    memory: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)

    def span(self, first: int, stop: int) -> Span:
        """The span of tokens ``[first, stop)``."""
        return span_of(self.tokens, first, stop)

    def places_in(self, span: Span) -> range:
        """The indices of the tokens that begin in ``span``."""
        first = bisect_left(self.tokens, span.start, key=START)
        return range(first, bisect_left(self.tokens, span.stop, lo=first, key=START))

    def cues_of(self, sentence: Sentence) -> Iterator[Cue]:
        """The verbs of speech of a sentence, in order."""
        places = range(sentence.first, sentence.stop)
        return map(self.cues.__getitem__, filter(self.cues.__contains__, places))

    def quotation_at(self, offset: int) -> Quotation | None:
        """The pair of marks that ``offset`` lies in (marks included)."""
        pairs = self.quotations.pairs
        number = bisect_right(pairs, offset, key=_SPAN_START) - 1
        return pairs[number] if number >= 0 and offset < pairs[number].span.stop else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that ``offset`` lies in."""
        number = bisect_right(self.sentences, offset, key=_SPAN_START) - 1
        found = self.sentences[number] if number >= 0 else None
        return found if found is not None and offset < found.span.stop else None

    def following(self, sentence: Sentence) -> Sentence | None:
        """The next sentence, if there is one."""
        number = sentence.number + 1
        return self.sentences[number] if number < len(self.sentences) else None

    def previous(self, sentence: Sentence) -> Sentence | None:
        """The sentence before, if there is one."""
        return self.sentences[sentence.number - 1] if sentence.number else None


def read_passage(text: str, segments: tuple[Segment, ...], registry: Registry) -> Passage:
    """The passage of ``text`` with its ``segments``."""
    tokens = unglue(tokenize(text))
    norms = norms_of(tokens)
    mentions = registry.mentions(tokens)
    lines = tuple(part.span for part in segments if part.kind not in _LEFT_OUT)
    return Passage(
        text=text,
        tokens=tokens,
        norms=norms,
        sentences=tuple(_sentences(text, starts_of(tokens), segments)),
        quotations=quotations(text, lines),
        cues={cue.place: cue for cue in find_cues(norms)},
        mentions=mentions,
        mention_at={
            place: mention for mention in mentions for place in range(mention.first, mention.stop)
        },
        registry=registry,
    )


def _sentences(
    text: str, starts: Sequence[int], segments: tuple[Segment, ...]
) -> Iterator[Sentence]:
    number = 0
    for part in segments:
        if part.kind in _LEFT_OUT:
            continue
        for span in sentences(text, part.span):
            inside = places_between(starts, span.start, span.stop)
            if not inside:
                continue
            language = language_of(span.of(text))
            yield Sentence(number, span, inside.start, inside.stop, part.kind, part.span, language)
            number += 1
