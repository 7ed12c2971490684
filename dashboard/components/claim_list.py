"""The results of the claims page: cards or a table, and the way from page to page."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.components.dates import claim_date
from dashboard.components.hidden_mark import hidden_mark
from dashboard.components.quote import Markup, element, inner_link, quoted
from dashboard.components.scrolling_table import scrolling_table
from dashboard.components.statement import (
    claim_address,
    dotted,
    review_mark,
    side_class,
    speaker,
    statement_block,
)
from dashboard.components.statement_words import statement_words
from dashboard.hits import Sought
from dashboard.link import View, href
from dashboard.questions.statements import Statement
from dashboard.wording.words import Wording
from etl.model.vocabulary import ClaimKind


def cards(
    statements: Sequence[Statement], view: View, words: Wording, sought: Sought | None = None
) -> Markup:
    """One card a claim: what it is about, then the statement, with what was searched for lit."""
    return element(
        "div",
        *(
            element("div", _about(one, words), statement_block(one, view, words, sought))
            for one in statements
        ),
        class_="cards",
    )


def _about(statement: Statement, words: Wording) -> Markup:
    event = words.name(statement.event_en or "", statement.event_ru or "")
    topic = words.name(statement.topic_en or "", statement.topic_ru or "")
    pieces = [element("span", quoted(event) if event else words.claims.event_open)]
    if topic:
        pieces.append(element("span", quoted(topic)))
    return element("p", dotted(pieces), class_="card-about")


def claims_table(
    statements: Sequence[Statement], view: View, words: Wording, sought: Sought | None = None
) -> Markup:
    """The same as rows: for those who compare many."""
    names = (
        words.meeting.when,
        words.shell.choose_speaker,
        words.overview.title_claim,
        words.shell.choose_topic,
        words.shell.choose_status,
    )
    rows = (_row(one, view, words, sought) for one in statements)
    return scrolling_table(words.overview.count, names, rows, "claims-table")


def _row(one: Statement, view: View, words: Wording, sought: Sought | None) -> Markup:
    topic = words.name(one.topic_en or "", one.topic_ru or "")
    event = words.name(one.event_en or "", one.event_ru or "")
    kind = words.terms.kinds[ClaimKind(one.kind)]
    return element(
        "tr",
        element("td", claim_date(one, words)),
        element("td", speaker(one, words)),
        element("td", statement_words(one, view.text, words, sought, claim_address(one, view))),
        element("td", quoted(topic) if topic else "–", _beneath(event or words.claims.event_open)),
        element(
            "td",
            review_mark(one.status, words),
            _beneath(kind),
            hidden_mark(words, one.quote, one.translation),
        ),
        class_=side_class(one.side),
    )


def _beneath(text: str) -> Markup:
    return element("div", quoted(text), class_="quiet")


def pager(here: int, pages: int, view: View, words: Wording) -> Markup:
    """Previous and next, and where one is; said where the page asked for does not exist."""
    said = Markup("")
    if view.page_number > pages:
        said = element("p", words.claims.no_such_page(view.page_number, pages), class_="quiet")
    if pages < 2:
        return said
    pieces = []
    if here > 1:
        pieces.append(_page_link(view, here - 1, f"← {words.claims.previous}"))
    pieces.append(element("span", words.claims.page_of(here, pages), aria_current="page"))
    if here < pages:
        pieces.append(_page_link(view, here + 1, f"{words.claims.next} →"))
    return said + element("nav", *pieces, class_="pages", aria_label=words.claims.pages)


def _page_link(view: View, number: int, name: str) -> Markup:
    return inner_link(href(view.page, replace(view, page_number=number, problems=())), name)
