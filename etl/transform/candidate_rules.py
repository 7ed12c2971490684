"""What a candidate needs: a field that is open, and a value that field could have."""

from collections.abc import Iterator

from etl.errors import Fault
from etl.inputs.cells import CellError, parse_cell
from etl.inputs.columns import Form
from etl.inputs.curated import ClaimRow
from etl.inputs.curated_files import Curated
from etl.model.vocabulary import CandidateField


def candidate_faults(curated: Curated, file: str) -> Iterator[Fault]:
    """Every candidate for a field that is filled, or with a value that cannot stand there."""
    claims = {row.claim_key: row for row in curated.claims}
    known = {
        CandidateField.EVENT: {row.event_id for row in curated.events},
        CandidateField.SPEAKER: {row.speaker_id for row in curated.speakers},
    }
    for row in curated.claim_candidates:
        decided = _decided(claims[row.claim_key], row.field)
        if decided:
            yield Fault(
                file,
                f"the claim has its {row.field} already, {decided}",
                "Remove the candidate, or leave the field of the claim empty.",
                row.row,
                "value",
                row.value,
            )
        if row.field in known and row.value not in known[row.field]:
            yield Fault(
                file,
                f"is not in {'events' if row.field is CandidateField.EVENT else 'speakers'}.csv",
                "Correct it, or add a row there first.",
                row.row,
                "value",
                row.value,
            )
        if row.field is CandidateField.SAID_ON and not _is_partial_date(row.value):
            yield Fault(
                file,
                "is not a date",
                "Write YYYY, YYYY-MM or YYYY-MM-DD.",
                row.row,
                "value",
                row.value,
            )


def _decided(claim: ClaimRow, field: CandidateField) -> str | None:
    match field:
        case CandidateField.EVENT:
            return claim.event_id
        case CandidateField.SPEAKER:
            return claim.speaker_id
        case CandidateField.SAID_ON:
            complete = claim.date_partial and len(claim.date_partial) == len("2022-07-29")
            return claim.date_partial if complete else None


def _is_partial_date(value: str) -> bool:
    try:
        parse_cell(value, Form.PARTIAL_DATE, None)
    except CellError:
        return False
    return True
