"""A small real ledger for the screen tests: the shipped document and one English one, a few
events, and claims whose every quote is looked up in its document's text.
"""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from etl.model.version import SCHEMA_VERSION
from tests.searchable import make_searchable

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "etl" / "load" / "schema.sql"
SEED = ROOT / "seeds" / "000_9b20626796536a2e.txt"
VERSION = "0123456789ab"

ENGLISH_TEXT = (
    "The Secretary of State spoke to reporters after the session.\n"
    "“I urged Russia to reverse its irresponsible decision and return to implementing the "
    "New START treaty,” Blinken said.\n"
    "He added that Moscow <b>should</b> engage *seriously*.\n"
    "Subscribe to our newsletter.\n"
)

SPEAKERS = [
    ("lavrov", "Sergey Lavrov", "Сергей Лавров", "person", "RU"),
    ("blinken", "Antony Blinken", "Энтони Блинкен", "person", "US"),
    ("russia-mfa", "Russian Foreign Ministry", "МИД России", "institution", "RU"),
    ("odd-name", "![x](http://evil.test/a.png)", "*Жирный*", "person", "other"),
]
TOPICS = [
    ("prisoners", 1, "Prisoners", "Заключённые"),
    ("new-start", 2, "New START", "Договор СНВ"),
    ("nato", 3, "NATO enlargement", "Расширение НАТО"),
    ("tone", 4, "Tone of the talks", "Тон разговора"),
]
EVENTS: list[dict[str, Any]] = [
    {
        "event_id": "geneva-2022", "kind": "meeting", "title_en": "Talks in Geneva",
        "title_ru": "Переговоры в Женеве", "starts_on": date(2022, 1, 21),
        "date_precision": "day", "date_basis": "outside", "year_basis": "outside",
        "place_en": "Geneva", "place_ru": "Женева", "format": "talks",
    },
    {
        "event_id": "call-july-2022", "kind": "call", "title_en": "Call, July 2022",
        "title_ru": "Телефонный разговор, июль 2022 года", "starts_on": date(2022, 7, 1),
        "date_precision": "month", "date_basis": "stated", "year_basis": "stated",
        "format": "call",
    },
    {
        "event_id": "new-delhi-2023", "kind": "meeting",
        "title_en": "Brief exchange on the sidelines of the G20 in New Delhi",
        "title_ru": "Короткий разговор «на полях» G20 в Нью-Дели",
        "starts_on": date(2023, 3, 2), "date_text": "2 марта", "date_precision": "day",
        "date_basis": "stated", "year_basis": "outside", "place_en": "New Delhi",
        "place_ru": "Нью-Дели", "format": "brief-contact",
        "note_en": "The documents name the day only.",
        "note_ru": "В документах назван только день.",
    },
    {
        "event_id": "nobody-spoke", "kind": "background", "title_en": "A background event",
        "title_ru": "Событие предыстории", "date_precision": "none", "date_basis": "unknown",
        "year_basis": "unknown",
    },
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A claim, by its words."""

    claim_id: str
    quote: str
    side: str
    document_id: str = "delhi"
    speaker_id: str | None = None
    source: str | None = None
    cue: str | None = None
    kind: str = "direct"
    event_id: str | None = None
    topic_id: str | None = None
    said_on: date | None = None
    partial: str | None = None
    status: str = "confirmed"
    translation: str | None = None
    language: str = "ru"
    relay: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    more: dict[str, Any] = field(default_factory=dict)


CLAIMS = [
    Said(
        claim_id="aaaa000000000001", quote="Госсекретарь США на этот счет даже не заикался",
        side="RU", speaker_id="russia-mfa", source="В МИД России", event_id="new-delhi-2023",
        topic_id="prisoners", kind="headline", flags=("denial",), partial="--03-02",
        translation="The US Secretary of State did not even breathe a word on this",
    ),
    Said(
        claim_id="aaaa000000000002",
        quote="призвал Россию освободить осужденного за шпионаж американца Пола Уилана",
        side="US", speaker_id="blinken", source="он", kind="indirect", event_id="new-delhi-2023",
        topic_id="prisoners", partial="--03-02", relay=("AP", "РИА Новости"),
        translation="urged Russia to release the American Paul Whelan, convicted of espionage",
    ),
    Said(
        claim_id="aaaa000000000003",
        quote="попросил Россию пересмотреть решение о приостановке участия в Договоре о "
        "стратегических наступательных вооружениях ДСНВ",
        side="US", speaker_id="blinken", source="Блинкен", kind="indirect",
        event_id="new-delhi-2023", topic_id="new-start", status="machine",
    ),
    Said(
        claim_id="aaaa000000000004", quote="Я не ожидаю никакого прорыва", side="US",
        speaker_id="blinken", source="Блинкен", cue="ответил", event_id="geneva-2022",
        topic_id="tone", translation="I do not expect any breakthrough",
        said_on=date(2022, 1, 21),
    ),
    Said(
        claim_id="aaaa000000000005",
        quote="не ждет от встречи с госсекретарем США прорыва, но ждет ответа на российские "
        "предложения",
        side="RU", speaker_id="lavrov", source="Лавров", cue="отметил", kind="indirect",
        event_id="geneva-2022", topic_id="tone", said_on=date(2022, 1, 21),
        translation="[noted that he] does not expect a breakthrough but awaits an answer",
    ),
    Said(
        claim_id="aaaa000000000006",
        quote="НАТО отказывается от рассмотрения наших предложений о снятии напряженности",
        side="RU", speaker_id="lavrov", source="Лавров", topic_id="nato", status="machine",
    ),
    Said(
        claim_id="aaaa000000000007", quote="Они говорили примерно 10 минут", side="other",
        kind="narrative", event_id="new-delhi-2023", status="machine",
    ),
    Said(
        claim_id="aaaa000000000008",
        quote="I urged Russia to reverse its irresponsible decision and return to implementing the "
        "New START treaty",
        side="US", document_id="remarks", speaker_id="blinken", source="Blinken", cue="said",
        event_id="new-delhi-2023", topic_id="new-start", said_on=date(2023, 3, 2), language="en",
        translation="Я призвал Россию отменить безответственное решение",
    ),
    Said(
        claim_id="aaaa000000000009", quote="Moscow <b>should</b> engage *seriously*", side="US",
        document_id="remarks", speaker_id="blinken", source="He", cue="added", kind="indirect",
        event_id="call-july-2022", status="machine", language="en", partial="2022-07",
    ),
]  # fmt: skip

ALIGNMENTS = [
    ("new-delhi-2023", "prisoners", "explicit_denial", True, ("01", "02")),
    ("new-delhi-2023", "new-start", "not_collected", False, ("03", "08")),
    ("geneva-2022", "tone", "agree", False, ("04", "05")),
]


def build_small_ledger(path: Path, schema_version: int = SCHEMA_VERSION) -> Path:
    """Write the ledger to ``path`` and give the path back."""
    with duckdb.connect(str(path)) as connection:
        connection.execute(SCHEMA.read_text(encoding="utf-8"))
        texts = _documents(connection)
        _registries(connection)
        for said in CLAIMS:
            _claim(connection, said, texts[said.document_id])
        _judgements(connection)
        make_searchable(connection)
        connection.execute(
            "insert into builds values (?, ?, 'test', ?, ?)",
            [VERSION, schema_version, "0" * 64, VERSION + "0" * 52],
        )
    return path


def _insert(connection: duckdb.DuckDBPyConnection, table: str, **columns: Any) -> None:
    names = ", ".join(columns)
    marks = ", ".join("?" for _ in columns)
    connection.execute(f"insert into {table} ({names}) values ({marks})", list(columns.values()))


def _documents(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    texts = {"delhi": SEED.read_bytes().decode("utf-8-sig"), "remarks": ENGLISH_TEXT}
    about: dict[str, dict[str, Any]] = {
        "delhi": {"title": "Лавров и Блинкен", "language": "ru", "outlet": None, "url": None},
        "remarks": {
            "title": "Remarks <script>", "language": "en", "outlet": "A *wire*",
            "url": "https://example.org/remarks",
        },
    }  # fmt: skip
    for document_id, text in texts.items():
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        _insert(
            connection, "documents", document_id=document_id, file=f"{document_id}.txt",
            text=text, sha256=sha256, encoding="utf-8", characters=len(text), **about[document_id],
        )  # fmt: skip
    start = ENGLISH_TEXT.index("Subscribe")
    _insert(
        connection, "segments", document_id="remarks", ordinal=1, start=0, stop=start, kind="body",
        reason="text",
    )  # fmt: skip
    _insert(
        connection, "segments", document_id="remarks", ordinal=2, start=start,
        stop=len(ENGLISH_TEXT) - 1, kind="boilerplate", reason="subscription",
    )  # fmt: skip
    return texts


def _registries(connection: duckdb.DuckDBPyConnection) -> None:
    for slug, name_en, name_ru, kind, side in SPEAKERS:
        _insert(
            connection, "speakers", speaker_id=slug, name_en=name_en, name_ru=name_ru, kind=kind,
            side=side,
        )  # fmt: skip
    for alias, language in (("Лавров", "ru"), ("Lavrov", "en")):
        _insert(
            connection, "speaker_aliases", speaker_id="lavrov", alias=alias, language=language,
            decline="auto",
        )  # fmt: skip
    for slug, ordinal, title_en, title_ru in TOPICS:
        _insert(
            connection, "topics", topic_id=slug, ordinal=ordinal, title_en=title_en,
            title_ru=title_ru, keywords=[],
        )  # fmt: skip
    for event in EVENTS:
        _insert(connection, "events", **event, keywords=[])
    for side in ("lavrov", "blinken"):
        _insert(
            connection, "event_participants", event_id="new-delhi-2023", speaker_id=side,
            part="party",
        )  # fmt: skip


def _claim(connection: duckdb.DuckDBPyConnection, said: Said, text: str) -> None:
    start = text.index(said.quote)
    stop = start + len(said.quote)
    cue = _nearest(text, said.cue, start) if said.cue else None
    _insert(
        connection, "claims", claim_id=said.claim_id, document_id=said.document_id, start=start,
        stop=stop, quote=said.quote, cue=said.cue, cue_start=cue[0] if cue else None,
        cue_stop=cue[1] if cue else None, source_text=said.source, speaker_id=said.speaker_id,
        side=said.side, kind=said.kind, flags=list(said.flags), quote_integrity="whole",
        event_id=said.event_id, event_confidence=1.0 if said.event_id else None,
        event_evidence=json.dumps([{"kind": "words", "text": "в Дели"}]) if said.event_id else None,
        topic_id=said.topic_id, said_on=said.said_on, date_partial=said.partial,
        date_precision="day" if said.said_on else "none",
        date_basis="stated" if said.partial or said.said_on else "unknown",
        year_basis="stated" if said.said_on else "unknown", language=said.language,
        translation=said.translation,
        translation_language=_other(said) if said.translation else None,
        translation_kind="ours" if said.translation else None, relay=json.dumps(list(said.relay)),
        status=said.status, origin="machine" if said.status == "machine" else "human",
        confidence=0.87 if said.status == "machine" else None,
        rule="quote_verb_subject" if said.status == "machine" else None, anchor_state="exact",
        search_text=f"{said.quote} {said.translation or ''} {said.source or ''}".casefold(),
        reviewed_by=None if said.status == "machine" else "A. Reader",
        reviewed_on=None if said.status == "machine" else date(2026, 11, 22), **said.more,
    )  # fmt: skip
    spans = [("content", start, stop)]
    if cue:
        spans.append(("cue", *cue))
    if said.source:
        spans.append(("source", *_nearest(text, said.source, start)))
    for role, first, last in spans:
        _insert(
            connection, "claim_spans", claim_id=said.claim_id, role=role, ordinal=1, start=first,
            stop=last, text=text[first:last],
        )  # fmt: skip


def _nearest(text: str, words: str, place: int) -> tuple[int, int]:
    """The occurrence of ``words`` nearest to ``place``."""
    before, after = text.rfind(words, 0, place), text.find(words, place)
    found = [start for start in (before, after) if start >= 0]
    start = min(found, key=lambda start: abs(start - place))
    return start, start + len(words)


def _other(said: Said) -> str:
    return "en" if said.language == "ru" else "ru"


def _judgements(connection: duckdb.DuckDBPyConnection) -> None:
    for event_id, topic_id, state, possible, claims in ALIGNMENTS:
        alignment = f"{event_id}--{topic_id}"
        _insert(
            connection, "alignments", alignment_id=alignment, event_id=event_id, topic_id=topic_id,
            state=state, possible=possible, why_en=f"Why {state}.", why_ru=f"Почему {state}.",
            reviewed_by="A. Reader", reviewed_on=date(2026, 11, 22),
        )  # fmt: skip
        for tail in claims:
            claim_id = f"aaaa0000000000{tail}"
            side = next(said.side for said in CLAIMS if said.claim_id == claim_id)
            _insert(
                connection, "alignment_claims", alignment_id=alignment, claim_id=claim_id, side=side
            )
    for side in ("RU", "US"):
        _insert(
            connection, "accounts", event_id="new-delhi-2023", side=side,
            completeness="press_report", note_en="Agencies only.", note_ru="Только агентства.",
        )  # fmt: skip
    for value in ("geneva-2022", "call-july-2022"):
        _insert(
            connection, "claim_candidates", claim_id="aaaa000000000006", field="event_id",
            value=value, score=0.4, evidence="same speaker",
        )  # fmt: skip
