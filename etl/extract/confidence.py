"""How sure an attribution is: what it was found by, and how often such finds turned out right.

``tables/priors.csv`` holds a person's prior of each ground with its reason; their product orders
attributions. ``tables/calibration.csv`` turns the product into the share that was right on marked
passages: the logit of the product is stretched and moved, and each rule is moved on by its own
record. It is written by ``python -m etl evaluate … --fit``; a rule it lacks is not moved.
"""

from dataclasses import dataclass, field
from functools import cache
from math import exp, log

from etl.errors import InputError
from etl.extract.drafts import Draft
from etl.text.packaged import number_in, read_table

_NEARLY_SURE = 1e-4
_WHOLE = {("all", "intercept"), ("all", "slope")}


@dataclass(frozen=True, slots=True)
class Curve:
    """How the logit of a product of priors becomes that of a confidence."""

    intercept: float = 0.0
    slope: float = 1.0
    rules: dict[str, float] = field(default_factory=dict)

    def at(self, product: float, rule: str) -> float:
        """The confidence of an attribution that ``rule`` found."""
        moved = self.intercept + self.slope * logit(product) + self.rules.get(rule, 0.0)
        return 1 / (1 + exp(-moved))


def prior_of(draft: Draft) -> float:
    """The product of the priors of what the draft was found by."""
    phrase = draft.source.phrase
    source = "none" if phrase is None else phrase.via.value
    return (
        prior("rule", draft.rule)
        * prior("source", source)
        * prior("integrity", draft.integrity.value)
    )


def confidence_of(draft: Draft) -> float:
    """Between 0 and 1, rounded to three places."""
    return round(_curve().at(prior_of(draft), draft.rule), 3)


def prior(subject: str, name: str) -> float:
    """The prior of one row; an InputError where the table lacks it."""
    found = _priors().get((subject, name))
    if found is None:
        raise InputError(
            f"etl/extract/tables/priors.csv: it lacks {subject},{name}. "
            "Add the row, with a prior and its reason."
        )
    return found


def logit(share: float) -> float:
    """The logarithm of the odds, those of all but certainty at the ends."""
    within = min(max(share, _NEARLY_SURE), 1 - _NEARLY_SURE)
    return log(within / (1 - within))


@cache
def _priors() -> dict[tuple[str, str], float]:
    return _figures("priors", "prior")


@cache
def _curve() -> Curve:
    figures = _figures("calibration", "value")
    missing = _WHOLE - figures.keys()
    if missing:
        lacking = " and ".join(",".join(row) for row in sorted(missing))
        raise InputError(
            f"etl/extract/tables/calibration.csv: it lacks {lacking}. "
            "Write it anew with python -m etl evaluate GOLD.jsonl --fit FILE."
        )
    rules = {name: value for (subject, name), value in figures.items() if subject == "rule"}
    return Curve(figures["all", "intercept"], figures["all", "slope"], rules)


def _figures(table: str, column: str) -> dict[tuple[str, str], float]:
    return {
        (row["subject"], row["name"]): number_in("etl.extract", table, row, column)
        for row in read_table("etl.extract", table)
    }
