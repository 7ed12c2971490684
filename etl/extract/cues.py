"""Verbs of speech found in a text: alone, with fixed words beside them, after «стал»."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from etl.extract.cue_words import (
    FINITE,
    CueForm,
    CueWord,
    cue_words,
    forms_of,
    infinitives,
    phase_verbs,
)
from etl.extract.lexicon import words_of
from etl.extract.tokens import places_of
from etl.text.packaged import read_table

__all__ = ["FINITE", "Cue", "CueForm", "CueWord", "cue_words", "find_cues"]

_UNSPOKEN_AFTER = frozenset({"не", "ли", "бы", "б"})


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


def find_cues(norms: Sequence[str]) -> tuple[Cue, ...]:
    """The verbs of speech among words in comparing form, negated and conditional ones left out."""
    words, phrases = cue_words(), _cue_phrases()
    telling = _telling()
    found: list[Cue] = []
    for place in places_of(telling, norms):
        norm = norms[place]
        phrase = next((one for one in phrases.get(norm, ()) if _stands(norms, place, one)), None)
        if phrase is not None:
            first, stop = place - len(phrase.before), place + 1 + len(phrase.after)
            found.append(Cue(first, place, stop, phrase.word))
            continue
        word = words.get(norm)
        if word is None and norm in infinitives():
            word = _after_phase(norms, place)
        if word is not None and not _is_unspoken(norms, place):
            found.append(Cue(place, place, place + 1, word))
    return tuple(found)


def _after_phase(norms: Sequence[str], place: int) -> CueWord | None:
    """«стал говорить», «не устаёт твердить»: an infinitive that was spoken all the same."""
    at = place - 1
    while at > 0 and norms[at] in words_of("adverb"):
        at -= 1
    if at < 0:
        return None
    negated = at > 0 and norms[at - 1] == "не"
    phase = phase_verbs().get(norms[at])
    if phase is None or negated != phase.negated:
        return None
    spoken = infinitives()[norms[place]]
    shape = phase.word
    return replace(spoken, form=shape.form, plural=shape.plural, gender=shape.gender)


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
            for form, word in forms_of({**verbs[lemma], **row}):
                found[form] = (*found.get(form, ()), _Phrase(word, before, after))
    return found


@cache
def _telling() -> frozenset[str]:
    """Every form that may report, alone or with fixed words beside it."""
    return frozenset(cue_words()) | frozenset(_cue_phrases()) | frozenset(infinitives())


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
