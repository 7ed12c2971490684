"""What a reader takes along, in English."""

from dashboard.wording.plurals import english_claims, english_count, english_number
from dashboard.wording.taking_words import (
    CitationWords,
    DownloadWords,
    NarrowingWords,
    ReportWords,
    TakingWords,
)

_INNER = str.maketrans("“”«»", "‘’‘’")

TAKING = TakingWords(
    copy_link="Copy link",
    copy_link_help="This view as you see it now, with the version of the data you are reading.",
    long_link=lambda number: (
        f"This link has {english_count(number, 'character', 'characters')}. Some programs cut a "
        "link that long; with fewer conditions it is shorter."
    ),
    more_unusable=lambda number: (
        f"And {english_count(number, 'more parameter', 'more parameters')} this page cannot use."
    ),
    cite="Cite this claim",
    cite_help="Both name the words, who said them and where they stand, letter for letter.",
    cite_in_english="In English",
    cite_in_russian="In Russian",
    particulars="What is known about it",
    unreviewed="Found by the program. No person has checked it yet: read the passage before "
    "you quote it.",
    date_words="Date in the words of the document",
    way="How the words came here",
    this_document="this document",
    source_words="Named in the text as",
    cue_words="Introduced by",
    citation=CitationWords(
        said=lambda who, how: f"{who} ({how})",
        quotation=lambda words: f"“{words}”",
        inner=lambda words: words.translate(_INNER),
        translation=lambda words, made_by: f"({made_by}: “{words}”)",
        through=lambda names: f"passed on by {names}",
        within=lambda title, rest: f"In: {title}{rest}",
        place=lambda start, stop, sha256: f"Characters {start}–{stop}, SHA-256 {sha256}.",
        held=lambda claim, dataset, review: (
            f"Same Room, claim {claim}, dataset {dataset} ({review})."
        ),
        undated=lambda date: f"Date of the words: {date}.",
    ),
    report=ReportWords(
        title="Report an error",
        help="Copy this text, say what is wrong, and send it to whoever runs this copy of Same "
        "Room. Nothing is sent from here.",
        heading="Error in a claim of Same Room",
        claim="Claim",
        link="Link",
        dataset="Dataset",
        document="Document",
        words="Words",
        wrong="What is wrong:",
        right="What it should be, and where that can be seen:",
    ),
    download=DownloadWords(
        csv=lambda rows: f"CSV, {english_count(rows, 'row', 'rows')}",
        json=lambda rows: f"JSON, {english_count(rows, 'row', 'rows')}",
        preparing="Take these rows along",
        help="Exactly the claims of this filter, in this order. The CSV is safe to open in a "
        "spreadsheet; the JSON keeps every character.",
        capped=lambda most, total: (
            f"A file holds at most {english_number(most)} rows: the first of "
            f"{english_claims(total)} in this order. Narrow the filter for the others, or export "
            "the whole ledger with “python -m etl export”."
        ),
    ),
    narrowing=NarrowingWords(
        heading=lambda number: f"Narrow down ({number} set)" if number else "Narrow down",
        help="One click includes a value, the next leaves it out, the third clears it.",
        included="included",
        excluded="left out",
        include_next=lambda name: f"Include {name}",
        exclude_next=lambda name: f"{name} is included. Click to leave it out",
        clear_next=lambda name: f"{name} is left out. Click to clear",
        chosen="Conditions",
        take_away=lambda condition: f"Take away: {condition}",
        take_all_away="Clear all",
        rows=lambda first, last, total: (
            f"{english_number(first)}–{english_number(last)} of {english_number(total)}"
        ),
        apart=frozenset({"kind", "status", "slot"}),
    ),
)
