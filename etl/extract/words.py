"""In whose words a content is given, and what is left of it without its outer marks."""

import re
from dataclasses import replace

from etl.extract.drafts import Draft
from etl.extract.passage import Passage
from etl.model.records import Span
from etl.model.vocabulary import Direct, QuoteIntegrity
from etl.text.sentences import trimmed

_OPENING = frozenset('«“„"')
_CLOSING = frozenset('»”“"')
_LONGEST_NAME = 4


_BEFORE_CONTENT = re.compile(r"(?:[,;:)]|[-‒–—―−](?=\s)|\s)+")


def without_lead(passage: Passage, draft: Draft) -> Draft:
    """The draft without the commas, dashes and colons before the parts of its content."""
    found = []
    for span in draft.content:
        lead = _BEFORE_CONTENT.match(passage.text, span.start, span.stop)
        start = span.start if lead is None else lead.end()
        if start < span.stop:
            found.append(Span(start, span.stop) if lead else span)
    content = tuple(found)
    return replace(draft, content=content) if content and content != draft.content else draft


def directness(passage: Passage, draft: Draft) -> Direct:
    """TRUE for nothing but quoted words, MIXED where some are quoted, FALSE otherwise.

    Marks around a name (few words, the first with a capital) quote nobody.
    """
    if draft.rule == "referring":
        return Direct.FALSE
    if draft.is_quotation:
        return Direct.TRUE
    pairs = [pair for span in draft.content for pair in _pairs_in(passage, span)]
    if len(draft.content) == 1 and pairs and pairs[0] == draft.content[0]:
        return Direct.TRUE
    return Direct.MIXED if any(not _is_name(passage, pair) for pair in pairs) else Direct.FALSE


def bare(passage: Passage, draft: Draft) -> tuple[Span, ...]:
    """The content spans without their outer quotation marks."""
    return tuple(_without_marks(passage, span) for span in draft.content)


def integrity(passage: Passage, draft: Draft) -> QuoteIntegrity:
    """What became of the quotation marks inside the content."""
    if draft.integrity is not QuoteIntegrity.WHOLE or draft.is_quotation:
        return draft.integrity
    marks = passage.quotations
    for span in draft.content:
        if marks.last_lone_opener(span.start, span.stop) is not None:
            return QuoteIntegrity.CLOSE_MISSING
        if marks.has_lone_closer(span.start, span.stop):
            return QuoteIntegrity.OPEN_MISSING
    return QuoteIntegrity.WHOLE


def _without_marks(passage: Passage, span: Span) -> Span:
    text, start, stop = passage.text, span.start, span.stop
    if text[start] in _OPENING and _reaches(passage, start, stop):
        start += 1
    if stop > start and text[stop - 1] in _CLOSING and _reaches_back(passage, stop - 1, start):
        stop -= 1
        while stop > start and text[stop - 1] in ", ":
            stop -= 1
    return trimmed(text, start, stop) or span


def _reaches(passage: Passage, opener: int, stop: int) -> bool:
    """Whether the quotation that opens at ``opener`` is not closed before ``stop``."""
    pair = passage.quotation_at(opener)
    return pair is None or pair.span.start != opener or pair.span.stop >= stop


def _reaches_back(passage: Passage, closer: int, start: int) -> bool:
    pair = passage.quotation_at(closer)
    return pair is None or pair.span.stop != closer + 1 or pair.span.start <= start


def _pairs_in(passage: Passage, span: Span) -> list[Span]:
    found: list[Span] = []
    position = span.start
    while position < span.stop:
        pair = passage.quotations.next_pair(position)
        if pair is None or pair.span.start >= span.stop:
            break
        found.append(pair.span)
        position = pair.span.stop
    return found


def _is_name(passage: Passage, pair: Span) -> bool:
    words = passage.text[pair.start + 1 : pair.stop - 1].split()
    return bool(words) and words[0][:1].isupper() and len(words) <= _LONGEST_NAME
