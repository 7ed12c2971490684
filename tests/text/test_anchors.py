"""Anchors: exact words find their one place, or say why they do not."""

from hypothesis import given
from hypothesis import strategies as st

from etl.model.records import Span
from etl.text.anchors import AnchorFault, anchor, find_all, nearest

TEXT = "Он сказал: «Мы готовы». Она сказала: «Мы готовы», — и ушла. Мы ждём."


def test_every_occurrence_is_found_overlapping_ones_too() -> None:
    assert find_all("ааа", "аа") == [0, 1]
    assert find_all(TEXT, "нет") == []
    assert find_all(TEXT, "") == []


def test_words_that_stand_once_are_placed() -> None:
    found = anchor(TEXT, ("Мы ждём",), None, None)
    assert [span.of(TEXT) for span in found.spans] == ["Мы ждём"]
    assert found.fault is None
    assert found.explain() == ""


def test_words_that_do_not_stand_are_not_placed() -> None:
    found = anchor(TEXT, ("мы ждем",), None, None)
    assert (found.spans, found.fault) == ((), AnchorFault.NOT_FOUND)


def test_words_that_stand_twice_need_their_neighbours() -> None:
    found = anchor(TEXT, ("Мы готовы",), None, None)
    assert (found.spans, found.fault) == ((), AnchorFault.SEVERAL)
    assert found.explain() == "The words stand 2 times; add a prefix or suffix."


def test_a_prefix_chooses_and_quotation_marks_between_are_passed_over() -> None:
    found = anchor(TEXT, ("Мы готовы",), "Она сказала:", None)
    assert found.spans == (Span(38, 47),)
    assert anchor(TEXT, ("Мы готовы",), "Она сказала: «", None).spans == (Span(38, 47),)
    assert anchor(TEXT, ("Мы готовы",), "сказала: ", None).spans == (Span(38, 47),)


def test_a_suffix_chooses() -> None:
    assert anchor(TEXT, ("Мы готовы",), None, ". Она").spans == (Span(12, 21),)
    assert anchor(TEXT, ("Мы готовы",), None, "», — и").spans == (Span(38, 47),)


def test_a_context_that_fits_no_place_is_told() -> None:
    found = anchor(TEXT, ("Мы готовы",), "Они сказали:", None)
    assert found.fault is AnchorFault.CONTEXT_DIFFERS
    assert "2 times" in found.explain()


def test_a_prefix_of_marks_alone_is_exact() -> None:
    assert anchor("а б «б» б", ("б",), "«", None).spans == (Span(5, 6),)


def test_parts_follow_each_other_within_reach() -> None:
    text = "«Мы ждём, — сказал он. — Ждём ответа». Ждём ответа."
    found = anchor(text, ("Мы ждём", "Ждём ответа"), None, None)
    assert [span.of(text) for span in found.spans] == ["Мы ждём", "Ждём ответа"]
    assert found.spans[1].start == text.index("Ждём ответа")
    assert anchor("а" + " " * 2_000 + "б", ("а", "б"), None, None).fault is None
    assert anchor("а" + " " * 2_001 + "б", ("а", "б"), None, None).fault is AnchorFault.NOT_FOUND
    assert anchor(text, ("Ждём ответа", "Мы ждём"), None, None).fault is AnchorFault.NOT_FOUND


def test_the_nearest_place_outside_the_content_is_taken() -> None:
    text = "Он пришёл. «Он ушёл», — сказал он. Потом он сел."
    content = Span(text.index("«"), text.index("»") + 1)
    assert nearest(text, ("он",), content, (content,)) == (Span(31, 33),)
    assert nearest(text, ("Он",), content, (content,)) == (Span(0, 2),)
    assert nearest(text, ("она",), content, (content,)) is None


def test_a_place_inside_a_longer_word_is_the_last_resort() -> None:
    text = "Закон принят, сказал он вчера."
    assert nearest(text, ("он",), Span(6, 12), ()) == (Span(21, 23),)
    assert nearest("заявилаБербок", ("заявила",), Span(7, 13), ()) == (Span(0, 7),)


def test_a_cue_in_two_parts_is_found_inside_an_interrupted_content() -> None:
    text = "Страны, по его словам, ждут мира."
    content = (Span(0, 6), Span(23, 32))
    found = nearest(text, ("по", "словам"), Span(0, 32), content)
    assert found is not None
    assert [span.of(text) for span in found] == ["по", "словам"]


@given(st.text(max_size=60), st.data())
def test_a_stretch_of_the_text_is_always_found_with_its_context(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, len(text)))
    exact = text[start:stop]
    assert (start in find_all(text, exact)) == bool(exact)
    if exact:
        found = anchor(text, (exact,), text[:start], text[stop:])
        assert found.fitting >= 1
        assert all(span.of(text) == exact for span in found.spans)
