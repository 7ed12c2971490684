"""Machine attributions and human decisions: each statement is counted once."""

from datetime import date

from etl.inputs.curated import ClaimRow, RejectedClaimRow
from etl.model.records import Attribution, Span
from etl.model.vocabulary import (
    Basis,
    ClaimKind,
    DatePrecision,
    Direct,
    QuoteIntegrity,
    Side,
)
from etl.transform.placing import PlacedClaim
from etl.transform.reviewing import overlap, reconcile


def attribution(start: int, stop: int, rule: str = "cl", confidence: float = 0.8) -> Attribution:
    content = (Span(start, stop),)
    return Attribution(
        source=(),
        cue=(),
        content=content,
        content_bare=content,
        direct=Direct.FALSE,
        kind=ClaimKind.INDIRECT,
        rule=rule,
        confidence=confidence,
    )


def reviewed(key: str, start: int, stop: int) -> PlacedClaim:
    row = ClaimRow(
        row=2,
        claim_key=key,
        document_id="doc",
        content="",
        kind=ClaimKind.INDIRECT,
        quote_integrity=QuoteIntegrity.WHOLE,
        side=Side.RU,
        date_precision=DatePrecision.NONE,
        date_basis=Basis.UNKNOWN,
        year_basis=Basis.UNKNOWN,
        reviewed_by="editors",
        reviewed_on=date(2024, 7, 1),
    )
    return PlacedClaim(row=row, content=(Span(start, stop),), source=(), cue=())


def test_a_reviewed_claim_takes_the_attribution_that_covers_it_best() -> None:
    near, far = attribution(10, 29), attribution(0, 30)
    result = reconcile((far, near), [reviewed("one", 10, 30)], [])
    assert [(claim.row.claim_key, machine) for claim, machine in result.reviewed] == [("one", near)]
    assert [item for item, _ in result.superseded] == [far]
    assert result.unreviewed == ()


def test_two_claims_do_not_share_one_attribution() -> None:
    result = reconcile((attribution(0, 20),), [reviewed("a", 0, 11), reviewed("b", 12, 20)], [])
    assert [machine is not None for _, machine in result.reviewed] == [True, False]


def test_an_attribution_far_from_every_decision_stays_unreviewed() -> None:
    result = reconcile((attribution(40, 50),), [reviewed("a", 0, 11)], [])
    assert len(result.unreviewed) == 1


def test_a_persons_rejection_is_kept_with_its_reason() -> None:
    row = RejectedClaimRow(
        row=2,
        document_id="doc",
        content="",
        reason="a title, not speech",
        reason_ru="заглавие, а не речь",
        reviewed_by="editors",
        reviewed_on=date(2024, 7, 1),
    )
    result = reconcile((attribution(40, 50),), [], [(row, Span(40, 50))])
    assert [decision.reason for _, decision in result.rejected] == ["a title, not speech"]


def test_two_attributions_of_the_same_words_are_one_and_a_repeat() -> None:
    sure, unsure = attribution(0, 9, "quote", 0.9), attribution(0, 9, "guess", 0.4)
    result = reconcile((unsure, sure), [], [])
    assert (result.unreviewed, result.repeated) == ((sure,), (unsure,))


def test_overlap_is_intersection_over_union() -> None:
    assert overlap(Span(0, 10), Span(5, 15)) == 1 / 3
    assert overlap(Span(0, 10), Span(10, 15)) == 0
