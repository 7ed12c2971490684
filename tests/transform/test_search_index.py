"""What the claims of a ledger are found by: their words, and the names in them in both scripts."""

from etl.model.search_words import SearchWords
from etl.text.search_rules import search_rules
from tests.conftest import World


def found_by(words: str) -> set[str]:
    rules = SearchWords(search_rules())
    return {rules.token(word) for word in words.split()}


def tokens(world: World, words: str, field: str) -> dict[str, int]:
    rows = world.ask(
        """
        select token, occurrences
        from tokens
        join claims using (claim_id)
        where contains(quote, ?) and field = ?
        """,
        words,
        field,
    )
    return {str(token): int(str(occurrences)) for token, occurrences in rows}


def test_the_words_of_a_quote_are_its_tokens_without_those_too_common(built: World) -> None:
    found = tokens(built, "Мы подробно говорили о консульствах", "quote")
    assert found == {"подробн": 1, "говор": 1, "консульств": 1}


def test_a_claim_is_found_by_every_name_of_its_speaker_in_both_scripts(built: World) -> None:
    found = tokens(built, "Мы подробно говорили о консульствах", "speaker")
    assert found_by("марш marsh джон john") <= set(found)


def test_who_is_named_in_the_words_is_found_by_all_names(world: World) -> None:
    (world.seeds / "named.txt").write_text(
        "Марш заявил: «Мы долго говорили с Северной о зерне».", encoding="utf-8"
    )
    found = tokens(world.build(), "говорили с Северной", "mention")
    assert found_by("северная severnaya анна anna") <= set(found)


def test_a_name_nobody_registered_is_found_by_its_sound(world: World) -> None:
    (world.seeds / "named.txt").write_text(
        "Марш заявил: «Я видел Василия Незнамцева в Осло».", encoding="utf-8"
    )
    rows = world.build().ask("select token from spellings where key = '~neznamts'")
    assert rows == [("незнамц",)]


def test_a_quote_of_common_words_alone_keeps_them(world: World) -> None:
    (world.seeds / "short.txt").write_text("Марш ответил: «Это они».", encoding="utf-8")
    assert tokens(world.build(), "Это они", "quote") == dict.fromkeys(found_by("это они"), 1)


def test_the_rules_travel_with_the_ledger(built: World) -> None:
    rows = built.ask("select becomes from search_rules where letters = 'жд'")
    assert rows == [("д",)]
