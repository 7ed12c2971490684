"""A claim of the ledger before it becomes rows: an attribution resolved, or a person's decision."""

from dataclasses import dataclass, field
from datetime import date

from etl.model.records import Span, hull
from etl.model.vocabulary import (
    Basis,
    CandidateField,
    ClaimKind,
    CorrectedField,
    CorrectionState,
    DatePrecision,
    Flag,
    Item,
    Language,
    Origin,
    QuoteIntegrity,
    Refused,
    ReviewStatus,
    Side,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidDate:
    """When the words were said: the words that say so, what they state, and how sure it is."""

    text: str | None = None
    partial: str | None = None
    precision: DatePrecision = DatePrecision.NONE
    basis: Basis = Basis.UNKNOWN
    year_basis: Basis = Basis.UNKNOWN

    @property
    def said_on(self) -> date | None:
        """The day, where year, month and day are all known."""
        complete = self.partial and self.partial[0] != "-" and len(self.partial) == 10
        return date.fromisoformat(self.partial) if complete and self.partial else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing that speaks for a link; ``span`` is its place in the document, if it has one.

    What is said in words of our own (a person's reasoning, the name of a participant) has ``text``
    in English and ``text_ru``; words of the document have ``text`` alone.
    """

    kind: str
    text: str
    span: Span | None = None
    text_ru: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLink:
    """A claim's event with how sure the link is (0 to 1) and what it rests on."""

    event_id: str
    confidence: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A value considered for a field that was left open.

    ``evidence`` is in English and ``evidence_ru`` in Russian, or ``evidence`` alone where it is
    nothing but words of the document.
    """

    field: CandidateField
    value: str
    score: float | None
    evidence: str | None
    evidence_ru: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a person added to a claim."""

    claim_key: str
    reviewed_by: str
    reviewed_on: date
    translation: str | None = None
    characterises_event: bool | None = None
    repeat_of: str | None = None
    note_en: str | None = None
    note_ru: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a person decided that what the machine found is no claim."""

    reason: str
    reason_ru: str
    reviewed_by: str
    reviewed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement with its place. ``content`` leaves outer quotation marks out.

    ``claim_id`` is a hash of document, quote and occurrence number (``etl.transform.identity``).
    ``relay`` lists who passed the words on, from the origin to the document.
    """

    claim_id: str
    document_id: str
    content: tuple[Span, ...]
    quote: str
    kind: ClaimKind
    side: Side
    status: ReviewStatus
    origin: Origin
    language: Language
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    relay_spans: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    relay: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    quote_integrity: QuoteIntegrity = QuoteIntegrity.WHOLE
    speaker_id: str | None = None
    event: EventLink | None = None
    topic_id: str | None = None
    said: SaidDate = field(default_factory=SaidDate)
    confidence: float | None = None
    rule: str | None = None
    review: Review | None = None
    refusal: Refusal | None = None
    candidates: tuple[Candidate, ...] = ()
    cluster_id: str | None = None

    @property
    def place(self) -> Span:
        """The hull of the content: where the quote stands."""
        return hull(self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A field of a reviewed claim where the person and the engine differ, or did once.

    ``value`` is the person's and stands in the ledger; ``machine_value`` is the engine's now, None
    for nothing; ``expected`` is what the engine gave when the person decided. Without a row of
    corrections.csv the state is unexplained and there is neither reason nor reviewer.
    """

    claim_id: str
    field: CorrectedField
    value: str | None
    machine_value: str | None
    state: CorrectionState
    expected: str | None = None
    reason_en: str | None = None
    reason_ru: str | None = None
    reviewed_by: str | None = None
    reviewed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """Something that was not loaded, and why; ``detail_ru`` is there where a person said it."""

    item: Item
    file: str
    reason: Refused
    document_id: str | None = None
    span: Span | None = None
    quote: str | None = None
    detail: str | None = None
    detail_ru: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What went in and what became of it; ``read`` is the sum of the rest."""

    loaded: int
    duplicates: int
    rejected: int

    @property
    def read(self) -> int:
        """Everything that came in."""
        return self.loaded + self.duplicates + self.rejected
