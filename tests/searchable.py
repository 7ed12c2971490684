"""What a search needs in a ledger that a test wrote by hand: made by the pipeline's own index."""

from dataclasses import asdict
from datetime import date

import duckdb

from etl.extract.registry import Registry
from etl.model.claims import Claim, Review
from etl.model.records import Alias, Document, Span, SpeakerEntry
from etl.model.vocabulary import (
    ClaimKind,
    Language,
    Origin,
    ReviewStatus,
    Side,
    SpanRole,
    SpeakerKind,
)
from etl.transform.search_index import search_index


def make_searchable(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``tokens``, ``spellings`` and ``search_rules`` for the claims that are there."""
    index = search_index(_claims(connection), _documents(connection), _registry(connection))
    rows = [(one.claim_id, one.field, one.token, one.occurrences) for one in index.tokens]
    connection.executemany("insert into tokens values (?, ?, ?, ?)", rows)
    if index.spellings:
        connection.executemany("insert into spellings values (?, ?)", index.spellings)
    rules = [(number, *asdict(rule).values()) for number, rule in enumerate(index.rules, 1)]
    connection.executemany("insert into search_rules values (?, ?, ?, ?, ?)", rules)


def _documents(connection: duckdb.DuckDBPyConnection) -> list[Document]:
    rows = connection.execute("select document_id, text from documents order by all").fetchall()
    return [Document(document_id=document_id, text=text) for document_id, text in rows]


def _claims(connection: duckdb.DuckDBPyConnection) -> list[Claim]:
    rows = connection.execute(
        """
        select claim_id, document_id, start, stop, quote, kind, side, status, origin, language,
            speaker_id, translation
        from claims
        order by claim_id
        """
    ).fetchall()
    return [
        Claim(
            claim_id=row[0],
            document_id=row[1],
            content=(Span(row[2], row[3]),),
            quote=row[4],
            kind=ClaimKind(row[5]),
            side=Side(row[6]),
            status=ReviewStatus(row[7]),
            origin=Origin(row[8]),
            language=Language(row[9]),
            speaker_id=row[10],
            source=_spans(connection, row[0], SpanRole.SOURCE),
            cue=_spans(connection, row[0], SpanRole.CUE),
            review=Review(
                claim_key=row[0], reviewed_by="", reviewed_on=date.min, translation=row[11]
            ),
        )
        for row in rows
    ]


def _spans(
    connection: duckdb.DuckDBPyConnection, claim_id: str, role: SpanRole
) -> tuple[Span, ...]:
    rows = connection.execute(
        "select start, stop from claim_spans where claim_id = ? and role = ? order by ordinal",
        [claim_id, role],
    ).fetchall()
    return tuple(Span(start, stop) for start, stop in rows)


def _registry(connection: duckdb.DuckDBPyConnection) -> Registry:
    aliases: dict[str, list[Alias]] = {}
    for speaker_id, alias, language, decline in connection.execute(
        "select speaker_id, alias, language, decline from speaker_aliases order by all"
    ).fetchall():
        named = Alias(text=alias, language=Language(language), declines=decline == "auto")
        aliases.setdefault(speaker_id, []).append(named)
    rows = connection.execute(
        "select speaker_id, name_en, name_ru, kind, side from speakers order by all"
    ).fetchall()
    return Registry.compile(
        SpeakerEntry(
            speaker_id=row[0],
            name_en=row[1],
            name_ru=row[2],
            kind=SpeakerKind(row[3]),
            side=Side(row[4]),
            aliases=tuple(aliases.get(row[0], ())),
        )
        for row in rows
    )
