"""Other spellings of a searched name, so that «Lavrov» finds words that have only «Лавров»."""

from dataclasses import dataclass

from dashboard.conditions import Bound, Spellings, where
from dashboard.database import Ledger
from dashboard.filters import Filter
from dashboard.folding import fold, words_of


@dataclass(frozen=True, slots=True)
class _OneWordName:
    speaker_id: str
    alias: str


_ONE_WORD_NAMES = """
    select speaker_id, alias
    from db.speaker_aliases
    where not contains(trim(alias), ' ')
    order by speaker_id, alias
"""


def condition(ledger: Ledger, filter: Filter) -> tuple[str, Bound]:
    """The filter as a condition on ``dated_claims c``, names found in all their spellings."""
    return where(filter, spellings(ledger, filter.q))


def spellings(ledger: Ledger, text: str | None) -> Spellings:
    """For each searched word that is a one-word name: the other one-word names of its bearers."""
    words = words_of(text or "")
    if not words:
        return {}
    bearers: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {}
    for entry in ledger.ask(_OneWordName, _ONE_WORD_NAMES):
        alias = fold(entry.alias)
        bearers.setdefault(alias, set()).add(entry.speaker_id)
        names.setdefault(entry.speaker_id, set()).add(alias)
    others = {
        word: set().union(*(names[bearer] for bearer in bearers.get(word, ()))) - {word}
        for word in words
    }
    return {word: tuple(sorted(found)) for word, found in others.items() if found}
