"""The rules between cells that a single column cannot hold: the honesty rules on curated rows."""

from collections.abc import Iterator

from etl.errors import Fault
from etl.inputs.curated import ClaimRow
from etl.inputs.curated_files import Curated
from etl.model.vocabulary import (
    AlignmentState,
    ClaimKind,
    Completeness,
    Flag,
    Side,
)
from etl.transform.dates import precision_of

ONE_SIDED = {AlignmentState.ONLY_RU: Side.US, AlignmentState.ONLY_US: Side.RU}
"""States that say one side was silent, with the side whose full account they need."""


def broken_rules(curated: Curated, folder: str) -> list[Fault]:
    """Every rule the curated rows break, in file and row order."""
    return [
        *_claims(curated, f"{folder}/claims.csv"),
        *_events(curated, f"{folder}/events.csv"),
        *_alignments(curated, f"{folder}/alignments.csv"),
        *_alignment_claims(curated, f"{folder}/alignment_claims.csv"),
    ]


def _claims(curated: Curated, file: str) -> Iterator[Fault]:
    sides = {speaker.speaker_id: speaker.side for speaker in curated.speakers}
    for row in curated.claims:
        yield from _side_faults(row, sides, file)
        precision = precision_of(row.date_partial)
        if row.date_precision is not precision:
            yield Fault(
                file,
                f"does not fit date_partial, which says {precision}",
                "Make the two agree.",
                row.row,
                "date_precision",
                row.date_precision,
            )
        if row.event_id and not row.event_evidence:
            yield Fault(
                file,
                "must say why the claim belongs to its event",
                "Quote the words that show it, or give the reasoning.",
                row.row,
                "event_evidence",
            )


def _side_faults(row: ClaimRow, sides: dict[str, Side], file: str) -> Iterator[Fault]:
    alone = row.kind is ClaimKind.NARRATIVE or Flag.JOINT in row.flags
    if alone and row.side is not Side.OTHER:
        yield Fault(
            file,
            "a narrator's or a joint statement is nobody's position",
            "Write other.",
            row.row,
            "side",
            row.side,
        )
    if row.kind is ClaimKind.NARRATIVE and row.speaker_id:
        yield Fault(
            file,
            "a narrative claim has no speaker",
            "Leave it empty, or choose another kind.",
            row.row,
            "speaker_id",
            row.speaker_id,
        )
    if row.speaker_id and not alone and sides[row.speaker_id] is not row.side:
        yield Fault(
            file,
            f"is not the side of {row.speaker_id}, which is {sides[row.speaker_id]}",
            "Correct the side or the speaker.",
            row.row,
            "side",
            row.side,
        )


def _events(curated: Curated, file: str) -> Iterator[Fault]:
    for row in curated.events:
        for column, value in (("starts_on", row.starts_on), ("ends_on", row.ends_on)):
            if value and value.startswith("--"):
                yield Fault(
                    file,
                    "an event's date needs a year",
                    "Give it, and say in year_basis where it comes from.",
                    row.row,
                    column,
                    value,
                )
        if row.ends_on and (not row.starts_on or row.ends_on < row.starts_on):
            yield Fault(
                file, "ends before it starts", "Correct one.", row.row, "ends_on", row.ends_on
            )


def _alignments(curated: Curated, file: str) -> Iterator[Fault]:
    held = {(row.event_id, row.side): row.completeness for row in curated.accounts}
    for row in curated.alignments:
        silent = ONE_SIDED.get(row.state)
        if silent and held.get((row.event_id, silent)) is not Completeness.FULL_READOUT:
            yield Fault(
                file,
                f"needs a full readout of side {silent} in accounts.csv; silence is not a gap",
                "Write not_collected, or load the full account and say so in accounts.csv.",
                row.row,
                "state",
                row.state,
            )


def _alignment_claims(curated: Curated, file: str) -> Iterator[Fault]:
    known = {(row.event_id, row.topic_id) for row in curated.alignments}
    events = {row.claim_key: row.event_id for row in curated.claims}
    for row in curated.alignment_claims:
        if (row.event_id, row.topic_id) not in known:
            yield Fault(
                file,
                "no such row in alignments.csv",
                "Add the alignment first, or correct event and topic.",
                row.row,
                "event_id + topic_id",
                f"{row.event_id}, {row.topic_id}",
            )
        if events[row.claim_key] != row.event_id:
            yield Fault(
                file,
                f"belongs to event {events[row.claim_key] or '(open)'}",
                "Only claims of the alignment's own event can stand in it.",
                row.row,
                "claim_key",
                row.claim_key,
            )
