"""The full address of what is on the page, ready to be copied; one for all pages."""

import streamlit as st

from dashboard.components.address import shareable, widget_key
from dashboard.components.quote import element, show
from dashboard.link import View
from dashboard.wording.words import Wording

LONGEST_SAFE_LINK = 2_000
"""So many characters of a link come through mail, messengers and old browsers whole."""


def copy_link(view: View, version: str, words: Wording) -> None:
    """A button that opens the address of ``view`` with the version of the data it was read on."""
    with st.popover(words.taking.copy_link, type="tertiary", key=widget_key("copy-link", view)):
        link = shareable(view, version)
        show(element("p", words.taking.copy_link_help, class_="quiet"))
        if len(link) > LONGEST_SAFE_LINK:
            show(element("p", words.taking.long_link(len(link)), role="status"))
        st.code(link, language=None, wrap_lines=True)
