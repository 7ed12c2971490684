"""Which quotation a report belongs to: what ends at it, breaks off at it, or follows it."""

from etl.extract.clauses import trim_stops
from etl.extract.cues import Cue
from etl.extract.frames.mending import mended_start
from etl.extract.passage import Passage, Sentence
from etl.extract.quotes import Quotation
from etl.extract.tokens import TokenKind
from etl.extract.turning import DASHES
from etl.model.records import Span
from etl.model.vocabulary import QuoteIntegrity

Found = tuple[tuple[Span, ...], QuoteIntegrity]
_CLOSING = frozenset('»”“"')
_LONGEST_LEAD = 14
_LONGEST_REPORT = 30


def mark_before(passage: Passage, place: int) -> int | None:
    """The mark that opens the report: a dash, a comma or a closing mark not far before the verb."""
    for before in range(place - 1, max(-1, place - _LONGEST_LEAD), -1):
        token = passage.tokens[before]
        if token.kind is not TokenKind.MARK:
            continue
        initial = (
            token.norm == "."
            and passage.tokens[before - 1].stop - passage.tokens[before - 1].start == 1
        )
        if initial and before:
            continue
        return before if token.norm in DASHES or token.norm in _CLOSING | {","} else None
    return None


def quotation_before(passage: Passage, sentence: Sentence, cue: Cue, mark: int) -> Found | None:
    """The quotation that ends (or breaks off) at the report's opening mark."""
    last = mark
    while last > 0 and passage.tokens[last].norm in DASHES:
        last -= 1
    has_dash = last < mark
    if passage.tokens[last].norm == "," and last > 0:
        last -= 1
    elif not has_dash:
        return None
    if last == mark:
        return None
    token = passage.tokens[last]
    pair = passage.quotation_at(token.start) if token.norm in _CLOSING else None
    if pair is not None and pair.span.stop == token.stop:
        return _ended_pair(passage, pair)
    if passage.quotations.is_lone_closer(token.start):
        start = mended_start(passage, sentence, token.start)
        return (Span(start, token.stop),), QuoteIntegrity.OPEN_MISSING
    if not has_dash:
        return None
    return _broken_off(passage, sentence, cue, last)


def _ended_pair(passage: Passage, pair: Quotation) -> Found | None:
    """A pair that is a quotation, not a name in marks at the end of the author's own words."""
    sentence = passage.sentence_at(pair.span.start)
    floor = pair.span.start if sentence is None else sentence.line.start
    opener = passage.quotations.last_lone_opener(floor, pair.span.start)
    if opener is not None:
        return (Span(opener, pair.span.stop),), QuoteIntegrity.CLOSE_MISSING
    before = passage.text[max(0, pair.span.start - 3) : pair.span.start].rstrip(" \t\u00a0\u200b")
    starts = not before or before[-1] in '\n\r.!?…:—–-|»”"#' or _opens_sentence(passage, pair)
    return ((pair.span,), pair.integrity) if starts else None


def _opens_sentence(passage: Passage, pair: Quotation) -> bool:
    sentence = passage.sentence_at(pair.span.start)
    return sentence is not None and sentence.span.start == pair.span.start


def _broken_off(passage: Passage, sentence: Sentence, cue: Cue, last: int) -> Found | None:
    """«A, — заявил X. — B»: the report stands inside the marks, or the closing mark is lost."""
    stop = passage.tokens[last].stop
    pair = passage.quotation_at(passage.tokens[cue.place].start)
    if pair is not None and pair.span.start < passage.tokens[last].start:
        first = trim_stops(passage, pair.span.start, stop) or Span(pair.span.start, stop)
        first = Span(pair.span.start, _without_comma(passage.text, first.start, stop))
        second = _second_part(passage, cue.place, pair)
        if second is None:
            return (first,), QuoteIntegrity.CLOSE_MISSING
        return (first, second), QuoteIntegrity.WHOLE
    floor, ceiling = sentence.line.start, passage.tokens[last].start
    opener = passage.quotations.last_lone_opener(floor, ceiling)
    if opener is None:
        return None
    whole = Span(opener, _without_comma(passage.text, opener, stop))
    return (whole,), QuoteIntegrity.CLOSE_MISSING


def _without_comma(text: str, start: int, stop: int) -> int:
    while stop > start + 1 and text[stop - 1] in ", \u00a0":
        stop -= 1
    return stop


def _second_part(passage: Passage, place: int, pair: Quotation) -> Span | None:
    """What is quoted after an inner report: from its closing dash to the closing mark."""
    for after in range(place + 1, min(place + _LONGEST_REPORT, len(passage.tokens) - 1)):
        token = passage.tokens[after]
        if token.start >= pair.span.stop - 1:
            return None
        closes = passage.tokens[after - 1].norm in {".", ",", ";", ":"}
        if token.norm in DASHES and closes and passage.tokens[after + 1].start < pair.span.stop - 1:
            return Span(passage.tokens[after + 1].start, pair.span.stop)
    return None


def continuation(
    passage: Passage, sentence: Sentence, cue: Cue, content: tuple[Span, ...]
) -> tuple[Span, ...]:
    """A further quotation after the report: «A», — заявил X. [—] «B»."""
    if len(content) > 1 or passage.quotation_at(passage.tokens[cue.place].start) is not None:
        return ()
    for after in range(cue.stop, min(cue.place + _LONGEST_REPORT, sentence.stop)):
        token = passage.tokens[after]
        pair = passage.quotation_at(token.start) if token.kind is TokenKind.MARK else None
        led = passage.tokens[after - 1].norm in DASHES and passage.tokens[after - 2].norm in {
            ",",
            ".",
        }
        if pair is not None and pair.span.start == token.start and led:
            return (pair.span, *following_quotation(passage, pair.span.stop))
    return following_quotation(passage, sentence.span.stop)


def following_quotation(passage: Passage, position: int) -> tuple[Span, ...]:
    """The next sentence, when it is nothing but one quotation without a report of its own."""
    text = passage.text
    while position < len(text) and text[position] in ". \t\u00a0—–":
        position += 1
    pair = passage.quotation_at(position) if position < len(text) else None
    if pair is None or pair.span.start != position:
        return ()
    after = text[pair.span.stop : pair.span.stop + 4].lstrip(".!?…")
    ends_line = not after or after[0] in "\n\r"
    starts_sentence = after[:1] == " " and (after[1:2].isupper() or after[1:2] in '«"“')
    stopped = text[pair.span.stop : pair.span.stop + 1] in {".", "!", "?", "…"}
    return (pair.span,) if ends_line or (stopped and starts_sentence) else ()
