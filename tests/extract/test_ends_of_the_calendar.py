"""A document may be dated on any day there is: nothing is reckoned beyond the calendar."""

from datetime import date

import pytest

from etl.extract import extract
from etl.extract.offices_held import is_ended
from etl.extract.registry import Registry
from etl.model.records import Document, Role, SpeakerEntry
from etl.model.vocabulary import Side, SpeakerKind

OFFICE = Role(
    role_en="Minister of Foreign Affairs of Russia",
    role_ru="министр иностранных дел России",
    since="2004-03-09",
    until="2025-01",
)
MINISTER = SpeakerEntry(
    speaker_id="lavrov",
    kind=SpeakerKind.PERSON.value,
    name_en="Sergey Lavrov",
    name_ru="Сергей Лавров",
    side=Side.RU,
    aliases=(),
    roles=(OFFICE,),
)
LEAP_DAY = date(2024, 2, 29)


@pytest.mark.parametrize(
    ("on", "ended"), [(date.min, False), (LEAP_DAY, False), (date.max, True)], ids=str
)
def test_an_office_has_ended_or_not_on_any_day(on: date, ended: bool) -> None:
    assert is_ended(OFFICE, on) is ended


@pytest.mark.parametrize("on", [date.min, LEAP_DAY, date.max], ids=str)
def test_a_document_may_be_of_any_day(on: date) -> None:
    text = "Министр иностранных дел России Лавров заявил, что встреча полезна. «Да», — сказал он."
    document = Document(document_id="day", text=text, published_on=on)
    found = extract(document, Registry.compile([MINISTER]))
    assert [one.content[0].of(text) for one in found] == ["что встреча полезна", "«Да»"]
