"""Repeats: what counts as one, and how many origins it has."""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.model.claims import Claim, EventLink, Review
from etl.model.records import Span
from etl.model.vocabulary import ClaimKind, Language, Origin, ReviewStatus, Side
from etl.transform.clusters import cluster
from etl.transform.origins import relay_chain
from tests.extract.conftest import REGISTRY

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
    _, clusters = cluster(claims, {"doc": None, "other": "Интерфакс"}, REGISTRY)
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
        (
            "Стороны сократят число своих дипломатов в обеих столицах до 5",
            "Стороны сократят число своих дипломатов в обеих столицах до 15",
        ),
        (
            "Встреча министров в Женеве длилась более часа за закрытыми дверями",
            "Встреча министров в Женеве длилась менее часа за закрытыми дверями",
        ),
        (
            "Министры договорились вернуться к этому вопросу в Женеве в июне",
            "Министры договорились вернуться к этому вопросу в Женеве в июле",
        ),
        (
            "Мы подготовили для этой встречи пять новых предложений по безопасности",
            "Мы подготовили для этой встречи пятнадцать новых предложений по безопасности",
        ),
        (
            "Россия поддерживает предложение провести новую встречу министров в Женеве",
            "Россия отвергает предложение провести новую встречу министров в Женеве",
        ),
        (
            "Вряд ли стороны вернутся к обсуждению этого вопроса на встрече в Женеве",
            "Стороны вернутся к обсуждению этого вопроса на встрече в Женеве",
        ),
        (
            "Ministers will return to the question of prisoners before the meeting in Geneva",
            "Ministers will return to the question of prisoners after the meeting in Geneva",
        ),
        (
            "We support the proposal to hold another meeting of ministers in Geneva",
            "We oppose the proposal to hold another meeting of ministers in Geneva",
        ),
        (
            "На полях форума состоится отдельная встреча министра с Блинкеном",
            "На полях форума состоится отдельная встреча министра с Путиным",
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
    _, (found,) = cluster(claims, {"doc": None, "other": "Интерфакс"}, REGISTRY)
    assert (len(found.claim_ids), found.independent_origins) == (3, 2)


def test_an_unknown_origin_is_not_counted_as_one_more() -> None:
    claims = (claim("a", WORDS, relay=("Интерфакс",)), claim("b", WORDS))
    _, (found,) = cluster(claims, {"doc": None}, REGISTRY)
    assert found.independent_origins == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "что любые действия, которые угрожают безопасности миротворцев, будут расценены как "
            "нападение на Россию",
            "Любые действия, угрожающие безопасности миротворцев, будут расценены как нападение "
            "на Россию",
        ),
        (
            "В этом году в состав флота войдёт 40 кораблей и судов",
            "В этом году в состав флота войдёт сорок кораблей и судов",
        ),
        (
            "критика Вашингтона в адрес проекта нового газопровода несправедлива",
            "критика США в адрес проекта нового газопровода несправедлива",
        ),
        (
            "that the talks with Minister Lavrov were candid and useful",
            "The talks with Lavrov were candid and useful",
        ),
    ],
    ids=["a participle for a clause", "a number in words", "a capital for its state", "a title"],
)
def test_what_another_report_words_a_little_otherwise_is_a_repeat(one: str, other: str) -> None:
    assert members(claim("a", one), claim("b", other)) == [("a", "b")]


@pytest.mark.parametrize(
    ("relays", "origins"),
    [
        ((("AP", "РИА Новости"), ("Associated Press",)), 1),
        ((("Ассошиэйтед Пресс",), ("агентством AP", "Интерфакс")), 1),
        ((("РИА Новости",), ("агентству «РИА Новости»",)), 1),
        ((("газетой «Утро»",), ("газета «Утро»",)), 1),
        ((("AP",), ("Интерфаксом",)), 2),
    ],
)
def test_one_relay_under_two_names_is_one_origin(
    relays: tuple[tuple[str, ...], ...], origins: int
) -> None:
    claims = [claim(str(number), WORDS, relay=relay) for number, relay in enumerate(relays)]
    _, (found,) = cluster(tuple(claims), {"doc": None}, REGISTRY)
    assert found.independent_origins == origins


def test_an_outlet_that_prints_what_it_was_told_elsewhere_is_no_origin_of_its_own() -> None:
    claims = (
        claim("a", WORDS, relay=("AP", "РИА Новости"), document="other"),
        claim("b", WORDS, relay=("AP",)),
    )
    _, (found,) = cluster(claims, {"doc": "Вести", "other": "Интерфакс"}, REGISTRY)
    assert found.independent_origins == 1


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("передаёт РИА Новости со ссылкой на AP", ("AP", "РИА Новости")),
        ("RIA Novosti reported, citing AP", ("AP", "RIA Novosti")),
        ("по данным AP, передаёт РИА Новости", ("AP", "РИА Новости")),
    ],
)
def test_whoever_is_referred_to_stands_nearer_to_the_origin(
    text: str, chain: tuple[str, ...]
) -> None:
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in chain]
    assert relay_chain(text, spans) == chain


_SAID = st.lists(
    st.lists(
        st.sampled_from(["мы", "готовы", "обсудить", "не", "все", "вопросы", "мира"]), max_size=9
    ),
    min_size=2,
    max_size=8,
)


@given(_SAID, st.integers())
def test_the_order_of_the_claims_makes_no_difference(said: list[list[str]], seed: int) -> None:
    claims = [claim(f"{number:02}", " ".join(words) or "-") for number, words in enumerate(said)]
    mixed = random.Random(seed).sample(claims, len(claims))
    assert cluster(tuple(claims), {}, REGISTRY)[1] == cluster(tuple(mixed), {}, REGISTRY)[1]
