"""The ledger to take along: a button a form, what is in it, how large it is; and how to ask it."""

from functools import partial

import streamlit as st

from dashboard.components.address import widget_key
from dashboard.components.page import Room
from dashboard.components.quote import element, show
from dashboard.exporting import ENDINGS, LARGEST_LEDGER, Download, made
from dashboard.questions.sizes import size_as_json
from dashboard.wording.words import Wording

EXAMPLE = '''import duckdb

ledger = duckdb.connect(
    "FILE",
    read_only=True,
)
ledger.sql("""
    select name_en, said_on, quote
    from claims
    join speakers using (speaker_id)
    where claims.side = 'RU'
        and status <> 'rejected'
    order by said_on, claim_id
    limit 5
""").show()'''
"""A question for the database file: it runs beside FILE, and its lines fit a phone."""

COMMAND = "python -m etl export FOLDER"
_SHARE_OF_JSON = {
    Download.CSV: 0.1,
    Download.JSON: 1.0,
    Download.PARQUET: 0.12,
    Download.JSONLD: 0.16,
}
"""How large each form is beside the JSON, as measured on the shipped ledger; packed ones packed."""

_WIDTH = 320
_MEDIA = {
    Download.CSV: "application/zip",
    Download.JSON: "application/json",
    Download.PARQUET: "application/zip",
    Download.JSONLD: "application/ld+json",
    Download.DATABASE: "application/octet-stream",
}


def downloads(here: Room) -> None:
    """The buttons. Nothing is made before one is pressed."""
    said = here.words.method.downloads
    show(element("h2", said.title, id="downloads"), element("p", said.lead))
    size = here.ledger.path.stat().st_size
    if size > LARGEST_LEDGER:
        show(element("p", said.too_large, class_="empty"))
    else:
        as_json = size_as_json(here.ledger)
        with st.container(horizontal=True, gap="medium"):
            for form in Download:
                share = _SHARE_OF_JSON.get(form)
                told = (
                    _size(size, here.words)
                    if share is None
                    else said.about(_size(int(as_json * share), here.words))
                )
                _download(here, form, told)
    show(element("p", said.command))
    with st.container(key="program-command"):
        st.code(COMMAND, language=None, wrap_lines=True)
    show(element("h3", said.ask), element("p", said.ask_lead))
    with st.container(key="program-example"):
        st.code(
            EXAMPLE.replace("FILE", _file(here, Download.DATABASE)), language=None, wrap_lines=True
        )


def _download(here: Room, form: Download, size: str) -> None:
    said = here.words.method.downloads
    with st.container(width=_WIDTH, gap="xsmall"):
        st.download_button(
            f"{said.names[form]} · {size}",
            partial(made, here.ledger.path, here.version, form),
            _file(here, form),
            _MEDIA[form],
            key=widget_key(f"download-{form}", here.view),
            on_click="ignore",
        )
        show(element("p", said.meanings[form], class_="quiet"))


def _file(here: Room, form: Download) -> str:
    return f"same-room-{here.version}.{ENDINGS[form]}"


def _size(size: int, words: Wording) -> str:
    """About as exactly as a person wants to know it."""
    said = words.method.downloads
    if size >= 1_000_000:
        return said.megabytes(size / 1_000_000)
    thousands = max(1, round(size / 1_000))
    return said.kilobytes(thousands if thousands < 10 else round(thousands, -1))
