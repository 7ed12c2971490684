"""Ids that survive a rebuild: a hash of the document, the words and which occurrence they are."""

import hashlib
from bisect import bisect_left
from collections.abc import Iterable

from etl.model.records import Span
from etl.text.anchors import find_all

SEPARATOR = "\x1f"
"""Stands between the hashed parts; decoded text may hold it, a document id or a number may not."""


class Occurrences:
    """Counts, for one document, how often the same words stand before a place."""

    def __init__(self, document_id: str, text: str) -> None:
        self._document_id = document_id
        self._text = text
        self._starts: dict[str, list[int]] = {}

    def claim_id(self, place: Span) -> str:
        """``c`` and 16 hexadecimal digits for the words at ``place``."""
        quote = place.of(self._text)
        starts = self._starts.get(quote)
        if starts is None:
            starts = self._starts[quote] = find_all(self._text, quote)
        number = bisect_left(starts, place.start) + 1
        return "c" + digest((self._document_id, str(number), quote))


def digest(parts: Iterable[str]) -> str:
    """16 hexadecimal digits of the SHA-256 of the parts."""
    return hashlib.sha256(SEPARATOR.join(parts).encode()).hexdigest()[:16]
