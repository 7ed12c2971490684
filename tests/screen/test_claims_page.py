"""The claims page as a reader meets it."""

import re
from pathlib import Path

import pytest

from dashboard.components.claim_list import pager
from dashboard.link import parse
from dashboard.wording import wording
from etl.model.vocabulary import Language
from tests.screen.conftest import Open, address, claim_ids, links, markup, ran, text


def tails(ids: list[str]) -> list[str]:
    return [claim_id[-2:] for claim_id in ids]


def test_all_claims_newest_first_undated_last(open_page: Open) -> None:
    running = open_page("claims")
    assert "9 claims." in text(running)
    assert tails(claim_ids(running)) == ["07", "03", "02", "01", "08", "09", "04", "05", "06"]


def test_the_sentence_reads_the_filter_back_in_both_languages(open_page: Open) -> None:
    asked = {"side": ["us"], "topic": ["-tone"], "from_": ["2022"], "to": ["2023-03"]}
    assert "4 claims from the US side; not on Tone of the talks; from 2022 to March 2023." in text(
        open_page("claims", **asked)
    )
    assert (
        "4 высказывания от американской стороны; кроме темы: Тон разговора; с 2022 года по март "
        "2023 года."
    ) in text(open_page("claims", lang=["ru"], **asked))


def test_a_deep_link_fills_the_widgets(open_page: Open) -> None:
    running = open_page(
        "claims", side=["ru"], speaker=["-lavrov"], event=["new-delhi-2023"], kind=["headline"],
        status=["confirmed"], topic=["prisoners"], from_=["2023"], to=["2023-12"], q=["заикался"],
    )  # fmt: skip
    assert {box.label: box.value for box in running.multiselect} == {
        "Side": ["ru"], "Speaker": ["-lavrov"], "Event": ["new-delhi-2023"],
        "Topic": ["prisoners"], "Kind": ["headline"], "Review": ["confirmed"],
    }  # fmt: skip
    assert {box.label: box.value for box in running.text_input} == {
        "Words or names": "заикался", "From": "2023", "To": "2023-12",
    }  # fmt: skip
    assert tails(claim_ids(running)) == ["01"]


def test_each_widget_writes_the_address_and_narrows_the_list(open_page: Open) -> None:
    running = open_page("claims")
    running.multiselect[0].set_value(["us"])
    ran(running)
    next(box for box in running.multiselect if box.label == "Kind").set_value(["-direct"])
    ran(running)
    next(box for box in running.text_input if box.label == "Words or names").set_value("ДСНВ")
    ran(running)
    assert address(running) == {"side": ["us"], "kind": ["-direct"], "q": ["ДСНВ"]}
    assert tails(claim_ids(running)) == ["03"]


def test_a_search_in_latin_letters_finds_the_russian_name(open_page: Open) -> None:
    found = tails(claim_ids(open_page("claims", q=["Lavrov"])))
    assert {"05", "06"} <= set(found)


def test_an_empty_result_says_what_was_asked_and_how_to_widen_it(open_page: Open) -> None:
    running = open_page("claims", side=["ua"], topic=["nato"])
    shown = text(running)
    assert "0 claims from the Ukrainian side; on NATO enlargement." in shown
    assert "remove: from the Ukrainian side" in shown
    assert "claims?topic=nato" in links(running) and "claims?side=ua" in links(running)


def test_undated_claims_that_a_period_leaves_out_are_counted(open_page: Open) -> None:
    shown = text(open_page("claims", side=["ru"], from_=["2022"]))
    assert "2 claims from the Russian side; from 2022." in shown
    assert "Also matching: 1 claim; without a date, so outside the period." in shown


@pytest.mark.parametrize(
    ("asked", "named", "why"),
    [
        ({"from_": ["2022-13"]}, "from = 2022-13", "it is not written as this parameter has to"),
        ({"kind": ["poem"]}, "kind = poem", "there is no such value"),
        ({"topic": ["grain", "-grain"]}, "topic = -grain", "asked for and left out"),
        ({"speaker": ["nobody"]}, "speaker = nobody", "this version of the data does not hold"),
    ],
)
def test_a_bad_filter_is_named_and_never_widens_the_view(
    open_page: Open, asked: dict[str, list[str]], named: str, why: str
) -> None:
    running = open_page("claims", side=["ru"], **asked)
    shown = text(running)
    assert named in shown and why in shown
    assert claim_ids(running) == []
    assert "claims?side=ru" in links(running), "the link to the view without it"


