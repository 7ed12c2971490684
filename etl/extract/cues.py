"""Verbs of speech in a text, looked up by form.

``tables/cues_ru.csv`` lists each verb with its forms and with the frames it can fill: clause
(что ...), quote, aside (..., заявил он), about (a governed preposition with a noun), inf, object,
accuse (somebody of something), name (somebody something), stress (an abstract noun), express
(a feeling or opinion put in a noun), stand (for or against), question, carry (passes on words).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from etl.extract.declension import CASES, word_forms
from etl.model.vocabulary import Flag
from etl.text.packaged import read_table


class CueForm(Enum):
    """The grammatical form a verb of speech stands in."""

    PAST = "past"
    PRESENT = "present"
    CONVERB = "converb"
    PARTICIPLE = "participle"
    IMPERSONAL = "impersonal"


@dataclass(frozen=True, slots=True)
class CueWord:
    """One form of a verb: what it can govern and with what subject it agrees.

    ``gender`` is m, f or n for the singular past, empty otherwise.
    """

    lemma: str
    form: CueForm
    plural: bool
    gender: str
    frames: frozenset[str]
    preposition: str
    flag: Flag | None


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech at token ``place``; with the fixed words around it it takes the tokens
    ``[first, stop)``: «не исключил», «дал понять»."""

    first: int
    place: int
    stop: int
    word: CueWord

    def has(self, frame: str) -> bool:
        """Whether the verb can fill ``frame``."""
        return frame in self.word.frames


_FINITE = (
    ("past_m", CueForm.PAST, False, "m"),
    ("past_f", CueForm.PAST, False, "f"),
    ("past_n", CueForm.PAST, False, "n"),
    ("past_pl", CueForm.PAST, True, ""),
    ("present_sg", CueForm.PRESENT, False, ""),
    ("present_pl", CueForm.PRESENT, True, ""),
    ("converb", CueForm.CONVERB, False, ""),
)
_UNSPOKEN_AFTER = frozenset({"не", "ли", "бы", "б"})


@cache
def cue_words() -> Mapping[str, CueWord]:
    """Form -> verb; where two verbs share a form, the first of the table keeps it."""
    found: dict[str, CueWord] = {}
    for row in read_table("etl.extract", "cues_ru"):
        for form, word in _forms_of(row):
            found.setdefault(form, word)
    for row in read_table("etl.extract", "cues_impersonal"):
        frames = frozenset(row["frames"].split())
        plural = row["number"] == "plural"
        for form in row["forms"].split():
            word = CueWord(row["lemma"], CueForm.IMPERSONAL, plural, "", frames, "", None)
            found.setdefault(form, word)
    return found


def find_cues(norms: Sequence[str]) -> tuple[Cue, ...]:
    """The verbs of speech among words in comparing form, negated and conditional ones left out."""
    words, phrases = cue_words(), _cue_phrases()
    telling = _telling()
    found: list[Cue] = []
    for place in [place for place, norm in enumerate(norms) if norm in telling]:
        norm = norms[place]
        phrase = next((one for one in phrases.get(norm, ()) if _stands(norms, place, one)), None)
        if phrase is not None:
            first, stop = place - len(phrase.before), place + 1 + len(phrase.after)
            found.append(Cue(first, place, stop, phrase.word))
            continue
        word = words.get(norm)
        if word is not None and not _is_unspoken(norms, place):
            found.append(Cue(place, place, place + 1, word))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A verb that reports only together with fixed words before and after it."""

    word: CueWord
    before: tuple[str, ...]
    after: tuple[str, ...]


@cache
def _cue_phrases() -> Mapping[str, tuple[_Phrase, ...]]:
    verbs = {row["lemma"]: row for row in read_table("etl.extract", "phrase_verbs")}
    found: dict[str, tuple[_Phrase, ...]] = {}
    for row in read_table("etl.extract", "cue_phrases"):
        before, after = tuple(row["before"].split()), tuple(row["after"].split())
        for lemma in row["verbs"].split():
            for form, word in _forms_of({**verbs[lemma], **row}):
                found[form] = (*found.get(form, ()), _Phrase(word, before, after))
    return found


@cache
def _telling() -> frozenset[str]:
    """Every form that may report, alone or with fixed words beside it."""
    return frozenset(cue_words()) | frozenset(_cue_phrases())


def _stands(norms: Sequence[str], place: int, phrase: _Phrase) -> bool:
    before = tuple(norms[max(0, place - len(phrase.before)) : place])
    after = tuple(norms[place + 1 : place + 1 + len(phrase.after)])
    negated = not phrase.before and place > 0 and norms[place - 1] in _UNSPOKEN_AFTER
    return before == phrase.before and after == phrase.after and not negated


def _is_unspoken(norms: Sequence[str], place: int) -> bool:
    """Negated, conditional and doubted speech has not been spoken."""
    before = norms[place - 1] if place else ""
    after = norms[place + 1] if place + 1 < len(norms) else ""
    return before in _UNSPOKEN_AFTER or after in {"ли", "бы", "б"}


def _forms_of(row: Mapping[str, str]) -> Iterator[tuple[str, CueWord]]:
    frames = frozenset(row["frames"].split())
    flag = Flag(row["flag"]) if row["flag"] else None
    for column, form, plural, gender in _FINITE:
        word = CueWord(row["lemma"], form, plural, gender, frames, row["preposition"], flag)
        for written in row[column].split():
            yield written, word
    participle = CueWord(
        row["lemma"], CueForm.PARTICIPLE, False, "", frames, row["preposition"], flag
    )
    for written in row["participle"].split():
        for form_written in _participle_forms(written):
            yield form_written, participle


def _participle_forms(nominative: str) -> Iterator[str]:
    reflexive = "ся" if nominative.endswith("ся") else ""
    masculine = nominative.removesuffix("ся")
    for written in (masculine, masculine[:-2] + "ая", masculine[:-2] + "ее", masculine[:-2] + "ие"):
        for case in CASES:
            yield from (form + reflexive for form in word_forms(written, case, adjective=True))
