"""Who can be the subject of an English verb of speech."""

from dataclasses import replace

from etl.extract.drafts import AGENTLESS, Source
from etl.extract.english.anybody import anybody
from etl.extract.english.phrases import english_phrase, main_phrase
from etl.extract.english.saying import Saying, clause_first, is_passive, subject_stop
from etl.extract.english.verbs import VerbForm
from etl.extract.lexicon import words_of
from etl.extract.phrases import NounPhrase, Via

__all__ = ["Saying", "agentless", "clause_first", "is_passive", "source_of", "subject_stop"]

_RELATIVE = frozenset({"who", "which"})
_SUPPOSED = frozenset({"if", "unless"})
_FARTHEST = 30


def source_of(saying: Saying, floor: int | None = None) -> Source | None:
    """The subject before the verb, else the one that the verb shares with the report before it."""
    if saying.cue.form is VerbForm.PURPOSE:
        return _purpose(saying)
    stop = subject_stop(saying)
    if saying.cue.form is VerbForm.PARTICIPLE:
        return saying.carried or _main(saying)
    if saying.norm(stop - 1) in {"and", "but", "or"} or saying.norm(stop - 1) == "":
        return saying.carried or _main(saying)
    return subject(saying, stop, floor)


def subject(saying: Saying, stop: int, floor: int | None = None) -> Source | None:
    """The subject that ends before token ``stop``; a name with its apposition is one subject."""
    passage, sentence = saying.passage, saying.sentence
    if saying.norm(stop - 1) in _RELATIVE:
        stop -= 1
        stop -= saying.norm(stop - 1) == ","
    first = clause_first(saying, stop, floor)
    if saying.norm(first - 1) in _SUPPOSED:
        return None
    if saying.norm(stop - 1) == ",":
        return _before_insertion(saying, stop - 1) or saying.carried
    joined = _joined(saying, first)
    phrase = english_phrase(passage, joined, stop) or _anybody(saying, first, stop)
    if phrase is None:
        return None
    apposed = first - 1 if saying.norm(first - 1) == "," else 0
    name = _apposed_name(saying, phrase, apposed) if apposed > sentence.first else None
    return name or Source((passage.span(phrase.first, phrase.stop),), phrase)


def _anybody(saying: Saying, first: int, stop: int) -> NounPhrase | None:
    """A subject that is neither name nor office, of a verb that only speakers can have."""
    if not saying.cue.has("speaks"):
        return None
    if stop - first == 1 and saying.norm(first) == "it":
        return NounPhrase(first, stop, Via.ROLE)
    while first < stop and saying.norm(first) in words_of("english_link"):
        first += 1
    return anybody(saying.passage, first, stop)


def _joined(saying: Saying, first: int) -> int:
    """The beginning of «A and B», where nothing but names and offices stands before the «and»."""
    if saying.norm(first - 1) != "and":
        return first
    other = clause_first(saying, first - 1, None)
    tokens = saying.passage.tokens[other : first - 1]
    small = words_of("english_inside_name")
    named = bool(tokens) and all(token.capital or token.norm in small for token in tokens)
    second = saying.passage.tokens[first : first + 2]
    return other if named and any(token.capital for token in second) else first


def _apposed_name(saying: Saying, phrase: NounPhrase, comma: int) -> Source | None:
    """«A senior adviser to the president, Name Surname,» before its verb without a comma."""
    return None if phrase.name is None or phrase.head else _office_before(saying, phrase, comma)


def _office_before(saying: Saying, phrase: NounPhrase, comma: int) -> Source | None:
    first = clause_first(saying, comma, None)
    office = english_phrase(saying.passage, first, comma)
    if office is None or office.head is None or office.person or office.stop != comma:
        return None
    return together(saying, office, phrase)


def together(saying: Saying, first: NounPhrase, second: NounPhrase) -> Source:
    """A name and the office beside it as one source."""
    name, office = (first, second) if second.head is not None else (second, first)
    phrase = replace(
        name,
        first=first.first,
        stop=second.stop,
        head=office.head,
        belongs_to=office.belongs_to or name.belongs_to,
        plural=False,
    )
    return Source((saying.passage.span(phrase.first, phrase.stop),), phrase)


def _before_insertion(saying: Saying, comma: int) -> Source | None:
    """«X, a senior diplomat, said», «X, speaking in Geneva, said»."""
    for place in range(comma - 1, max(saying.sentence.first, comma - _FARTHEST), -1):
        if saying.norm(place) != ",":
            continue
        first = clause_first(saying, place, None)
        before = english_phrase(saying.passage, first, place) or _anybody(saying, first, place)
        if before is None:
            return None
        inside = english_phrase(saying.passage, place + 1, comma)
        whole = inside is not None and inside.first == place + 1 and inside.stop == comma
        opens = saying.norm(place + 1) in {"a", "an", "the", "its", "his"} or (
            inside is not None and inside.head is None
        )
        if inside is not None and whole and opens and bool(inside.head) != bool(before.head):
            return together(saying, before, inside)
        return Source((saying.passage.span(before.first, before.stop),), before)
    return None


def _main(saying: Saying) -> Source | None:
    """The subject the sentence begins with."""
    phrase = main_phrase(saying.passage, saying.sentence, saying.cue.first)
    if phrase is None:
        return None
    return Source((saying.passage.span(phrase.first, phrase.stop),), phrase)


def _purpose(saying: Saying) -> Source | None:
    """«X spoke with Y to reiterate …»: only where the sentence tells of a meeting or a call."""
    contacts = words_of("english_contact")
    before = range(saying.sentence.first, saying.cue.first)
    if not any(saying.norm(place) in contacts for place in before):
        return None
    return _main(saying)


def agentless(saying: Saying) -> Source | None:
    """«It was noted that …»: somebody whom the sentence does not name."""
    stop = subject_stop(saying)
    return AGENTLESS if saying.norm(stop - 1) == "it" else None
