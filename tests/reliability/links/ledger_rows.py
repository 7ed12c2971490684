"""The rows of a ledger as plain values: what a judge of the dashboard reckons with."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from tests.reliability.links.spans_of_time import Span, span_of

_CLAIMS = """
    select claim_id, event_id, side, speaker_id, topic_id, kind, status, said_on, date_partial,
        lower(concat_ws(' ', quote, translation, source_text, cue)) as words
    from claims order by claim_id
"""
_EVENTS = "select event_id, starts_on, ends_on, date_precision from events"
_COMPARED = """
    select alignment_claims.claim_id, alignments.event_id, alignments.topic_id, alignments.state
    from alignment_claims join alignments using (alignment_id)
"""
_CELLS = """
    select event_id, topic_id, state from alignments
    union all
    select distinct event_id, topic_id, null from claims
    where event_id is not null and topic_id is not null and status <> 'rejected'
        and (event_id, topic_id) not in (select (event_id, topic_id) from alignments)
"""
_FACTS = "select fact_id, claim_id, event_id, topic_id, slot from fact_values"
_OPEN = "select claim_id, field, value from claim_candidates"
_SPEAKERS = """
    select speaker_id, side, lower(concat_ws(' ', name_en, name_ru)) as words from speakers
"""
_ALIASES = "select speaker_id, lower(alias) from speaker_aliases"
_ROLES = (
    "select speaker_id, since, until, lower(concat_ws(' ', role_en, role_ru)) from speaker_roles"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim. ``meetings`` are (event, topic, state) where the page of a meeting has it."""

    claim_id: str
    event: str | None
    side: str
    speaker: str | None
    topic: str | None
    kind: str
    status: str
    days: Span | None
    words: str
    states: tuple[str | None, ...]
    slots: tuple[str, ...]
    meetings: tuple[tuple[str, str | None, str | None], ...]


@dataclass(frozen=True, slots=True)
class FactRow:
    """One value of a fact, with its claim."""

    fact_id: str
    event: str
    topic: str | None
    slot: str
    claim: ClaimRow


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One entry of the registry with the days of its offices."""

    side: str
    words: str
    offices: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class CellRow:
    """One event and one topic, and the claims the cell rests on."""

    event: str
    topic: str
    state: str | None
    days: Span | None
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class LedgerRows:
    """All of it. ``known`` holds the ids of each parameter that takes one."""

    version: str
    claims: tuple[ClaimRow, ...]
    facts: tuple[FactRow, ...]
    speakers: Mapping[str, SpeakerRow]
    cells: tuple[CellRow, ...]
    known: Mapping[str, frozenset[str]]


def ledger_rows(database: Path) -> LedgerRows:
    """The rows of the ledger in ``database``."""
    with duckdb.connect(str(database), read_only=True) as connection:
        tables = {
            name: connection.execute(query).fetchall()
            for name, query in {
                "claims": _CLAIMS, "events": _EVENTS, "compared": _COMPARED, "cells": _CELLS,
                "facts": _FACTS, "open": _OPEN, "speakers": _SPEAKERS, "aliases": _ALIASES,
                "roles": _ROLES, "topics": "select topic_id from topics",
                "documents": "select document_id from documents",
                "builds": "select dataset_version from builds",
            }.items()
        }  # fmt: skip
    speakers = _speakers(tables)
    event_days = {row[0]: _event_days(*row[1:]) for row in tables["events"]}
    claims = _claims(tables, event_days, speakers)
    by_id = {claim.claim_id: claim for claim in claims}
    return LedgerRows(
        version=tables["builds"][0][0],
        claims=claims,
        facts=tuple(
            FactRow(fact, event, topic or by_id[claim].topic, slot, by_id[claim])
            for fact, claim, event, topic, slot in tables["facts"]
        ),
        speakers=speakers,
        cells=tuple(
            CellRow(event, topic, state, event_days[event], _resting(event, topic, claims))
            for event, topic, state in tables["cells"]
        ),
        known={
            "event": frozenset(event_days),
            "speaker": frozenset(speakers),
            "topic": frozenset(row[0] for row in tables["topics"]),
            "claim": frozenset(by_id),
            "doc": frozenset(row[0] for row in tables["documents"]),
        },
    )


def _resting(event: str, topic: str, claims: tuple[ClaimRow, ...]) -> tuple[ClaimRow, ...]:
    return tuple(
        claim
        for claim in claims
        if (claim.event, claim.topic) == (event, topic)
        or any(one[:2] == (event, topic) and one[2] for one in claim.meetings)
    )


def _speakers(tables: Mapping[str, list[Any]]) -> dict[str, SpeakerRow]:
    words: dict[str, list[str]] = defaultdict(list)
    offices: dict[str, list[Span]] = defaultdict(list)
    for speaker, alias in tables["aliases"]:
        words[speaker].append(alias)
    for speaker, since, until, role in tables["roles"]:
        words[speaker].append(role)
        first = span_of(since) if since else None
        last = span_of(until) if until else None
        offices[speaker].append((first[0] if first else date.min, last[1] if last else date.max))
    return {
        slug: SpeakerRow(side, " ".join([held, *words[slug]]), tuple(offices[slug]))
        for slug, side, held in tables["speakers"]
    }


def _claims(
    tables: Mapping[str, list[Any]],
    event_days: Mapping[str, Span | None],
    speakers: Mapping[str, SpeakerRow],
) -> tuple[ClaimRow, ...]:
    compared: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for claim, event, topic, state in tables["compared"]:
        compared[claim].append((event, topic, state))
    slots: dict[str, list[str]] = defaultdict(list)
    for _, claim, _, _, slot in tables["facts"]:
        slots[claim].append(slot)
    perhaps = defaultdict(list)
    for claim, field, value in tables["open"]:
        perhaps[claim, field].append(value)
    states = {(event, topic): state for event, topic, state in tables["cells"]}
    found = []
    for row in tables["claims"]:
        claim, event, side, speaker, topic, kind, status, said_on, partial, words = row
        at: list[tuple[str, str | None, str | None]] = [*compared[claim]]
        if event:
            at.append((event, topic, states.get((event, topic))))
            at += [(event, topic, None)] * bool(perhaps[claim, "speaker_id"])
        at += [(one, topic, None) for one in perhaps[claim, "event_id"]]
        who = speakers[speaker].words if speaker else ""
        found.append(
            ClaimRow(
                claim_id=claim, event=event, side=side, speaker=speaker, topic=topic, kind=kind,
                status=status, days=_claim_days(said_on, partial, event_days.get(event)),
                words=f"{words} {who}", states=tuple(state for _, _, state in compared[claim]),
                slots=tuple(slots[claim]), meetings=tuple(at),
            )
        )  # fmt: skip
    return tuple(found)


def _claim_days(said_on: date | None, partial: str | None, event: Span | None) -> Span | None:
    """The day it was said, else the month or year it states, else the days of its event."""
    if said_on:
        return said_on, said_on
    stated = span_of(partial) if partial and len(partial) < len("2022-07-29") else None
    return stated or event


def _event_days(starts_on: date | None, ends_on: date | None, precision: str) -> Span | None:
    if starts_on is None:
        return None
    last = ends_on or starts_on
    kept = {"month": 7, "year": 4}.get(precision, 10)
    whole = span_of(last.isoformat()[:kept])
    assert whole, "a date of the ledger is a date"
    return starts_on, whole[1]
