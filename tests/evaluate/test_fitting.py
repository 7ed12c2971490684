"""Confidence fitted on what turned out right, and judged on documents left out."""

import json
import random
from pathlib import Path

import pytest

from etl.__main__ import main
from etl.evaluate.fitting import Trial, as_it_was, as_rows, fit, held_out
from etl.evaluate.score import Verdict
from etl.extract.confidence import Curve, logit
from tests.conftest import World


def trial(number: int, rule: str, prior: float, is_right: bool) -> Trial:
    return Trial(f"document-{number}", rule, prior, Verdict(prior, is_right))


def told(rule: str, prior: float, right: int, wrong: int, start: int = 0) -> list[Trial]:
    return [trial(start + number, rule, prior, number < right) for number in range(right + wrong)]


def test_a_curve_that_moves_nothing_gives_the_product_back() -> None:
    assert Curve().at(0.9, "clause") == pytest.approx(0.9)
    assert Curve(rules={"clause": 1.0}).at(0.9, "clause") > 0.9
    assert Curve(rules={"clause": 1.0}).at(0.9, "aside") == pytest.approx(0.9)


def test_confidence_becomes_the_share_that_was_right() -> None:
    trials = told("clause", 0.9, 70, 30)
    curve, records = fit(trials)
    assert curve.at(0.9, "clause") == pytest.approx(0.7, abs=0.01)
    assert [(one.rule, one.right, one.predictions) for one in records] == [("clause", 70, 100)]


def test_what_the_priors_order_stays_in_order() -> None:
    curve, _ = fit([*told("clause", 0.9, 80, 20), *told("clause", 0.6, 60, 40, start=100)])
    assert curve.at(0.6, "clause") < curve.at(0.75, "clause") < curve.at(0.9, "clause")


def test_a_rule_is_moved_by_its_record_and_only_as_far_as_there_is_one() -> None:
    many = [*told("clause", 0.9, 360, 40), *told("aside", 0.9, 200, 200, start=400)]
    few = [*told("clause", 0.9, 360, 40), *told("aside", 0.9, 2, 2, start=400)]
    assert fit(many)[0].at(0.9, "aside") == pytest.approx(0.5, abs=0.05)
    assert 0.8 < fit(few)[0].at(0.9, "aside") < 0.9


def test_the_order_of_the_trials_makes_no_difference() -> None:
    trials = [*told("clause", 0.9, 30, 10), *told("aside", 0.8, 10, 10, start=40)]
    mixed = random.Random(3).sample(trials, len(trials))
    assert list(as_rows(*fit(trials))) == list(as_rows(*fit(mixed)))
    assert held_out(trials).log_loss == pytest.approx(held_out(mixed).log_loss)


def test_on_documents_left_out_a_fit_is_better_than_priors_that_are_off() -> None:
    trials = told("clause", 0.5, 170, 30)
    before, after = as_it_was(trials), held_out(trials)
    assert before.calibration.error == pytest.approx(0.35)
    assert after.calibration.error is not None
    assert after.calibration.error < 0.02
    assert after.log_loss < before.log_loss


def test_certainty_has_a_logarithm() -> None:
    assert logit(1.0) == pytest.approx(-logit(0.0))
    assert 9 < logit(1.0) < 10


def test_the_command_writes_a_table_extraction_can_read(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Анна Северная заявила: «Разговор был полезным»."
    quote = {"source": [[0, 13]], "cue": [[14, 21]], "content": [[23, 46]], "direct": True}
    passage = {"doc_id": "p", "text": text, "quotes": [quote | {"speaker": "Anna Severnaya"}]}
    gold, written = tmp_path / "gold.jsonl", tmp_path / "calibration.csv"
    gold.write_text(
        "".join(json.dumps(passage | {"doc_id": f"p{number}"}) + "\n" for number in range(3))
    )
    folders = ["--seeds", str(world.seeds), "--data", str(world.data)]
    assert main(["evaluate", str(gold), "--fit", str(written), *folders]) == 0
    assert "fitted, on documents left out" in capsys.readouterr().out
    head, intercept, slope, rule = written.read_text().splitlines()
    assert head == "subject,name,value,right,predictions"
    assert intercept.startswith("all,intercept,")
    assert slope.endswith(",3,3")
    assert rule.startswith("rule,cue_then_quotation,")
