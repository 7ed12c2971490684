"""The meeting on paper: what was folded is open, and what can only be clicked is gone."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visitor


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_printed_meeting_gives_its_reasons_and_no_controls(
    chromium: Browser, shipped_site: str, scheme: str
) -> None:
    with chromium.new_context(color_scheme="dark" if scheme == "dark" else "light") as context:
        page = Visitor(context.new_page(), shipped_site).open("/meeting").page
        reason = page.locator(".why-body").first
        choice = page.get_by_role("radiogroup").first
        expect(choice).to_be_visible()
        expect(reason).to_be_hidden()
        page.emulate_media(media="print")
        expect(choice).to_be_hidden()
        expect(reason).to_be_visible()
        assert (
            page.locator(".same-room h1").first.evaluate("node => getComputedStyle(node).color")
            == "rgb(29, 27, 24)"
        ), "ink on paper is dark, whatever the screen was"
