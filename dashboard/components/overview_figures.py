"""The figures at the head of the overview."""

from dataclasses import replace

from dashboard.components.quote import Markup, element, inner_link
from dashboard.filters import Choice
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.questions.headline import Headline
from dashboard.wording.words import Wording
from etl.model.vocabulary import AlignmentState, ReviewStatus

TIMELINE, MATRIX = "timeline", "matrix"
"""Names of the two parts of the page the figures of events lead to."""


def figures(headline: Headline, view: View, words: Wording) -> Markup:
    """Each figure with what it counts, the noun in the form the number asks for.

    Each leads to what it counts: the events of this page, the cells of one state, the list of
    unreviewed claims. Nothing leads nowhere.
    """
    said = words.overview
    counted = (
        (headline.events, said.events, f"#{TIMELINE}"),
        (headline.events_with_both, said.both_accounts, f"#{MATRIX}"),
        (headline.contradictions, said.parted, _narrowed(AlignmentState.CONTRADICT, view)),
        (headline.denials, said.denials, _narrowed(AlignmentState.EXPLICIT_DENIAL, view)),
        (headline.not_collected, said.not_collected, _narrowed(AlignmentState.NOT_COLLECTED, view)),
        (headline.unreviewed, said.unreviewed, _narrowed(ReviewStatus.MACHINE, view)),
    )
    entries = (
        element(
            "div",
            element("dt", inner_link(address, naming(number)) if number else naming(number)),
            element("dd", words.shell.number(number)),
        )
        for number, naming, address in counted
    )
    return element("dl", *entries, class_="figures")


def to_review(headline: Headline, view: View, words: Wording) -> Markup:
    """The way to the claims no person has reviewed; nothing where there are none."""
    number = headline.unreviewed
    if not number:
        return Markup("")
    return element(
        "p",
        words.overview.to_review(number),
        " ",
        inner_link(_narrowed(ReviewStatus.MACHINE, view), words.overview.look),
    )


def _narrowed(kind: AlignmentState | ReviewStatus, view: View) -> str:
    """The overview of the cells of one state, or the claims of one status."""
    is_state = isinstance(kind, AlignmentState)
    page = Page.OVERVIEW if is_state else Page.CLAIMS
    narrowed = view.filter.with_choice("state" if is_state else "status", Choice((kind.value,)))
    return href(page, replace(view, filter=narrowed, problems=()))
