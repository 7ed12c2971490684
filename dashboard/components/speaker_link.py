"""The way to a speaker's place in the registry."""

from dashboard.components.quote import Markup, inner_link, quoted
from dashboard.filters import Choice, Filter
from dashboard.link import View, href
from dashboard.places import Page


def speaker_address(speaker_id: str, view: View) -> str:
    """A link to one speaker; from the registry, with the date that was asked for."""
    on = view.filter.on if view.page is Page.SPEAKERS else None
    only = Filter(speaker=Choice((speaker_id,)), on=on)
    opened = View(page=Page.SPEAKERS, language=view.language, data=view.data, filter=only)
    return href(Page.SPEAKERS, opened)


def speaker_link(speaker_id: str, name: str, view: View) -> Markup:
    """The name, leading there."""
    return inner_link(speaker_address(speaker_id, view), quoted(name))
