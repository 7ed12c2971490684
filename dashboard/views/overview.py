"""Overview: where do the two accounts part?"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard.charts.timeline import timeline_chart
from dashboard.components.address import widget_key
from dashboard.components.empty_result import empty_result
from dashboard.components.filter_form import filter_form
from dashboard.components.filter_sentence import conditions, filter_sentence
from dashboard.components.matrix import matrix_legend, matrix_table
from dashboard.components.notice import notice
from dashboard.components.overview_figures import MATRIX, TIMELINE, figures, to_review
from dashboard.components.page import Room, room
from dashboard.components.quote import Markup, element, inner_link, quoted, show
from dashboard.components.state_chip import state_legend
from dashboard.components.timeline_rows import (
    chart_words,
    event_list,
    timeline_events,
    timeline_marks,
    twin_table,
)
from dashboard.filters import Choice, Filter
from dashboard.link import View, href
from dashboard.places import Layout, Page
from dashboard.questions.events import Event, events
from dashboard.questions.headline import Headline, headline
from dashboard.questions.matrix import matrix, states
from dashboard.questions.timeline import Timeline, timeline
from etl.model.vocabulary import Side

CHOICES = ("side", "speaker", "topic", "status")
TEXTS = ("from", "to")


def overview(here: Room) -> None:
    """The whole page. Where cells of one state are asked for, they come first."""
    words = here.words
    show(element("h1", words.overview.question), element("p", words.overview.lead, class_="lead"))
    view = filter_form(here.view, here.names, words, CHOICES, TEXTS)
    show(notice(view, here.problems(view), here.version, words))
    figured = headline(here.ledger, view.filter)
    if not view.filter.is_empty:
        said = words.overview.statements(figured.claims)
        show(
            element(
                "p",
                quoted(filter_sentence(said, view.filter, here.names, words)),
                *_without_state(here, view),
                class_="sentence",
            )
        )
    if not figured.claims and not view.filter.is_empty and not matrix(here.ledger, view.filter):
        show(empty_result(view, here.names, words, everything=words.overview.widen_all))
        return
    show(figures(figured, view, words))
    if view.filter.state:
        _matrix(here, view, figured)
    held = events(here.ledger, view.filter)
    _timeline(here, view, timeline(here.ledger, view.filter), held)
    if not view.filter.state:
        _matrix(here, view, figured)


def _without_state(here: Room, view: View) -> Iterator[Markup]:
    """The way back from the cells of one state: no widget of this page holds that condition."""
    if view.filter.state:
        said = "; ".join(conditions(Filter(state=view.filter.state), here.names, here.words))
        whole = replace(view, filter=replace(view.filter, state=Choice()), problems=())
        yield element("span", " ")
        yield inner_link(href(Page.OVERVIEW, whole), quoted(here.words.claims.without(said)))


def _timeline(here: Room, view: View, found: Timeline, held: tuple[Event, ...]) -> None:
    words = here.words
    show(
        element("h2", words.overview.timeline, id=TIMELINE),
        element("p", words.overview.timeline_help, class_="quiet"),
        _timeline_legend(here),
    )
    marks = timeline_marks(found, view, words)
    if not marks:
        show(element("p", words.overview.timeline_empty, class_="empty"))
        return
    by_side = {side: sum(mark.claims for mark in marks if mark.side == side) for side in Side}
    ordered = sorted(marks, key=lambda mark: mark.day)
    st.vega_lite_chart(
        spec=timeline_chart(marks, timeline_events(held, view, words), chart_words(words)).spec,
        key=widget_key("timeline", view),
        alt=words.overview.timeline_alt(
            by_side[Side.RU], by_side[Side.US], ordered[0].when, ordered[-1].when
        ),
    )
    show(*_beneath(here, view, found, held, sum(by_side.values())))


def _beneath(here: Room, view: View, found: Timeline, held: tuple[Event, ...], drawn: int) -> Any:
    """The events of the chart by number, what it leaves out, and its twin."""
    said = here.words.overview
    yield event_list(held, view, here.words)
    left_out = [said.others(found.dated - drawn)] if found.dated > drawn else []
    left_out += [said.undated(found.undated)] if found.undated else []
    if left_out:
        yield element("p", " ".join(left_out), class_="quiet")
    yield element(
        "details",
        element("summary", here.words.shell.table_twin),
        twin_table(found, here.words),
        open="" if view.layout is Layout.TABLE else None,
    )


def _timeline_legend(here: Room) -> Any:
    said = here.words.overview
    entries = (
        ("●", said.marks_above, "side-ru"),
        ("●", said.marks_below, "side-us"),
        ("●", said.reviewed, ""),
        ("◆", said.unreviewed_mark, ""),
        ("○", said.uncertain_year, ""),
        ("■", said.event_mark, ""),
    )
    return element(
        "p",
        *(
            element(
                "span", element("span", sign, class_="mark dot", aria_hidden="true"), name,
                class_=look or None,
            )
            for sign, name, look in entries
        ),
        class_="legend",
    )  # fmt: skip


def _matrix(here: Room, view: View, figured: Headline) -> None:
    words = here.words
    cells = matrix(here.ledger, view.filter)
    show(
        element("h2", words.overview.matrix, id=MATRIX),
        element("p", words.overview.matrix_help, class_="quiet"),
    )
    if not cells:
        show(element("p", words.overview.matrix_empty, class_="empty"))
        return
    in_cells = {cell.event_id for cell in cells}
    rows = [event for event in events(here.ledger) if event.event_id in in_cells]
    show(
        _cells_shown(here, view, len(cells)),
        matrix_legend(words),
        matrix_table(
            cells,
            rows,
            here.names.names["topic"],
            view,
            words,
            to_review(figured, view, words),
        ),
        element("details", element("summary", words.overview.states), state_legend(words)),
    )


def _cells_shown(here: Room, view: View, shown: int) -> Markup:
    """How many cells there are, where not all of them are drawn."""
    total = sum(states(here.ledger, view.filter).values())
    if shown >= total:
        return Markup("")
    return element("p", here.words.overview.cells_shown(shown, total), class_="quiet")


overview(room())
