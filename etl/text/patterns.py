"""Tables of patterns: which general forms of words give a stretch away as site chrome or a caption.

A row of ``tables/*.csv`` holds ``reason`` (the name shown to people), ``scope`` (sentence or line),
``pattern`` (a regular expression in small letters, case ignored) and ``meaning``. The first row
that fits wins.

Nearly every sentence fits none. An alternative that begins with ``^`` is looked at in one place;
any other is tried only where the longest run of plain letters in it, its *needle*, stands.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from etl.text.packaged import read_table

# Chrome is short; longer stretches are not tried, which also bounds the time of a pattern.
LONGEST = 400

# One part of a pattern: an escape, a class, or a character, and how often it stands.
_PART = re.compile(r"(\\.|\[[^\]]*\]|.)([*+?]|\{[^}]*\})?")
_SIGNS = frozenset(".^$()|")


@dataclass(frozen=True, slots=True)
class _Scope:
    """The patterns of one scope: all as one with a group for each row, those that begin with ``^``,
    and the needles of the others."""

    rows: re.Pattern[str]
    anchored: re.Pattern[str]
    needles: tuple[str, ...]

    def may_fit(self, words: str) -> bool:
        """Whether it is worth trying the rows."""
        lowered = words.lower()
        for needle in self.needles:
            if needle in lowered:
                return True
        return self.anchored.match(lowered) is not None


@dataclass(frozen=True, slots=True)
class PatternTable:
    """The patterns of one table by scope, and the reason of each row."""

    by_scope: Mapping[str, _Scope]
    reasons: Mapping[str, str]

    def reason(self, scope: str, words: str) -> str | None:
        """The reason of the first pattern of ``scope`` that fits ``words``, if any."""
        patterns = self.by_scope.get(scope)
        if patterns is None or len(words) > LONGEST or not patterns.may_fit(words):
            return None
        match = patterns.rows.search(words)
        return None if match is None or match.lastgroup is None else self.reasons[match.lastgroup]


@cache
def pattern_table(name: str) -> PatternTable:
    """The packaged table ``name``, read and compiled once."""
    parts: dict[str, dict[str, str]] = {}
    reasons: dict[str, str] = {}
    for number, row in enumerate(read_table("etl.text", name)):
        group = f"row_{number}"
        reasons[group] = row["reason"]
        parts.setdefault(row["scope"], {})[group] = row["pattern"]
    return PatternTable({scope: _compiled(rows) for scope, rows in parts.items()}, reasons)


def needle_of(alternative: str) -> str:
    """The longest run of characters that stands in whatever ``alternative`` fits."""
    runs = [""]
    depth = 0
    for part, times in _PART.findall(alternative):
        depth += {"(": 1, ")": -1}.get(part, 0)
        letter = part.removeprefix("\\")
        escaped = part != letter and not letter.isalnum()
        plain = escaped or (len(part) == 1 and part not in _SIGNS)
        if depth == 0 and plain and times in ("", "+"):
            runs[-1] += letter
        if depth or not plain or times:
            runs.append("")
    return max(runs, key=len)


def alternatives_of(pattern: str) -> Iterator[str]:
    """``pattern`` cut at the bars outside of all brackets."""
    depth = start = 0
    for match in re.finditer(r"\\.|\[[^\]]*\]|[()|]", pattern):
        depth += {"(": 1, ")": -1}.get(match.group(), 0)
        if match.group() == "|" and not depth:
            yield pattern[start : match.start()]
            start = match.end()
    yield pattern[start:]


def _compiled(rows: Mapping[str, str]) -> _Scope:
    alternatives = [one for pattern in rows.values() for one in alternatives_of(pattern)]
    anchored = [one for one in alternatives if one.startswith("^")]
    needles = {needle_of(one) for one in alternatives if not one.startswith("^")}
    return _Scope(
        re.compile("|".join(f"(?P<{group}>{pattern})" for group, pattern in rows.items()), re.I),
        re.compile("|".join(anchored) or r"(?!)"),
        tuple(sorted(needles)),
    )
