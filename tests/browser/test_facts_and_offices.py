"""Two readers: one asks how long each meeting lasted, one who held which office on a date."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visitor
from tests.conftest import World


@pytest.fixture
def reader(chromium: Browser, shipped_site: str) -> Iterator[Visitor]:
    """Somebody who reads the ledger people start with."""
    with chromium.new_context(viewport={"width": 1440, "height": 900}) as context:
        visitor = Visitor(context.new_page(), shipped_site)
        yield visitor
        assert visitor.complaints == []


def test_a_writer_asks_how_long_each_meeting_lasted_and_downloads_the_rows(
    reader: Visitor, shipped: World, tmp_path: Path
) -> None:
    reader.open("/facts")
    reader.page.locator(".fact-index a[href*='slot=duration']").click()
    reader.page.wait_for_url(re.compile("slot=duration"))
    held = shipped.ask("select fact_id from fact_values where slot = 'duration'")
    cards = reader.settle().page.locator("article.telling")
    expect(cards).to_have_count(len(held))
    with reader.page.expect_download() as downloading:
        reader.page.get_by_role("button", name=re.compile("^Download these")).click()
    file = tmp_path / "values.csv"
    downloading.value.save_as(file)
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert {row["fact_id"] for row in rows} == {row[0] for row in held}
    assert all(float(row["minutes"]) > 0 for row in rows)


def test_a_mark_of_the_chart_opens_the_claim_it_stands_for(reader: Visitor, shipped: World) -> None:
    reader.open("/facts?slot=duration")
    held = shipped.ask("select claim_id from fact_values where slot = 'duration'")
    marks = reader.page.locator("svg g.mark-symbol.role-mark path")
    expect(marks).to_have_count(len(held))
    marks.first.click()
    reader.page.wait_for_url(re.compile("/claims.*claim="))
    (opened,) = parse_qs(urlsplit(reader.page.url).query)["claim"]
    assert opened in {row[0] for row in held}
    assert reader.settle().claim_ids()[0] == opened


def test_a_historian_reads_who_held_which_office_on_a_date(reader: Visitor) -> None:
    reader.open("/speakers")
    box = reader.page.get_by_label("Offices on a date")
    box.fill("2022-01-21")
    box.press("Enter")
    reader.page.wait_for_url(re.compile("on=2022-01-21"))
    reader.settle()
    blinken = reader.page.locator("tr[data-speaker='antony-blinken']")
    expect(blinken).to_contain_text("Secretary of State")
    expect(blinken).to_contain_text("26 January 2021 to 20 January 2025")
    expect(reader.page.locator("tr[data-speaker='donald-trump']")).to_have_count(0)
    blinken.get_by_role("link").click()
    reader.page.wait_for_url(re.compile("speaker=antony-blinken"))
    expect(reader.settle().page.locator(".roles .held")).to_contain_text("21 January 2022")
