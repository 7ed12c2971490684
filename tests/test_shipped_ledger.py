"""The ledger people start with: what the shipped seed and decisions must show."""

import shutil
from functools import partial
from pathlib import Path

import pytest

from etl.extract import RULES_VERSION, extract_with
from etl.load.advice import advice
from etl.load.verify import verify
from tests.conftest import World

SEED = "lavrov-blinken-fragments"


def test_every_promise_holds(shipped: World) -> None:
    assert verify(shipped.database) == ()


@pytest.mark.parametrize(
    "event_id",
    ["reykjavik-2021", "stockholm-2021", "geneva-2022-01-21", "call-2022-07-29", "new-delhi-2023"],
)
def test_each_main_meeting_has_statements_of_both_sides(shipped: World, event_id: str) -> None:
    sides = shipped.ask(
        "select distinct side from claims where event_id = ? and side in ('RU', 'US') "
        "order by side",
        event_id,
    )
    assert sides == [("RU",), ("US",)]


def test_there_are_more_than_a_hundred_claims_and_each_stands_in_its_place(
    shipped: World,
) -> None:
    ((text,),) = shipped.ask("select text from documents where document_id = ?", SEED)
    claims = shipped.ask("select start, stop, quote from claims")
    assert len(claims) > 100
    assert [quote for start, stop, quote in claims if str(text)[start:stop] != quote] == []


def test_the_first_line_yields_claims_of_two_events(shipped: World) -> None:
    ((text,),) = shipped.ask("select text from documents where document_id = ?", SEED)
    events = shipped.ask(
        "select distinct event_id from claims where stop <= ? order by event_id",
        str(text).index("\n"),
    )
    assert events == [("call-2022-07-29",), ("geneva-2022-01-21",)]


def test_boilerplate_yields_no_claim(shipped: World) -> None:
    taken = shipped.ask(
        "select claim_spans.text from claim_spans join claims using (claim_id) "
        "join segments on segments.document_id = claims.document_id "
        "and claim_spans.start < segments.stop and segments.start < claim_spans.stop "
        "where role = 'content' and segments.kind = 'boilerplate'"
    )
    ((listed,),) = shipped.ask("select count(*) from segments where kind = 'boilerplate'")
    assert taken == []
    assert int(str(listed)) > 0


def test_the_seed_is_shipped_as_received(shipped: World) -> None:
    assert shipped.ask("select sha256, characters from documents") == [
        ("15ffb7bba220788c24de5a92584874d0333e849aa9994ac5555f00fd7b2353a1", 13_621)
    ]


def test_no_side_is_called_silent_where_only_excerpts_are_held(shipped: World) -> None:
    assert shipped.ask("from alignments where state in ('only_ru', 'only_us')") == []
    assert shipped.ask("from accounts where completeness = 'full_readout'") == []


def test_every_year_that_is_not_in_the_text_says_so(shipped: World) -> None:
    ((text,),) = shipped.ask("select text from documents where document_id = ?", SEED)
    rows = shipped.ask("select event_id, year(starts_on), year_basis from events")
    assert [
        event_id
        for event_id, year, basis in rows
        if basis == "stated" and str(year) not in str(text)
    ] == []


def test_every_letter_and_digit_stands_in_a_claim_a_rejected_segment_or_narration(
    shipped: World,
) -> None:
    ((text,),) = shipped.ask("select text from documents where document_id = ?", SEED)
    covered = [False] * len(str(text))
    for start, stop in shipped.ask(
        "select min(start), max(stop) from claim_spans group by claim_id union all "
        "select start, stop from segments where kind in ('narrative', 'boilerplate')"
    ):
        covered[int(str(start)) : int(str(stop))] = [True] * (int(str(stop)) - int(str(start)))
    assert [
        (place, character)
        for place, character in enumerate(str(text))
        if character.isalnum() and not covered[place]
    ] == []
    assert "words_uncovered" not in [item.name for item in advice(shipped.database)]


def test_every_difference_from_the_engine_is_explained_in_both_languages(shipped: World) -> None:
    rows = shipped.ask("select state, reason_en, reason_ru from corrections")
    assert {state for state, *_ in rows} == {"holds"}
    assert [reason for _, *reason in rows if not all(reason)] == []
    corrected = shipped.ask("select claim_id from claims where status = 'corrected'")
    assert len(corrected) == len(shipped.ask("select distinct claim_id from corrections")) > 20


def test_without_language_models_every_decision_holds_too(
    shipped: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("etl.extract.many.extract", partial(extract_with, None))
    monkeypatch.setattr("etl.build.engine_version", lambda: RULES_VERSION)
    for folder in (shipped.seeds, shipped.data):
        shutil.copytree(folder, tmp_path / folder.name)
    alone = World(tmp_path).build()
    decided = (
        "select claim_key, quote, source_text, cue, speaker_id, side, kind, list_sort(flags), "
        "quote_integrity, event_id, topic_id from claims where claim_key is not null order by all"
    )
    assert alone.ask(decided) == shipped.ask(decided)
    assert verify(alone.database) == ()
    assert alone.ask("select distinct state from corrections") == [("holds",)]
