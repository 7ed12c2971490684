"""One small ledger that keeps every promise, for tests to publish, change and break."""

import shutil
from datetime import date
from pathlib import Path

import duckdb
import pytest

from etl.load.content import LedgerContent, Row
from etl.load.write import write

TEXT = (
    "Встреча в Нью-Йорке\n"
    "Лавров сказал: «Мы открыты для диалога 🙂». По его словам, разговор длился час.\n"
    "Rubio said talks were constructive. The meeting took place in New York.\n"
    "Подпишитесь на канал"
)


def place(words: str) -> dict[str, object]:
    """Where ``words`` stand in the document, as the columns start and stop."""
    start = TEXT.index(words)
    return {"start": start, "stop": start + len(words)}


def claim(claim_id: str, quote: str, **values: object) -> Row:
    """A claim of the document with what every claim has."""
    return {
        "claim_id": claim_id,
        "document_id": "doc",
        "quote": quote,
        **place(quote),
        "side": "RU",
        "kind": "direct",
        "flags": [],
        "quote_integrity": "whole",
        "date_precision": "none",
        "date_basis": "unknown",
        "year_basis": "unknown",
        "language": "ru",
        "relay": [],
        "status": "machine",
        "origin": "machine",
        "confidence": 0.9,
        "rule": "verb-colon-quote",
        "anchor_state": "exact",
        "search_text": quote.lower(),
        **values,
    }


def span(claim_id: str, role: str, text: str, ordinal: int = 1) -> Row:
    """One stretch of a claim's passage."""
    return {"claim_id": claim_id, "role": role, "ordinal": ordinal, "text": text, **place(text)}


def event_link(words: str) -> dict[str, object]:
    """The link of a claim to the event, with evidence that stands in the document."""
    return {
        "event_id": "talks",
        "event_confidence": 0.8,
        "event_evidence": [{"kind": "place", "text": words, **place(words)}],
    }


def _segments() -> list[Row]:
    kinds = ("headline", "body", "body", "boilerplate")
    return [
        {"document_id": "doc", "ordinal": ordinal, "kind": kind, "reason": "layout", **place(line)}
        for ordinal, (kind, line) in enumerate(zip(kinds, TEXT.split("\n"), strict=True), start=1)
    ]


def _claims() -> list[Row]:
    cue = place("сказал")
    return [
        claim(
            "a1",
            "Мы открыты для диалога 🙂",
            claim_key="open",
            cue="сказал",
            cue_start=cue["start"],
            cue_stop=cue["stop"],
            source_text="Лавров",
            speaker_id="lavrov",
            topic_id="dialogue",
            said_on=date(2025, 9, 24),
            date_partial="2025-09-24",
            date_precision="day",
            translation="We are open to dialogue",
            translation_language="en",
            translation_kind="ours",
            relay=["РИА Новости"],
            status="confirmed",
            cluster_id="c1",
            **event_link("в Нью-Йорке"),
        ),
        claim("b2", "разговор длился час", speaker_id="lavrov", kind="indirect", cluster_id="c1"),
        claim(
            "c3",
            "talks were constructive",
            side="US",
            speaker_id="rubio",
            kind="indirect",
            language="en",
            flags=["hedge"],
            confidence=1,
        ),
        claim(
            "d4",
            "The meeting took place in New York",
            side="other",
            kind="narrative",
            language="en",
            origin="human",
            status="confirmed",
            confidence=None,
            rule=None,
        ),
    ]


def _spans() -> list[Row]:
    return [
        span("a1", "source", "Лавров"),
        span("a1", "cue", "сказал"),
        span("a1", "content", "Мы открыты"),
        span("a1", "content", "диалога 🙂", 2),
        span("b2", "content", "разговор длился час"),
        span("c3", "content", "talks were constructive"),
        span("d4", "content", "The meeting took place in New York"),
    ]


def _people() -> dict[str, list[Row]]:
    names = (("lavrov", "Sergey Lavrov", "Сергей Лавров", "RU"), ("rubio", "Rubio", "Рубио", "US"))
    return {
        "speakers": [
            {"speaker_id": slug, "name_en": en, "name_ru": ru, "kind": "person", "side": side}
            for slug, en, ru, side in names
        ],
        "speaker_aliases": [
            {"speaker_id": slug, "alias": ru, "language": "ru", "decline": "auto"}
            for slug, _, ru, _ in names
        ],
    }


