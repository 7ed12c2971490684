"""English verbs of speech and the phrases that can be their subjects."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from etl.extract.drafts import Source
from etl.extract.lexicon import RoleForm, role_forms
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, Via, is_kind
from etl.model.records import Span
from etl.model.vocabulary import Flag, SpeakerKind
from etl.text.packaged import read_table

_PRONOUNS = {"he": "m", "she": "f", "they": ""}
_NEVER = frozenset({"i", "we", "you", "it", "who", "which", "that", "what", "there", "one"})
_AUXILIARIES = frozenset({"has", "have", "had", "also", "then", "later", "again", "further"})
_BARRED = frozenset({"not", "n't", "t", "never", "will", "would", "could", "should", "to", "might"})
_LONGEST_SUBJECT = 14


@dataclass(frozen=True, slots=True)
class EnglishCue:
    """A verb of speech at tokens ``[first, stop)``, its particle included."""

    first: int
    stop: int
    span: Span
    frames: frozenset[str]
    flag: Flag | None


@dataclass(frozen=True, slots=True)
class _Verb:
    particles: frozenset[str]
    frames: frozenset[str]
    flag: Flag | None


def cues_of(passage: Passage, sentence: Sentence) -> list[EnglishCue]:
    """The verbs of speech of a sentence, negated and future ones left out."""
    found: list[EnglishCue] = []
    for place in range(sentence.first, sentence.stop):
        verbs = _verbs().get(passage.tokens[place].norm, ())
        before = passage.tokens[place - 1].norm if place > sentence.first else ""
        following = passage.tokens[place + 1].norm if place + 1 < sentence.stop else ""
        if before in _BARRED:
            continue
        verb = next((one for one in verbs if not one.particles or following in one.particles), None)
        if verb is not None:
            stop = place + 1 + bool(verb.particles)
            span = passage.span(place, stop)
            found.append(EnglishCue(place, stop, span, verb.frames, verb.flag))
    return found


def source_before(
    passage: Passage, sentence: Sentence, cue: EnglishCue, quotation: Span | None
) -> Source | None:
    """The subject between the beginning of the clause (or the quotation) and the verb."""
    stop = cue.first
    while stop > sentence.first and _is_passed(passage.tokens[stop - 1].norm):
        stop -= 1
    floor = sentence.first
    first = stop
    while first > floor and stop - first < _LONGEST_SUBJECT:
        token = passage.tokens[first - 1]
        if quotation is not None and token.start < quotation.stop:
            break
        initial = token.norm == "." and passage.tokens[first - 2].capital
        inner = token.norm in {"'", "’", "-"} or initial
        if not token.is_word and not inner:
            break
        if token.norm in {"and", "but", "while", "as", "when", "that", "after", "because", "if"}:
            break
        first -= 1
    phrase = source_phrase(passage, first, stop)
    return None if phrase is None else Source((passage.span(phrase.first, phrase.stop),), phrase)


def source_phrase(passage: Passage, first: int, stop: int) -> NounPhrase | None:
    """The phrase of tokens ``[first, stop)``, if somebody is named in it."""
    if first >= stop:
        return None
    norm = passage.tokens[first].norm
    if stop - first == 1 and norm in _PRONOUNS:
        gender = _PRONOUNS[norm]
        return NounPhrase(first, stop, Via.PRONOUN, gender=gender, plural=not gender)
    if passage.tokens[stop - 1].norm in _NEVER or norm in {"i", "we", "you"}:
        return None
    mentions = [
        mention
        for mention in (passage.mention_at.get(place) for place in range(first, stop))
        if mention is not None
    ]
    people = [one for one in mentions if is_kind(passage, one, SpeakerKind.PERSON)]
    houses = [one for one in mentions if one not in people]
    head = _head(passage, first, stop)
    name = _name(passage, first, stop, head)
    if not (people or houses or head or name):
        return None
    via = Via.REGISTRY if people or (houses and head is None) else Via.NAME if name else Via.ROLE
    return NounPhrase(
        first=first,
        stop=stop,
        via=via,
        head=head,
        person=people[-1] if people and people[-1].stop == stop else None,
        belongs_to=houses[-1] if houses else None,
        name=name,
    )


def _is_passed(norm: str) -> bool:
    return norm in _AUXILIARIES or (norm.endswith("ly") and norm not in {"italy", "july"})


def _head(passage: Passage, first: int, stop: int) -> RoleForm | None:
    for place in range(stop - 1, first - 1, -1):
        role = _roles().get(passage.tokens[place].norm)
        if role is not None:
            return role_forms()[role]
    return None


def _name(passage: Passage, first: int, stop: int, head: RoleForm | None) -> tuple[int, int] | None:
    """The run of capitalised words at the end that is no office."""
    start = stop
    while start > first and passage.tokens[start - 1].capital and stop - start < 3:
        if passage.tokens[start - 1].norm in _roles():
            break
        start -= 1
    known = start < stop and passage.mention_at.get(start) is not None
    opens = start == first and head is None and stop - start < 2
    if start == stop or known or (opens and passage.tokens[start].norm in {"the", "a", "an"}):
        return None
    return start, stop


@cache
def _roles() -> dict[str, str]:
    return {row["word"]: row["role"] for row in read_table("etl.extract", "english_roles")}


@cache
def _verbs() -> Mapping[str, tuple[_Verb, ...]]:
    """Form -> verbs, those with a particle first."""
    found: dict[str, tuple[_Verb, ...]] = {}
    rows = read_table("etl.extract", "cues_en")
    for row in sorted(rows, key=lambda row: not row["particle"]):
        flag = Flag(row["flag"]) if row["flag"] else None
        verb = _Verb(frozenset(row["particle"].split()), frozenset(row["frames"].split()), flag)
        for form in row["forms"].split():
            found[form] = (*found.get(form, ()), verb)
    return found
