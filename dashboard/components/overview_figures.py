"""The figures at the head of the overview."""

from dataclasses import replace

from dashboard.components.quote import Markup, element, inner_link
from dashboard.filters import Choice
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.questions.headline import Headline
from dashboard.wording.words import Wording
from etl.model.vocabulary import AlignmentState, ReviewStatus


def figures(headline: Headline, view: View, words: Wording) -> Markup:
    """Each figure with what it counts, the noun in the form the number asks for.

    Where it counts cells of one state, it leads to them; unreviewed claims stand in their list.
    """
    said = words.overview
    counted = (
        (headline.events, said.events, None),
        (headline.events_with_both, said.both_accounts, None),
        (headline.contradictions, said.parted, AlignmentState.CONTRADICT),
        (headline.denials, said.denials, AlignmentState.EXPLICIT_DENIAL),
        (headline.not_collected, said.not_collected, AlignmentState.NOT_COLLECTED),
        (headline.unreviewed, said.unreviewed, ReviewStatus.MACHINE),
    )
    entries = (
        element(
            "div",
            element("dt", _name(naming(number), number, state, view)),
            element("dd", f"{number:,}"),
        )
        for number, naming, state in counted
    )
    return element("dl", *entries, class_="figures")


def _name(
    name: str, number: int, kind: AlignmentState | ReviewStatus | None, view: View
) -> Markup | str:
    if kind is None or not number:
        return name
    parameter = "state" if isinstance(kind, AlignmentState) else "status"
    page = Page.OVERVIEW if isinstance(kind, AlignmentState) else Page.CLAIMS
    narrowed = view.filter.with_choice(parameter, Choice((kind.value,)))
    return inner_link(href(page, replace(view, filter=narrowed, problems=())), name)
