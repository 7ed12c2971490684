"""A link says where it leads, or it is none."""

import pytest

from etl.model.links import fault_of_link, network_form
from tests.model.hostile_links import hostile_links


def test_no_hostile_address_becomes_a_link() -> None:
    tried = list(hostile_links())
    assert len(tried) == len(set(tried)) >= 200
    assert [address for address in tried if fault_of_link(address) is None] == []


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "HTTPS://Example.ORG:8443/a/b.html?c=d&e=%20#f",
        "http://198.51.100.7/a",
        "https://[2001:db8::1]/a",
        "https://пример.испытание/новости?год=2022",
        "https://www.example.org/ru/press_service/news/-/asset/~/(a)'b*c,d;e!$",
        "https://example.org.",
    ],
)
def test_an_honest_address_is_one(address: str) -> None:
    assert fault_of_link(address) is None


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/а", None),
        ("https://еxample.org/a", "xn--xample-2of.org"),
        ("https://пример.рф:443/", "xn--e1afmkfd.xn--p1ai"),
    ],
)
def test_a_host_in_other_letters_is_also_told_as_the_network_writes_it(
    address: str, written: str | None
) -> None:
    assert network_form(address) == written
