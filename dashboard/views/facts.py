"""Facts: what does each account give as fact?"""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dashboard.charts.durations import duration_chart
from dashboard.components.address import settle, widget_key
from dashboard.components.condition_chips import condition_chips
from dashboard.components.duration_rows import (
    chart_words,
    duration_alt,
    duration_legend,
    duration_marks,
)
from dashboard.components.empty_result import empty_result
from dashboard.components.fact_cards import fact_cards
from dashboard.components.fact_index import ORDER, fact_index, untold_list
from dashboard.components.fact_table import facts_file, facts_table
from dashboard.components.filter_form import filter_form
from dashboard.components.filter_sentence import read_back
from dashboard.components.notice import notice
from dashboard.components.page import Room, room
from dashboard.components.quote import Markup, element, inner_link, quoted, show
from dashboard.components.statement import statement_block
from dashboard.link import View, href
from dashboard.places import Layout, Page
from dashboard.questions.facts import (
    MOST_DOWNLOADED,
    Fact,
    count_facts,
    count_undated_facts,
    counts_by_slot,
    facts,
)
from dashboard.questions.statements import statements
from dashboard.questions.untold import untold
from dashboard.wording.words import Wording
from etl.model.vocabulary import FactSlot

ASKED_OF_ALL = (FactSlot.DURATION, FactSlot.INITIATOR, FactSlot.HOST)
CHOICES = ("event", "side", "speaker", "topic", "kind", "status")
TEXTS = ("q", "from", "to")


def show_facts(here: Room) -> None:
    """The whole page."""
    said = here.words.facts
    show(element("h1", said.question), element("p", said.lead, class_="lead"))
    view = filter_form(here.view, here.names, here.words, CHOICES, TEXTS, is_read_back=True)
    show(notice(view, here.problems(view), here.version, here.words))
    _opened(here, view)
    total = count_facts(here.ledger, view.filter)
    undated = count_undated_facts(here.ledger, view.filter)
    sentence = read_back(said.found(total), said.between, view.filter, here.names, here.words)
    show(
        fact_index(counts_by_slot(here.ledger, view.filter), view, here.words),
        element("p", quoted(sentence), class_="sentence"),
        condition_chips(view, here.names, here.words),
        element("p", said.undated(undated), class_="quiet") if undated else Markup(""),
    )
    if not total:
        show(empty_result(view, here.names, here.words, said.empty, said.widen_all))
        return
    view = _order(view, here.words)
    found = facts(here.ledger, view.filter)
    if view.layout is Layout.TABLE:
        show(facts_table(found, view, here.words, said.question))
    else:
        _sections(here, view, found)
    _beneath(here, view, len(found), total)


def _opened(here: Room, view: View) -> None:
    """The claim the link names, above the values."""
    if not view.claim:
        return
    found = statements(here.ledger, [view.claim])
    closed = replace(view, claim=None, problems=())
    show(
        *(
            element(
                "section",
                element("h2", here.words.facts.opened),
                statement_block(one, view, here.words),
                element("p", inner_link(href(Page.FACTS, closed), here.words.facts.close)),
                class_="opened-claim",
            )
            for one in found
        )
    )


def _order(view: View, words: Wording) -> View:
    """Chart and cards, or a table: a choice that stays in the address."""
    names = {Layout.CHART: words.facts.as_chart, Layout.TABLE: words.facts.as_table}
    key = widget_key("layout", view)
    if key not in st.session_state:
        st.session_state[key] = view.layout or Layout.CHART
    picked = st.radio(
        words.claims.shown_as,
        list(names),
        format_func=lambda layout: names[layout],
        key=key,
        horizontal=True,
    )
    return settle(replace(view, layout=picked or view.layout))


def _sections(here: Room, view: View, found: Sequence[Fact]) -> None:
    """One section a fact, and of what meetings it is not told."""
    words = here.words
    for slot in ORDER:
        told = [fact for fact in found if fact.slot == slot]
        if not told:
            continue
        head = element("h2", words.terms.slots[slot], class_="fact-head")
        if slot is FactSlot.DURATION:
            show(head)
            _durations(view, told, words)
            head = Markup("")
        if slot is FactSlot.TOPIC_RAISED:
            head += element("p", words.facts.raised_help, class_="quiet")
        gaps = untold(here.ledger, slot, view.filter) if slot in ASKED_OF_ALL else ()
        show(head, fact_cards(told, view, words), untold_list(gaps, view, words))


def _durations(view: View, told: Sequence[Fact], words: Wording) -> None:
    """The dot plot with its legend and its twin."""
    marks = duration_marks(told, view, words)
    if not marks:
        show(element("p", words.facts.durations_none, class_="quiet"))
        return
    help_text = element("p", words.facts.durations_help, class_="quiet")
    show(help_text, duration_legend(marks, words))
    st.vega_lite_chart(
        spec=duration_chart(marks, chart_words(words), st.context.theme.type == "dark").spec,
        key=widget_key("durations", view),
        alt=duration_alt(marks, words),
    )
    table = facts_table(told, view, words, words.terms.slots[FactSlot.DURATION])
    left_out = len(told) - len(marks)
    show(
        element("p", words.facts.durations_left_out(left_out), class_="quiet")
        if left_out
        else Markup(""),
        element("details", element("summary", words.shell.table_twin), table),
    )


def _beneath(here: Room, view: View, shown: int, total: int) -> None:
    """How much of it is shown, and the file with all of it."""
    said = here.words.facts
    if shown < total:
        show(element("p", here.words.shell.part(shown, total), class_="quiet"))
    st.download_button(
        said.download(min(total, MOST_DOWNLOADED)),
        data=lambda: facts_file(
            facts(here.ledger, view.filter, MOST_DOWNLOADED), here.version, here.words
        ),
        file_name=f"same-room-facts-{here.version}.csv",
        mime="text/csv",
        on_click="ignore",
        key=widget_key("download", view),
    )
    cut = said.download_cut(MOST_DOWNLOADED) if total > MOST_DOWNLOADED else ""
    show(element("p", f"{said.download_help} {cut}", class_="quiet unprinted"))


show_facts(room())
