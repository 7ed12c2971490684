"""How well extraction finds, as measured: one committed file, which the README agrees with."""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from etl.model.vocabulary import Language

_FIGURES = Path(__file__).with_name("quality_figures.json")
LANGUAGES = (Language.RU, Language.EN)
"""The order of the languages in a row of figures."""


class MarkedSet(StrEnum):
    """Passages marked by the guideline, by who had read them when the figures were taken."""

    DEVELOPMENT = "development"
    UNREAD = "unread"
    NEW = "new"


class Figure(StrEnum):
    """What was measured."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    CONTENT_HALF = "content_half"
    CONTENT_MOST = "content_most"
    CONTENT_AND_SOURCE = "content_and_source"
    DIRECT = "direct"
    PASSAGE = "passage"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class Size:
    """How much was marked."""

    passages: int
    attributions: int


@dataclass(frozen=True, slots=True)
class Quality:
    """``figures`` has for each figure every set in order, and in it every language in order."""

    engine: str
    measured_on: date
    sizes: dict[MarkedSet, dict[Language, Size]]
    figures: dict[Figure, tuple[float, ...]]

    def figure(self, figure: Figure, marked: MarkedSet, language: Language) -> float:
        """One figure of one set in one language."""
        place = list(MarkedSet).index(marked) * len(LANGUAGES) + LANGUAGES.index(language)
        return self.figures[figure][place]


@cache
def quality() -> Quality:
    """The figures as committed."""
    told = json.loads(_FIGURES.read_text(encoding="utf-8"))
    return Quality(
        engine=told["engine"],
        measured_on=date.fromisoformat(told["measured_on"]),
        sizes={
            marked: {language: Size(**told["sets"][marked][language]) for language in LANGUAGES}
            for marked in MarkedSet
        },
        figures={figure: tuple(told["figures"][figure]) for figure in Figure},
    )
