"""Which event a sentence points to, and when it points to none."""

import pytest

from etl.extract.dates import find_dates
from etl.inputs.curated_files import read_curated
from etl.model.claims import Candidate
from etl.model.records import Attribution, Document, Span
from etl.model.vocabulary import Basis, ClaimKind, DatePrecision, Direct
from etl.transform.linking import Linked, Linker
from tests.conftest import World

BOTH = frozenset({"anna-severnaya", "john-marsh"})


def linked(world: World, sentence: str, content: str, named: frozenset[str] = BOTH) -> Linked:
    start = sentence.index(content)
    span = (Span(start, start + len(content)),)
    attribution = Attribution(
        source=(),
        cue=(),
        content=span,
        content_bare=span,
        direct=Direct.FALSE,
        kind=ClaimKind.INDIRECT,
        rule="test",
        confidence=1,
    )
    document = Document(document_id="doc", text=sentence)
    whole = Span(0, len(sentence))
    return Linker(read_curated(world.seeds, world.data)).link(document, whole, attribution, named)


def event_of(world: World, sentence: str, named: frozenset[str] = BOTH) -> str | None:
    event = linked(world, sentence, "зерно", named).event
    return event.event_id if event else None


def test_a_place_with_a_participant_points_to_the_event(world: World) -> None:
    sentence = "В Осло Марш заявил, что зерно важно."
    found = linked(world, sentence, "зерно", frozenset({"john-marsh"})).event
    assert found is not None
    assert (found.event_id, found.confidence) == ("oslo-2024", 0.55)
    assert [(item.kind, item.text) for item in found.evidence] == [
        ("place", "Осло"),
        ("participant", "john-marsh"),
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


def test_the_date_of_the_words_stands_outside_of_them(world: World) -> None:
    said = linked(world, "14 июня Марш обещал зерно.", "зерно").said
    assert (said.text, said.partial, said.precision) == ("14 июня", "--06-14", DatePrecision.DAY)
    assert (said.basis, said.year_basis, said.said_on) == (Basis.STATED, Basis.UNKNOWN, None)


def test_a_relative_word_is_kept_and_not_reckoned(world: World) -> None:
    said = linked(world, "Вчера Марш обещал зерно.", "зерно").said
    assert (said.text, said.partial, said.said_on) == ("Вчера", None, None)
    assert len(find_dates("Вчера", Span(0, 5))) == 1
