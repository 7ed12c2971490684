"""The conditions of a filter, each with the way to take it away."""

from collections.abc import Iterator
from dataclasses import replace

from dashboard.components.filter_sentence import conditions
from dashboard.components.quote import Markup, element, inner_link, quoted
from dashboard.components.registry import Registry
from dashboard.filters import CHOICES, Choice, Filter
from dashboard.link import View, href
from dashboard.wording.words import Wording


def condition_chips(view: View, names: Registry, words: Wording) -> Markup:
    """One link a condition; nothing where nothing is asked for."""
    chips = [
        element("li", _chip(view, less, "; ".join(conditions(part, names, words)), words))
        for less, part in parts(view.filter)
    ]
    if not chips:
        return Markup("")
    said = words.taking.narrowing
    if len(chips) > 1:
        everything = inner_link(_address(view, Filter()), said.take_all_away, class_="clear")
        chips.append(element("li", everything))
    return element("ul", *chips, class_="chips", aria_label=said.chosen)


def _chip(view: View, less: Filter, condition: str, words: Wording) -> Markup:
    return inner_link(
        _address(view, less),
        quoted(condition),
        element("span", " ×", aria_hidden="true"),
        class_="chip",
        title=words.taking.narrowing.take_away(condition),
    )


def parts(filter: Filter) -> Iterator[tuple[Filter, Filter]]:
    """Each condition of a filter, down to single values: what is left without it, and itself."""
    for parameter in CHOICES:
        chosen = filter.choice(parameter)
        for value in chosen.include:
            yield _split(filter, parameter, Choice(include=(value,)))
        for value in chosen.exclude:
            yield _split(filter, parameter, Choice(exclude=(value,)))
    if filter.from_:
        yield replace(filter, from_=None), Filter(from_=filter.from_)
    if filter.to:
        yield replace(filter, to=None), Filter(to=filter.to)
    if filter.on:
        yield replace(filter, on=None), Filter(on=filter.on)
    if filter.q:
        yield replace(filter, q=None), Filter(q=filter.q)
    for pair in filter.unreadable:
        left = tuple(known for known in filter.unreadable if known != pair)
        yield replace(filter, unreadable=left), Filter(unreadable=(pair,))


def _split(filter: Filter, parameter: str, taken: Choice) -> tuple[Filter, Filter]:
    chosen = filter.choice(parameter)
    left = Choice(
        tuple(value for value in chosen.include if value not in taken.include),
        tuple(value for value in chosen.exclude if value not in taken.exclude),
    )
    return filter.with_choice(parameter, left), Filter().with_choice(parameter, taken)


def _address(view: View, filter: Filter) -> str:
    widened = replace(view, filter=filter, page_number=1, claim=None, problems=())
    return href(view.page, widened)
