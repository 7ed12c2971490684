"""The registry of speakers as a reader meets it."""

from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.wording import wording
from etl.model.vocabulary import Language
from tests.screen.conftest import Open, address, claim_ids, links, markup, text
from tests.screen.small_ledger import build_small_ledger

ROLES = [
    ("lavrov", 1, "Foreign minister", "министр иностранных дел", "russia-mfa", "2004-03-09", None),
    ("blinken", 1, "Deputy", "заместитель", None, "2015-01-09", "2017-01-20"),
    ("blinken", 2, "Secretary of State", "госсекретарь", None, "2021-01-26", "2025-01-20"),
    ("odd-name", 1, "*Envoy*", "*Посланник*", None, "2021-06", "2022"),
]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = build_small_ledger(tmp_path_factory.mktemp("speakers") / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        for row in ROLES:
            connection.execute(
                "insert into speaker_roles values (?, ?, ?, ?, ?, ?, ?, 'outside')", list(row)
            )
        connection.execute(
            "update speakers set wikidata = 'Q58217', note = 'A *note*', note_ru = 'Пояснение'"
            " where speaker_id = 'lavrov'"
        )
    return path


@pytest.fixture
def open_speakers(ledger: Path, open_page: Open, monkeypatch: pytest.MonkeyPatch) -> Open:
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(ledger))
    return lambda place="speakers", **parameters: open_page(place, **parameters)


def said(running: AppTest) -> str:
    return text(running).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            ["4 speakers.", "People", "Institutions", "Sergey Lavrov Сергей Лавров · Russia",
             "Foreign minister · since 9 March 2004, no end on record",
             "Secretary of State · 26 January 2021 to 20 January 2025", "2 claims"],
        ),
        (
            "ru",
            ["4 имени.", "Люди", "Учреждения", "Сергей Лавров Sergey Lavrov · Россия",
             "министр иностранных дел · с 9 марта 2004 года, конец не указан",
             "госсекретарь · с 26 января 2021 года по 20 января 2025 года", "2 высказывания"],
        ),
    ],
)  # fmt: skip
def test_the_registry_has_both_names_the_side_and_the_dated_offices(
    open_speakers: Open, language: str, told: list[str]
) -> None:
    shown = said(open_speakers(lang=[language]))
    for words in told:
        assert words in shown


def test_an_office_without_an_end_on_record_looks_uncertain(open_speakers: Open) -> None:
    shown = markup(open_speakers())
    assert '<span class="uncertain">since 9 March 2004, no end on record</span>' in shown
    assert "<span>26 January 2021 to 20 January 2025</span>" in shown
    assert '<span class="uncertain">June 2021 to 2022</span>' in shown


@pytest.mark.parametrize(
    ("on", "holders"),
    [
        ("2022-03-01", ["lavrov", "blinken", "odd-name"]),
        ("2016", ["lavrov", "blinken"]),
        ("2018", ["lavrov"]),
        ("2021-01", ["lavrov", "blinken"]),
        ("2021", ["lavrov", "blinken", "odd-name"]),
        ("2003", []),
    ],
)
def test_a_date_lists_who_held_which_office_on_it(
    open_speakers: Open, on: str, holders: list[str]
) -> None:
    shown = markup(open_speakers(on=[on]))
    for slug in ("lavrov", "blinken", "odd-name", "russia-mfa"):
        assert (f'data-speaker="{slug}"' in shown) == (slug in holders)


def test_a_date_says_how_sure_each_office_is_and_what_it_cannot_tell(open_speakers: Open) -> None:
    day = said(open_speakers(on=["2022-03-01"]))
    assert "Who held which office: 1 March 2022" in day
    assert "in office, unless it had ended: no end is on record" in day
    assert "perhaps in office: the dates on record are not exact enough" in day
    assert "The registry knows the offices of 3 speakers only" in day
    assert "outside knowledge" in day
    assert "Offices held at any time within it" not in day
    year = said(open_speakers(on=["2022"], lang=["ru"]))
    assert "3 имени с известной должностью — за 2022 год." in year
    assert "Должности, которые занимали хотя бы часть этого времени." in year
    assert "только для 3 имён" in year


def test_a_typed_date_is_written_into_the_address(open_speakers: Open) -> None:
    running = open_speakers()
    next(box for box in running.text_input if box.label == "Offices on a date").set_value("2016")
    running.run()
    assert address(running) == {"on": ["2016"]}
    assert "Deputy" in text(running)


