"""Statements a person left open around a meeting, folded: perhaps a side's, perhaps about it."""

from collections.abc import Sequence

from dashboard.components.quote import Markup, element, quoted
from dashboard.components.statement import statement_block
from dashboard.filters import Filter
from dashboard.link import View
from dashboard.questions.left_open import LeftOpen, Open
from dashboard.wording.words import Wording


def left_open_blocks(found: LeftOpen, view: View, words: Wording) -> Markup:
    """Both kinds, each with why it stands apart; nothing where nothing was left open."""
    said = words.meeting
    of_a_side = _block(
        said.perhaps_side, said.perhaps_side_help, found.of_a_side, found.of_a_side_total, view,
        words,
    )  # fmt: skip
    here = _block(
        said.perhaps_here, said.perhaps_here_help, found.here, found.here_total, view, words
    )
    return of_a_side + here


def _block(
    title: str, meaning: str, found: Sequence[Open], total: int, view: View, words: Wording
) -> Markup:
    shown = [one for one in found if _is_asked_for(one, view.filter)]
    if not shown:
        return Markup("")
    more = words.meeting.first_shown(len(found), total) if total > len(found) else ""
    return element(
        "details",
        element("summary", f"{title} ({len(shown)})"),
        element("p", meaning, class_="quiet"),
        *(_open(one, view, words) for one in shown),
        element("p", more, class_="quiet") if more else "",
        class_="press left-open",
    )


def _is_asked_for(one: Open, filter: Filter) -> bool:
    if filter.unreadable:
        return False
    return filter.topic.allows(one.statement.topic_id) and filter.state.allows(None)


def _open(one: Open, view: View, words: Wording) -> Markup:
    shown = statement_block(one.statement, view, words)
    names = [words.name(*pair) for pair in zip(one.names_en, one.names_ru, strict=True)]
    if not names:
        return shown
    perhaps = words.meeting.perhaps_said_by(", ".join(names))
    return element("div", shown, element("p", quoted(perhaps), class_="quiet perhaps"))
