"""A verb of speech with all around it, and the run of words that may be its subject."""

from dataclasses import dataclass

from etl.extract.drafts import Draft, Source
from etl.extract.english.verbs import EnglishCue, is_adverb
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.model.records import Span

_LONGEST_SUBJECT = 16


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
    while True:
        norm = saying.norm(stop - 1)
        if norm == "to" and saying.norm(stop - 2) in words_of("english_implicative"):
            stop -= 2  # managed to say, continues to insist
        elif _day_first(saying, stop) < stop:
            stop = _day_first(saying, stop)
        elif norm in passed or is_adverb(norm):
            stop -= 1
        else:
            return stop


def _day_first(saying: Saying, stop: int) -> int:
    """Where «on Friday» or «late on Monday» begins between a subject and its verb."""
    first = stop
    while saying.norm(first - 1) in words_of("english_time"):
        first -= 1
    days = range(first, stop)
    named = any(saying.passage.tokens[place].capital for place in days)
    dated = named and saying.norm(first - 1) in {"on", "in"}
    return first - 1 if dated else first if named and saying.norm(first - 1) != "the" else stop


def is_passive(saying: Saying) -> bool:
    """Whether the verb tells what was said without its subject being who said it."""
    if saying.cue.goes_on:
        return False
    stop = subject_stop(saying)
    between = {saying.norm(place) for place in range(stop, saying.cue.first)}
    return bool(words_of("english_be") & between) or saying.norm(saying.cue.stop) == "by"


def clause_first(saying: Saying, stop: int, floor: int | None) -> int:
    """The first token of the run of words that ends before ``stop``."""
    if saying.norm(stop - 1) in {"he", "she", "they"}:
        return stop - 1
    first = stop
    least = saying.sentence.first if floor is None else floor
    while first > least and stop - first < _LONGEST_SUBJECT:
        norm = saying.norm(first - 1)
        token = saying.passage.tokens[first - 1]
        initial = norm == "." and first - 2 >= least and saying.passage.tokens[first - 2].capital
        inner = norm in {"'", "’", "&"} or initial or norm.isdigit() or _is_hyphen(saying, first)
        if not token.is_word and not inner:
            break
        tells_more = norm in words_of("english_after_noun")
        spoken = first - 1 in saying.starts and not tells_more
        bare = first == stop or saying.norm(first) in words_of("english_preposition")
        inside = spoken and bare and _in_relative(saying, first - 1, least)
        if norm in words_of("english_clause_opener") or (spoken and not inside):
            break
        first -= 1
    return first


def _in_relative(saying: Saying, place: int, least: int) -> bool:
    """Whether a verb stands in a clause that tells more: an official who asked not to speak"""
    while place > least and saying.passage.tokens[place].is_word:
        place -= 1
        if saying.norm(place) == "who":
            return True
    return False


def _is_hyphen(saying: Saying, after: int) -> bool:
    """A dash without spaces around it: inside a word, not between a dateline and its report."""
    tokens = saying.passage.tokens
    if saying.norm(after - 1) not in {"-", "–", "‑"} or after - 2 < saying.sentence.first:
        return False
    return tokens[after - 2].stop == tokens[after - 1].start and (
        tokens[after - 1].stop == tokens[after].start
    )
