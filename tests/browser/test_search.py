"""A search typed into the box of a running dashboard."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor


def typed(visitor: Visitor, words: str) -> Visitor:
    box = visitor.page.get_by_label("Words or names")
    box.fill(words)
    box.press("Enter")
    expect(visitor.page.get_by_text(re.compile("claims? with the words"))).to_be_visible(
        timeout=30_000
    )
    return visitor.settle()


def test_a_name_finds_the_same_claims_in_every_form_and_script(visitor: Visitor) -> None:
    found = {
        name: visitor.open(f"/claims?q={name}").claim_ids()
        for name in ("Северная", "Северной", "Северную", "Severnaya")
    }
    assert len(found["Северная"]) == 3
    assert set(map(tuple, found.values())) == {tuple(found["Северная"])}


def test_a_paste_of_100000_characters_is_cut_and_said_so(visitor: Visitor) -> None:
    typed(visitor.open("/claims"), "разговор " * 11_112)
    expect(visitor.page.get_by_text("Only its first 200 characters")).to_be_visible(timeout=30_000)
    assert len(visitor.page.get_by_label("Words or names").input_value()) <= 200
    assert visitor.claim_ids() != []


@pytest.mark.parametrize(
    "words", ["qwerty", "x", "<img src=x onerror=alert(1)>", "AND OR *", "![a](b)"]
)
def test_whatever_is_typed_is_answered_in_words(visitor: Visitor, words: str) -> None:
    visitor.open("/claims")
    box = visitor.page.get_by_label("Words or names")
    box.fill(words)
    box.press("Enter")
    expect(visitor.page.get_by_text("0 claims with the words")).to_be_visible(timeout=30_000)
    assert visitor.settle().claim_ids() == []
