"""The judge of links sees a reading that widens, one that is silent, and one that forgets."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from dashboard.database import Ledger, open_ledger
from dashboard.filters import Filter
from dashboard.link import View, parse
from dashboard.places import Page
from tests.conftest import World
from tests.reliability.links.ledger_rows import LedgerRows, ledger_rows
from tests.reliability.links.links import judged, read_all
from tests.reliability.links.queries import Case
from tests.reliability.links.raw_links import judged as judged_raw
from tests.reliability.links.raw_visits import Visit
from tests.reliability.links.shown import shown

Raw = Mapping[str, Sequence[str]]


def widens(page: Page, raw: Raw) -> View:
    """What cannot be read is left out, and told."""
    view = parse(page, raw)
    return replace(view, filter=replace(view.filter, unreadable=()))


def is_silent(page: Page, raw: Raw) -> View:
    """What cannot be read shows nothing, and nobody hears why."""
    return replace(parse(page, raw), problems=())


def takes_the_first(page: Page, raw: Raw) -> View:
    """Of several values one is taken."""
    return parse(page, {name: values[:1] for name, values in raw.items()})


def forgets_the_period(page: Page, raw: Raw) -> View:
    """The period is read and not applied."""
    view = parse(page, raw)
    return replace(view, filter=view.filter.without_period())


def asks_more_each_time(page: Page, raw: Raw) -> View:
    """The address a view is written into leads to another one."""
    view = parse(page, raw)
    return replace(view, page_number=view.page_number + 1) if raw else view


def raises(page: Page, raw: Raw) -> View:
    raise ValueError(f"{page}: {raw['q'][0]}")


@pytest.fixture(scope="module")
def rows(built: World) -> LedgerRows:
    return ledger_rows(built.database)


@pytest.fixture(scope="module")
def ledger(built: World) -> Ledger:
    found = open_ledger(built.database).ledger
    assert found
    return found


@pytest.mark.parametrize(
    ("reading", "raw", "said"),
    [
        (widens, {"side": ["RU"]}, "shown that are not asked for"),
        (is_silent, {"side": ["RU"]}, "not told: ['side']"),
        (is_silent, {"colour": ["red"]}, "not told: ['colour']"),
        (takes_the_first, {"from": ["1999", "2023"]}, "not told: ['from']"),
        (forgets_the_period, {"on": ["1999"]}, "shown that are not asked for"),
        (asks_more_each_time, {"sort": ["oldest"]}, "another view comes back"),
        (raises, {"q": ["%zz"]}, "ValueError: claims: %zz"),
    ],
)
def test_a_reading_at_fault_is_told(
    reading: object, raw: dict[str, list[str]], said: str, rows: LedgerRows, ledger: Ledger
) -> None:
    case = [Case("claims", raw)]
    assert said in " ".join(read_all(case, rows, ledger, reading))  # type: ignore[arg-type]
    assert list(read_all(case, rows, ledger, parse)) == []


def test_a_condition_that_is_left_out_of_the_question_is_told(
    rows: LedgerRows, ledger: Ledger
) -> None:
    def reads_no_topic(page: Page, raw: Raw) -> View:
        return replace(parse(page, raw), filter=Filter())

    topic = sorted(rows.known["topic"])[0]
    found = read_all([Case("overview", {"topic": [topic]})], rows, ledger, reads_no_topic)
    assert "shown that are not asked for" in " ".join(found)


def page_of(rows: LedgerRows, notice: str = "") -> str:
    """The claims page with every claim, and what its notice says."""
    cards = "".join(f'<div data-claim="{one.claim_id}"></div>' for one in rows.claims)
    kept = sum(one.status != "rejected" for one in rows.claims)
    return (
        f'<section class="notice">{notice}</section><p class="sentence">{kept} claims</p>'
        f'<div class="results"><div class="found">{cards}</div></div>'
    )


def test_a_page_that_shows_all_for_a_broken_link_is_told_though_it_says_why(
    rows: LedgerRows,
) -> None:
    page = shown("claims", [page_of(rows, "side = xx: there is no such value")])
    told = " ".join(judged(Case("claims", {"side": ["xx"]}), rows, page))
    assert "shown that are not asked for" in told
    assert "claims told, 0 asked for" in told
    assert "not told" not in told


def test_a_server_that_drops_a_query_has_to_take_it_out_of_the_address(rows: LedgerRows) -> None:
    query = "side=ru&" + "&".join(f"k{number}=1" for number in range(1_000))
    silent = Visit(html={(0,): ""})
    assert [*judged_raw("/claims", query, silent, rows)] == [
        "the query was dropped, and the address goes on naming it"
    ]
    assert [*judged_raw("/claims", query, Visit(html={(0,): ""}, address=""), rows)] == []


def test_a_place_that_is_none_has_to_be_told(rows: LedgerRows) -> None:
    found = judged_raw("/nonsense", "", Visit(html={(0,): "<h1>Overview</h1>"}), rows)
    assert [*found] == ["the page does not tell that there is no such place"]
