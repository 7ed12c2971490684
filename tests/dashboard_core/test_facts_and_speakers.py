"""What the facts page and the registry ask of the ledger."""

import duckdb
import pytest

from dashboard.database import open_ledger
from dashboard.filters import Choice, Filter
from dashboard.holding import Holding, holding
from dashboard.questions.facts import (
    count_facts,
    count_undated_facts,
    counts_by_slot,
    facts,
    facts_of_claim,
)
from dashboard.questions.speakers import count_speakers, said_by, speaker, speakers
from dashboard.questions.untold import untold


def found(ledger, **asked):
    return [fact.fact_id.removeprefix("geneva-2022-") for fact in facts(ledger, Filter(**asked))]


def test_all_values_are_given_by_event_and_fact(small_ledger):
    assert found(small_ledger) == ["duration-2", "duration-1", "topic-raised-1"]
    assert count_facts(small_ledger, Filter()) == 3
    first = facts(small_ledger, Filter())[0]
    assert (first.value_number, first.unit) == (90, "minute")
    assert (first.starts_on.isoformat(), first.date_precision) == ("2022-01-21", "day")


@pytest.mark.parametrize(
    ("asked", "values"),
    [
        ({"slot": Choice(("duration",))}, ["duration-2", "duration-1"]),
        ({"slot": Choice((), ("duration",))}, ["topic-raised-1"]),
        ({"side": Choice(("us",))}, ["duration-2"]),
        ({"speaker": Choice(("sergey-lavrov",))}, ["topic-raised-1"]),
        ({"topic": Choice(("grain",))}, ["topic-raised-1"]),
        ({"topic": Choice(("prisoners",))}, []),
        ({"event": Choice(("new-delhi-2023",))}, []),
        ({"kind": Choice(("narrative",))}, ["duration-1"]),
        ({"status": Choice(("corrected",))}, ["duration-2"]),
        ({"state": Choice(("contradict",))}, ["topic-raised-1"]),
        ({"q": "минут"}, []),
        ({"q": "ninety"}, ["duration-2"]),
        ({"on": "2022-01"}, ["duration-2", "duration-1", "topic-raised-1"]),
        ({"from_": "2023"}, []),
        ({"unreadable": (("slot", "weather"),)}, []),
    ],
)
def test_each_condition_narrows_the_values(small_ledger, asked, values):
    assert found(small_ledger, **asked) == values
    assert count_facts(small_ledger, Filter(**asked)) == len(values)


def test_facts_are_counted_for_each_kind_of_fact_whichever_is_chosen(small_ledger):
    chosen = Filter(slot=Choice(("duration",)), side=Choice(("ru", "us")))
    assert counts_by_slot(small_ledger, chosen) == {"duration": 1, "topic_raised": 1}


def test_a_fact_of_a_claim_without_a_date_is_counted_beside_a_period(make_ledger, tmp_path):
    path = make_ledger(tmp_path / "same_room.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "update claims set event_id = null, event_confidence = null where claim_id = 'aa04'"
        )
    ledger = open_ledger(path).ledger
    assert count_undated_facts(ledger, Filter(on="2022")) == 1
    assert count_undated_facts(ledger, Filter()) == 0
    assert found(ledger, on="2022") == ["duration-2", "topic-raised-1"]
    assert found(ledger, event=Choice(("geneva-2022",)))[1] == "duration-1", "the fact's own event"


def test_a_fact_keeps_who_passed_it_on(small_ledger):
    (fact,) = facts_of_claim(small_ledger, "aa01")
    assert fact.relay == ("РИА",)


def test_only_so_many_values_are_fetched(small_ledger):
    assert len(facts(small_ledger, Filter(), most=2)) == 2


