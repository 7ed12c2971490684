"""A meeting as a reader meets it."""

import re
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from tests.screen.conftest import APP, Open, address, claim_ids, links, markup, ran, text
from tests.screen.small_ledger import build_small_ledger


def test_the_newest_event_with_words_of_both_sides_opens_by_itself(open_page: Open) -> None:
    running = open_page("meeting")
    assert running.selectbox[0].value == "new-delhi-2023"
    assert "event" not in address(running)


def test_both_accounts_stand_side_by_side_with_the_state_between(open_page: Open) -> None:
    shown = markup(open_page("meeting", event=["new-delhi-2023"]))
    row = shown[shown.index('id="topic-prisoners"') : shown.index('id="topic-new-start"')]
    ru = row.index("Госсекретарь США на этот счет даже не заикался")
    state = row.index("Explicit denial")
    us = row.index("призвал Россию освободить")
    assert ru < state < us
    assert "possible link" in row and "Why explicit_denial." in row


def test_what_is_held_is_said_before_any_conclusion(open_page: Open) -> None:
    shown = text(open_page("meeting", event=["new-delhi-2023"]))
    held, first_state = shown.index("What we hold"), shown.index("Explicit denial")
    assert held < first_state
    assert "excerpts in press reports" in shown
    assert "Silence below means “not collected”, not “not said”." in shown


def test_each_account_wears_the_hue_of_its_own_side(open_page: Open) -> None:
    shown = markup(open_page("meeting", event=["new-delhi-2023"]))
    accounts = re.findall(
        r'<div class="account (side-[a-z]+)"><div class="account-name">([^<]+)</div>', shown
    )
    assert accounts
    assert set(accounts) == {("side-ru", "Russian account"), ("side-us", "US account")}


def test_a_gap_is_never_called_silence_without_a_full_account(open_page: Open) -> None:
    shown = text(open_page("meeting", event=["new-delhi-2023"]))
    assert "Russia: not collected" in shown
    assert "nothing on this in the full account" not in shown


@pytest.mark.parametrize(
    ("language", "who", "relay", "date", "review"),
    [
        (
            "en", "Antony Blinken", "Passed on by", "2 March, year not stated",
            "Found by the program, not reviewed",
        ),
        (
            "ru", "Энтони Блинкен", "Передано через", "2 марта, год не указан",
            "Найдено программой, не проверено",
        ),
    ],
)  # fmt: skip
def test_a_statement_says_who_through_whom_when_and_whether_reviewed(
    open_page: Open, language: str, who: str, relay: str, date: str, review: str
) -> None:
    shown = text(open_page("meeting", event=["new-delhi-2023"], lang=[language]))
    for said in (who, relay, "AP", "РИА Новости", date, review):
        assert said in shown


def test_each_statement_leads_to_its_passage(open_page: Open) -> None:
    found = links(open_page("meeting", event=["new-delhi-2023"]))
    assert "sources?claim=aaaa000000000001&doc=delhi" in found
    assert "claims?claim=aaaa000000000001" in found


@pytest.mark.parametrize(
    ("text_shown", "original", "translation"),
    [("both", True, True), ("original", True, False), ("translation", False, True)],
)
def test_original_translation_or_both(
    open_page: Open, text_shown: str, original: bool, translation: bool
) -> None:
    shown = text(open_page("meeting", event=["geneva-2022"], text=[text_shown]))
    assert ("Я не ожидаю никакого прорыва" in shown) is original
    assert ("I do not expect any breakthrough" in shown) is translation
    assert ("(our translation)" in shown) is translation


def test_a_translation_alone_keeps_the_verb_of_speech(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_page: Open
) -> None:
    shown = markup(open_page("meeting", event=["geneva-2022"], text=["translation"]))
    assert 'class="lead-in"><bdi lang="en" style="white-space:pre-wrap">[noted that he] <' in shown
    assert "отметил" not in shown
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "update claims set translation = 'awaits an answer' where claim_id = 'aaaa000000000005'"
        )
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    shown = text(open_page("meeting", event=["geneva-2022"], text=["translation"]))
    assert re.search("отметил … awaits an answer", shown)


