"""A text cut into segments: what each stretch is, and the rule that says so.

Segments are ordered, trimmed, do not overlap, and together hold every character that is not white
space. They are finer than lines: one sentence of site chrome inside a paragraph is a segment of its
own, and neighbouring sentences of one line with the same kind and reason are one segment. The kind
*narrative* is a person's decision and is never given here.

A line is judged whole first (``LINE_RULES``), else sentence by sentence (``SENTENCE_RULES``). Rules
stand in one order and may abstain; the name of the rule that spoke is the segment's ``reason``.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from etl.model.records import Segment, Span
from etl.model.vocabulary import Language, SegmentKind
from etl.text.language import language_of
from etl.text.patterns import pattern_table
from etl.text.sentences import lines, sentences, trimmed

Verdict = tuple[SegmentKind, str]

LONGEST_HEADLINE = 160
LONGEST_LIST_ITEM = 400

_RUNNING_TEXT = (SegmentKind.BODY, "running_text")

_BULLET = re.compile(r"(?:[-*•·▪▫●○►‣◦]|\d{1,2}[.)])\s+(?=\S)")
_CELL = re.compile(r"\s\|(?=\s|$)|^\|(?=\s)")
_TRAIL = re.compile(r":(?:\s+[А-ЯЁA-Z][А-ЯЁа-яёA-Za-z-]{2,20}:)+$")
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_FINAL_STOP = re.compile(r"[.!?…:;,—–-][»”\"')\]]*$")
_HEADING_MARK = re.compile(r"#{1,6}\s+(?=[^\s#])")
# A headline opens with a capital, a figure, a mark of quotation or a brand such as iPhone; a dash
# opens a signature or a line of dialogue, and the Q of a transcript a question.
_NO_HEADLINE = re.compile(r"[a-zа-яё]+(?![a-zа-яё]*[A-ZА-ЯЁ])|[—–-]|Q\s")


@dataclass(frozen=True, slots=True)
class Line:
    """A line (or a cell of one) with what its rules look at."""

    words: str
    following: str
    language: Language


def segment(text: str) -> tuple[Segment, ...]:
    """The segments of ``text``."""
    spans = list(lines(text))
    found: list[Segment] = []
    for number, span in enumerate(spans):
        follows = number + 1 < len(spans) and _adjoin(text, span, spans[number + 1])
        following = spans[number + 1].of(text) if follows else ""
        for cell, is_separator in _cells(text, span):
            if is_separator:
                found.append(_boilerplate(cell, "separator"))
                continue
            found.extend(_judge(text, cell, following if cell.stop == span.stop else ""))
    return tuple(found)


def _judge(text: str, span: Span, following: str) -> Iterator[Segment]:
    """The segments of one line or cell."""
    body, trail = _split_trail(text, span)
    words = body.of(text)
    line = Line(words, following, language_of(words))
    verdict = _line_verdict(line)
    if verdict is not None:
        yield Segment(span=body, kind=verdict[0], reason=verdict[1])
    else:
        yield from _merge(text, body, line)
    if trail is not None:
        yield _boilerplate(trail, "rubric_trail")


def _line_verdict(line: Line) -> Verdict | None:
    for rule in LINE_RULES:
        verdict = rule(line)
        if verdict is not None:
            return verdict
    return None


def _sentence_verdict(words: str, line: Line) -> Verdict:
    for rule in SENTENCE_RULES:
        verdict = rule(words, line)
        if verdict is not None:
            return verdict
    return _RUNNING_TEXT


def _merge(text: str, body: Span, line: Line) -> Iterator[Segment]:
    """The sentences of a line, those side by side that are the same made one segment."""
    judged = ((one, _sentence_verdict(one.of(text), line)) for one in sentences(text, body))
    for (kind, reason), alike in groupby(judged, key=itemgetter(1)):
        spans = [span for span, _ in alike]
        yield Segment(span=Span(spans[0].start, spans[-1].stop), kind=kind, reason=reason)


def _cells(text: str, span: Span) -> Iterator[tuple[Span, bool]]:
    """A line cut at its pipes; the pipes come out too, marked as separators."""
    if text.find("|", span.start, span.stop) < 0:
        yield span, False
        return
    position = span.start
    for match in _CELL.finditer(span.of(text)):
        bar = span.start + match.end() - 1
        cell = trimmed(text, position, bar)
        if cell is not None:
            yield cell, False
        yield Span(bar, bar + 1), True
        position = bar + 1
    cell = trimmed(text, position, span.stop) if position < span.stop else None
    if cell is not None:
        yield cell, False


def _split_trail(text: str, span: Span) -> tuple[Span, Span | None]:
    """Names of rubrics hung on a title (``: Политика: Мир:``) are cut off."""
    tail_start = max(span.start, span.stop - 120)
    match = _TRAIL.search(text[tail_start : span.stop])
    body = None if match is None else trimmed(text, span.start, tail_start + match.start())
    if match is None or body is None:
        return span, None
    return body, Span(tail_start + match.start(), span.stop)


def _adjoin(text: str, span: Span, next_span: Span) -> bool:
    """Whether no blank line stands between two lines."""
    return text.count("\n", span.stop, next_span.start) <= 1


def _boilerplate(span: Span, reason: str) -> Segment:
    return Segment(span=span, kind=SegmentKind.BOILERPLATE, reason=reason)


def _line_chrome(line: Line) -> Verdict | None:
    reason = pattern_table("boilerplate").reason("line", line.words)
    return None if reason is None else (SegmentKind.BOILERPLATE, reason)


def _line_caption(line: Line) -> Verdict | None:
    reason = pattern_table("captions").reason("line", line.words)
    return None if reason is None else (SegmentKind.CAPTION, reason)


def _marked_heading(line: Line) -> Verdict | None:
    if len(line.words) > LONGEST_HEADLINE or not _HEADING_MARK.match(line.words):
        return None
    return SegmentKind.HEADLINE, "heading_mark"


def _bulleted(line: Line) -> Verdict | None:
    if len(line.words) > LONGEST_LIST_ITEM or not _BULLET.match(line.words):
        return None
    return SegmentKind.LIST_ITEM, "bullet"


def _unstopped(line: Line) -> Verdict | None:
    """A short line without a final stop, unless it runs on into the next line."""
    words = line.words
    if len(words) > LONGEST_HEADLINE or _FINAL_STOP.search(words) or _NO_HEADLINE.match(words):
        return None
    if line.following[:1].islower() or not any(letter.isalpha() for letter in words):
        return None
    pieces = [piece.of(words) for piece in sentences(words)]
    if any(_sentence_chrome(piece, line) or _sentence_caption(piece, line) for piece in pieces):
        return None
    return SegmentKind.HEADLINE, "short_line_without_stop"


def _sentence_chrome(words: str, _: Line) -> Verdict | None:
    reason = pattern_table("boilerplate").reason("sentence", words)
    return None if reason is None else (SegmentKind.BOILERPLATE, reason)


def _sentence_caption(words: str, _: Line) -> Verdict | None:
    reason = pattern_table("captions").reason("sentence", words)
    return None if reason is None else (SegmentKind.CAPTION, reason)


def _foreign_sentence(words: str, line: Line) -> Verdict | None:
    """A whole English sentence inside a Russian line: the caption of a picture."""
    if line.language is Language.EN or _CYRILLIC.search(words):
        return None
    if words.count(" ") < 3 or language_of(words) is Language.RU:
        return None
    return SegmentKind.CAPTION, "english_in_russian"


LINE_RULES: tuple[Callable[[Line], Verdict | None], ...] = (
    _line_chrome,
    _line_caption,
    _marked_heading,
    _bulleted,
    _unstopped,
)

SENTENCE_RULES: tuple[Callable[[str, Line], Verdict | None], ...] = (
    _sentence_chrome,
    _sentence_caption,
    _foreign_sentence,
)
