"""Which prediction stands for which attribution of the gold, by the overlap of their content.

The overlap of two sets of spans is intersection over union (IoU) in code points, each set united
first. Pairs are taken greedily, the highest IoU of content first; equal ones by the IoU of source,
then by their places, the same way whichever side is called gold and whatever the order given.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from etl.model.records import Span

_Place = tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...], str]


class Spanned(Protocol):
    """What gold and prediction have in common."""

    @property
    def source(self) -> tuple[Span, ...]:
        """Who says it."""

    @property
    def cue(self) -> tuple[Span, ...]:
        """The words that report it."""

    @property
    def content(self) -> tuple[Span, ...]:
        """What is said."""

    @property
    def speaker(self) -> str | None:
        """The name of the one who says it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold attribution and a prediction, by number, with the IoU of content and of source."""

    gold: int
    prediction: int
    content: float
    source: float


def overlap(first: Sequence[Span], second: Sequence[Span]) -> float:
    """Intersection over union in code points: 1 for the same stretch and for nothing twice."""
    one, other = united(first), united(second)
    shared = sum(
        max(0, min(left.stop, right.stop) - max(left.start, right.start))
        for left in one
        for right in other
    )
    total = _length(one) + _length(other) - shared
    return shared / total if total else 1.0


def united(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The same stretch of text in the fewest spans, in text order."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].stop:
            found[-1] = Span(found[-1].start, max(found[-1].stop, span.stop))
        else:
            found.append(span)
    return tuple(found)


def match(gold: Sequence[Spanned], predictions: Sequence[Spanned]) -> tuple[Pair, ...]:
    """One to one, the highest overlap of content first; pairs without any overlap are left out."""
    pairs = [
        Pair(number, place, content, overlap(quote.source, prediction.source))
        for number, quote in enumerate(gold)
        for place, prediction in enumerate(predictions)
        if (content := overlap(quote.content, prediction.content)) > 0
    ]

    def rank(pair: Pair) -> tuple[float, float, list[_Place]]:
        ends = [_place(gold[pair.gold]), _place(predictions[pair.prediction])]
        return -pair.content, -pair.source, sorted(ends)

    taken_gold: set[int] = set()
    taken: set[int] = set()
    found: list[Pair] = []
    for pair in sorted(pairs, key=rank):
        if pair.gold not in taken_gold and pair.prediction not in taken:
            taken_gold.add(pair.gold)
            taken.add(pair.prediction)
            found.append(pair)
    return tuple(found)


def _place(spanned: Spanned) -> _Place:
    return (
        united(spanned.content),
        united(spanned.source),
        united(spanned.cue),
        spanned.speaker or "",
    )


def _length(spans: Sequence[Span]) -> int:
    return sum(span.stop - span.start for span in spans)
