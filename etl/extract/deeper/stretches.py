"""The words around a noun that belong to it, made a phrase that can speak."""

from collections.abc import Iterator
from dataclasses import replace

from etl.extract.cues import Cue
from etl.extract.deeper.parsed import Parsed
from etl.extract.given import given_name_forms
from etl.extract.nouns import LONGEST, noun_phrase
from etl.extract.passage import Passage
from etl.extract.phrases import NounPhrase, Via

_INSIDE = (
    *("amod", "nmod", "flat", "appos", "compound", "det", "nummod", "case", "conj", "cc", "fixed"),
)
_INNER_MARKS = frozenset("«»\"“”„()‐.'’")
_QUOTES = frozenset('«»"“”„')
_BRACKETS = frozenset("()")
_CLOSING = frozenset('»"”“)')
_JOINERS = frozenset({"и", "а", "но", "или"})
_HIMSELF = frozenset({"сам", "сама", "само", "сами"})


def phrase_around(
    parsed: Parsed, head: int, cue: Cue, *, after: int = 0, is_subject: bool = True
) -> NounPhrase | None:
    """The phrase of the noun ``head``, a speaker of ``cue``; nothing before token ``after``. Unless
    it ``is_subject``, its own form tells in which case it stands.

    None where it holds a verb of speech, or only a part of what stands in quotation marks.
    """
    first, stop = _stretch(parsed, head)
    first = max(first, after)
    abbreviated = first + 1 < stop and parsed.norm(first + 1) == "."
    first += parsed.norm(first) in _HIMSELF | _JOINERS and not abbreviated  # и. о. министра
    stop -= parsed.norm(stop - 1) in _JOINERS
    if not first < stop <= first + LONGEST or _is_torn(parsed, cue, first, stop):
        return None
    if any(place in parsed.passage.cues for place in range(first, stop)):
        return None
    core = _before_brackets(parsed, first, stop)
    whole = noun_phrase(parsed.passage, first, core)
    if whole is not None and whole.stop == core and not _is_mere_beginning(parsed, whole):
        return replace(whole, stop=stop, nominative=is_subject or whole.nominative)
    named = _name_beside(parsed, head, core)
    if named is not None:
        return replace(named, first=first, stop=stop, nominative=True)
    return NounPhrase(first=first, stop=stop, via=Via.SYNTAX, plural=cue.word.plural)


def may_hold_a_complement(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether the name after an office may begin with what the office is of: «премьер Черногории
    Дритан Абазович», where no first name says where the person's own name begins."""
    if phrase.head is None or phrase.name is None or phrase.person is not None:
        return False
    first, stop = phrase.name
    return stop - first > 1 and passage.tokens[first].norm not in given_name_forms()


def own_named(parsed: Parsed, phrase: NounPhrase) -> NounPhrase:
    """The phrase with the name alone that is put beside its office."""
    assert phrase.name is not None
    first, stop = phrase.name
    if parsed.relation(first) != "nmod":
        return phrase
    for place in range(first + 1, stop):
        office = parsed.head(place)
        beside = parsed.relation(place) in {"appos", "flat"}
        if beside and office is not None and phrase.first <= office < first:
            return replace(phrase, name=(place, stop))
    return phrase


def _stretch(parsed: Parsed, head: int) -> tuple[int, int]:
    """The tokens around ``head`` that belong to it, without a gap."""
    inside = set(_belonging(parsed, head))
    first, stop = head, head + 1
    while first - 1 in inside or (first - 2 in inside and _is_inner(parsed, first - 1)):
        first -= 1
    while stop in inside or (stop + 1 in inside and _is_inner(parsed, stop)):
        stop += 1
    closes = stop < parsed.sentence.stop and parsed.norm(stop) in _CLOSING
    return first, stop + 1 if closes and _is_open(parsed, first, stop) else stop


def _belonging(parsed: Parsed, head: int) -> Iterator[int]:
    waiting, seen = [head], {head}
    while waiting:
        place = waiting.pop()
        yield place
        new = [below for below in parsed.under(place, *_INSIDE) if below not in seen]
        seen.update(new)
        waiting.extend(new)


def _is_inner(parsed: Parsed, place: int) -> bool:
    return parsed.norm(place) in _INNER_MARKS


def _before_brackets(parsed: Parsed, first: int, stop: int) -> int:
    """Where the words in brackets begin that end a phrase, a name in other letters most often."""
    if parsed.norm(stop - 1) != ")":
        return stop
    return max((place for place in range(first, stop) if parsed.norm(place) == "("), default=stop)


def _is_open(parsed: Parsed, first: int, stop: int) -> bool:
    """Whether there is one of two marks in tokens ``[first, stop)``."""
    norms = [parsed.norm(place) for place in range(first, stop)]
    return any(sum(norm in pair for norm in norms) % 2 for pair in (_QUOTES, _BRACKETS))


def _is_torn(parsed: Parsed, cue: Cue, first: int, stop: int) -> bool:
    """Whether a phrase has one of two quotation marks, or stands in the midst of quoted words
    while its verb does not."""
    if _is_open(parsed, first, stop):
        return True
    tokens, pair_at = parsed.passage.tokens, parsed.passage.quotation_at
    pair = pair_at(tokens[first].start)
    midst = pair is not None and pair.span.start < tokens[first].start
    return midst and pair_at(tokens[cue.place].start) != pair


def _name_beside(parsed: Parsed, head: int, stop: int) -> NounPhrase | None:
    """The name put beside the noun ``head`` that ends the phrase: «певица X»."""
    for beside in parsed.under(head, "appos", "flat"):
        name = noun_phrase(parsed.passage, beside, stop)
        if name is not None and name.stop == stop and (name.person or name.name):
            return name
    return None


def _is_mere_beginning(parsed: Parsed, phrase: NounPhrase) -> bool:
    """Whether a word may have its capital from the beginning of its sentence alone."""
    if phrase.via is not Via.NAME or phrase.head is not None:
        return False
    return phrase.first == parsed.sentence.first and (
        parsed.norm(phrase.first) not in given_name_forms()
    )
