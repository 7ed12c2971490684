"""The figures of all passages and of each language, with intervals and calibration."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from etl.evaluate.calibration import Calibration, calibrate
from etl.evaluate.gold import GoldPassage
from etl.evaluate.intervals import RESAMPLES, Interval, draws, interval
from etl.evaluate.score import (
    CONTENT,
    HAS_ATTRIBUTION,
    KINDS,
    ROLE_TOKENS,
    SPEAKER,
    TOGETHER,
    PassageScore,
    form_measure,
    score_passage,
)
from etl.evaluate.speakers import same_speaker
from etl.evaluate.tally import Measure, Tally
from etl.extract.registry import Registry
from etl.model.records import Attribution

_FIXED = (
    *ROLE_TOKENS.values(),
    *CONTENT.values(),
    TOGETHER,
    HAS_ATTRIBUTION,
    SPEAKER,
    *KINDS.values(),
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure over many passages; ``interval`` is that of its value."""

    measure: Measure
    tally: Tally
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of a group of passages: all of them, or those of one language."""

    name: str
    passages: int
    attributions: int
    nested: int
    figures: tuple[Figure, ...]
    calibration: Calibration


def figures(
    passages: Sequence[GoldPassage],
    predictions: Sequence[Sequence[Attribution]],
    registry: Registry,
    resamples: int = RESAMPLES,
) -> tuple[Group, ...]:
    """The figures of all ``passages``, then of each language where there are several.

    ``predictions`` are what extraction found, passage by passage.
    """
    same = partial(same_speaker, registry=registry)
    scored = [
        (passage, score_passage(passage, found, same))
        for passage, found in zip(passages, predictions, strict=True)
    ]
    languages = sorted({_language(passage) for passage in passages})
    parts = {
        language: [one for one in scored if _language(one[0]) == language]
        for language in languages
        if len(languages) > 1
    }
    return tuple(
        _group(name, members, resamples) for name, members in {"all": scored, **parts}.items()
    )


def _language(passage: GoldPassage) -> str:
    language = passage.document.language
    return "unstated" if language is None else language.value


def _group(name: str, scored: Sequence[tuple[GoldPassage, PassageScore]], resamples: int) -> Group:
    drawn = draws(len(scored), resamples)
    forms = {
        quote.form for passage, _ in scored for quote in passage.outermost if quote.form is not None
    }
    return Group(
        name=name,
        passages=len(scored),
        attributions=sum(len(passage.outermost) for passage, _ in scored),
        nested=sum(len(passage.nested) for passage, _ in scored),
        figures=tuple(
            _figure(measure, [score for _, score in scored], drawn)
            for measure in (*_FIXED, *map(form_measure, sorted(forms)))
        ),
        calibration=calibrate(verdict for _, score in scored for verdict in score.verdicts),
    )


def _figure(
    measure: Measure, scores: Sequence[PassageScore], drawn: Sequence[Sequence[int]]
) -> Figure:
    tallies = [score.tallies.get(measure, Tally()) for score in scores]
    return Figure(measure, sum(tallies, Tally()), interval(measure, tallies, drawn))
