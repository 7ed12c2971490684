"""The divergence matrix: events by topics, each cell a state that opens its meeting. Where the
topics are many and the events fewer, the topics go down, so that all of it is seen at once.
"""

from collections.abc import Mapping, Sequence

from dashboard.components.dates import date_doubts, event_date_text, is_certain
from dashboard.components.quote import Child, Markup, element, inner_link, quoted
from dashboard.components.scrolling_table import scrolling_table
from dashboard.components.state_chip import STATE_MARKS, state_chip
from dashboard.filters import Choice, Filter
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.questions.events import Event
from dashboard.questions.matrix import Cell
from dashboard.wording.words import Wording
from etl.model.vocabulary import AlignmentState

Cells = Mapping[tuple[str, str], Cell]
_PARTING = (
    AlignmentState.EXPLICIT_DENIAL,
    AlignmentState.CONTRADICT,
    AlignmentState.EMPHASIS_DIFFERS,
    AlignmentState.AGREE_OTHER_WORDS,
    AlignmentState.AGREE,
    AlignmentState.ONLY_RU,
    AlignmentState.ONLY_US,
    AlignmentState.NOT_COLLECTED,
)
"""How far two accounts part, farthest first: a wide table is cut off at its far end."""
PRESS_MARK = "¶"
_COMFORTABLE = 6
"""More columns than this are set narrower."""


def matrix_table(
    cells: Sequence[Cell],
    events: Sequence[Event],
    topics: Mapping[str, str],
    view: View,
    words: Wording,
    beneath: Markup,
) -> Markup:
    """The table of events and topics somebody has compared; the other events as a list below,
    after what is said ``beneath`` the table. The list is open where it holds unreviewed claims."""
    by_place: Cells = {(cell.event_id, cell.topic_id): cell for cell in cells}
    compared = [cell for cell in cells if cell.state]
    columns = _columns(compared, topics)
    with_state = {cell.event_id for cell in compared}
    rows = [event for event in events if event.event_id in with_state]
    others = [event for event in events if event.event_id not in with_state]
    if not rows:
        return beneath + _uncompared_events(others, view, words)
    is_turned = len(columns) > max(_COMFORTABLE, len(rows))
    head: tuple[Child, ...]
    if is_turned:
        head = (words.shell.choose_topic, *(_event_name(event, view, words) for event in rows))
        body = [_topic_row(slug, rows, by_place, topics, view, words) for slug in columns]
    else:
        head = (words.overview.event, *(quoted(topics[slug]) for slug in columns))
        body = [_event_row(event, columns, by_place, topics, view, words) for event in rows]
    look = " ".join(
        ("matrix", *["turned-round"] * is_turned, *["dense"] * (len(head) - 1 > _COMFORTABLE))
    )
    table = scrolling_table(words.overview.matrix, head, body, look)
    return table + beneath + _uncompared_events(others, view, words)


def matrix_legend(words: Wording) -> Markup:
    """What an empty place means, so that nobody takes it for silence."""
    said = words.overview
    entries = (
        (STATE_MARKS[AlignmentState.NOT_COLLECTED], said.gap_meaning),
        ("…", said.uncompared.lower()),
        (PRESS_MARK, said.press_only.lower()),
        ("·", said.no_claim),
    )
    return element(
        "p",
        *(
            element("span", element("span", sign, class_="mark", aria_hidden="true"), name)
            for sign, name in entries
        ),
        class_="legend",
    )


def _columns(compared: Sequence[Cell], topics: Mapping[str, str]) -> list[str]:
    """The topics somebody has compared: where the accounts part most first, then in their order."""
    parting: dict[str, int] = {}
    for cell in compared:
        place = _PARTING.index(AlignmentState(cell.state or ""))
        parting[cell.topic_id] = min(place, parting.get(cell.topic_id, place))
    return sorted((slug for slug in topics if slug in parting), key=lambda slug: parting[slug])


def _uncompared_events(events: Sequence[Event], view: View, words: Wording) -> Markup:
    if not events:
        return Markup("")
    links = (
        element(
            "li",
            inner_link(
                meeting_address(event.event_id, None, view),
                quoted(words.name(event.title_en, event.title_ru)),
            ),
            ", ",
            element("span", event_date_text(event, words), class_="quiet"),
        )
        for event in events
    )
    is_new = any(event.claims_unreviewed for event in events)
    return element(
        "details",
        element("summary", words.overview.uncompared_events(len(events))),
        element("ul", *links),
        open="" if is_new else None,
    )


def _event_row(
    event: Event,
    columns: Sequence[str],
    cells: Cells,
    topics: Mapping[str, str],
    view: View,
    words: Wording,
) -> Markup:
    filled = (
        _cell(cells.get((event.event_id, slug)), topics[slug], view, words) for slug in columns
    )
    return element("tr", element("th", _event_name(event, view, words), scope="row"), *filled)


def _topic_row(
    slug: str,
    events: Sequence[Event],
    cells: Cells,
    topics: Mapping[str, str],
    view: View,
    words: Wording,
) -> Markup:
    filled = (
        _cell(
            cells.get((event.event_id, slug)),
            words.name(event.title_en, event.title_ru),
            view,
            words,
        )
        for event in events
    )
    return element("tr", element("th", quoted(topics[slug]), scope="row"), *filled)


def _event_name(event: Event, view: View, words: Wording) -> Markup:
    """The title, which opens the meeting, above its date."""
    title = quoted(words.name(event.title_en, event.title_ru))
    day = element(
        "span",
        event_date_text(event, words),
        class_=None if is_certain(event) else "uncertain",
        title=date_doubts(event, words) or None,
    )
    return inner_link(meeting_address(event.event_id, None, view), title) + element(
        "div", day, class_="quiet"
    )


def _cell(cell: Cell | None, label: str, view: View, words: Wording) -> Markup:
    """One state; ``label`` is the name of its column, for a screen too narrow to have columns."""
    if cell is None:
        none = element("span", words.overview.no_claim, class_="unseen")
        return element("td", element("span", "·", none, class_="none"), class_="blank")
    shown = state_chip(cell.state, words) if cell.state else _uncompared(cell, words)
    if cell.possible:
        shown += element("span", words.meeting.possible, class_="possible")
    return element(
        "td",
        inner_link(
            meeting_address(cell.event_id, cell.topic_id, view),
            shown,
        ),
        data_column=label,
    )


def _uncompared(cell: Cell, words: Wording) -> Markup:
    """Without a word of either side there is nothing to compare."""
    has_sides = cell.claims_ru or cell.claims_us
    return element(
        "span",
        element("span", "…" if has_sides else PRESS_MARK, class_="mark", aria_hidden="true"),
        element("span", words.overview.uncompared if has_sides else words.overview.press_only),
        class_="state state-uncompared",
    )


def meeting_address(event_id: str, topic_id: str | None, view: View) -> str:
    """A link to the meeting, or to one topic of it."""
    chosen = Choice((topic_id,)) if topic_id else Choice()
    return href(
        Page.MEETING,
        View(
            page=Page.MEETING,
            language=view.language,
            text=view.text,
            data=view.data,
            event=event_id,
            filter=Filter(topic=chosen),
        ),
    )
