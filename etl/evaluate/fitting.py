"""The calibration of confidence, fitted on marked passages and judged on documents left out.

The logit of a product of priors is stretched and moved (Platt, "Probabilistic Outputs for Support
Vector Machines", 1999; the stretch is held near 1 by a normal prior), then each rule is moved by
its own record, which counts only as much as there is of it: beside it stand ``STRENGTH``
predictions that turned out as the curve had said. A few dozen mistakes cannot tell rules apart, so
most of what orders attributions stays with the priors people gave.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import log

from etl.evaluate.calibration import Calibration, calibrate
from etl.evaluate.score import Verdict
from etl.extract.confidence import Curve, logit

STRENGTH = 50
FOLDS = 10
_STEPS = 50
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Trial:
    """One prediction in a document of gold: the product of its priors, and whether it was right."""

    document_id: str
    rule: str
    prior: float
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Record:
    """How often a rule was right, and how its curve is moved for that."""

    rule: str
    moved: float
    right: int
    predictions: int


@dataclass(frozen=True, slots=True)
class HeldOut:
    """How sure, and how right, over documents the curve had not seen."""

    calibration: Calibration
    log_loss: float


def fit(trials: Sequence[Trial]) -> tuple[Curve, tuple[Record, ...]]:
    """The curve of all ``trials``, and the record of each rule; the order makes no difference."""
    ordered = sorted(trials, key=lambda one: (one.rule, one.prior, one.verdict.is_right))
    whole = _stretched(ordered)
    by_rule: dict[str, list[Trial]] = defaultdict(list)
    for trial in ordered:
        by_rule[trial.rule].append(trial)
    records = tuple(_record(rule, found, whole) for rule, found in sorted(by_rule.items()))
    rules = {record.rule: record.moved for record in records}
    return Curve(whole.intercept, whole.slope, rules), records


def held_out(trials: Sequence[Trial]) -> HeldOut:
    """The fit judged on documents it had not seen, each left out once."""
    return _judge(trials, dict(_folds(trials)))


def as_it_was(trials: Sequence[Trial]) -> HeldOut:
    """The confidence extraction tells now, on the same predictions."""
    return HeldOut(
        calibrate(trial.verdict for trial in trials),
        _log_loss([trial.verdict for trial in trials]),
    )


def as_rows(curve: Curve, records: Sequence[Record]) -> Iterator[str]:
    """The lines of ``calibration.csv``."""
    right = sum(record.right for record in records)
    predictions = sum(record.predictions for record in records)
    yield "subject,name,value,right,predictions"
    yield f"all,intercept,{curve.intercept:.4f},{right},{predictions}"
    yield f"all,slope,{curve.slope:.4f},{right},{predictions}"
    for one in records:
        yield f"rule,{one.rule},{one.moved:.4f},{one.right},{one.predictions}"


def _stretched(trials: Sequence[Trial]) -> Curve:
    """Intercept and slope of the greatest likelihood, by Newton's method."""
    intercept, slope = 0.0, 1.0
    for _ in range(_STEPS):
        curve = Curve(intercept, slope)
        down = across = 0.0
        two, mixed, one = _LEAST, 0.0, 1.0
        for trial in trials:
            place = logit(trial.prior)
            share = curve.at(trial.prior, "")
            missed, weight = trial.verdict.is_right - share, share * (1 - share)
            down, across = down + missed, across + missed * place
            two, mixed, one = two + weight, mixed + weight * place, one + weight * place * place
        across -= slope - 1
        spread = two * one - mixed * mixed
        intercept += (one * down - mixed * across) / spread
        slope += (two * across - mixed * down) / spread
    return Curve(intercept, slope)


def _record(rule: str, trials: Sequence[Trial], whole: Curve) -> Record:
    right = sum(trial.verdict.is_right for trial in trials)
    expected = sum(whole.at(trial.prior, "") for trial in trials)
    mean = expected / len(trials)
    total = len(trials) + STRENGTH
    found, before = (right + STRENGTH * mean) / total, (expected + STRENGTH * mean) / total
    return Record(rule, logit(found) - logit(before), right, len(trials))


def _folds(trials: Sequence[Trial]) -> Iterator[tuple[str, int]]:
    """Documents in parts of one size, in an order that chance and names have no hand in."""
    documents = {trial.document_id for trial in trials}
    ordered = sorted(documents, key=lambda one: hashlib.sha256(one.encode()).hexdigest())
    for number, document_id in enumerate(ordered):
        yield document_id, number % FOLDS


def _judge(trials: Sequence[Trial], folds: dict[str, int]) -> HeldOut:
    told: list[Verdict] = []
    for fold in sorted(set(folds.values())):
        seen = [trial for trial in trials if folds[trial.document_id] != fold]
        curve = fit(seen)[0].at
        told += [_told(trial, curve) for trial in trials if folds[trial.document_id] == fold]
    return HeldOut(calibrate(told), _log_loss(told))


def _told(trial: Trial, curve: Callable[[float, str], float]) -> Verdict:
    return Verdict(curve(trial.prior, trial.rule), trial.verdict.is_right)


def _log_loss(verdicts: Sequence[Verdict]) -> float:
    shares = (one.confidence if one.is_right else 1 - one.confidence for one in verdicts)
    return -sum(log(max(share, _LEAST)) for share in shares) / max(1, len(verdicts))
