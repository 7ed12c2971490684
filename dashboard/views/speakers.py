"""Speakers: who speaks, and in what office?"""

from dataclasses import replace

from dashboard.components.empty_result import empty_result
from dashboard.components.filter_form import filter_form
from dashboard.components.filter_sentence import read_back
from dashboard.components.notice import notice
from dashboard.components.page import Room, room
from dashboard.components.quote import Markup, element, inner_link, quoted, show
from dashboard.components.roles import offices_table
from dashboard.components.speaker_list import speaker_list
from dashboard.components.speaker_whole import speaker_counts, speaker_head, speaker_words
from dashboard.filters import Choice, Filter
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.questions.claims import facets
from dashboard.questions.speakers import Speaker, count_speakers, holders, said_by, speakers
from dashboard.wording.words import Wording

CHOICES = ("side",)
TEXTS = ("on", "q")
_DAY = len("2022-07-29")


def show_speakers(here: Room) -> None:
    """One speaker where the link names one, else the registry."""
    words = here.words
    if not _is_opened(here.view):
        lead = element("p", words.speakers.lead, class_="lead")
        show(element("h1", words.speakers.question), lead)
    choices, texts = ((), ("on",)) if _is_opened(here.view) else (CHOICES, TEXTS)
    view = filter_form(here.view, here.names, words, choices, texts, is_foldable=False)
    show(notice(view, here.problems(view), here.version, words))
    is_opened = _is_opened(view)
    asked = replace(view.filter, on=None) if is_opened else view.filter
    found = speakers(here.ledger, asked)
    if not is_opened or not found:
        show(element("p", quoted(_sentence(here, view)), class_="sentence"))
    if not found:
        said = words.speakers
        show(empty_result(view, here.names, words, said.empty, said.widen_all))
    elif is_opened:
        _whole(here, view, found[0])
    else:
        _list(here, view, found)


def _is_opened(view: View) -> bool:
    """Whether the link names one speaker."""
    return len(view.filter.speaker.include) == 1 and not view.filter.speaker.exclude


def _sentence(here: Room, view: View) -> str:
    """What is asked for, read back."""
    said, total = here.words.speakers, count_speakers(here.ledger, view.filter)
    count = said.found_on(total) if view.filter.on else said.found(total)
    return read_back(count, said.between, view.filter, here.names, here.words)


def _list(here: Room, view: View, found: tuple[Speaker, ...]) -> None:
    if view.filter.on:
        show(_offices(here, view, found))
    else:
        show(speaker_list(found, view, here.words))
    total = count_speakers(here.ledger, view.filter)
    if len(found) < total:
        show(element("p", here.words.shell.part(len(found), total), class_="quiet"))


def _offices(here: Room, view: View, found: tuple[Speaker, ...]) -> Markup:
    """Who held which office on the date, and what the list cannot tell."""
    said = here.words.speakers
    of_a_time = len(view.filter.on or "") < _DAY
    in_office = sum(bool(one.roles) for one in speakers(here.ledger, Filter()))
    whole = replace(view, filter=replace(view.filter, on=None), problems=())
    return element(
        "section",
        offices_table(found, view, here.words),
        element("p", said.offices_of_a_time) if of_a_time else "",
        element("p", said.offices_help(in_office), class_="quiet"),
        element("p", inner_link(href(Page.SPEAKERS, whole), said.whole_registry)),
    )


def _whole(here: Room, view: View, found: Speaker) -> None:
    only = Filter(speaker=Choice((found.speaker_id,)))
    show(
        _back(view, here.words),
        speaker_head(found, holders(here.ledger, found.speaker_id), view, here.words),
        speaker_counts(found, facets(here.ledger, only), here.names, view, here.words),
        speaker_words(said_by(here.ledger, found.speaker_id), found, view, here.words),
    )


def _back(view: View, words: Wording) -> Markup:
    listed = replace(view, filter=replace(view.filter, speaker=Choice()), problems=())
    return element("p", inner_link(href(Page.SPEAKERS, listed), words.speakers.all_speakers))


show_speakers(room())
