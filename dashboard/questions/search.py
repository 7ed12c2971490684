"""What a searched word looks for: its stem, and a name in its spellings of both languages.

«Lavrov» finds «Лавровым», «зерно» finds «зерна», and «US» does not find «Russia»:
``claims.search_text`` is looked through for words that begin with any of a word's needles, and
every word has to be found.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.conditions import Bound, Needles, where
from dashboard.database import Ledger
from dashboard.filters import Filter
from dashboard.folding import fold, words_of
from dashboard.stems import stem_of


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
    """The filter as a condition on ``dated_claims c``."""
    return where(filter, needles(ledger, filter.q))


def needles(ledger: Ledger, text: str | None) -> Needles:
    """For each word of a search, folded: the folded strings any of which counts as finding it."""
    words = words_of(text or "")
    if not words:
        return {}
    bearers: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for name in ledger.ask(_OneWordName, _ONE_WORD_NAMES):
        stem = stem_of(fold(name.alias))
        bearers.setdefault(stem, set()).add(name.speaker_id)
        stems.setdefault(name.speaker_id, set()).add(stem)
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        stem = stem_of(word)
        of_bearers = (stems[bearer] for bearer in bearers.get(stem, ()))
        found[word] = _shortest({word, stem}.union(*of_bearers))
    return found


def sought(ledger: Ledger, text: str | None) -> tuple[str, ...]:
    """All needles of a search, so that the screen can light what they find."""
    return tuple(needle for wanted in needles(ledger, text).values() for needle in wanted)


def _shortest(needles: Iterable[str]) -> tuple[str, ...]:
    """Without those that are only found where another one is."""
    wanted = sorted(needles, key=lambda needle: (len(needle), needle))
    kept: list[str] = []
    for needle in wanted:
        if not any(needle.startswith(shorter) for shorter in kept):
            kept.append(needle)
    return tuple(kept)
