"""Repeats: the same words, or nearly, of the same speaker about the same event.

Repetition is not corroboration: a cluster counts how many different origins it goes back to.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from etl.model.claims import Claim
from etl.text.fold import fold
from etl.text.similarity import Partition, similar_pairs
from etl.text.stems import stems
from etl.transform.identity import digest

NEARLY = 0.8
"""Least share of stems, in their order, at which two claims repeat each other."""

FEWEST_WORDS = 4
"""Shorter claims repeat each other only word for word."""

_NEGATIONS = frozenset({"не", "ни", "нет", "нельзя", "без", "not", "no", "never", "nor", "without"})
_NEGATED = re.compile(r"\w+n't\b")
_NUMBER = re.compile(r"\d+")


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
    """Claims joined by a person's ``repeat_of``, by the same words or by nearly the same."""
    joined = Partition(len(claims))
    by_key = {claim.review.claim_key: index for index, claim in enumerate(claims) if claim.review}
    for index, claim in enumerate(claims):
        if claim.review and claim.review.repeat_of:
            joined.join(index, by_key[claim.review.repeat_of])
    for members in _alike_in_substance(claims):
        same: dict[str, int] = {}
        for index in members:
            joined.join(index, same.setdefault(fold(claims[index].quote), index))
        # Two sources without a name are not one: only their very words are compared.
        if claims[members[0]].speaker_id:
            words = [stems(claims[index].quote) for index in members]
            for one, other in similar_pairs(words, NEARLY, FEWEST_WORDS):
                joined.join(members[one], members[other])
    groups = [[claims[index] for index in group] for group in joined.groups()]
    return sorted(groups, key=lambda group: group[0].claim_id)


def _alike_in_substance(claims: tuple[Claim, ...]) -> list[list[int]]:
    """Claims of one speaker, side and event with the same negations and the same numbers.

    «Будет» and «не будет», 40 minutes and 90 minutes are never repeats, however alike the rest.
    """
    blocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        event_id = claim.event.event_id if claim.event else None
        blocks[claim.speaker_id, claim.side, event_id, *_substance(claim.quote)].append(index)
    return list(blocks.values())


def _substance(quote: str) -> tuple[int, tuple[str, ...]]:
    """How often a text denies, and the numbers it names."""
    folded = fold(quote)
    denials = sum(word in _NEGATIONS for word in re.findall(r"\w+", folded))
    return denials + len(_NEGATED.findall(folded)), tuple(sorted(_NUMBER.findall(folded)))


def _independent_origins(members: list[Claim], outlets: dict[str, str | None]) -> int:
    """How many known origins the members go back to; at least one.

    The origin is the head of the relay chain, else the outlet. A claim whose origin is unknown
    may repeat any of the others and is not counted as one more.
    """
    known = {
        (claim.relay[0] if claim.relay else outlets.get(claim.document_id)) for claim in members
    }
    return max(1, len({origin.casefold() for origin in known if origin}))