def test_meetings_of_which_a_fact_is_not_told_are_named_and_measures_are_not(small_ledger):
    def gaps(missing, **asked):
        return [event.event_id for event in untold(small_ledger, missing, Filter(**asked))]

    assert gaps("duration") == ["new-delhi-2023", "call-2022", "some-talks"]
    assert gaps("initiator")[:2] == ["new-delhi-2023", "call-2022"]
    assert gaps("duration", event=Choice(("call-2022", "geneva-2022"))) == ["call-2022"]
    assert gaps("duration", slot=Choice(("duration",))) == gaps("duration")
    assert gaps("duration", side=Choice(("us",))) == [], "what a filter hides is not missing"


def slugs(ledger, **asked):
    return [one.speaker_id for one in speakers(ledger, Filter(**asked))]


@pytest.mark.parametrize(
    ("asked", "who"),
    [
        ({}, ["sergey-lavrov", "antony-blinken", "dmytro-kuleba", "russian-mfa"]),
        ({"side": Choice(("ru",))}, ["sergey-lavrov", "russian-mfa"]),
        ({"side": Choice((), ("ru",))}, ["antony-blinken", "dmytro-kuleba"]),
        ({"speaker": Choice(("dmytro-kuleba",))}, ["dmytro-kuleba"]),
        ({"speaker": Choice((), ("nobody",))}, []),
        ({"q": "Лавровым"}, ["sergey-lavrov"]),
        ({"q": "lavrov"}, ["sergey-lavrov"]),
        ({"q": "МИД"}, ["sergey-lavrov", "russian-mfa"]),
        ({"q": "нигде"}, []),
        ({"on": "2004-03-09"}, ["sergey-lavrov"]),
        ({"on": "1993"}, []),
        ({"unreadable": (("on", "x"),)}, []),
    ],
)
def test_each_condition_narrows_the_registry(small_ledger, asked, who):
    assert slugs(small_ledger, **asked) == who
    assert count_speakers(small_ledger, Filter(**asked)) == len(who)


def test_a_speaker_has_names_offices_newest_first_and_claims(small_ledger):
    lavrov = speaker(small_ledger, "sergey-lavrov")
    assert lavrov.aliases == ("Лавров", "Lavrov")
    assert [(role.role_en, role.since, role.until) for role in lavrov.roles] == [
        ("Foreign minister", "2004-03-09", None),
        ("Permanent representative", "1994", "2004-03"),
    ]
    assert lavrov.roles[0].institution_ru == "МИД России"
    assert lavrov.claims == 2
    assert speaker(small_ledger, "nobody") is None


def test_what_somebody_said_is_given_newest_first_and_counted(small_ledger, monkeypatch):
    said = said_by(small_ledger, "antony-blinken")
    assert [one.claim_id for one in said.statements] == ["aa06", "bb02", "bb01"]
    monkeypatch.setattr("dashboard.questions.speakers.MOST_SAID", 1)
    cut = said_by(small_ledger, "antony-blinken")
    assert (len(cut.statements), cut.total) == (1, 3)


@pytest.mark.parametrize(
    ("since", "until", "on", "sure"),
    [
        ("2021-01-26", "2025-01-20", "2021-01-26", Holding.SURE),
        ("2021-01-26", "2025-01-20", "2025-01-20", Holding.SURE),
        ("2021-01-26", "2025-01-20", "2021-01-25", None),
        ("2021-01-26", "2025-01-20", "2025-01-21", None),
        ("2021-01-26", "2025-01-20", "2021", Holding.SURE),
        ("2021-01-26", "2025-01-20", "2020", None),
        ("2004-03-09", None, "2022", Holding.OPEN),
        ("2004-03-09", None, "2003", None),
        ("2004", None, "2004-06-01", Holding.PERHAPS),
        ("2004", None, "2004", Holding.OPEN),
        ("1994", "2004-03", "2004-03-15", Holding.PERHAPS),
        ("1994", "2004-03", "2004-03", Holding.SURE),
        ("1994", "2004-03", "2004-04", None),
        (None, "2004-03", "1990", Holding.PERHAPS),
        (None, None, "1990", Holding.PERHAPS),
    ],
)
def test_whether_an_office_was_held_is_told_as_surely_as_its_dates_allow(since, until, on, sure):
    assert holding(since, until, on) is sure
