"""Claim ids: the same words at the same turn keep their id wherever they move."""

from hypothesis import given
from hypothesis import strategies as st

from etl.model.records import Span
from etl.transform.identity import Occurrences


def place(text: str, quote: str, start: int = 0) -> Span:
    found = text.index(quote, start)
    return Span(found, found + len(quote))


def test_words_that_stand_twice_have_two_ids() -> None:
    text = "да и нет, да и нет"
    ids = Occurrences("doc", text)
    assert ids.claim_id(place(text, "нет")) != ids.claim_id(place(text, "нет", 6))


def test_the_same_words_in_another_document_have_another_id() -> None:
    span = Span(0, 5)
    assert Occurrences("one", "words").claim_id(span) != Occurrences("two", "words").claim_id(span)


@given(st.text(alphabet="абв ", max_size=30), st.text(alphabet="абв ", max_size=30))
def test_an_id_survives_a_change_elsewhere(before: str, after: str) -> None:
    quote = "«Мы готовы»"
    text = f"{before}{quote}{after}"
    assert Occurrences("doc", text).claim_id(place(text, quote)) == Occurrences(
        "doc", quote
    ).claim_id(Span(0, len(quote)))


def test_an_id_is_the_same_on_every_machine() -> None:
    assert Occurrences("doc", "words").claim_id(Span(0, 5)) == "cc2b91145cd23f597"
