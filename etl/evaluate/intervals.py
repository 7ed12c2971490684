"""How far a figure could be off by the luck of the passages: bootstrap intervals.

Whole passages are drawn with replacement, since what is found in one passage hangs together. The
draws follow a fixed seed, so the same scores give the same intervals everywhere.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

from etl.evaluate.tally import Measure, Tally

RESAMPLES = 1_000
_SEED = 1
_OUTSIDE = 0.025


@dataclass(frozen=True, slots=True)
class Interval:
    """The middle 95 % of the figure over all draws."""

    low: float
    high: float


def draws(passages: int, resamples: int = RESAMPLES) -> list[list[int]]:
    """For each draw, how often each passage was drawn; every draw is as large as the whole."""
    chance = random.Random(_SEED)  # noqa: S311 - chance that can be repeated, nothing secret
    found: list[list[int]] = []
    for _ in range(resamples):
        times = [0] * passages
        for _ in range(passages):
            times[int(chance.random() * passages)] += 1
        found.append(times)
    return found


def interval(
    measure: Measure, tallies: Sequence[Tally], drawn: Sequence[Sequence[int]]
) -> Interval | None:
    """The interval of ``measure``, whose tally in each passage is given.

    Draws in which there is nothing to count are left out; None where no draw is left.
    """
    columns = [
        [getattr(tally, name) for tally in tallies]
        for name in ("right", "predicted", "found", "gold")
    ]
    values = sorted(
        value
        for times in drawn
        if (value := measure.value(Tally(*(sum(map(mul, times, one)) for one in columns))))
        is not None
    )
    if not values:
        return None
    outside = int(len(values) * _OUTSIDE)
    return Interval(values[outside], values[-1 - outside])
