"""The rules between cells that a single column cannot hold: the honesty rules on curated rows."""

from collections.abc import Iterator

from etl.errors import Fault
from etl.inputs.curated import ClaimRow
from etl.inputs.curated_files import Curated
from etl.model.vocabulary import ClaimKind, Flag, SegmentKind, Side
from etl.transform.alignment_rules import alignment_faults
from etl.transform.candidate_rules import candidate_faults
from etl.transform.correction_rules import correction_faults
from etl.transform.dates import precision_of


def broken_rules(curated: Curated, folder: str) -> list[Fault]:
    """Every rule the curated rows break, in file and row order."""
    return [
        *_claims(curated, f"{folder}/claims.csv"),
        *_events(curated, f"{folder}/events.csv"),
        *alignment_faults(curated, folder),
        *candidate_faults(curated, f"{folder}/claim_candidates.csv"),
        *correction_faults(curated, f"{folder}/corrections.csv"),
        *_segments(curated, f"{folder}/segments.csv"),
        *_roles(curated, f"{folder}/speaker_roles.csv"),
    ]


def _claims(curated: Curated, file: str) -> Iterator[Fault]:
    sides = {speaker.speaker_id: speaker.side for speaker in curated.speakers}
    by_key = {row.claim_key: row for row in curated.claims}
    for row in curated.claims:
        yield from _side_faults(row, sides, file)
        repeated = by_key[row.repeat_of] if row.repeat_of else row
        if repeated.side is not row.side or (repeated is row and row.repeat_of):
            yield Fault(
                file,
                f"is a claim of side {repeated.side}; a claim repeats another of its own side",
                "Correct the reference.",
                row.row,
                "repeat_of",
                row.repeat_of,
            )
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
        if row.event_evidence and not row.event_id:
            yield Fault(
                file,
                "gives reasons for an event that is not named",
                "Name the event, or list it in claim_candidates.csv with its evidence.",
                row.row,
                "event_evidence",
                row.event_evidence,
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
        if row.ends_on and (not row.starts_on or row.ends_on < row.starts_on):
            yield Fault(
                file, "ends before it starts", "Correct one.", row.row, "ends_on", row.ends_on
            )
        elif row.ends_on and precision_of(row.ends_on) is not precision_of(row.starts_on):
            yield Fault(
                file,
                f"is a {precision_of(row.ends_on)}, and starts_on is a "
                f"{precision_of(row.starts_on)}; neither says what the other leaves open",
                "Give both as finely as the coarser is known.",
                row.row,
                "ends_on",
                row.ends_on,
            )


def _roles(curated: Curated, file: str) -> Iterator[Fault]:
    for row in curated.speaker_roles:
        if row.since and row.until and _is_later(row.since, row.until):
            yield Fault(
                file,
                f"ends before it begins, since {row.since}",
                "Correct one of the two.",
                row.row,
                "until",
                row.until,
            )


def _is_later(one: str, other: str) -> bool:
    """Whether a partial date is certainly later: only what both state is compared."""
    if one.startswith("--") or other.startswith("--"):
        return False
    shared = min(len(one), len(other))
    return one[:shared] > other[:shared]


def _segments(curated: Curated, file: str) -> Iterator[Fault]:
    for row in curated.segments:
        if row.in_sentence and row.kind is not SegmentKind.NARRATIVE:
            yield Fault(
                file,
                f"is part of a sentence that is read as one, and a {row.kind} is not",
                "Write narrative, or leave in_sentence empty.",
                row.row,
                "kind",
                row.kind,
            )
