"""A table for every width: it scrolls by itself where it is too wide, also from the keyboard."""

from collections.abc import Iterable

from dashboard.components.quote import Child, Markup, element


def scrolling_table(
    name: str, head: Iterable[Child], rows: Iterable[Markup], look: str | None = None
) -> Markup:
    """The table ``name`` (which is read out, not seen) with the names of its columns; ``look`` is
    its class."""
    return element(
        "div",
        element(
            "table",
            element("caption", name, class_="unseen"),
            element("thead", element("tr", *(element("th", title, scope="col") for title in head))),
            element("tbody", *rows),
            class_=look,
        ),
        class_="scroller",
        tabindex="0",
        role="region",
        aria_label=name,
    )
