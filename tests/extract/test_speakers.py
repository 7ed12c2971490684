"""Who speaks: a name outranks a role, the passage decides, and doubt gives nobody."""

from typing import Any

import pytest

from etl.extract.naming import latin_name
from etl.extract.nominative import nominative_name
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
    assert _who(tell, text) == [("Jean Dupont", None, Side.OTHER)]


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
    assert {who[:2] for who in _who(tell, text)} == {("Olaf Müller", None)}


def test_a_former_official_speaks_for_no_side(tell: Any) -> None:
    text = "Бывший министр обороны России Иван Петров заявил, что визит полезен."
    assert [who[2] for who in _who(tell, text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Бывший чиновник Госдепартамента заявил, что визит полезен.",
        "Бывшие чиновники США заявили, что визит полезен.",
        "По словам бывшего американского дипломата, визит полезен.",
        "A former US official said the visit was useful.",
    ],
)
def test_a_former_official_without_a_name_speaks_for_no_side_either(tell: Any, text: str) -> None:
    assert _who(tell, text) == [(None, None, None)]


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


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("Сергея Викторовича Петрова", "Sergey Petrov"),
        ("Татьяны Соломиной", "Tatyana Solomina"),
        ("Дмитрия Дудки", "Dmitry Dudka"),
        ("Александра Корольчука", "Alexander Korolchuk"),
        ("Ирины Черных", "Irina Chernykh"),
        ("Михеила Гамкрелидзе", "Mikheil Gamkrelidze"),
        ("Владимира Заславского", "Vladimir Zaslavsky"),
        ("Юрия Короленко", "Yuri Korolenko"),
        ("Игоря Негру", "Igor Negru"),
        ("Ханны Мюллер", "Khanna Müller"),
    ],
)
def test_names_are_put_into_the_nominative_and_into_latin_letters(
    written: str, english: str
) -> None:
    name = nominative_name(tuple(written.split()), oblique=True)
    assert latin_name(" ".join(name.words)) == english


def test_a_person_who_has_not_spoken_is_known_by_surname_role_and_pronoun(tell: Any) -> None:
    text = (
        "В Минск прилетел эксперт Анатолий Дирун. По его мнению, мир близок. "
        "Эксперт добавил, что ждёт ответа. Дирун заявил, что доволен."
    )
    assert {who[:2] for who in _who(tell, text)} == {("Anatoly Dirun", None)}


def test_a_bare_role_follows_the_state_of_the_office_named_last(tell: Any) -> None:
    text = (
        "В Варшаве выступил министр иностранных дел Польши. Лавров был в Минске. "
        "Министр заявил, что санкции останутся."
    )
    assert _who(tell, text) == [("Polish Ministry of Foreign Affairs", None, Side.OTHER)]


def test_an_office_without_a_holder_in_the_passage_is_its_house(tell: Any) -> None:
    text = "Министр обороны Германии заявил, что визит отложен. Президент США осудил удары."
    assert [who[0] for who in _who(tell, text)] == ["German Ministry of Defence", "White House"]


def test_a_short_word_stands_for_the_ministry_named_before(tell: Any) -> None:
    text = (
        "В МИД Франции заявили, что визит отложен. В министерстве добавили, что ждут ответа. "
        "В ведомстве отметили, что готовы к переговорам."
    )
    assert [who[0] for who in _who(tell, text)] == ["French Ministry of Foreign Affairs"] * 3


def test_an_office_counts_only_while_it_is_held(tell_on: Any) -> None:
    text = "В Москве были Джон Керри и Майк Помпео. Госсекретарь заявил, что доволен."
    assert [one.speaker for one in tell_on(text, "2015-05-12")] == ["John Kerry"]
    assert [one.speaker for one in tell_on(text, "2019-05-14")] == ["Mike Pompeo"]
    assert [one.speaker for one in tell_on(text, None)] == [None]


def test_who_has_left_every_office_speaks_for_no_side(tell_on: Any) -> None:
    text = "Рекс Тиллерсон заявил, что визит полезен."
    assert [one.side for one in tell_on(text, "2017-06-01")] == [Side.US]
    assert [one.side for one in tell_on(text, "2023-06-01")] == [None]


def test_a_pronoun_agrees_in_gender_and_prefers_the_subject(tell: Any) -> None:
    text = "Мария Захарова и Сергей Лавров выступили в Москве. Она заявила, что мир близок."
    assert [who[0] for who in _who(tell, text)] == ["Maria Zakharova"]
    text = "Лавров встретился с Блинкеном. Он заявил, что доволен."
    assert _who(tell, text) == [LAVROV]


def test_common_nouns_and_groups_are_no_names(tell: Any) -> None:
    text = "Многие считают, что мир близок. Фермеры заявили, что ждут. Разведка сообщила, что ждёт."
    assert {who[0] for who in _who(tell, text)} == {None}


def test_who_refuses_to_comment_has_said_nothing(tell: Any) -> None:
    assert _who(tell, "Блинкен отказался комментировать слова Лаврова о «шантаже».") == []


def test_an_earlier_word_before_a_surname_is_no_first_name(tell: Any) -> None:
    text = "Ранее Помпео заявил, что визит полезен. Earlier Kerry said the talks were useful."
    assert [who[0] for who in _who(tell, text)] == ["Mike Pompeo", "John Kerry"]


def test_a_name_without_case_belongs_to_the_one_spoken_to_before_it(tell: Any) -> None:
    (said,) = tell("Дипломаты, ждущие визы, предложили пользователям Twitter выбрать.")
    assert (said.source, said.content) == ("Дипломаты", "пользователям Twitter выбрать")
    text = "Визит отложен, рассказал журналистам CNN Блинкен."
    assert [who[0] for who in _who(tell, text)] == ["Antony Blinken"]


def test_an_office_of_a_body_of_states_is_nobody_of_a_state(tell: Any) -> None:
    text = "Госсекретарь США Блинкен заявил, что ждёт. Секретарь НАТО сообщил, что визит отложен."
    assert [who[0] for who in _who(tell, text)] == ["Antony Blinken", "NATO"]
