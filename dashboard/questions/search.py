"""What a search looks for in this ledger: tokens by the ledger's own rules, and names in the
spellings of both scripts.

«Lavrov» finds «Лавровым», «освободить» finds «освобождении», and «US» does not find «Russia».
"""

from dataclasses import dataclass

from dashboard.asked_words import AskedWords, read_words
from dashboard.conditions import Bound, where
from dashboard.database import Ledger
from dashboard.filters import Filter
from dashboard.hits import Sought
from dashboard.wanted import Wanted, Word
from etl.model.search_words import RuleStep, SearchRule, SearchWords, key_of_sound

_RULES = """
    select step, letters, becomes, shortest
    from db.search_rules
    order by ordinal
"""
_SPELLINGS = """
    select distinct token
    from db.spellings
    where key in (select unnest($keys))
    order by token
"""


@dataclass(frozen=True, slots=True)
class Searched:
    """A search as it was understood: the words looked for, as typed, and the words ignored."""

    asked: AskedWords
    wanted: Wanted


def condition(ledger: Ledger, filter: Filter) -> tuple[str, Bound]:
    """The filter as a condition on ``dated_claims c``."""
    return where(filter, searched(ledger, filter.q).wanted)


def searched(ledger: Ledger, text: str | None) -> Searched:
    """How a search is understood; nothing is wanted where nothing can be searched for."""
    if not text:
        return Searched(AskedWords(), Wanted())
    words = _search_words(ledger)
    asked = read_words(text, words.is_common)
    return Searched(
        asked,
        Wanted(
            words=tuple(_word(ledger, words, word) for word in asked.words),
            phrases=asked.phrases,
            words_out=tuple(
                tuple(_word(ledger, words, word) for word in group) for group in asked.words_out
            ),
            phrases_out=asked.phrases_out,
        ),
    )


def sought(ledger: Ledger, text: str | None) -> Sought | None:
    """What the screen lights; None without a search."""
    wanted = searched(ledger, text).wanted
    if not wanted:
        return None
    return Sought(_search_words(ledger), frozenset(wanted.tokens()), wanted.phrases)


def _word(ledger: Ledger, words: SearchWords, word: str) -> Word:
    """The token of a word, and those that write the same name."""
    token, sound = words.token(word), words.sound(word)
    keys = [token, key_of_sound(sound)] if sound else [token]
    return tuple(dict.fromkeys([token, *ledger.ask(_token, _SPELLINGS, {"keys": keys})]))


def _search_words(ledger: Ledger) -> SearchWords:
    """The ledger's rules; made anew each time, because a stemmer belongs to one thread."""
    return SearchWords(ledger.ask(_rule, _RULES))


def _rule(step: str, letters: str, becomes: str, shortest: int) -> SearchRule:
    return SearchRule(RuleStep(step), letters, becomes, shortest)


def _token(token: str) -> str:
    return token
