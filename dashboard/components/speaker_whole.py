"""One speaker in full: names, offices, what of theirs is held, and what they said over time."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from dashboard.components.explained import explained
from dashboard.components.matrix import meeting_address
from dashboard.components.quote import Markup, element, inner_link, joined, outer_link, quoted
from dashboard.components.registry import Registry
from dashboard.components.roles import holder_list, role_list
from dashboard.components.speaker_list import claims_address
from dashboard.components.statement import side_class, statement_block
from dashboard.holding import holding
from dashboard.link import View
from dashboard.questions.claims import Facet
from dashboard.questions.speakers import Holder, Said, Speaker
from dashboard.questions.statements import Statement
from dashboard.wording.words import Wording
from etl.model.vocabulary import Side, SpeakerKind

_COUNTED = ("kind", "topic")
_WIKIDATA = "https://www.wikidata.org/wiki/"
_ITEM = re.compile(r"Q[1-9][0-9]*")


def speaker_head(speaker: Speaker, holders: Sequence[Holder], view: View, words: Wording) -> Markup:
    """Names, side, aliases, and the offices; said where none was held on the date asked for."""
    said, on = words.speakers, view.filter.on
    name = words.name(speaker.name_en, speaker.name_ru)
    other = words.name(speaker.name_ru, speaker.name_en)
    pieces = [element("h1", quoted(name))]
    if other != name:
        pieces.append(element("p", quoted(other), class_="lead"))
    pieces.append(element("dl", *_about(speaker, words), class_="facts"))
    if speaker.roles or speaker.kind == SpeakerKind.PERSON:
        pieces.append(element("h2", said.offices))
        if on and not any(holding(role.since, role.until, on) for role in speaker.roles):
            none = said.none_then(words.calendar.partial(on))
            pieces.append(element("p", none, class_="empty"))
        pieces.append(role_list(speaker.roles, view, words))
    if holders:
        pieces.append(element("h2", said.holders))
        pieces.append(holder_list(holders, view, words))
    return element("header", *pieces, class_=f"speaker {side_class(speaker.side)}")


def _about(speaker: Speaker, words: Wording) -> Iterator[Markup]:
    said = words.speakers
    side = element("span", words.terms.sides[Side(speaker.side)], class_="side-name")
    yield _entry(said.side, side)
    yield _entry(said.what, element("span", said.kinds[SpeakerKind(speaker.kind)]))
    if speaker.wikidata:
        item = quoted(speaker.wikidata)
        is_item = _ITEM.fullmatch(speaker.wikidata)
        yield _entry(
            said.wikidata, outer_link(_WIKIDATA + speaker.wikidata, item) if is_item else item
        )
    others = [one for one in speaker.aliases if one not in (speaker.name_en, speaker.name_ru)]
    if others:
        yield _entry(said.also, joined(map(quoted, others), ", "), is_wide=True)
    note = explained(speaker.note, speaker.note_ru, words)
    if note.html:
        yield _entry(said.note, note, is_wide=True)


def _entry(name: str, value: Markup, is_wide: bool = False) -> Markup:
    look = "wide" if is_wide else None
    return element("div", element("dt", name), element("dd", value), class_=look)


def speaker_counts(
    speaker: Speaker, facets: Mapping[str, Facet], names: Registry, view: View, words: Wording
) -> Markup:
    """The claims of each kind and topic, each number the way to them."""
    if not speaker.claims:
        return element("p", words.speakers.no_claims, class_="empty")
    columns = (_column(speaker, one, facets[one], names, view, words) for one in _COUNTED)
    return element(
        "section",
        element("h2", words.speakers.counted),
        element(
            "p", inner_link(claims_address(speaker, view), words.speakers.claims(speaker.claims))
        ),
        element("div", *columns, class_="counted"),
    )


def _column(
    speaker: Speaker, parameter: str, facet: Facet, names: Registry, view: View, words: Wording
) -> Markup:
    rows = (
        element(
            "li",
            inner_link(
                claims_address(speaker, view, **{parameter: value.value}),
                quoted(names.name(parameter, value.value)),
            )
            if value.value
            else element("span", words.claims.without_value, class_="quiet"),
            element("span", words.shell.number(value.claims), class_="count"),
        )
        for value in facet.values
        if value.claims
    )
    name = words.terms.parameters[parameter]
    return element("section", element("h3", name[:1].upper() + name[1:]), element("ul", *rows))


def speaker_words(said: Said, speaker: Speaker, view: View, words: Wording) -> Markup:
    """What they said, event by event, newest first."""
    if not said.statements:
        return Markup("")
    events = groupby(said.statements, key=lambda one: one.event_id)
    pieces = [
        element("h2", words.speakers.over_time),
        element("p", words.speakers.position_help, class_="quiet"),
        *(_of_event(list(told), view, words) for _, told in events),
    ]
    rest = said.total - len(said.statements)
    if rest:
        more = inner_link(claims_address(speaker, view), words.speakers.more(rest))
        pieces.append(element("p", more))
    return element("section", *pieces, class_="over-time")


def _of_event(told: list[Statement], view: View, words: Wording) -> Markup:
    first = told[0]
    if first.event_id and first.event_en and first.event_ru:
        title = quoted(words.name(first.event_en, first.event_ru))
        head = inner_link(meeting_address(first.event_id, None, view), title)
    else:
        head = element("span", words.speakers.no_event)
    return element("div", element("h3", head), *(statement_block(one, view, words) for one in told))
