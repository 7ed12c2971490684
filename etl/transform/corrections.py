"""What people decided otherwise than the engine, held against what the engine says now.

The person's value always stands. Nothing here stops a build: the engine, its language models and
the documents may change under a decision, and then a person has to look again, not to be kept from
working. What a row says of itself is strict instead, in ``correction_rules``.
"""

from collections.abc import Iterable, Iterator, Mapping

from etl.inputs.cells import LIST_SEPARATOR
from etl.inputs.curated import CorrectionRow
from etl.model.claims import Correction
from etl.model.records import Attribution, Span
from etl.model.vocabulary import CorrectedField, CorrectionState, Flag, Side
from etl.transform.linking import Linked
from etl.transform.placing import SPAN_SEPARATOR, PlacedClaim

Answers = Mapping[CorrectedField, str | None]
"""Each field as it is written in claims.csv; None for nothing."""

_BETWEEN = f" {LIST_SEPARATOR} "
_MAY_STAY_OPEN = frozenset({CorrectedField.EVENT, CorrectedField.TOPIC})
"""Where the engine leaves these open it has decided nothing, so a person who fills them corrects
nothing; what the event rests on stands in claims.csv."""


def decided(text: str, claim: PlacedClaim) -> Answers:
    """What the person says, field by field."""
    row = claim.row
    return {
        CorrectedField.CONTENT: words_of(text, claim.content),
        CorrectedField.SOURCE: words_of(text, claim.source),
        CorrectedField.CUE: words_of(text, claim.cue),
        CorrectedField.SPEAKER: row.speaker_id,
        CorrectedField.SIDE: row.side,
        CorrectedField.KIND: row.kind,
        CorrectedField.FLAGS: flags_of(row.flags),
        CorrectedField.QUOTE_INTEGRITY: row.quote_integrity,
        CorrectedField.EVENT: row.event_id,
        CorrectedField.TOPIC: row.topic_id,
    }


def found(text: str, machine: Attribution, linked: Linked) -> Answers:
    """What the engine says, field by field."""
    return {
        CorrectedField.CONTENT: words_of(text, machine.content_bare),
        CorrectedField.SOURCE: words_of(text, machine.source),
        CorrectedField.CUE: words_of(text, machine.cue),
        CorrectedField.SPEAKER: machine.speaker_id,
        CorrectedField.SIDE: machine.side or Side.OTHER,
        CorrectedField.KIND: machine.kind,
        CorrectedField.FLAGS: flags_of(machine.flags),
        CorrectedField.QUOTE_INTEGRITY: machine.quote_integrity,
        CorrectedField.EVENT: linked.event.event_id if linked.event else None,
        CorrectedField.TOPIC: linked.topic_id,
    }


def words_of(text: str, spans: tuple[Span, ...]) -> str | None:
    """The words of the spans as a cell holds them. White space counts for nothing, and of two
    places with the same words claims.csv cannot choose: so the words are compared."""
    separator = f" {SPAN_SEPARATOR} "
    return separator.join(" ".join(span.of(text).split()) for span in spans) or None


def flags_of(flags: Iterable[Flag]) -> str | None:
    """Flags as a cell holds them, in the order of the vocabulary."""
    given = set(flags)
    return _BETWEEN.join(flag for flag in Flag if flag in given) or None


def flags_in(cell: str) -> list[str]:
    """The words of a cell of flags, whether they are flags or not."""
    return cell.split(_BETWEEN)


def compare(
    claim_id: str, rows: Iterable[CorrectionRow], person: Answers, machine: Answers | None
) -> Iterator[Correction]:
    """Every difference between the two, and every row that no difference answers to any more.

    ``machine`` is None where the engine finds no attribution at the claim.
    """
    by_field = {row.field: row for row in rows}
    for field in CorrectedField:
        row = by_field.get(field)
        state = _state(field, row, person, machine)
        if state is None:
            continue
        yield Correction(
            claim_id=claim_id,
            field=field,
            value=person[field],
            machine_value=machine[field] if machine else None,
            state=state,
            expected=row.expect if row else None,
            reason_en=row.reason_en if row else None,
            reason_ru=row.reason_ru if row else None,
            reviewed_by=row.reviewed_by if row else None,
            reviewed_on=row.reviewed_on if row else None,
        )


def _state(
    field: CorrectedField, row: CorrectionRow | None, person: Answers, machine: Answers | None
) -> CorrectionState | None:
    if machine is None:
        return CorrectionState.UNMET if row else None
    if row and one_form(field, row.expect) == machine[field]:
        return CorrectionState.HOLDS
    if machine[field] == person[field]:
        return CorrectionState.NOT_NEEDED if row else None
    if row:
        return CorrectionState.CHANGED
    if machine[field] is None and field in _MAY_STAY_OPEN:
        return None
    return CorrectionState.UNEXPLAINED


def one_form(field: CorrectedField, cell: str | None) -> str | None:
    """A cell without what makes no difference: white space, and the order of flags."""
    if cell is None:
        return None
    if field is CorrectedField.FLAGS:
        return flags_of(map(Flag, flags_in(cell)))
    return " ".join(cell.split())


DIFFERING = frozenset({CorrectionState.HOLDS, CorrectionState.CHANGED, CorrectionState.UNEXPLAINED})
"""The states in which person and engine differ now."""

UNDERMINED = frozenset({CorrectionState.CHANGED, CorrectionState.NOT_NEEDED, CorrectionState.UNMET})
"""The states in which the engine no longer says what the person decided about."""
