"""The one way words reach the screen.

Whatever is shown goes through :class:`Markup`, and only the functions below make one: text is
always escaped, words from the ledger are kept exactly (white space, line ends, direction of
writing) by :func:`quoted`, and links lead only inside the dashboard or to http and https.
Nothing here ever becomes Markdown.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

import streamlit as st

from etl.model.links import fault_of_link
from etl.model.vocabulary import Language

#: Line ends and tabs as references: Streamlit trims and dedents what it is given.
_WRITTEN_OTHERWISE = {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;", "\0": "\ufffd"} | {
    sign: escape(sign, quote=True) for sign in "&<>\"'"
}
_HAS_SUCH = re.compile(f"[{''.join(_WRITTEN_OTHERWISE)}]").search
_TABLE = str.maketrans(_WRITTEN_OTHERWISE)
_VOID_TAGS = frozenset({"br", "hr", "wbr", "col"})


@dataclass(frozen=True, slots=True)
class Markup:
    """Finished HTML. Made by the functions of this module only."""

    html: str

    def __add__(self, other: "Markup") -> "Markup":
        return Markup(self.html + other.html)


Child = Markup | str


def plain(text: str) -> Markup:
    """Our own words, escaped."""
    return Markup(_escaped(text))


def quoted(text: str, language: Language | None = None) -> Markup:
    """Words from the ledger, exactly as they are stored.

    ``<bdi>`` keeps their direction of writing to themselves; the browser keeps every space and
    line end. HTML has one line end: CR and CR LF are shown as it. NUL, which HTML cannot hold and
    no ledger holds, would be shown as U+FFFD.
    """
    return element("bdi", _exact(text), lang=language, style="white-space:pre-wrap")


def _escaped(text: str) -> str:
    """Most pieces hold nothing to escape, and one look tells."""
    return escape(text, quote=True) if _HAS_SUCH(text) else text


def _exact(text: str) -> Markup:
    return Markup(text.translate(_TABLE) if _HAS_SUCH(text) else text)


def element(tag: str, *children: Child, **attributes: str | None) -> Markup:
    """One HTML element. ``class_`` is class, ``aria_label`` is aria-label; None leaves it out."""
    written = "".join(
        [
            f' {name.rstrip("_").replace("_", "-")}="{_exact(value).html}"'
            for name, value in attributes.items()
            if value is not None
        ]
    )
    if tag in _VOID_TAGS:
        return Markup(f"<{tag}{written}>")
    return Markup(f"<{tag}{written}>{joined(children).html}</{tag}>")


def joined(children: Iterable[Child], between: str = "") -> Markup:
    """Several pieces in a row, with the text ``between`` them."""
    return Markup(
        escape(between).join(
            [child.html if isinstance(child, Markup) else _escaped(child) for child in children]
        )
    )


def inner_link(address: str, *children: Child, **attributes: str | None) -> Markup:
    """A link to a place of the dashboard: ``address`` is relative, as ``dashboard.link`` makes it.

    Raises ValueError for an address with a scheme or a host.
    """
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        raise ValueError(f"not a place of the dashboard: {address!r}")
    return element("a", *children, href=address, target="_self", **attributes)


def outer_link(address: str, *children: Child) -> Markup:
    """A link to another site, or only the words where the address is not plain http or https."""
    if not is_web_address(address):
        return joined(children)
    return element("a", *children, href=address, target="_blank", rel="noopener noreferrer")


def is_web_address(address: str) -> bool:
    """Whether ``address`` may be a link, by the rule it was loaded by."""
    return fault_of_link(address) is None


def show(*pieces: Markup) -> None:
    """Put finished markup on the page; nothing where there is none."""
    if any(piece.html for piece in pieces):
        st.html(element("div", *pieces, class_="same-room").html)
