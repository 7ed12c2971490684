"""English verbs of speech in a sentence, with their particles; unspoken speech is left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from etl.extract.english.standing import VerbForm, form_at, is_adverb
from etl.extract.passage import Passage, Sentence
from etl.model.records import Span
from etl.model.vocabulary import Flag
from etl.text.packaged import read_table

__all__ = ["EnglishCue", "VerbForm", "cues_of", "is_adverb"]


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
        form = form_at(passage, sentence, place, verb.form) if stop else None
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
