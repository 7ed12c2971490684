"""To whom something was said: where a sentence names somebody, and where it only seems to."""

import pytest

from tests.extract.conftest import Tell


def addressees(tell: Tell, text: str) -> list[str]:
    return [span.of(text) for one in tell(text) for span in one.found.addressee]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Лавров заявил журналистам, что переговоры продолжатся.", "журналистам"),
        ("«Мы готовы говорить», — сказал Лавров журналистам.", "журналистам"),
        ("Лавров сообщил в четверг журналистам, что рад встрече.", "журналистам"),
        ("Журналистам министр сообщил, что переговоры продолжатся.", "Журналистам"),
        ("Лавров сказал Блинкену, что переговоры продолжатся.", "Блинкену"),
        (
            "Лавров сказал своему американскому коллеге Энтони Блинкену, что рад встрече.",
            "американскому коллеге Энтони Блинкену",
        ),
        ("Лавров заявил ему, что переговоры продолжатся.", "ему"),
        ("Лавров предупредил Блинкена, что ответ последует.", "Блинкена"),
        ("Лавров вчера рассказал президенту России, что переговоры трудны.", "президенту России"),
        ("Lavrov told reporters that talks would go on.", "reporters"),
        ("“We are ready to talk,” Lavrov told reporters on Monday.", "reporters"),
        ("Blinken told Lavrov that talks would go on.", "Lavrov"),
        ("Blinken told him that talks would go on.", "him"),
        ("Blinken assured President Putin that talks would go on.", "President Putin"),
        ("Blinken said to reporters that talks would go on.", "reporters"),
        (
            "Blinken warned Foreign Minister Lavrov about the consequences.",
            "Foreign Minister Lavrov",
        ),
    ],
)
def test_whoever_is_spoken_to_is_told(tell: Tell, text: str, words: str) -> None:
    assert addressees(tell, text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Лавров заявил, что переговоры продолжатся.",
        "Лавров заявил в интервью РИА Новости, что переговоры продолжатся.",
        "Лавров призвал США вернуться к переговорам.",
        "«Мы готовы говорить», — сообщил представитель МИД России.",
        "«Мы готовы говорить», — приводит слова Лаврова РИА Новости.",
        "Lavrov said in an interview with AP that talks would go on.",
        "Lavrov said Monday that talks would go on.",
        "Blinken urged Russia to return to the talks.",
        "Blinken was told that talks would go on.",
    ],
    ids=[
        "nobody named",
        "the place of an interview",
        "whoever is to act",
        "whom the speaker serves",
        "who passes the words on",
        "the place of an interview, English",
        "a day",
        "whoever is to act, English",
        "the speaker unknown",
    ],
)
def test_nobody_is_made_up(tell: Tell, text: str) -> None:
    assert addressees(tell, text) == []


def test_the_one_addressed_shares_no_letter_with_the_rest(tell: Tell) -> None:
    (one,) = tell("Лавров сказал журналистам, что Россия готова к переговорам.")
    others = (*one.found.source, *one.found.cue, *one.found.content)
    assert not any(part.overlaps(other) for part in one.found.addressee for other in others)
