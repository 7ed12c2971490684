"""The passage a claim stands in: the document's words around it, with what they are."""

import re
from dataclasses import dataclass

from dashboard.database import Ledger
from dashboard.questions.sql import read

WORDS_AROUND = 400
"""Characters shown before and after a claim; a segment that ends near there is shown whole."""

_LONGEST_WORD = 40
_SPACE = re.compile(r"\s+")
_PASSAGE = read("passage.sql")
_SEGMENTS = """
    select ordinal, start, stop, kind, reason, reason_ru
    from db.segments
    where document_id = $document_id and start < $stop and stop > $start
    order by start, stop, ordinal
"""
_NEIGHBOURS = """
    select claims.claim_id, claims.start, claims.stop, claims.side, claims.status,
        claims.speaker_id, speakers.name_en as speaker_en, speakers.name_ru as speaker_ru
    from db.claims
    left join db.speakers on claims.speaker_id = speakers.speaker_id
    where claims.document_id = $document_id
        and claims.start < $stop and claims.stop > $start
        and claims.claim_id <> $claim_id
        and claims.status <> 'rejected'
    order by claims.start, claims.stop, claims.claim_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch ``[start, stop)`` of a document with its kind.

    ``reason`` is the rule behind it, or what a person gave, which ``reason_ru`` says in Russian.
    """

    ordinal: int
    start: int
    stop: int
    kind: str
    reason: str
    reason_ru: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearby:
    """Another claim in the same passage."""

    claim_id: str
    start: int
    stop: int
    side: str
    status: str
    speaker_id: str | None
    speaker_en: str | None
    speaker_ru: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """``text`` is ``document.text[start:stop]``; all offsets are those of the document.

    ``characters`` is the length of the document. ``segments`` and ``neighbours`` overlap the
    passage; they may reach beyond it.
    """

    document_id: str
    start: int
    stop: int
    text: str
    characters: int
    segments: tuple[Segment, ...]
    neighbours: tuple[Nearby, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cut:
    document_id: str
    start: int
    stop: int
    text: str
    starts_whole: bool
    stops_whole: bool
    characters: int


def passage(ledger: Ledger, claim_id: str) -> Passage | None:
    """The words around a claim, or None where the ledger does not have it."""
    found = ledger.ask_one(_Cut, _PASSAGE, {"claim_id": claim_id, "around": WORDS_AROUND})
    if found is None:
        return None
    first, last = _whole_words(found)
    start, stop = found.start + first, found.start + last
    here = {"document_id": found.document_id, "start": start, "stop": stop}
    return Passage(
        document_id=found.document_id,
        start=start,
        stop=stop,
        text=found.text[first:last],
        characters=found.characters,
        segments=ledger.ask(Segment, _SEGMENTS, here),
        neighbours=ledger.ask(Nearby, _NEIGHBOURS, here | {"claim_id": claim_id}),
    )


def _whole_words(cut: _Cut) -> tuple[int, int]:
    """Where the first and the last whole word of the cut text begin and end."""
    first, last = 0, len(cut.text)
    if not cut.starts_whole and (space := _SPACE.search(cut.text, 0, _LONGEST_WORD)):
        first = space.end()
    if not cut.stops_whole:
        spaces = list(_SPACE.finditer(cut.text, last - _LONGEST_WORD))
        last = spaces[-1].start() if spaces else last
    return first, last
