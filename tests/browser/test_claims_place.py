"""The list of claims used as people use it: narrowed, undone, copied and taken along."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visitor

COPIED = "() => navigator.clipboard.readText()"


@pytest.fixture
def reader(chromium: Browser, shipped_site: str) -> Iterator[Visitor]:
    """Somebody at a desk who may copy and save, before the shipped ledger."""
    with chromium.new_context(
        viewport={"width": 1440, "height": 900},
        permissions=["clipboard-read", "clipboard-write"],
        accept_downloads=True,
    ) as context:
        visitor = Visitor(context.new_page(), shipped_site)
        yield visitor
        assert visitor.complaints == []


def facet(reader: Visitor, name: str) -> None:
    """Click a value of a facet and wait for what comes of it."""
    before = reader.page.url
    reader.page.locator(".facets a", has_text=re.compile(f"^\\W*{name}")).first.click()
    reader.page.wait_for_function("before => location.href !== before", arg=before)
    reader.settle()


def test_a_facet_includes_leaves_out_and_clears_and_back_undoes_each(reader: Visitor) -> None:
    reader.open("/claims")
    everything = reader.page.locator(".sentence").inner_text()
    addresses = ["/claims"]
    for query, said in (
        ("side=ru", "from the Russian side"),
        ("side=-ru", "not from the Russian side"),
        ("", everything),
    ):
        facet(reader, "Russia")
        addresses.append(f"/claims?{query}".rstrip("?"))
        expect(reader.page.locator(".sentence")).to_contain_text(said)
        assert reader.page.url.endswith(addresses[-1])
    for address in reversed(addresses[:-1]):
        reader.page.go_back()
        reader.page.wait_for_url(re.compile(re.escape(address) + "$"))
        reader.settle()
    expect(reader.page.locator(".sentence")).to_have_text(everything)


def test_a_condition_is_taken_away_by_its_chip(reader: Visitor) -> None:
    reader.open("/claims?side=us&topic=-tone&from=2022")
    reader.page.locator(".chip", has_text="not on").click()
    reader.page.wait_for_url(re.compile(r"side=us&from=2022$"))
    reader.settle()
    expect(reader.page.locator(".chip")).to_have_count(2)


def test_facets_work_from_the_keyboard(reader: Visitor) -> None:
    reader.open("/claims")
    reader.page.locator(".facets a", has_text="United States").first.focus()
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(re.compile("side=us$"))
    reader.settle()
    expect(reader.page.locator(".facets .included")).to_contain_text("included")


def test_the_facets_of_a_phone_are_folded_and_open_by_a_tap(
    chromium: Browser, shipped_site: str
) -> None:
    with chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True) as context:
        reader = Visitor(context.new_page(), shipped_site).open("/claims")
        value = reader.page.locator(".facets a", has_text="United States").first
        expect(value).to_be_hidden()
        reader.page.locator(".facets summary", has_text="Narrow down").tap()
        expect(value).to_be_visible()


def test_the_rows_of_a_list_are_saved_as_a_file(reader: Visitor) -> None:
    reader.open("/claims?side=us&status=corrected")
    shown = reader.claim_ids()
    with reader.page.expect_download() as saved:
        reader.page.get_by_role("button", name=re.compile("CSV")).click()
    written = Path(saved.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(written)))
    assert [row["claim_id"] for row in rows] == shown
    assert saved.value.suggested_filename.startswith("same-room-claims-")


def test_the_copied_link_of_a_view_shows_the_same_view(
    reader: Visitor, chromium: Browser, shipped_site: str
) -> None:
    shown = reader.open("/claims?side=ru&sort=oldest").claim_ids()
    reader.page.get_by_role("button", name="Copy link").click()
    reader.page.get_by_role("button", name="Copy to clipboard").first.click()
    copied = str(reader.page.evaluate(COPIED))
    assert re.search(r"/claims\?side=ru&sort=oldest&data=[0-9a-f]{12}$", copied)
    with chromium.new_context() as context:
        other = Visitor(context.new_page(), shipped_site)
        assert other.open(copied.removeprefix(shipped_site)).claim_ids() == shown


def test_a_click_on_the_timeline_is_one_step_back(reader: Visitor) -> None:
    reader.open("/?side=ru")
    reader.page.locator(".mark-symbol.role-mark path").first.click(force=True)
    reader.page.wait_for_url(re.compile(r"/meeting\?event="))
    reader.settle()
    assert "lang" not in reader.page.url
    reader.page.go_back()
    reader.page.wait_for_url(re.compile(r"/\?side=ru$"))
    expect(reader.settle().page.locator("h1")).to_contain_text("Where do the two accounts part?")


@pytest.mark.parametrize(
    ("language", "cite", "begins"),
    [("en", "Cite this claim", "Antony Blinken, United States"), ("ru", "Сослаться", "Энтони")],
)
def test_a_citation_is_copied_from_a_shared_link(
    reader: Visitor, language: str, cite: str, begins: str
) -> None:
    reader.open("/claims?speaker=antony-blinken&event=new-delhi-2023")
    claim = reader.claim_ids()[0]
    reader.open(f"/claims?claim={claim}&lang={language}")
    box = reader.page.locator("[data-testid=stExpander]", has_text=cite)
    box.locator("summary").click()
    place = ("en", "ru").index(language)
    box.get_by_role("button", name="Copy to clipboard").nth(place).click()
    copied = str(reader.page.evaluate(COPIED))
    assert copied.startswith(begins)
    assert f"claim={claim}" in copied
    assert re.search(r"SHA-256 [0-9a-f]{64}", copied)
