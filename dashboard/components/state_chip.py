"""How two accounts stand to each other: always a sign and a word, told apart by weight."""

from dashboard.components.quote import Markup, element
from dashboard.wording.words import Wording
from etl.model.vocabulary import AlignmentState

STATE_MARKS = {
    AlignmentState.AGREE: "=",
    AlignmentState.AGREE_OTHER_WORDS: "≈",
    AlignmentState.EMPHASIS_DIFFERS: "~",
    AlignmentState.CONTRADICT: "≠",
    AlignmentState.EXPLICIT_DENIAL: "✕",
    AlignmentState.ONLY_RU: "◐",
    AlignmentState.ONLY_US: "◑",
    AlignmentState.NOT_COLLECTED: "○",
}


def state_chip(state: str, words: Wording) -> Markup:
    """The sign and the word of a state; its meaning where a pointer rests on it."""
    known = AlignmentState(state)
    return element(
        "span",
        element("span", STATE_MARKS[known], class_="mark", aria_hidden="true"),
        element("span", words.terms.states[known]),
        class_=f"state state-{known.value.replace('_', '-')}",
        title=words.terms.state_meanings[known],
    )


def state_legend(words: Wording) -> Markup:
    """All states with what they mean."""
    entries = (
        element("li", state_chip(state, words), element("span", words.terms.state_meanings[state]))
        for state in AlignmentState
    )
    return element("ul", *entries, class_="states")
