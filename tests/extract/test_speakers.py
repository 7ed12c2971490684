"""Who speaks: a name outranks a role, the passage decides, and doubt gives nobody."""

from typing import Any

import pytest

from etl.model.vocabulary import Flag, Side


def _who(tell: Any, text: str) -> list[tuple[str | None, str | None, Side | None]]:
    return [(one.found.speaker, one.found.speaker_id, one.found.side) for one in tell(text)]


LAVROV = ("Sergey Lavrov", "lavrov", Side.RU)
BLINKEN = ("Antony Blinken", "blinken", Side.US)


def test_a_name_is_resolved_to_its_entry(tell: Any) -> None:
    assert _who(tell, "Лавров заявил, что визит отложен.") == [LAVROV]


def test_an_institution_and_a_state_speak_for_themselves(tell: Any) -> None:
    assert _who(tell, "В Госдепе заявили, что визит отложен. Москва осудила удары.") == [
        ("US Department of State", "state-department", Side.US),
        ("Russia", "russia", Side.RU),
    ]


def test_roles_stand_for_the_people_of_the_passage(tell: Any) -> None:
    text = (
        "Лавров встретился с Блинкеном. Госсекретарь заявил, что визит полезен. "
        "По словам министра, встреча прошла хорошо. Глава МИД РФ добавил, что ждёт ответа."
    )
    assert _who(tell, text) == [BLINKEN, LAVROV, LAVROV]


def test_the_head_of_an_institution_is_the_one_whose_office_names_it(tell: Any) -> None:
    text = "Путин принял Лаврова. Глава МИД РФ заявил, что визит полезен."
    assert _who(tell, text) == [LAVROV]


def test_a_name_outranks_the_role_beside_it(tell: Any) -> None:
    text = "Лавров ждёт ответа. Министр иностранных дел Франции Жан Дюпон сказал, что ответа нет."
    assert _who(tell, text) == [("Jean Dyupon", None, Side.OTHER)]


def test_a_pronoun_stands_for_the_last_speaker(tell: Any) -> None:
    text = "Блинкен заявил, что визит полезен. Он призвал Москву освободить задержанных."
    assert _who(tell, text) == [BLINKEN, BLINKEN]


def test_a_pronoun_without_antecedent_stands_for_nobody(tell: Any) -> None:
    assert _who(tell, "Он заявил, что визит полезен.") == [(None, None, None)]


def test_a_role_that_two_people_hold_stands_for_nobody(tell: Any) -> None:
    text = "Путин и Байден поговорили. Президент отметил, что разговор полезен."
    assert _who(tell, text) == [(None, None, None)]


def test_an_unknown_person_keeps_the_fullest_name_without_an_id(tell: Any) -> None:
    text = (
        "Канцлер Олаф Мюллер заявил, что визит полезен. "
        "По мнению Мюллера, нужен мир. Он осудил удары."
    )
    assert {who[:2] for who in _who(tell, text)} == {("Olaf Myuller", None)}


def test_a_former_official_speaks_for_no_side(tell: Any) -> None:
    text = "Бывший министр обороны России Иван Петров заявил, что визит полезен."
    assert [who[2] for who in _who(tell, text)] == [None]


def test_two_names_speak_jointly_and_for_no_single_side(tell: Any) -> None:
    (found,) = tell("Лавров и Блинкен договорились продолжить разговор.")
    assert found.found.speaker == "Sergey Lavrov and Antony Blinken"
    assert (found.found.speaker_id, found.found.side) == (None, None)
    assert Flag.JOINT in found.found.flags


def test_an_outlet_around_a_report_is_its_relay(tell: Any) -> None:
    (found,) = tell("Лавров заявил, что визит отложен, передаёт РИА Новости.")
    assert (found.source, found.relay) == ("Лавров", "РИА Новости")
    assert found.found.speaker_id == "lavrov"