def test_a_verb_of_speech_behind_the_words_is_shown_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_page: Open
) -> None:
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "update claims set cue = 'говорит', cue_start = stop + 2, cue_stop = stop + 9 "
            "where claim_id = 'aaaa000000000005'"
        )
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    shown = text(open_page("meeting", event=["geneva-2022"], text=["original"]))
    assert re.search("российские предложения *… *говорит", shown)


def test_the_choice_of_text_goes_into_the_address(open_page: Open) -> None:
    running = open_page("meeting", event=["geneva-2022"])
    running.radio[0].set_value("original")
    ran(running)
    assert address(running)["text"] == ["original"]


def test_another_event_is_picked_whole(open_page: Open) -> None:
    running = open_page("meeting", event=["new-delhi-2023"], topic=["prisoners"])
    assert "Shown here only: on Prisoners." in text(running)
    assert "New START" not in claim_ids(running) and len(claim_ids(running)) == 2
    running.selectbox[0].set_value("geneva-2022")
    ran(running)
    assert address(running) == {"event": ["geneva-2022"]}
    assert claim_ids(running)[:2] == ["aaaa000000000005", "aaaa000000000004"]


def test_third_parties_are_folded_beneath_and_are_nobodys_position(open_page: Open) -> None:
    shown = text(open_page("meeting", event=["new-delhi-2023"]))
    press = shown.index("Press and third parties (1)")
    assert press < shown.index("Они говорили примерно 10 минут")
    assert "the narrator of the document" in shown


def test_a_meeting_only_the_press_tells_of_opens_the_press(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_page: Open
) -> None:
    assert '<details class="press">' in markup(open_page("meeting", event=["new-delhi-2023"]))
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "update claims set event_id = 'nobody-spoke' where claim_id = 'aaaa000000000007'"
        )
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    running = open_page("meeting", event=["nobody-spoke"])
    assert '<details class="press" open="">' in markup(running)
    assert "Silence below" not in text(running) and not running.radio


def test_a_topic_without_a_comparison_is_not_called_a_meeting_without_one(open_page: Open) -> None:
    shown = text(open_page("meeting", event=["new-delhi-2023"], topic=["nato"]))
    assert "No comparison of this event matches." in shown
    assert "Nobody has compared" not in shown
    assert "Show the whole meeting" in shown


def test_the_way_to_the_meetings_before_and_after(open_page: Open) -> None:
    assert "meeting?event=geneva-2022" in links(open_page("meeting", event=["new-delhi-2023"]))
    assert "meeting?event=new-delhi-2023" in links(open_page("meeting", event=["geneva-2022"]))


def test_an_event_nobody_holds_is_named_and_nothing_else_is_shown_for_it(open_page: Open) -> None:
    running = open_page("meeting", event=["reykjavik-1986"])
    shown = text(running)
    assert "reykjavik-1986" in shown and "this version of the data does not hold it" in shown
    assert "The ledger holds no such event." in shown
    assert claim_ids(running) == []


def test_both_sides_get_the_same_dress(open_page: Open) -> None:
    shown = markup(open_page("meeting", event=["geneva-2022"]))
    compared = shown[: shown.index("left-open")]
    dressed = [piece.split('"')[0] for piece in compared.split('<article class="')[1:]]
    assert dressed == ["statement side-ru", "statement side-us"]


def test_a_statement_that_may_be_about_the_meeting_stands_apart_and_says_so(
    open_page: Open,
) -> None:
    shown = markup(open_page("meeting", event=["geneva-2022"]))
    opened = shown[shown.index("Perhaps about this event (1)") :]
    assert "none is chosen" in opened
    assert "НАТО отказывается от рассмотрения наших предложений" in opened
    assert "НАТО отказывается" not in shown[: shown.index("Perhaps about this event")]


