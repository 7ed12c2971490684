"""Repeats: the same words, or nearly, of the same speaker about the same event.

Repetition is not corroboration: a cluster counts how many different origins it goes back to.
"""

from collections import defaultdict
from dataclasses import dataclass, replace

from etl.model.claims import Claim
from etl.text.stems import stems
from etl.transform.identity import digest

NEARLY = 0.8
"""Least Jaccard similarity of stems at which two claims repeat each other."""

FEWEST_WORDS = 4
"""Shorter claims repeat each other only word for word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Claims that repeat each other, in document order."""

    cluster_id: str
    claim_ids: tuple[str, ...]
    independent_origins: int


def cluster(
    claims: tuple[Claim, ...], outlets: dict[str, str | None]
) -> tuple[tuple[Claim, ...], tuple[Cluster, ...]]:
    """The claims with their ``cluster_id``, and the clusters of two and more.

    ``outlets`` gives the outlet of each document, or None where it is unknown.
    """
    groups = _groups(claims)
    clusters = tuple(
        Cluster(
            cluster_id="r" + digest(claim.claim_id for claim in members),
            claim_ids=tuple(claim.claim_id for claim in members),
            independent_origins=_independent_origins(members, outlets),
        )
        for members in groups
        if len(members) > 1
    )
    member_of = {claim_id: item.cluster_id for item in clusters for claim_id in item.claim_ids}
    marked = tuple(replace(claim, cluster_id=member_of.get(claim.claim_id)) for claim in claims)
    return marked, clusters


def _groups(claims: tuple[Claim, ...]) -> list[list[Claim]]:
    """Claims joined by a person's ``repeat_of`` or by likeness within speaker, side and event."""
    parent = list(range(len(claims)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    by_key = {claim.review.claim_key: index for index, claim in enumerate(claims) if claim.review}
    for index, claim in enumerate(claims):
        if claim.review and claim.review.repeat_of:
            parent[root(index)] = root(by_key[claim.review.repeat_of])
    blocks: dict[tuple[str | None, str, str | None], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        event_id = claim.event.event_id if claim.event else None
        blocks[claim.speaker_id, claim.side, event_id].append(index)
    words = [frozenset(stems(claim.quote)) for claim in claims]
    for members in blocks.values():
        for one, other in _alike(members, words):
            parent[root(one)] = root(other)
    groups: dict[int, list[Claim]] = defaultdict(list)
    for index, claim in enumerate(claims):
        groups[root(index)].append(claim)
    return sorted(groups.values(), key=lambda group: group[0].claim_id)


def _alike(members: list[int], words: list[frozenset[str]]) -> list[tuple[int, int]]:
    """Pairs of one block that repeat each other; word sets as long as each other are compared."""
    pairs = []
    ordered = sorted(members, key=lambda index: (len(words[index]), index))
    for position, one in enumerate(ordered):
        for other in ordered[position + 1 :]:
            if len(words[one]) < NEARLY * len(words[other]):
                break
            if _repeats(words[one], words[other]):
                pairs.append((one, other))
    return pairs


def _repeats(one: frozenset[str], other: frozenset[str]) -> bool:
    if one == other:
        return bool(one)
    if min(len(one), len(other)) < FEWEST_WORDS:
        return False
    return len(one & other) / len(one | other) >= NEARLY


def _independent_origins(members: list[Claim], outlets: dict[str, str | None]) -> int:
    """How many known origins the members go back to; at least one.

    The origin is the head of the relay chain, else the outlet. A claim whose origin is unknown
    may repeat any of the others and is not counted as one more.
    """
    known = {
        (claim.relay[0] if claim.relay else outlets.get(claim.document_id)) for claim in members
    }
    return max(1, len({origin.casefold() for origin in known if origin}))
