"""What is said of earlier versions of the data in English."""

from dashboard.changes import Change
from dashboard.wording.version_words import VersionsWords
from etl.model.vocabulary import Kept

VERSIONS = VersionsWords(
    not_kept="What that version held was not kept, so its changes cannot be listed here.",
    nothing="Everything a reader sees is as it was.",
    nothing_named="What this link names is as it was.",
    all_changes="All changes since then",
    of_link={
        Change.REMOVED: "Gone since then",
        Change.CHANGED: "Changed since then",
        Change.ADDED: "New since then",
    },
    names={
        Change.REMOVED: "Gone",
        Change.CHANGED: "Changed",
        Change.ADDED: "New",
    },
    counted={
        Change.REMOVED: lambda number: f"{number:,} gone",
        Change.CHANGED: lambda number: f"{number:,} changed",
        Change.ADDED: lambda number: f"{number:,} new",
    },
    items={
        Kept.DOCUMENT: "Document",
        Kept.SPEAKER: "Speaker",
        Kept.EVENT: "Event",
        Kept.TOPIC: "Topic",
        Kept.CLAIM: "Claim",
        Kept.ALIGNMENT: "Comparison",
        Kept.FACT: "Fact",
    },
)
