"""Folding: what a person takes for the same words compares equal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.text.fold import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Ещё", "еще"),
        ("«Ритуальная» встреча", '"ритуальная" встреча'),
        ("“Fair” — ‘fair’", "\"fair\" - 'fair'"),
        ("  два\n\tслова ", "два слова"),
        ("Северо\u00adзапад", "северозапад"),
        ("Straße", "strasse"),
        ("Ла\u0301вров", "лавров"),
        ("е\u0300ё\u0301й\u0301", "еей"),
        ("ё\u0308 е\u0301\u0308", "е е"),
        ("café", "café"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_folds_to(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_composed_and_decomposed_letters_are_the_same() -> None:
    word = "Российский"
    assert fold(unicodedata.normalize("NFD", word)) == fold(word) == "российский"


def test_yo_is_folded_in_decomposed_text_too() -> None:
    assert fold("Ещё") == "еще"


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
