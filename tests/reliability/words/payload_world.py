"""A world whose every text carries a payload, as far as the product takes it."""

from collections.abc import Sequence
from pathlib import Path

from tests.reliability.words.written_world import WrittenWorld

_DECIDED = {"reviewed_on": "2024-07-01"}
_UNDATED = {"date_precision": "none", "date_basis": "unknown", "year_basis": "unknown"}
_LONGEST_NAME = 120
VERSION = "0123456789ab"


def payload_world(folder: Path, texts: Sequence[str]) -> WrittenWorld:
    """The world, not built yet. Payload 7 has a document, a speaker, an event, a topic and claims
    of its own, and stands in every text of theirs."""
    world = WrittenWorld(folder)
    for number, text in enumerate(texts):
        _document(world, number, text)
        _registry(world, number, text)
        _event(world, number, text)
        _claims(world, number, text)
        _decisions(world, number, text)
    _kept_version(world, texts)
    return world


def _document(world: WrittenWorld, number: int, text: str) -> None:
    world.texts[f"doc-{number}.txt"] = (
        f"И{number} {text}.\nГ{number} {text}.\nД{number} {text}.\n"
        f"⟦{text}⟧RU{number}.\nЧ{number}.\n⟦{text}⟧US{number}.\nЩ{number}.\n"
        f"⟦{text}⟧OP{number}.\nО{number} {text}.\nШ{number} {text}.\n"
    )
    world.add(
        "documents.csv", document_id=f"doc-{number}", file=f"doc-{number}.txt", language="ru",
        title=text, outlet=text, url=text, rights=text, rights_ru=text, published_on="2024-05-21",
    )  # fmt: skip
    named = (
        text.replace("/", "⁄").replace("\n", " ").encode()[:_LONGEST_NAME].decode(errors="ignore")
    )
    world.texts[f"{named}.txt"] = f"{number} {text}"
    world.add("documents.csv", document_id=f"named-{number}", file=f"{named}.txt", language="ru")


def _registry(world: WrittenWorld, number: int, text: str) -> None:
    for side in ("RU", "US"):
        who = f"{side.lower()}-{number}"
        world.add(
            "speakers.csv", speaker_id=who, kind="person", name_en=text, name_ru=text, side=side,
            wikidata=text, note=text, note_ru=text,
        )  # fmt: skip
        world.add("speaker_roles.csv", speaker_id=who, role_en=text, role_ru=text, since="2020",
                  basis="outside")  # fmt: skip
        world.add("accounts.csv", event_id=f"event-{number}", side=side, note_en=text, note_ru=text,
                  completeness="full_readout")  # fmt: skip
        world.add("event_participants.csv", event_id=f"event-{number}", speaker_id=who)
    world.add("speaker_aliases.csv", speaker_id=f"ru-{number}", alias=text, language="ru",
              decline="fixed")  # fmt: skip
    world.add("topics.csv", topic_id=f"topic-{number}", title_en=text, title_ru=text,
              keywords_ru=text, keywords_en=text)  # fmt: skip


def _event(world: WrittenWorld, number: int, text: str) -> None:
    world.add(
        "events.csv", event_id=f"event-{number}", kind="meeting", title_en=text, title_ru=text,
        starts_on=f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}", date_text=f"Д{number} {text}",
        date_basis="outside", year_basis="outside", place_en=text, place_ru=text, format="talks",
        keywords=text, note_en=text, note_ru=text,
    )  # fmt: skip
    world.add(
        "alignments.csv", event_id=f"event-{number}", topic_id=f"topic-{number}",
        state="contradict", why_en=text, why_ru=text, reviewed_by=text, **_DECIDED,
    )  # fmt: skip


def _claims(world: WrittenWorld, number: int, text: str) -> None:
    for side in ("RU", "US"):
        key = f"{side.lower()}-{number}"
        world.add(
            "claims.csv", claim_key=key, document_id=f"doc-{number}", content=text, prefix="⟦",
            suffix=f"⟧{side}{number}.", source=f"И{number} {text}", cue=f"Г{number} {text}",
            kind="indirect", quote_integrity="whole", speaker_id=key, side=side,
            event_id=f"event-{number}", event_evidence=text, event_evidence_ru=text,
            topic_id=f"topic-{number}", translation=text, relay=text, note_en=text, note_ru=text,
            date_text=f"Д{number} {text}", reviewed_by=text, **_UNDATED, **_DECIDED,
        )  # fmt: skip
        world.add("alignment_claims.csv", event_id=f"event-{number}", topic_id=f"topic-{number}",
                  claim_key=key)  # fmt: skip
    world.add(
        "claims.csv", claim_key=f"open-{number}", document_id=f"doc-{number}", content=text,
        prefix="⟦", suffix=f"⟧OP{number}.", source=f"И{number} {text}", kind="direct",
        quote_integrity="whole", side="other", reviewed_by=text, **_UNDATED, **_DECIDED,
    )  # fmt: skip


def _decisions(world: WrittenWorld, number: int, text: str) -> None:
    reasons = {"reason": text, "reason_ru": text, "reviewed_by": text, **_DECIDED}
    where = {"document_id": f"doc-{number}"}
    world.add("rejected_claims.csv", content=f"О{number} {text}", **where, **reasons)
    world.add("segments.csv", content=f"Ш{number} {text}", kind="boilerplate", **where, **reasons)
    held = {"said_on": text, "speaker_id": f"ru-{number}", "event_id": f"event-{number}"}
    for field, value in held.items():
        world.add("claim_candidates.csv", claim_key=f"open-{number}", field=field, value=value,
                  evidence=text, evidence_ru=text)  # fmt: skip
    world.add(
        "corrections.csv", claim_key=f"ru-{number}", field="source", expect=text, reason_en=text,
        reason_ru=text, reviewed_by=text, **_DECIDED,
    )  # fmt: skip
    told = {"event_id": f"event-{number}", "claim_key": f"ru-{number}", "value_text": text}
    world.add("fact_values.csv", slot="duration", value_number=str(10 + number), unit="minute",
              modifier="about", **told)  # fmt: skip
    world.add("fact_values.csv", slot="tone", value_slug=f"tone-{number}", **told)
    world.add("fact_values.csv", slot="topic_raised", topic_id=f"topic-{number}", value_slug="yes",
              **told)  # fmt: skip


def _kept_version(world: WrittenWorld, texts: Sequence[str]) -> None:
    """What an earlier version of the data held, so that a link to it names what is gone."""
    for number, text in enumerate(texts):
        world.add(f"versions/{VERSION}.csv", item="claim", item_id=f"gone-{number}",
                  seal="0123456789ab", name_en=text, name_ru=text)  # fmt: skip
