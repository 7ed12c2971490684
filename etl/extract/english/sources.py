"""Who can be the subject of an English verb of speech."""

from dataclasses import replace

from etl.extract.drafts import AGENTLESS, Source
from etl.extract.english.anybody import anybody
from etl.extract.english.beside import (
    antecedent,
    apposed,
    apposed_name,
    before_insertion,
    is_name,
    together,
    unnamed,
    without_brackets,
)
from etl.extract.english.main_subject import main_phrase
from etl.extract.english.phrases import english_phrase, english_roles
from etl.extract.english.saying import Saying, clause_first, subject_stop
from etl.extract.english.verbs import VerbForm
from etl.extract.lexicon import words_of
from etl.extract.phrases import NounPhrase, is_kind
from etl.model.vocabulary import SpeakerKind

_RELATIVE = frozenset({"who", "which"})
_ABSOLUTE = frozenset({"with", "and", "but"})
_SUPPOSED = frozenset({"if", "unless"})
_INSERTING = frozenset({",", "—", "–", "”", '"'})
_LONGEST_BRACKET = 12
_LONGEST_NAME = 6
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
        return antecedent(saying, stop - (saying.norm(stop - 1) == ","))
    stop = without_brackets(saying, stop)
    first = _after_dateline(saying, clause_first(saying, stop, floor))
    if saying.norm(first - 1) in _SUPPOSED:
        return None
    if saying.norm(stop - 1) in _INSERTING:
        return before_insertion(saying, stop - 1) or saying.carried
    joined = _joined(saying, first)
    phrase = english_phrase(passage, joined, stop) or unnamed(saying, first, stop)
    if phrase is None:
        restricted = saying.norm(first - 1) in {"that", "who"} and _opens_with_verb(saying, first)
        return antecedent(saying, first - 1) if restricted else None
    comma = first - 1 if saying.norm(first - 1) == "," else 0
    name = apposed_name(saying, phrase, comma) if comma > sentence.first else None
    return name or Source((passage.span(phrase.first, phrase.stop),), phrase)


def _opens_with_verb(saying: Saying, first: int) -> bool:
    """Whether a clause tells which people are meant: states that want peace | have said …"""
    verbs = words_of("english_infinitive") | words_of("english_irregular_past")
    norm = saying.norm(first)
    return norm in verbs or norm in words_of("english_auxiliary_verb")


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


def _joined(saying: Saying, first: int) -> int:
    """The beginning of «A and B», where nothing but names and offices stands before the «and»."""
    if saying.norm(first - 1) != "and":
        return first
    other = clause_first(saying, first - 1, None)
    tokens = saying.passage.tokens[other : first - 1]
    small = words_of("english_inside_name")
    named = bool(tokens) and all(token.capital or token.norm in small for token in tokens)
    opens = other == saying.sentence.first or saying.norm(other - 1) == ","
    if opens and not named and saying.norm(first) in {"the", "its", "his", "her", "their"}:
        left = english_phrase(saying.passage, other, first - 1)
        left = left or anybody(saying.passage, other, first - 1)
        return other if left is not None and left.first == other else first
    second = saying.passage.tokens[first : first + 2]
    many = opens and saying.norm(first) in words_of("english_quantity")
    if not (named and (many or any(token.capital for token in second))):
        return first
    return _listed(saying, other)


def _listed(saying: Saying, first: int) -> int:
    """The beginning of «A, B and C», where all of them are names."""
    barred = words_of("english_preposition") | words_of("english_time") | words_of("english_link")
    while saying.norm(first - 1) == ",":
        before = clause_first(saying, first - 1, None)
        tokens = saying.passage.tokens[before : first - 1]
        if not tokens or any(not one.capital or one.norm in barred for one in tokens):
            break
        first = before
    return first


def _absolute(saying: Saying) -> Source | None:
    """«…, with X stressing … and Y saying …»: the participle has a subject of its own."""
    stop = subject_stop(saying)
    least = max(saying.sentence.first, stop - _LONGEST_BRACKET)
    opens = next((at for at in range(stop - 1, least, -1) if saying.norm(at) in _ABSOLUTE), None)
    if opens is None or stop - opens < 2:
        return None
    names = all(token.capital for token in saying.passage.tokens[opens + 1 : stop])
    if saying.norm(opens - 1) != "," if saying.norm(opens) == "with" else not names:
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
    beside = _name_beside(saying, phrase)
    if beside is not None:
        office, name = beside
        return together(saying, office, name)
    return Source((saying.passage.span(phrase.first, phrase.stop),), phrase)


def _name_beside(saying: Saying, office: NounPhrase) -> tuple[NounPhrase, NounPhrase] | None:
    """The office that a sentence begins with, complement included, and its name behind a comma."""
    if office.head is None or office.person or office.name:
        return None
    limit = min(office.stop + _LONGEST_NAME, saying.cue.first - 1)
    commas = [at for at in range(office.stop, limit) if saying.norm(at) == ","]
    if not commas or (commas[0] > office.stop and saying.norm(office.stop) not in {"of", "for"}):
        return None
    first = commas[0] + 1
    ahead = range(first, min(first + _LONGEST_NAME, saying.cue.first))
    stop = next((at for at in ahead if saying.norm(at) == ","), first)
    name = apposed(saying, first, stop) if stop > first else None
    whole = replace(office, stop=commas[0])
    return (whole, name) if name is not None and is_name(name) else None


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
