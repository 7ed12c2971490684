"""Shared links in a clean browser: the same claims, in the same order, and never more of them."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.conftest import World


def parameters(visitor: Visitor) -> dict[str, list[str]]:
    return parse_qs(urlsplit(visitor.page.url).query)


def claims_of(built: World, condition: str) -> set[object]:
    return {row[0] for row in built.ask(f"select claim_id from claims where {condition}")}


@pytest.mark.parametrize(
    ("place", "condition"),
    [
        ("/claims?side=us&status=-machine&sort=source", "side = 'US' and status <> 'machine'"),
        ("/claims?kind=direct&sort=oldest&lang=ru", "kind = 'direct' and status <> 'rejected'"),
    ],
)
def test_a_shared_link_shows_the_same_claims_in_the_same_order_in_a_clean_browser(
    visitors: Callable[[], Visitor], built: World, place: str, condition: str
) -> None:
    first = visitors().open(place).claim_ids()
    assert set(first) == claims_of(built, condition)
    assert visitors().open(place).claim_ids() == first


def test_the_address_of_a_view_somebody_made_shows_it_to_somebody_else(
    visitors: Callable[[], Visitor],
) -> None:
    maker = visitors().open("/claims")
    maker.page.locator("a[href*='side=ru']").first.click()
    maker.page.wait_for_url(re.compile(r"side=ru"))
    maker.settle().page.get_by_text("oldest first").click()
    maker.page.wait_for_url(re.compile(r"sort=oldest"))
    made = maker.settle().claim_ids()
    address = urlsplit(maker.page.url)
    assert made and len(made) < len(visitors().open("/claims").claim_ids())
    assert visitors().open(f"{address.path}?{address.query}").claim_ids() == made


def test_a_choice_is_written_into_the_address_and_back_takes_it_away(
    visitor: Visitor, built: World
) -> None:
    visitor.open("/claims")
    everything = visitor.claim_ids()
    link = visitor.page.locator("a[href*='side=ru']").first
    link.click()
    visitor.page.wait_for_url(re.compile(r"side=ru"))
    visitor.settle()
    assert set(visitor.claim_ids()) == claims_of(built, "side = 'RU'")
    visitor.page.go_back()
    visitor.page.wait_for_url(re.compile(r"/claims$"))
    visitor.settle()
    assert visitor.claim_ids() == everything


def test_words_typed_into_the_search_box_reach_the_address(visitor: Visitor, built: World) -> None:
    visitor.open("/claims")
    box = visitor.page.get_by_label(re.compile("Words|Search|Text", re.I)).first
    box.fill("консульствах")
    box.press("Enter")
    visitor.page.wait_for_url(re.compile("q="))
    visitor.settle()
    assert parameters(visitor)["q"] == ["консульствах"]
    found = claims_of(built, "quote ilike '%консульствах%'")
    expect(visitor.page.locator("[data-claim]")).to_have_count(len(found))
    assert set(visitor.claim_ids()) == found


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ("/claims?side=xx", "side"),
        ("/claims?from=yesterday", "from"),
        ("/claims?event=no-such-event", "event"),
        ("/claims?colour=red", "colour"),
        ("/meeting?event=no-such-event", "event"),
        ("/sources?doc=no-such-document", "doc"),
    ],
)
def test_a_parameter_that_cannot_be_honoured_is_named_and_widens_nothing(
    visitor: Visitor, place: str, named: str
) -> None:
    visitor.open(place)
    notice = visitor.page.locator(".notice")
    expect(notice).to_contain_text(named)
    if named != "colour":
        assert visitor.claim_ids() == []


def test_an_address_that_is_no_page_is_told_and_keeps_its_conditions(visitor: Visitor) -> None:
    visitor.open("/nonsense?side=us")
    expect(visitor.page.locator(".notice")).to_contain_text("/nonsense: there is no such page")
    assert parameters(visitor) == {"side": ["us"]}
    visitor.page.keyboard.press("Escape")  # Streamlit tells it in a window of its own as well
    visitor.page.get_by_role("link", name="Claims", exact=True).click()
    visitor.page.wait_for_url(re.compile("/claims"))
    visitor.settle()
    assert visitor.page.locator(".notice").count() == 0
    (told,) = visitor.complaints
    assert "does not seem to exist" in told
    visitor.complaints.clear()


def test_an_address_goes_on_naming_nothing_that_was_dropped_on_the_way(visitor: Visitor) -> None:
    """Streamlit drops a query of more than 1,000 fields before it comes to the dashboard."""
    visitor.open("/claims?side=us" + "&k=1" * 1_000)
    visitor.page.wait_for_url(re.compile(r"/claims$"))


@pytest.mark.parametrize("name", ["speaker", "event", "topic"])
def test_leaving_out_what_the_ledger_does_not_hold_widens_nothing(
    visitor: Visitor, name: str
) -> None:
    visitor.open(f"/claims?{name}=-nobody-here")
    expect(visitor.page.locator(".notice")).to_contain_text("nobody-here")
    assert visitor.claim_ids() == []


@pytest.mark.parametrize("visitor", [(1200, 900)], indirect=True, ids=["1200"])
def test_the_matrix_scrolls_and_the_page_does_not(visitor: Visitor) -> None:
    visitor.open("/")
    moved = visitor.page.evaluate(
        "() => { const main = document.querySelector('[data-testid=stMain]');"
        " main.scrollLeft = 500; return main.scrollLeft; }"
    )
    assert moved == 0
