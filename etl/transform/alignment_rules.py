"""What an alignment needs before its state can be said: claims of the sides it speaks of."""

from collections import defaultdict
from collections.abc import Iterator

from etl.errors import Fault
from etl.inputs.curated import AlignmentRow
from etl.inputs.curated_files import Curated
from etl.model.vocabulary import AlignmentState, Completeness, Side

SILENT = {AlignmentState.ONLY_RU: Side.US, AlignmentState.ONLY_US: Side.RU}
"""States that say one side was silent, with the side whose full account they need."""

BOTH = frozenset({Side.RU, Side.US})
SPEAKING = {
    AlignmentState.AGREE: BOTH,
    AlignmentState.AGREE_OTHER_WORDS: BOTH,
    AlignmentState.EMPHASIS_DIFFERS: BOTH,
    AlignmentState.CONTRADICT: BOTH,
    AlignmentState.EXPLICIT_DENIAL: BOTH,
    AlignmentState.ONLY_RU: frozenset({Side.RU}),
    AlignmentState.ONLY_US: frozenset({Side.US}),
}
"""The sides whose claims a state needs, and the only ones of the two it may rest on."""


def alignment_faults(curated: Curated, folder: str) -> Iterator[Fault]:
    """Every alignment and fact that says more than its claims and accounts do."""
    yield from _claim_rows(curated, f"{folder}/alignment_claims.csv")
    yield from _facts(curated, f"{folder}/fact_values.csv")
    sides = {row.claim_key: row.side for row in curated.claims}
    speaking: dict[tuple[str, str], set[Side]] = defaultdict(set)
    for link in curated.alignment_claims:
        speaking[link.event_id, link.topic_id].add(sides[link.claim_key])
    held = {(row.event_id, row.side): row.completeness for row in curated.accounts}
    for row in curated.alignments:
        yield from _silence(row, held, f"{folder}/alignments.csv")
        yield from _speech(row, speaking[row.event_id, row.topic_id], f"{folder}/alignments.csv")


def _silence(
    row: AlignmentRow, held: dict[tuple[str, Side], Completeness], file: str
) -> Iterator[Fault]:
    silent = SILENT.get(row.state)
    if silent and held.get((row.event_id, silent)) is not Completeness.FULL_READOUT:
        yield Fault(
            file,
            f"needs a full readout of side {silent} in accounts.csv; silence is not a gap",
            "Write not_collected, or load the full account and say so in accounts.csv.",
            row.row,
            "state",
            row.state,
        )


def _speech(row: AlignmentRow, speaking: set[Side], file: str) -> Iterator[Fault]:
    needed = SPEAKING.get(row.state)
    if needed is None or speaking & BOTH == needed:
        return
    found = ", ".join(sorted(speaking & BOTH)) or "neither"
    yield Fault(
        file,
        f"needs claims of {' and '.join(sorted(needed))} alone, and has claims of {found}",
        "Link the claims in alignment_claims.csv, or choose another state.",
        row.row,
        "state",
        row.state,
    )


def _claim_rows(curated: Curated, file: str) -> Iterator[Fault]:
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


def _facts(curated: Curated, file: str) -> Iterator[Fault]:
    events = {row.claim_key: row.event_id for row in curated.claims}
    for row in curated.fact_values:
        if events[row.claim_key] != row.event_id:
            yield Fault(
                file,
                f"belongs to event {events[row.claim_key] or '(open)'}",
                "A fact rests on a claim about its own event.",
                row.row,
                "claim_key",
                row.claim_key,
            )
