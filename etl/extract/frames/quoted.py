"""Quotations and the report that stands before, after or inside them.

A quotation that lost one of its marks is mended: it begins with the sentence of its closing mark
(and the first-person sentences before it), or ends where the report begins.
"""

from etl.extract.clauses import DASHES, QUESTION_WORDS, trim_stops
from etl.extract.cues import Cue, CueForm
from etl.extract.drafts import AGENTLESS, Draft, Source
from etl.extract.frames.mending import last_sentence_stop, mended_start
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage, Sentence
from etl.extract.quotes import Quotation
from etl.extract.subjects import source_of, subject_after, subject_before, takes_over
from etl.extract.tokens import TokenKind
from etl.model.records import Span
from etl.model.vocabulary import QuoteIntegrity

_SPOKEN = frozenset({CueForm.PAST, CueForm.PRESENT, CueForm.IMPERSONAL})
_CLOSING = frozenset('»”“"')
_LONGEST_LEAD = 14
_LONGEST_REPORT = 30

Found = tuple[tuple[Span, ...], QuoteIntegrity]


def quotation_then_cue(
    passage: Passage, sentence: Sentence, cue: Cue, carried: Source | None
) -> Draft | None:
    """«…», — заявил X. · «…, — заявил X. — …» · …», — заявил X."""
    if cue.word.form not in _SPOKEN or not (cue.has("quote") or cue.has("aside")):
        return None
    mark = _mark_before(passage, cue.place)
    if mark is None:
        return None
    found = _quotation_before(passage, sentence, cue, mark)
    if found is None:
        return None
    source = subject_after(passage, cue, _report_stop(passage, cue.place), loose=True)
    if source is None and mark + 1 < cue.place:
        source = subject_before(passage, sentence, cue)
    if source is None and not takes_over(passage, sentence, cue):
        source = AGENTLESS
    content, integrity = found
    content += _continuation(passage, sentence, cue, content)
    return Draft(
        rule="interrupted_quotation" if len(content) > 1 else "quotation_then_cue",
        sentence=sentence,
        place=cue.place,
        source=source or carried or AGENTLESS,
        cue=(passage.span(cue.first, cue.stop),),
        content=content,
        integrity=integrity,
        flag=cue.word.flag,
        is_quotation=True,
    )


def cue_then_quotation(
    passage: Passage, sentence: Sentence, cue: Cue, carried: Source | None
) -> Draft | None:
    """X заявил: «…»."""
    if cue.word.form not in _SPOKEN | {CueForm.CONVERB} or not cue.has("quote"):
        return None
    colon = _colon_after(passage, sentence, cue.place)
    if colon is None or colon + 1 >= len(passage.tokens):
        return None
    start = passage.tokens[colon + 1].start
    pair = passage.quotation_at(start)
    if pair is not None and pair.span.start == start:
        content: tuple[Span, ...] = (pair.span,)
        integrity = pair.integrity
    elif passage.quotations.last_lone_opener(start, start + 1) is not None:
        stop = last_sentence_stop(passage, sentence)
        mended = trim_stops(passage, start, stop)
        if mended is None:
            return None
        content, integrity = (mended,), QuoteIntegrity.CLOSE_MISSING
    else:
        return None
    source = subject_before(passage, sentence, cue) or subject_after(passage, cue, colon)
    if source is None and takes_over(passage, sentence, cue):
        source = carried
    content += _following_quotation(passage, content[-1].stop)
    return Draft(
        rule="cue_then_quotation",
        sentence=sentence,
        place=cue.place,
        source=source or AGENTLESS,
        cue=(passage.span(cue.first, cue.stop),),
        content=content,
        integrity=integrity,
        flag=cue.word.flag,
        is_quotation=True,
    )


def carried_words(passage: Passage, sentence: Sentence, cue: Cue, _: Source | None) -> Draft | None:
    """«…», — приводит слова X агентство Y · «…», — цитирует Y слова X."""
    mark = _mark_before(passage, cue.place) if cue.has("carry") else None
    found = None if mark is None else _quotation_before(passage, sentence, cue, mark)
    if found is None:
        return None
    limit = _report_stop(passage, cue.place)
    first = noun_phrase(passage, cue.stop, limit)
    stop = cue.stop if first is None else first.stop
    has_words = stop < limit and passage.tokens[stop].norm in {"слова", "заявление"}
    second = noun_phrase(passage, stop + 1 if has_words else stop, limit)
    if second is None:
        return None
    own_words = first is None and has_words
    third = noun_phrase(passage, second.stop, limit) if own_words else None
    carrier = third if own_words else first
    if first is None and not own_words:
        return None
    return Draft(
        rule="carried_words",
        sentence=sentence,
        place=cue.place,
        source=source_of(passage, second),
        cue=(passage.span(cue.first, cue.place + (2 if own_words else 1)),),
        content=found[0],
        integrity=found[1],
        relay=() if carrier is None else (source_of(passage, carrier),),
        is_quotation=True,
    )


def _mark_before(passage: Passage, place: int) -> int | None:
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


def _quotation_before(passage: Passage, sentence: Sentence, cue: Cue, mark: int) -> Found | None:
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


def _continuation(
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
            return (pair.span, *_following_quotation(passage, pair.span.stop))
    return _following_quotation(passage, sentence.span.stop)


def _following_quotation(passage: Passage, position: int) -> tuple[Span, ...]:
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


def _colon_after(passage: Passage, sentence: Sentence, place: int) -> int | None:
    """The colon that leads to the quotation, with no complementizer or other verb before it."""
    for after in range(place + 1, min(place + _LONGEST_REPORT, sentence.stop)):
        token = passage.tokens[after]
        if token.norm == ":":
            return after
        asks = passage.tokens[after - 1].norm == "," and token.norm in QUESTION_WORDS
        complementizer = asks or token.norm in {"что", "чтобы", "будто"}
        if complementizer or after in passage.cues or token.norm in {";", ".", "?", "!"}:
            if token.norm == "." and passage.tokens[after - 1].capital:
                continue
            return None
    return None


def _report_stop(passage: Passage, place: int) -> int:
    """The token at which the report after a quotation ends."""
    for after in range(place + 1, min(place + _LONGEST_REPORT, len(passage.tokens))):
        token = passage.tokens[after]
        one_letter = passage.tokens[after - 1].stop - passage.tokens[after - 1].start == 1
        if token.norm == "." and not one_letter:
            return after
        if "\n" in passage.text[passage.tokens[after - 1].stop : token.start]:
            return after
    return min(place + _LONGEST_REPORT, len(passage.tokens))
