"""The curated files: which there are, which must be there, and what makes a row unique."""

from dataclasses import dataclass

from etl.inputs.curated import (
    AccountRow,
    AlignmentClaimRow,
    AlignmentRow,
    ClaimCandidateRow,
    ClaimRow,
    CorrectionRow,
    CuratedRow,
    DocumentRow,
    EventParticipantRow,
    EventRow,
    FactValueRow,
    RejectedClaimRow,
    SegmentRow,
    SpeakerAliasRow,
    SpeakerRoleRow,
    SpeakerRow,
    TopicRow,
)


@dataclass(frozen=True, slots=True)
class CuratedFile:
    """A file of ``data/`` (or ``seeds/documents.csv``).

    ``key`` names the columns that together are unique; empty where rows may repeat. A file that
    is not ``required`` may be absent and then counts as empty.
    """

    file: str
    row_type: type[CuratedRow]
    key: tuple[str, ...] = ()
    required: bool = False


DOCUMENTS = CuratedFile("documents.csv", DocumentRow, ("document_id",))

DATA_FILES = (
    CuratedFile("speakers.csv", SpeakerRow, ("speaker_id",), required=True),
    CuratedFile("speaker_aliases.csv", SpeakerAliasRow, ("speaker_id", "alias", "language")),
    CuratedFile("speaker_roles.csv", SpeakerRoleRow, ("speaker_id", "role_en", "since")),
    CuratedFile("events.csv", EventRow, ("event_id",), required=True),
    CuratedFile("event_participants.csv", EventParticipantRow, ("event_id", "speaker_id")),
    CuratedFile("topics.csv", TopicRow, ("topic_id",), required=True),
    CuratedFile("claims.csv", ClaimRow, ("claim_key",), required=True),
    CuratedFile("corrections.csv", CorrectionRow, ("claim_key", "field")),
    CuratedFile("claim_candidates.csv", ClaimCandidateRow, ("claim_key", "field", "value")),
    CuratedFile("rejected_claims.csv", RejectedClaimRow),
    CuratedFile("segments.csv", SegmentRow),
    CuratedFile("accounts.csv", AccountRow, ("event_id", "side")),
    CuratedFile("alignments.csv", AlignmentRow, ("event_id", "topic_id")),
    CuratedFile("alignment_claims.csv", AlignmentClaimRow, ("event_id", "topic_id", "claim_key")),
    CuratedFile(
        "fact_values.csv",
        FactValueRow,
        ("event_id", "slot", "topic_id", "value_text", "claim_key"),
    ),
)
"""Every CSV file of ``data/``, those others refer to first."""
