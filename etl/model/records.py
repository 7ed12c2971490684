"""The records that travel through the pipeline, each frozen once made.

All offsets are code points of ``Document.text``, half-open ``[start, stop)``, so that
``text[start:stop]`` is the passage.
"""

from dataclasses import dataclass
from datetime import date

from etl.model.vocabulary import (
    ClaimKind,
    Direct,
    Flag,
    Language,
    QuoteIntegrity,
    SegmentKind,
    Side,
    SpeakerKind,
)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch ``[start, stop)`` of a document's text, in code points."""

    start: int
    stop: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.stop:
            raise ValueError(f"a span needs 0 <= start < stop, not [{self.start}, {self.stop})")

    def of(self, text: str) -> str:
        """The words the span covers in ``text``."""
        return text[self.start : self.stop]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two stretches share a character."""
        return self.start < other.stop and other.start < self.stop

    def distance(self, other: "Span") -> int:
        """How many characters lie between the two stretches; 0 where they touch or overlap."""
        return max(0, self.start - other.stop, other.start - self.stop)

    def holds(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.stop <= self.stop


def hull(spans: tuple[Span, ...]) -> Span:
    """The smallest span that holds all of ``spans`` (at least one)."""
    return Span(min(span.start for span in spans), max(span.stop for span in spans))


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One source as received: ``text`` is its bytes decoded, the BOM removed, nothing else done."""

    document_id: str
    text: str
    file: str = ""
    sha256: str = ""
    encoding: str = "utf-8"
    language: Language | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published_on: date | None = None
    retrieved_on: date | None = None
    rights: str | None = None
    rights_ru: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of a document with a kind; ``reason`` is the name of the rule behind it, or why a
    person decided so, which ``reason_ru`` says in Russian.
    """

    span: Span
    kind: SegmentKind
    reason: str
    reason_ru: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """What extraction finds: who (source) said (cue) what (content).

    ``content`` holds outer quotation marks and the complementizer; ``content_bare`` leaves the
    marks out. ``speaker`` is the canonical English name; ``speaker_id`` its registry entry, when
    there is one. ``side`` is None where it cannot be told. ``addressee`` names the one spoken to;
    whoever is called on to act stands in the content. ``rule`` names what found it. ``prior`` is
    what ``confidence`` was before it was calibrated.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    content_bare: tuple[Span, ...]
    direct: Direct
    kind: ClaimKind
    rule: str
    confidence: float
    prior: float | None = None
    flags: tuple[Flag, ...] = ()
    quote_integrity: QuoteIntegrity = QuoteIntegrity.WHOLE
    speaker: str | None = None
    speaker_id: str | None = None
    side: Side | None = None
    addressee: tuple[Span, ...] = ()
    relay: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerEntry:
    """A person, institution or state of the registry with the names it goes by."""

    speaker_id: str
    name_en: str
    name_ru: str
    kind: SpeakerKind
    side: Side
    aliases: tuple["Alias", ...] = ()
    roles: tuple["Role", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """One name of a speaker; ``declines`` says whether Russian case forms are made from it."""

    text: str
    language: Language
    declines: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office a speaker held; ``since`` and ``until`` are partial ISO dates or None."""

    role_en: str
    role_ru: str
    since: str | None = None
    until: str | None = None
