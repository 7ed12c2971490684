"""Which event a sentence points to, and when it points to none."""

from datetime import date

import pytest

from etl.inputs.curated_files import read_curated
from etl.model.claims import Candidate, SaidDate
from etl.model.records import Attribution, Document, Span
from etl.model.vocabulary import Basis, CandidateField, ClaimKind, DatePrecision, Direct
from etl.transform.linking import Linked, Linker
from tests.conftest import World

BOTH = frozenset({"anna-severnaya", "john-marsh"})


def place(sentence: str, words: str) -> tuple[Span, ...]:
    if not words:
        return ()
    start = sentence.index(words)
    return (Span(start, start + len(words)),)


def linked(
    world: World,
    sentence: str,
    content: str,
    named: frozenset[str] = BOTH,
    cue: str = "",
    published_on: date | None = None,
) -> Linked:
    span = place(sentence, content)
    attribution = Attribution(
        source=place(sentence, "Марш") if cue else (),
        cue=place(sentence, cue),
        content=span,
        content_bare=span,
        direct=Direct.FALSE,
        kind=ClaimKind.INDIRECT,
        rule="test",
        confidence=1,
    )
    document = Document(document_id="doc", text=sentence, published_on=published_on)
    whole = Span(0, len(sentence))
    return Linker(read_curated(world.seeds, world.data)).link(document, whole, attribution, named)


def event_of(
    world: World,
    sentence: str,
    named: frozenset[str] = BOTH,
    published_on: date | None = None,
) -> str | None:
    event = linked(world, sentence, "зерно", named, published_on=published_on).event
    return event.event_id if event else None


def test_a_place_with_a_participant_points_to_the_event(world: World) -> None:
    sentence = "В Осло Марш заявил, что зерно важно."
    found = linked(world, sentence, "зерно", frozenset({"john-marsh"})).event
    assert found is not None
    assert (found.event_id, found.confidence) == ("oslo-2024", 0.55)
    assert [(item.kind, item.text, item.text_ru) for item in found.evidence] == [
        ("place", "Осло", None),
        ("participant", "John Marsh", "Джон Марш"),
    ]


def test_a_full_date_points_to_the_event(world: World) -> None:
    assert event_of(world, "14 июня 2024 года зерно обсудили.", frozenset()) == "call-2024-06-14"


@pytest.mark.parametrize(
    "sentence",
    [
        "14 июня Марш сказал о другом: зерно дорожает.",
        "В Осло в 1986 году Северная и Марш помнят зерно.",
        "Марш заявил 3 июля 2023 года в Осло, что зерно важно.",
        "Северная и Марш ценят зерно.",
    ],
    ids=["a day without its year", "another year", "another day", "participants alone"],
)
def test_too_little_or_a_date_against_it_leaves_the_event_open(world: World, sentence: str) -> None:
    assert event_of(world, sentence, frozenset({"john-marsh"})) is None


def test_what_the_sentence_before_tells_is_no_evidence_for_an_event(world: World) -> None:
    before = "14 июня 2024 года в Осло Марш говорил с Северной. "
    text = before + "Марш обещал зерно."
    content = place(text, "зерно")
    attribution = Attribution(
        source=(),
        cue=place(text, "обещал"),
        content=content,
        content_bare=content,
        direct=Direct.FALSE,
        kind=ClaimKind.INDIRECT,
        rule="test",
        confidence=1,
    )
    document = Document(document_id="doc", text=text)
    linker = Linker(read_curated(world.seeds, world.data))
    sentence = Span(len(before), len(text))
    found = linker.link(document, sentence, attribution, frozenset({"john-marsh"}))
    assert (found.event, found.candidates) == (None, ())


def test_two_events_that_fit_are_both_kept_and_none_is_taken(world: World) -> None:
    second = (
        "oslo-second,meeting,Second talks in Oslo,Вторые переговоры в Осло,2024-09-01,,,outside,"
        "outside,Oslo,Осло,talks,,,\n"
    )
    world.edit("events.csv", lambda text: text + second)
    world.edit(
        "event_participants.csv",
        lambda text: text + "oslo-second,anna-severnaya,party\noslo-second,john-marsh,party\n",
    )
    found = linked(world, "В Осло Марш и Северная вспомнили зерно.", "зерно")
    assert found.event is None
    assert [(item.value, item.score) for item in found.candidates] == [
        ("oslo-2024", 0.7),
        ("oslo-second", 0.7),
    ]
    assert all(isinstance(item, Candidate) for item in found.candidates)
    assert (found.candidates[0].evidence, found.candidates[0].evidence_ru) == (
        "place: Осло, participant: Anna Severnaya, participant: John Marsh",
        "место: Осло, участник: Анна Северная, участник: Джон Марш",
    )


@pytest.mark.parametrize(
    ("words", "event"), [("в Дели", "oslo-2024"), ("министр иностранных дел", None)]
)
def test_a_name_of_one_word_is_not_the_common_word_its_stem_is_cut_to(
    world: World, words: str, event: str | None
) -> None:
    world.edit("events.csv", lambda text: text.replace("Осло,talks,", "Осло,talks,Дели", 1))
    assert event_of(world, f"Марш и Северная, {words}: зерно важно.") == event


def test_a_word_counts_once_however_many_things_it_is(world: World) -> None:
    world.edit("events.csv", lambda text: text.replace("Осло,talks,", "Осло,talks,Осло", 1))
    found = linked(world, "В Осло хвалили зерно.", "зерно", frozenset())
    assert found.event is None
    assert [item.score for item in found.candidates] == [0.4]


