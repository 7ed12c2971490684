"""Repeats: what counts as one, and how many origins it has."""

from datetime import date

import pytest

from etl.model.claims import Claim, EventLink, Review
from etl.model.records import Span
from etl.model.vocabulary import ClaimKind, Language, Origin, ReviewStatus, Side
from etl.transform.clusters import cluster

WORDS = "Россия освободит осуждённых граждан Соединённых Штатов"


def claim(
    name: str,
    quote: str,
    speaker: str | None = "lavrov",
    event: str | None = "geneva",
    relay: tuple[str, ...] = (),
    repeat_of: str | None = None,
    document: str = "doc",
) -> Claim:
    return Claim(
        claim_id=name,
        document_id=document,
        content=(Span(0, len(quote)),),
        quote=quote,
        kind=ClaimKind.INDIRECT,
        side=Side.RU,
        status=ReviewStatus.CONFIRMED,
        origin=Origin.HUMAN,
        language=Language.RU,
        speaker_id=speaker,
        event=EventLink(event_id=event, confidence=1, evidence=()) if event else None,
        relay=relay,
        review=Review(
            claim_key=name,
            reviewed_by="editors",
            reviewed_on=date(2024, 7, 1),
            repeat_of=repeat_of,
        ),
    )


def members(*claims: Claim) -> list[tuple[str, ...]]:
    _, clusters = cluster(claims, {"doc": None, "other": "Интерфакс"})
    return [item.claim_ids for item in clusters]


def test_the_same_words_in_another_case_form_repeat_each_other() -> None:
    other = WORDS.replace("Россия", "Россией").replace("осуждённых", "осуждённым")
    assert members(claim("a", WORDS), claim("b", other)) == [("a", "b")]


def test_the_same_words_of_another_speaker_or_event_do_not() -> None:
    assert members(claim("a", WORDS), claim("b", WORDS, speaker="peskov")) == []
    assert members(claim("a", WORDS), claim("b", WORDS, event="stockholm")) == []


def test_a_person_may_join_what_the_words_do_not() -> None:
    assert members(claim("a", WORDS), claim("b", "Узники выйдут", repeat_of="a")) == [("a", "b")]


def test_short_claims_repeat_each_other_only_word_for_word() -> None:
    assert members(claim("a", "Мы готовы говорить"), claim("b", "Мы готовы молчать")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Россия будет вводить войска на территорию соседней страны",
            "Россия не будет вводить войска на территорию соседней страны",
        ),
        (
            "We have agreed to continue the dialogue on strategic stability",
            "We have not agreed to continue the dialogue on strategic stability",
        ),
        (
            "We did discuss the question of prisoners at length in Geneva",
            "We didn't discuss the question of prisoners at length in Geneva",
        ),
        (
            "Встреча министров в Женеве длилась примерно 90 минут",
            "Встреча министров в Женеве длилась примерно 40 минут",
        ),
        (
            "Россия первой обвинила Соединённые Штаты в срыве переговоров",
            "Соединённые Штаты первыми обвинили Россию в срыве переговоров",
        ),
    ],
)
def test_a_statement_and_what_contradicts_it_are_no_repeats(one: str, other: str) -> None:
    assert members(claim("a", one), claim("b", other)) == []


def test_two_unnamed_sources_repeat_each_other_only_word_for_word() -> None:
    other = WORDS.replace("Россия", "Россией")
    assert members(claim("a", WORDS, speaker=None), claim("b", other, speaker=None)) == []
    assert members(claim("a", WORDS, speaker=None), claim("b", WORDS, speaker=None)) == [("a", "b")]


def test_origins_are_counted_through_the_relay_and_not_by_repeats() -> None:
    claims = (
        claim("a", WORDS, relay=("AP", "РИА Новости")),
        claim("b", WORDS, relay=("AP",)),
        claim("c", WORDS, document="other"),
    )
    _, (found,) = cluster(claims, {"doc": None, "other": "Интерфакс"})
    assert (len(found.claim_ids), found.independent_origins) == (3, 2)


def test_an_unknown_origin_is_not_counted_as_one_more() -> None:
    claims = (claim("a", WORDS, relay=("Интерфакс",)), claim("b", WORDS))
    _, (found,) = cluster(claims, {"doc": None})
    assert found.independent_origins == 1
