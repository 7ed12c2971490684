"""What syntax adds to the rules. Trees are written by hand here; other tests ask the parser."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from etl.extract import Syntax, extract_with
from etl.extract.registry import Registry
from etl.extract.syntax import Tree
from etl.extract.syntax.tree import LONGEST
from etl.extract.tokens import tokenize
from etl.model.records import Attribution, Document


@dataclass(frozen=True, slots=True)
class Written:
    """Trees written by hand: «word governor relation», marks left to the root."""

    rows: dict[str, tuple[str, str]]
    version: str = "written-1"

    def tree(self, words: tuple[str, ...]) -> Tree:
        heads = [words.index(self.rows[word][0]) if self._governed(word) else -1 for word in words]
        relations = [self.rows[word][1] if word in self.rows else "punct" for word in words]
        return Tree(tuple(heads), tuple(relations))

    def _governed(self, word: str) -> bool:
        return word in self.rows and self.rows[word][1] != "root"


class NeverAsked:
    """Stands where the rules are sure, or where nothing can be parsed."""

    version = "none"

    def tree(self, words: tuple[str, ...]) -> Tree:
        pytest.fail(f"parsed {' '.join(words)}")


def written(tree: str) -> Written:
    rows = (line.split() for line in tree.strip().splitlines())
    return Written({word: (governor, relation) for word, governor, relation in rows})


Read = Callable[[Syntax | None, str], list[tuple[str, str]]]


@pytest.fixture
def read(registry: Registry) -> Read:
    """Source and content of each attribution."""

    def found(syntax: Syntax | None, text: str) -> list[tuple[str, str]]:
        def words(one: Attribution) -> tuple[str, str]:
            spans = (one.source, one.content)
            source, content = ("¦".join(span.of(text) for span in part) for part in spans)
            return source, content

        document = Document(document_id="one", text=text)
        return [words(one) for one in extract_with(syntax, document, registry)]

    return found


def test_a_report_gets_the_subject_that_no_table_knows(read: Read) -> None:
    text = "Наши крановщики заявили, что ответ получен."
    tree = written("Наши крановщики det\nкрановщики заявили nsubj\nзаявили - root")
    assert read(None, text) == [("", "что ответ получен")]
    assert read(tree, text) == [("Наши крановщики", "что ответ получен")]


def test_a_verb_that_wants_a_speaker_speaks_only_with_one(read: Read) -> None:
    text = "Вчера наши горожане осудили удар."
    tree = "наши горожане det\nгорожане осудили nsubj\nосудили - root"
    assert read(None, text) == []
    assert read(written(tree), text) == [("наши горожане", "удар")]
    assert read(written(tree.replace("nsubj", "obl")), text) == []


@pytest.mark.parametrize("noun", ["предположения", "события", "мы", "ученый"])
def test_what_cannot_be_the_speaker_is_none(read: Read, noun: str) -> None:
    """Processes, the author, and a noun of another number than the verb."""
    tree = written(f"{noun} осудили nsubj\nосудили - root")
    assert read(tree, f"Вчера {noun} осудили удар.") == []


@pytest.mark.parametrize(
    ("noun", "heard"),
    [("горожане", True), ("варианты", False), ("форматы", False), ("пустоты", False)],
)
def test_only_who_is_surely_somebody_acts(read: Read, noun: str, heard: bool) -> None:
    tree = f"Наши {noun} det\n{noun} VERB nsubj\nVERB - root"
    text = f"Наши {noun} требуют больших расходов."
    found = [(f"Наши {noun}", "больших расходов")] if heard else []
    assert read(written(tree.replace("VERB", "требуют")), text) == found


def test_any_noun_that_is_no_thing_reports_but_not_with_a_verb_that_things_like(
    read: Read,
) -> None:
    tree = "Наши пустоты det\nпустоты VERB nsubj\nVERB - root"
    text = "Наши пустоты VERB, что ответ получен."
    for verb, source in (("заявляют", "Наши пустоты"), ("предполагают", "")):
        said = written(tree.replace("VERB", verb))
        assert read(said, text.replace("VERB", verb)) == [(source, "что ответ получен")]


def test_a_second_verb_has_the_subject_of_the_first(read: Read) -> None:
    text = "Вчера ученые приехали и осудили удар."
    tree = "ученые приехали nsubj\nприехали - root\nи осудили cc\nосудили приехали conj"
    assert read(written(tree), text) == [("ученые", "удар")]
    alone = text.replace("приехали", "приехал")
    assert read(written(tree.replace("приехали", "приехал")), alone) == []


def test_a_relative_clause_has_the_subject_it_stands_for_whatever_its_case(read: Read) -> None:
    text = "Вчера Песков ждал и избирателей, которые приехали и осудили удар."
    tree = written(
        "Песков ждал nsubj\nждал - root\nи избирателей advmod\nизбирателей ждал obj\n"
        "которые приехали nsubj\nприехали избирателей acl:relcl\nосудили приехали conj"
    )
    assert read(None, text) == []
    assert read(tree, text) == [("избирателей", "удар")]


def test_a_converb_has_the_subject_of_its_verb(read: Read) -> None:
    text = "Вчера на площади собрались горожане, осуждая удар."
    tree = written("горожане собрались nsubj\nсобрались - root\nосуждая собрались advcl")
    assert read(None, text) == []
    assert read(tree, text) == [("горожане", "удар")]


def test_a_place_can_speak_and_a_circumstance_cannot(read: Read) -> None:
    tree = "В яхт-клубе case\nяхт-клубе пояснили obl\nпояснили - root"
    text = "В яхт-клубе пояснили, что рейсы отменены."
    assert read(None, text) == [("", "что рейсы отменены")]
    assert read(written(tree), text) == [("яхт-клубе", "что рейсы отменены")]
    broadcast = written(tree.replace("яхт-клубе", "эфире"))
    assert read(broadcast, text.replace("яхт-клубе", "эфире")) == [("", "что рейсы отменены")]


def test_a_subject_is_taken_whole(read: Read) -> None:
    text = "Морской пастух Иван Бровкин рассказал, что приедет."
    tree = written(
        "Морской пастух amod\nпастух рассказал nsubj\nИван пастух appos\nБровкин Иван flat:name\n"
        "рассказал - root"
    )
    assert read(None, text) == [("Иван Бровкин", "что приедет")]
    assert read(tree, text) == [("Морской пастух Иван Бровкин", "что приедет")]


def test_a_noun_that_is_joined_to_another_speaks_with_it(read: Read) -> None:
    text = "Крановщики и сварщики осудили удар."
    tree = "Крановщики осудили nsubj\nи сварщики cc\nсварщики Крановщики conj\nосудили - root"
    assert read(None, text) == [("сварщики", "удар")]
    assert read(written(tree), text) == [("Крановщики и сварщики", "удар")]


def test_a_name_that_is_no_subject_gives_way_to_the_subject(read: Read) -> None:
    text = "Вчера физик в интервью Handelsblatt заявил, что встреча полезна."
    tree = written(
        "физик заявил nsubj\nв интервью case\nинтервью заявил obl\nHandelsblatt интервью nmod\n"
        "заявил - root"
    )
    assert read(None, text) == [("Handelsblatt", "что встреча полезна")]
    assert read(tree, text) == [("физик", "что встреча полезна")]


def test_the_name_begins_after_what_the_office_is_of(registry: Registry) -> None:
    text = "Премьер-министр Черногории Дритан Горич заявил, что встреча полезна."
    tree = written(
        "Премьер-министр заявил nsubj\nЧерногории Премьер-министр nmod\n"
        "Дритан Премьер-министр appos\nГорич Дритан flat:name\nзаявил - root"
    )
    document = Document(document_id="one", text=text)
    (found,) = extract_with(tree, document, registry)
    assert found.speaker == "Dritan Gorich"
    assert [span.of(text) for span in found.source] == ["Премьер-министр Черногории Дритан Горич"]


def test_a_content_ends_where_the_author_goes_on(read: Read) -> None:
    text = "Лавров назвал удар ошибкой и уехал в Вену."
    tree = "Лавров назвал nsubj\nназвал - root\nи уехал cc\nуехал назвал conj"
    assert read(None, text) == [("Лавров", "удар ошибкой и уехал в Вену")]
    assert read(written(tree), text) == [("Лавров", "удар ошибкой")]
    nouns = written("Лавров назвал nsubj\nназвал - root\nи Вену cc\nВену ошибкой conj")
    assert read(nouns, text) == [("Лавров", "удар ошибкой и уехал в Вену")]


def test_what_the_rules_are_sure_of_is_not_parsed(read: Read) -> None:
    text = "Лавров заявил, что встреча полезна. Погода хорошая."
    assert read(NeverAsked(), text) == [("Лавров", "что встреча полезна")]


def test_no_endless_sentence_is_parsed(read: Read) -> None:
    text = "Ученые заявили, что " + "ветер и " * LONGEST + "дождь."
    assert len(read(NeverAsked(), text)) == 1


def test_a_subject_inside_the_content_is_an_error_of_the_tree(read: Read) -> None:
    tree = written("Вчера заявили advmod\nзаявили - root\nученые заявили nsubj")
    text = "Вчера заявили, что ученые довольны."
    assert read(tree, text) == [("", "что ученые довольны")]


def test_the_parser_is_asked_for_the_authors_words_then_for_all_as_they_are_written(
    read: Read,
) -> None:
    text = "Наши крановщики заявили, что ОТВЕТ получен."
    asked: list[tuple[str, ...]] = []

    class Listening(NeverAsked):
        def tree(self, words: tuple[str, ...]) -> Tree:
            asked.append(words)
            return Tree((-1,) * len(words), ("root",) * len(words))

    read(Listening(), text)
    words = tuple(token.written_in(text) for token in tokenize(text))
    assert asked == [words[:4], words]
