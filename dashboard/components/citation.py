"""A claim as text to be taken along: a citation, and the report of an error.

Both are the same wherever and whenever they are made: nothing of them comes from the clock.
"""

import re
from collections.abc import Iterator

from dashboard.components.dates import claim_date_text
from dashboard.components.statement import teller_and_side
from dashboard.questions.statements import Statement
from dashboard.wording.words import Wording
from etl.model.hidden_characters import closed
from etl.model.vocabulary import (
    ClaimKind,
    DatePrecision,
    ReviewStatus,
    TranslationKind,
)

_LINE_ENDS = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")


def citation(statement: Statement, sha256: str, version: str, address: str, words: Wording) -> str:
    """Who, what, through whom, where it stands, and what of it has been checked; one line."""
    return _one_line(" ".join(_pieces(statement, sha256, version, address, words)))


def _pieces(
    statement: Statement, sha256: str, version: str, address: str, words: Wording
) -> Iterator[str]:
    said = words.taking.citation
    yield f"{said.said(_who(statement, words), _how(statement, words))}:"
    quotation = [said.quotation(closed(statement.quote))]
    if statement.translation and statement.language != words.language:
        quotation.append(_translated(statement.translation, statement.translation_kind, words))
    if statement.relay:
        quotation.append(f"({said.through(' › '.join(map(closed, statement.relay)))})")
    yield f"{' '.join(quotation)}."
    yield said.undated(claim_date_text(statement, words))
    yield f"{_document(statement, words)}."
    yield said.place(statement.start, statement.stop, sha256)
    status = words.terms.statuses[ReviewStatus(statement.status)].lower()
    yield said.held(statement.claim_id, version, status)
    yield address


def _translated(text: str, made_by: str | None, words: Wording) -> str:
    """Only in words of our own the inner quotation marks are ours to choose."""
    said = words.taking.citation
    kind = TranslationKind(made_by or TranslationKind.OURS)
    whole = said.inner(text) if kind is TranslationKind.OURS else text
    return said.translation(closed(whole), words.terms.translations[kind])


def _who(statement: Statement, words: Wording) -> str:
    if statement.kind == ClaimKind.NARRATIVE:
        return words.statement.narrator
    return teller_and_side(statement, words)


def _how(statement: Statement, words: Wording) -> str:
    """The kind of speech, and the verb it was introduced with, as the document has it."""
    kind = words.terms.kinds[ClaimKind(statement.kind)].lower()
    if not statement.cue:
        return kind
    return f"{kind}, {words.taking.citation.quotation(closed(statement.cue))}"


def _document(statement: Statement, words: Wording) -> str:
    title = closed(statement.document_title or statement.document_id)
    rest = [closed(statement.outlet)] if statement.outlet else []
    if statement.published_on:
        rest.append(words.calendar.whole(statement.published_on, DatePrecision.DAY))
    if statement.document_url:
        rest.append(statement.document_url)
    said = words.taking.citation
    return said.within(said.quotation(title), "".join(f", {piece}" for piece in rest))


def _one_line(text: str) -> str:
    """The text letter for letter, a space for each line end."""
    return _LINE_ENDS.sub(" ", text)


def error_report(
    statement: Statement, sha256: str, version: str, address: str, words: Wording
) -> str:
    """The text of a report: which claim, where it stands, how it is shown now, and two questions
    for the person to answer."""
    said = words.taking.report
    event = words.name(statement.event_en or "", statement.event_ru or "")
    topic = words.name(statement.topic_en or "", statement.topic_ru or "")
    facts = (
        (said.claim, statement.claim_id),
        (said.link, address),
        (said.dataset, version),
        (said.document, f"{statement.document_id}, {statement.start}–{statement.stop}, {sha256}"),
        (said.words, statement.quote),
        (words.shell.choose_speaker, _who(statement, words)),
        (words.shell.choose_kind, words.terms.kinds[ClaimKind(statement.kind)]),
        (words.meeting.when, claim_date_text(statement, words)),
        (words.shell.choose_event, event or words.claims.event_open),
        (words.shell.choose_topic, topic or words.claims.without_value),
        (words.shell.choose_status, words.terms.statuses[ReviewStatus(statement.status)]),
    )
    lines = [said.heading, "", *(f"{name}: {closed(_one_line(value))}" for name, value in facts)]
    return "\n".join([*lines, "", said.wrong, "", said.right, ""])
