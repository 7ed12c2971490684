"""What somebody says of a noun: which X said was … · attacks X claims are … · a charge X denies."""

from etl.extract.drafts import Draft, Source
from etl.extract.english.anybody import anybody
from etl.extract.english.contents import content_from, has_verb
from etl.extract.english.phrases import english_phrase
from etl.extract.english.saying import Saying, is_passive, subject_stop
from etl.extract.english.verbs import VerbForm
from etl.extract.lexicon import words_of
from etl.model.records import Span

_OPENERS = frozenset({"which", "that", "who"})
_ENDS = frozenset({"", ".", ",", ";"})
_LONGEST = 8


def relative(saying: Saying) -> Draft | None:
    """The noun or its pronoun and what is said of it; a summary of what was said before."""
    if saying.cue.form is not VerbForm.FINITE or is_passive(saying):
        return None
    if saying.cue.has("object") and saying.norm(saying.cue.stop) in _ENDS:
        return _summary(saying)
    if not (saying.cue.has("clause") and saying.cue.has("speaks")):
        return None
    stop = subject_stop(saying)
    first = _subject_first(saying, stop)
    source = None if first is None else _source(saying, first, stop)
    if first is None or source is None or not _has_verb(saying, first):
        return None
    content = _said_of_it(saying, first)
    noun = saying.passage.span(first - 1, first)
    return None if content is None else _draft(saying, source, (noun, content))


def _said_of_it(saying: Saying, first: int) -> Span | None:
    """The rest of the relative clause: up to the comma where its sentence has no verb yet."""
    tokens, verb = saying.passage.tokens, saying.cue.stop
    whole = content_from(saying, verb)
    if whole is None or has_verb(saying, saying.sentence.first, first - 1):
        return whole
    ahead = range(verb + 1, saying.sentence.stop)
    comma = next((at for at in ahead if saying.norm(at) == ","), None)
    if comma is None or saying.norm(first - 2) != "," or tokens[comma].start >= whole.stop:
        return whole
    return Span(whole.start, tokens[comma - 1].stop)


def _subject_first(saying: Saying, stop: int) -> int | None:
    """The token after the pronoun, or after the plural that a name follows at once."""
    tokens = saying.passage.tokens
    for place in range(stop - 1, max(saying.sentence.first, stop - _LONGEST), -1):
        if not tokens[place].is_word:
            return None
        if saying.norm(place) in _OPENERS:
            return place + 1
        many = saying.norm(place).endswith("s") and not tokens[place].capital
        if many and all(token.capital for token in tokens[place + 1 : stop]):
            return place + 1 if place + 1 < stop else None
    return None


def _has_verb(saying: Saying, first: int) -> bool:
    """Whether a verb follows at once: its subject is the noun."""
    norm = saying.norm(saying.cue.stop)
    if norm in words_of("english_auxiliary_verb"):
        return True
    past = norm in words_of("english_irregular_past") or (norm.endswith("ed") and len(norm) > 4)
    return past and saying.norm(first - 1) == "which"


def _summary(saying: Saying) -> Draft | None:
    """…, a charge (that) X denies."""
    stop = subject_stop(saying)
    for place in range(stop - 1, max(saying.sentence.first, stop - _LONGEST), -1):
        if saying.norm(place) not in words_of("english_summary"):
            continue
        first = place + 1 + (saying.norm(place + 1) in _OPENERS)
        opens = place - 1
        while saying.norm(opens) not in {"a", "an", ","} and place - opens < 3:
            opens -= 1
        source = _source(saying, first, stop)
        if source is None or saying.norm(opens) not in {"a", "an"} or saying.norm(opens - 1) != ",":
            return None
        return _draft(saying, source, (saying.passage.span(opens, place + 1),))
    return None


def _source(saying: Saying, first: int, stop: int) -> Source | None:
    """The words between the noun and the verb, where they are one subject and nothing else."""
    if first >= stop:
        return None
    phrase = english_phrase(saying.passage, first, stop) or anybody(saying.passage, first, stop)
    if phrase is None or (phrase.first, phrase.stop) != (first, stop):
        return None
    return Source((saying.passage.span(first, stop),), phrase)


def _draft(saying: Saying, source: Source, content: tuple[Span, ...]) -> Draft:
    return saying.draft("english_relative", source, content)
