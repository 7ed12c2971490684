"""What the method page says in English."""

from dashboard.exporting import Download
from dashboard.quality import Figure, MarkedSet
from dashboard.wording.en_places import STATEMENT
from dashboard.wording.method_words import (
    CoverageWords,
    DownloadsWords,
    MethodWords,
    QualityWords,
)
from dashboard.wording.plurals import english_claims, english_count, english_number

_COVERAGE = CoverageWords(
    title="What is held",
    held=lambda documents, characters, events, claims: (
        f"{english_count(documents, 'document', 'documents')} of "
        f"{english_count(characters, 'character', 'characters')}, "
        f"{english_count(events, 'event', 'events')}, {english_claims(claims)}."
    ),
    reviewed="Claims by review",
    accounts="Accounts by how much of them is held",
    accounts_help="An account is everything one side says about one event.",
    completeness="Held of the account",
    none="–",
)
_QUALITY = QualityWords(
    title="How well the program finds",
    lead="Measured on passages that were marked after one guideline; 1.000 would be perfect. The "
    "figures are F1: they fall with what was missed and with what was found wrongly. The last row "
    "is the share of right speakers. The columns to believe stand first.",
    figure="Figure",
    figures={
        Figure.SOURCE: "Who speaks, word by word",
        Figure.CUE: "The verb of saying, word by word",
        Figure.CONTENT: "What is said, word by word",
        Figure.CONTENT_HALF: "What is said, overlapping by half or more",
        Figure.CONTENT_MOST: "What is said, overlapping by .8 or more",
        Figure.CONTENT_AND_SOURCE: "What is said and who speaks, together",
        Figure.DIRECT: "Quoted words, overlapping by .8 or more",
        Figure.PASSAGE: "Whether a passage reports anybody’s words",
        Figure.SPEAKER: "The right speaker, where the words were found",
    },
    sets={
        MarkedSet.DEVELOPMENT: "Development",
        MarkedSet.UNREAD: "Unread",
        MarkedSet.NEW: "New",
    },
    set_meanings={
        MarkedSet.DEVELOPMENT: "read while the rules were written, so these figures flatter",
        MarkedSet.UNREAD: "the part of the development passages that nobody had read when the "
        "figures were taken",
        MarkedSet.NEW: "other documents, marked by a language model that had not seen the "
        "program, and checked by no person",
    },
    sizes=lambda russian, in_russian, english, in_english: (
        f"{english_number(russian)} passages in Russian with {english_number(in_russian)} "
        f"claims, {english_number(english)} in English with {english_number(in_english)}"
    ),
    measured=lambda day, engine: f"Measured on {day} with version {engine} of the program.",
    other_engine=lambda engine: f"The data you are reading was made by version {engine}.",
    caution="With so few passages an honest interval is five to fifteen points wide. These figures "
    "are about what the program finds; a claim that a person has reviewed no longer depends on it.",
)
_DOWNLOADS = DownloadsWords(
    title="Downloads",
    lead="Each row names its version and its address here, each claim its place and the "
    "fingerprint of its document, too. A file is made when you ask for it.",
    names={
        Download.CSV: "CSV (zip)",
        Download.JSON: "JSON",
        Download.PARQUET: "Parquet (zip)",
        Download.JSONLD: "JSON-LD",
        Download.DATABASE: "Database",
    },
    meanings={
        Download.CSV: "For spreadsheets, a file a table. A text that a spreadsheet would run as a "
        "formula has an apostrophe before it.",
        Download.JSON: "Everything in one file, letter for letter. Where files differ, this one "
        "is right.",
        Download.PARQUET: "For analysis programs, a file a table, with types.",
        Download.JSONLD: "Linked data: schema.org, PROV and Web Annotation.",
        Download.DATABASE: "What this dashboard reads, as one DuckDB file.",
    },
    about=lambda size: f"about {size}",
    megabytes=lambda size: f"{size:.1f}\u00a0MB",
    kilobytes=lambda size: f"{size:,}\u00a0KB",
    too_large="The database is too large to be handed out here. Copy the file itself, or write "
    "the files with the command below where it lies.",
    command="The same from a command line:",
    ask="Ask the database yourself",
    ask_lead="It is one file; any DuckDB 2 opens it. In Python, for example:",
)
METHOD = MethodWords(
    question="How is this made, and how far can you trust it?",
    lead="A program finds who said what, people review it, and every word leads back to the "
    "passage it stands in.",
    on_this_page="On this page",
    how="How it works",
    steps=(
        (
            "Documents are kept as received.",
            "Byte for byte, with a fingerprint (SHA-256). Nothing in them is corrected.",
        ),
        (
            "A program finds who said what.",
            "Rules for Russian and English mark who speaks, the verb of saying and the words "
            "said. Each find names its rule and how sure the program is.",
        ),
        (
            "People decide.",
            "They confirm, correct or reject a find, translate it and say which event and topic "
            "it belongs to. What nobody has reviewed is marked as such.",
        ),
        (
            "The two accounts are set side by side.",
            "For each event and topic a person says how they stand to each other, and why.",
        ),
        (
            "Everything is checked, then published at once.",
            "Every quotation is compared with its document, letter for letter. One fault stops "
            "the whole.",
        ),
    ),
    rules="What we hold ourselves to",
    rule_list=(
        ("A quotation is shown with its place.", "One click leads from the words to the passage."),
        (
            "“Not collected” is not “not said”.",
            "That only one side speaks of something is said only where the other side’s full "
            "account is held. Otherwise it says: not collected.",
        ),
        (
            "The narrator is not a party.",
            "What an agency, an expert or a headline writer says counts for neither side.",
        ),
        ("What fits two ways is left open.", "The candidates are listed instead."),
        ("A repeat is not a confirmation.", "What counts is how many independent origins it has."),
        (
            "We do not say who is right.",
            "We say who said what, where it stands, and how sure we are whose words they are.",
        ),
        ("Nothing is dropped without a word.", "What was left out is counted and listed below."),
    ),
    states="What the states mean",
    coverage=_COVERAGE,
    quality=_QUALITY,
    downloads=_DOWNLOADS,
    counts="In and out",
    every_rejected=lambda number: f"Everything left out ({english_number(number)})",
    errors="Found an error?",
    errors_text=(
        f"Open the claim with “{STATEMENT.open_claim}”. There is a text to copy that names it "
        "by its id, its words and its link.",
        "Add what is wrong and how you know, if possible with a source, and send it to whoever "
        "runs this dashboard or sent you the link.",
        "For anything else, send the address of the page and the version of the data, which stands "
        "at its foot.",
    ),
    who="Who makes and corrects this",
    decided_by="Decisions in this version",
    reviewer=lambda name, claims, alignments: (
        f"{name}: {english_claims(claims)}, "
        f"{english_count(alignments, 'comparison', 'comparisons')}"
    ),
    correction="A correction is a row in the files of decisions, with who decided, when and why. "
    "The next version has it, and a link made before says what has changed since.",
    rights="Rights",
    rights_text="The code is ours. The quotations belong to the outlets and officials they come "
    "from; they are short passages, quoted to compare and discuss them, each with its place. "
    "Translations marked “ours” are ours.",
)
