"""Prepositional reports: По словам X, … · Согласно докладу, … · На взгляд X, …"""

from collections.abc import Iterator
from functools import cache

from etl.extract.clauses import before_openers, content_span, words_before
from etl.extract.drafts import Draft, Source
from etl.extract.earlier_subjects import source_of
from etl.extract.lexicon import function_words, role_forms
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, Via, looks_like_adjective
from etl.extract.tokens import TokenKind
from etl.model.records import Span
from etl.text.packaged import read_table

_POSSESSIVES = frozenset({"его", "ее", "их"})
MOST_REPORTS = 10
_WITH_NOUN = frozenset({"по", "согласно", "со"})
# A word or two between preposition and noun: по последним данным, по собственному признанию.
_MOST_ADJECTIVES = 2
_OWNED = frozenset({"из", "того", "же", "этого", "этой", "этих", "тех", "самого", "самих"})
# How a participle about the source or its data begins the clause after them.
_PARTICIPLES = ("вшего", "вшей", "вшим", "вших", "вшимся", "вшегося", "вшейся", "вшихся")
_OPENERS = frozenset({"что", "чтобы", "поскольку", "если", "хотя", "и", "а", "но"})


def prefaced(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """Every prepositional report of a sentence."""
    prefaces, norms = _prefaces(), passage.norms
    places = [
        place for place in range(sentence.first, sentence.stop - 2) if norms[place] in prefaces
    ]
    if len(places) > 3 * MOST_REPORTS:
        return
    found = (_report(passage, sentence, place) for place in places)
    yield from [draft for draft in found if draft is not None][:MOST_REPORTS]


def _report(passage: Passage, sentence: Sentence, place: int) -> Draft | None:
    found = _with_noun(passage, sentence, place) or _with_preface(passage, sentence, place)
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


_Found = tuple[Source, tuple[Span, ...], int]


def _with_noun(passage: Passage, sentence: Sentence, place: int) -> _Found | None:
    """The source, the spans of the cue, and the token after both: по словам X, по его словам."""
    tokens = passage.tokens
    guesses = place > 0 and tokens[place - 1].norm == "судя"
    if tokens[place].norm not in _WITH_NOUN or guesses:
        return None
    if tokens[place + 1].norm in _POSSESSIVES and tokens[place + 2].norm in _report_nouns():
        phrase = noun_phrase(passage, place + 1, place + 2)
        if phrase is None:
            return None
        cue = (passage.span(place, place + 1), passage.span(place + 2, place + 3))
        return source_of(passage, phrase), cue, place + 3
    noun = _report_noun(passage, sentence, place)
    if noun is None or (tokens[place].norm == "со" and not _opens(passage, sentence, place)):
        return None
    phrase = noun_phrase(passage, noun + 1, sentence.stop)
    if phrase is None:
        phrase = _plain_owner(passage, noun + 1, sentence.stop)
    if phrase is not None:
        return source_of(passage, phrase), (passage.span(place, noun + 1),), phrase.stop
    return _document(passage, sentence, place, noun)


def _report_noun(passage: Passage, sentence: Sentence, place: int) -> int | None:
    """The noun of speech after the preposition, adjectives passed over."""
    for noun in range(place + 1, min(place + 2 + _MOST_ADJECTIVES, sentence.stop - 1)):
        norm = passage.tokens[noun].norm
        if norm in _report_nouns():
            return noun
        if passage.tokens[place].norm == "со" and norm == "слов":
            return noun
        if not looks_like_adjective(norm):
            return None
    return None


def _plain_owner(passage: Passage, first: int, limit: int) -> NounPhrase | None:
    """Somebody no table knows, up to the comma: по словам горожан, …"""
    stop = first
    while stop < min(limit, first + 5) and passage.tokens[stop].norm != ",":
        token = passage.tokens[stop]
        barred = token.norm in function_words() and token.norm not in _OWNED
        counts = stop == first and token.kind is TokenKind.NUMBER
        counts = counts or (token.norm == "%" and stop == first + 1)
        if not (token.is_word or counts) or stop in passage.cues or barred:
            return None
        stop += 1
    if stop == first or stop >= limit or passage.tokens[stop].norm != ",":
        return None
    return NounPhrase(first=first, stop=stop, via=Via.ROLE, nominative=False)


def _document(passage: Passage, sentence: Sentence, place: int, noun: int) -> _Found | None:
    """Согласно докладу, …: without anybody who issued it the document itself speaks."""
    form = role_forms().get(passage.tokens[noun].norm)
    ends = noun + 1 < sentence.stop and passage.tokens[noun + 1].norm == ","
    if form is None or form.kind != "document" or not ends:
        return None
    if passage.tokens[place].norm != "согласно":
        return None
    phrase = NounPhrase(first=noun, stop=noun + 1, via=Via.ROLE, head=form, nominative=False)
    return source_of(passage, phrase), (passage.span(place, place + 1),), noun + 1


def _with_preface(passage: Passage, sentence: Sentence, place: int) -> _Found | None:
    """На взгляд X, … · С точки зрения X, … · Если верить X, …"""
    for words in _prefaces()[passage.norms[place]]:
        after = place + len(words)
        if passage.norms[place:after] != words or len(words) == 1 or after >= sentence.stop:
            continue
        phrase = noun_phrase(passage, after, sentence.stop)
        begins = place == before_openers(passage, sentence) or words[0] != "если"
        if phrase is not None and begins and _opens(passage, sentence, place):
            return source_of(passage, phrase), (passage.span(place, after),), phrase.stop
    return None


def _opens(passage: Passage, sentence: Sentence, place: int) -> bool:
    first = before_openers(passage, sentence)
    return place == first or passage.tokens[place - 1].norm == ","


def _content(passage: Passage, sentence: Sentence, place: int, stop: int) -> tuple[Span, ...]:
    """What follows the report, and what stood before it where the report interrupts."""
    has_comma = stop < sentence.stop and passage.tokens[stop].norm == ","
    first = _after_relative(passage, sentence, stop + 1) if has_comma else stop
    right = content_span(passage, sentence, first) if first < sentence.stop else None
    inserted = passage.tokens[max(0, place - 2)].norm in _OPENERS
    passed_on = passage.norms[before_openers(passage, sentence)] == "как"
    left = None if inserted or passed_on else words_before(passage, sentence, place)
    return tuple(span for span in (left, right) if span is not None)


def _after_relative(passage: Passage, sentence: Sentence, place: int) -> int:
    """The token after a relative clause about the source: по словам X, который …, …"""
    words = [token.norm for token in passage.tokens[place : min(place + 2, sentence.stop)]]
    participle = bool(words) and words[0].endswith(_PARTICIPLES) and len(words[0]) > 6
    if not participle and not any(norm.startswith("котор") for norm in words):
        return place
    commas = (at for at in range(place, sentence.stop - 1) if passage.tokens[at].norm == ",")
    return next(commas, place - 1) + 1


@cache
def _report_nouns() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("etl.extract", "report_nouns"))


@cache
def preface_words() -> frozenset[str]:
    """The words one of which every preface begins with."""
    return frozenset(_prefaces())


@cache
def _prefaces() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> the words a report may begin with."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for row in read_table("etl.extract", "prefaces"):
        words = tuple(row["words"].split())
        found[words[0]] = (*found.get(words[0], ()), words)
    return found
