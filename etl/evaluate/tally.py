"""Counts that add up over passages, and the figures made of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """``right`` of the ``predicted`` are right; ``found`` of the ``gold`` ones are found.

    The two hits differ only where prediction and gold are sorted into kinds, each by its own.
    """

    right: int = 0
    predicted: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.right + other.right,
            self.predicted + other.predicted,
            self.found + other.found,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float | None:
        """The share of predictions that are right; None without predictions."""
        return self.right / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """The share of gold that is found; None without gold."""
        return self.found / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where there is nothing to count."""
        if not self.predicted and not self.gold:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def hits(number: int, predicted: int, gold: int) -> Tally:
    """The tally of things that are right and found at once."""
    return Tally(number, predicted, number, gold)


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted: ``name`` is its key in JSON, ``title`` its name for people.

    Of a share only the part found is told (recall); of everything else precision, recall and F1.
    """

    name: str
    title: str
    is_share: bool = False

    def value(self, tally: Tally) -> float | None:
        """The one figure the measure stands for."""
        return tally.recall if self.is_share else tally.f1
