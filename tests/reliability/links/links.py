"""A link cannot lie: whatever an address holds, the page shows no more than it asks for.

Three ways to open an address: the reading alone with what the ledger then selects, the page run
without a browser, and a server on the loopback asked over its socket. What may be shown is reckoned
by :mod:`tests.reliability.links.allowance`, from the raw query and the rows.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlencode

from dashboard.database import Ledger, open_ledger
from dashboard.link import View, encode, parse
from dashboard.places import Page
from dashboard.questions.claims import CLAIMS_OF_A_PAGE
from dashboard.questions.facts import facts
from dashboard.questions.matrix import matrix
from dashboard.questions.search import condition
from dashboard.questions.speakers import speakers
from dashboard.questions.sql import joined
from dashboard.questions.unknown_values import unknown_values
from etl.build import build
from tests.reliability.links.allowance import allowance
from tests.reliability.links.ledger_rows import LedgerRows, ledger_rows
from tests.reliability.links.opened_pages import opened
from tests.reliability.links.queries import Case, cases
from tests.reliability.links.raw_links import knock, visit_all, visits
from tests.reliability.links.shown import Shown, breaches, shown, told_by
from tests.reliability.proof import Outcome, Setting
from tests.reliability.running import ROOT
from tests.serving import server_of

Parse = Callable[[Page, Mapping[str, Sequence[str]]], View]
_SELECTED = "select c.claim_id from dated_claims as c where"


def attempt(setting: Setting) -> Outcome:
    """All three ways."""
    database = setting.folder / "ledger.duckdb"
    build(ROOT / "seeds", ROOT / "data", database)
    rows = ledger_rows(database)
    read = cases(rows, setting.chance("read"), setting.times(5_000, 1_500))
    pages = cases(rows, setting.chance("opened"), setting.times(300, 40))
    raw = visits(setting.chance("raw"), setting.times(100, 20))
    broken = [*read_all(read, rows, open_ledger(database).ledger, parse)]
    setting.tell(f"{len(read)} addresses read, {len(broken)} broken")
    broken += open_all(pages, rows, database)
    setting.tell(f"{len(pages)} pages opened, {len(broken)} broken")
    with server_of(database) as server:
        broken += visit_all(server.port, raw, rows)
        knocks, wrong = knock(server.port)
    return Outcome(
        f"{len(read):,} links read, {len(pages)} opened, {len(raw)} raw queries and {knocks} odd "
        f"requests: {len(broken) + len(wrong)} exceptions, wider views or links of another view",
        (*broken, *wrong),
    )


def read_all(
    tried: Sequence[Case], rows: LedgerRows, ledger: Ledger | None, reading: Parse
) -> Iterator[str]:
    """Read each address by ``reading`` and ask the ledger what it then selects."""
    assert ledger, "the ledger was just built"
    for case in tried:
        try:
            view = reading(Page(case.page), case.raw)
            found = selected(ledger, view)
            told = {one.parameter for one in (*view.problems, *unknown_values(ledger, view))}
        except Exception as fault:
            yield f"{case}: {type(fault).__name__}: {fault}"
            continue
        allowed = allowance(case.page, case.raw, rows)
        # Of a name nobody knows, what is told is its form that is safe to show.
        named = {name for name in case.raw if name in told or _is_told(name, told)}
        is_whole = case.page != "meeting"
        for breach in breaches(case.page, named, allowed, found, is_whole=is_whole):
            yield f"{case}: {breach}"
        if reading(view.page, as_followed(view)) != view:
            yield f"{case}: another view comes back from the address"


def _is_told(name: str, told: set[str]) -> bool:
    safe = "".join(one if one.isprintable() else "\ufffd" for one in name)[:201]
    return safe in told


def as_followed(view: View) -> dict[str, list[str]]:
    """The parameters as they come out of the address a view is written into."""
    return parse_qs(urlencode(encode(view), doseq=True), keep_blank_values=True)


def selected(ledger: Ledger, view: View) -> Shown:
    """The ids the ledger selects for the filter of a view."""
    found = Shown()
    if view.page in (Page.CLAIMS, Page.OVERVIEW):
        asked, bound = condition(ledger, view.filter)
        found.claims = set(ledger.ask(_id_of, joined(_SELECTED, asked), bound))
        found.counted = len(found.claims)
    if view.page is Page.OVERVIEW:
        found.cells = {(cell.event_id, cell.topic_id) for cell in matrix(ledger, view.filter)}
    if view.page is Page.FACTS:
        found.facts = {one.fact_id for one in facts(ledger, view.filter)}
    if view.page is Page.SPEAKERS:
        # A speaker opened alone stands whole, with the offices of the day marked.
        is_one = len(view.filter.speaker.include) == 1 and not view.filter.speaker.exclude
        asked_for = replace(view.filter, on=None) if is_one else view.filter
        found.speakers = {one.speaker_id for one in speakers(ledger, asked_for)}
    return found


def _id_of(claim_id: str) -> str:
    return claim_id


def open_all(tried: Sequence[Case], rows: LedgerRows, database: Path) -> Iterator[str]:
    """Run the page of each address, and once more at the address it then has."""
    for case in tried:
        page = opened(database, case.page, case.raw)
        if page.fault:
            yield f"{case}: {page.fault}"
            continue
        found = shown(case.page, page.html)
        yield from (f"{case}: {breach}" for breach in judged(case, rows, found))
        if parse(Page(case.page), page.address) != parse(Page(case.page), case.raw):
            yield f"{case}: its address became one of another view: {urlencode(page.address)}"


def judged(case: Case, rows: LedgerRows, found: Shown) -> Iterator[str]:
    """How what a page shows breaks what its address asks for."""
    allowed = allowance(case.page, case.raw, rows)
    told = told_by(found, allowed, rows.version)
    is_whole = _stands_on_one_page(case, len(allowed.claims))
    yield from breaches(case.page, told, allowed, found, is_whole=is_whole)


def _stands_on_one_page(case: Case, claims: int) -> bool:
    """Whether all that is asked for is drawn at once: other pages fold and count a part of it."""
    return case.page == "claims" and claims <= CLAIMS_OF_A_PAGE
