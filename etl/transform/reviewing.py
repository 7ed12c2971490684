"""Human decisions and machine attributions brought together, so that each is counted once.

A reviewed claim takes the attribution that covers it best; what a person has read and decided
otherwise is not shown a second time as the machine saw it.
"""

from dataclasses import dataclass

from etl.inputs.curated import RejectedClaimRow
from etl.model.records import Attribution, Span, hull
from etl.transform.placing import PlacedClaim

SAME_STRETCH = 0.5
"""Least intersection over union at which an attribution and a reviewed claim are one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    """What became of the attributions of one document.

    ``reviewed`` pairs each reviewed claim with its attribution or None; ``unreviewed`` are new;
    ``rejected`` carries a person's reason; ``superseded`` overlaps a reviewed claim that stands
    for its passage; ``repeated`` says what another attribution says of the same words.
    """

    reviewed: tuple[tuple[PlacedClaim, Attribution | None], ...]
    unreviewed: tuple[Attribution, ...]
    rejected: tuple[tuple[Attribution, RejectedClaimRow], ...]
    superseded: tuple[tuple[Attribution, PlacedClaim], ...]
    repeated: tuple[Attribution, ...]


def reconcile(
    attributions: tuple[Attribution, ...],
    claims: list[PlacedClaim],
    rejected: list[tuple[RejectedClaimRow, Span]],
) -> Reconciled:
    """Bring the attributions of one document together with what people decided about it."""
    unique, repeated = _first_of_each_place(attributions)
    partners = _partners(unique, claims)
    taken = {id(attribution) for attribution in partners.values()}
    rest = [attribution for attribution in unique if id(attribution) not in taken]
    turned_down: list[tuple[Attribution, RejectedClaimRow]] = []
    superseded: list[tuple[Attribution, PlacedClaim]] = []
    unreviewed: list[Attribution] = []
    for attribution in rest:
        place = hull(attribution.content_bare)
        refusal = next(
            (row for row, span in rejected if overlap(place, span) >= SAME_STRETCH), None
        )
        claim = next((claim for claim in claims if hull(claim.content).overlaps(place)), None)
        if refusal:
            turned_down.append((attribution, refusal))
        elif claim:
            superseded.append((attribution, claim))
        else:
            unreviewed.append(attribution)
    return Reconciled(
        reviewed=tuple((claim, partners.get(index)) for index, claim in enumerate(claims)),
        unreviewed=tuple(unreviewed),
        rejected=tuple(turned_down),
        superseded=tuple(superseded),
        repeated=tuple(repeated),
    )


def overlap(one: Span, other: Span) -> float:
    """Intersection over union of two stretches, 0 to 1."""
    shared = min(one.stop, other.stop) - max(one.start, other.start)
    if shared <= 0:
        return 0.0
    return shared / (max(one.stop, other.stop) - min(one.start, other.start))


def _first_of_each_place(
    attributions: tuple[Attribution, ...],
) -> tuple[list[Attribution], list[Attribution]]:
    """Attributions by place, the surest first; others of the same place repeat it."""
    first: dict[Span, Attribution] = {}
    repeated = []
    for attribution in sorted(attributions, key=lambda item: (-item.confidence, item.rule)):
        place = hull(attribution.content_bare)
        if place in first:
            repeated.append(attribution)
        else:
            first[place] = attribution
    return [first[place] for place in sorted(first)], repeated


def _partners(attributions: list[Attribution], claims: list[PlacedClaim]) -> dict[int, Attribution]:
    """For each claim, by its index, the attribution that covers it best; one to one."""
    pairs = sorted(
        (
            (overlap(hull(claim.content), hull(attribution.content_bare)), -index, -number)
            for index, claim in enumerate(claims)
            for number, attribution in enumerate(attributions)
            if hull(claim.content).overlaps(hull(attribution.content_bare))
        ),
        reverse=True,
    )
    partners: dict[int, Attribution] = {}
    used: set[int] = set()
    for score, index, number in pairs:
        if score >= SAME_STRETCH and -index not in partners and -number not in used:
            partners[-index] = attributions[-number]
            used.add(-number)
    return partners
