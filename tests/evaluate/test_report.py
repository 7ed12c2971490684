"""The figures as people and programs read them."""

import json

import pytest

from etl.evaluate import as_json, as_text
from etl.evaluate.figures import figures
from tests.evaluate.tiny_gold import FOUND, GOLD, NOBODY_KNOWN

GROUPS = figures(GOLD, FOUND, NOBODY_KNOWN, resamples=200)


def rows() -> dict[str, list[str]]:
    lines = as_text("rules-0", GROUPS).splitlines()
    return {line[:36].strip(): line[36:].split() for line in lines}


def test_the_table_says_what_was_scored() -> None:
    first = as_text("rules-0", GROUPS).splitlines()[0]
    assert first == ("all: passages 2, attributions 2, nested ones left out 0, engine rules-0")


def test_the_table_gives_every_figure_with_its_counts() -> None:
    told = rows()
    assert told["content, IoU .8"][:3] == ["0.333", "0.500", "0.400"]
    assert told["content, IoU .8"][-2:] == ["1", "2"]
    assert told["speaker right, given the content"][0] == "0.500"
    assert told["direct mixed, IoU .5"] == ["0", "0"]


def test_the_table_ends_with_confidence() -> None:
    assert as_text("rules-0", GROUPS).splitlines()[-4:] == [
        "confidence: expected calibration error 0.217",
        "  0.3 to 0.4: predictions 1, confidence 0.350, right 0.000",
        "  0.7 to 0.8: predictions 1, confidence 0.750, right 1.000",
        "  0.9 to 1.0: predictions 1, confidence 0.950, right 1.000",
    ]


def test_json_holds_the_same_figures() -> None:
    told = json.loads(as_json("rules-0", GROUPS))
    assert told["engine_version"] == "rules-0"
    (name, group), *others = told["groups"].items()
    assert (name, others, group["passages"], group["attributions"]) == ("all", [], 2, 2)
    content = group["figures"]["content_iou_50"]
    assert {key: content[key] for key in ("right", "predicted", "found", "gold")} == {
        "right": 2,
        "predicted": 3,
        "found": 2,
        "gold": 2,
    }
    assert content["precision"] == pytest.approx(2 / 3)
    low, high = content["interval"]
    assert 0 <= low <= content["f1"] <= high <= 1
    assert group["figures"]["form_cl_iou_50"]["share"] == 1.0
    assert group["figures"]["direct_mixed_iou_50"]["f1"] is None
    assert [one["predictions"] for one in group["calibration"]["bins"]] == [1, 1, 1]


def test_the_same_scores_give_the_same_report() -> None:
    again = figures(GOLD, FOUND, NOBODY_KNOWN, resamples=200)
    assert as_json("rules-0", again) == as_json("rules-0", GROUPS)
