"""English verbs of speech in a sentence, with their particles; unspoken speech is left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.model.records import Span
from etl.model.vocabulary import Flag
from etl.text.packaged import read_table

_COMPLEMENTS = frozenset({"in", "of", "at", "from", "close", "for", "with", "on", "inside", "near"})


class VerbForm(Enum):
    """How an English verb stands in its sentence."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    PURPOSE = "purpose"


@dataclass(frozen=True, slots=True)
class EnglishCue:
    """A verb of speech at tokens ``[first, stop)``, its particle included; ``goes_on`` says that it
    is a progressive (is calling for), which is never passive."""

    first: int
    stop: int
    span: Span
    form: VerbForm
    frames: frozenset[str]
    flag: Flag | None
    goes_on: bool = False

    @property
    def reports(self) -> bool:
        """Whether the verb gives words or a position; other verbs only end a report."""
        return "act" not in self.frames

    def has(self, frame: str) -> bool:
        """Whether the verb can fill ``frame``."""
        return frame in self.frames


@dataclass(frozen=True, slots=True)
class _Verb:
    form: str
    particles: tuple[tuple[str, ...], ...]
    frames: frozenset[str]
    flag: Flag | None


def cues_of(passage: Passage, sentence: Sentence) -> list[EnglishCue]:
    """The verbs of speech of a sentence in order, negated and future ones left out."""
    found: list[EnglishCue] = []
    stop = sentence.first
    title = sentence.span.of(passage.text).isupper()
    for place in range(sentence.first, sentence.stop):
        if place < stop or (not title and _is_name(passage, sentence, place)):
            continue
        cue = _cue_at(passage, sentence, place)
        if cue is not None:
            stop = cue.stop
            found.append(cue)
    return found


def _cue_at(passage: Passage, sentence: Sentence, place: int) -> EnglishCue | None:
    verbs = _verbs().get(passage.tokens[place].norm, ())
    for verb in verbs:
        stop = _particle_stop(passage, sentence, place, verb)
        form = _form_at(passage, sentence, place, verb) if stop else None
        if form is not None:
            span = passage.span(place, stop)
            going = verb.form == "participle" and form is VerbForm.FINITE
            return EnglishCue(place, stop, span, form, verb.frames, verb.flag, going)
    return None


def _is_name(passage: Passage, sentence: Sentence, place: int) -> bool:
    """Whether a capital inside a sentence makes the word a name: the United States."""
    return passage.tokens[place].capital and place - sentence.first > 1


def _particle_stop(passage: Passage, sentence: Sentence, place: int, verb: _Verb) -> int:
    if not verb.particles:
        return place + 1
    for particle in verb.particles:
        stop = place + 1 + len(particle)
        ahead = tuple(token.norm for token in passage.tokens[place + 1 : stop])
        if ahead == particle and stop <= sentence.stop:
            return stop
    return 0


def _form_at(passage: Passage, sentence: Sentence, place: int, verb: _Verb) -> VerbForm | None:
    """How the verb stands, or None where it is a noun, an adjective, negated or not yet spoken."""
    before = place
    while before > sentence.first and _is_between(passage.tokens[before - 1].norm):
        before -= 1
    word = passage.tokens[before - 1].norm if before > sentence.first else ""
    if verb.form == "base" and word == "to":
        leads = passage.tokens[before - 2].norm if before - 2 >= sentence.first else ""
        done = leads in words_of("english_implicative")
        return VerbForm.FINITE if done else VerbForm.PURPOSE
    if word in words_of("english_unspoken"):
        return None
    last = passage.tokens[place - 1].norm if place > sentence.first else ""
    if verb.form == "participle":
        return _participle(passage, sentence, place, before)
    if last in words_of("english_noun_opener") or _is_noun(passage, sentence, place, last):
        return None
    if verb.form == "base":
        many = word in words_of("english_plural") or (word.endswith("s") and len(word) > 2)
        many = many or _is_joint(passage, sentence, before) or _is_plural(passage, sentence, before)
        return VerbForm.FINITE if many else None
    return VerbForm.FINITE


