"""The forms of verbs of speech, as the tables give them.

``tables/cues_ru.csv`` lists each verb with its forms and with the frames it can fill: clause
(что ...), quote, aside (..., заявил он), about (a governed preposition with a noun), inf, object,
accuse (somebody of something), name (somebody something), stress (an abstract noun), express
(a feeling or opinion put in a noun), stand (for or against), question, carry (passes on words).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from etl.extract.declension import CASES, word_forms
from etl.extract.tokens import norm_of
from etl.model.vocabulary import Flag
from etl.text.packaged import read_table


class CueForm(Enum):
    """The grammatical form a verb of speech stands in."""

    PAST = "past"
    PRESENT = "present"
    CONVERB = "converb"
    PARTICIPLE = "participle"
    IMPERSONAL = "impersonal"


FINITE = frozenset({CueForm.PAST, CueForm.PRESENT})
"""The forms that have a subject of their own."""


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


_COLUMNS = (
    ("past_m", CueForm.PAST, False, "m"),
    ("past_f", CueForm.PAST, False, "f"),
    ("past_n", CueForm.PAST, False, "n"),
    ("past_pl", CueForm.PAST, True, ""),
    ("present_sg", CueForm.PRESENT, False, ""),
    ("present_pl", CueForm.PRESENT, True, ""),
    ("converb", CueForm.CONVERB, False, ""),
)


@cache
def cue_words() -> Mapping[str, CueWord]:
    """Form -> verb; where two verbs share a form, the first of the table keeps it."""
    found: dict[str, CueWord] = {}
    for row in read_table("etl.extract", "cues_ru"):
        for form, word in forms_of(row):
            found.setdefault(form, word)
    for row in read_table("etl.extract", "cues_impersonal"):
        frames = frozenset(row["frames"].split())
        plural = row["number"] == "plural"
        for form in row["forms"].split():
            governs = "о" if "about" in frames else ""
            word = CueWord(row["lemma"], CueForm.IMPERSONAL, plural, "", frames, governs, None)
            found.setdefault(form, word)
    return found


@dataclass(frozen=True, slots=True)
class Phase:
    """A verb beside an infinitive: that somebody began, hurried or had to speak."""

    word: CueWord
    negated: bool


@cache
def phase_verbs() -> Mapping[str, Phase]:
    """Form -> verb that says of an infinitive that it was done: стал, поспешил, (не) устаёт."""
    found: dict[str, Phase] = {}
    for row in read_table("etl.extract", "phase_verbs"):
        for column, form, plural, gender in _COLUMNS:
            word = CueWord(row["lemma"], form, plural, gender, frozenset(), "", None)
            for written in row.get(column, "").split():
                found.setdefault(written, Phase(word, bool(row["negated"])))
    return found


@cache
def light_verbs() -> Mapping[str, CueWord]:
    """Form -> verb that reports only beside a noun of speech: дал, сделал, озвучил."""
    found: dict[str, CueWord] = {}
    for row in read_table("etl.extract", "phrase_verbs"):
        for form, word in forms_of({**row, "frames": "", "preposition": "", "flag": ""}):
            found.setdefault(form, word)
    return found


@cache
def infinitives() -> Mapping[str, CueWord]:
    """Infinitive -> its verb of speech, in whatever form."""
    found: dict[str, CueWord] = {}
    for word in cue_words().values():
        if word.form is not CueForm.IMPERSONAL:
            found.setdefault(norm_of(word.lemma), word)
    return found


def forms_of(row: Mapping[str, str]) -> Iterator[tuple[str, CueWord]]:
    """The forms of one row, each with its verb."""
    frames = frozenset(row["frames"].split())
    flag = Flag(row["flag"]) if row["flag"] else None
    for column, form, plural, gender in _COLUMNS:
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
