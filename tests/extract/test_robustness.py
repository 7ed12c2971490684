"""Whatever a text is, extraction ends in time, raises nothing and keeps every place exact."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.extract import extract
from etl.extract.registry import Registry
from etl.model.records import Document

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
        for role in (one.source, one.cue, one.content, one.content_bare, one.relay):
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


@pytest.mark.parametrize(
    "unit",
    [
        " ",
        "«",
        '"',
        "а",
        "\0",
        "Лавров заявил, что ",
        "«Мы ждём», — сказал Лавров. ",
        "Лавров, ",
        "по словам Лаврова, ",
        "Об этом заявил Лавров. ",
        "он ",
        "заявил ",
        "Lavrov said that ",
        "according to Lavrov ",
        "Lavrov, X said, ",
        "says Says ",
        "“No,” Lavrov said. ",
        "Q: ",
        "МИД России и ",
        "- ",
    ],
)
def test_time_grows_with_the_length_only(registry: Registry, unit: str) -> None:
    text = unit * (60_000 // len(unit))
    begun = time.perf_counter()
    extract(Document(document_id="long", text=text), registry)
    assert time.perf_counter() - begun < 10


def test_combining_marks_and_emoji_do_not_move_places(registry: Registry) -> None:
    text = "😀 Лавро\u0301в заяви\u0301л, что встреча \U0001f91d полезна."
    (found,) = extract(Document(document_id="marks", text=text), registry)
    assert [span.of(text) for span in found.source] == ["Лавро\u0301в"]
    assert [span.of(text) for span in found.content] == ["что встреча \U0001f91d полезна"]
