"""Repeats: the same words, or nearly, of the same speaker about the same event.

Repetition is not corroboration: a cluster counts how many different origins it goes back to. The
order of the claims makes no difference.
"""

from collections import defaultdict
from dataclasses import dataclass, replace

from etl.extract.registry import Registry
from etl.model.claims import Claim
from etl.text.fold import fold
from etl.text.similarity import Partition, similar_pairs
from etl.text.stems import Phrase, stems
from etl.text.substance import substance
from etl.transform.identity import digest
from etl.transform.named import name_others, names_in
from etl.transform.origins import independent_origins, known_by

NEARLY = 0.7
"""Least share of stems, in their order, at which two claims repeat each other."""

FEWEST_WORDS = 4
"""Shorter claims repeat each other only word for word."""

_OPENERS = frozenset({"что", "that", "чтоб", "to"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Claims that repeat each other, by document and place."""

    cluster_id: str
    claim_ids: tuple[str, ...]
    independent_origins: int


def cluster(
    claims: tuple[Claim, ...], outlets: dict[str, str | None], registry: Registry
) -> tuple[tuple[Claim, ...], tuple[Cluster, ...]]:
    """The claims with their ``cluster_id``, and the clusters of two and more.

    ``outlets`` gives the outlet of each document, or None where it is unknown.
    """
    known = known_by(registry)
    clusters = tuple(
        Cluster(
            cluster_id="r" + digest(claim.claim_id for claim in members),
            claim_ids=tuple(claim.claim_id for claim in members),
            independent_origins=independent_origins(members, outlets, known),
        )
        for members in _groups(claims, registry)
        if len(members) > 1
    )
    member_of = {claim_id: item.cluster_id for item in clusters for claim_id in item.claim_ids}
    marked = tuple(replace(claim, cluster_id=member_of.get(claim.claim_id)) for claim in claims)
    return marked, clusters


def _groups(claims: tuple[Claim, ...], registry: Registry) -> list[list[Claim]]:
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
            _join_near(claims, members, joined, registry)
    groups = [sorted((claims[index] for index in group), key=_place) for group in joined.groups()]
    return sorted(groups, key=lambda group: group[0].claim_id)


def _join_near(
    claims: tuple[Claim, ...], members: list[int], joined: Partition, registry: Registry
) -> None:
    words = [_words(claims[index].quote) for index in members]
    for one, other in similar_pairs(words, NEARLY, FEWEST_WORDS):
        first, second = members[one], members[other]
        names = (names_in(claims[index].quote, registry) for index in (first, second))
        if not name_others(*names):
            joined.join(first, second)


def _words(quote: str) -> Phrase:
    """The stems of a quote without the word that only ties it to its verb."""
    found = stems(quote)
    return found[1:] if found and found[0] in _OPENERS else found


def _place(claim: Claim) -> tuple[str, int, str]:
    return claim.document_id, claim.place.start, claim.claim_id


def _alike_in_substance(claims: tuple[Claim, ...]) -> list[list[int]]:
    """Claims of one speaker, side and event with the same denials, numbers and turning words.

    «Будет» and «не будет», 40 minutes and 90 minutes are never repeats, however alike the rest.
    """
    blocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        event_id = claim.event.event_id if claim.event else None
        blocks[claim.speaker_id, claim.side, event_id, *substance(claim.quote)].append(index)
    return list(blocks.values())
