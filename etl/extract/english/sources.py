"""Who can be the subject of an English verb of speech, and the verb with all around it."""

from dataclasses import dataclass

from etl.extract.drafts import AGENTLESS, Draft, Source
from etl.extract.english.phrases import english_phrase, main_phrase
from etl.extract.english.verbs import EnglishCue, VerbForm, is_adverb
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase
from etl.model.records import Span

_PASSIVE = frozenset({"was", "were", "been", "being", "is", "are", "be"})
_RELATIVE = frozenset({"who", "which"})
_LONGEST_SUBJECT = 16
_FARTHEST = 30


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of speech in its sentence: ``starts`` are the places of all its verbs, ``carried`` is
    the source of the report before it."""

    passage: Passage
    sentence: Sentence
    cue: EnglishCue
    starts: frozenset[int]
    carried: Source | None

    def norm(self, place: int) -> str:
        """The word at ``place``, empty outside of the sentence."""
        inside = self.sentence.first <= place < self.sentence.stop
        return self.passage.tokens[place].norm if inside else ""

    def draft(self, rule: str, source: Source, content: tuple[Span, ...]) -> Draft:
        """The report with the verb as its cue."""
        return Draft(
            rule=rule,
            sentence=self.sentence,
            place=self.cue.first,
            source=source,
            cue=(self.cue.span,),
            content=content,
            flag=self.cue.flag,
        )


def subject_stop(saying: Saying) -> int:
    """The token after the subject: what stands between it and the verb is passed over."""
    stop = saying.cue.first
    passed = words_of("english_between") | words_of("english_auxiliary")
    while saying.norm(stop - 1) in passed or is_adverb(saying.norm(stop - 1)):
        stop -= 1
    return stop


def is_passive(saying: Saying) -> bool:
    """Whether the verb tells what was said without its subject being who said it."""
    stop = subject_stop(saying)
    between = [saying.norm(place) for place in range(stop, saying.cue.first)]
    return bool(_PASSIVE & set(between)) or saying.norm(saying.cue.stop) == "by"


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
    if saying.norm(stop - 1) == ",":
        return _before_insertion(saying, stop - 1) or saying.carried
    joined = _joined(saying, first)
    phrase = english_phrase(passage, joined, stop)
    if phrase is None:
        return None
    apposed = first - 1 if saying.norm(first - 1) == "," else 0
    name = _apposed_name(saying, phrase, apposed) if apposed > sentence.first else None
    return name or Source((passage.span(phrase.first, phrase.stop),), phrase)


def clause_first(saying: Saying, stop: int, floor: int | None) -> int:
    """The first token of the run of words that ends before ``stop``."""
    first = stop
    least = saying.sentence.first if floor is None else floor
    while first > least and stop - first < _LONGEST_SUBJECT:
        norm = saying.norm(first - 1)
        token = saying.passage.tokens[first - 1]
        initial = norm == "." and first - 2 >= least and saying.passage.tokens[first - 2].capital
        inner = norm in {"'", "’", "-", "–"} or initial or token.norm.isdigit()
        if not token.is_word and not inner:
            break
        if norm in words_of("english_clause_opener") or first - 1 in saying.starts:
            break
        first -= 1
    return first


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
    return _together(saying, office, phrase)


def _together(saying: Saying, first: NounPhrase, second: NounPhrase) -> Source:
    name, office = (first, second) if second.head is not None else (second, first)
    phrase = NounPhrase(
        first=first.first,
        stop=second.stop,
        via=name.via,
        head=office.head,
        person=name.person,
        belongs_to=office.belongs_to or name.belongs_to,
        name=name.name,
    )
    return Source((saying.passage.span(phrase.first, phrase.stop),), phrase)


def _before_insertion(saying: Saying, comma: int) -> Source | None:
    """«X, a senior diplomat, said», «X, speaking in Geneva, said»."""
    for place in range(comma - 1, max(saying.sentence.first, comma - _FARTHEST), -1):
        if saying.norm(place) != ",":
            continue
        first = clause_first(saying, place, None)
        before = english_phrase(saying.passage, first, place)
        if before is None:
            return None
        inside = english_phrase(saying.passage, place + 1, comma)
        whole = inside is not None and inside.first == place + 1 and inside.stop == comma
        opens = saying.norm(place + 1) in {"a", "an", "the", "its", "his"} or (
            inside is not None and inside.head is None
        )
        if inside is not None and whole and opens and bool(inside.head) != bool(before.head):
            return _together(saying, before, inside)
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
