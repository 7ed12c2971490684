"""Whether the words around a date speak of what was or of what is to come, by their verbs.

Only the clause of the date is asked; where it has no verb that tells, nothing is said. The words
are those of ``tables/tense_words.csv``; regular past forms are known by their endings.
"""

import re
from collections.abc import Iterable
from enum import Enum
from functools import cache

from etl.model.records import Span
from etl.text.packaged import read_table


class Tense(Enum):
    """When something happens, seen from the day a text was written."""

    PAST = "past"
    FUTURE = "future"
    BOTH = "both"
    UNTOLD = "untold"


FARTHEST = 300
"""How many characters away a verb may stand."""

_WORD = re.compile(r"\w+")
CLAUSE_BORDER = re.compile(r"[,;:.!?()«»“”\"]|\s[-–—]\s")
_PAST_ENDING = re.compile(r"\w{2,}(?:[аеиоуыюя](?:л|ла|ло|ли)|лся|лась|лось|лись)|[a-z]{2,}ed")


def tense_around(text: str, date: Span, within: Span) -> Tense:
    """The tense of the clause of ``within`` that ``date`` stands in.

    Marks right beside the date («в четверг, 9 июня, …») do not cut it off.
    """
    first, last = max(within.start, date.start - FARTHEST), min(within.stop, date.stop + FARTHEST)
    before = text[first : date.start].rstrip(" ,(")
    after = text[date.stop : last].lstrip(" ,)")
    opened = [match.end() for match in CLAUSE_BORDER.finditer(before)]
    closed = CLAUSE_BORDER.search(after)
    clause = (
        before[opened[-1] if opened else 0 :] + " " + after[: closed.start() if closed else None]
    )
    return _tense(_WORD.findall(clause.lower().replace("ё", "е")))


def _tense(words: Iterable[str]) -> Tense:
    told = {_tense_of(word) for word in words} & {"past", "future"}
    if len(told) == 2:
        return Tense.BOTH
    return Tense(told.pop()) if told else Tense.UNTOLD


def _tense_of(word: str) -> str | None:
    known = _known().get(word)
    if known is not None:
        return known
    return "past" if _PAST_ENDING.fullmatch(word) else None


@cache
def _known() -> dict[str, str]:
    return {row["word"]: row["tense"] for row in read_table("etl.transform", "tense_words")}
