"""What the sources say, as a shape both languages must fill."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.wording.place_words import Count, Naming


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesWords:
    """The documents, and one document in full."""

    question: str
    lead: str
    documents: Count
    claims_in: Count
    characters: Count
    unknown: str
    outlet: str
    published: str
    retrieved: str
    encoding: str
    language: str
    hash: str
    rights: str
    address: str
    file: str
    the_passage: str
    in_the_document: str
    the_document: str
    about_document: str
    all_documents: str
    gone: Naming
    legend: str
    not_article: str
    cut: Callable[[int, int], str]
    lit: Callable[[int, int], str]
    what_became: str
    what_became_help: str
    item: str
    read: str
    loaded: str
    duplicates: str
    left_out: str
    reasons: str
    cite: str
    document_held: Callable[[str, str, str], str]
    rejected: Count
    rejected_help: str
    title: str
    claims: str
