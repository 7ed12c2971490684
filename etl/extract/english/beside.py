"""A subject and what stands beside it: «X, a minister, said» · «X (Ohio) said» · «X, who said»."""

from dataclasses import replace

from etl.extract.drafts import Source
from etl.extract.english.anybody import anybody
from etl.extract.english.main_subject import ADJECTIVES
from etl.extract.english.phrases import english_phrase, english_roles
from etl.extract.english.saying import Saying, clause_first
from etl.extract.lexicon import words_of
from etl.extract.phrases import NounPhrase, Via
from etl.model.records import Span

_BESIDE = frozenset({"a", "an", "the", "its", "his", "her", "their", "one", "former", "senior"})
_FARTHEST = 30
_LONGEST_BRACKET = 12


def antecedent(saying: Saying, stop: int) -> Source | None:
    """Whom «who» stands for: the words after the last verb or preposition before it."""
    stop = without_brackets(saying, stop)
    first = start = clause_first(saying, stop, None)
    barred = words_of("english_preposition") - {"of", "for", "in", "at"}
    barred |= words_of("english_auxiliary_verb") | words_of("english_irregular_past")
    for place in range(first, stop - 1):
        token = saying.passage.tokens[place]
        past = token.norm.endswith("ed") and not token.capital and token.norm not in ADJECTIVES
        if token.norm in barred or past:
            start = place + 1
    whole = english_phrase(saying.passage, first, stop)
    near = english_phrase(saying.passage, start, stop) or unnamed(saying, start, stop)
    phrase = near or whole
    return (
        None
        if phrase is None
        else Source((saying.passage.span(phrase.first, phrase.stop),), phrase)
    )


def unnamed(saying: Saying, first: int, stop: int) -> NounPhrase | None:
    """A subject that is neither name nor office, of a verb that only speakers can have."""
    if not saying.cue.has("speaks"):
        return None
    if stop - first == 1 and saying.norm(first) == "it":
        return NounPhrase(first, stop, Via.ROLE)
    while first < stop and saying.norm(first) in words_of("english_link"):
        first += 1
    return anybody(saying.passage, first, stop)


def apposed_name(saying: Saying, phrase: NounPhrase, comma: int) -> Source | None:
    """«A senior adviser to the president, Name Surname,» before its verb without a comma."""
    return None if phrase.name is None or phrase.head else _office_before(saying, phrase, comma)


def _office_before(saying: Saying, phrase: NounPhrase, comma: int) -> Source | None:
    first = clause_first(saying, comma, None)
    office = english_phrase(saying.passage, first, comma)
    if office is None or office.head is None or office.person or office.stop != comma:
        return None
    return together(saying, office, phrase)


def is_name(phrase: NounPhrase) -> bool:
    """Whether a phrase is a name without an office (which may have a name as its complement)."""
    return bool(phrase.person or phrase.name) and phrase.head is None


def together(saying: Saying, first: NounPhrase, second: NounPhrase) -> Source:
    """A name and the office beside it as one source; a house that the office stands in (a fellow
    at the institute) is not who speaks."""
    name, office = (first, second) if is_name(first) else (second, first)
    phrase = replace(name, first=first.first, stop=second.stop, plural=False)
    if office.head is not None and office.head.kind == "person":
        owner = office.belongs_to or name.belongs_to
        phrase = replace(phrase, head=office.head, belongs_to=owner)
    spans: tuple[Span, ...] = (saying.passage.span(phrase.first, phrase.stop),)
    if second.first - first.stop > 1:  # an age or a party stands between
        spans = tuple(saying.passage.span(one.first, one.stop) for one in (first, second))
    return Source(spans, phrase)


def _names(phrase: NounPhrase) -> bool:
    return bool(phrase.person or phrase.name)


def _titled(saying: Saying, office: NounPhrase, name: NounPhrase) -> Source:
    """«The commander of the fleet, Admiral X,»: a name with a title beside an office."""
    phrase = replace(name, first=office.first, plural=False)
    return Source((saying.passage.span(phrase.first, phrase.stop),), phrase)


def before_insertion(saying: Saying, comma: int) -> Source | None:
    """«X, a senior diplomat, said», «X, speaking in Geneva, said»."""
    mark = saying.norm(comma) if saying.norm(comma) in {"—", "–"} else ","
    pair = saying.passage.quotation_at(saying.passage.tokens[comma].start)
    while pair is not None and saying.passage.tokens[comma].start > pair.span.start:
        comma -= 1  # X, which calls it “…,” denies
    for place in range(comma - 1, max(saying.sentence.first, comma - _FARTHEST), -1):
        if saying.norm(place) != mark or saying.norm(place - 1).isdigit():  # an age
            continue
        ends = without_brackets(saying, place)
        first = clause_first(saying, ends, None)
        before = english_phrase(saying.passage, first, ends) or unnamed(saying, first, ends)
        if before is None:
            return None
        age = 2 * (saying.norm(place + 1).isdigit() and saying.norm(place + 2) == mark)
        inside = apposed(saying, place + 1 + age, comma)
        if inside is not None and is_name(before) != is_name(inside):
            return _with_other(saying, together(saying, before, inside))
        if inside is not None and _names(inside) and not _names(before):
            return _titled(saying, before, inside)
        if saying.norm(first - 1) == ",":
            whole = apposed_name(saying, before, first - 1)
            if whole is not None:
                return whole
        return Source((saying.passage.span(before.first, before.stop),), before)
    return None


def _with_other(saying: Saying, second: Source) -> Source:
    """«A, the chancellor, and B, the president, agreed»: two of them, each with an office."""
    phrase = second.phrase
    if phrase is None or [saying.norm(phrase.first - at) for at in (2, 1)] != [",", "and"]:
        return second
    comma = phrase.first - 2
    first = before_insertion(saying, comma)
    if first is None or first.phrase is None or first.phrase.stop != comma:
        return second
    both = replace(phrase, first=first.phrase.first, head=None, plural=True)
    return Source((saying.passage.span(both.first, both.stop),), both)


def apposed(saying: Saying, first: int, stop: int) -> NounPhrase | None:
    """The office or the name of tokens ``[first, stop)`` beside a subject, and nothing else."""
    token = saying.passage.tokens[first]
    opens = token.capital or token.norm in _BESIDE or token.norm in english_roles()
    phrase = english_phrase(saying.passage, first, stop) if opens else None
    if (phrase is None or phrase.head is None) and token.norm in {"a", "an", "the"}:
        phrase = anybody(saying.passage, first, stop)
    whole = phrase is not None and phrase.first == first and phrase.stop == stop
    return phrase if whole else None


def without_brackets(saying: Saying, stop: int) -> int:
    """The end of a subject before what stands in brackets behind it: Name (R-Texas)."""
    if saying.norm(stop - 1) != ")":
        return stop
    least = max(saying.sentence.first, stop - _LONGEST_BRACKET)
    return next((at for at in range(stop - 1, least, -1) if saying.norm(at) == "("), stop)
