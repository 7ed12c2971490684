"""What every page starts from: the view, the ledger of this run, the words and the names."""

from dataclasses import dataclass

from dashboard.components.address import current
from dashboard.components.registry import Registry, registry
from dashboard.database import Ledger, ledger_path, open_ledger
from dashboard.ledger_state import Failure, QuestionError
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


def room() -> Room:
    """The room of this run; the entry script has made sure that there is a ledger.

    Raises QuestionError where the ledger went away in between.
    """
    view = current()
    opening = open_ledger(ledger_path())
    if opening.ledger is None:
        raise QuestionError(Failure.DAMAGED, opening.detail)
    words = wording(view.language)
    return Room(
        view=view,
        ledger=opening.ledger,
        words=words,
        names=registry(opening.ledger, words),
        version=identity(opening.ledger).dataset_version,
    )
