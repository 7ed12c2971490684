"""The link is the state: parameters of an address to one frozen view, and back.

``parse`` never raises; what it cannot honour it lists in ``View.problems``, and where that is a
filter the view matches nothing. ``parse(page, encode(view)) == view`` for every view it returns;
``problems`` do not count in the comparison, since only unreadable filters are written again.

To apply what a person typed, parse it: ``parse(view.page, encode(view) | {"q": [typed]})``.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from urllib.parse import urlencode

from dashboard.filters import Filter, parameters
from dashboard.places import PARAMETERS, PLACES, Layout, Page, Sort, Text
from dashboard.reading import (
    Problem,
    Reason,
    distinct,
    is_page_number,
    is_slug,
    read_filter,
    read_one,
    searched,
    shown,
)
from etl.model.vocabulary import Language

_KEPT_LINKS = 4_096
"""A page has some fifty links, and most pages have been shown before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One state of one page.

    ``event`` is the meeting page's one event; elsewhere events are a filter. ``layout`` is the
    parameter ``view``, ``document`` is ``doc``, ``page_number`` is ``page`` (from 1).
    """

    page: Page
    language: Language = Language.EN
    text: Text = Text.BOTH
    layout: Layout | None = None
    sort: Sort = Sort.NEWEST
    page_number: int = 1
    event: str | None = None
    claim: str | None = None
    document: str | None = None
    data: str | None = None
    filter: Filter = field(default_factory=Filter)
    problems: tuple[Problem, ...] = field(default=(), compare=False)


def parse(page: Page | str, raw: Mapping[str, Sequence[str]]) -> View:
    """The view a link asks for. A default stands in for what cannot be read, and is listed."""
    place = Page(page)
    problems = _unusable(place, raw)
    given = _given(place, raw)
    unread: list[Problem] = []
    event = _read_event(given, unread) if place is Page.MEETING else None
    filter = read_filter(given, unread)
    unreadable = tuple(sorted((problem.parameter, problem.value) for problem in unread))
    view = View(page=place, event=event, filter=replace(filter, unreadable=unreadable))
    singles = _read_singles(place, given, problems)
    _settle_sort(singles, view.filter, problems)
    return replace(_with_singles(view, singles), problems=(*problems, *unread))


def encode(view: View) -> dict[str, list[str]]:
    """The parameters of a view in canonical order; defaults are left out."""
    written = parameters(view.filter)
    if view.event:
        written["event"] = [view.event, *written.get("event", [])]
    singles = {
        "claim": view.claim,
        "doc": view.document,
        "lang": _unless(view.language, Language.EN),
        "text": _unless(view.text, Text.BOTH),
        "view": _unless(view.layout, _default_layout(view.page)),
        "sort": _sort_written(view),
        "page": str(view.page_number) if view.page_number > 1 else None,
        "data": view.data,
    }
    written |= {name: [value] for name, value in singles.items() if value}
    honoured = PLACES[view.page].honours
    return {name: written[name] for name in PARAMETERS if name in honoured and name in written}


def carry(view: View, page: Page) -> View:
    """The same question at another place: what that place honours, without the list's page."""
    if page is view.page:
        return replace(view, problems=())
    taken = encode(view)
    taken.pop("page", None)
    if taken.get("view", [""])[0] not in PLACES[page].layouts:
        taken.pop("view", None)
    events = taken.get("event", [])
    if page is Page.MEETING and (len(events) > 1 or (events[:1] and events[0].startswith("-"))):
        taken.pop("event")
    honoured = PLACES[page].honours
    return parse(page, {name: values for name, values in taken.items() if name in honoured})


@lru_cache(_KEPT_LINKS)
def href(page: Page, view: View) -> str:
    """A relative link to ``page`` with what it honours of ``view``."""
    query = urlencode(encode(carry(view, page)), doseq=True)
    return (page.path or "./") + (f"?{query}" if query else "")


def permalink(claim_id: str, version: str) -> str:
    """The path of a claim in one version of the data, as the export writes it."""
    return f"/{Page.CLAIMS.path}?{urlencode({'claim': claim_id, 'data': version})}"


def _given(page: Page, raw: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The values of what this page honours, each once, safe to show."""
    honoured = (name for name in PARAMETERS if name in PLACES[page].honours)
    values = {
        name: (searched if name == "q" else distinct)(raw[name]) for name in honoured if name in raw
    }
    return {name: found for name, found in values.items() if found}


def _unusable(page: Page, raw: Mapping[str, Sequence[str]]) -> list[Problem]:
    """Parameters nobody knows, and those this page has no use for."""
    problems = []
    for name in sorted(raw):
        value = shown(next(iter(raw[name]), ""))
        if name not in PARAMETERS:
            problems.append(Problem(shown(name), value, Reason.UNKNOWN_PARAMETER))
        elif name not in PLACES[page].honours:
            problems.append(Problem(name, value, Reason.NOT_USED_HERE))
    return problems


def _read_event(given: dict[str, list[str]], problems: list[Problem]) -> str | None:
    """The one event of the meeting page, taken out of ``given``."""
    values = given.pop("event", None)
    return read_one("event", values, is_slug, problems) if values else None


def _read_singles(
    page: Page, given: Mapping[str, list[str]], problems: list[Problem]
) -> dict[str, str]:
    """What could be read of the parameters that are no filter."""
    readers: dict[str, Callable[[str], bool]] = {
        "claim": is_slug,
        "doc": is_slug,
        "data": is_slug,
        "lang": frozenset(Language).__contains__,
        "text": frozenset(Text).__contains__,
        "view": PLACES[page].layouts.__contains__,
        "sort": frozenset(Sort).__contains__,
        "page": is_page_number,
    }
    found = {
        name: read_one(name, given[name], is_readable, problems)
        for name, is_readable in readers.items()
        if name in given
    }
    return {name: value for name, value in found.items() if value is not None}


def _with_singles(view: View, singles: Mapping[str, str]) -> View:
    layout = singles.get("view")
    return replace(
        view,
        claim=singles.get("claim"),
        document=singles.get("doc"),
        data=singles.get("data"),
        language=Language(singles.get("lang", Language.EN)),
        text=Text(singles.get("text", Text.BOTH)),
        layout=Layout(layout) if layout else _default_layout(view.page),
        sort=Sort(singles.get("sort", default_sort(view.filter))),
        page_number=int(singles.get("page", "1")),
    )


def default_sort(filter: Filter) -> Sort:
    """The order of a list nobody chose an order for: a search shows first what fits it best."""
    return Sort.RELEVANCE if filter.q else Sort.NEWEST


def _sort_written(view: View) -> str | None:
    """The order, where it is not what this filter has anyway; without a search none is by it."""
    is_idle = view.sort is Sort.RELEVANCE and not view.filter.q
    return None if is_idle else _unless(view.sort, default_sort(view.filter))


def _settle_sort(singles: dict[str, str], filter: Filter, problems: list[Problem]) -> None:
    """Take the order by relevance out where nothing is searched for."""
    if singles.get("sort") == Sort.RELEVANCE and not filter.q:
        problems.append(Problem("sort", singles.pop("sort"), Reason.NO_SEARCH))


def _default_layout(page: Page) -> Layout | None:
    return next(iter(PLACES[page].layouts), None)


def _unless(value: str | None, default: str | None) -> str | None:
    return None if value == default else value
