"""Nearly equal texts are found, all of them, without comparing every pair."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from etl.text.similarity import Partition, _alike, in_common, similar_pairs

WORDS = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=7).map(tuple)


@given(st.lists(WORDS, max_size=14), st.sampled_from([0.5, 0.8, 0.9]))
def test_filtering_finds_what_comparing_every_pair_finds(
    texts: list[tuple[str, ...]], share: float
) -> None:
    sets = [frozenset(words) for words in texts]
    wanted, found = Partition(len(texts)), Partition(len(texts))
    for one, other in combinations(range(len(texts)), 2):
        long_enough = min(len(sets[one]), len(sets[other])) >= 3
        if long_enough and _alike(texts, sets, one, other, share):
            wanted.join(one, other)
    for one, other in similar_pairs(texts, share, 3):
        found.join(one, other)
    assert sorted(found.groups()) == sorted(wanted.groups())


def test_a_partition_joins_across_groups() -> None:
    numbers = Partition(5)
    numbers.join(0, 3)
    numbers.join(4, 1)
    numbers.join(3, 4)
    assert sorted(numbers.groups()) == [[0, 1, 3, 4], [2]]


@given(WORDS, WORDS)
def test_what_two_texts_have_in_common_is_the_same_either_way(
    one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    longest = max(
        (
            size
            for size in range(min(len(one), len(other)) + 1)
            for part in combinations(one, size)
            if part in set(combinations(other, size))
        ),
    )
    assert in_common(one, other) == in_common(other, one) == longest
