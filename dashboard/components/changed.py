"""What has changed since the link was made: what it names first, then the list of all changes."""

from itertools import groupby

from dashboard.changes import Change, Changed, Changes
from dashboard.components.quote import Markup, element, inner_link, joined, quoted
from dashboard.filters import Choice, Filter
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.wording.words import Wording
from etl.model.vocabulary import Kept


def what_changed(changes: Changes | None, view: View, words: Wording) -> Markup:
    """The changes; said where they are not known, and where there are none."""
    said = words.versions
    if changes is None:
        return element("p", said.not_kept)
    if not changes.total:
        return element("p", said.nothing)
    counted = joined((said.counted[change](number) for change, number in _in_order(changes)), ", ")
    pieces = [element("summary", said.all_changes, ": ", counted)]
    for change, rows in groupby(changes.rows, key=lambda one: one.change):
        pieces.append(element("p", said.names[change], class_="label"))
        pieces.append(element("ul", *(element("li", _line(one, view, words)) for one in rows)))
    if len(changes.rows) < changes.total:
        shown = words.shell.part(len(changes.rows), changes.total)
        pieces.append(element("p", shown, class_="quiet"))
    return _named(changes, view, words) + element("details", *pieces)


def _in_order(changes: Changes) -> list[tuple[Change, int]]:
    return [(change, changes.totals[change]) for change in Change if change in changes.totals]


def _named(changes: Changes, view: View, words: Wording) -> Markup:
    """What of the link is gone or changed; said where nothing of it is."""
    if changes.named is None:
        return Markup("")
    if not changes.named:
        return element("p", words.versions.nothing_named)
    return joined(
        element("p", f"{words.versions.of_link[one.change]}: ", _line(one, view, words))
        for one in changes.named
    )


def _line(one: Changed, view: View, words: Wording) -> Markup:
    name = words.name(one.name_en or "", one.name_ru or one.name_en or "") or one.item_id
    address = None if one.change is Change.REMOVED else _address(one, view)
    shown = inner_link(address, quoted(name)) if address else quoted(name)
    what = element("span", f"{words.versions.items[one.item]} ", class_="quiet")
    return joined((what, shown, " ", element("code", quoted(one.item_id), class_="quiet")))


def _address(one: Changed, view: View) -> str | None:
    """Where the thing is shown; a fact has no place of its own."""
    event, _, topic = one.item_id.partition("--")
    chosen = Choice((one.item_id,))
    places: dict[Kept, tuple[Page, Filter, str | None]] = {
        Kept.EVENT: (Page.MEETING, Filter(), one.item_id),
        Kept.ALIGNMENT: (Page.MEETING, Filter(topic=Choice((topic,))), event),
        Kept.CLAIM: (Page.CLAIMS, Filter(), None),
        Kept.SPEAKER: (Page.SPEAKERS, Filter(speaker=chosen), None),
        Kept.TOPIC: (Page.CLAIMS, Filter(topic=chosen), None),
        Kept.DOCUMENT: (Page.SOURCES, Filter(), None),
    }
    if one.item not in places:
        return None
    page, filter, of_event = places[one.item]
    wanted = View(
        page=page,
        language=view.language,
        filter=filter,
        event=of_event,
        claim=one.item_id if one.item is Kept.CLAIM else None,
        document=one.item_id if one.item is Kept.DOCUMENT else None,
    )
    return href(page, wanted)
