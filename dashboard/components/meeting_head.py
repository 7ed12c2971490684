"""The head of a meeting: which one, when, where, how long, who asked, who took part, each with
where it comes from; then what is held of each side, before any conclusion.
"""

from collections.abc import Iterable

from dashboard.components.dates import event_date
from dashboard.components.explained import explained
from dashboard.components.matrix import meeting_address
from dashboard.components.meeting_facts import (
    ALWAYS_ASKED,
    entry,
    facts_shown,
    format_of,
    more_facts,
    not_stated,
    told_values,
)
from dashboard.components.quote import Markup, element, inner_link, joined, quoted
from dashboard.components.speaker_link import speaker_link
from dashboard.components.statement import side_class
from dashboard.link import View
from dashboard.questions.meeting import Account, Meeting, Neighbour
from dashboard.wording.words import Wording
from etl.model.vocabulary import Completeness, EventKind, Side


def neighbours(meeting: Meeting, view: View, words: Wording) -> Markup:
    """The way to the meetings before and after this one."""
    pieces = []
    if meeting.earlier:
        pieces.append(_neighbour(meeting.earlier, f"← {words.meeting.earlier}: ", view, words))
    if meeting.later:
        pieces.append(_neighbour(meeting.later, f"{words.meeting.later} → ", view, words))
    return element("nav", *pieces, class_="neighbours") if pieces else Markup("")


def _neighbour(near: Neighbour, lead: str, view: View, words: Wording) -> Markup:
    title = quoted(words.name(near.title_en, near.title_ru))
    return element("span", lead, inner_link(meeting_address(near.event_id, None, view), title))


def head(meeting: Meeting, view: View, words: Wording) -> Markup:
    """The title and the facts."""
    event, said = meeting.event, words.meeting
    place = words.name(event.place_en or "", event.place_ru or "")
    entries = [
        entry(said.kind, element("span", words.terms.events[EventKind(event.kind)])),
        entry(said.when, _when(meeting, words), is_wide=True),
        entry(said.where, quoted(place) if place else not_stated(words)),
        entry(said.format, format_of(meeting, view, words)),
    ]
    entries += [
        entry(words.terms.slots[slot], told_values(meeting.facts, slot, view, words))
        for slot in ALWAYS_ASKED
    ]
    entries.append(entry(said.who, _participants(meeting, view, words), is_wide=True))
    title = quoted(words.name(event.title_en, event.title_ru))
    return element(
        "header",
        element("h1", title),
        element("dl", *entries, class_="facts"),
        more_facts(meeting, view, words),
        facts_shown(meeting, words),
    )


def _when(meeting: Meeting, words: Wording) -> Markup:
    event = meeting.event
    shown = event_date(event, words)
    if event.date_text:
        shown += element(
            "div", words.meeting.in_the_words, ": ", quoted(event.date_text), class_="quiet"
        )
    note = explained(event.note_en, event.note_ru, words)
    return shown + (element("div", note, class_="quiet") if note.html else Markup(""))


def _participants(meeting: Meeting, view: View, words: Wording) -> Markup:
    if not meeting.participants:
        return not_stated(words)
    names = (
        element(
            "span",
            speaker_link(person.speaker_id, words.name(person.name_en, person.name_ru), view),
            element("span", f" ({words.terms.sides[Side(person.side)]})", class_="side-name"),
            class_=side_class(person.side),
        )
        for person in meeting.participants
    )
    return joined(names, ", ")


def coverage(meeting: Meeting, words: Wording, has_accounts: bool) -> Markup:
    """What is held of each side, and what a gap below therefore means, where there are accounts."""
    sides = [account for account in meeting.accounts if account.side in (Side.RU, Side.US)]
    return element(
        "section",
        element("h2", words.meeting.coverage),
        element("div", *(_account(account, words) for account in sides), class_="pair"),
        element("p", _meaning_of_gaps(sides, words)) if has_accounts else "",
        class_="coverage",
    )


def _account(account: Account, words: Wording) -> Markup:
    held = words.meeting.held(account.claims)
    if account.repeats:
        held += words.meeting.of_them_repeats(account.repeats)
    counted = f"{held}, {words.meeting.documents(account.documents)}"
    note = explained(account.note_en, account.note_ru, words)
    return element(
        "div",
        element("span", words.terms.sides[Side(account.side)], class_="side-name"),
        element("div", _how_much(account, words)),
        element("div", counted, class_="quiet"),
        element("div", note, class_="quiet") if note.html else "",
        class_=side_class(account.side),
    )


def _how_much(account: Account, words: Wording) -> str:
    """What a person said is held of it; where nobody did, just that."""
    if account.completeness is None:
        return words.meeting.not_described
    return words.terms.coverage[Completeness(account.completeness)]


def _meaning_of_gaps(accounts: Iterable[Account], words: Wording) -> str:
    full = [
        account.side for account in accounts if account.completeness == Completeness.FULL_READOUT
    ]
    if not full:
        return words.meeting.no_readout
    if len(full) == 1:
        return words.meeting.one_readout(words.terms.sides[Side(full[0])])
    return words.meeting.both_readouts