def test_a_bad_filter_stays_while_another_is_changed(open_page: Open) -> None:
    running = open_page("claims", kind=["poem"])
    running.multiselect[0].set_value(["us"])
    ran(running)
    assert address(running) == {"side": ["us"], "kind": ["poem"]}
    assert claim_ids(running) == []


def test_parameters_that_narrow_nothing_are_named_and_the_view_stays(open_page: Open) -> None:
    running = open_page("claims", side=["ru"], colour=["red"], doc=["delhi"])
    shown = text(running)
    assert "there is no such parameter" in shown and "this page does not use it" in shown
    assert "3 claims from the Russian side." in shown


def test_a_link_made_on_other_data_says_so(open_page: Open) -> None:
    shown = text(open_page("claims", data=["fedcba987654"]))
    assert "The link was made on dataset fedcba987654; you are reading 0123456789ab." in shown
    assert "The data has changed since this link was made" in shown
    assert "Not everything asked for could be done" not in shown
    both = text(open_page("claims", data=["fedcba987654"], colour=["red"]))
    assert "Not everything asked for could be done" in both


def test_one_claim_in_full(open_page: Open) -> None:
    running = open_page("claims", claim=["aaaa000000000006"])
    shown = text(running)
    assert "The event stays empty, because more than one fits:" in shown
    assert "Talks in Geneva (weight of the evidence 40%)" in shown
    assert "Found by the rule “quote_verb_subject”;" in shown
    assert "from 0 to 1: 0.87." in shown
    assert running.code[0].value.endswith("?claim=aaaa000000000006&data=0123456789ab")
    passage = markup(running).split('class="passage near"')[1]
    assert '<mark class="side-ru content unreviewed">' in passage
    assert '<mark class="side-ru source unreviewed">' in passage
    assert "sources?claim=aaaa000000000006&doc=delhi" in links(running)


def test_a_claim_that_is_gone_is_named(open_page: Open) -> None:
    shown = text(open_page("claims", claim=["bbbb000000000001"]))
    assert "No claim bbbb000000000001 in this version of the data." in shown


def test_hostile_words_are_shown_as_words(open_page: Open) -> None:
    shown = markup(open_page("claims", q=["<b>should</b>"]))
    assert "Moscow " in shown and " engage *seriously*" in shown
    assert "&lt;b&gt;should&lt;/b&gt;" in shown and "<b>should" not in shown


@pytest.mark.parametrize(
    ("layout", "searched", "lit"),
    [
        ("cards", "напряженность", ["напряженности"]),
        ("table", "напряженность", ["напряженности"]),
        ("cards", "Whelan american", ["American", "Whelan"]),
        ("cards", "us", ["США", "US", "США"]),
        ("cards", "«secretary of state»", ["Secretary of State"]),
        ("cards", "", []),
    ],
)
def test_what_was_searched_for_is_lit_as_whole_words(
    open_page: Open, layout: str, searched: str, lit: list[str]
) -> None:
    asked = {"q": [searched]} if searched else {}
    shown = markup(open_page("claims", view=[layout], **asked))
    found = re.findall(r'<mark class="hit"><bdi[^>]*>([^<]*)</bdi></mark>', shown)
    assert found == lit


def test_facets_count_and_turn(open_page: Open) -> None:
    running = open_page("claims", side=["ru"])
    shown = markup(running)
    assert '<li class="included"><a href="claims?side=-ru" target="_self">✓ ' in shown
    assert "claims?side=ru&topic=nato" in links(running)


def test_the_table_shows_the_same_claims(open_page: Open) -> None:
    running = open_page("claims", view=["table"], side=["ru"])
    shown = text(running)
    assert "НАТО отказывается от рассмотрения наших предложений" in shown
    assert claim_ids(running) == []
    assert address(running) == {"side": ["ru"], "view": ["table"]}


def test_the_order_goes_into_the_address(open_page: Open) -> None:
    running = open_page("claims", side=["ru"])
    running.radio[0].set_value("oldest")
    ran(running)
    assert address(running) == {"side": ["ru"], "sort": ["oldest"]}
    assert tails(claim_ids(running)) == ["05", "01", "06"]


def test_long_lists_lead_from_page_to_page() -> None:
    view = parse("claims", {"side": ["ru"], "page": ["2"]})
    assert pager(2, 3, view, wording(Language.EN)).html == (
        '<nav class="pages" aria-label="Pages of the list">'
        '<a href="claims?side=ru" target="_self">← Previous</a>'
        '<span aria-current="page">Page 2 of 3</span>'
        '<a href="claims?side=ru&amp;page=3" target="_self">Next →</a></nav>'
    )


