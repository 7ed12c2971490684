"""What the sources say in English."""

from dashboard.wording.plurals import english_claims, english_count
from dashboard.wording.source_words import SourcesWords

SOURCES = SourcesWords(
    question="Where do the words come from?",
    lead="Every document as received: bytes kept, fingerprint shown, claims lit in place.",
    documents=lambda number: english_count(number, "document", "documents"),
    claims_in=english_claims,
    characters=lambda number: english_count(number, "character", "characters"),
    unknown="not known",
    outlet="Published by",
    published="Published",
    retrieved="Retrieved",
    encoding="Encoding",
    language="Language",
    hash="SHA-256 of the bytes",
    rights="Rights",
    address="Address",
    file="File",
    the_passage="The passage",
    in_the_document="Go to it in the document",
    the_document="The whole document",
    about_document="About this document",
    all_documents="All documents",
    gone=lambda document: f"No document {document} in this version of the data.",
    legend="Lit words are claims, coloured by side; a dotted line means not reviewed. "
    "Struck grey words are not part of an article.",
    not_article="not part of an article",
    cut=lambda shown, total: f"Showing {shown:,} of {total:,} characters.",
    lit=lambda shown, total: f"Claims lit here: {shown:,} of {total:,}.",
    what_became="What went in and what became of it",
    what_became_help="Nothing is dropped without a word: read = loaded + duplicates + left out.",
    item="What",
    read="Read",
    loaded="Loaded",
    duplicates="Duplicates",
    left_out="Left out",
    reasons="Why left out",
    cite="Cite this document",
    document_held=lambda document, sha256, dataset: (
        f"SHA-256 {sha256}. Same Room, document {document}, dataset {dataset}."
    ),
    rejected=lambda number: f"Left out, with the reason ({number})",
    rejected_help="Not taken as claims: what is no part of the article, words that a reviewed "
    "claim covers, and what a person rejected.",
    title="Title",
    claims="Claims",
)