@pytest.mark.parametrize("query", ["Lavrov", "лавровым", "МИНИСТР", "foreign minist"])
def test_a_name_or_an_office_is_found_in_either_script(open_speakers: Open, query: str) -> None:
    shown = markup(open_speakers(q=[query]))
    assert 'data-speaker="lavrov"' in shown
    assert 'data-speaker="blinken"' not in shown


def test_a_side_narrows_the_registry(open_speakers: Open) -> None:
    shown = markup(open_speakers(side=["us"]))
    assert 'data-speaker="blinken"' in shown and 'data-speaker="lavrov"' not in shown


def test_one_speaker_is_shown_with_offices_counts_and_words(open_speakers: Open) -> None:
    running = open_speakers(speaker=["blinken"], on=["2016"])
    shown, leads = said(running), links(running)
    assert "Offices Secretary of State" in shown
    assert "2016: in office" in shown and "2016: in office" not in shown.split("Deputy")[0]
    assert "5 claims" in shown
    newest_first = [one[-2:] for one in claim_ids(running)]
    assert set(newest_first[:3]) == {"02", "03", "08"}
    assert newest_first[3:] == ["09", "04"]
    assert "claims?speaker=blinken" in leads
    assert "claims?speaker=blinken&topic=new-start" in leads
    assert "claims?speaker=blinken&kind=indirect" in leads
    assert "meeting?event=new-delhi-2023" in leads
    assert "speakers?on=2016" in leads


def test_other_names_and_the_known_item_are_named(open_speakers: Open) -> None:
    running = open_speakers(speaker=["lavrov"], lang=["ru"])
    assert "Другие имена Лавров , Lavrov" in said(running)
    assert "https://www.wikidata.org/wiki/Q58217" in links(running)
    assert "Примечание Пояснение" in said(running)
    none = said(open_speakers(speaker=["lavrov"], on=["1990"]))
    assert "No office on record for this date: 1990." in none
    assert "Foreign minister" in none and "Note A *note*" in none


def test_an_institution_names_who_held_its_offices(open_speakers: Open) -> None:
    running = open_speakers(speaker=["russia-mfa"], on=["2005"], lang=["ru"])
    shown = said(running)
    assert "Кто занимал здесь должности Сергей Лавров министр иностранных дел" in shown
    assert "2005 год: в должности, если срок не закончился раньше" in shown
    assert "speakers?speaker=lavrov&on=2005&lang=ru" in links(running)
    assert "Who held office here" not in said(open_speakers(speaker=["lavrov"]))


def test_a_name_with_markup_stays_a_name(open_speakers: Open) -> None:
    shown = markup(open_speakers())
    assert "![x](http://evil.test/a.png)" in text(open_speakers())
    assert "<img" not in shown and "*Envoy*" in shown


def test_a_speaker_the_ledger_does_not_hold_shows_nothing_and_says_so(open_speakers: Open) -> None:
    running = open_speakers(speaker=["nobody"], lang=["ru"])
    shown = said(running)
    assert "speaker = nobody" in shown
    assert "Таких имён нет." in shown
    assert "speakers?lang=ru" in links(running)


def test_names_elsewhere_lead_to_the_registry(open_speakers: Open) -> None:
    assert "speakers?speaker=lavrov" in links(open_speakers("meeting", event=["new-delhi-2023"]))
    claim = open_speakers("claims", claim=["aaaa000000000004"])
    assert "speakers?speaker=blinken" in links(claim)


@pytest.mark.parametrize(
    ("since", "until", "english", "russian"),
    [
        ("2023-03-02", None, "since 2 March 2023, no end on record",
         "со 2 марта 2023 года, конец не указан"),
        ("2004-03", "2008", "March 2004 to 2008", "с марта 2004 года по 2008 год"),
        (None, "2008-02-01", "until 1 February 2008, no beginning on record",
         "по 1 февраля 2008 года, начало не указано"),
        ("1994", "2004-03", "1994 to March 2004", "с 1994 года по март 2004 года"),
        (None, None, "dates not on record", "даты не указаны"),
    ],
)  # fmt: skip
def test_the_time_in_office_is_written_as_exactly_as_it_is_known(
    since: str | None, until: str | None, english: str, russian: str
) -> None:
    assert wording(Language.EN).speakers.period(since, until) == english
    assert wording(Language.RU).speakers.period(since, until) == russian
