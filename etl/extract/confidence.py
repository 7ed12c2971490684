"""How sure an attribution is: the product of the priors of what it was found by.

``tables/priors.csv`` holds each prior with its ground. The product orders attributions; it is not
a measured probability.
"""

from functools import cache

from etl.extract.drafts import Draft
from etl.text.packaged import read_table


def confidence_of(draft: Draft) -> float:
    """Between 0 and 1, rounded to three places."""
    phrase = draft.source.phrase
    source = "none" if phrase is None else phrase.via.value
    product = (
        prior("rule", draft.rule)
        * prior("source", source)
        * prior("integrity", draft.integrity.value)
    )
    return round(product, 3)


def prior(subject: str, name: str) -> float:
    """The prior of one row; a KeyError where the table lacks it."""
    return _priors()[subject, name]


@cache
def _priors() -> dict[tuple[str, str], float]:
    rows = read_table("etl.extract", "priors")
    return {(row["subject"], row["name"]): float(row["prior"]) for row in rows}
