"""The latest answers of one generation of the ledger, kept for the next page that asks the same.

What may be kept is limited by size, not by number: a document's text weighs what it holds.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Any

MOST_CHARACTERS = 4_000_000
"""All answers kept together weigh no more than this: some tens of megabytes at most."""

LONGEST_ANSWER = 1_000_000
"""An answer that weighs more is not kept."""

_WEIGHT_OF_A_VALUE = 16


class KeptAnswers:
    """A map from question to answer that forgets the one used longest ago. Safe between threads."""

    def __init__(self) -> None:
        self._answers: OrderedDict[object, tuple[tuple[Any, ...], int]] = OrderedDict()
        self._weight = 0
        self._lock = threading.Lock()

    @property
    def weight(self) -> int:
        """What all answers kept weigh together, in characters."""
        return self._weight

    def find(self, question: object) -> tuple[Any, ...] | None:
        """The answer kept, or None."""
        with self._lock:
            if question not in self._answers:
                return None
            self._answers.move_to_end(question)
            return self._answers[question][0]

    def keep(self, question: object, answer: tuple[Any, ...], weight: int) -> None:
        """Keep an answer that is not too heavy, and forget others for it."""
        if weight > LONGEST_ANSWER:
            return
        with self._lock:
            _, before = self._answers.pop(question, ((), 0))
            self._answers[question] = (answer, weight)
            self._weight += weight - before
            while self._weight > MOST_CHARACTERS:
                _, (_, gone) = self._answers.popitem(last=False)
                self._weight -= gone


def weight_of(value: object) -> int:
    """How much a value of a row weighs: its characters, and a little for being there."""
    if isinstance(value, str):
        return _WEIGHT_OF_A_VALUE + len(value)
    if isinstance(value, Mapping):
        return _WEIGHT_OF_A_VALUE + weight_of(value.values())
    if isinstance(value, Iterable):
        return _WEIGHT_OF_A_VALUE + sum(map(weight_of, value))
    return _WEIGHT_OF_A_VALUE
