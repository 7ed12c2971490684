"""What a page shows and what it tells, read from its HTML; and where that breaks an allowance."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

from tests.reliability.links.allowance import USED, Allowance

_APART = {"opened-claim"}
_VOID = {"br", "hr", "wbr", "col", "img", "input", "meta", "link"}
_NUMBER = re.compile(r"\d[\d\u202f\u00a0,]*")
_MOST_NAMED = 20
"""Of the parameters that do nothing on a page, this many are named and the others counted."""


@dataclass(slots=True)
class Shown:
    """The ids on a page, what its notice says, and how many claims it says there are.

    ``trouble`` is what stands in place of the page, where that is a fault of the program.
    """

    claims: set[str] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)
    speakers: set[str] = field(default_factory=set)
    cells: set[tuple[str, str]] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    told: str = ""
    text: str = ""
    counted: int | None = None
    trouble: str = ""


def shown(page: str, html: Iterable[str]) -> Shown:
    """What the pieces of HTML of ``page`` show."""
    reader = _Reader(page)
    for piece in html:
        if not piece.startswith("<style"):
            reader.feed(piece)
    reader.close()
    found = reader.shown
    counted = _NUMBER.search(reader.sentence)
    found.counted = int(re.sub(r"\D", "", counted.group())) if counted else None
    return found


class _Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self.shown = Shown()
        self.sentence = ""
        self.inside: list[tuple[str, frozenset[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        classes = frozenset((given.get("class") or "").split())
        if tag not in _VOID:
            self.inside.append((tag, classes))
        if not self._is_in(*_APART):
            self._gather(given)
        if self.page == "speakers" and tag == "header" and "speaker" in classes:
            self.shown.speakers.add("(one)")
        if "ledger" in classes and "notice" not in classes:
            self.shown.trouble = "the page was replaced by a fault"

    def handle_endtag(self, tag: str) -> None:
        while self.inside:
            opened, _ = self.inside.pop()
            if opened == tag:
                return

    def handle_data(self, data: str) -> None:
        self.shown.text += f"{data} "
        if self._is_in("notice"):
            self.shown.told += data
        elif self._is_in("sentence"):
            self.sentence += data

    def _is_in(self, *classes: str) -> bool:
        return any(held & set(classes) for _, held in self.inside)

    def _gather(self, given: dict[str, str | None]) -> None:
        claim, fact, speaker = (given.get(f"data-{name}") for name in ("claim", "fact", "speaker"))
        if claim and (self.page != "claims" or self._is_in("found")):
            self.shown.claims.add(claim)
        if fact:
            self.shown.facts.add(fact)
        if speaker:
            self.shown.speakers.add(speaker)
        link = urlsplit(given.get("href") or "")
        query = parse_qs(link.query)
        if self.page == "overview" and link.path == "meeting" and "topic" in query:
            self.shown.cells.add((query["event"][0], query["topic"][0]))
        if self.page == "sources" and link.path == "sources" and "doc" in query:
            self.shown.documents.add(query["doc"][0])


def breaches(
    page: str, named: Iterable[str], allowed: Allowance, found: Shown, *, is_whole: bool
) -> Iterator[str]:
    """How ``found`` breaks what is ``allowed``. ``is_whole`` is whether the page shows all there
    is, so that less than allowed is a lie as well."""
    if found.trouble:
        yield found.trouble
    untold = allowed.named - set(named)
    if untold:
        yield f"not told: {sorted(name[:40] for name in untold)}"
    pairs: dict[str, tuple[frozenset[object], set[object]]] = {
        "overview": (frozenset(allowed.cells), set(found.cells)),
        "meeting": (frozenset(allowed.claims), set(found.claims)),
        "claims": (frozenset(allowed.claims), set(found.claims)),
        "facts": (frozenset(allowed.facts), set(found.facts)),
        "speakers": (frozenset(allowed.speakers), set(found.speakers)),
    }
    may, does = pairs.get(page, (frozenset(), set()))
    if "(one)" in does:
        does = set(may) if len(may) == 1 else does
    if does - may:
        yield f"{len(does - may)} shown that are not asked for, as {_first(does - may)}"
    if is_whole and allowed.is_exact and may - does:
        yield f"{len(may - does)} left out that are asked for, as {_first(may - does)}"
    if found.counted is not None and page == "claims":
        most = len(allowed.claims)
        if found.counted > most or (allowed.is_exact and found.counted != most):
            yield f"{found.counted} claims told, {most} asked for"


def _first(ids: Iterable[object]) -> str:
    return min(map(str, ids))


def told_by(found: Shown, allowed: Allowance, version: str) -> frozenset[str]:
    """The parameters the notice names, of those it has to name; ``data`` is told by its version."""
    idle = [name for name in allowed.named if not any(name in used for used in USED.values())]
    return frozenset(
        name
        for name in allowed.named
        if _in_safe_form(name) in found.told
        or (name == "data" and version in found.told)
        or (name in idle and len(idle) > _MOST_NAMED)
    )


def _in_safe_form(name: str) -> str:
    """A name as a page may show it: cut, and what cannot be seen as U+FFFD."""
    return "".join(one if one.isprintable() else "\ufffd" for one in name)[:201]
