"""The judge of fidelity sees a page that changes the words it shows."""

import random
from collections.abc import Iterator

import pytest

from tests.reliability.words.comparison import (
    Comparison,
    HeldClaim,
    compare_statements,
    lit_by_look,
)
from tests.reliability.words.hostile_words import hostile_strings
from tests.reliability.words.shown_texts import shown_statements
from tests.reliability.words.watched_page import NO_CHROMIUM, WatchedPage, watched_page
from tests.serving import CHROMIUM

HELD = {
    "c1": HeldClaim("c1", "d", "a -- b", "в -- г", (), (("content", 2, 8),)),
    "c2": HeldClaim("c2", "d", "2025. :smile:", None, (), ()),
}
PAGE = """
<article data-claim="c1"><blockquote class="words"><span lang="en">{first}</span></blockquote>
<p class="translation"><bdi>{translated}</bdi> <span class="by">(ours)</span></p></article>
<article data-claim="c2"><blockquote class="words"><span class="lead-in">said </span><span
lang="en">{second}</span></blockquote></article>
"""


@pytest.fixture
def page() -> Iterator[WatchedPage]:
    if not CHROMIUM:
        pytest.skip(NO_CHROMIUM)
    with watched_page("http://127.0.0.1:9") as watched:
        yield watched


def compared(page: WatchedPage, **texts: str) -> Comparison:
    page.page.set_content(PAGE.format(**texts))
    found = Comparison()
    compare_statements(shown_statements(page), HELD, found)
    return found


def test_words_shown_as_they_are_held_are_not_told(page: WatchedPage) -> None:
    found = compared(page, first="a -- b", translated="в -- г", second="2025. :smile:")
    assert (found.texts, found.broken, found.seen) == (3, [], {"c1", "c2"})


def test_a_page_that_renders_markdown_is_told_with_both_texts(page: WatchedPage) -> None:
    found = compared(page, first="a — b", translated="в — г", second="2025. \U0001f600")
    assert found.texts == 3
    assert found.broken == [
        "words of c1: shown 'a \\u2014 b', held 'a -- b'",
        "translation of c1: shown '\\u0432 \\u2014 \\u0433', held '\\u0432 -- \\u0433'",
        "words of c2: shown '2025. \\U0001f600', held '2025. :smile:'",
    ]


def test_each_letter_is_expected_in_the_look_of_the_shortest_stretch_over_it() -> None:
    spans = (("content", 0, 6), ("source", 2, 4), ("cue", 7, 9), ("addressee", 4, 5))
    claim = HeldClaim("c", "d", "abcdef", None, (), spans)
    expected = {"content": "abf", "source": "cd", "cue": "hi"}
    assert lit_by_look(claim, "abcdefghi") == expected


def test_the_same_seed_gives_the_same_different_texts() -> None:
    first, again = (hostile_strings(random.Random(7), 300) for _ in range(2))
    assert first == again
    assert len(set(first)) == 300
    assert all(any(character.isalnum() for character in text) for text in first)
    assert not any("\0" in text for text in first)
