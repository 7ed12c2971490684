"""What holds of every score, whatever is marked and whatever is found."""

from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.evaluate.gold import GoldQuote
from etl.evaluate.matching import match, overlap
from etl.evaluate.score import PassageScore, score_passage
from etl.evaluate.speakers import same_speaker
from etl.model.records import Attribution, Span
from etl.model.vocabulary import Direct
from tests.evaluate.tiny_gold import NOBODY_KNOWN, as_found, passage

TEXT = "one two, three four. «five six» seven - eight nine ten"
PATIENT = settings(deadline=None)
SAME = partial(same_speaker, registry=NOBODY_KNOWN)

spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20)).map(
    lambda pair: Span(pair[0], min(pair[0] + pair[1], len(TEXT)))
)


def quotes(*, nested: bool) -> st.SearchStrategy[list[GoldQuote]]:
    one = st.builds(
        GoldQuote,
        source=st.lists(spans, max_size=1).map(tuple),
        cue=st.lists(spans, max_size=1).map(tuple),
        content=st.lists(spans, min_size=1, max_size=2).map(tuple),
        direct=st.sampled_from(Direct),
        speaker=st.sampled_from([None, "Ann Nordic", "Oleg Yug"]),
        nested=st.booleans() if nested else st.just(False),
        form=st.sampled_from([None, "cl", "qv"]),
    )
    # Nobody marks, and nothing finds, the same words twice for the same speaker.
    return st.lists(one, max_size=5, unique_by=lambda quote: (*merged(quote), quote.speaker))


def merged(quote: GoldQuote) -> tuple[frozenset[int], ...]:
    return tuple(
        frozenset(place for span in role for place in range(span.start, span.stop))
        for role in (quote.source, quote.cue, quote.content)
    )


predicted = quotes(nested=False).map(lambda marked: [as_found(quote, 0.7) for quote in marked])


def scored(gold: list[GoldQuote], predictions: list[Attribution]) -> PassageScore:
    return score_passage(passage(TEXT, *gold), predictions, SAME)


@PATIENT
@given(st.lists(spans, max_size=3), st.lists(spans, max_size=3))
def test_overlap_is_that_of_the_characters_and_the_same_both_ways(
    first: list[Span], second: list[Span]
) -> None:
    one, other = (
        {place for span in side for place in range(span.start, span.stop)}
        for side in (first, second)
    )
    expected = len(one & other) / len(one | other) if one | other else 1.0
    assert overlap(first, second) == overlap(second, first) == expected


@PATIENT
@given(quotes(nested=False), predicted)
def test_matching_is_the_same_from_both_sides(
    gold: list[GoldQuote], predictions: list[Attribution]
) -> None:
    there = {(pair.gold, pair.prediction, pair.content) for pair in match(gold, predictions)}
    back = {(pair.prediction, pair.gold, pair.content) for pair in match(predictions, gold)}
    assert there == back


@PATIENT
@given(st.data(), quotes(nested=True), predicted)
def test_no_order_makes_a_difference(
    data: st.DataObject, gold: list[GoldQuote], predictions: list[Attribution]
) -> None:
    other = scored(data.draw(st.permutations(gold)), data.draw(st.permutations(predictions)))
    first = scored(gold, predictions)
    assert other.tallies == first.tallies
    assert sorted(verdict.is_right for verdict in other.verdicts) == sorted(
        verdict.is_right for verdict in first.verdicts
    )


@PATIENT
@given(quotes(nested=True), predicted)
def test_every_figure_lies_between_nothing_and_all(
    gold: list[GoldQuote], predictions: list[Attribution]
) -> None:
    for measure, tally in scored(gold, predictions).tallies.items():
        assert 0 <= tally.right <= tally.predicted
        assert 0 <= tally.found <= tally.gold
        for value in (tally.precision, tally.recall, tally.f1, measure.value(tally)):
            assert value is None or 0 <= value <= 1


@PATIENT
@given(quotes(nested=True), predicted)
def test_a_stricter_threshold_never_finds_more(
    gold: list[GoldQuote], predictions: list[Attribution]
) -> None:
    tallies = {measure.name: tally for measure, tally in scored(gold, predictions).tallies.items()}
    half, most, exact = (
        tallies[name].found for name in ("content_iou_50", "content_iou_80", "content_exact")
    )
    assert half >= most >= exact
    assert half >= tallies["content_and_source_iou_50"].found


@PATIENT
@given(quotes(nested=False))
def test_what_is_predicted_as_marked_is_wholly_right(gold: list[GoldQuote]) -> None:
    score = scored(gold, [as_found(quote) for quote in gold])
    values = {measure.value(tally) for measure, tally in score.tallies.items()}
    assert values <= {1.0, None}
    assert all(verdict.is_right for verdict in score.verdicts)
