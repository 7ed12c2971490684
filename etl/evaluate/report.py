"""The figures as a table for people, and as JSON for programs."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from etl.evaluate.calibration import Calibration
from etl.evaluate.figures import Figure, Group
from etl.evaluate.fitting import HeldOut

_HEAD = (
    f"{'':36}{'precision':>10}{'recall':>8}{'F1':>7}   {'95 % interval':15}{'found':>7}{'gold':>7}"
)


def as_text(engine_version: str, groups: Sequence[Group]) -> str:
    """A table for each group of passages; a share stands in the column of recall."""
    return "\n".join(line for group in groups for line in _table(engine_version, group)).strip()


def as_json(engine_version: str, groups: Sequence[Group]) -> str:
    """One JSON object; figures without anything to count are null."""
    content = {
        "engine_version": engine_version,
        "groups": {group.name: _group(group) for group in groups},
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _table(engine_version: str, group: Group) -> Iterator[str]:
    yield ""
    yield (
        f"{group.name}: passages {group.passages:,}, attributions {group.attributions:,}, "
        f"nested ones left out {group.nested:,}, engine {engine_version}"
    )
    yield _HEAD
    yield from map(_row, group.figures)
    yield from _reliability(group.calibration)


def _row(figure: Figure) -> str:
    measure, tally, around = figure.measure, figure.tally, figure.interval
    shown = (None if measure.is_share else tally.precision, tally.recall)
    f1 = None if measure.is_share else tally.f1
    between = "" if around is None else f"{_shown(around.low)} to {_shown(around.high)}"
    return (
        f"{measure.title:36}{_shown(shown[0]):>10}{_shown(shown[1]):>8}{_shown(f1):>7}   "
        f"{between:15}{tally.found:>7,}{tally.gold:>7,}"
    )


def _reliability(calibration: Calibration) -> Iterator[str]:
    yield f"confidence: expected calibration error {_shown(calibration.error) or 'not known'}"
    for one in calibration.bins:
        yield (
            f"  {one.low:.1f} to {one.high:.1f}: predictions {one.predictions:,}, "
            f"confidence {_shown(one.confidence)}, right {_shown(one.right)}"
        )


def as_held_out(name: str, found: HeldOut) -> str:
    """How sure and how right, with the log loss of it."""
    lines = (f"{name}: log loss {found.log_loss:.4f}", *_reliability(found.calibration))
    return "\n".join(lines)


def _shown(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _group(group: Group) -> dict[str, Any]:
    return {
        "passages": group.passages,
        "attributions": group.attributions,
        "nested": group.nested,
        "figures": {figure.measure.name: _figure(figure) for figure in group.figures},
        "calibration": {
            "error": group.calibration.error,
            "bins": [
                {
                    "low": one.low,
                    "high": one.high,
                    "predictions": one.predictions,
                    "confidence": one.confidence,
                    "right": one.right,
                }
                for one in group.calibration.bins
            ],
        },
    }


def _figure(figure: Figure) -> dict[str, Any]:
    tally, around = figure.tally, figure.interval
    counts = {"found": tally.found, "gold": tally.gold}
    interval = None if around is None else [around.low, around.high]
    if figure.measure.is_share:
        return {"share": tally.recall, "interval": interval, **counts}
    return {
        "precision": tally.precision,
        "recall": tally.recall,
        "f1": tally.f1,
        "interval": interval,
        "right": tally.right,
        "predicted": tally.predicted,
        **counts,
    }
