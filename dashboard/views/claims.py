"""Claims: who said what?"""

from dataclasses import replace

import streamlit as st

from dashboard.components.address import settle, widget_key
from dashboard.components.claim_download import claim_download
from dashboard.components.claim_foot import claim_foot
from dashboard.components.claim_list import cards, claims_table, pager
from dashboard.components.claim_whole import claim_whole
from dashboard.components.condition_chips import condition_chips
from dashboard.components.empty_result import empty_result
from dashboard.components.facets import facet_list
from dashboard.components.filter_form import filter_form
from dashboard.components.filter_sentence import filter_sentence
from dashboard.components.notice import notice
from dashboard.components.page import Room, room
from dashboard.components.quote import Markup, element, inner_link, quoted, show
from dashboard.components.search_line import search_line
from dashboard.link import View, href
from dashboard.places import Layout, Page, Sort
from dashboard.questions.claim import claim
from dashboard.questions.claims import CLAIMS_OF_A_PAGE, ClaimsPage, claims_page, facets
from dashboard.questions.search import searched, sought
from dashboard.wording.words import Wording

CHOICES = ("side", "speaker", "event", "topic", "kind", "status")
TEXTS = ("q", "from", "to")


def show_claims(here: Room) -> None:
    """The whole page."""
    words = here.words
    show(element("h1", words.claims.question))
    view = filter_form(
        here.view, here.names, words, CHOICES, TEXTS,
        is_read_back=True, name=words.shell.beside_facets,
    )  # fmt: skip
    show(notice(view, here.problems(view), here.version, words))
    _opened(here, view)
    found = claims_page(here.ledger, view.filter, view.sort, view.page_number)
    said = filter_sentence(words.claims.found(found.total), view.filter, here.names, words)
    show(
        element("p", quoted(said), class_="sentence"),
        condition_chips(view, here.names, words),
        _undated(found, words),
    )
    show(search_line(searched(here.ledger, view.filter.q), words))
    view = _order(view, words)
    if not found.total:
        show(empty_result(view, here.names, words))
        return
    found = claims_page(here.ledger, view.filter, view.sort, view.page_number)
    show(_results(here, view, found))
    claim_download(here, view, found.total)


def _results(here: Room, view: View, found: ClaimsPage) -> Markup:
    is_table = view.layout is Layout.TABLE
    listed = claims_table if is_table else cards
    return element(
        "div",
        facet_list(facets(here.ledger, view.filter), view, here.names, here.words),
        element(
            "div",
            listed(found.statements, view, here.words, sought(here.ledger, view.filter.q)),
            _range(found, here.words),
            pager(found.page_number, found.pages, view, here.words),
            class_="found",
        ),
        class_="results wide" if is_table else "results",
    )


def _range(found: ClaimsPage, words: Wording) -> Markup:
    """Which of the claims stand on this page, where not all of them do."""
    if found.pages < 2:
        return Markup("")
    first = (found.page_number - 1) * CLAIMS_OF_A_PAGE + 1
    last = first + len(found.statements) - 1
    return element("p", words.taking.narrowing.rows(first, last, found.total), class_="quiet")


def _undated(found: ClaimsPage, words: Wording) -> Markup:
    if not found.undated:
        return Markup("")
    return element("p", words.claims.undated(found.undated), class_="quiet")


def _opened(here: Room, view: View) -> None:
    """The claim the link asks for, above the list it belongs to."""
    if not view.claim:
        return
    whole = claim(here.ledger, view.claim)
    if whole is None:
        show(element("p", quoted(here.words.claims.gone(view.claim)), class_="empty"))
        return
    show(claim_whole(whole, view, here.words))
    claim_foot(here, view, whole.statement)
    closed = replace(view, claim=None, problems=())
    show(element("p", inner_link(href(Page.CLAIMS, closed), here.words.claims.back)))


def _order(view: View, words: Wording) -> View:
    """The order of the list and its form: choices that stay in the address."""
    orders = [order for order in Sort if view.filter.q or order is not Sort.RELEVANCE]
    sort_key = widget_key("sort found" if view.filter.q else "sort", view)
    layout_key = widget_key("layout", view)
    if sort_key not in st.session_state:
        st.session_state[sort_key] = view.sort
    if layout_key not in st.session_state:
        st.session_state[layout_key] = view.layout or Layout.CARDS
    with st.container(horizontal=True, gap="medium"):
        sort = st.radio(
            words.claims.order,
            orders,
            format_func=lambda order: words.claims.orders[order],
            key=sort_key,
            horizontal=True,
        )
        layout = st.radio(
            words.claims.shown_as,
            list(words.claims.layouts),
            format_func=lambda layout: words.claims.layouts[layout],
            key=layout_key,
            horizontal=True,
        )
    wanted = replace(view, sort=sort or view.sort, layout=layout or view.layout)
    if wanted.sort is not view.sort:
        wanted = replace(wanted, page_number=1)
    return settle(wanted)


show_claims(room())
