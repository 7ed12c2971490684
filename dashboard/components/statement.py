"""One statement: the words first, then who said them and through whom, then a quiet line.

The two sides get the same sizes and the same wording; only the hue differs.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from dashboard.components.dates import claim_date
from dashboard.components.hidden_mark import hidden_mark
from dashboard.components.quote import Markup, element, inner_link, joined, quoted
from dashboard.components.statement_words import statement_words
from dashboard.hits import Sought
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.questions.statements import Statement
from dashboard.wording.words import Wording
from etl.model.hidden_characters import closed
from etl.model.vocabulary import (
    ClaimKind,
    Flag,
    Language,
    QuoteIntegrity,
    ReviewStatus,
    Side,
)

REVIEW_MARKS = {
    ReviewStatus.MACHINE: "◇",
    ReviewStatus.CONFIRMED: "◆",
    ReviewStatus.CORRECTED: "◈",
    ReviewStatus.REJECTED: "⊘",
}


class Told(Protocol):
    """Words with whose they are and who passed them on: a statement, or a value of a fact."""

    @property
    def side(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def speaker_en(self) -> str | None: ...
    @property
    def speaker_ru(self) -> str | None: ...
    @property
    def source_text(self) -> str | None: ...
    @property
    def language(self) -> str: ...
    @property
    def relay(self) -> tuple[str, ...]: ...


def side_class(side: str) -> str:
    """The class that gives an element the hue of a side."""
    return f"side-{side.lower()}"


def statement_block(
    statement: Statement, view: View, words: Wording, sought: Sought | None = None
) -> Markup:
    """A statement with everything a reader needs to judge where it comes from.

    ``sought`` is what a search looks for: it is lit.
    """
    unreviewed = " unreviewed" if statement.status == ReviewStatus.MACHINE else ""
    opened = " opened" if statement.claim_id == view.claim and view.page is Page.MEETING else ""
    return element(
        "article",
        statement_words(statement, view.text, words, sought),
        element("p", speaker(statement, words), class_="who"),
        relay(statement, words),
        _note(statement, view, words),
        element("p", dotted(_quiet_line(statement, view, words)), class_="meta"),
        class_=f"statement {side_class(statement.side)}{unreviewed}{opened}",
        data_claim=statement.claim_id,
    )


def _note(statement: Statement, view: View, words: Wording) -> Markup:
    """Beside the other side's account: which of the words are a narrator's, which are missing."""
    note = words.name(statement.note_en or "", statement.note_ru or "")
    if view.page is not Page.MEETING or not note:
        return Markup("")
    return element("p", quoted(note), class_="note quiet")


def dotted(pieces: Iterable[Markup]) -> Markup:
    """Pieces in one quiet line; a dot stays with the piece before it."""
    return joined(pieces, "\u00a0· ")


def speaker(statement: Told, words: Wording) -> Markup:
    """Who speaks: the name from the registry, else the words of the document, else that it is
    not known. A narrator's side is said, so that nobody takes it for a party's."""
    side = words.terms.sides[Side(statement.side)]
    if words.name(statement.speaker_en or "", statement.speaker_ru or "") == side:
        return element("b", side, class_="side-name")
    if statement.kind == ClaimKind.NARRATIVE:
        name = element("span", words.statement.narrator)
    elif statement.speaker_en and statement.speaker_ru:
        name = element("b", quoted(words.name(statement.speaker_en, statement.speaker_ru)))
    elif statement.source_text:
        name = element("b", quoted(statement.source_text, Language(statement.language)))
    else:
        name = element("span", words.statement.speaker_unknown, class_="quiet")
    return joined((name, ", ", element("span", side, class_="side-name")))


def teller(told: Told, words: Wording) -> str:
    """Who speaks as plain text, without the side; it turns no words it is put beside."""
    if told.kind == ClaimKind.NARRATIVE:
        return words.statement.narrator
    name = words.name(told.speaker_en or "", told.speaker_ru or "")
    return closed(name or told.source_text or words.statement.speaker_unknown)


def teller_and_side(told: Told, words: Wording) -> str:
    """The same with the side; of a side that speaks as a whole its name alone."""
    name, side = teller(told, words), words.terms.sides[Side(told.side)]
    return side if name == side else f"{name}, {side}"


def relay(statement: Told, words: Wording) -> Markup:
    """Who passed the words on, from the origin to the document; nothing where nobody did."""
    if not statement.relay:
        return Markup("")
    links = (element("li", quoted(name)) for name in statement.relay)
    return element(
        "div", words.statement.through, " ", element("ol", *links, style="display:inline"),
        class_="relay",
    )  # fmt: skip


def review_mark(status: str, words: Wording) -> Markup:
    """Whether a person has looked at it: a sign and words."""
    known = ReviewStatus(status)
    return element(
        "span",
        element("span", REVIEW_MARKS[known], aria_hidden="true"),
        f" {words.terms.statuses[known]}",
        class_=f"review {known}",
    )


def _quiet_line(statement: Statement, view: View, words: Wording) -> Iterable[Markup]:
    yield element("span", words.terms.kinds[ClaimKind(statement.kind)])
    for flag in statement.flags:
        yield element("span", words.terms.flags[Flag(flag)])
    if statement.quote_integrity != QuoteIntegrity.WHOLE:
        yield element("span", words.terms.integrities[QuoteIntegrity(statement.quote_integrity)])
    if (mark := hidden_mark(words, statement.quote, statement.translation)).html:
        yield mark
    yield element("span", claim_date(statement, words))
    yield review_mark(statement.status, words)
    yield element("span", inner_link(passage_address(statement, view), words.statement.passage))
    is_open_here = view.page is Page.CLAIMS and view.claim == statement.claim_id
    if not is_open_here:
        yield element(
            "span", inner_link(claim_address(statement, view), words.statement.open_claim)
        )


def passage_address(statement: Statement, view: View) -> str:
    """Where the passage stands in its document."""
    return href(Page.SOURCES, _only(view, Page.SOURCES, statement, statement.document_id))


def claim_address(statement: Statement, view: View) -> str:
    """The claim in full; from a list of claims, above that same list."""
    if view.page is Page.CLAIMS:
        opened = replace(view, claim=statement.claim_id, problems=())
        return href(Page.CLAIMS, opened)
    return href(Page.CLAIMS, _only(view, Page.CLAIMS, statement, None))


def _only(view: View, page: Page, statement: Statement, document: str | None) -> View:
    return View(
        page=page,
        language=view.language,
        text=view.text,
        data=view.data,
        claim=statement.claim_id,
        document=document,
    )
