"""One event topic by topic: both accounts and the state between them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dashboard.database import Ledger
from dashboard.questions.sql import read
from dashboard.questions.statements import Statement, statements

MOST_STATEMENTS = 20
"""Statements shown of one side on one topic; the totals say how many there are."""

_COMPARISONS = read("meeting_topics.sql")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How two accounts stand on one topic.

    ``topic_id`` is None for claims without a topic. ``state`` is None where nobody has compared
    them. ``aligned`` are the ids the state rests on. ``ru``, ``us`` and ``others`` (third parties
    and Ukraine) are the ids of the first ``MOST_STATEMENTS`` claims, aligned ones before the rest.
    """

    topic_id: str | None
    title_en: str | None
    title_ru: str | None
    state: str | None
    possible: bool
    why_en: str | None
    why_ru: str | None
    reviewed_by: str | None
    reviewed_on: date | None
    aligned: tuple[str, ...]
    ru: tuple[str, ...]
    us: tuple[str, ...]
    others: tuple[str, ...]
    ru_total: int
    us_total: int
    others_total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRow:
    """A comparison with its statements, in the order of the comparison's ids."""

    comparison: Comparison
    ru: tuple[Statement, ...]
    us: tuple[Statement, ...]
    others: tuple[Statement, ...]


def topic_rows(ledger: Ledger, event_id: str) -> tuple[TopicRow, ...]:
    """The topics of one event: compared ones first, then in the order of topics."""
    bound = {"event_id": event_id, "most": MOST_STATEMENTS}
    compared = ledger.ask(Comparison, _COMPARISONS, bound)
    wanted = [key for row in compared for key in (*row.ru, *row.us, *row.others)]
    said = {found.claim_id: found for found in statements(ledger, list(dict.fromkeys(wanted)))}

    def of(claim_ids: Iterable[str]) -> tuple[Statement, ...]:
        return tuple(said[claim_id] for claim_id in claim_ids)

    return tuple(
        TopicRow(comparison=row, ru=of(row.ru), us=of(row.us), others=of(row.others))
        for row in compared
    )