def _is_joint(passage: Passage, sentence: Sentence, stop: int) -> bool:
    """Whether two names stand before a verb in the plural: X and Y urge · X, Y agree"""
    tokens = passage.tokens
    first = stop
    while first > max(sentence.first, stop - 6) and tokens[first - 1].capital:
        first -= 1
    joined = sentence.first < first < stop and tokens[first - 1].norm in {"and", ","}
    return joined and tokens[first - 2].capital


def _is_plural(passage: Passage, sentence: Sentence, stop: int) -> bool:
    """Whether a plural with its complement stands before: officials in Moscow say"""
    tokens = passage.tokens
    first = stop
    while first > max(sentence.first, stop - 8) and tokens[first - 1].is_word:
        first -= 1
    heads = [token.norm for token in tokens[first : first + 3]]
    for place, norm in enumerate(heads[:-1]):
        many = norm.endswith("s") and len(norm) > 3 and norm in english_plurals()
        if (many or norm == "people") and heads[place + 1] in _COMPLEMENTS:
            return True
    return False


def _participle(passage: Passage, sentence: Sentence, place: int, before: int) -> VerbForm | None:
    """…, saying · is saying · by saying; never a noun (the saying, of saying)."""
    last = passage.tokens[place - 1].norm if place > sentence.first else ""
    between = {token.norm for token in passage.tokens[before:place]}
    if between & words_of("english_be"):
        return VerbForm.FINITE
    if last == "by" and passage.tokens[place].norm in {"saying", "telling", "asking", "noting"}:
        return VerbForm.PARTICIPLE
    barred = words_of("english_noun_opener") | {"as", "without", "than", "not"}
    return None if last in barred else VerbForm.PARTICIPLE


def _is_noun(passage: Passage, sentence: Sentence, place: int, last: str) -> bool:
    """Whether a form like «states» or «calls» is a plural: after a number or a quantity, and after
    anything but a pronoun, a name or somebody who can speak."""
    if passage.tokens[place].norm not in words_of("english_noun_form"):
        return False
    if last.isdigit() or last in words_of("english_quantity"):
        return True
    ahead = passage.tokens[place + 1] if place + 1 < sentence.stop else None
    if ahead is None or last in {"he", "she", "it", "who", "which", "also"}:
        return ahead is None
    if ahead.norm in words_of("english_be") | words_of("english_noun_follower"):
        return True
    if passage.tokens[place].norm == "states":
        return ahead.norm not in {"that", ":"}
    return not (passage.tokens[place - 1].capital or last in english_speakers())


def _is_between(norm: str) -> bool:
    return norm in words_of("english_between") or is_adverb(norm)


@cache
def english_plurals() -> frozenset[str]:
    """The nouns that can be the subject of a verb of speech in the plural."""
    rows = read_table("etl.extract", "english_roles")
    return frozenset(row["word"] for row in rows if row["number"] == "plural")


@cache
def english_speakers() -> frozenset[str]:
    """The nouns that can be the subject of a verb of speech in the singular."""
    rows = read_table("etl.extract", "english_roles")
    return frozenset(row["word"] for row in rows if row["number"] == "singular")


def is_adverb(norm: str) -> bool:
    """Whether a word ends as adverbs do."""
    return norm.endswith("ly") and norm not in words_of("english_no_adverb")


@cache
def _verbs() -> Mapping[str, tuple[_Verb, ...]]:
    """Form -> verbs, those with a particle first."""
    found: dict[str, tuple[_Verb, ...]] = {}
    rows = read_table("etl.extract", "cues_en")
    for row in sorted(rows, key=lambda row: not row["particles"]):
        particles = tuple(tuple(one.split()) for one in row["particles"].split("|") if one)
        frames = frozenset(row["frames"].split())
        flag = Flag(row["flag"]) if row["flag"] else None
        for form in ("base", "finite", "participle"):
            for written in row[form].split():
                verb = _Verb(form, particles, frames, flag)
                found[written] = (*found.get(written, ()), verb)
    return found
