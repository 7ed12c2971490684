"""What a reader takes along (a link, a citation, a report of an error, the rows) and how a list is
narrowed, as a shape both languages must fill.
"""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.wording.place_words import Count, Naming


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationWords:
    """The pieces of a citation. Names and titles come in ready to be read.

    ``inner`` turns the quotation marks of a text into those that stand inside others.
    """

    said: Callable[[str, str], str]
    quotation: Naming
    inner: Naming
    translation: Callable[[str, str], str]
    through: Naming
    within: Callable[[str, str], str]
    place: Callable[[int, int, str], str]
    held: Callable[[str, str, str], str]
    undated: Naming


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWords:
    """The prefilled report of an error in one claim."""

    title: str
    help: str
    heading: str
    claim: str
    link: str
    dataset: str
    document: str
    words: str
    wrong: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadWords:
    """The rows of a list as a file."""

    csv: Count
    json: Count
    preparing: str
    help: str
    capped: Callable[[int, int], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrowingWords:
    """Facets, and the conditions of a filter as pieces that can be taken away."""

    heading: Count
    help: str
    included: str
    excluded: str
    include_next: Naming
    exclude_next: Naming
    clear_next: Naming
    chosen: str
    take_away: Naming
    take_all_away: str
    rows: Callable[[int, int, int], str]
    apart: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingWords:
    """Everything a reader takes along."""

    copy_link: str
    copy_link_help: str
    long_link: Count
    more_unusable: Count
    cite: str
    cite_help: str
    cite_in_english: str
    cite_in_russian: str
    particulars: str
    unreviewed: str
    date_words: str
    way: str
    this_document: str
    source_words: str
    cue_words: str
    citation: CitationWords
    report: ReportWords
    download: DownloadWords
    narrowing: NarrowingWords
