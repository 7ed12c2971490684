"""What a person decided about a claim, taken over from the curated rows as it stands."""

from collections.abc import Iterable, Iterator

from etl.inputs.curated import ClaimCandidateRow, ClaimRow, RejectedClaimRow
from etl.model.claims import Candidate, EventLink, Evidence, Refusal, Review


def event_of(row: ClaimRow) -> EventLink | None:
    """The event of a reviewed claim, with the reasons in both languages."""
    if row.event_id is None:
        return None
    evidence = Evidence(
        kind="reviewed", text=row.event_evidence or "", text_ru=row.event_evidence_ru
    )
    return EventLink(event_id=row.event_id, confidence=1.0, evidence=(evidence,))


def review_of(row: ClaimRow) -> Review:
    """What a person added to a claim."""
    return Review(
        claim_key=row.claim_key,
        reviewed_by=row.reviewed_by,
        reviewed_on=row.reviewed_on,
        translation=row.translation,
        characterises_event=row.characterises_event,
        repeat_of=row.repeat_of,
        note_en=row.note_en,
        note_ru=row.note_ru,
    )


def refusal_of(row: RejectedClaimRow) -> Refusal:
    """Why a person decided that there is no claim."""
    return Refusal(
        reason=row.reason,
        reason_ru=row.reason_ru,
        reviewed_by=row.reviewed_by,
        reviewed_on=row.reviewed_on,
    )


def candidates_of(rows: Iterable[ClaimCandidateRow]) -> Iterator[Candidate]:
    """What a person considered for the fields left open."""
    for row in rows:
        yield Candidate(
            field=row.field,
            value=row.value,
            score=None,
            evidence=row.evidence,
            evidence_ru=row.evidence_ru,
        )
