"""«Такую оценку дал X» · «Соответствующее заявление сделал X»: a noun of speech points back.

The verb beside it is none of speech; the noun says what was done (``tables/pointing_nouns.csv``).
"""

from collections.abc import Mapping
from functools import cache

from etl.extract.cue_words import light_verbs
from etl.extract.cues import Cue, CueForm
from etl.extract.passage import Passage, Sentence
from etl.text.packaged import read_table

_FARTHEST = 8
_POINTING = ("так", "подобн", "соответствующ", "аналогичн", "эт", "данн")


@cache
def pointing_nouns() -> Mapping[str, frozenset[str]]:
    """Form of a noun -> the verbs that make an act of speech of it."""
    return {
        row["form"]: frozenset(row["verbs"].split())
        for row in read_table("etl.extract", "pointing_nouns")
    }


def pointed_width(passage: Passage, place: int) -> int:
    """The width of «такую оценку» at ``place``; 0 where nothing of the kind stands."""
    norms = passage.norms[place : place + 2]
    if len(norms) < 2 or norms[1] not in pointing_nouns():
        return 0
    return 2 if norms[0].startswith(_POINTING) else 0


def light_cue(passage: Passage, sentence: Sentence, first: int) -> Cue | None:
    """The verb that goes with the noun pointed with at ``first``."""
    verbs = pointing_nouns()[passage.norms[first + 1]]
    for place in range(first + 2, min(first + 2 + _FARTHEST, sentence.stop)):
        word = light_verbs().get(passage.norms[place])
        if word is not None and word.lemma in verbs and word.form is not CueForm.CONVERB:
            return Cue(place, place, place + 1, word)
    return None
