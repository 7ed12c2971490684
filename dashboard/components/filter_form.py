"""The widgets of a filter, filled from the view; what a person changes comes back as a new view.

A list holds each value twice: to include it and to leave it out (``-grain``). A value of the link
that the ledger does not know stays in the widget, and one that could not be read stays in the
view, so that touching one filter never widens another.
"""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dashboard.components.address import changed, settle, widget_key
from dashboard.components.registry import Registry
from dashboard.link import View
from dashboard.reading import LONGEST_VALUE, Problem, Reason
from dashboard.wording.words import Wording

_TEXTS = {"from": "from_", "to": "to", "on": "on", "q": "q"}
_SHOWN_OF_CUT = 40


def filter_form(
    view: View,
    names: Registry,
    words: Wording,
    choices: Sequence[str],
    texts: Sequence[str],
    is_read_back: bool = False,
    is_foldable: bool = True,
    name: str | None = None,
) -> View:
    """The search, and the other widgets in a box that can be folded away where there are many: it
    is, where the page reads the conditions back (``is_read_back``) and none of them has to be
    mended; ``name`` says what is in it beside facets. Gives the settled view."""
    asked: dict[str, Sequence[str]] = {}
    cut = _cut_search(view) if "q" in texts else ()
    if "q" in texts:
        asked |= _text(view, "q", words)
    folded = [parameter for parameter in texts if parameter != "q"]
    count = _conditions_set(view, choices, folded)
    name = name or words.shell.filters
    label = words.shell.filters_set(name, count) if count else name
    is_open = bool(view.filter.unreadable if is_read_back else count)
    box = (
        st.expander(label, expanded=is_open, key=widget_key("filters", view))
        if is_foldable
        else st.container()
    )
    with box:
        grid = st.grid(columns="auto", min_column_width=230, gap="small")
        for parameter in folded:
            with grid:
                asked |= _text(view, parameter, words)
        for parameter in choices:
            with grid:
                asked |= _choice(view, parameter, names, words)
    if not asked:
        return settle(view)
    wanted = changed(view, **asked)
    wanted = replace(wanted, problems=(*wanted.problems, *cut))
    return settle(view if wanted.filter == view.filter else wanted)


def _cut_search(view: View) -> tuple[Problem, ...]:
    """Keep no more of a search than a link can carry, and say so. The browser could only refuse
    it without a word."""
    key = widget_key("q", view)
    typed = st.session_state.get(key) or ""
    if len(typed) <= LONGEST_VALUE:
        return ()
    whole_words = typed[: LONGEST_VALUE + 1].rpartition(" ")[0]
    st.session_state[key] = whole_words.strip() or typed[:LONGEST_VALUE]
    return (Problem("q", f"{typed[:_SHOWN_OF_CUT]}…", Reason.CUT),)


def _conditions_set(view: View, choices: Sequence[str], texts: Sequence[str]) -> int:
    chosen = sum(bool(view.filter.choice(parameter)) for parameter in choices)
    written = sum(bool(getattr(view.filter, _TEXTS[parameter])) for parameter in texts)
    return chosen + written + len(view.filter.unreadable)


def _choice(
    view: View, parameter: str, names: Registry, words: Wording
) -> dict[str, Sequence[str]]:
    """One list; empty where nothing was changed."""
    chosen = view.filter.choice(parameter)
    seeded = [*chosen.include, *(f"-{slug}" for slug in chosen.exclude)]
    known = list(names.labels[parameter])
    unknown = [slug for slug in (*chosen.include, *chosen.exclude) if slug not in known]
    slugs = known + unknown
    key = widget_key(parameter, view)
    if key not in st.session_state:
        st.session_state[key] = seeded
    picked = st.multiselect(
        _label(parameter, words),
        [*slugs, *(f"-{slug}" for slug in slugs)],
        format_func=lambda value: _option(parameter, value, names, words),
        key=key,
        placeholder=words.shell.choose,
        select_all=False,
    )
    if set(picked) == set(seeded):
        return {}
    unreadable = [value for name, value in view.filter.unreadable if name == parameter]
    return {parameter: [*picked, *unreadable]}


def _option(parameter: str, value: str, names: Registry, words: Wording) -> str:
    label = names.label(parameter, value.removeprefix("-"))
    return words.shell.except_for(label) if value.startswith("-") else label


def _text(view: View, parameter: str, words: Wording) -> dict[str, Sequence[str]]:
    """One line of text; empty where nothing was changed."""
    unreadable = [value for name, value in view.filter.unreadable if name == parameter]
    seeded: str = getattr(view.filter, _TEXTS[parameter]) or next(iter(unreadable), "")
    key = widget_key(parameter, view)
    if key not in st.session_state:
        st.session_state[key] = seeded
    typed = st.text_input(
        _label(parameter, words),
        key=key,
        max_chars=None if parameter == "q" else LONGEST_VALUE,
        placeholder=words.search.example if parameter == "q" else words.shell.date_example,
    )
    typed = (typed or "").strip()
    if typed == seeded:
        return {}
    return {parameter: [typed] if typed else []}


def _label(parameter: str, words: Wording) -> str:
    """The label of a widget: our own word, so Markdown has nothing to read in it."""
    shell = words.shell
    return {
        "from": shell.choose_from,
        "to": shell.choose_to,
        "on": words.speakers.on,
        "q": shell.choose_query,
        "side": shell.choose_side,
        "speaker": shell.choose_speaker,
        "topic": shell.choose_topic,
        "event": shell.choose_event,
        "kind": shell.choose_kind,
        "status": shell.choose_status,
    }[parameter]
