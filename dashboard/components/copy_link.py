"""The full address of what is on the page, ready to be copied; one for all pages."""

import streamlit as st

from dashboard.components.address import shareable, widget_key
from dashboard.components.quote import element, show
from dashboard.link import View
from dashboard.wording.words import Wording


def copy_link(view: View, version: str, words: Wording) -> None:
    """A button that opens the address of ``view`` with the version of the data it was read on."""
    with st.popover(words.taking.copy_link, type="tertiary", key=widget_key("copy-link", view)):
        show(element("p", words.taking.copy_link_help, class_="quiet"))
        st.code(shareable(view, version), language=None, wrap_lines=True)