def test_a_page_that_does_not_exist_is_named(open_page: Open) -> None:
    running = open_page("claims", page=["9"])
    assert "There is no page 9; this is the last, page 1." in text(running)
    assert len(claim_ids(running)) == 9


def test_an_unreadable_condition_is_read_back_as_such(open_page: Open) -> None:
    shown = text(open_page("claims", side=["moon"], topic=["nato"]))
    assert "0 claims on NATO enlargement; side: “moon” (not readable)." in shown


def test_the_language_switch_keeps_the_view(open_page: Open) -> None:
    assert "claims?side=ru&lang=ru" in links(open_page("claims", side=["ru"]))
    assert "claims?side=ru" in links(open_page("claims", side=["ru"], lang=["ru"]))


def test_a_link_in_russian_stays_in_russian(open_page: Open) -> None:
    running = open_page("claims", lang=["ru"], side=["ru"])
    inside = [link for link in links(running) if not link.startswith(("http", "#"))]
    assert [link for link in inside if "lang=ru" not in link] == ["claims?side=ru"]


def test_the_source_of_the_page_holds_no_path_of_the_ledger(
    open_page: Open, small_ledger: Path
) -> None:
    assert str(small_ledger) not in markup(open_page("claims"))


@pytest.mark.parametrize(
    ("language", "asked", "missing"),
    [
        ("en", {"event": ["new-delhi-2023"]}, "no English translation held"),
        ("ru", {"claim": ["aaaa000000000009"]}, "перевода на русский нет"),
    ],
)
def test_a_translation_that_is_missing_is_named_by_its_language(
    open_page: Open, language: str, asked: dict[str, list[str]], missing: str
) -> None:
    assert missing in text(open_page("claims", lang=[language], **asked))


def test_values_of_a_facet_that_are_not_listed_are_counted(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.questions.claims.MOST_FACET_VALUES", 2)
    assert "Showing 2 of 3." in text(open_page("claims"))
    assert "Показано: 2 из 3." in text(open_page("claims", lang=["ru"]))


def test_the_table_shows_the_verb_of_speech_and_the_translation_as_the_cards_do(
    open_page: Open,
) -> None:
    cue = '<span class="lead-in"><bdi lang="ru" style="white-space:pre-wrap">отметил</bdi>'
    both = open_page("claims", view=["table"], side=["ru"])
    row = markup(both).split("не ждет от встречи")
    assert cue in row[0] and "does not expect a breakthrough" in row[1]
    original = text(open_page("claims", view=["table"], side=["ru"], text=["original"]))
    assert "отметил" in original and "does not expect a breakthrough" not in original


@pytest.mark.parametrize("layout", ["cards", "table"])
def test_a_claim_opened_from_a_list_keeps_the_list(open_page: Open, layout: str) -> None:
    asked = {"q": ["прорыва"], "side": ["us"], "sort": ["oldest"], "view": [layout]}
    kept = [link for link in links(open_page("claims", **asked)) if "aaaa000000000004" in link]
    opened = next(link for link in kept if link.startswith("claims?"))
    for parameter in ("q=", "side=us", "sort=oldest", "claim=aaaa000000000004"):
        assert parameter in opened


def test_a_chosen_value_stands_first_in_its_facet(open_page: Open) -> None:
    shown = markup(open_page("claims", side=["other"], topic=["-nato"]))
    for parameter in ("Side", "Topic"):
        values = shown.split(f"<h3>{parameter}</h3><ul>")[1]
        assert values.startswith(('<li class="included">', '<li class="excluded">'))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "in cells marked “Explicit denial” or “Not collected”."),
        ("ru", "в ячейках с пометкой «Прямое отрицание» или «Не собрано»."),
    ],
)
def test_states_are_read_back_as_marks_of_cells(open_page: Open, language: str, said: str) -> None:
    asked = ["explicit_denial", "not_collected"]
    assert said in text(open_page("claims", state=asked, lang=[language]))


@pytest.mark.parametrize(
    ("language", "asked", "name"),
    [
        ("en", {}, "Dates and more"),
        ("en", {"from_": ["2022"]}, "Dates and more (1 set)"),
        ("ru", {"from_": ["2022"]}, "Даты и другое (условий: 1)"),
    ],
)
def test_the_box_beside_the_facets_has_a_name_of_its_own(
    open_page: Open, language: str, asked: dict[str, list[str]], name: str
) -> None:
    boxes = open_page("claims", lang=[language], **asked).expander
    assert name in [box.label for box in boxes]
