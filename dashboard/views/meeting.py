"""Meeting: what did each side say happened in the room?"""

from dataclasses import replace

import streamlit as st

from dashboard.components.accounts import accounts_head, all_claims_address, topic_row
from dashboard.components.address import settle, widget_key
from dashboard.components.filter_sentence import conditions
from dashboard.components.left_open import left_open_blocks
from dashboard.components.meeting_head import coverage, head, neighbours
from dashboard.components.notice import notice
from dashboard.components.page import Room, room
from dashboard.components.quote import Markup, element, inner_link, quoted, show
from dashboard.components.statement import statement_block
from dashboard.filters import Filter
from dashboard.link import View, href
from dashboard.places import Page, Text
from dashboard.questions.comparisons import TopicRow
from dashboard.questions.meeting import Meeting, meeting, newest_event
from dashboard.wording.words import Wording
from etl.model.vocabulary import Side


def show_meeting(here: Room) -> None:
    """The whole page."""
    words = here.words
    asked = here.view.event or newest_event(here.ledger)
    view = _pick(here, asked)
    show(notice(view, here.problems(view), here.version, words))
    found = meeting(here.ledger, view.event or asked or "")
    if found is None or _is_unreadable(view):
        show(element("p", words.meeting.no_event, class_="empty"))
        return
    has_accounts = any(row.ru or row.us for row in found.rows)
    show(
        neighbours(found, view, words),
        head(found, view, words),
        coverage(found, words, has_accounts),
    )
    if has_accounts:
        view = _text(view, words)
    _accounts(here, found, replace(view, event=found.event.event_id))


def _is_unreadable(view: View) -> bool:
    """Whether the link names an event in a way that cannot be read: then none is shown."""
    return any(name == "event" for name, _ in view.filter.unreadable)


def _pick(here: Room, asked: str | None) -> View:
    """The list of events. Another one is shown whole: a topic of the last one is not kept."""
    view, labels = here.view, here.names.labels["event"]
    key = widget_key("event", view)
    if key not in st.session_state:
        st.session_state[key] = asked if asked in labels and not _is_unreadable(view) else None
    picked = st.selectbox(
        here.words.meeting.pick,
        list(labels),
        format_func=lambda slug: labels[slug],
        key=key,
        placeholder=here.words.meeting.pick_one,
    )
    if picked is None or picked == (view.event or asked):
        return settle(view)
    return settle(replace(view, event=picked, filter=Filter(), claim=None))


def _text(view: View, words: Wording) -> View:
    """Original, both or translation: a choice that stays in the address."""
    key = widget_key("text", view)
    if key not in st.session_state:
        st.session_state[key] = view.text
    picked = st.radio(
        words.meeting.text_shown,
        list(Text),
        format_func=lambda text: words.meeting.texts[text],
        key=key,
        horizontal=True,
    )
    return settle(replace(view, text=Text(picked or view.text)))


def _accounts(here: Room, found: Meeting, view: View) -> None:
    words, said = here.words, here.words.meeting
    rows = [row for row in found.rows if _is_asked_for(row, view.filter)]
    compared = [row for row in rows if row.comparison.state]
    open_rows = [row for row in rows if not row.comparison.state and (row.ru or row.us)]
    pieces = [_narrowed(here, view)]
    if compared:
        pieces.append(accounts_head(words))
        pieces += [topic_row(row, view, words) for row in compared]
    else:
        none = said.no_alignments if view.filter.is_empty else said.no_such_comparison
        pieces.append(element("p", none, class_="empty"))
    if open_rows:
        pieces += [
            element("h2", said.elsewhere),
            element("p", said.elsewhere_help, class_="quiet"),
            accounts_head(words),
        ]
        pieces += [topic_row(row, view, words) for row in open_rows]
    is_press_alone = not any(row.ru or row.us for row in rows)
    elsewhere = frozenset(one.statement.claim_id for one in found.left_open.of_a_side)
    press = _press(rows, view, words, elsewhere, is_press_alone)
    show(*pieces, left_open_blocks(found.left_open, view, words), press)


def _is_asked_for(row: TopicRow, filter: Filter) -> bool:
    if filter.unreadable:
        return False
    return filter.topic.allows(row.comparison.topic_id) and filter.state.allows(
        row.comparison.state
    )


def _narrowed(here: Room, view: View) -> Markup:
    """What of the meeting is shown, where that is not all, and the way to the whole."""
    if view.filter.is_empty:
        return Markup("")
    asked = "; ".join(conditions(view.filter, here.names, here.words))
    whole = replace(view, filter=Filter(), problems=())
    return element(
        "p",
        quoted(here.words.meeting.narrowed(asked)),
        " ",
        inner_link(href(Page.MEETING, whole), here.words.meeting.whole),
        class_="sentence",
    )


def _press(
    rows: list[TopicRow], view: View, words: Wording, elsewhere: frozenset[str], is_alone: bool
) -> Markup:
    """What narrators, experts and third parties say: never a side's position, and folded where
    there is one. What a comparison rests on stands there, what may be a side's words apart."""
    others = {one.claim_id: one for row in rows for one in row.others}
    elsewhere = elsewhere.union(*(row.comparison.aligned for row in rows)) & set(others)
    said = {claim_id: one for claim_id, one in others.items() if claim_id not in elsewhere}
    if not said:
        return Markup("")
    total = sum(row.comparison.others_total for row in rows) - len(elsewhere)
    pieces = [statement_block(one, view, words) for one in said.values()]
    if total > len(said):
        everything = all_claims_address(view, None, Side.UA, Side.OTHER)
        more = words.meeting.more(total - len(said))
        pieces.append(element("p", inner_link(everything, more), class_="quiet"))
    return element(
        "details",
        element("summary", words.meeting.press(total)),
        element("p", words.meeting.press_help, class_="quiet"),
        *pieces,
        class_="press",
        open="" if is_alone else None,
    )


show_meeting(room())