def _comparison() -> dict[str, list[Row]]:
    review = {"why_en": "Why", "why_ru": "Почему", "reviewed_by": "editor"}
    return {
        "accounts": [
            {"event_id": "talks", "side": "RU", "completeness": "press_conference"},
            {"event_id": "talks", "side": "US", "completeness": "full_readout"},
        ],
        "alignments": [
            {
                "alignment_id": "talks--dialogue",
                "event_id": "talks",
                "topic_id": "dialogue",
                "state": "only_ru",
                "possible": False,
                "reviewed_on": date(2025, 10, 1),
                **review,
            }
        ],
        "alignment_claims": [{"alignment_id": "talks--dialogue", "claim_id": "a1", "side": "RU"}],
        "fact_values": [
            {
                "fact_id": "talks--duration--1",
                "event_id": "talks",
                "slot": "duration",
                "value_text": "час",
                "value_number": 60.0,
                "unit": "minute",
                "claim_id": "b2",
            }
        ],
    }


def _counts() -> list[Row]:
    figures = (("documents", 2, 1, 1, 0), ("segments", 4, 3, 0, 1), ("attributions", 5, 3, 1, 1))
    names = ("item", "read", "loaded", "duplicates", "rejected")
    return [dict(zip(names, row, strict=True)) for row in figures]


def keeping_every_promise() -> dict[str, list[Row]]:
    """The rows of a small ledger: one document, four claims, one event, one alignment."""
    return {
        "build_counts": _counts(),
        "documents": [
            {
                "document_id": "doc",
                "file": "doc.txt",
                "text": TEXT,
                "sha256": "0" * 64,
                "encoding": "utf-8",
                "language": "ru",
                "url": "https://example.org/a",
                "published_on": date(2025, 9, 25),
                "characters": len(TEXT),
            }
        ],
        "segments": _segments(),
        **_people(),
        "events": [
            {
                "event_id": "talks",
                "kind": "meeting",
                "title_en": "Talks in New York",
                "title_ru": "Переговоры в Нью-Йорке",
                "starts_on": date(2025, 9, 24),
                "date_precision": "day",
                "date_basis": "outside",
                "year_basis": "outside",
                "keywords": ["Нью-Йорк"],
            }
        ],
        "event_participants": [{"event_id": "talks", "speaker_id": "lavrov", "part": "party"}],
        "topics": [
            {
                "topic_id": "dialogue",
                "ordinal": 1,
                "title_en": "Dialogue",
                "title_ru": "Диалог",
                "keywords": ["диалог", "dialogue"],
            }
        ],
        "clusters": [
            {
                "cluster_id": "c1",
                "canonical_claim_id": "a1",
                "claim_count": 2,
                "independent_origins": 1,
            }
        ],
        "claims": _claims(),
        "claim_spans": _spans(),
        "claim_candidates": [{"claim_id": "b2", "field": "event_id", "value": "talks"}],
        **_comparison(),
        "tokens": [
            {"claim_id": "a1", "field": "quote", "token": "диалог", "occurrences": 1},
            {"claim_id": "b2", "field": "quote", "token": "кон", "occurrences": 1},
            {"claim_id": "d4", "field": "quote", "token": "встреч", "occurrences": 1},
            {"claim_id": "c3", "field": "quote", "token": "talk", "occurrences": 1},
        ],
        "spellings": [{"key": "dialog", "token": "диалог"}],
        "search_rules": [
            {"ordinal": 1, "step": "common", "letters": "и", "becomes": "", "shortest": 0},
        ],
        "rejections": [
            {
                "item": "attributions",
                "ordinal": 1,
                "document_id": "doc",
                "file": "doc.txt",
                "quote": "По его словам",
                "reason": "no content",
                **place("По его словам"),
            },
            {
                "item": "segments",
                "ordinal": 1,
                "document_id": "doc",
                "file": "doc.txt",
                "quote": "Подпишитесь на канал",
                "reason": "layout",
                **place("Подпишитесь на канал"),
            },
        ],
    }


@pytest.fixture(scope="session")
def whole_ledger() -> LedgerContent:
    """The small ledger, for tests that only read it."""
    return LedgerContent(keeping_every_promise())


@pytest.fixture
def rows() -> dict[str, list[Row]]:
    """The rows of the small ledger, for a test to change."""
    return keeping_every_promise()


@pytest.fixture(scope="session")
def whole_file(whole_ledger: LedgerContent, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small ledger as a file, for tests to copy."""
    path = tmp_path_factory.mktemp("whole") / "ledger.duckdb"
    write(path, whole_ledger, engine_version="1", inputs_sha256="0" * 64)
    return path


@pytest.fixture
def ledger(whole_file: Path, tmp_path: Path) -> Path:
    """The small ledger as a file in a folder of its own."""
    return Path(shutil.copyfile(whole_file, tmp_path / "ledger.duckdb"))


@pytest.fixture
def foreign_log(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The write-ahead log of another database, which DuckDB will not replay on a ledger."""
    other = tmp_path_factory.mktemp("other") / "other.duckdb"
    connection = duckdb.connect(str(other))
    connection.execute("set checkpoint_threshold = '1GB'; create table t as from range(9)")
    log = other.with_name("other.duckdb.wal").read_bytes()
    connection.close()
    return log
