"""What the method page says, as a shape both languages must fill."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.exporting import Download
from dashboard.quality import Figure, MarkedSet
from dashboard.wording.place_words import Count, Naming


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageWords:
    """What is held."""

    title: str
    held: Callable[[int, int, int, int], str]
    reviewed: str
    accounts: str
    accounts_help: str
    completeness: str
    none: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityWords:
    """How well the program finds."""

    title: str
    lead: str
    figure: str
    figures: Mapping[Figure, str]
    sets: Mapping[MarkedSet, str]
    set_meanings: Mapping[MarkedSet, str]
    sizes: Callable[[int, int, int, int], str]
    measured: Callable[[str, str], str]
    other_engine: Naming
    caution: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadsWords:
    """The ledger to take along."""

    title: str
    lead: str
    names: Mapping[Download, str]
    meanings: Mapping[Download, str]
    about: Naming
    megabytes: Callable[[float], str]
    kilobytes: Count
    too_large: str
    command: str
    ask: str
    ask_lead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodWords:
    """The method page."""

    question: str
    lead: str
    on_this_page: str
    how: str
    steps: Sequence[tuple[str, str]]
    rules: str
    rule_list: Sequence[tuple[str, str]]
    states: str
    coverage: CoverageWords
    quality: QualityWords
    downloads: DownloadsWords
    counts: str
    every_rejected: Count
    errors: str
    errors_text: Sequence[str]
    who: str
    decided_by: str
    reviewer: Callable[[str, int, int], str]
    correction: str
    rights: str
    rights_text: str
