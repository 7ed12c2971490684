"""What keeps these pages on their own host, shown on pages that want to leave it."""

import pytest
from playwright.sync_api import Browser, Error

from tests.browser.conftest import Visitor

SITE = "http://127.0.0.1:9"
ELSEWHERE = ["203.0.113.9", "elsewhere.example", "localhost"]


@pytest.mark.parametrize("host", ELSEWHERE)
@pytest.mark.parametrize(
    ("asking", "scheme"),
    [
        ("fetch('{}').catch(() => 0)", "http"),
        ("new Image().src = '{}'", "http"),
        ("new WebSocket('{}')", "ws"),
        ("navigator.sendBeacon('{}')", "http"),
    ],
)
def test_a_request_to_another_host_is_a_complaint_and_finds_nobody(
    chromium: Browser, asking: str, scheme: str, host: str
) -> None:
    address = f"{scheme}://{host}/"
    with chromium.new_context() as context:
        visitor = Visitor(context.new_page(), SITE)
        with visitor.page.expect_console_message() as failure:
            visitor.page.evaluate(f"() => {{ {asking.format(address)} }}")
        assert "ERR_NAME_NOT_RESOLVED" in failure.value.text
        assert visitor.complaints[0] == f"request to another host: {address}"


@pytest.mark.parametrize("host", ELSEWHERE)
def test_a_page_that_leads_elsewhere_is_a_complaint_and_leads_to_nobody(
    chromium: Browser, host: str
) -> None:
    with chromium.new_context() as context:
        visitor = Visitor(context.new_page(), SITE)
        with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
            visitor.page.goto(f"http://{host}/")
        assert visitor.complaints == [f"request to another host: http://{host}/"]
