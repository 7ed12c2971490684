"""What each place of the dashboard says, as a shape both languages must fill.

``Count`` gives a number with its noun, or the noun alone where the number stands apart.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.places import Layout, Sort, Text
from etl.model.vocabulary import Language

Count = Callable[[int], str]
Naming = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewWords:
    """The overview."""

    question: str
    lead: str
    events: Count
    both_accounts: Count
    parted: Count
    denials: Count
    not_collected: Count
    unreviewed: Count
    events_shown: Callable[[int, int], str]
    cells_shown: Callable[[int, int], str]
    timeline: str
    timeline_help: str
    timeline_alt: Callable[[int, int, str, str], str]
    timeline_empty: str
    marks_above: str
    marks_below: str
    statements: Count
    undated: Count
    reviewed: str
    unreviewed_mark: str
    event_mark: str
    uncertain_year: str
    events_key: Count
    dotted_dates: str
    widen_all: str
    matrix: str
    matrix_help: str
    matrix_empty: str
    gap_meaning: str
    no_claim: str
    uncompared: str
    press_only: str
    uncompared_events: Count
    to_review: Count
    look: str
    others: Count
    states: str
    event: str
    month: str
    count: str
    title_claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingWords:
    """One meeting."""

    question: str
    pick: str
    pick_one: str
    earlier: str
    later: str
    when: str
    where: str
    format: str
    filed: str
    called: str
    called_differently: str
    who: str
    kind: str
    not_stated: str
    in_the_words: str
    coverage: str
    documents: Count
    held: Count
    of_them_repeats: Count
    not_described: str
    no_readout: str
    one_readout: Naming
    both_readouts: str
    more_facts: Count
    facts_shown: Callable[[int, int], str]
    too_little: str
    possible: str
    possible_meaning: str
    why: str
    decided: Callable[[str, str], str]
    nothing_held: Naming
    nothing_said: Naming
    elsewhere: str
    elsewhere_help: str
    press: Count
    press_help: str
    perhaps_side: str
    perhaps_side_help: str
    perhaps_said_by: Naming
    perhaps_here: str
    perhaps_here_help: str
    unlinked: Count
    first_shown: Callable[[int, int], str]
    text_shown: str
    texts: Mapping[Text, str]
    no_alignments: str
    no_such_comparison: str
    no_event: str
    more: Count
    also_here: Count
    said_again: Count
    narrowed: Naming
    whole: str
    no_topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementWords:
    """What stands beneath the words of a statement."""

    speaker_unknown: str
    narrator: str
    through: str
    no_translation: Mapping[Language, str]
    passage: str
    open_claim: str
    hidden_characters: Naming


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsWords:
    """The list of claims, and one claim in full."""

    question: str
    found: Count
    undated: Count
    empty: str
    widen: str
    widen_all: str
    without: Naming
    page_of: Callable[[int, int], str]
    pages: str
    no_such_page: Callable[[int, int], str]
    previous: str
    next: str
    back: str
    opened: str
    in_passage: str
    see_document: str
    left_open: str
    left_open_between: Callable[[str], str]
    score: Callable[[float], str]
    repeats: Callable[[int, int], str]
    repeats_help: str
    found_by: Callable[[str, str], str]
    found_by_person: str
    decided: Callable[[str, str], str]
    permalink: str
    gone: Naming
    about: str
    event_open: str
    event_because: str
    said_to: str
    narrow: str
    without_value: str
    more_values: Count
    order: str
    orders: Mapping[Sort, str]
    shown_as: str
    layouts: Mapping[Layout, str]
    stands: str
    legend_source: str
    legend_cue: str
    legend_words: str
    lost: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerWords:
    """What is said when the ledger cannot be read."""

    titles: Mapping[str, str]
    causes: Mapping[str, str]
    fixes: Mapping[str, str]
    message: str
    where: Naming
    looking: str
    building: str
    step: Callable[[int, int], str]
    stages: Mapping[str, str]
    earlier: str
    try_again: str
