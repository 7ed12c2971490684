"""Whatever a text is, extraction ends in time, raises nothing and keeps every place exact."""

import itertools
import sys
import time
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.extract import extract, extract_with
from etl.extract.parts import LONGEST_PART
from etl.extract.registry import Registry
from etl.model.records import Document
from etl.text.segments import segment
from tests.benchmarks.growing import RUSSIAN, UNITS, grown

WORDS = st.sampled_from(
    [
        *("Лавров", "Блинкен", "он", "министр", "МИД России", "заявил", "сказала", "призвал"),
        *("обвинил", "назвали", "добавив", "что", "о", "в", "по словам", "его мнению", "как"),
        *("сообщает", "РИА Новости", "со ссылкой на", "об этом", "«", "»", '"', "—", "-", ","),
        *(".", ":", "?", "\n", "who", "said", "that", "Lavrov", "according to", "“", "”"),
        *("SECRETARY BLINKEN:", "встреча полезна", "прекратить", "необходимость", "и", "а"),
        *("не", "😀", "e\u0301", "\0", "и\u0306"),
    ]
)


def _check(text: str, registry: Registry) -> None:
    document = Document(document_id="any", text=text)
    found = extract(document, registry)
    for one in found:
        roles = (one.source, one.cue, one.content, one.content_bare, one.relay, one.addressee)
        for role in roles:
            assert all(span.stop <= len(text) for span in role)
            assert all(span.of(text) == span.of(text).strip() != "" for span in role)
            assert list(role) == sorted(role)
        assert one.content
        assert len(one.content) == len(one.content_bare)
        assert all(
            outer.holds(inner) for outer, inner in zip(one.content, one.content_bare, strict=True)
        )
        assert 0 < one.confidence <= 1
    assert extract(document, registry) == found


PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@PATIENT
@given(words=st.lists(WORDS, max_size=40))
def test_any_order_of_telling_words(registry: Registry, words: list[str]) -> None:
    _check(" ".join(words), registry)


@PATIENT
@given(text=st.text(max_size=200))
def test_any_text(registry: Registry, text: str) -> None:
    _check(text, registry)


def _calls(text: str, registry: Registry) -> int:
    """How many functions are called to read ``text``: work that is counted, not timed."""
    calls = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    document = Document(document_id="counted", text=text)
    sys.setprofile(count)
    try:
        extract(document, registry)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("name", UNITS)
def test_four_times_the_text_is_four_times_the_work(registry: Registry, name: str) -> None:
    short, long = (_calls(grown(UNITS[name], size), registry) for size in (6_000, 24_000))
    assert long < 5.5 * short + 1_000


@pytest.mark.parametrize(
    "name",
    ["letters without spaces", "white space", "one verb, glued", "straight marks", "of course"],
)
def test_time_grows_with_the_length_only(registry: Registry, name: str) -> None:
    def seconds(size: int) -> float:
        document = Document(document_id="long", text=grown(UNITS[name], size))
        begun = time.process_time()
        extract_with(None, document, registry)
        return time.process_time() - begun

    short, long = (min(seconds(size) for _ in range(2)) for size in (20_000, 200_000))
    assert long < 40 * short + 0.5  # ten times the text; a square of it would be a hundred times


@pytest.mark.parametrize(
    "text", ['Lavrov said: "', "Lavrov said on Friday: “", "according to on", "He repeats, “"]
)
def test_a_text_may_break_off_anywhere(registry: Registry, text: str) -> None:
    _check(text, registry)


def test_a_list_of_many_reports_in_one_line_is_read(registry: Registry) -> None:
    text = "; ".join(["Лавров заявил, что встреча полезна"] * 60)
    found = extract(Document(document_id="list", text=text), registry)
    assert {one.speaker for one in found} == {"Sergey Lavrov"}
    assert found[0].content[0].of(text).startswith("что встреча полезна")
    assert found[-1].cue[0].start > len(text) // 2


def test_verbs_without_any_mark_say_nothing(registry: Registry) -> None:
    text = "заявил " * 60 + ", Лавров заявил, что встреча полезна"
    (found,) = extract(Document(document_id="noise", text=text), registry)
    assert found.content[0].of(text) == "что встреча полезна"


@pytest.mark.parametrize("decided", [True, False])
def test_a_very_long_text_is_read_in_parts_with_exact_places(
    registry: Registry, decided: bool
) -> None:
    times = LONGEST_PART // len(RUSSIAN) + 10
    text = RUSSIAN * times
    parts = segment(text) if decided else None
    found = extract(Document(document_id="long", text=text), registry, parts)
    assert len(found) == 3 * times
    assert {one.content[0].of(text) for one in found if one.rule == "clause"} == {
        "что переговоры прошли полезно"
    }
    assert {one.source[0].of(text) for one in found} == {
        "Сергей Лавров",
        "министр",
        "представителя Госдепартамента",
    }
    assert all(left.cue[0] < right.cue[0] for left, right in itertools.pairwise(found))


def test_combining_marks_and_emoji_do_not_move_places(registry: Registry) -> None:
    text = "😀 Лавро\u0301в заяви\u0301л, что встреча \U0001f91d полезна."
    (found,) = extract(Document(document_id="marks", text=text), registry)
    assert [span.of(text) for span in found.source] == ["Лавро\u0301в"]
    assert [span.of(text) for span in found.content] == ["что встреча \U0001f91d полезна"]
