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

SHOWN = ("side", "topic", "speaker", "event", "kind", "status", "state")
VALUES_SHOWN = 7
_NOT_WORTH_FOLDING = 2


def facet_list(facets: Mapping[str, Facet], view: View, names: Registry, words: Wording) -> Markup:
    """All facets in one column, which a narrow screen folds away."""
    blocks = (
        _facet(parameter, facets[parameter], view, names, words)
        for parameter in SHOWN
        if facets[parameter].values
    )
    said = words.taking.narrowing
    chosen = sum(bool(view.filter.choice(parameter)) for parameter in SHOWN)
    return element(
        "aside",
        element(
            "details",
            element("summary", said.heading(chosen)),
            element(
                "div",
                element("h2", words.claims.narrow),
                element("p", said.help, class_="quiet"),
                *blocks,
                class_="blocks",
            ),
        ),
        class_="facets",
        aria_label=words.claims.narrow,
    )


def _facet(parameter: str, facet: Facet, view: View, names: Registry, words: Wording) -> Markup:
    chosen_first = sorted(facet.values, key=lambda one: not (one.is_included or one.is_excluded))
    rows = [_value(parameter, value, view, names, words) for value in chosen_first]
    name = words.terms.parameters[parameter]
    shown = len(rows) if len(rows) <= VALUES_SHOWN + _NOT_WORTH_FOLDING else VALUES_SHOWN
    pieces = [element("h3", name[:1].upper() + name[1:]), element("ul", *rows[:shown])]
    rest = rows[shown:]
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
    count = element("span", words.shell.number(value.claims), class_="count")
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
    said = words.taking.narrowing
    if value.is_included:
        look, sign, state, next_step = "included", "✓ ", said.included, said.exclude_next(name)
    elif value.is_excluded:
        look, sign, state, next_step = "excluded", "− ", said.excluded, said.clear_next(name)
    else:
        look, sign, state, next_step = None, "", "", said.include_next(name)
    turned_now = element("span", f" {state}", class_="turned") if state else ""
    named = element("span", quoted(name), turned_now, title=next_step)
    return element("li", inner_link(href(view.page, turned), sign, named), count, class_=look)
