"""Sentences with more verbs of speech than anybody writes, read in portions.

A list of many speakers may stand in one line without a full stop. Every verb is held against the
whole sentence, so such a line is cut after commas and semicolons into portions that a sentence
could be. A stretch without such a mark that still has more verbs is noise, where nothing is said.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from etl.extract.passage import Passage, Sentence

MOST_CUES = 40
_MARKS = frozenset({",", ";"})


def portions(passage: Passage, sentence: Sentence, places: Iterable[int]) -> Iterator[Sentence]:
    """Parts of ``sentence`` with at most ``MOST_CUES`` of the verbs at ``places`` each."""
    verbs = frozenset(places)
    first, has = sentence.first, 0
    for start, stop in _stretches(passage, sentence):
        more = sum(place in verbs for place in range(start, stop))
        if has and has + more > MOST_CUES:
            yield _portion(passage, sentence, first, start)
            first, has = start, 0
        if more > MOST_CUES:
            first = stop
            continue
        has += more
    if has:
        yield _portion(passage, sentence, first, sentence.stop)


def _stretches(passage: Passage, sentence: Sentence) -> Iterator[tuple[int, int]]:
    start = sentence.first
    for place in range(sentence.first, sentence.stop):
        if passage.norms[place] in _MARKS:
            yield start, place + 1
            start = place + 1
    if start < sentence.stop:
        yield start, sentence.stop


def _portion(passage: Passage, sentence: Sentence, first: int, stop: int) -> Sentence:
    return replace(sentence, span=passage.span(first, stop), first=first, stop=stop)
