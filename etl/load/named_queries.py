"""Queries in a ``.sql`` file, each with a name and a sentence for people in the comment above it.

::

    -- promise claim_in_place
    -- Every claim's words stand in its document from start to stop.
    select ...
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_HEADING = re.compile(r"^-- (?P<word>\w+) (?P<name>\w+)\n-- (?P<sentence>.+)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """One query, its name and what it says."""

    name: str
    sentence: str
    query: str


@cache
def named_queries(file: str, word: str) -> tuple[NamedQuery, ...]:
    """The queries of ``etl/load/<file>`` in their order; each heading begins with ``word``."""
    text = files("etl.load").joinpath(file).read_text(encoding="utf-8")
    headings = [found for found in _HEADING.finditer(text) if found["word"] == word]
    stops = [heading.start() for heading in headings[1:]] + [len(text)]
    return tuple(
        NamedQuery(heading["name"], heading["sentence"], text[heading.end() : stop].strip())
        for heading, stop in zip(headings, stops, strict=True)
    )
