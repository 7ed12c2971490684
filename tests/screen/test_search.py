"""A search as a reader meets it: what is found, in which order, and what is said about it."""

import pytest

from tests.screen.conftest import Open, address, claim_ids, links, markup, ran, text


@pytest.mark.parametrize("name", ["Лавров", "Лаврова", "Лавровым", "лаврову", "Lavrov", "LAVROV"])
def test_a_name_is_found_in_every_form_and_both_scripts(open_page: Open, name: str) -> None:
    found = sorted(claim_id[-2:] for claim_id in claim_ids(open_page("claims", q=[name])))
    assert found == ["05", "06"]


@pytest.mark.parametrize("word", ["освободить", "освобождение", "освобождает", "освобожденного"])
def test_a_verb_finds_its_noun_and_is_lit(open_page: Open, word: str) -> None:
    running = open_page("claims", q=[word])
    assert [claim_id[-2:] for claim_id in claim_ids(running)] == ["02"]
    assert '<mark class="hit"><bdi lang="ru" style="white-space:pre-wrap">освободить' in markup(
        running
    )


def test_what_fits_best_stands_first_unless_another_order_is_asked_for(open_page: Open) -> None:
    running = open_page("claims", q=["прорыв"])
    assert [claim_id[-2:] for claim_id in claim_ids(running)] == ["04", "05"]
    assert running.radio[0].value == "relevance"
    running.radio[0].set_value("source")
    assert address(ran(running)) == {"q": ["прорыв"], "sort": ["source"]}


def test_an_order_by_best_match_needs_a_search(open_page: Open) -> None:
    running = open_page("claims", sort=["relevance"])
    assert "only a search has an order by best match" in text(running)
    assert running.radio[0].options == ["newest first", "oldest first", "as in the sources"]
    assert len(claim_ids(running)) == 9


def test_a_search_that_is_taken_back_takes_its_order_along(open_page: Open) -> None:
    running = open_page("claims", q=["Lavrov"])
    running.text_input[0].set_value("")
    assert address(ran(running)) == {}
    running.text_input[0].set_value("прорыв")
    assert address(ran(running)) == {"q": ["прорыв"]}
    assert running.radio[0].value == "relevance"


def test_a_search_says_what_it_looked_for_and_what_it_ignored(open_page: Open) -> None:
    shown = text(open_page("claims", q=["the «New START» treaty -decision"]))
    assert (
        "Searched, in all their forms: treaty . Searched exactly: new start . "
        "Left out: decision . Ignored, too short or too common: the ."
    ) in shown
    assert "0 claims with the words" in shown
    russian = text(open_page("claims", q=["о прорыве"], lang=["ru"]))
    assert "Искали во всех формах: прорыве . Не искали, слишком коротко или часто: о ." in russian


@pytest.mark.parametrize("typed", ["x", "я", "the", "?!", "«»", "-", "…", "или и"])
def test_a_search_without_a_word_finds_nothing_and_says_why(open_page: Open, typed: str) -> None:
    running = open_page("claims", q=[typed])
    assert claim_ids(running) == []
    shown = text(running)
    assert "there is no word in it that can be searched for" in shown
    assert "Because it was meant to narrow the view, nothing is shown in its place." in shown
    assert "claims" in links(running), "the view without it"


@pytest.mark.parametrize(
    "typed",
    ["qwertyuiop", "<script>alert(1)</script>", "![x](http://evil.test/a.png)", "') or 1=1 --",
     "grain AND OR NOT (", "**жирный**", "%", "\\", "$w0_0", "🙂🙂",
     "a" * 200, "\u0301\u0301\u0301"],
)  # fmt: skip
def test_odd_searches_find_nothing_and_are_shown_as_typed(open_page: Open, typed: str) -> None:
    running = open_page("claims", q=[typed])
    assert claim_ids(running) == []
    assert "0 claims" in text(running)
    assert "<script" not in markup(running) and "<img" not in markup(running)


def test_a_search_of_100000_characters_is_cut_to_200_and_says_so(open_page: Open) -> None:
    running = open_page("claims")
    running.text_input[0].set_value("Lavrov " + "прорыв " * 20_000)
    ran(running)
    shown = text(running)
    assert "it is longer than 200 characters. Only its first 200 characters are searched" in shown
    kept = "Lavrov" + " прорыв" * 27
    assert running.text_input[0].value == kept and len(kept) == 195
    assert address(running) == {"q": [kept]}
    assert [claim_id[-2:] for claim_id in claim_ids(running)] == ["05"]
    assert "longer than 200 characters" in text(ran(running)), "until the person moves on"


def test_a_search_too_long_for_a_link_finds_nothing(open_page: Open) -> None:
    running = open_page("claims", q=["Lavrov " * 100])
    assert claim_ids(running) == []
    assert "it is too long" in text(running)


def test_facets_count_what_the_search_found(open_page: Open) -> None:
    for name in ("Лаврова", "Lavrov"):
        running = open_page("claims", q=[name])
        assert "2 claims with the words" in text(running)
        assert "Sergey Lavrov 2" in text(running)
