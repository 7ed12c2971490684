"""What is known about one claim beside its words, each with what it rests on."""

from collections.abc import Iterator

from dashboard.components.dates import claim_date
from dashboard.components.quote import Markup, element, joined, quoted
from dashboard.components.statement import review_mark
from dashboard.questions.claim import ClaimWhole
from dashboard.questions.statements import Statement
from dashboard.wording.words import Wording
from etl.model.vocabulary import ClaimKind, Language, ReviewStatus


def unreviewed_notice(statement: Statement, words: Wording) -> Markup:
    """Said first of a claim that no person has looked at; nothing of any other."""
    if statement.status != ReviewStatus.MACHINE:
        return Markup("")
    return element(
        "p",
        review_mark(statement.status, words),
        element("span", f" {words.taking.unreviewed}"),
        class_="unreviewed-notice",
        role="note",
    )


def particulars(claim: ClaimWhole, words: Wording) -> Markup:
    """When, how, by what way and how surely, as terms with their values."""
    entries = (
        element("div", element("dt", name), element("dd", value))
        for name, value in _entries(claim.statement, words)
    )
    return element(
        "section",
        element("h3", words.taking.particulars),
        element("dl", *entries, class_="facts"),
        class_="beside",
    )


def _entries(said: Statement, words: Wording) -> Iterator[tuple[str, Markup]]:
    language = Language(said.language)
    yield words.meeting.when, claim_date(said, words)
    if said.date_text:
        yield words.taking.date_words, quoted(said.date_text, language)
    yield words.shell.choose_kind, element("span", words.terms.kinds[ClaimKind(said.kind)])
    if said.source_text:
        yield words.taking.source_words, quoted(said.source_text, language)
    if said.cue:
        yield words.taking.cue_words, quoted(said.cue, language)
    if said.relay:
        yield words.taking.way, _way(said, words)
    yield words.shell.choose_status, review_mark(said.status, words)


def _way(said: Statement, words: Wording) -> Markup:
    """From the origin to the document, which is the last to pass the words on."""
    last = element("span", words.taking.this_document)
    if said.outlet:
        last += joined((" (", quoted(said.outlet), ")"))
    links = [*(quoted(name) for name in said.relay), last]
    return element("ol", *(element("li", link) for link in links), class_="relay way")