def test_an_outlet_alone_is_the_source(tell: Any) -> None:
    (found,) = tell("Визит отложен, сообщает РИА Новости.")
    assert (found.source, found.relay, found.found.side) == ("РИА Новости", "", None)


def test_the_one_referred_to_speaks_and_the_outlet_relays(tell: Any) -> None:
    (found,) = tell("РИА Новости со ссылкой на AP уточняет, что беседа была краткой.")
    assert (found.source, found.relay) == ("AP", "РИА Новости")
    assert found.cue == "со ссылкой на¦уточняет"


def test_an_outlet_before_a_colon_relays_the_report_after_it(tell: Any) -> None:
    (found,) = tell("Интерфакс: Блинкен призвал Москву освободить задержанных.")
    assert (found.source, found.relay) == ("Блинкен", "Интерфакс")


def test_cited_words_belong_to_the_one_cited(tell: Any) -> None:
    (found,) = tell("«Мы ждём ответа», — приводит слова Блинкена «РИА Новости».")
    assert (found.source, found.cue, found.relay) == (
        "Блинкена",
        "приводит слова",
        "«РИА Новости»",
    )


def test_a_pointer_back_adds_its_outlet_as_a_relay(tell: Any) -> None:
    (found,) = tell("Лавров заявил, что визит отложен. Об этом сообщает Интерфакс.")
    assert (found.source, found.relay) == ("Лавров", "Интерфакс")


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Блинкен пригрозил Москве санкциями.", Flag.THREAT),
        ("Байден пообещал помочь Киеву.", Flag.PROMISE),
        ("Лавров потребовал отвода войск.", Flag.DEMAND),
        ("Песков отверг эти обвинения.", Flag.DENIAL),
        ("В Кремле не исключили, что встреча состоится.", Flag.HEDGE),
        ("«Где же ответ?» — спросил Лавров.", Flag.QUESTION),
    ],
)
def test_what_a_report_does_beside_stating(tell: Any, text: str, flag: Flag) -> None:
    (found,) = tell(text)
    assert found.found.flags == (flag,)


def test_a_plain_report_is_surer_than_a_mended_or_resolved_one(tell: Any) -> None:
    text = "Лавров заявил, что визит отложен. Он добавил, что ответа нет. Нет», — сказал он."
    sure, resolved, mended = (one.found.confidence for one in tell(text))
    assert 1 > sure > resolved > mended > 0


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Канцлер Шольц сообщил, что ответа нет.", "Olaf Scholz", Side.OTHER),
        ("Берлин заявил, что ответа нет.", "Germany", Side.OTHER),
        ("В МИД Франции сообщили, что ответа нет.", "French Ministry of Foreign Affairs",
         Side.OTHER),
        ("Джон Керри заявил, что ответа нет.", "John Kerry", Side.US),
        ("The Iranian side said that there was no answer.", "Iran", Side.OTHER),
        ("The German defence ministry said that there was no answer.",
         "German Ministry of Defence", Side.OTHER),
        ("President Macron said that there was no answer.", "Emmanuel Macron", Side.OTHER),
        ("Lavrov and Blinken said that there was no answer. They agreed to wait.",
         "Sergey Lavrov and Antony Blinken", None),
    ],
)  # fmt: skip
def test_the_widely_known_have_a_name_and_a_side_but_no_id(
    tell: Any, text: str, name: str, side: Side | None
) -> None:
    assert {(one.found.speaker, one.found.speaker_id, one.found.side) for one in tell(text)} == {
        (name, None, side)
    }


def test_a_surname_after_another_first_name_is_somebody_else(tell: Any) -> None:
    (one,) = tell("Peter Macron said that there was no answer.")
    assert one.found.speaker == "Peter Macron"


def test_a_pronoun_stands_for_the_person_the_sentence_before_begins_with(tell: Any) -> None:
    (one,) = tell("Blinken met Kerry in Geneva. He noted that there was no answer.")
    assert one.found.speaker_id == "blinken"
