"""Quotation marks of a passage, paired before anything is split into sentences.

Marks are paired line by line with a stack; a straight mark opens or closes by what stands around
it. Only the outermost pairs are reported. Marks left over on two neighbouring lines are paired
across them when one opens and the next one closes; the rest is reported as lone marks, so that a
rule can mend a quotation that lost its beginning or its end.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from etl.model.records import Span
from etl.model.vocabulary import QuoteIntegrity

# A quotation longer than this is two that lost their marks.
LONGEST = 12_000
# Lone marks are paired across at most this many lines.
FARTHEST_LINE = 3

_FAMILY = {"«": "angle", "»": "angle", "„": "curly", "“": "curly", "”": "curly", '"': "straight"}
QUOTATION_MARKS = frozenset(_FAMILY)
_MARK = re.compile(f"[{''.join(_FAMILY)}]")
_START = attrgetter("span.start")
_OPENS_AFTER = set(" \t\u00a0(—–-[«“„\u200b\ufeff")
_CLOSES_BEFORE = set(" \t\u00a0).,;:!?…—–-]»”\n\r")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A pair of marks: ``span`` with them, from the opening to the closing one."""

    span: Span
    integrity: QuoteIntegrity

    @property
    def bare(self) -> Span | None:
        """The span without its marks; None for an empty pair."""
        inside = self.span.stop - self.span.start > 2
        return Span(self.span.start + 1, self.span.stop - 1) if inside else None


@dataclass(frozen=True, slots=True)
class Quotations:
    """The outermost pairs in order, and the places of marks that found no partner."""

    pairs: tuple[Quotation, ...]
    lone_openers: tuple[int, ...]
    lone_closers: tuple[int, ...]

    def is_lone_closer(self, place: int) -> bool:
        """Whether a closing mark without partner stands at ``place``."""
        number = bisect_left(self.lone_closers, place)
        return number < len(self.lone_closers) and self.lone_closers[number] == place

    def has_lone_closer(self, start: int, stop: int) -> bool:
        """Whether a closing mark without partner stands in ``[start, stop)``."""
        number = bisect_left(self.lone_closers, start)
        return number < len(self.lone_closers) and self.lone_closers[number] < stop

    def next_pair(self, place: int) -> Quotation | None:
        """The first pair that opens at ``place`` or later."""
        number = bisect_left(self.pairs, place, key=_START)
        return self.pairs[number] if number < len(self.pairs) else None

    def last_lone_opener(self, start: int, stop: int) -> int | None:
        """The last opening mark without partner in ``[start, stop)``."""
        number = bisect_left(self.lone_openers, stop) - 1
        found = number >= 0 and self.lone_openers[number] >= start
        return self.lone_openers[number] if found else None


@dataclass(frozen=True, slots=True)
class _Mark:
    place: int
    family: str
    opens: bool | None
    line: int


def quotations(text: str, lines: tuple[Span, ...]) -> Quotations:
    """The quotations of the given lines of ``text`` (in order, without overlap)."""
    pairs: list[tuple[int, int, QuoteIntegrity]] = []
    openers: list[_Mark] = []
    closers: list[_Mark] = []
    for number, line in enumerate(lines):
        found = _pair_line(list(_marks(text, line, number)))
        pairs += [(opener, closer, QuoteIntegrity.WHOLE) for opener, closer in found[0]]
        openers += found[1]
        closers += found[2]
    across, openers, closers = _pair_across(openers, closers)
    return Quotations(
        _outermost(pairs + across),
        tuple(mark.place for mark in openers),
        tuple(mark.place for mark in closers),
    )


def _marks(text: str, line: Span, number: int) -> Iterator[_Mark]:
    for match in _MARK.finditer(text, line.start, line.stop):
        place = match.start()
        yield _Mark(place, _FAMILY[match.group()], _direction(text, place, line), number)


def _direction(text: str, place: int, line: Span) -> bool | None:
    """True for an opening mark, False for a closing one, None where the stack must tell."""
    match text[place]:
        case "«" | "„":
            return True
        case "»" | "”":
            return False
    opens = place == line.start or text[place - 1] in _OPENS_AFTER
    closes = place + 1 == line.stop or text[place + 1] in _CLOSES_BEFORE
    return opens if opens != closes else None


def _pair_line(marks: list[_Mark]) -> tuple[list[tuple[int, int]], list[_Mark], list[_Mark]]:
    """Pairs, lone openers and lone closers of one line."""
    pairs: list[tuple[int, int]] = []
    waiting: list[_Mark] = []
    counts: dict[str, int] = {}
    lone_closers: list[_Mark] = []
    for mark in marks:
        waits = counts.get(mark.family, 0) > 0
        if mark.opens or (mark.opens is None and not waits):
            waiting.append(mark)
            counts[mark.family] = counts.get(mark.family, 0) + 1
            continue
        if not waits:
            lone_closers.append(mark)
            continue
        skipped: list[_Mark] = []
        while waiting[-1].family != mark.family:
            skipped.append(waiting.pop())
        opener = waiting.pop()
        for family in (opener.family, *(lost.family for lost in skipped)):
            counts[family] -= 1
        pairs.append((opener.place, mark.place))
    return pairs, waiting, lone_closers


def _pair_across(
    openers: list[_Mark], closers: list[_Mark]
) -> tuple[list[tuple[int, int, QuoteIntegrity]], list[_Mark], list[_Mark]]:
    """Pair an opener with the next lone mark when that one closes, on this line or soon after."""
    lone = sorted(
        [*((mark, True) for mark in openers), *((mark, False) for mark in closers)],
        key=lambda item: item[0].place,
    )
    pairs: list[tuple[int, int, QuoteIntegrity]] = []
    left: list[tuple[_Mark, bool]] = []
    for mark, opens in lone:
        before = left[-1] if left else None
        if opens or before is None or not before[1] or not _near(before[0], mark):
            left.append((mark, opens))
            continue
        left.pop()
        same = before[0].family == mark.family
        kind = QuoteIntegrity.WHOLE if same else QuoteIntegrity.BROKEN
        pairs.append((before[0].place, mark.place, kind))
    return (
        pairs,
        [mark for mark, opens in left if opens],
        [mark for mark, opens in left if not opens],
    )


def _near(opener: _Mark, closer: _Mark) -> bool:
    is_close = closer.place - opener.place <= LONGEST
    return is_close and closer.line - opener.line <= FARTHEST_LINE


def _outermost(pairs: list[tuple[int, int, QuoteIntegrity]]) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    for opener, closer, integrity in sorted(pairs):
        if closer - opener > LONGEST or (found and opener < found[-1].span.stop):
            continue
        found.append(Quotation(Span(opener, closer + 1), integrity))
    return tuple(found)
