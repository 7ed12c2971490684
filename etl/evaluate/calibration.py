"""Whether confidence means what it says: of predictions told at .8, four in five should be right.

Bins of equal width; the expected calibration error is the mean distance between confidence and
share right over the bins, weighted by their predictions (Naeini, Cooper and Hauskrecht 2015).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from etl.evaluate.score import Verdict

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The predictions whose confidence lies in ``[low, high)``; the last bin holds 1 as well."""

    low: float
    high: float
    predictions: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """The bins that hold predictions, and the expected error; None without predictions."""

    bins: tuple[Bin, ...]
    error: float | None


def calibrate(verdicts: Iterable[Verdict]) -> Calibration:
    """How confidence and being right go together."""
    sorted_in: dict[int, list[Verdict]] = {}
    for verdict in sorted(verdicts, key=lambda one: (one.confidence, one.is_right)):
        place = min(int(verdict.confidence * BINS), BINS - 1)
        sorted_in.setdefault(place, []).append(verdict)
    bins = tuple(_bin(place, inside) for place, inside in sorted(sorted_in.items()))
    total = sum(one.predictions for one in bins)
    if not total:
        return Calibration((), None)
    off = sum(abs(one.confidence - one.right) * one.predictions for one in bins)
    return Calibration(bins, off / total)


def _bin(place: int, inside: list[Verdict]) -> Bin:
    return Bin(
        place / BINS,
        (place + 1) / BINS,
        len(inside),
        sum(verdict.confidence for verdict in inside) / len(inside),
        sum(verdict.is_right for verdict in inside) / len(inside),
    )
