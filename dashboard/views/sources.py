"""Sources: where do the words come from?"""

from dataclasses import replace

from dashboard.components.address import settle
from dashboard.components.claim_list import pager
from dashboard.components.document import (
    anchor_of,
    document_text,
    source_card,
    source_facts,
    source_title,
)
from dashboard.components.document_foot import document_foot
from dashboard.components.notice import notice
from dashboard.components.page import Room, room
from dashboard.components.passage import passage_block
from dashboard.components.quote import Markup, element, inner_link, quoted, show
from dashboard.components.rejected import rejected_list
from dashboard.components.statement import claim_address, statement_block
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.questions.claim import claim
from dashboard.questions.document import Document, document
from dashboard.questions.sources import sources


def show_sources(here: Room) -> None:
    """One document where the link names one, else the list of all."""
    view = settle(here.view)
    show(notice(view, here.problems(view), here.version, here.words))
    if view.document is None and view.claim is None:
        _list(here, view)
        return
    whole = claim(here.ledger, view.claim) if view.claim else None
    wanted = view.document or (whole.statement.document_id if whole else None)
    found = document(here.ledger, wanted, view.claim, view.page_number) if wanted else None
    if found is None:
        gone = here.words.sources.gone(wanted or view.claim or "")
        show(element("p", quoted(gone), class_="empty"), _back(here, view))
        return
    _whole(here, view, found)


def _list(here: Room, view: View) -> None:
    said = here.words.sources
    found = sources(here.ledger, view.page_number)
    show(
        element("h1", said.question),
        element("p", said.lead, class_="lead"),
        element("p", said.documents(found.total), class_="sentence"),
        element(
            "div",
            *(source_card(source, view, here.words) for source in found.sources),
            class_="cards",
        ),
        pager(found.page_number, found.pages, view, here.words),
        element(
            "p", inner_link(f"{href(Page.METHOD, view)}#counts", said.what_became), class_="quiet"
        ),
    )


def _back(here: Room, view: View) -> Markup:
    listed = View(page=Page.SOURCES, language=view.language, data=view.data)
    return element("p", inner_link(href(Page.SOURCES, listed), here.words.sources.all_documents))


def _whole(here: Room, view: View, found: Document) -> None:
    said = here.words.sources
    show(
        _back(here, view),
        element("h1", quoted(source_title(found.source))),
        *_passage_and_facts(here, view, found),
    )
    document_foot(here, view, found.source)
    show(
        element("h2", said.the_document),
        element("p", said.legend, class_="quiet"),
        document_text(found, view, here.words),
        rejected_list(found.rejected, here.words),
    )


def _passage_and_facts(here: Room, view: View, found: Document) -> tuple[Markup, ...]:
    """The passage of the claim asked for stands first and what is known of its document is folded
    below; without a claim nothing is folded."""
    said = here.words.sources
    facts = source_facts(found.source, here.words)
    passage = _passage(here, view, found)
    if not passage.html:
        return (facts,)
    return passage, element("details", element("summary", said.about_document), facts)


def _passage(here: Room, view: View, found: Document) -> Markup:
    """The passage of the claim asked for, first, with the way to it in the document."""
    whole = claim(here.ledger, view.claim) if view.claim else None
    if whole is None or whole.statement.document_id != found.source.document_id:
        return Markup("")
    said = here.words.sources
    return element(
        "section",
        element("h2", said.the_passage),
        statement_block(whole.statement, replace(view, document=None), here.words),
        passage_block(whole.statement, whole.passage, here.words),
        element(
            "p",
            inner_link(f"#{anchor_of(whole.statement.claim_id)}", said.in_the_document),
            " · ",
            inner_link(claim_address(whole.statement, view), here.words.statement.open_claim),
        ),
        class_="opened-claim",
    )


show_sources(room())
