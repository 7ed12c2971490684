"""The values told for one fact, event by event: what is told, in which words, by whom."""

from collections.abc import Sequence
from itertools import groupby

from dashboard.components.dates import event_date
from dashboard.components.matrix import meeting_address
from dashboard.components.quote import Markup, element, inner_link, quoted
from dashboard.components.statement import dotted, relay, review_mark, side_class, speaker
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.questions.facts import Fact
from dashboard.wording.words import Wording
from etl.model.vocabulary import ClaimKind, FactSlot, Language, Modifier, ReviewStatus

_ONE_IN_TRUTH = (
    FactSlot.INITIATOR,
    FactSlot.FORMAT,
    FactSlot.DURATION,
    FactSlot.HOST,
    FactSlot.FIRST_SINCE,
)
"""Facts that have one value in an event: where several are told, they are counted."""
_MINUTES = {"minute": 1.0, "hour": 60.0, "day": 1_440.0}


def fact_cards(facts: Sequence[Fact], view: View, words: Wording) -> Markup:
    """The events in the order given, each with the values told of it. Those where each value is
    told once are folded, unless the link asks for a fact, an event or a claim."""
    events = [list(told) for _, told in groupby(facts, key=lambda fact: fact.event_id)]
    if view.filter.slot or view.filter.event or view.claim:
        return _events(events, view, words)
    once = [told for told in events if _is_told_once(told)]
    rest = [told for told in events if not _is_told_once(told)]
    return _events(rest, view, words) + _folded(once, view, words)


def _events(events: Sequence[Sequence[Fact]], view: View, words: Wording) -> Markup:
    if not events:
        return Markup("")
    return element("div", *(_event(told, view, words) for told in events), class_="fact-events")


def _is_told_once(told: Sequence[Fact]) -> bool:
    """Whether no topic of the event, nor the event as a whole, is told of twice."""
    return len({fact.topic_id for fact in told}) == len(told)


def _folded(once: Sequence[Sequence[Fact]], view: View, words: Wording) -> Markup:
    if not once:
        return Markup("")
    number = sum(len(told) for told in once)
    return element(
        "details",
        element("summary", words.facts.told_once(number)),
        _events(once, view, words),
        class_="told-once",
    )


def minutes_of(fact: Fact) -> float | None:
    """The value in minutes, where it is a number of a unit of time."""
    if fact.value_number is None or fact.unit not in _MINUTES:
        return None
    return fact.value_number * _MINUTES[fact.unit]


def value_name(fact: Fact, words: Wording) -> str:
    """The value in the language of the interface, or nothing where only the document's words
    give it."""
    minutes = minutes_of(fact)
    if minutes is not None:
        return words.facts.minutes(minutes, Modifier(fact.modifier or Modifier.EXACTLY))
    slug = fact.value_slug or ""
    own = slug.replace("-", " ") if words.facts.reads_slugs else ""
    return words.facts.values.get(slug, own)


def value_address(fact: Fact, view: View) -> str:
    """The claim that gives the value."""
    opened = View(
        page=Page.CLAIMS,
        language=view.language,
        text=view.text,
        data=view.data,
        claim=fact.claim_id,
    )
    return href(Page.CLAIMS, opened)


def _event(told: Sequence[Fact], view: View, words: Wording) -> Markup:
    first = told[0]
    title = quoted(words.name(first.event_en, first.event_ru))
    head = element(
        "div",
        element("h3", inner_link(meeting_address(first.event_id, None, view), title)),
        element("p", event_date(first, words), class_="quiet"),
        _how_many(told, words),
    )
    topics = groupby(told, key=lambda fact: fact.topic_id)
    blocks = (_topic(list(of_topic), view, words) for _, of_topic in topics)
    return element("section", head, element("div", *blocks), class_="fact-event")


def _how_many(told: Sequence[Fact], words: Wording) -> Markup:
    """How many different values are told, where in truth there is one."""
    different = len({_key(fact) for fact in told})
    if told[0].slot not in _ONE_IN_TRUTH or different < 2:
        return Markup("")
    return element("p", words.facts.different(different), class_="differ")


def _topic(told: Sequence[Fact], view: View, words: Wording) -> Markup:
    """The values told of one topic, or of the event as a whole; equal values stand together."""
    topic = words.name(told[0].topic_en or "", told[0].topic_ru or "")
    first: dict[str, int] = {}
    for place, fact in enumerate(told):
        first.setdefault(_key(fact), place)
    ordered = sorted(told, key=lambda fact: first[_key(fact)])
    cards = element("div", *(_card(fact, view, words) for fact in ordered), class_="tellings")
    return element("h4", quoted(topic)) + cards if topic else cards


def _key(fact: Fact) -> str:
    if fact.value_number is not None:
        return f"{fact.value_number} {fact.unit} {fact.modifier}"
    return fact.value_slug or fact.value_text


def _card(fact: Fact, view: View, words: Wording) -> Markup:
    """One value: its name, the words it was told in, who tells it and through whom."""
    name = value_name(fact, words)
    told = inner_link(value_address(fact, view), quoted(fact.value_text, Language(fact.language)))
    look = " lit" if fact.claim_id == view.claim else ""
    look += " unreviewed" if fact.status == ReviewStatus.MACHINE else ""
    return element(
        "article",
        element("p", name, class_="value") if name else "",
        element("p", told, class_="told" if name else "value", lang=fact.language),
        element("p", speaker(fact, words), class_="who"),
        relay(fact, words),
        _quiet_line(fact, words),
        class_=f"telling {side_class(fact.side)}{look}",
        data_fact=fact.fact_id,
    )


def _quiet_line(fact: Fact, words: Wording) -> Markup:
    """What keeps a value from being a reviewed statement of a named speaker, where anything
    does."""
    pieces = []
    if fact.kind != ClaimKind.NARRATIVE:
        pieces.append(element("span", words.terms.kinds[ClaimKind(fact.kind)]))
    if fact.status in (ReviewStatus.MACHINE, ReviewStatus.REJECTED):
        pieces.append(review_mark(fact.status, words))
    return element("p", dotted(pieces), class_="meta") if pieces else Markup("")
