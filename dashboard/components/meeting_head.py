"""The head of a meeting: which one, when, where, how long, who asked, who took part, each with
where it comes from; then what is held of each side, before any conclusion.
"""

from collections.abc import Iterable, Iterator, Sequence

from dashboard.components.dates import event_date
from dashboard.components.explained import explained
from dashboard.components.matrix import meeting_address
from dashboard.components.quote import Markup, element, inner_link, joined, quoted
from dashboard.components.speaker_link import speaker_link
from dashboard.components.statement import review_mark, side_class
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.questions.facts import Fact
from dashboard.questions.meeting import Account, Meeting, Neighbour
from dashboard.wording.words import Wording
from etl.model.vocabulary import (
    Completeness,
    EventKind,
    FactSlot,
    Language,
    ReviewStatus,
    Side,
)

ALWAYS_ASKED = (FactSlot.DURATION, FactSlot.INITIATOR)
NOT_FOLDED = (*ALWAYS_ASKED, FactSlot.TOPIC_RAISED)


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
    form = words.terms.formats.get(event.format or "", event.format or "")
    entries = [
        _entry(said.kind, element("span", words.terms.events[EventKind(event.kind)])),
        _entry(said.when, _when(meeting, words), is_wide=True),
        _entry(said.where, quoted(place) if place else _not_stated(words)),
        _entry(said.format, quoted(form) if form else _not_stated(words)),
    ]
    entries += [
        _entry(words.terms.slots[slot], _facts(meeting.facts, slot, view, words))
        for slot in ALWAYS_ASKED
    ]
    entries.append(_entry(said.who, _participants(meeting, view, words), is_wide=True))
    title = quoted(words.name(event.title_en, event.title_ru))
    return element(
        "header",
        element("h1", title),
        element("dl", *entries, class_="facts"),
        _more_facts(meeting, view, words),
        _facts_shown(meeting, words),
    )


def _facts_shown(meeting: Meeting, words: Wording) -> Markup:
    """How many facts there are, where not all of them are shown."""
    if len(meeting.facts) >= meeting.facts_total:
        return Markup("")
    note = words.meeting.facts_shown(len(meeting.facts), meeting.facts_total)
    return element("p", note, class_="quiet")


def _more_facts(meeting: Meeting, view: View, words: Wording) -> Markup:
    """The other facts the accounts give, folded: what each of them says, in its words."""
    told = [slot for slot in FactSlot if slot not in NOT_FOLDED]
    held = [slot for slot in told if any(fact.slot == slot for fact in meeting.facts)]
    if not held:
        return Markup("")
    count = sum(fact.slot in held for fact in meeting.facts)
    entries = (
        _entry(words.terms.slots[slot], _facts(meeting.facts, slot, view, words)) for slot in held
    )
    return element(
        "details",
        element("summary", words.meeting.more_facts(count)),
        element("dl", *entries, class_="facts"),
    )


def _entry(name: str, value: Markup, is_wide: bool = False) -> Markup:
    look = "wide" if is_wide else None
    return element("div", element("dt", name), element("dd", value), class_=look)


def _not_stated(words: Wording) -> Markup:
    return element("span", words.meeting.not_stated, class_="quiet")


def _when(meeting: Meeting, words: Wording) -> Markup:
    event = meeting.event
    shown = event_date(event, words)
    if event.date_text:
        shown += element(
            "div", words.meeting.in_the_words, ": ", quoted(event.date_text), class_="quiet"
        )
    note = explained(event.note_en, event.note_ru, words)
    return shown + (element("div", note, class_="quiet") if note.html else Markup(""))


def _facts(facts: Sequence[Fact], slot: FactSlot, view: View, words: Wording) -> Markup:
    """Each value in the words of its document, with who gives it and the claim it stands in."""
    values = [fact for fact in facts if fact.slot == slot]
    if not values:
        return _not_stated(words)
    return joined(_fact(fact, view, words) for fact in values)


def _fact(fact: Fact, view: View, words: Wording) -> Markup:
    opened = View(page=Page.CLAIMS, language=view.language, data=view.data, claim=fact.claim_id)
    side = words.terms.sides[Side(fact.side)]
    name = words.name(fact.speaker_en or "", fact.speaker_ru or "") or fact.source_text
    return element(
        "div",
        inner_link(href(Page.CLAIMS, opened), quoted(fact.value_text, Language(fact.language))),
        element(
            "span",
            " – ",
            quoted(f"{name}, ") if name else "",
            element("span", side, class_="side-name"),
            class_=f"quiet {side_class(fact.side)}",
        ),
        *_unreviewed(fact.status, words),
    )


def _unreviewed(status: str, words: Wording) -> Iterator[Markup]:
    """A fact of a claim nobody has looked at says so."""
    if status == ReviewStatus.MACHINE:
        yield element("div", review_mark(status, words), class_="quiet")


def _participants(meeting: Meeting, view: View, words: Wording) -> Markup:
    if not meeting.participants:
        return _not_stated(words)
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
    known = Completeness(account.completeness or _guessed(account))
    held = words.meeting.held(account.claims)
    if account.repeats:
        held += words.meeting.of_them_repeats(account.repeats)
    counted = f"{held}, {words.meeting.documents(account.documents)}"
    note = explained(account.note_en, account.note_ru, words)
    return element(
        "div",
        element("span", words.terms.sides[Side(account.side)], class_="side-name"),
        element("div", words.terms.coverage[known]),
        element("div", counted, class_="quiet"),
        element("div", note, class_="quiet") if note.html else "",
        class_=side_class(account.side),
    )


def _guessed(account: Account) -> Completeness:
    """Where nobody has said how much is held, no more than a report is claimed."""
    return Completeness.PRESS_REPORT if account.claims else Completeness.NONE


def _meaning_of_gaps(accounts: Iterable[Account], words: Wording) -> str:
    full = [
        account.side for account in accounts if account.completeness == Completeness.FULL_READOUT
    ]
    if not full:
        return words.meeting.no_readout
    if len(full) == 1:
        return words.meeting.one_readout(words.terms.sides[Side(full[0])])
    return words.meeting.both_readouts
