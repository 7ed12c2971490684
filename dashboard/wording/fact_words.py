"""What the facts say, as a shape both languages must fill."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.wording.place_words import Count
from etl.model.vocabulary import Modifier


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsWords:
    """The contested facts.

    ``values`` names value slugs. The words of one it lacks are English: ``reads_slugs`` says
    whether they may stand for its name.
    """

    title: str
    question: str
    lead: str
    fact: str
    found: Count
    between: str
    undated: Count
    empty: str
    widen_all: str
    index: str
    all_facts: str
    as_chart: str
    as_table: str
    minutes: Callable[[float, Modifier], str]
    in_minutes: str
    durations_help: str
    durations_alt: Callable[[int, int, str], str]
    durations_none: str
    durations_left_out: Count
    marks: Mapping[Modifier, str]
    not_reviewed: str
    different: Count
    told_once: Count
    raised_help: str
    untold: Count
    untold_help: str
    told_as: str
    value: str
    who: str
    through: str
    event: str
    opened: str
    close: str
    download: Count
    download_help: str
    download_cut: Count
    values: Mapping[str, str]
    reads_slugs: bool
