"""Texts of a page against the texts of the ledger it shows."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from tests.reliability.words.shown_texts import ShownStatement

_ROLES = {"content": "content", "source": "source", "cue": "cue", "relay": "source"}


@dataclass(frozen=True, slots=True)
class HeldClaim:
    """A claim as the ledger has it; ``spans`` are role, start and stop."""

    claim_id: str
    document_id: str
    quote: str
    translation: str | None
    known: tuple[str, ...]
    spans: tuple[tuple[str, int, int], ...]


@dataclass(slots=True)
class Comparison:
    """What was compared, and where a page said something else.

    HTML has one line end: the browser itself makes it of every other, and of nothing else.
    """

    texts: int = 0
    broken: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def equal(self, place: str, shown: object, held: object) -> None:
        """``shown`` must be ``held``."""
        self.texts += 1
        if shown != held:
            self.broken.append(f"{place}: shown {ascii(shown)[:200]}, held {ascii(held)[:200]}")

    def among(self, place: str, shown: Sequence[str], held: str) -> None:
        """``held`` must stand whole in one of ``shown``."""
        self.texts += 1
        if not any(held in one for one in shown):
            self.broken.append(f"{place}: not shown: {ascii(held)[:200]}")


def held_claims(database: Path) -> dict[str, HeldClaim]:
    """All claims of a ledger, by id."""
    with duckdb.connect(str(database), read_only=True) as connection:
        spans: dict[str, list[tuple[str, int, int]]] = {}
        for claim_id, *span in connection.execute(
            "select claim_id, role, start, stop from claim_spans"
        ).fetchall():
            spans.setdefault(claim_id, []).append((span[0], span[1], span[2]))
        rows = connection.execute(
            "select claim_id, document_id, quote, translation, date_text, source_text, cue, relay "
            "from claims where status <> 'rejected'"
        ).fetchall()
    return {
        row[0]: HeldClaim(
            claim_id=row[0],
            document_id=row[1],
            quote=row[2],
            translation=row[3],
            known=tuple(text for text in (*row[4:7], *json.loads(row[7])) if text),
            spans=tuple(spans.get(row[0], ())),
        )
        for row in rows
    }


def in_html(text: str | None) -> str | None:
    """The text as a page can hold it."""
    return None if text is None else text.replace("\r\n", "\n").replace("\r", "\n")


def compare_statements(
    shown: Iterable[ShownStatement], held: dict[str, HeldClaim], compared: Comparison
) -> None:
    """The words of each claim, and its translation where it stands beneath them."""
    for one in shown:
        compared.seen.add(one.claim_id)
        claim = held[one.claim_id]
        compared.equal(f"words of {one.claim_id}", one.quote, in_html(claim.quote))
        if one.translation is not None:
            held_translation = in_html(claim.translation)
            compared.equal(f"translation of {one.claim_id}", one.translation, held_translation)


def lit_by_look(claim: HeldClaim, text: str) -> dict[str, str]:
    """What must be lit: each letter in the look of the shortest stretch over it."""
    written = {"content": "", "source": "", "cue": ""}
    first = min(start for _, start, _ in claim.spans)
    last = max(stop for *_, stop in claim.spans)
    for place in range(first, last):
        over = [span for span in claim.spans if span[1] <= place < span[2]]
        if over:
            role = min(over, key=lambda span: span[2] - span[1])[0]
            if role in _ROLES:
                written[_ROLES[role]] += text[place]
    return written
