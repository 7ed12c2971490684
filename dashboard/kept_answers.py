"""The latest answers of one generation of the ledger, kept for the next page that asks the same."""

import threading
from collections import OrderedDict
from typing import Any

MOST_ANSWERS = 512
LONGEST_ANSWER = 2_000
"""Answers with more rows than this are not kept."""


class KeptAnswers:
    """A map from question to answer that forgets the one used longest ago. Safe between threads."""

    def __init__(self) -> None:
        self._answers: OrderedDict[object, tuple[Any, ...]] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, question: object) -> tuple[Any, ...] | None:
        """The answer kept, or None."""
        with self._lock:
            if question in self._answers:
                self._answers.move_to_end(question)
            return self._answers.get(question)

    def keep(self, question: object, answer: tuple[Any, ...]) -> None:
        """Keep an answer that is not too long."""
        if len(answer) > LONGEST_ANSWER:
            return
        with self._lock:
            self._answers[question] = answer
            while len(self._answers) > MOST_ANSWERS:
                self._answers.popitem(last=False)
