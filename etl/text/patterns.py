"""Tables of patterns: which general forms of words give a stretch away as site chrome or a caption.

A row of ``tables/*.csv`` holds ``reason`` (the name shown to people), ``scope`` (sentence or line),
``pattern`` (a regular expression, case ignored) and ``meaning``. The first row that fits wins.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from etl.text.packaged import read_table

# Chrome is short; longer stretches are not tried, which also bounds the time of a pattern.
LONGEST = 400


@dataclass(frozen=True, slots=True)
class PatternTable:
    """The patterns of one table, one compiled alternation for each scope."""

    by_scope: Mapping[str, re.Pattern[str]]
    reasons: Mapping[str, str]

    def reason(self, scope: str, words: str) -> str | None:
        """The reason of the first pattern of ``scope`` that fits ``words``, if any."""
        pattern = self.by_scope.get(scope)
        if pattern is None or len(words) > LONGEST:
            return None
        match = pattern.search(words)
        return None if match is None or match.lastgroup is None else self.reasons[match.lastgroup]


@cache
def pattern_table(name: str) -> PatternTable:
    """The packaged table ``name``, read and compiled once."""
    rows = read_table("etl.text", name)
    parts: dict[str, list[str]] = {}
    reasons: dict[str, str] = {}
    for number, row in enumerate(rows):
        group = f"row_{number}"
        reasons[group] = row["reason"]
        parts.setdefault(row["scope"], []).append(f"(?P<{group}>{row['pattern']})")
    compiled = {scope: re.compile("|".join(found), re.I) for scope, found in parts.items()}
    return PatternTable(compiled, reasons)
