"""The rows people write: one frozen dataclass for each CSV file of ``data/`` (and for
``seeds/documents.csv``), its columns declared with form, rules and description.

``row`` is the line's place in the file, for messages.
"""

from dataclasses import dataclass
from datetime import date

from etl.inputs.columns import Form, column
from etl.model.vocabulary import (
    AlignmentState,
    Basis,
    CandidateField,
    ClaimKind,
    Completeness,
    CorrectedField,
    DatePrecision,
    Decline,
    EventKind,
    FactSlot,
    Flag,
    Kept,
    Language,
    Modifier,
    Part,
    QuoteIntegrity,
    SegmentKind,
    Side,
    SpeakerKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CuratedRow:
    """A row of a curated file; ``row`` counts from 1, the header being row 1."""

    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow(CuratedRow):
    """What is known about a file of ``seeds/``. Unknown stays empty."""

    document_id: str = column(Form.SLUG, "Slug of the document", required=True, unique=True)
    file: str = column(Form.TEXT, "File name inside seeds/", required=True, unique=True)
    language: Language | None = column(Form.CHOICE, "Main language", choices=Language)
    title: str | None = column(Form.TEXT, "Title, as published")
    outlet: str | None = column(Form.TEXT, "Who published it")
    url: str | None = column(Form.LINK, "Where it was published (http or https)")
    published_on: date | None = column(Form.DATE, "Day of publication")
    retrieved_on: date | None = column(Form.DATE, "Day it was retrieved")
    encoding: str | None = column(Form.TEXT, "Character encoding; empty means UTF-8")
    rights: str | None = column(
        Form.TEXT, "Whose words these are, and on what ground we quote, in English"
    )
    rights_ru: str | None = column(Form.TEXT, "The same in Russian", may_lack=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRow(CuratedRow):
    """A person, institution, state, outlet or group that speaks."""

    speaker_id: str = column(Form.SLUG, "Slug of the speaker", required=True, unique=True)
    kind: SpeakerKind = column(
        Form.CHOICE, "What sort of speaker", required=True, choices=SpeakerKind
    )
    name_en: str = column(Form.TEXT, "Name in English", required=True)
    name_ru: str = column(Form.TEXT, "Name in Russian", required=True)
    side: Side = column(
        Form.CHOICE, "Whose position this speaker's words express", required=True, choices=Side
    )
    wikidata: str | None = column(Form.TEXT, "Wikidata item, only where certain (Q...)")
    note: str | None = column(Form.TEXT, "Anything a person should know, in English")
    note_ru: str | None = column(Form.TEXT, "The same in Russian", may_lack=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerAliasRow(CuratedRow):
    """A name a speaker goes by in documents, in its dictionary form."""

    speaker_id: str = column(
        Form.SLUG, "Whose name", required=True, references="speakers.csv.speaker_id"
    )
    alias: str = column(Form.TEXT, "The name in its dictionary form", required=True)
    language: Language = column(
        Form.CHOICE, "Language of the name", required=True, choices=Language
    )
    decline: Decline = column(
        Form.CHOICE,
        "auto: Russian case forms are made by rule; fixed: only this form",
        required=True,
        choices=Decline,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRoleRow(CuratedRow):
    """An office a person held, with its dates."""

    speaker_id: str = column(
        Form.SLUG, "Who held the office", required=True, references="speakers.csv.speaker_id"
    )
    role_en: str = column(Form.TEXT, "Office in English", required=True)
    role_ru: str = column(Form.TEXT, "Office in Russian, dictionary form", required=True)
    institution_id: str | None = column(
        Form.SLUG, "Institution the office belongs to", references="speakers.csv.speaker_id"
    )
    since: str | None = column(Form.PARTIAL_DATE, "Held since (year, month or day)")
    until: str | None = column(Form.PARTIAL_DATE, "Held until; empty while held or unknown")
    basis: Basis = column(
        Form.CHOICE,
        "stated in a document, or knowledge from outside",
        required=True,
        choices=Basis,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow(CuratedRow):
    """A meeting, call, visit, speech, measure or background event."""

    event_id: str = column(Form.SLUG, "Slug of the event", required=True, unique=True)
    kind: EventKind = column(Form.CHOICE, "What it is", required=True, choices=EventKind)
    title_en: str = column(Form.TEXT, "Title in English", required=True)
    title_ru: str = column(Form.TEXT, "Title in Russian", required=True)
    starts_on: str | None = column(
        Form.DATED, "First day, month or year; a month or year sets its first day"
    )
    ends_on: str | None = column(
        Form.DATED, "Last day, for what lasts longer than one; written as finely as starts_on"
    )
    date_text: str | None = column(Form.TEXT, "The words of a document the date comes from")
    date_basis: Basis = column(
        Form.CHOICE, "Where day and month come from", required=True, choices=Basis
    )
    year_basis: Basis = column(
        Form.CHOICE, "Where the year comes from", required=True, choices=Basis
    )
    place_en: str | None = column(Form.TEXT, "Place in English")
    place_ru: str | None = column(Form.TEXT, "Place in Russian, dictionary form")
    format: str | None = column(
        Form.SLUG, "Format: talks, brief-contact, call, plenary, speech, measure ..."
    )
    keywords: tuple[str, ...] = column(
        Form.TEXT_LIST, "Words that point to this event in a sentence, dictionary forms"
    )
    note_en: str | None = column(Form.TEXT, "Why the date or place is as it is, in English")
    note_ru: str | None = column(Form.TEXT, "The same in Russian")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventParticipantRow(CuratedRow):
    """Who took part in an event."""

    event_id: str = column(Form.SLUG, "The event", required=True, references="events.csv.event_id")
    speaker_id: str = column(
        Form.SLUG, "Who took part", required=True, references="speakers.csv.speaker_id"
    )
    part: Part | None = column(Form.CHOICE, "What part somebody had", choices=Part)


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRow(CuratedRow):
    """A subject the accounts are compared on."""

    topic_id: str = column(Form.SLUG, "Slug of the topic", required=True, unique=True)
    title_en: str = column(Form.TEXT, "Title in English", required=True)
    title_ru: str = column(Form.TEXT, "Title in Russian", required=True)
    keywords_ru: tuple[str, ...] = column(
        Form.TEXT_LIST, "Russian words that point to the topic, dictionary forms"
    )
    keywords_en: tuple[str, ...] = column(
        Form.TEXT_LIST, "English words that point to the topic, dictionary forms"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow(CuratedRow):
    """A reviewed claim, anchored by its exact words.

    Several spans in one cell are written with ``¦`` between them, in text order.
    """

    claim_key: str = column(
        Form.SLUG, "Handle other files use for this claim", required=True, unique=True
    )
    document_id: str = column(Form.SLUG, "The document the words stand in", required=True)
    content: str = column(
        Form.TEXT,
        "The claim's words exactly as they stand, without outer quotation marks",
        required=True,
    )
    prefix: str | None = column(
        Form.TEXT, "Words right before the content, where the content alone stands more than once"
    )
    suffix: str | None = column(Form.TEXT, "Words right after the content, likewise")
    source: str | None = column(
        Form.TEXT, "The words that name who speaks, the occurrence nearest to the content"
    )
    cue: str | None = column(
        Form.TEXT, "The verb or phrase of speech, the occurrence nearest to the content"
    )
    kind: ClaimKind = column(
        Form.CHOICE, "In whose words it is given", required=True, choices=ClaimKind
    )
    flags: tuple[Flag, ...] = column(Form.CHOICE_LIST, "What it does beside stating", choices=Flag)
    quote_integrity: QuoteIntegrity = column(
        Form.CHOICE,
        "Whether its quotation marks came through",
        required=True,
        choices=QuoteIntegrity,
    )
    speaker_id: str | None = column(
        Form.SLUG,
        "Who speaks; empty where the text does not say",
        references="speakers.csv.speaker_id",
    )
    side: Side = column(
        Form.CHOICE, "Whose position the words express", required=True, choices=Side
    )
    event_id: str | None = column(
        Form.SLUG, "The event it is about; empty where open", references="events.csv.event_id"
    )
    event_evidence: str | None = column(
        Form.TEXT, "Why this event: the words that show it, or the reasoning, in English"
    )
    event_evidence_ru: str | None = column(
        Form.TEXT, "The same in Russian", translates="event_evidence"
    )
    topic_id: str | None = column(Form.SLUG, "The subject", references="topics.csv.topic_id")
    date_text: str | None = column(Form.TEXT, "The words that say when it was said")
    date_partial: str | None = column(
        Form.PARTIAL_DATE, "What they state: 2022-07-29, 2022-07, 2022 or --03-02"
    )
    date_precision: DatePrecision = column(
        Form.CHOICE, "How much of the date is known", required=True, choices=DatePrecision
    )
    date_basis: Basis = column(
        Form.CHOICE, "Where the stated part comes from", required=True, choices=Basis
    )
    year_basis: Basis = column(
        Form.CHOICE, "Where the year comes from", required=True, choices=Basis
    )
    translation: str | None = column(
        Form.TEXT,
        "Faithful translation into the other language, ours; square brackets hold the cue",
    )
    relay: tuple[str, ...] = column(
        Form.TEXT_LIST, "Who passed the words on, from the origin to this document"
    )
    characterises_event: bool | None = column(
        Form.BOOLEAN, "Whether it describes the meeting itself (constructive, ritual ...)"
    )
    repeat_of: str | None = column(
        Form.SLUG, "The claim this repeats", references="claims.csv.claim_key"
    )
    note_en: str | None = column(Form.TEXT, "What a reader should know, in English")
    note_ru: str | None = column(Form.TEXT, "The same in Russian")
    reviewed_by: str = column(Form.TEXT, "Who decided", required=True)
    reviewed_on: date = column(Form.DATE, "When", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRow(CuratedRow):
    """Why a field of a reviewed claim is not what the engine took, and what the engine took then.

    The person's own value stands in claims.csv. When the engine no longer says what is expected
    here, the person's value stays and the build tells.
    """

    claim_key: str = column(
        Form.SLUG, "The claim", required=True, references="claims.csv.claim_key"
    )
    field: CorrectedField = column(
        Form.CHOICE, "Which field was corrected", required=True, choices=CorrectedField
    )
    expect: str | None = column(
        Form.TEXT,
        "What the engine gave when the person decided, written as in claims.csv; empty for nothing",
    )
    reason_en: str = column(Form.TEXT, "Why it was corrected, in English", required=True)
    reason_ru: str = column(Form.TEXT, "The same in Russian", required=True)
    reviewed_by: str = column(Form.TEXT, "Who decided", required=True)
    reviewed_on: date = column(Form.DATE, "When", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCandidateRow(CuratedRow):
    """A value considered for a field of a claim that was left open."""

    claim_key: str = column(
        Form.SLUG, "The claim", required=True, references="claims.csv.claim_key"
    )
    field: CandidateField = column(
        Form.CHOICE, "Which field was left open", required=True, choices=CandidateField
    )
    value: str = column(Form.TEXT, "The candidate", required=True)
    evidence: str | None = column(Form.TEXT, "What speaks for it, in English")
    evidence_ru: str | None = column(Form.TEXT, "The same in Russian", translates="evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedClaimRow(CuratedRow):
    """A stretch the machine may take for a claim and a person has rejected."""

    document_id: str = column(Form.SLUG, "The document", required=True)
    content: str = column(Form.TEXT, "The words exactly as they stand", required=True)
    prefix: str | None = column(Form.TEXT, "Words right before, where needed")
    suffix: str | None = column(Form.TEXT, "Words right after, where needed")
    reason: str = column(Form.TEXT, "Why it is no claim, in English", required=True)
    reason_ru: str = column(Form.TEXT, "The same in Russian", required=True)
    reviewed_by: str = column(Form.TEXT, "Who decided", required=True)
    reviewed_on: date = column(Form.DATE, "When", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentRow(CuratedRow):
    """A person's word on what a stretch of a document is."""

    document_id: str = column(Form.SLUG, "The document", required=True)
    content: str = column(Form.TEXT, "The stretch exactly as it stands", required=True)
    prefix: str | None = column(Form.TEXT, "Words right before, where needed")
    suffix: str | None = column(Form.TEXT, "Words right after, where needed")
    kind: SegmentKind = column(Form.CHOICE, "What it is", required=True, choices=SegmentKind)
    reason: str = column(Form.TEXT, "Why, in English", required=True)
    reason_ru: str = column(Form.TEXT, "The same in Russian", required=True)
    in_sentence: bool | None = column(
        Form.BOOLEAN,
        "yes where narration is part of a sentence that holds a claim: it is still read as one",
        may_lack=True,
    )
    reviewed_by: str = column(Form.TEXT, "Who decided", required=True)
    reviewed_on: date = column(Form.DATE, "When", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow(CuratedRow):
    """How much of one side's account of an event is loaded."""

    event_id: str = column(Form.SLUG, "The event", required=True, references="events.csv.event_id")
    side: Side = column(Form.CHOICE, "Whose account", required=True, choices=Side)
    completeness: Completeness = column(
        Form.CHOICE, "How much of it is loaded", required=True, choices=Completeness
    )
    note_en: str | None = column(Form.TEXT, "What is loaded and what is missing, in English")
    note_ru: str | None = column(Form.TEXT, "The same in Russian")


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignmentRow(CuratedRow):
    """How the two accounts of one event stand to each other on one topic: a person's judgement."""

    event_id: str = column(Form.SLUG, "The event", required=True, references="events.csv.event_id")
    topic_id: str = column(Form.SLUG, "The topic", required=True, references="topics.csv.topic_id")
    state: AlignmentState = column(
        Form.CHOICE, "How the accounts stand", required=True, choices=AlignmentState
    )
    possible: bool | None = column(
        Form.BOOLEAN, "yes where the link takes knowledge from outside the documents"
    )
    why_en: str = column(Form.TEXT, "Why, in one or two sentences, in English", required=True)
    why_ru: str = column(Form.TEXT, "The same in Russian", required=True)
    reviewed_by: str = column(Form.TEXT, "Who decided", required=True)
    reviewed_on: date = column(Form.DATE, "When", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignmentClaimRow(CuratedRow):
    """A claim an alignment rests on."""

    event_id: str = column(Form.SLUG, "The event", required=True, references="events.csv.event_id")
    topic_id: str = column(Form.SLUG, "The topic", required=True, references="topics.csv.topic_id")
    claim_key: str = column(
        Form.SLUG, "The claim", required=True, references="claims.csv.claim_key"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FactValueRow(CuratedRow):
    """A value somebody gives for a contestable fact of an event."""

    event_id: str = column(Form.SLUG, "The event", required=True, references="events.csv.event_id")
    slot: FactSlot = column(Form.CHOICE, "Which fact", required=True, choices=FactSlot)
    topic_id: str | None = column(
        Form.SLUG, "For topic_raised: which topic", references="topics.csv.topic_id"
    )
    value_text: str = column(Form.TEXT, "The value in the words of the document", required=True)
    value_number: float | None = column(Form.NUMBER, "The value as a number")
    unit: str | None = column(Form.SLUG, "Unit of the number")
    modifier: Modifier | None = column(
        Form.CHOICE, "How exactly the number is meant", choices=Modifier
    )
    value_slug: str | None = column(Form.SLUG, "The value as a slug, for those that are no number")
    claim_key: str = column(
        Form.SLUG, "The claim that says so", required=True, references="claims.csv.claim_key"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptItemRow(CuratedRow):
    """A thing an earlier version of the data held: a row of a file in ``data/versions/``."""

    item: Kept = column(Form.CHOICE, "What it is", required=True, choices=Kept)
    item_id: str = column(Form.LEDGER_ID, "Its id", required=True)
    seal: str = column(Form.SEAL, "Fingerprint of what a reader sees of it", required=True)
    name_en: str | None = column(Form.TEXT, "Its name in English, or its first words")
    name_ru: str | None = column(Form.TEXT, "Its name in Russian; empty where it is the same")
