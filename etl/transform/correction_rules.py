"""What a row of corrections.csv needs: a value the engine can give, and not the person's own.

A row that breaks these is wrong whatever the engine says, so it stops the build.
"""

from collections.abc import Iterator

from etl.errors import Fault
from etl.inputs.curated import ClaimRow, CorrectionRow
from etl.inputs.curated_files import Curated
from etl.model.vocabulary import ClaimKind, CorrectedField, Flag, QuoteIntegrity, Side
from etl.transform.corrections import flags_in, flags_of, one_form

_WORDS: dict[CorrectedField, frozenset[str]] = {
    CorrectedField.SIDE: frozenset(Side),
    CorrectedField.KIND: frozenset(ClaimKind),
    CorrectedField.FLAGS: frozenset(Flag),
    CorrectedField.QUOTE_INTEGRITY: frozenset(QuoteIntegrity),
}


def correction_faults(curated: Curated, file: str) -> Iterator[Fault]:
    """Every correction that expects what the person says too, or what no engine can say."""
    claims = {row.claim_key: row for row in curated.claims}
    for row in curated.corrections:
        unknown = [word for word in _listed(row) if word not in _WORDS.get(row.field, (word,))]
        if unknown:
            yield Fault(
                file,
                f"is no value of {row.field}",
                f"Write one of: {', '.join(sorted(_WORDS[row.field]))}.",
                row.row,
                "expect",
                ", ".join(unknown),
            )
        elif one_form(row.field, row.expect) == one_form(row.field, _own(claims, row)):
            yield Fault(
                file,
                f"is what claims.csv says of {row.claim_key} too, so nothing was corrected",
                "Write what the engine gave, or remove the row.",
                row.row,
                "expect",
                row.expect,
            )


def _listed(row: CorrectionRow) -> list[str]:
    if row.expect is None:
        return []
    return flags_in(row.expect) if row.field is CorrectedField.FLAGS else [row.expect]


def _own(claims: dict[str, ClaimRow], row: CorrectionRow) -> str | None:
    value: object = getattr(claims[row.claim_key], row.field)
    if row.field is CorrectedField.FLAGS:
        return flags_of(claims[row.claim_key].flags)
    return None if value is None else str(value)
