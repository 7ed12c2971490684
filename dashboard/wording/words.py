"""What the interface says, as a shape both languages must fill.

A :class:`Wording` has no defaults: the type checker proves that English and Russian are complete.
Sentences with a number or a name in them are functions, so that each language can decline.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.reading import Reason
from dashboard.wording.correction_words import CorrectionWords
from dashboard.wording.fact_words import FactsWords
from dashboard.wording.method_words import MethodWords
from dashboard.wording.place_words import (
    ClaimsWords,
    Count,
    LedgerWords,
    MeetingWords,
    Naming,
    OverviewWords,
    StatementWords,
)
from dashboard.wording.search_wording import SearchWording
from dashboard.wording.source_words import SourcesWords
from dashboard.wording.speaker_words import SpeakersWords
from dashboard.wording.taking_words import TakingWords
from dashboard.wording.version_words import VersionsWords
from etl.model.vocabulary import (
    AlignmentState,
    Basis,
    ClaimKind,
    Completeness,
    DatePrecision,
    EventKind,
    FactSlot,
    Flag,
    Language,
    QuoteIntegrity,
    ReviewStatus,
    SegmentKind,
    Side,
    TranslationKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The closed vocabularies, as people say them."""

    sides: Mapping[Side, str]
    side_accounts: Mapping[Side, str]
    kinds: Mapping[ClaimKind, str]
    states: Mapping[AlignmentState, str]
    state_meanings: Mapping[AlignmentState, str]
    statuses: Mapping[ReviewStatus, str]
    flags: Mapping[Flag, str]
    integrities: Mapping[QuoteIntegrity, str]
    events: Mapping[EventKind, str]
    formats: Mapping[str, str]
    coverage: Mapping[Completeness, str]
    date_bases: Mapping[Basis, str]
    year_bases: Mapping[Basis, str]
    translations: Mapping[TranslationKind, str]
    segments: Mapping[SegmentKind, str]
    segment_rules: Mapping[str, str]
    slots: Mapping[FactSlot, str]
    items: Mapping[str, str]
    rejections: Mapping[str, str]
    reviewers: Mapping[str, str]
    languages: Mapping[Language, str]
    fields: Mapping[str, str]
    parameters: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """How dates are written."""

    months_short: Sequence[str]
    whole: Callable[[date, DatePrecision], str]
    period: Callable[[date, date], str]
    partial: Naming
    unknown: str
    of_event: Naming
    without_year: Naming


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """What stands around every page."""

    tagline: str
    overview: str
    meeting: str
    claims: str
    sources: str
    method: str
    interface_language: str
    filters: str
    filters_set: Callable[[str, int], str]
    beside_facets: str
    choose: str
    choose_side: str
    choose_speaker: str
    choose_topic: str
    choose_event: str
    choose_kind: str
    choose_status: str
    choose_from: str
    choose_to: str
    choose_query: str
    date_example: str
    except_for: Naming
    unnamed: str
    number: Count
    part: Callable[[int, int], str]
    table_twin: str
    notice_title: str
    notice_newer_data: str
    notice_link: str
    dataset: Naming
    promise: str
    other_dataset: Callable[[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """The pieces of the sentence that reads a filter back."""

    either: str
    marked: Naming
    sides: Mapping[Side, str]
    include: Mapping[str, Naming]
    exclude: Mapping[str, Naming]
    period: Callable[[str | None, str | None, str | None], str]
    with_words: Naming
    unreadable: Callable[[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusals:
    """Why a link could not be honoured, and what is done instead."""

    reasons: Mapping[Reason, str]
    nothing_shown: str
    ignored: str
    first_page: str
    value: Callable[[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Everything the interface says in one language."""

    language: Language
    terms: Terms
    calendar: Calendar
    shell: Shell
    sentence: Sentence
    refusals: Refusals
    overview: OverviewWords
    meeting: MeetingWords
    statement: StatementWords
    claims: ClaimsWords
    corrections: CorrectionWords
    facts: FactsWords
    speakers: SpeakersWords
    sources: SourcesWords
    taking: TakingWords
    ledger: LedgerWords
    search: SearchWording
    versions: VersionsWords
    method: MethodWords

    def reviewer(self, name: str) -> str:
        """Who decided: a group under its name in the language of the interface, a person as they
        sign."""
        return self.terms.reviewers.get(name, name)

    def name(self, english: str, russian: str) -> str:
        """The name in the language of the interface."""
        return russian if self.language is Language.RU else english
