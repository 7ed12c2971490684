"""Tense, number and gender of verbs that no table knows."""

from etl.extract.cue_words import CueForm, CueWord

_PRESENT = ("ет", "ит", "ют", "ут", "ят", "ат", "ется", "ится", "ются", "утся", "ятся", "атся")
_PLURAL = ("ли", "лись", "ют", "ут", "ят", "ат", "ются", "утся", "ятся", "атся")
_GENDERS = (("ла", "f"), ("лась", "f"), ("ло", "n"), ("лось", "n"), ("л", "m"), ("лся", "m"))


def shape_of(verb: str) -> CueWord:
    """Tense, number and gender of a verb, as far as its ending tells."""
    plural, present = verb.endswith(_PLURAL), verb.endswith(_PRESENT)
    genders = (gender for ending, gender in _GENDERS if verb.endswith(ending))
    gender = "" if plural or present else next(genders, "")
    form = CueForm.PRESENT if present else CueForm.PAST
    return CueWord("", form, plural, gender, frozenset(), "", None)
