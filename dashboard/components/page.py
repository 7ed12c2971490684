"""What every page starts from: the view, the ledger of this run, the words and the names."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from dashboard.components.address import current
from dashboard.components.registry import Registry, registry
from dashboard.database import Ledger
from dashboard.link import View
from dashboard.questions.identity import identity
from dashboard.questions.unknown_values import unknown_values
from dashboard.reading import Problem
from dashboard.wording import wording
from dashboard.wording.words import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """One run of one page. ``problems`` are the link's and those the ledger shows."""

    view: View
    ledger: Ledger
    words: Wording
    names: Registry
    version: str

    def problems(self, view: View) -> tuple[Problem, ...]:
        """What of the view could not be honoured."""
        return (*view.problems, *unknown_values(self.ledger, view))


_held: ContextVar[Ledger] = ContextVar("held")


@contextmanager
def held(ledger: Ledger) -> Iterator[None]:
    """Everything of this run is read from ``ledger``, its foot too: a ledger that is replaced
    meanwhile begins with the next run."""
    before = _held.set(ledger)
    try:
        yield
    finally:
        _held.reset(before)


def room() -> Room:
    """The room of this run, within ``held``."""
    view = current()
    ledger = _held.get()
    words = wording(view.language)
    return Room(
        view=view,
        ledger=ledger,
        words=words,
        names=registry(ledger, words),
        version=identity(ledger).dataset_version,
    )
