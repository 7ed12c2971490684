"""…, according to X · In the words of X, … · In his view, … · As noted by X, …"""

from collections.abc import Iterator
from dataclasses import dataclass

from etl.extract.clauses import trim_stops
from etl.extract.drafts import Draft, Source
from etl.extract.english.anybody import anybody
from etl.extract.english.phrases import english_phrase, english_roles
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase
from etl.model.records import Span

_LONGEST_SOURCE = 24
_LONGEST_OWNER = 9
_STOPS = frozenset({",", ".", ";", ":", "—", "–", "(", "who", "which", "that", '"', "“"})
_POSSESSIVES = frozenset({"his", "her", "their"})


@dataclass(frozen=True, slots=True)
class _Preface:
    """Tokens ``[first, stop)`` of a preface with its source, and the spans of its cue."""

    first: int
    stop: int
    source: NounPhrase
    cue: tuple[Span, ...]


def according(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """The content stands on the other side of the comma, or on both sides."""
    place = sentence.first
    while place < sentence.stop - 2:
        found = _preface(passage, sentence, place)
        place = place + 1 if found is None else found.stop
        content = () if found is None else _content(passage, sentence, found)
        if found is None or not content:
            continue
        source = Source((passage.span(found.source.first, found.source.stop),), found.source)
        yield Draft(
            rule="english_prefaced",
            sentence=sentence,
            place=found.first,
            source=source,
            cue=found.cue,
            content=content,
        )


def _preface(passage: Passage, sentence: Sentence, place: int) -> _Preface | None:
    norm = passage.tokens[place].norm
    if norm == "in":
        owned = _possessed(passage, sentence, place)
        if owned is not None:
            return owned
    stop = _cue_stop(passage, sentence, place, norm)
    if stop is None:
        return None
    limit = min(stop + _LONGEST_SOURCE, sentence.stop)
    ends = _source_stop(passage, stop, limit)
    if norm == "as":  # as noted by X in his speech
        small = words_of("english_preposition") - {"of", "for"}
        ends = next((at for at in range(stop + 1, ends) if passage.tokens[at].norm in small), ends)
    phrase = _phrase(passage, stop, ends)
    if phrase is None:
        return None
    first = place + 1 if norm == "as" else place
    after = _after(passage, sentence, max(phrase.stop, ends), opens=place == sentence.first)
    return _Preface(place, after, phrase, (passage.span(first, stop),))


def _after(passage: Passage, sentence: Sentence, ends: int, *, opens: bool) -> int:
    """Where the preface ends; the time and the place belong to it: as noted by X in his speech"""
    if not opens or passage.tokens[min(ends, sentence.stop - 1)].norm in {",", "."}:
        return min(ends, sentence.stop)
    limit = min(ends + _LONGEST_SOURCE, sentence.stop)
    return next((at for at in range(ends, limit) if passage.tokens[at].norm == ","), ends)


def _cue_stop(passage: Passage, sentence: Sentence, place: int, norm: str) -> int | None:
    """The token after «according to», «in the words of», «as noted by»."""
    ahead = [token.norm for token in passage.tokens[place + 1 : min(place + 4, sentence.stop)]]
    if norm == "according" and ahead[:1] == ["to"]:
        return place + 2
    opens = place == sentence.first or passage.tokens[place - 1].norm == ","
    if norm == "in" and opens and ahead[:1] == ["the"] and ahead[2:3] == ["of"]:
        return place + 4 if ahead[1] in words_of("english_opinion") else None
    said = norm == "as" and opens and len(ahead) > 1 and ahead[1] == "by"
    return place + 3 if said and ahead[0] in words_of("english_said") else None


def _possessed(passage: Passage, sentence: Sentence, place: int) -> _Preface | None:
    """«In his view, …», «In X's words, …»: the possessor is the source, the words around it the
    cue."""
    if place != sentence.first and passage.tokens[place - 1].norm != ",":
        return None
    limit = min(place + _LONGEST_OWNER, sentence.stop)
    nouns = words_of("english_opinion")
    noun = next((at for at in range(place + 2, limit) if passage.tokens[at].norm in nouns), None)
    if noun is None:
        return None
    stop = noun
    if passage.tokens[noun - 1].norm not in _POSSESSIVES:
        if passage.tokens[noun - 1].norm != "s" or passage.tokens[noun - 2].norm not in {"'", "’"}:
            return None
        stop = noun - 2
    phrase = english_phrase(passage, place + 1, stop) if stop > place + 1 else None
    if phrase is None or phrase.first != place + 1:
        return None
    cue = (passage.span(place, place + 1), passage.span(noun, noun + 1))
    return _Preface(place, noun + 1, phrase, cue)


def _content(passage: Passage, sentence: Sentence, found: _Preface) -> tuple[Span, ...]:
    """What stands before the preface and, after a comma that closes it, behind it."""
    tokens, text = passage.tokens, passage.text
    first = sentence.first
    while first < found.first and (
        tokens[first].norm in words_of("english_link") or not tokens[first].is_word
    ):
        first += 1
    parts: list[Span | None] = []
    if found.first > first:
        parts.append(trim_stops(passage, tokens[first].start, tokens[found.first].start))
    start, stop = tokens[found.stop - 1].stop, sentence.span.stop
    closed = found.stop < sentence.stop and tokens[found.stop].norm == ","
    if closed and (not parts or _goes_on(passage, sentence, found)):
        while start < stop and text[start] in ", ":
            start += 1
        parts.append(trim_stops(passage, start, stop) if start < stop else None)
    return tuple(part for part in parts if part is not None)


def _goes_on(passage: Passage, sentence: Sentence, found: _Preface) -> bool:
    """«The bridge, according to X, is open»: the verb of the sentence follows the preface."""
    if found.first == sentence.first or passage.tokens[found.first - 1].norm != ",":
        return False
    ahead = found.stop + 1
    return ahead < sentence.stop and (
        passage.tokens[ahead].norm in words_of("english_auxiliary_verb")
        or passage.tokens[ahead].norm in words_of("english_irregular_past")
    )


def _source_stop(passage: Passage, first: int, limit: int) -> int:
    """The end of the source: a mark that is no part of a name, or a word that tells more of it."""
    for place in range(first, limit):
        norm = passage.tokens[place].norm
        initial = norm == "." and place > first and passage.tokens[place - 1].capital
        if initial and place + 1 < limit and passage.tokens[place + 1].is_word:
            continue
        told = norm in {"published", "released", "obtained", "posted", "seen", "conducted"} or (
            norm == "on"
            and place + 1 < limit
            and passage.tokens[place + 1].norm in words_of("english_time")
        )
        if place > first and (norm in _STOPS or told):
            return place
    return limit


def _phrase(passage: Passage, first: int, stop: int) -> NounPhrase | None:
    if first >= stop:
        return None
    phrase = english_phrase(passage, first, stop) or anybody(passage, first, stop)
    if phrase is not None:
        return phrase
    last = stop
    while last > first and not (
        passage.tokens[last - 1].capital or passage.tokens[last - 1].norm in english_roles()
    ):
        last -= 1
    small = words_of("english_inside_name")
    solid = last > first and passage.tokens[last - 1].norm not in small
    return english_phrase(passage, first, last) if solid else None
