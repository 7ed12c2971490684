"""Words reach the screen letter for letter, and only as words."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as texts

from dashboard.components.labels import is_plain_label, labels
from dashboard.components.lit_text import Lit, lit_text
from dashboard.components.quote import (
    element,
    inner_link,
    is_web_address,
    outer_link,
    quoted,
)
from etl.model.vocabulary import Language

ANY_TEXT = texts.text(texts.characters(exclude_categories=["Cs"], exclude_characters="\0"))
OPENING = '<bdi style="white-space:pre-wrap">'


def inside(shown: str) -> str:
    assert shown.startswith(OPENING) and shown.endswith("</bdi>")
    return shown.removeprefix(OPENING).removesuffix("</bdi>")


@given(ANY_TEXT)
def test_a_quotation_comes_back_letter_for_letter(words: str) -> None:
    assert html.unescape(inside(quoted(words).html)) == html.unescape(html.escape(words))


@given(ANY_TEXT)
def test_a_quotation_never_opens_a_tag_or_breaks_a_line_of_its_own(words: str) -> None:
    written = inside(quoted(words).html)
    assert not set('<>"\n\r\t') & set(written)


def test_line_ends_and_tabs_are_references_and_the_language_is_told() -> None:
    assert quoted("а\r\n\tб", Language.RU).html == (
        '<bdi lang="ru" style="white-space:pre-wrap">а&#13;&#10;&#9;б</bdi>'
    )


def test_text_given_to_an_element_is_escaped_and_attributes_too() -> None:
    made = element("p", "<b>", title='"><script>', class_="a", hidden=None)
    assert made.html == '<p title="&quot;&gt;&lt;script&gt;" class="a">&lt;b&gt;</p>'


def test_a_link_inside_leads_nowhere_else() -> None:
    assert inner_link("claims?q=a&side=ru", "x").html == (
        '<a href="claims?q=a&amp;side=ru" target="_self">x</a>'
    )
    for address in ("https://evil.test", "//evil.test/x", "javascript:alert(1)"):
        with pytest.raises(ValueError, match="not a place of the dashboard"):
            inner_link(address, "x")


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.test",
        "http://kremlin.ru@evil.test/",
        "https://",
        "https://a b.test",
        "https://a\\b.test",
        "https://a.test/\u202e",
        "https://[",
        "https://a.test/" + "x" * 2_048,
    ],
)
def test_only_plain_web_addresses_become_links(address: str) -> None:
    assert not is_web_address(address)
    assert outer_link(address, "words").html == "words"


def test_a_web_address_opens_apart_and_tells_nothing() -> None:
    assert outer_link("https://example.org/a?b=1&c=2", "words").html == (
        '<a href="https://example.org/a?b=1&amp;c=2" target="_blank" '
        'rel="noopener noreferrer">words</a>'
    )


@pytest.mark.parametrize(
    "name", ["Sergey Lavrov", "Жан-Поль О’Коннор (мл.)", "New START, 2023", "Заключённые: обмен"]
)
def test_names_of_people_pass_as_labels(name: str) -> None:
    assert is_plain_label(name)


@pytest.mark.parametrize(
    "name",
    ["", " a", "*b*", "![x](http://e.test)", ":smile:", "a -- b", "1. a", "- a", "www.a.test",
     "http://a", "$x$", "a_b", "<b>", "`a`", "a\nb", "x" * 121],
)  # fmt: skip
def test_what_markdown_would_read_does_not_pass_as_a_label(name: str) -> None:
    assert not is_plain_label(name)


def test_a_name_that_is_no_label_is_shown_by_number() -> None:
    assert labels({"a": "Anna", "b": "*Bold*"}, "No.") == {"a": "Anna", "b": "No. 2"}


@given(ANY_TEXT.filter(bool), texts.data())
def test_lit_text_writes_every_letter_once(words: str, data: texts.DataObject) -> None:
    places = texts.integers(0, len(words))
    pairs = data.draw(texts.lists(texts.tuples(places, places)))
    lights = [Lit(start=min(pair), stop=max(pair), look="x") for pair in pairs]
    shown = lit_text(words, [light for light in lights if light.length]).html
    bare = shown
    for tag in ('<mark class="x">', "</mark>", OPENING, "</bdi>"):
        bare = bare.replace(tag, "")
    assert bare == inside(quoted(words).html)


def test_the_shortest_of_nested_stretches_gives_the_look() -> None:
    outer = Lit(start=0, stop=9, look="outer", anchor="there", is_opened=True)
    inner = Lit(start=3, stop=6, look="inner")
    bare = lit_text("abcdefghi", [outer, inner]).html.replace(OPENING, "").replace("</bdi>", "")
    assert bare == (
        '<span id="there"><mark class="outer opened">abc</mark></span>'
        '<mark class="inner opened">def</mark><mark class="outer opened">ghi</mark>'
    )


def test_offsets_are_those_of_the_document() -> None:
    bare = lit_text("def", [Lit(start=4, stop=20, look="x")], first=3).html
    assert bare == f'{OPENING}d</bdi><mark class="x">{OPENING}ef</bdi></mark>'
