"""What a reader takes along from one document: a citation in both languages."""

import streamlit as st

from dashboard.components.address import shareable, widget_key
from dashboard.components.document import source_title
from dashboard.components.page import Room
from dashboard.components.quote import element, show
from dashboard.link import View
from dashboard.places import Page
from dashboard.questions.sources import Source
from dashboard.wording import wording
from dashboard.wording.words import Wording
from etl.model.hidden_characters import closed
from etl.model.vocabulary import DatePrecision, Language


def document_foot(here: Room, view: View, source: Source) -> None:
    """The citation, with a button that copies it, in either language."""
    taking = here.words.taking
    with st.expander(here.words.sources.cite, key=widget_key("cite-document", view)):
        for language, name in (
            (Language.EN, taking.cite_in_english),
            (Language.RU, taking.cite_in_russian),
        ):
            alone = View(page=Page.SOURCES, language=language, document=source.document_id)
            link = shareable(alone, here.version)
            show(element("p", name, class_="label"))
            text = document_citation(source, here.version, link, wording(language))
            st.code(text, language=None, wrap_lines=True)


def document_citation(source: Source, version: str, address: str, words: Wording) -> str:
    """The title, who published it and when, its fingerprint, and where it is shown; one line."""
    pieces = [words.taking.citation.quotation(closed(" ".join(source_title(source).split())))]
    if source.outlet:
        pieces.append(closed(" ".join(source.outlet.split())))
    if source.published_on:
        pieces.append(words.calendar.whole(source.published_on, DatePrecision.DAY))
    if source.url:
        pieces.append(source.url)
    held = words.sources.document_held(source.document_id, source.sha256, version)
    return f"{', '.join(pieces)}. {held} {address}"
