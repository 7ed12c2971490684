"""Offices with their dates, looking uncertain where they are, and who held them on a date."""

from collections.abc import Sequence

from dashboard.components.quote import Markup, element, joined, quoted
from dashboard.components.scrolling_table import scrolling_table
from dashboard.components.speaker_link import speaker_link
from dashboard.components.statement import side_class
from dashboard.holding import Holding, holding
from dashboard.link import View
from dashboard.questions.speakers import Holder, Role, Speaker
from dashboard.wording.words import Wording
from etl.model.vocabulary import Basis, Side


def role_period(role: Role, words: Wording) -> Markup:
    """When the office was held: dotted where an end or the exact day is not known."""
    text = words.speakers.period(role.since, role.until)
    return element("span", text, class_=None if _is_whole(role) else "uncertain")


def _is_whole(role: Role) -> bool:
    """Whether both ends are known to the day."""
    return all(end is not None and end.count("-") == 2 for end in (role.since, role.until))


def role_list(roles: Sequence[Role], view: View, words: Wording) -> Markup:
    """The offices of one speaker as a line of time, newest first; those of the date that was asked
    for are marked."""
    if not roles:
        return element("p", words.speakers.no_offices, class_="quiet")
    steps = (_step(role, _office(role, view, words), view, words) for role in roles)
    return element("ol", *steps, class_="roles")


def holder_list(holders: Sequence[Holder], view: View, words: Wording) -> Markup:
    """The same for an institution: who held its offices."""
    steps = (_step(one.role, _holder(one, view, words), view, words, one.side) for one in holders)
    return element("ol", *steps, class_="roles")


def _office(role: Role, view: View, words: Wording) -> Markup:
    institution = words.name(role.institution_en or "", role.institution_ru or "")
    named = element("p", element("b", quoted(words.name(role.role_en, role.role_ru))))
    if role.institution_id and institution:
        named += element("p", speaker_link(role.institution_id, institution, view))
    return named


def _holder(one: Holder, view: View, words: Wording) -> Markup:
    name = words.name(one.name_en, one.name_ru)
    office = words.name(one.role.role_en, one.role.role_ru)
    named = element("b", speaker_link(one.role.speaker_id, name, view))
    return element("p", named) + element("p", quoted(office))


def _step(role: Role, named: Markup, view: View, words: Wording, side: str | None = None) -> Markup:
    on = view.filter.on
    held = holding(role.since, role.until, on) if on else None
    lines = [named, element("p", role_period(role, words))]
    basis = words.speakers.bases[Basis(role.basis)]
    lines.append(element("p", f"{words.speakers.basis}: {basis}", class_="quiet"))
    if held:
        then = f"{words.calendar.partial(on or '')}: {words.speakers.holdings[held]}"
        lines.append(element("p", then, class_="then"))
    look = ("open" if role.until is None else "ended") + (" held" if held else "")
    look += f" {side_class(side)}" if side else ""
    return element("li", *lines, class_=look)


def offices_table(speakers: Sequence[Speaker], view: View, words: Wording) -> Markup:
    """Who held which office on the date of the link, and how sure that is."""
    said, on = words.speakers, view.filter.on or ""
    rows = [
        _row(speaker, role, held, view, words)
        for speaker in speakers
        for role in speaker.roles
        if (held := holding(role.since, role.until, on))
    ]
    names = (said.who, said.office, said.held, said.basis)
    caption = said.offices_on(words.calendar.partial(on))
    return element("h2", caption) + scrolling_table(caption, names, rows, "offices")


def _row(speaker: Speaker, role: Role, held: Holding, view: View, words: Wording) -> Markup:
    institution = words.name(role.institution_en or "", role.institution_ru or "")
    name = speaker_link(speaker.speaker_id, words.name(speaker.name_en, speaker.name_ru), view)
    side = element("span", words.terms.sides[Side(speaker.side)], class_="side-name quiet")
    office = [element("div", quoted(words.name(role.role_en, role.role_ru)))]
    if institution:
        office.append(element("div", quoted(institution), class_="quiet"))
    doubt = held if held is not Holding.SURE else None
    return element(
        "tr",
        element("th", name, element("div", side), scope="row"),
        element("td", *office),
        element(
            "td",
            role_period(role, words),
            element("div", words.speakers.holdings[doubt], class_="quiet") if doubt else "",
        ),
        element("td", words.speakers.bases[Basis(role.basis)]),
        class_=side_class(speaker.side),
        data_speaker=speaker.speaker_id,
    )


def roles_in_short(roles: Sequence[Role], words: Wording) -> Markup:
    """The offices of an entry of the list, one line each."""
    lines = (
        element(
            "li",
            quoted(words.name(role.role_en, role.role_ru)),
            element("span", joined((" · ", role_period(role, words))), class_="quiet"),
        )
        for role in roles
    )
    return element("ul", *lines, class_="bare") if roles else Markup("")
