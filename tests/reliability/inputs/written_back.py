"""What a ledger says of a curated file, written back as its rows, and the file read on its own.

Nothing of the product reads the file here: Python's csv reads the bytes. Where the two differ, a
row or a cell was lost, changed or invented.
"""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from tests.reliability.inputs.mini_world import Seen, Tables, from_json, shown

Cells = dict[str, str]

NOT_CARRIED = {
    "topics.csv": {"keywords_ru", "keywords_en"},
    "claims.csv": {"prefix", "suffix", "repeat_of"},
    "rejected_claims.csv": {"prefix", "suffix"},
    "segments.csv": {"prefix", "suffix", "in_sentence", "reviewed_by", "reviewed_on"},
}
"""Columns without a cell of their own: most decide where a row stands or what it meets."""

_LISTS = {"keywords", "keywords_ru", "keywords_en", "flags", "relay"}
_STRETCHES = {"content", "source", "cue"}
_FINENESS = {"day": 10, "month": 7, "year": 4, "none": 0}
_IDLE = re.compile(r"(\d+) rows of data/rejected_claims\.csv")


def differences(file: str, data: bytes, seen: Seen) -> list[str]:
    """Rows of the file that the ledger lacks, and rows of the ledger the file does not have."""
    header, rows = read_alone(data)
    told = list(_WRITTEN[file](seen.tables))
    known = set(told[0]) if told else set(header)
    strange = set(header) - known - NOT_CARRIED.get(file, set())
    if strange:
        return [f"{file} was loaded with columns nobody asked for: {sorted(strange)}"]
    rejected = {
        row["document_id"] for row in seen.tables["rejections"] if row["item"] == "documents"
    }
    if file == "documents.csv":
        rows = [row for row in rows if row["document_id"] not in rejected]
    wanted = Counter(_frozen(_normal(row, known)) for row in rows)
    found = Counter(_frozen(_normal(row, known)) for row in told)
    lost, invented = wanted - found, found - wanted
    idle = _idle(seen) if file == "rejected_claims.csv" else 0
    if lost.total() == idle:
        lost.clear()
    return [
        *(f"{file}: not in the ledger: {dict(row)}" for row in lost),
        *(f"{file}: only in the ledger: {dict(row)}" for row in invented),
    ]


def read_alone(data: bytes) -> tuple[list[str], list[Cells]]:
    """Header and rows of CSV bytes. ValueError for what is no table in UTF-8."""
    text = data.decode("utf-8-sig")
    try:
        header, *records = csv.reader(io.StringIO(text, newline=""), strict=True)
        return header, [dict(zip(header, record, strict=True)) for record in records]
    except csv.Error as error:
        raise ValueError(str(error)) from error


def _idle(seen: Seen) -> int:
    found = [_IDLE.match(note) for note in seen.notes]
    return sum(int(one[1]) for one in found if one)


def _frozen(row: Cells) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(row.items()))


def _normal(row: Mapping[str, str], known: set[str]) -> Cells:
    """One writing for what may be written in several ways: lists, stretches, numbers."""
    if "keywords_ru" in row:  # the two lists are one in the ledger
        lists = (row["keywords_ru"], row.get("keywords_en", ""))
        row = {**row, "keywords": " ; ".join(cell for cell in lists if cell)}
    cells = {name: _one_writing(name, row.get(name, "")) for name in known}
    if "encoding" in cells:
        codec = codecs.lookup(cells["encoding"] or "utf-8").name
        cells["encoding"] = codec.removesuffix("-le").removesuffix("-be")
    return cells


def _one_writing(name: str, cell: str) -> str:
    if name in _LISTS:
        return " ; ".join(item.strip() for item in cell.split(";"))
    if name in _STRETCHES:
        return " ¦ ".join(part.strip(" ") for part in cell.split("¦"))
    if name == "value_number" and cell:
        return repr(float(cell))
    if name == "possible":
        return cell or "no"
    return cell


def _plainly(
    table: str, columns: str, only: Callable[[Mapping[str, object]], bool] = lambda _: True
) -> Callable[[Tables], Iterator[Cells]]:
    """Rows of a table whose columns have the names of the file's."""

    def written(tables: Tables) -> Iterator[Cells]:
        for row in tables[table]:
            if only(row):
                yield {name: shown(row.get(name)) for name in columns.split()}

    return written


def _events(tables: Tables) -> Iterator[Cells]:
    names = "event_id kind title_en title_ru date_text date_basis year_basis place_en place_ru"
    for row in tables["events"]:
        fine = _FINENESS[str(row["date_precision"])]
        yield {
            **{name: shown(row[name]) for name in names.split()},
            **{name: shown(row[name]) for name in ("format", "keywords", "note_en", "note_ru")},
            "starts_on": shown(row["starts_on"])[:fine],
            "ends_on": shown(row["ends_on"])[:fine],
        }


def _topics(tables: Tables) -> Iterator[Cells]:
    for row in sorted(tables["topics"], key=lambda row: int(str(row["ordinal"]))):
        names = ("topic_id", "title_en", "title_ru", "keywords")
        yield {name: shown(row[name]) for name in names}


