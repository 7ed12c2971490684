"""Seeing to it that there is a ledger: built where it is missing, with its progress on screen.

A build that failed is never silent: where an earlier ledger is there, it is shown under a notice.
"""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from dashboard.components.ledger_trouble import earlier_ledger, ledger_trouble
from dashboard.components.quote import Markup, element, joined, quoted, show
from dashboard.database import Ledger, LedgerState, open_ledger
from dashboard.starting import Progress, Start, ensure_ledger
from dashboard.wording.words import Wording


def get_ready(path: Path, words: Wording) -> Ledger | None:
    """The ledger to read; where there is none, the page says why and what to do."""
    again = bool(st.session_state.pop("try_again", False))
    place = st.empty()
    outcome = ensure_ledger(path, _teller(place, words), again=again)
    place.empty()
    opening = open_ledger(path)
    has_failed = outcome.start is Start.FAILED
    if has_failed:
        show(
            earlier_ledger(outcome.message, words)
            if opening.ledger
            else ledger_trouble("failed", path, outcome.message, words)
        )
        st.button(words.ledger.try_again, on_click=_try_again)
    if has_failed or opening.ledger:
        return opening.ledger
    state = LedgerState.BUILDING if outcome.start is Start.ELSEWHERE else opening.state
    show(ledger_trouble(state, path, opening.detail or outcome.message, words))
    return None


def _try_again() -> None:
    st.session_state["try_again"] = True


def _teller(place: st.delta_generator.DeltaGenerator, words: Wording) -> Callable[[Progress], None]:
    """Shows where the build is: the number of a stage, its name, and a bar that fills. Until the
    first stage nothing is built: it is only looked whether the ledger is current."""
    is_building = False

    def tell(progress: Progress) -> None:
        nonlocal is_building
        is_building = is_building or progress.total > 0
        share = progress.number / progress.total if progress.total else 0.0
        bar = element("div", style=f"width:{share:.0%}")
        with place.container():
            show(_stage(words, progress, bar, is_building))

    return tell


def _step(progress: Progress, words: Wording) -> Markup:
    """The number and the stage; a stage without a name here stands as the build calls it."""
    said = quoted(words.ledger.stages.get(progress.text, progress.text))
    if not progress.total:
        return said
    return joined((words.ledger.step(progress.number, progress.total), said), ": ")


def _stage(words: Wording, progress: Progress, bar: Markup, is_building: bool) -> Markup:
    return element(
        "div",
        element("h1", words.ledger.titles["building"] if is_building else words.ledger.looking),
        element("p", words.ledger.building),
        element("p", _step(progress, words), class_="quiet"),
        element("div", bar, class_="bar", aria_hidden="true"),
        class_="ledger",
        role="status",
    )
