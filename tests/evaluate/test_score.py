"""What is counted, on passages small enough to count by hand."""

import pytest

from etl.evaluate.figures import Group, figures
from etl.evaluate.gold import GoldQuote
from etl.model.records import Attribution
from etl.model.vocabulary import Direct, Language
from tests.evaluate.tiny_gold import (
    FOUND,
    GOLD,
    NOBODY_KNOWN,
    REPLIED,
    SAID,
    TALKS,
    as_found,
    at,
    found,
    passage,
)


def counted(group: Group) -> dict[str, tuple[int, int, int, int]]:
    return {
        figure.measure.name: (
            figure.tally.right,
            figure.tally.predicted,
            figure.tally.found,
            figure.tally.gold,
        )
        for figure in group.figures
    }


def one_passage(*quotes: GoldQuote, predictions: tuple[Attribution, ...]) -> Group:
    (group,) = figures((passage(TALKS, *quotes),), (predictions,), NOBODY_KNOWN, resamples=1)
    return group


def test_the_counts_are_those_made_by_hand() -> None:
    (group,) = figures(GOLD, FOUND, NOBODY_KNOWN, resamples=1)
    assert counted(group) == {
        "source_tokens": (1, 3, 1, 4),  # Nordic, The, talks of Ann, Nordic, Oleg, Yug
        "cue_tokens": (2, 3, 2, 2),
        "content_tokens": (8, 9, 8, 9),  # three words, five tokens, one word
        "content_iou_50": (2, 3, 2, 2),  # 15 of 19 characters are .79
        "content_iou_80": (1, 3, 1, 2),
        "content_exact": (1, 3, 1, 2),
        "content_and_source_iou_50": (1, 3, 1, 2),  # Nordic is .6 of Ann Nordic
        "has_attribution": (1, 2, 1, 1),
        "speaker_given_content": (1, 2, 1, 2),
        "direct_true_iou_50": (1, 2, 1, 1),
        "direct_true_iou_80": (1, 2, 1, 1),
        "direct_false_iou_50": (1, 1, 1, 1),
        "direct_false_iou_80": (0, 1, 0, 1),
        "direct_mixed_iou_50": (0, 0, 0, 0),
        "direct_mixed_iou_80": (0, 0, 0, 0),
        "form_cl_iou_50": (0, 0, 1, 1),
        "form_qv_iou_50": (0, 0, 1, 1),
    }


def test_the_figures_are_those_made_by_hand() -> None:
    (group,) = figures(GOLD, FOUND, NOBODY_KNOWN, resamples=1)
    values = {
        figure.measure.name: (
            figure.tally.precision,
            figure.tally.recall,
            figure.measure.value(figure.tally),
        )
        for figure in group.figures
    }
    assert values["source_tokens"] == pytest.approx((1 / 3, 1 / 4, 2 / 7))
    assert values["content_iou_50"] == pytest.approx((2 / 3, 1, 4 / 5))
    assert values["content_iou_80"] == pytest.approx((1 / 3, 1 / 2, 2 / 5))
    assert values["has_attribution"] == pytest.approx((1 / 2, 1, 2 / 3))
    assert values["speaker_given_content"][2] == pytest.approx(1 / 2)
    assert values["direct_false_iou_80"] == (0, 0, 0)
    assert values["direct_mixed_iou_50"] == (None, None, None)


def test_a_perfect_prediction_is_perfect_everywhere() -> None:
    (group,) = figures(GOLD, ((as_found(SAID), as_found(REPLIED)), ()), NOBODY_KNOWN)
    values = [figure.measure.value(figure.tally) for figure in group.figures]
    assert {value for value in values if value is not None} == {1.0}
    assert group.calibration.error == 0
    assert [
        (figure.interval.low, figure.interval.high)
        for figure in group.figures
        if figure.interval is not None
    ] == [(1.0, 1.0)] * (len(values) - 2)


def test_finding_nothing_is_right_where_nothing_is_and_wrong_elsewhere() -> None:
    (group,) = figures(GOLD, ((), ()), NOBODY_KNOWN, resamples=1)
    assert counted(group)["content_iou_50"] == (0, 0, 0, 2)
    assert counted(group)["has_attribution"] == (0, 0, 0, 1)
    assert {figure.measure.value(figure.tally) for figure in group.figures} == {0.0, None}


INNER = GoldQuote(
    source=at(TALKS, "talks"),
    cue=at(TALKS, "went"),
    content=at(TALKS, "well"),
    direct=Direct.FALSE,
    speaker=None,
    nested=True,
    form="cl",
)


def test_nested_gold_is_not_asked_for() -> None:
    group = one_passage(SAID, INNER, predictions=(as_found(SAID),))
    assert (group.attributions, group.nested) == (1, 1)
    assert counted(group) == counted(one_passage(SAID, predictions=(as_found(SAID),)))


def test_a_prediction_of_nested_gold_is_not_punished() -> None:
    group = one_passage(SAID, INNER, predictions=(as_found(SAID), as_found(INNER, 0.1)))
    assert counted(group) == counted(one_passage(SAID, predictions=(as_found(SAID),)))
    assert group.calibration.error == 0


def test_a_prediction_of_nested_gold_does_not_stand_for_the_outer_one() -> None:
    group = one_passage(SAID, INNER, predictions=(as_found(INNER),))
    assert counted(group)["content_iou_50"] == (0, 0, 0, 1)
    assert counted(group)["cue_tokens"] == (0, 0, 0, 1)


def test_one_prediction_stands_for_one_attribution_only() -> None:
    whole = found((), at(TALKS, "said"), at(TALKS, 'the talks went well. "We agree,"'))
    twice = (as_found(SAID), found((), (), SAID.content))
    assert counted(one_passage(SAID, REPLIED, predictions=(whole,)))["content_iou_50"] == (
        (1, 1, 1, 2)
    )
    assert counted(one_passage(SAID, predictions=twice))["content_exact"] == (1, 2, 1, 1)


def test_of_two_predictions_with_the_same_content_the_one_with_the_source_is_taken() -> None:
    without = found((), at(TALKS, "said"), SAID.content)
    group = one_passage(SAID, predictions=(without, as_found(SAID)))
    assert counted(group)["content_and_source_iou_50"] == (1, 2, 1, 1)
    assert counted(group)["speaker_given_content"] == (1, 1, 1, 1)


def test_a_word_that_two_spans_share_counts_for_both() -> None:
    glued = "SaidAnna that it rains."
    quote = GoldQuote(
        source=at(glued, "Anna"),
        cue=at(glued, "Said"),
        content=at(glued, "that it rains"),
        direct=Direct.FALSE,
        speaker=None,
    )
    (group,) = figures((passage(glued, quote),), ((as_found(quote),),), NOBODY_KNOWN, resamples=1)
    assert counted(group)["source_tokens"] == (1, 1, 1, 1)
    assert counted(group)["cue_tokens"] == (1, 1, 1, 1)


def test_languages_are_told_apart_where_there_are_several() -> None:
    russian = passage(TALKS, SAID, language=Language.RU)
    unstated = passage(TALKS, SAID, language=None)
    groups = figures((*GOLD, russian, unstated), (*FOUND, (), ()), NOBODY_KNOWN, resamples=1)
    assert [(group.name, group.passages, group.attributions) for group in groups] == [
        ("all", 4, 4),
        ("en", 2, 2),
        ("ru", 1, 1),
        ("unstated", 1, 1),
    ]
