"""Prepositional reports: По словам X, … · …, по мнению X, … · Согласно заявлению X, …"""

from collections.abc import Iterator

from etl.extract.antecedents import source_of
from etl.extract.clauses import content_span, words_before
from etl.extract.drafts import Draft, Source
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage, Sentence
from etl.model.records import Span
from etl.text.packaged import read_table

_NOUNS = frozenset(row["word"] for row in read_table("etl.extract", "report_nouns"))
MOST_REPORTS = 10
_POSSESSIVES = frozenset({"его", "ее", "их"})


def prefaced(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """Every prepositional report of a sentence."""
    places = [
        place
        for place in range(sentence.first, sentence.stop - 2)
        if passage.tokens[place].norm in {"по", "согласно"}
        and passage.tokens[place + 1].norm in _NOUNS | _POSSESSIVES
    ]
    if len(places) > MOST_REPORTS:
        return
    for place in places:
        draft = _report(passage, sentence, place)
        if draft is not None:
            yield draft


def _report(passage: Passage, sentence: Sentence, place: int) -> Draft | None:
    found = _source(passage, sentence, place)
    if found is None:
        return None
    source, cue, stop = found
    content = _content(passage, sentence, place, stop)
    if not content:
        return None
    return Draft(
        rule="prefaced",
        sentence=sentence,
        place=place,
        source=source,
        cue=cue,
        content=content,
    )


def _source(
    passage: Passage, sentence: Sentence, place: int
) -> tuple[Source, tuple[Span, ...], int] | None:
    """The source, the spans of the cue, and the token after both."""
    tokens = passage.tokens
    if tokens[place + 1].norm in _POSSESSIVES and tokens[place + 2].norm in _NOUNS:
        phrase = noun_phrase(passage, place + 1, place + 2)
        if phrase is None:
            return None
        cue = (passage.span(place, place + 1), passage.span(place + 2, place + 3))
        return source_of(passage, phrase), cue, place + 3
    if tokens[place + 1].norm not in _NOUNS:
        return None
    phrase = noun_phrase(passage, place + 2, sentence.stop)
    if phrase is None:
        return None
    return source_of(passage, phrase), (passage.span(place, place + 2),), phrase.stop


def _content(passage: Passage, sentence: Sentence, place: int, stop: int) -> tuple[Span, ...]:
    """What follows the report, and what stood before it where the report interrupts."""
    has_comma = stop < sentence.stop and passage.tokens[stop].norm == ","
    first = stop + 1 if has_comma else stop
    right = content_span(passage, sentence, first) if first < sentence.stop else None
    left = words_before(passage, sentence, place)
    return tuple(span for span in (left, right) if span is not None)
