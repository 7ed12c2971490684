"""The names a page needs for its widgets and its sentences, in the language of the interface."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.components.labels import labels
from dashboard.database import Ledger
from dashboard.questions.names import Name, event_names, speaker_names, topic_names
from dashboard.wording.words import Wording
from etl.model.vocabulary import AlignmentState, ClaimKind, FactSlot, ReviewStatus, Side

Names = Mapping[str, Mapping[str, str]]
"""For each parameter that takes slugs: slug to name."""


@dataclass(frozen=True, slots=True)
class Registry:
    """``names`` are as stored, for escaped text; ``labels`` are safe as labels of widgets."""

    names: Names
    labels: Names

    def name(self, parameter: str, slug: str) -> str:
        """The name of a slug, or the slug where the ledger does not know it."""
        return self.names.get(parameter, {}).get(slug, slug)

    def label(self, parameter: str, slug: str) -> str:
        """The same as a label of a widget."""
        return self.labels.get(parameter, {}).get(slug, slug)


def registry(ledger: Ledger, words: Wording) -> Registry:
    """All names of a ledger."""
    terms = words.terms
    names = {
        "event": _named(event_names(ledger), words),
        "side": {side.lower(): terms.sides[side] for side in Side},
        "speaker": _named(speaker_names(ledger), words),
        "topic": _named(topic_names(ledger), words),
        "kind": {kind.value: terms.kinds[kind] for kind in ClaimKind},
        "state": {state.value: terms.states[state] for state in AlignmentState},
        "status": {status.value: terms.statuses[status] for status in ReviewStatus},
        "slot": {slot.value: terms.slots[slot] for slot in FactSlot},
    }
    safe = {parameter: labels(known, words.shell.unnamed) for parameter, known in names.items()}
    return Registry(names, safe)


def _named(rows: Iterable[Name], words: Wording) -> dict[str, str]:
    return {row.slug: words.name(row.name_en, row.name_ru) for row in rows}
