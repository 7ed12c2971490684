"""The stems a curated phrase may stand in: those of its own form and of its Russian case forms.

A stem alone does not do: Китай and Китая are cut to different ones.
"""

from etl.extract.declension import name_forms
from etl.text.stems import Phrase, stems


def phrase_forms(words: str) -> frozenset[Phrase]:
    """Every run of stems by which the phrase is known in a text."""
    plain = stems(words)
    if not plain or words.isascii():
        return frozenset((plain,))
    declined = name_forms(tuple(words.split()), is_person=False)
    return frozenset(
        (plain, *(stems(" ".join(form)) for forms in declined.values() for form in forms))
    )
