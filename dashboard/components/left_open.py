"""What is left open around a meeting: statements that are perhaps a side's or perhaps about it,
folded, and the way to those of its documents that are linked to no event.
"""

from collections.abc import Sequence

from dashboard.components.quote import Markup, element, inner_link, quoted
from dashboard.components.statement import statement_block
from dashboard.filters import Filter
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.questions.left_open import LeftOpen, Open, Unlinked
from dashboard.wording.words import Wording


def left_open_blocks(found: LeftOpen, view: View, words: Wording) -> Markup:
    """Each kind with why it stands apart; nothing where nothing was left open."""
    said = words.meeting
    of_a_side = _block(
        said.perhaps_side, said.perhaps_side_help, found.of_a_side, found.of_a_side_total, view,
        words,
    )  # fmt: skip
    here = _block(
        said.perhaps_here, said.perhaps_here_help, found.here, found.here_total, view, words
    )
    return of_a_side + here + _unlinked(found.unlinked, view, words)


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


def _unlinked(found: Sequence[Unlinked], view: View, words: Wording) -> Markup:
    """How many claims have no event, and the documents they are lit in; not on a page narrowed to
    a topic or a state, which they have none of."""
    if not found or not view.filter.is_empty:
        return Markup("")
    links = (
        element("li", _document(one, view), f" ({words.shell.number(one.claims)})") for one in found
    )
    total = found[0].documents_total
    more = words.meeting.first_shown(len(found), total) if total > len(found) else ""
    return element(
        "section",
        element("p", words.meeting.unlinked(found[0].claims_total)),
        element("ul", *links, class_="bare"),
        element("p", more, class_="quiet") if more else "",
        class_="unlinked",
    )


def _document(one: Unlinked, view: View) -> Markup:
    opened = View(
        page=Page.SOURCES, language=view.language, data=view.data, document=one.document_id
    )
    return inner_link(href(Page.SOURCES, opened), quoted(one.title or one.file))


def _open(one: Open, view: View, words: Wording) -> Markup:
    shown = statement_block(one.statement, view, words)
    names = [words.name(*pair) for pair in zip(one.names_en, one.names_ru, strict=True)]
    if not names:
        return shown
    perhaps = words.meeting.perhaps_said_by(", ".join(names))
    return element("div", shown, element("p", quoted(perhaps), class_="quiet perhaps"))
