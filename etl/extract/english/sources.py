"""Who can be the subject of an English verb of speech."""

from dataclasses import replace

from etl.extract.drafts import AGENTLESS, Source
from etl.extract.english.anybody import anybody
from etl.extract.english.phrases import english_phrase, english_roles, main_phrase
from etl.extract.english.saying import Saying, clause_first, is_passive, subject_stop
from etl.extract.english.verbs import VerbForm
from etl.extract.lexicon import words_of
from etl.extract.phrases import NounPhrase, Via, is_kind
from etl.model.records import Span
from etl.model.vocabulary import SpeakerKind

__all__ = ["Saying", "agentless", "clause_first", "is_passive", "source_of", "subject_stop"]

_RELATIVE = frozenset({"who", "which"})
_SUPPOSED = frozenset({"if", "unless"})
_BESIDE = frozenset({"a", "an", "the", "its", "his", "her", "their", "one", "former", "senior"})
_INSERTING = frozenset({",", "—", "–", "”", '"'})
_ADJECTIVES = frozenset({"united", "armed", "unnamed", "retired", "elected"})
_FARTHEST = 30
_LONGEST_BRACKET = 12
_SHORTEST_PLACE = 4


def source_of(saying: Saying, floor: int | None = None) -> Source | None:
    """The subject before the verb, else the one that the verb shares with the report before it."""
    if saying.cue.form is VerbForm.PURPOSE:
        return _purpose(saying)
    stop = subject_stop(saying)
    if saying.cue.form is VerbForm.PARTICIPLE:
        return _absolute(saying) or saying.carried or _main(saying)
    if saying.norm(stop - 1) in {"and", "but", "or"} or saying.norm(stop - 1) == "":
        return saying.carried or _main(saying)
    return subject(saying, stop, floor)


def subject(saying: Saying, stop: int, floor: int | None = None) -> Source | None:
    """The subject that ends before token ``stop``; a name with its apposition is one subject."""
    passage, sentence = saying.passage, saying.sentence
    if saying.norm(stop - 1) in _RELATIVE:
        stop -= 1
        return _antecedent(saying, stop - (saying.norm(stop - 1) == ","))
    stop = _without_brackets(saying, stop)
    first = _after_dateline(saying, clause_first(saying, stop, floor))
    if saying.norm(first - 1) in _SUPPOSED:
        return None
    if saying.norm(stop - 1) in _INSERTING:
        return _before_insertion(saying, stop - 1) or saying.carried
    joined = _joined(saying, first)
    phrase = english_phrase(passage, joined, stop) or _anybody(saying, first, stop)
    if phrase is None:
        return None
    apposed = first - 1 if saying.norm(first - 1) == "," else 0
    name = _apposed_name(saying, phrase, apposed) if apposed > sentence.first else None
    return name or Source((passage.span(phrase.first, phrase.stop),), phrase)


def _after_dateline(saying: Saying, first: int) -> int:
    """GENEVA The envoy …: a place in capitals before the first word of a report."""
    token = saying.passage.tokens[first]
    ahead = saying.passage.tokens[min(first + 1, saying.sentence.stop - 1)]
    opens = first == saying.sentence.first or saying.norm(first - 1) == "/"
    written = token.written_in(saying.passage.text)
    place = opens and written.isupper() and len(written) > _SHORTEST_PLACE
    text = ahead.written_in(saying.passage.text)
    known = saying.passage.mention_at.get(first)
    if not place or not ahead.capital or text.isupper() or ahead.norm in english_roles():
        return first
    state = known is None or is_kind(saying.passage, known, SpeakerKind.STATE)
    return first + 1 if state else first


