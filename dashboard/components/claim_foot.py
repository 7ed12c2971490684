"""What a reader takes along from one claim: its link, its citation, a report of an error."""

import streamlit as st

from dashboard.components.address import shareable, widget_key
from dashboard.components.citation import citation, error_report
from dashboard.components.page import Room
from dashboard.components.quote import element, show
from dashboard.link import View
from dashboard.places import Page
from dashboard.questions.fingerprint import sha256_of
from dashboard.questions.statements import Statement
from dashboard.wording import wording
from etl.model.vocabulary import Language


def claim_foot(here: Room, view: View, statement: Statement) -> None:
    """The three, each a text with a button that copies it."""
    words = here.words
    sha256 = sha256_of(here.ledger, statement.document_id)
    show(element("p", words.claims.permalink, class_="label"))
    st.code(_link(statement, view.language, here.version), language=None, wrap_lines=True)
    with st.expander(words.taking.cite, key=widget_key("cite", view)):
        show(element("p", words.taking.cite_help, class_="quiet"))
        for language, name in (
            (Language.EN, words.taking.cite_in_english),
            (Language.RU, words.taking.cite_in_russian),
        ):
            show(element("p", name, class_="label"))
            link = _link(statement, language, here.version)
            text = citation(statement, sha256, here.version, link, wording(language))
            st.code(text, language=None, wrap_lines=True)
    with st.expander(words.taking.report.title, key=widget_key("report", view)):
        show(element("p", words.taking.report.help, class_="quiet"))
        link = _link(statement, view.language, here.version)
        text = error_report(statement, sha256, here.version, link, words)
        st.code(text, language=None, wrap_lines=True)


def _link(statement: Statement, language: Language, version: str) -> str:
    """The claim alone, whatever list it was opened from."""
    alone = View(page=Page.CLAIMS, language=language, claim=statement.claim_id)
    return shareable(alone, version)
