"""Speakers whom the words leave to be understood, and houses meant without their whole name."""

from typing import Any

import pytest

MEANT = [
    # verbs without a subject of their own
    ("Лавров заявил, что визит отложен. И добавил, что ждёт ответа.", "Sergey Lavrov"),
    ("Об этом пишет Блинкен. И добавляет, что ждёт ответа.", "Antony Blinken"),
    # a surname right after a pronoun that nobody stands before
    ("По его словам, визит отложен. Блинкен ждёт ответа.", "Antony Blinken"),
    # a bare role whose state is told only later
    ("Мы рады, отметил президент. Позже российский президент уехал.", "Kremlin"),
    # the state that acts among those that are only named
    ("Власти России впустили беженца из США. В МИД ответили, что рады.",
     "Russian Ministry of Foreign Affairs"),
    # houses
    ("Пресс-службы МИД России и Госдепа сообщили, что визит отложен.",
     "Russian Ministry of Foreign Affairs and US Department of State"),
    ('Представители "Европарламента" заявили, что рады.', "European Parliament"),
    ("Депутаты Европарламента заявили, что визит вреден.", "European Parliament"),
    ("The Azeri foreign ministry said the visit was off. It said talks went on.",
     "Azerbaijani Ministry of Foreign Affairs"),
    ("The Northern Coordination Committees say the road is closed.",
     "Northern Coordination Committees"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), MEANT)
def test_who_is_meant(tell: Any, text: str, speaker: str) -> None:
    found = [one.found.speaker for one in tell(text)]
    assert found
    assert found[-1] == speaker


NOBODY = [
    # an impersonal verb has no subject to be understood
    "Лавров уехал. Подчёркивается, что визит полезен.",
    # the gender of the verb speaks against him
    "Лавров заявил, что визит отложен. И добавила, что ждёт ответа.",
    # another's comment is not that of the last speaker
    "Лавров заявил, что рад. «Визит вреден», — приводит ТАСС комментарий одного из жителей.",
    # two states have such a president
    "Мы рады, отметил президент. Президент России принял президента Франции.",
    "It said the visit was off.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_meant(tell: Any, text: str) -> None:
    found = [one.found.speaker for one in tell(text)]
    assert found == [] or found[-1] is None
