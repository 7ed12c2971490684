"""The facts with how many values are told for each, and the meetings of which one is not told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dashboard.components.matrix import meeting_address
from dashboard.components.quote import Markup, element, inner_link, quoted
from dashboard.filters import Choice
from dashboard.link import View, href
from dashboard.questions.untold import Untold
from dashboard.wording.words import Wording
from etl.model.vocabulary import FactSlot

# Where accounts part most comes first; a slot this page has no place for comes last.
ORDER = tuple(
    dict.fromkeys(
        (
            FactSlot.DURATION,
            FactSlot.INITIATOR,
            FactSlot.FORMAT,
            FactSlot.FIRST_SINCE,
            FactSlot.TOPIC_RAISED,
            *FactSlot,
        )
    )
)


def fact_index(counts: Mapping[str, int], view: View, words: Wording) -> Markup:
    """One line of links, all facts first: a click narrows the page to one of them."""
    if not counts:
        return Markup("")
    return element(
        "nav", *_links(counts, view, words), class_="fact-index", aria_label=words.facts.index
    )


def _links(counts: Mapping[str, int], view: View, words: Wording) -> Iterator[Markup]:
    chosen = view.filter.slot
    yield _link(words.facts.all_facts, sum(counts.values()), Choice(), not chosen, view, words)
    for slot in ORDER:
        if slot in counts:
            only = Choice((slot.value,))
            yield _link(words.terms.slots[slot], counts[slot], only, chosen == only, view, words)


def _link(
    name: str, number: int, slots: Choice, is_here: bool, view: View, words: Wording
) -> Markup:
    narrowed = replace(view, filter=view.filter.with_choice("slot", slots), claim=None, problems=())
    return inner_link(
        href(view.page, narrowed),
        name,
        element("span", f"\u00a0{words.shell.number(number)}", class_="count"),
        aria_current="true" if is_here else None,
    )


def untold_list(events: Sequence[Untold], view: View, words: Wording) -> Markup:
    """The meetings of which the fact is not told."""
    if not events:
        return Markup("")
    links = (
        element(
            "li",
            inner_link(
                meeting_address(event.event_id, None, view),
                quoted(words.name(event.title_en, event.title_ru)),
            ),
        )
        for event in events
    )
    return element(
        "details",
        element("summary", words.facts.untold(len(events))),
        element("p", words.facts.untold_help, class_="quiet"),
        element("ul", *links),
    )
