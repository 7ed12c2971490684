"""Each thing of the ledger in the vocabularies of the linked data: one row in, one node out."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from etl.load.identity import BuildIdentity

Row = Mapping[str, Any]
Thing = dict[str, Any]

_PEOPLE = {"person": "schema:Person", "state": "schema:Country"}
_QUOTED = ("direct", "partial_direct")
_PRECISION = {"day": 10, "month": 7, "year": 4}


def dataset(identity: BuildIdentity) -> Thing:
    """The ledger as a whole."""
    return {
        "id": _name("dataset", identity.dataset_version),
        "type": ["schema:Dataset", "prov:Entity"],
        "url": f"/?data={identity.dataset_version}",
        "schema:name": "Same Room: the ledger",
        "schema:version": identity.dataset_version,
        "ours:engineVersion": identity.engine_version,
        "ours:contentSha256": identity.content_sha256,
    }


def _document(row: Row, data: str) -> Thing:
    return {
        "id": _name("document", row["document_id"]),
        "type": ["schema:CreativeWork", "prov:Entity"],
        "url": [f"/sources?doc={row['document_id']}{data}", row["url"]],
        "schema:name": row["title"],
        "schema:publisher": row["outlet"],
        "schema:inLanguage": row["language"],
        "schema:datePublished": row["published_on"],
        "schema:copyrightNotice": row["rights"],
        "ours:sha256": row["sha256"],
    }


def _speaker(row: Row, data: str) -> Thing:
    return {
        "id": _name("speaker", row["speaker_id"]),
        "type": [_PEOPLE.get(row["kind"], "schema:Organization"), "prov:Agent"],
        "url": f"/speakers?speaker={row['speaker_id']}{data}",
        "schema:name": _both(row["name_en"], row["name_ru"]),
        "sameAs": row["wikidata"] and f"http://www.wikidata.org/entity/{row['wikidata']}",
        "ours:kind": row["kind"],
        "ours:side": row["side"],
    }


def _event(row: Row, data: str) -> Thing:
    length = _PRECISION.get(row["date_precision"], 0)
    return {
        "id": _name("event", row["event_id"]),
        "type": "schema:Event",
        "url": f"/meeting?event={row['event_id']}{data}",
        "schema:name": _both(row["title_en"], row["title_ru"]),
        "schema:startDate": _cut(row["starts_on"], length),
        "schema:endDate": _cut(row["ends_on"], length),
        "schema:location": _both(row["place_en"], row["place_ru"]),
        "ours:kind": row["kind"],
        "ours:dateBasis": row["date_basis"],
        "ours:yearBasis": row["year_basis"],
    }


def _topic(row: Row, data: str) -> Thing:
    return {
        "id": _name("topic", row["topic_id"]),
        "type": "schema:DefinedTerm",
        "url": f"/claims?topic={row['topic_id']}{data}",
        "schema:name": _both(row["title_en"], row["title_ru"]),
    }


def _claim(row: Row, data: str) -> Thing:
    kinds = ["schema:Claim", "prov:Entity"]
    document = _name("document", row["document_id"])
    return {
        "id": _name("claim", row["claim_id"]),
        "type": ["schema:Quotation", *kinds] if row["kind"] in _QUOTED else kinds,
        "url": f"/claims?claim={row['claim_id']}{data}",
        "schema:text": {"@value": row["quote"], "@language": row["language"]},
        "schema:dateCreated": row["said_on"],
        "author": row["speaker_id"] and _name("speaker", row["speaker_id"]),
        "about": [
            _name(kind, row[f"{kind}_id"]) for kind in ("event", "topic") if row[f"{kind}_id"]
        ],
        "isPartOf": document,
        "quotedFrom": document,
        "selector": {
            "type": "oa:SpecificResource",
            "source": document,
            "selector": [
                {"type": "oa:TextPositionSelector", "oa:start": row["start"],
                 "oa:end": row["stop"]},
                {"type": "oa:TextQuoteSelector", "oa:exact": row["quote"]},
            ],
        },
        "schema:workTranslation": row["translation"] and {
            "type": "schema:CreativeWork",
            "schema:text": {
                "@value": row["translation"], "@language": row["translation_language"],
            },
        },
        "prov:wasAttributedTo": _reviewer(row),
        "relay": json.loads(row["relay"]),
        "ours:sourceText": row["source_text"],
        "ours:datePartial": row["date_partial"],
        "ours:side": row["side"],
        "ours:kind": row["kind"],
        "ours:flag": row["flags"],
        "ours:status": row["status"],
        "ours:origin": row["origin"],
        "ours:rule": row["rule"],
        "ours:confidence": row["confidence"],
    }  # fmt: skip


def _alignment(row: Row, data: str) -> Thing:
    place = f"event={row['event_id']}&topic={row['topic_id']}"
    return {
        "id": _name("alignment", row["alignment_id"]),
        "type": ["ours:Alignment", "prov:Entity"],
        "url": f"/meeting?{place}{data}",
        "about": [_name("event", row["event_id"]), _name("topic", row["topic_id"])],
        "schema:description": _both(row["why_en"], row["why_ru"]),
        "claims": [_name("claim", claim_id) for claim_id in row["claim_ids"] or ()],
        "prov:wasAttributedTo": _reviewer(row),
        "ours:state": row["state"],
        "ours:possible": row["possible"],
    }


TELLERS: dict[str, Callable[[Row, str], Thing]] = {
    "document": _document,
    "speaker": _speaker,
    "event": _event,
    "topic": _topic,
    "claim": _claim,
    "alignment": _alignment,
}
"""How a row of each kind is told, with the version as a link names it: ``&data=0123456789ab``."""


def _name(kind: str, identifier: str) -> str:
    return f"urn:same-room:{kind}:{identifier}"


def _both(english: str | None, russian: str | None) -> list[Thing]:
    given = (("en", english), ("ru", russian))
    return [{"@value": text, "@language": language} for language, text in given if text]


def _reviewer(row: Row) -> Thing | None:
    if not row["reviewed_by"]:
        return None
    return {
        "type": "prov:Agent",
        "schema:name": row["reviewed_by"],
        "ours:reviewedOn": row["reviewed_on"],
    }


def _cut(day: date | None, length: int) -> str | None:
    """The day as far as it is known."""
    return day.isoformat()[:length] if day and length else None


def told(thing: Thing) -> Thing:
    """Without what is not known."""
    known = {}
    for name, value in thing.items():
        given = [item for item in value if item is not None] if isinstance(value, list) else value
        if given not in (None, []):
            known[name] = given
    return known
