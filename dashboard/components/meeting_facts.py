"""The facts of a meeting as they are told: each value named in the language of the interface, in
the words of its document, with who gives it. What the meeting is filed under is ours, and says so.
"""

from collections.abc import Iterator, Sequence

from dashboard.components.fact_cards import value_address, value_name
from dashboard.components.quote import Markup, element, inner_link, joined, quoted
from dashboard.components.statement import relay, review_mark, side_class, speaker
from dashboard.filters import Choice, Filter
from dashboard.link import View, href
from dashboard.places import Page, Text
from dashboard.questions.facts import Fact
from dashboard.questions.meeting import Meeting
from dashboard.wording.words import Wording
from etl.model.vocabulary import ClaimKind, FactSlot, Language, ReviewStatus, Side

ALWAYS_ASKED = (FactSlot.DURATION, FactSlot.INITIATOR)
NOT_FOLDED = (*ALWAYS_ASKED, FactSlot.TOPIC_RAISED)


def entry(name: str, value: Markup, is_wide: bool = False) -> Markup:
    """One name with its value in the head of a meeting."""
    look = "wide" if is_wide else None
    return element("div", element("dt", name), element("dd", value), class_=look)


def not_stated(words: Wording) -> Markup:
    """That nothing we hold says it."""
    return element("span", words.meeting.not_stated, class_="quiet")


def format_of(meeting: Meeting, view: View, words: Wording) -> Markup:
    """What we file the meeting under, and what the accounts call it."""
    slug = meeting.event.format or ""
    called = _called(meeting, view, words)
    if not slug:
        return called if called.html else not_stated(words)
    filed = element("div", words.meeting.filed, class_="quiet")
    return quoted(words.terms.formats.get(slug, slug)) + filed + called


def _called(meeting: Meeting, view: View, words: Wording) -> Markup:
    """The names the accounts give the meeting, once each, leading to who gives them."""
    told = [fact for fact in meeting.facts if fact.slot == FactSlot.FORMAT]
    if not told:
        return Markup("")
    names = {_named(fact, words): None for fact in told}
    lead = words.meeting.called if len(names) == 1 else words.meeting.called_differently
    place = View(
        page=Page.FACTS,
        language=view.language,
        text=view.text,
        data=view.data,
        filter=Filter(
            event=Choice((meeting.event.event_id,)), slot=Choice((FactSlot.FORMAT.value,))
        ),
    )
    link = inner_link(href(Page.FACTS, place), quoted(", ".join(names)))
    return element("div", lead, ": ", link, class_="quiet")


def _named(fact: Fact, words: Wording) -> str:
    return value_name(fact, words) or fact.value_text


def told_values(facts: Sequence[Fact], slot: FactSlot, view: View, words: Wording) -> Markup:
    """Every value told for one fact, or that none is."""
    values = [fact for fact in facts if fact.slot == slot]
    if not values:
        return not_stated(words)
    return joined(_told(fact, view, words) for fact in values)


def more_facts(meeting: Meeting, view: View, words: Wording) -> Markup:
    """The other facts the accounts give, folded: what each of them says."""
    told = [slot for slot in FactSlot if slot not in NOT_FOLDED]
    held = [slot for slot in told if any(fact.slot == slot for fact in meeting.facts)]
    if not held:
        return Markup("")
    count = sum(fact.slot in held for fact in meeting.facts)
    entries = (
        entry(words.terms.slots[slot], told_values(meeting.facts, slot, view, words))
        for slot in held
    )
    return element(
        "details",
        element("summary", words.meeting.more_facts(count)),
        element("dl", *entries, class_="facts"),
    )


def facts_shown(meeting: Meeting, words: Wording) -> Markup:
    """How many facts there are, where not all of them are shown."""
    if len(meeting.facts) >= meeting.facts_total:
        return Markup("")
    note = words.meeting.facts_shown(len(meeting.facts), meeting.facts_total)
    return element("p", note, class_="quiet")


def _told(fact: Fact, view: View, words: Wording) -> Markup:
    """One value, then the words it was told in where they are not the value, then who tells it."""
    name = _name_beside_the_words(fact, view, words)
    link = inner_link(value_address(fact, view), quoted(fact.value_text, Language(fact.language)))
    return element(
        "div",
        element("div", quoted(name)) if name else "",
        element("div", link, class_="in-words" if name else None),
        element("div", _teller(fact, words), class_="quiet"),
        relay(fact, words),
        *_unreviewed(fact.status, words),
        class_=f"told-value {side_class(fact.side)}",
    )


def _name_beside_the_words(fact: Fact, view: View, words: Wording) -> str:
    """The name of the value, where the words of the document do not say it to the reader: they are
    in another language, or a translation was asked for."""
    is_foreign = fact.language != words.language or view.text is Text.TRANSLATION
    name = value_name(fact, words) if is_foreign else ""
    return "" if name.casefold() == fact.value_text.casefold() else name


def _teller(fact: Fact, words: Wording) -> Markup:
    """Who gives the value; a headline is said to be one, and one without a speaker is nothing
    else."""
    if fact.kind != ClaimKind.HEADLINE:
        return speaker(fact, words)
    kind = element("span", words.terms.kinds[ClaimKind.HEADLINE])
    if fact.speaker_en or fact.source_text:
        return joined((speaker(fact, words), kind), ", ")
    side = element("span", words.terms.sides[Side(fact.side)], class_="side-name")
    return joined((kind, side), ", ")


def _unreviewed(status: str, words: Wording) -> Iterator[Markup]:
    """A fact of a claim nobody has looked at says so."""
    if status == ReviewStatus.MACHINE:
        yield element("div", review_mark(status, words), class_="quiet")
