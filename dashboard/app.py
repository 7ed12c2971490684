"""The entry script: a ledger to read, a page to show, and what stands around it.

``streamlit run dashboard/app.py``
"""

import logging
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.components.address import arrive, current, kept_everywhere, language_of_run
from dashboard.components.copy_link import copy_link
from dashboard.components.frame import NAME, footer, masthead
from dashboard.components.getting_ready import get_ready
from dashboard.components.ledger_trouble import ledger_trouble
from dashboard.components.page import held, room
from dashboard.components.quote import element, show
from dashboard.database import ledger_path
from dashboard.ledger_state import QuestionError
from dashboard.places import Page
from dashboard.standing import set_aside_what_stays
from dashboard.wording import wording
from dashboard.wording.words import Wording

_SHEETS = ("screen.css", "facts.css", "speakers.css", "print.css")
_STYLES = [Path(__file__).parent / "components" / name for name in _SHEETS]
_WIDTH = 1180
_LOG = logging.getLogger("dashboard.app")


def main() -> None:
    """One run of one page."""
    set_aside_what_stays()
    st.set_page_config(page_title=NAME, layout="wide", initial_sidebar_state="collapsed")
    for style in _STYLES:
        st.html(style)
    pages = _pages(wording(language_of_run()))
    chosen = st.navigation(pages, position="hidden")
    st.set_page_config(page_title=f"{chosen.title} · {NAME}")
    view = arrive(Page(chosen.url_path or Page.OVERVIEW))
    words = wording(view.language)
    with st.container(horizontal_alignment="center"), st.container(width=_WIDTH):
        show(masthead(view, words))
        link = _menu(pages)
        _run(chosen, words, link)


def _pages(words: Wording) -> list[st.Page]:
    shell = words.shell
    return [
        st.Page("views/overview.py", title=shell.overview, default=True),
        st.Page("views/meeting.py", title=shell.meeting, url_path=Page.MEETING.path),
        st.Page("views/claims.py", title=shell.claims, url_path=Page.CLAIMS.path),
        st.Page("views/facts.py", title=words.facts.title, url_path=Page.FACTS.path),
        st.Page("views/speakers.py", title=words.speakers.title, url_path=Page.SPEAKERS.path),
        st.Page("views/sources.py", title=shell.sources, url_path=Page.SOURCES.path),
        st.Page("views/method.py", title=shell.method, url_path=Page.METHOD.path),
    ]


def _menu(pages: list[st.Page]) -> DeltaGenerator:
    """The places, each one step of the history; Streamlit's own menu makes two, and loses the
    language on the way. Gives the place at the end of the line for the link of the view, which is
    known only when the page has run."""
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        with st.container(horizontal=True, gap=None, width="content", key="places"):
            for page in pages:
                st.page_link(page, query_params=kept_everywhere())
        link: DeltaGenerator = st.container(width="content")
    show(element("div", class_="underline"))
    return link


def _run(chosen: st.Page, words: Wording, link: DeltaGenerator) -> None:
    """The page and its footer, or why there is none. Whatever else goes wrong is a fault of ours:
    the log gets the whole of it, the reader what to do."""
    try:
        ledger = get_ready(ledger_path(), words)
        if ledger is None:
            return
        with held(ledger):
            chosen.run()
            version = room().version
        with link:
            copy_link(current(), version, words)
        show(footer(version, words))
    except QuestionError as failed:
        show(ledger_trouble(failed.failure, ledger_path(), "", words))
    except Exception:
        _LOG.exception("The page %s could not be shown.", chosen.url_path or Page.OVERVIEW)
        show(ledger_trouble("unexpected", None, "", words))


main()
