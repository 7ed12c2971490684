"""Facets: each value with its count. One click includes it, a second leaves it out, a third
clears it. Every value is a link, so that Back undoes it and a new tab keeps it.
"""

from collections.abc import Mapping
from dataclasses import replace

from dashboard.components.quote import Markup, element, inner_link, quoted
from dashboard.components.registry import Registry
from dashboard.link import View, href
from dashboard.questions.claims import Facet, FacetValue
from dashboard.wording.words import Wording

SHOWN = ("side", "topic", "speaker", "event", "kind", "status")
VALUES_SHOWN = 7


def facet_list(facets: Mapping[str, Facet], view: View, names: Registry, words: Wording) -> Markup:
    """All facets in one column."""
    blocks = (
        _facet(parameter, facets[parameter], view, names, words)
        for parameter in SHOWN
        if facets[parameter].values
    )
    return element("aside", element("h2", words.claims.narrow), *blocks, class_="facets")


def _facet(parameter: str, facet: Facet, view: View, names: Registry, words: Wording) -> Markup:
    chosen_first = sorted(facet.values, key=lambda one: not (one.is_included or one.is_excluded))
    rows = [_value(parameter, value, view, names, words) for value in chosen_first]
    name = words.terms.parameters[parameter]
    pieces = [element("h3", name[:1].upper() + name[1:]), element("ul", *rows[:VALUES_SHOWN])]
    rest = rows[VALUES_SHOWN:]
    if rest:
        pieces.append(
            element(
                "details",
                element("summary", words.claims.more_values(len(rest))),
                element("ul", *rest),
            )
        )
    if len(rows) < facet.total:
        pieces.append(element("p", words.shell.part(len(rows), facet.total), class_="quiet"))
    return element("section", *pieces)


def _value(
    parameter: str, value: FacetValue, view: View, names: Registry, words: Wording
) -> Markup:
    count = element("span", f"{value.claims:,}", class_="count")
    if value.value is None:
        return element("li", element("span", words.claims.without_value, class_="quiet"), count)
    chosen = view.filter.choice(parameter).turned(value.value)
    turned = replace(
        view,
        filter=view.filter.with_choice(parameter, chosen),
        page_number=1,
        claim=None,
        problems=(),
    )
    name = names.name(parameter, value.value)
    sign = "✓ " if value.is_included else "− " if value.is_excluded else ""
    look = "included" if value.is_included else "excluded" if value.is_excluded else None
    return element(
        "li", inner_link(href(view.page, turned), sign, quoted(name)), count, class_=look
    )