def _claims(tables: Tables) -> Iterator[Cells]:
    names = (
        "claim_key document_id kind flags quote_integrity speaker_id side event_id topic_id "
        "date_text date_partial date_precision date_basis year_basis translation "
        "characterises_event note_en note_ru reviewed_by reviewed_on"
    )
    for row in tables["claims"]:
        if row.get("claim_key") is None:
            continue
        reasons = from_json(row["event_evidence"]) or [{}]
        reason: Mapping[str, object] = reasons[0]  # type: ignore[index]
        yield {
            **{name: shown(row.get(name)) for name in names.split()},
            **{role: _stretches(tables, row, role) for role in _STRETCHES},
            "event_evidence": shown(reason.get("text")),
            "event_evidence_ru": shown(reason.get("text_ru")),
            "relay": shown(from_json(row["relay"])),
        }


def _stretches(tables: Tables, claim: Mapping[str, object], role: str) -> str:
    spans = [
        span
        for span in tables["claim_spans"]
        if (span["claim_id"], span["role"]) == (claim["claim_id"], role)
    ]
    spans.sort(key=lambda span: int(str(span["ordinal"])))
    return " ¦ ".join(str(span["text"]) for span in spans)


def _by_claim(
    table: str, columns: str, renamed: Mapping[str, str] | None = None
) -> Callable[[Tables], Iterator[Cells]]:
    """Rows of a table that name a claim by its id, where the file has its key."""

    def written(tables: Tables) -> Iterator[Cells]:
        keys = {row["claim_id"]: row.get("claim_key") for row in tables["claims"]}
        for row in tables[table]:
            if table == "corrections" and row["reason_en"] is None:
                continue
            cells = {
                name: shown(row.get((renamed or {}).get(name, name))) for name in columns.split()
            }
            if keys[row["claim_id"]] is not None:
                yield {**cells, "claim_key": shown(keys[row["claim_id"]])}

    return written


def _alignment_claims(tables: Tables) -> Iterator[Cells]:
    keys = {row["claim_id"]: row.get("claim_key") for row in tables["claims"]}
    for row in tables["alignment_claims"]:
        event, _, topic = str(row["alignment_id"]).partition("--")
        claim = shown(keys[row["claim_id"]])
        yield {"event_id": event, "topic_id": topic, "claim_key": claim}


def _rejected(tables: Tables) -> Iterator[Cells]:
    for row in tables["claims"]:
        if row["status"] == "rejected":
            yield {
                "document_id": shown(row["document_id"]),
                "content": shown(row["quote"]),
                "reason": shown(row["note_en"]),
                "reason_ru": shown(row["note_ru"]),
                "reviewed_by": shown(row["reviewed_by"]),
                "reviewed_on": shown(row["reviewed_on"]),
            }


def _segments(tables: Tables) -> Iterator[Cells]:
    texts = {row["document_id"]: str(row["text"]) for row in tables["documents"]}
    for row in tables["segments"]:
        if row["reason_ru"] is not None:
            words = texts[row["document_id"]][int(str(row["start"])) : int(str(row["stop"]))]
            names = ("document_id", "kind", "reason", "reason_ru")
            yield {**{name: shown(row[name]) for name in names}, "content": words}


_WRITTEN: dict[str, Callable[[Tables], Iterator[Cells]]] = {
    "documents.csv": _plainly(
        "documents",
        "document_id file language title outlet url published_on retrieved_on encoding rights "
        "rights_ru",
    ),
    "speakers.csv": _plainly(
        "speakers", "speaker_id kind name_en name_ru side wikidata note note_ru"
    ),
    "speaker_aliases.csv": _plainly("speaker_aliases", "speaker_id alias language decline"),
    "speaker_roles.csv": _plainly(
        "speaker_roles", "speaker_id role_en role_ru institution_id since until basis"
    ),
    "events.csv": _events,
    "event_participants.csv": _plainly("event_participants", "event_id speaker_id part"),
    "topics.csv": _topics,
    "claims.csv": _claims,
    "corrections.csv": _by_claim(
        "corrections",
        "field expect reason_en reason_ru reviewed_by reviewed_on",
        {"expect": "expected"},
    ),
    "claim_candidates.csv": _by_claim("claim_candidates", "field value evidence evidence_ru"),
    "rejected_claims.csv": _rejected,
    "segments.csv": _segments,
    "accounts.csv": _plainly("accounts", "event_id side completeness note_en note_ru"),
    "alignments.csv": _plainly(
        "alignments", "event_id topic_id state possible why_en why_ru reviewed_by reviewed_on"
    ),
    "alignment_claims.csv": _alignment_claims,
    "versions/0123456789ab.csv": _plainly("kept_items", "item item_id seal name_en name_ru"),
    "fact_values.csv": _by_claim(
        "fact_values", "event_id slot topic_id value_text value_number unit modifier value_slug"
    ),
}
FILES = tuple(_WRITTEN)
