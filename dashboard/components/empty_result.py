"""An empty result says what was asked, and offers each condition to be taken away."""

from collections.abc import Iterator
from dataclasses import replace

from dashboard.components.filter_sentence import conditions
from dashboard.components.quote import Markup, element, inner_link, quoted
from dashboard.components.registry import Registry
from dashboard.filters import CHOICES, Choice, Filter
from dashboard.link import View, href
from dashboard.wording.words import Wording


def empty_result(
    view: View,
    names: Registry,
    words: Wording,
    nothing: str | None = None,
    everything: str | None = None,
) -> Markup:
    """What was asked stands in the sentence above; here is how to see more.

    ``nothing`` and ``everything`` say it of something else than claims.
    """
    ways = [
        element("li", inner_link(_address(view, less), quoted(words.claims.without(condition))))
        for less, part in _widened(view.filter)
        for condition in ["; ".join(conditions(part, names, words))]
    ]
    widest = inner_link(_address(view, Filter()), everything or words.claims.widen_all)
    return element(
        "div",
        element("p", element("strong", nothing or words.claims.empty)),
        element("p", words.claims.widen),
        element("ul", *ways, element("li", widest)),
        class_="empty",
    )


def _widened(filter: Filter) -> Iterator[tuple[Filter, Filter]]:
    """Each way to take one condition away: what is left, and what was taken."""
    for parameter in CHOICES:
        chosen = filter.choice(parameter)
        if chosen:
            taken = Filter().with_choice(parameter, chosen)
            yield filter.with_choice(parameter, Choice()), taken
    if filter.is_dated:
        taken = Filter(from_=filter.from_, to=filter.to, on=filter.on)
        yield filter.without_period(), taken
    if filter.q:
        yield replace(filter, q=None), Filter(q=filter.q)
    if filter.unreadable:
        yield replace(filter, unreadable=()), Filter(unreadable=filter.unreadable)


def _address(view: View, filter: Filter) -> str:
    widened = replace(view, filter=filter, page_number=1, claim=None, problems=())
    return href(view.page, widened)
