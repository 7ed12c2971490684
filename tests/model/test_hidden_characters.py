"""Characters that cannot be seen are told by number; honest ones of real texts are not."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as texts

from etl.model.hidden_characters import closed, hidden_characters

ANY_TEXT = texts.text(
    texts.characters(exclude_categories=["Cs"], include_characters="\u202a\u202c\u202e\u2067\u2069")
)


@pytest.mark.parametrize(
    "text",
    [
        "«Разговор был полезным», — сказал он.",
        "1\u00a0000 человек, 10\u202f%",
        "пере\u00adговоры",
        "first\r\nsecond\tthird\u2028fourth",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 семья",
        "\u2764\ufe0f\u200d\U0001f525 и 1\ufe0f\u20e3",
        "\U0001f469\U0001f3fd\u200d\u2695\ufe0f врач",
        "\u2139\ufe0f Коротко \u3030\ufe0f",
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f флаг",
        "می\u200cخواهم",
        "й й é е\u0301",
    ],
)
def test_what_texts_use_honestly_is_not_told(text: str) -> None:
    assert hidden_characters(text) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("дого\u200bвор", ("U+200B",)),
        ("\u202eабв\u202c и \u202eещё", ("U+202E", "U+202C")),
        ("не\u2060 было", ("U+2060",)),
        ("да\ufeff", ("U+FEFF",)),
        ("a\u200db", ("U+200D",)),
        ("мир\U000e0041\U000e0042", ("U+E0041", "U+E0042")),
        ("a\u3164b", ("U+3164",)),
        ("а\ufe0fб", ("U+FE0F",)),
        ("a\x08b", ("U+0008",)),
        ("\u2067שלום", ("U+2067",)),
    ],
)
def test_what_cannot_be_seen_or_turns_the_words_is_told_by_its_number(
    text: str, told: tuple[str, ...]
) -> None:
    assert hidden_characters(text) == told


def test_every_mark_of_direction_is_told() -> None:
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    marks = [
        chr(point) for point in range(0x110000) if unicodedata.bidirectional(chr(point)) in turning
    ]
    assert len(marks) == 9
    assert all(hidden_characters(f"а{mark}б") for mark in marks)


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("просто слова", ""),
        ("\u202eabc", "\u202c"),
        ("\u202eabc\u202c", ""),
        ("\u2067a\u202eb", "\u202c\u2069"),
        ("\u2067a\u202eb\u2069", ""),
        ("\u202ea\u2067b", "\u2069\u202c"),
        ("\u2069a\u202c", ""),
        ("\u2068a\u2066b\u2069", "\u2069"),
    ],
)
def test_what_a_text_leaves_open_is_closed_behind_it(text: str, behind: str) -> None:
    assert closed(text) == text + behind


@settings(deadline=None)
@given(ANY_TEXT)
def test_closing_adds_terminators_only_and_once(text: str) -> None:
    whole = closed(text)
    assert whole.startswith(text)
    assert set(whole[len(text) :]) <= {"\u202c", "\u2069"}
    assert closed(whole) == whole


@pytest.mark.parametrize("neighbour", [".", ",", "!", "%", "+", "<", "«"])
def test_punctuation_needs_no_joiner_and_no_variant(neighbour: str) -> None:
    assert hidden_characters(f"a{neighbour}\u200d{neighbour}b") == ("U+200D",)
    assert hidden_characters(f"a{neighbour}\ufe0fb") == ("U+FE0F",)


@pytest.mark.parametrize("picture", ["\u203c", "\u2049", "\u2194", "\u25b6", "\u2764"])
def test_a_variant_sign_behind_a_picture_is_honest(picture: str) -> None:
    assert hidden_characters(f"да{picture}\ufe0f") == ()
