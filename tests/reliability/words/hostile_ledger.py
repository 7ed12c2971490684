"""A world whose claims are hostile texts, in documents, with the same texts as translations."""

from collections.abc import Sequence
from pathlib import Path

from tests.reliability.words.written_world import WrittenWorld

OF_A_DOCUMENT = 100
_COMPARED = 40
_EDITOR = {"reviewed_by": "Test editors", "reviewed_on": "2024-07-01"}
_UNDATED = {"date_precision": "none", "date_basis": "unknown", "year_basis": "unknown"}


def hostile_ledger(folder: Path, strings: Sequence[str]) -> WrittenWorld:
    """The world, not built yet; the claim of text number 7 has the key ``text-7``."""
    world = WrittenWorld(folder)
    _registry(world)
    for first in range(0, len(strings), OF_A_DOCUMENT):
        document = f"hostile-{first // OF_A_DOCUMENT}"
        part = list(enumerate(strings))[first : first + OF_A_DOCUMENT]
        world.texts[f"{document}.txt"] = "".join(_line(number, text) for number, text in part)
        world.add(
            "documents.csv", document_id=document, file=f"{document}.txt", language="ru",
            title=part[0][1],
        )  # fmt: skip
        for number, text in part:
            _claim(world, document, number, text, strings[-number - 1])
    _compare(world, range(min(len(strings), _COMPARED)))
    return world


def _line(number: int, text: str) -> str:
    return f"{_before(number)}{text}{_after(number)}\n"


def _before(number: int) -> str:
    return f"№{number}⟦"


def _after(number: int) -> str:
    return f"⟧{number}."


def _registry(world: WrittenWorld) -> None:
    for side in ("RU", "US"):
        world.add(
            "speakers.csv", speaker_id=f"speaker-{side.lower()}", kind="person",
            name_en=f"Speaker {side}", name_ru=f"Участник {side}", side=side,
        )  # fmt: skip
        world.add("accounts.csv", event_id="talks", side=side, completeness="full_readout")
    world.add(
        "events.csv", event_id="talks", kind="meeting", title_en="Talks", title_ru="Переговоры",
        starts_on="2024-05-20", date_basis="outside", year_basis="outside",
    )  # fmt: skip
    world.add("topics.csv", topic_id="tone", title_en="Tone", title_ru="Тон")
    world.add(
        "alignments.csv", event_id="talks", topic_id="tone", state="contradict",
        why_en="One", why_ru="Одно", **_EDITOR,
    )  # fmt: skip


def _compare(world: WrittenWorld, numbers: Sequence[int]) -> None:
    """Set these texts against each other in the one meeting there is."""
    for number in numbers:
        world.add(
            "alignment_claims.csv", event_id="talks", topic_id="tone", claim_key=f"text-{number}"
        )


def _claim(world: WrittenWorld, document: str, number: int, text: str, translation: str) -> None:
    side = ("RU", "US")[number % 2]
    world.add(
        "claims.csv", claim_key=f"text-{number}", document_id=document, content=text,
        prefix=_before(number), suffix=_after(number), kind="direct", quote_integrity="whole",
        speaker_id=f"speaker-{side.lower()}", side=side, event_id="talks", topic_id="tone",
        event_evidence="In the list", event_evidence_ru="В списке",
        translation=translation, **_UNDATED, **_EDITOR,
    )  # fmt: skip
