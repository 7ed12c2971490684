"""The figures at the head of the overview."""

from dashboard.components.quote import Markup, element
from dashboard.questions.headline import Headline
from dashboard.wording.words import Wording


def figures(headline: Headline, words: Wording) -> Markup:
    """Each figure with what it counts, the noun in the form the number asks for."""
    said = words.overview
    pairs = (
        (headline.events, said.events),
        (headline.events_with_both, said.both_accounts),
        (headline.contradictions, said.parted),
        (headline.denials, said.denials),
        (headline.not_collected, said.not_collected),
        (headline.unreviewed, said.unreviewed),
    )
    entries = (
        element("div", element("dt", naming(number)), element("dd", f"{number:,}"))
        for number, naming in pairs
    )
    return element("dl", *entries, class_="figures")
