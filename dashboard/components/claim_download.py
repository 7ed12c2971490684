"""The rows of a list as files: made only when somebody asks for them, and never without end."""

from dataclasses import replace

import streamlit as st

from dashboard.components.address import shareable, widget_key
from dashboard.components.filter_sentence import filter_sentence
from dashboard.components.page import Room
from dashboard.components.quote import element, show
from dashboard.link import View
from dashboard.questions.claim_rows import MOST_ROWS, claims_as_csv, claims_as_json
from dashboard.wording import wording
from etl.model.vocabulary import Language


def claim_download(here: Room, view: View, total: int) -> None:
    """Two buttons, what the files hold, and where they stop."""
    said = here.words.taking.download
    rows = min(total, MOST_ROWS)
    name = f"same-room-claims-{here.version}"
    ledger, filter, sort = here.ledger, view.filter, view.sort
    asked = filter_sentence(
        here.words.claims.found(total), filter, here.names, wording(Language(view.language))
    )
    about = {
        "dataset": here.version,
        "link": shareable(replace(view, claim=None, page_number=1), here.version),
        "asked": asked,
        "claims": total,
    }
    show(
        element("h2", said.preparing, class_="small unprinted"),
        element("p", said.help, class_="quiet unprinted"),
    )
    if total > MOST_ROWS:
        show(element("p", said.capped(MOST_ROWS, total), class_="quiet unprinted"))
    with st.container(horizontal=True, gap="small"):
        st.download_button(
            said.csv(rows),
            lambda: claims_as_csv(ledger, filter, sort),
            f"{name}.csv",
            "text/csv",
            key=widget_key("csv", view),
            on_click="ignore",
        )
        st.download_button(
            said.json(rows),
            lambda: claims_as_json(ledger, filter, sort, about),
            f"{name}.json",
            "application/json",
            key=widget_key("json", view),
            on_click="ignore",
        )