def _antecedent(saying: Saying, stop: int) -> Source | None:
    """Whom «who» stands for: the words after the last verb or preposition before it."""
    stop = _without_brackets(saying, stop)
    first = start = clause_first(saying, stop, None)
    barred = words_of("english_preposition") - {"of", "for", "in", "at"}
    barred |= words_of("english_auxiliary_verb") | words_of("english_irregular_past")
    for place in range(first, stop - 1):
        token = saying.passage.tokens[place]
        past = token.norm.endswith("ed") and not token.capital and token.norm not in _ADJECTIVES
        if token.norm in barred or past:
            start = place + 1
    whole = english_phrase(saying.passage, first, stop)
    near = english_phrase(saying.passage, start, stop) or _anybody(saying, start, stop)
    phrase = near or whole
    return (
        None
        if phrase is None
        else Source((saying.passage.span(phrase.first, phrase.stop),), phrase)
    )


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


def is_name(phrase: NounPhrase) -> bool:
    """Whether a phrase is a name without an office (which may have a name as its complement)."""
    return bool(phrase.person or phrase.name) and phrase.head is None


def together(saying: Saying, first: NounPhrase, second: NounPhrase) -> Source:
    """A name and the office beside it as one source."""
    name, office = (first, second) if is_name(first) else (second, first)
    phrase = replace(
        name,
        first=first.first,
        stop=second.stop,
        head=office.head,
        belongs_to=office.belongs_to or name.belongs_to,
        plural=False,
    )
    spans: tuple[Span, ...] = (saying.passage.span(phrase.first, phrase.stop),)
    if second.first - first.stop > 1:  # an age or a party stands between
        spans = tuple(saying.passage.span(one.first, one.stop) for one in (first, second))
    return Source(spans, phrase)


def _before_insertion(saying: Saying, comma: int) -> Source | None:
    """«X, a senior diplomat, said», «X, speaking in Geneva, said»."""
    mark = saying.norm(comma) if saying.norm(comma) in {"—", "–"} else ","
    pair = saying.passage.quotation_at(saying.passage.tokens[comma].start)
    while pair is not None and saying.passage.tokens[comma].start > pair.span.start:
        comma -= 1  # X, which calls it “…,” denies
    for place in range(comma - 1, max(saying.sentence.first, comma - _FARTHEST), -1):
        if saying.norm(place) != mark:
            continue
        ends = _without_brackets(saying, place)
        first = clause_first(saying, ends, None)
        before = english_phrase(saying.passage, first, ends) or _anybody(saying, first, ends)
        if before is None:
            return None
        inside = apposed(saying, place + 1, comma)
        if inside is not None and is_name(before) != is_name(inside):
            return together(saying, before, inside)
        return Source((saying.passage.span(before.first, before.stop),), before)
    return None


def apposed(saying: Saying, first: int, stop: int) -> NounPhrase | None:
    """The office or the name of tokens ``[first, stop)`` beside a subject, and nothing else."""
    token = saying.passage.tokens[first]
    opens = token.capital or token.norm in _BESIDE or token.norm in english_roles()
    phrase = english_phrase(saying.passage, first, stop) if opens else None
    if (phrase is None or phrase.head is None) and token.norm in {"a", "an", "the"}:
        phrase = anybody(saying.passage, first, stop)
    whole = phrase is not None and phrase.first == first and phrase.stop == stop
    return phrase if whole else None


def _without_brackets(saying: Saying, stop: int) -> int:
    """The end of a subject before what stands in brackets behind it: Name (R-Texas)."""
    if saying.norm(stop - 1) != ")":
        return stop
    least = max(saying.sentence.first, stop - _LONGEST_BRACKET)
    return next((at for at in range(stop - 1, least, -1) if saying.norm(at) == "("), stop)


def _absolute(saying: Saying) -> Source | None:
    """«…, with X stressing …»: the participle has a subject of its own."""
    stop = subject_stop(saying)
    least = max(saying.sentence.first, stop - _LONGEST_BRACKET)
    opens = next((at for at in range(stop - 1, least, -1) if saying.norm(at) == "with"), None)
    if opens is None or saying.norm(opens - 1) != "," or stop - opens < 2:
        return None
    phrase = english_phrase(saying.passage, opens + 1, stop)
    whole = phrase is not None and (phrase.first, phrase.stop) == (opens + 1, stop)
    if phrase is None or not whole:
        return None
    return Source((saying.passage.span(phrase.first, phrase.stop),), phrase)


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