def test_the_topic_is_the_one_most_words_speak_for(world: World) -> None:
    assert linked(world, "Зерно и снова зерно, и консульства.", "Зерно и снова зерно").topic_id == (
        "grain"
    )
    assert linked(world, "О зерне и консульстве.", "О зерне и консульстве").topic_id is None


def said(sentence: str, world: World, published_on: date | None = None) -> SaidDate:
    return linked(world, sentence, "зерно", BOTH, "обещал", published_on).said


def test_a_longer_phrase_tells_more_than_a_word_inside_it(world: World) -> None:
    world.edit("topics.csv", lambda text: text.replace("зерно,grain", "мост,grain"))
    world.edit("topics.csv", lambda text: text.replace("консульство,", "мост дружбы,"))
    assert linked(world, "О мосте дружбы.", "О мосте дружбы").topic_id == "consulates"


@pytest.mark.parametrize("form", ["Китай", "Китая", "Китаю", "Китаем", "Китае"])
def test_a_word_of_a_topic_is_known_in_every_case(world: World, form: str) -> None:
    world.edit("topics.csv", lambda text: text.replace("консульство", "консульство ; Китай", 1))
    assert linked(world, f"Речь о {form}.", form).topic_id == "consulates"


def test_a_whole_state_is_no_place_that_points_to_an_event(world: World) -> None:
    world.edit("speakers.csv", lambda text: text + "oslo,state,Oslo,Осло,other,,,\n")
    assert event_of(world, "В Осло Марш и Северная вспомнили зерно.") is None


def test_the_words_an_event_was_dated_by_point_to_it_whatever_the_calendar_says(
    world: World,
) -> None:
    row = (
        "bridge-2024,measure,Bridge closed,Мост закрыт,2024-09-29,,9 сентября 2024 года,outside,"
        "stated,,,measure,,,\n"
    )
    world.edit("events.csv", lambda text: text + row)
    assert event_of(world, "9 сентября 2024 года вспомнили зерно.", frozenset()) == "bridge-2024"


def test_the_date_of_the_words_stands_outside_of_them(world: World) -> None:
    found = said("14 июня Марш обещал зерно.", world)
    assert (found.text, found.partial, found.precision) == ("14 июня", "--06-14", DatePrecision.DAY)
    assert (found.basis, found.year_basis, found.said_on) == (Basis.STATED, Basis.UNKNOWN, None)


def test_a_relative_word_is_kept_and_reckoned_only_from_the_documents_date(world: World) -> None:
    sentence = "Вчера Марш обещал зерно."
    assert said(sentence, world) == SaidDate(text="Вчера")
    found = said(sentence, world, date(2024, 6, 15))
    assert (found.text, found.said_on, found.basis) == ("Вчера", date(2024, 6, 14), Basis.INFERRED)


@pytest.mark.parametrize(
    "sentence",
    [
        "Марш, который 14 июня встретился с Северной, обещал зерно.",
        "После переговоров, прошедших 14 июня, Марш обещал зерно.",
    ],
    ids=["the day of a meeting", "the day of the talks"],
)
def test_a_date_of_another_clause_is_not_the_day_of_the_words(world: World, sentence: str) -> None:
    assert said(sentence, world) == SaidDate()


def test_a_day_that_lies_ahead_is_not_the_day_of_the_words(world: World) -> None:
    sentence = "Завтра Марш объявит, что зерно важно."
    found = linked(world, sentence, "зерно", BOTH, "объявит", date(2024, 6, 15))
    assert found.said == SaidDate()


def test_a_date_between_the_parts_of_a_quotation_is_the_day_of_the_words(world: World) -> None:
    sentence = "«Да, — сказал Марш 14 июня. — Зерно важно»."
    attribution = Attribution(
        source=place(sentence, "Марш"),
        cue=place(sentence, "сказал"),
        content=(*place(sentence, "«Да"), *place(sentence, "Зерно важно»")),
        content_bare=(*place(sentence, "Да"), *place(sentence, "Зерно важно")),
        direct=Direct.TRUE,
        kind=ClaimKind.DIRECT,
        rule="test",
        confidence=1,
    )
    document = Document(document_id="doc", text=sentence)
    linker = Linker(read_curated(world.seeds, world.data))
    found = linker.link(document, Span(0, len(sentence)), attribution, BOTH).said
    assert found.partial == "--06-14"


def test_two_days_beside_the_verb_are_both_kept_and_none_is_taken(world: World) -> None:
    sentence = "14 июня 2024 года и 15 июня 2024 года Марш обещал зерно."
    found = linked(world, sentence, "зерно", cue="обещал")
    assert found.said == SaidDate()
    days = [item.value for item in found.candidates if item.field is CandidateField.SAID_ON]
    assert days == ["2024-06-14", "2024-06-15"]


def test_a_reckoned_date_points_to_the_event_and_never_rules_one_out(world: World) -> None:
    day_after, later = date(2024, 6, 15), date(2024, 9, 2)
    assert event_of(world, "Вчера Марш звонил, зерно обсудили.", BOTH, day_after) == (
        "call-2024-06-14"
    )
    assert event_of(world, "Вчера Марш вспомнил Осло и зерно.", BOTH, later) == "oslo-2024"
