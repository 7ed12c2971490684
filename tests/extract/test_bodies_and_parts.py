"""Who speaks, where no table knows the name: bodies, parts of one subject, seats, houses.

All sentences are invented.
"""

from typing import Any

import pytest

SPEAKERS = [
    # bodies called by a noun and a name
    ("Компания «Рога и копыта» сообщила, что уходит.", "Roga and kopyta"),
    ("Газета «Утренний лист» сообщила, что встреча отменена.", "Utrenny list"),
    ("Дорогу откроют, сообщает портал NOVOSTI.RU.", "NOVOSTI.RU"),
    ("Фирма Acme Widgets Inc заявила, что уходит.", "Acme Widgets"),
    ("Авиакомпании заявили, что рейсов не будет.", None),
    # several as one
    ("Латвия, Литва и Польша заявили, что закроют границу.", "Latvia, Lithuania and Poland"),
    # whose office it is
    ("Посол Украины в Германии заявил, что визит отложен.", "Ukrainian Embassy in Germany"),
    ("Представители посольства РФ в Ереване отвергли обвинения.", "Russian Embassy in Armenia"),
    ("Полиция Германии сообщила, что преступник задержан.", "German police"),
    ("Пресс-служба президента Польши сообщила, что визит отложен.", "Polish presidency"),
    ("Брюссель осудил санкции.", "European Union"),
    # a first name of no table
    ("Диетолог Бет Китчин заявила, что вода полезна.", "Bet Kitchin"),
    ("Губернатор Нижнего Новгорода заявил, что дорога открыта.", None),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_who_speaks(tell_on: Any, text: str, speaker: str | None) -> None:
    assert tell_on(text, None)[0].speaker == speaker


def test_a_noun_alone_stands_for_the_body_named_before(tell_on: Any) -> None:
    text = "Компания «Рога и копыта» сообщила, что уходит. В компании добавили, что это навсегда."
    assert [one.speaker for one in tell_on(text, None)] == ["Roga and kopyta"] * 2


def test_an_outlet_named_by_a_noun_is_the_outlet_meant_later(tell_on: Any) -> None:
    text = "Газета «Утренний лист» сообщила, что визит отменён. Издание отмечает, что всё тихо."
    assert [one.speaker for one in tell_on(text, None)] == ["Utrenny list"] * 2


def test_a_house_is_told_by_the_one_state_of_the_passage(tell_on: Any) -> None:
    text = "Визит отложен, сообщили в министерстве обороны. Поезд идёт в Швецию."
    assert [one.speaker for one in tell_on(text, None)] == ["Swedish Ministry of Defence"]


def test_an_english_name_closes_an_office_of_a_state(tell_on: Any) -> None:
    text = (
        "Foreign Minister of Russia Sergey Lavrov met Minister of Foreign Affairs of Zimbabwe "
        "Dr Amon Murwira. The Ministers reaffirmed their support for the treaty."
    )
    assert [one.speaker for one in tell_on(text, None)] == ["Sergey Lavrov and Amon Murwira"]
