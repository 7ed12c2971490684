"""The closed vocabularies of Same Room: every word a table column may hold.

These enums are the one place such a word is written. Tables check against them, the curated
files are read with them, and the dashboard takes its filters from them.
"""

from enum import StrEnum


class Side(StrEnum):
    """Whose position the words express."""

    RU = "RU"
    US = "US"
    UA = "UA"
    OTHER = "other"


class SpeakerKind(StrEnum):
    """What sort of speaker a registry entry is."""

    PERSON = "person"
    INSTITUTION = "institution"
    STATE = "state"
    OUTLET = "outlet"
    GROUP = "group"


class Decline(StrEnum):
    """How the forms of an alias are made: by the rules of Russian declension, or not at all."""

    AUTO = "auto"
    FIXED = "fixed"


class SegmentKind(StrEnum):
    """What a stretch of a document is."""

    BODY = "body"
    HEADLINE = "headline"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    NARRATIVE = "narrative"
    BOILERPLATE = "boilerplate"


class ClaimKind(StrEnum):
    """In whose words a claim is given, or which part of the page gives it."""

    DIRECT = "direct"
    PARTIAL_DIRECT = "partial_direct"
    INDIRECT = "indirect"
    HEADLINE = "headline"
    NARRATIVE = "narrative"


class Direct(StrEnum):
    """Extraction's own word for the share of quoted words in the content."""

    TRUE = "true"
    FALSE = "false"
    MIXED = "mixed"


class Flag(StrEnum):
    """What a claim does beside stating."""

    DENIAL = "denial"
    THREAT = "threat"
    PROMISE = "promise"
    DEMAND = "demand"
    QUESTION = "question"
    HEDGE = "hedge"
    JOINT = "joint"


class QuoteIntegrity(StrEnum):
    """Whether the quotation marks of a claim came through whole."""

    WHOLE = "whole"
    OPEN_MISSING = "open_missing"
    CLOSE_MISSING = "close_missing"
    BROKEN = "broken"


class EventKind(StrEnum):
    """What an event is."""

    MEETING = "meeting"
    CALL = "call"
    VISIT = "visit"
    SPEECH = "speech"
    MEASURE = "measure"
    BACKGROUND = "background"


class DatePrecision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    NONE = "none"


class Basis(StrEnum):
    """Where a date, or a part of it, comes from."""

    STATED = "stated"
    INFERRED = "inferred"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


class Completeness(StrEnum):
    """How much of one side's account of an event is loaded."""

    FULL_READOUT = "full_readout"
    PRESS_CONFERENCE = "press_conference"
    EXCERPT = "excerpt"
    PRESS_REPORT = "press_report"
    NONE = "none"


class AlignmentState(StrEnum):
    """How the two accounts of one event stand to each other on one topic."""

    AGREE = "agree"
    AGREE_OTHER_WORDS = "agree_other_words"
    EMPHASIS_DIFFERS = "emphasis_differs"
    CONTRADICT = "contradict"
    EXPLICIT_DENIAL = "explicit_denial"
    ONLY_RU = "only_ru"
    ONLY_US = "only_us"
    NOT_COLLECTED = "not_collected"


class ReviewStatus(StrEnum):
    """What a person has decided about a claim."""

    MACHINE = "machine"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"


class Origin(StrEnum):
    """Who found a claim first."""

    MACHINE = "machine"
    HUMAN = "human"


class AnchorState(StrEnum):
    """Whether a quotation still stands where it was found."""

    EXACT = "exact"
    MOVED = "moved"
    LOST = "lost"


class TranslationKind(StrEnum):
    """Who made a translation."""

    OURS = "ours"
    SOURCE = "source"
    MACHINE = "machine"


class SpanRole(StrEnum):
    """What a stretch of a claim's passage is."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    RELAY = "relay"
    ADDRESSEE = "addressee"


class CandidateField(StrEnum):
    """The fields of a claim that may be left open between candidates."""

    EVENT = "event_id"
    SPEAKER = "speaker_id"
    SAID_ON = "said_on"


class CorrectedField(StrEnum):
    """The fields of a reviewed claim that are held against what the engine found."""

    CONTENT = "content"
    SOURCE = "source"
    CUE = "cue"
    SPEAKER = "speaker_id"
    SIDE = "side"
    KIND = "kind"
    FLAGS = "flags"
    QUOTE_INTEGRITY = "quote_integrity"
    EVENT = "event_id"
    TOPIC = "topic_id"


class CorrectionState(StrEnum):
    """How a correction stands to what the engine says now."""

    HOLDS = "holds"
    CHANGED = "changed"
    NOT_NEEDED = "not_needed"
    UNMET = "unmet"
    UNEXPLAINED = "unexplained"


class Item(StrEnum):
    """What the build counts in and out."""

    DOCUMENTS = "documents"
    SEGMENTS = "segments"
    ATTRIBUTIONS = "attributions"


class Refused(StrEnum):
    """Why something was not loaded."""

    ENCODING_WRONG = "encoding_wrong"
    ENCODING_CONFLICT = "encoding_conflict"
    ENCODING_UNKNOWN = "encoding_unknown"
    NUL_CHARACTER = "nul_character"
    EMPTY = "empty"
    UNKNOWN_FORMAT = "unknown_format"
    TOO_LARGE = "too_large"
    NOT_A_FILE = "not_a_file"
    UNREADABLE = "unreadable"
    NAME_UNREADABLE = "name_unreadable"
    BOILERPLATE = "boilerplate"
    REVIEWED_OTHERWISE = "reviewed_otherwise"


class Kept(StrEnum):
    """What of a version of the data is kept, for links made on it."""

    DOCUMENT = "document"
    SPEAKER = "speaker"
    EVENT = "event"
    TOPIC = "topic"
    CLAIM = "claim"
    ALIGNMENT = "alignment"
    FACT = "fact"


class Part(StrEnum):
    """The part somebody had in an event."""

    PARTY = "party"
    HOST = "host"
    MEDIATOR = "mediator"
    OBSERVER = "observer"


class Modifier(StrEnum):
    """How exactly a number is meant."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


class FactSlot(StrEnum):
    """The facts of an event that accounts can contest."""

    INITIATOR = "initiator"
    FORMAT = "format"
    DURATION = "duration"
    PLACE = "place"
    HOST = "host"
    FIRST_SINCE = "first_since"
    TOPIC_RAISED = "topic_raised"
    NEXT_STEP = "next_step"
    TONE = "tone"


class Language(StrEnum):
    """The languages the ledger holds."""

    RU = "ru"
    EN = "en"
