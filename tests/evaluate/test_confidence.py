"""How sure a figure is, and how sure extraction may be of itself."""

import pytest

from etl.evaluate.calibration import Bin, Calibration, calibrate
from etl.evaluate.intervals import draws, interval
from etl.evaluate.score import Verdict
from etl.evaluate.tally import Measure, Tally, hits

F1 = Measure("content", "content")
SHARE = Measure("speaker", "speaker", is_share=True)


def test_the_same_draws_are_made_every_time_and_each_is_as_large_as_the_whole() -> None:
    first = draws(7, 50)
    assert first == draws(7, 50)
    assert {sum(times) for times in first} == {7}
    assert len({tuple(times) for times in first}) > 40


def test_an_interval_holds_the_figure_and_narrows_with_more_passages() -> None:
    tallies = [hits(1, 1, 1), hits(0, 1, 1), hits(1, 2, 1), hits(2, 2, 3)]
    few = interval(F1, tallies, draws(4))
    many = interval(F1, tallies * 25, draws(100))
    assert few is not None
    assert many is not None
    whole = F1.value(sum(tallies, Tally()))
    assert whole is not None
    assert 0 <= few.low < many.low < whole < many.high < few.high <= 1


def test_the_interval_is_cut_off_where_one_draw_in_forty_lies_outside() -> None:
    tallies = [Tally(found=1, gold=1), Tally(found=0, gold=1)]
    drawn = [[2, 0]] + [[1, 1]] * 38 + [[0, 2]]
    around = interval(SHARE, tallies, drawn)
    assert around is not None
    assert (around.low, around.high) == (0.5, 0.5)


def test_draws_with_nothing_to_count_are_left_out() -> None:
    tallies = [Tally(found=1, gold=1), Tally()]
    around = interval(SHARE, tallies, [[0, 2], [1, 1]])
    assert around is not None
    assert (around.low, around.high) == (1.0, 1.0)
    assert interval(SHARE, [Tally(), Tally()], draws(2, 10)) is None


def test_confidence_is_compared_with_what_was_right() -> None:
    told = calibrate(
        [Verdict(0.75, True), Verdict(0.75, False), Verdict(1.0, True), Verdict(0.35, False)]
    )
    assert told.bins == (
        Bin(0.3, 0.4, 1, 0.35, 0.0),
        Bin(0.7, 0.8, 2, 0.75, 0.5),
        Bin(0.9, 1.0, 1, 1.0, 1.0),
    )
    assert told.error == pytest.approx((0.35 + 2 * 0.25 + 0) / 4)


def test_without_predictions_nothing_is_said_of_confidence() -> None:
    assert calibrate([]) == Calibration((), None)
