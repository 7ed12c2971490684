"""A text with stretches lit in place.

Stretches may nest or overlap: the text is cut at every edge, each piece wears the look of the
shortest stretch over it, and no word is written twice or left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.components.quote import Markup, element, inner_link, joined, quoted
from etl.model.vocabulary import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Lit:
    """A stretch ``[start, stop)`` to light. ``look`` is class names; ``anchor`` an element id;
    ``address`` where a click leads; ``title`` what a pointer is told; ``after`` a small remark."""

    start: int
    stop: int
    look: str
    tag: str = "mark"
    anchor: str | None = None
    address: str | None = None
    title: str | None = None
    after: str | None = None
    is_opened: bool = False

    @property
    def length(self) -> int:
        """How many code points it covers."""
        return self.stop - self.start


def lit_text(
    text: str, lights: Sequence[Lit], first: int = 0, language: Language | None = None
) -> Markup:
    """``text``, whose first code point is number ``first`` of its document, with lights on it."""
    last = first + len(text)
    inside = [light for light in lights if light.start < last and light.stop > first]
    edges = {first, last}
    for light in inside:
        edges |= {max(light.start, first), min(light.stop, last)}
    cuts = sorted(edges)
    pieces = (
        _piece(text[start - first : stop - first], start, stop, inside, first, language)
        for start, stop in pairwise(cuts)
    )
    return joined(pieces)


def _piece(
    words: str, start: int, stop: int, lights: Sequence[Lit], first: int, language: Language | None
) -> Markup:
    over = sorted(
        (light for light in lights if light.start <= start and stop <= light.stop),
        key=lambda light: light.length,
    )
    written = quoted(words, language)
    if not over:
        return written
    top = over[0]
    if top.address:
        written = inner_link(top.address, written, title=top.title)
    opened = " opened" if any(light.is_opened for light in over) else ""
    written = element(top.tag, written, class_=(top.look + opened).strip() or None)
    for light in over:
        if light.anchor and max(light.start, first) == start:
            written = element("span", written, id=light.anchor)
    if top.after and top.stop == stop:
        written += element("span", top.after, class_="reason")
    return written
