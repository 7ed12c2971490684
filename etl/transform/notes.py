"""What people wrote beside the claims: candidates for what is open, reasons for what differs."""

from collections import defaultdict
from dataclasses import dataclass, field

from etl.inputs.curated import ClaimCandidateRow, CorrectionRow
from etl.inputs.curated_files import Curated


@dataclass(frozen=True, slots=True)
class Notes:
    """What people wrote beside the claims, by claim_key."""

    candidates: dict[str, list[ClaimCandidateRow]] = field(default_factory=dict)
    corrections: dict[str, list[CorrectionRow]] = field(default_factory=dict)

    @classmethod
    def of(cls, curated: Curated) -> "Notes":
        """The rows of claim_candidates.csv and corrections.csv."""
        notes = cls(defaultdict(list), defaultdict(list))
        for candidate in curated.claim_candidates:
            notes.candidates[candidate.claim_key].append(candidate)
        for correction in curated.corrections:
            notes.corrections[correction.claim_key].append(correction)
        return notes