def test_a_link_to_one_topic_shows_nothing_left_open_of_another(open_page: Open) -> None:
    shown = text(open_page("meeting", event=["geneva-2022"], topic=["tone"]))
    assert "Perhaps about this event" not in shown


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "1 claim of the same documents is linked to no event yet."),
        ("ru", "пока не связано ни с одним событием: 1 высказывание."),
    ],
)
def test_statements_of_the_same_documents_without_an_event_are_led_to(
    open_page: Open, language: str, said: str
) -> None:
    running = open_page("meeting", event=["geneva-2022"], lang=[language])
    foot = text(running).replace("\u00a0", " ")
    assert said in foot and "Лавров и Блинкен (1)" in foot
    assert links(running)[-1].startswith("sources?doc=delhi")
    narrowed = open_page("meeting", event=["geneva-2022"], topic=["tone"], lang=[language])
    assert said not in text(narrowed).replace("\u00a0", " ")


def test_where_all_is_reviewed_nothing_is_said_of_statements_without_an_event(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("update claims set status = 'confirmed' where event_id is null")
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    assert "linked to no event" not in text(open_page("meeting", event=["geneva-2022"]))


@pytest.fixture
def open_words(open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Pages of a ledger with a sentence Lavrov may have said and one given to both at once."""
    path = build_small_ledger(tmp_path / "same_room.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "insert into claim_candidates (claim_id, field, value) "
            "values ('aaaa000000000007', 'speaker_id', 'lavrov')"
        )
        connection.execute(
            "update claims set speaker_id = null, side = 'other', flags = ['joint'], "
            "note_en = 'Given to both at once.' where claim_id = 'aaaa000000000004'"
        )
        connection.execute(
            "update alignment_claims set side = 'other' where claim_id = 'aaaa000000000004'"
        )
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    return open_page


def test_words_that_may_be_a_sides_are_not_called_press(open_words: Open) -> None:
    shown = text(open_words("meeting", event=["new-delhi-2023"]))
    assert "Perhaps words of a side (1)" in shown
    assert "Perhaps said by: Sergey Lavrov." in shown
    assert "Press and third parties" not in shown


def test_words_given_to_both_sides_stand_under_their_topic_with_their_note(
    open_words: Open,
) -> None:
    shown = markup(open_words("meeting", event=["geneva-2022"]))
    topic = shown[shown.index('id="topic-tone"') :]
    assert topic.index("Я не ожидаю никакого прорыва") < topic.index("Why this state?")
    assert "Given to both at once." in topic
    assert shown.count("Я не ожидаю никакого прорыва") == 1


def test_press_a_comparison_rests_on_stays_folded_under_its_topic(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "insert into alignment_claims values "
            "('new-delhi-2023--prisoners', 'aaaa000000000007', 'other')"
        )
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    shown = markup(open_page("meeting", event=["new-delhi-2023"]))
    topic = shown[shown.index('id="topic-prisoners"') : shown.index('id="topic-new-start"')]
    assert "<details><summary>Press and third parties (1)</summary>" in topic
    assert shown.count("Они говорили примерно 10 минут") == 1


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "too little of either to compare"), ("ru", "для сравнения мало")],
)
def test_a_gap_between_two_filled_columns_says_what_is_lacking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    ledger = build_small_ledger(tmp_path / "gap.duckdb")
    with duckdb.connect(str(ledger)) as connection:
        connection.execute(
            "update alignments set state = 'not_collected' where topic_id = 'prisoners'"
        )
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(ledger))
    running = AppTest.from_file(str(APP), default_timeout=30).switch_page("views/meeting.py")
    running.query_params["event"] = ["new-delhi-2023"]
    running.query_params["lang"] = [language]
    shown = markup(ran(running))
    topic = shown.index('id="topic-prisoners"')
    next_topic = shown.index('id="topic-new-start"')
    assert said in shown[topic:next_topic]
    assert said not in shown[:topic] + shown[next_topic:], "one column there is empty"
