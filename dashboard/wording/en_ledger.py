"""What is said in English when the ledger cannot be read."""

from dashboard.wording.place_words import LedgerWords

LEDGER = LedgerWords(
    titles={
        "missing": "The ledger is not built yet",
        "building": "The ledger is being built",
        "empty": "The ledger is empty",
        "damaged": "The ledger is damaged",
        "foreign": "This file is not a ledger of Same Room",
        "other_schema": "The ledger was built by another version",
        "locked": "The ledger is in use by another program",
        "unreadable": "The ledger may not be read",
        "failed": "The ledger could not be built",
        "too_slow": "That question takes too long",
        "too_large": "That question takes too much memory",
        "unexpected": "This page could not be shown",
    },
    causes={
        "missing": "There is no database file yet.",
        "building": "Another process is building it right now.",
        "empty": "The file is there, but it holds no documents.",
        "damaged": "The file cannot be read to its end, or a part of it is missing.",
        "foreign": "It is not a ledger of Same Room, but another kind of file or database.",
        "other_schema": "Its tables differ from those this dashboard reads.",
        "locked": "Another program holds the file open for writing.",
        "unreadable": "The system does not let this program read the file.",
        "failed": "The build stopped with the message below. A ledger in use is left as it was.",
        "too_slow": "It was stopped after five seconds, so that others can go on reading.",
        "too_large": "It was stopped, so that others can go on reading.",
        "unexpected": "The program met something it was not made for. The ledger is as it was.",
    },
    fixes={
        "missing": "It is built from seeds/ and data/ by: python -m etl build",
        "building": "Wait a moment, then reload this page.",
        "empty": "Put documents into seeds/, then run: python -m etl build",
        "damaged": "Delete the file and run: python -m etl build",
        "foreign": "Point SAME_ROOM_DATABASE elsewhere, or move the file away, then run: "
        "python -m etl build",
        "other_schema": "Run: python -m etl build",
        "locked": "Close that program, then reload this page.",
        "unreadable": "Give it the right to read the file and its folder, then reload this page.",
        "failed": "Put right what the message names, then try again.",
        "too_slow": "Ask for less: a shorter period, one side or one topic.",
        "too_large": "Ask for less: a shorter period, one side or one topic.",
        "unexpected": "Reload this page. If it happens again, report its address; the server’s log "
        "holds the cause.",
    },
    message="What was reported",
    where=lambda path: f"File: {path}",
    looking="Looking at the ledger",
    building="It is built from the documents and decisions whenever they have changed.",
    step=lambda number, total: f"Step {number} of {total}",
    stages={
        "read seeds and data": "reading the documents and decisions",
        "place decisions": "placing the decisions",
        "extract attributions": "finding who said what",
        "resolve and compare": "comparing the accounts",
        "write, prove and publish": "writing and proving the ledger",
    },
    earlier="The new build failed; you see the earlier ledger.",
    try_again="Try again",
)
