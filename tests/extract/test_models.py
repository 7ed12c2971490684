"""The parser of this installation: found, read late, the same for every order, and never needed."""

import random
import sys
from pathlib import Path

import pytest

import etl.extract
from etl.errors import SameRoomError
from etl.extract import RULES_VERSION, engine_version, extract, extract_with
from etl.extract.registry import Registry
from etl.extract.syntax import carrier, installed_syntax, parser
from etl.extract.syntax.carrier import ModelFiles, model_files
from etl.extract.syntax.parser import Parser
from etl.extract.tokens import tokenize
from etl.model.records import Document

SENTENCES = (
    "Норвежские и швейцарские наблюдатели сообщили, что ждут ответа.",
    "«Рейсы отменены», — пояснили в авиакомпании.",
    "Премьер-министр Черногории Дритан Абазович назвал удар ошибкой и уехал в Вену.",
    "!",
    "Член комитета по обороне Ольга Петрова в интервью газете заявила, что отставка закономерна.",
)


@pytest.fixture
def files() -> ModelFiles:
    found = model_files()
    if found is None:
        pytest.skip("the language models are not installed")
    return found


@pytest.fixture
def without_models(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser, "model_files", lambda: None)
    monkeypatch.setattr(etl.extract, "installed_syntax", lambda: None)


def words(text: str) -> tuple[str, ...]:
    return tuple(token.written_in(text) for token in tokenize(text))


@pytest.mark.usefixtures("files")
def test_the_version_names_the_syntax_that_is_installed() -> None:
    syntax = installed_syntax()
    assert syntax is not None
    assert engine_version() == f"{RULES_VERSION}+{syntax.version}"


@pytest.mark.usefixtures("without_models")
def test_without_models_the_rules_go_on_and_the_version_says_so(registry: Registry) -> None:
    assert engine_version.__wrapped__() == RULES_VERSION
    assert installed_syntax.__wrapped__() is None
    document = Document(document_id="one", text="Катарские посредники заявили, что ответ получен.")
    assert extract(document, registry) == extract_with(None, document, registry) != ()


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("missing", ["natasha", "navec", "numpy", "slovnet"])
def test_a_missing_library_is_a_missing_layer(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = carrier.find_spec
    monkeypatch.setattr(carrier, "find_spec", lambda name: None if name == missing else find(name))
    assert model_files.__wrapped__() is None


def test_a_library_that_cannot_be_imported_is_told_to_people(
    files: ModelFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "etl.extract.syntax.network", raising=False)
    monkeypatch.setitem(sys.modules, "slovnet", None)
    with pytest.raises(SameRoomError, match=r"slovnet.*Install the requirements anew"):
        Parser(files).tree(("Да",))


def test_broken_models_are_told_to_people(files: ModelFiles, tmp_path: Path) -> None:
    broken = tmp_path / "broken.tar"
    broken.write_bytes(b"no archive")
    with pytest.raises(SameRoomError, match="Install the requirements anew"):
        Parser(ModelFiles(words=files.words, syntax=broken)).tree(("Да",))


def test_a_tree_does_not_depend_on_what_else_was_parsed(files: ModelFiles) -> None:
    first, second = Parser(files), Parser(files)
    shuffled = list(SENTENCES)
    random.Random(1).shuffle(shuffled)
    trees = {text: first.tree(words(text)) for text in SENTENCES}
    assert {text: second.tree(words(text)) for text in shuffled} == trees


def test_trees_are_those_of_the_published_parser(files: ModelFiles) -> None:
    slovnet, navec = pytest.importorskip("slovnet"), pytest.importorskip("navec")
    published = slovnet.Syntax.load(files.syntax).navec(navec.Navec.load(files.words))
    for text in SENTENCES:
        tokens = published(words(text)).tokens
        tree = Parser(files).tree(words(text))
        assert [head + 1 for head in tree.heads] == [int(token.head_id) for token in tokens]
        assert list(tree.relations) == [token.rel for token in tokens]


def test_each_word_has_one_governor_in_the_sentence(files: ModelFiles) -> None:
    for text in SENTENCES:
        tree = Parser(files).tree(words(text))
        assert len(tree.heads) == len(tree.relations) == len(words(text))
        assert all(-1 <= head < len(tree.heads) for head in tree.heads)


@pytest.mark.usefixtures("files")
def test_who_speaks_is_found_with_models(registry: Registry) -> None:
    text = " ".join(SENTENCES)
    found = extract(Document(document_id="one", text=text), registry)
    assert ["¦".join(span.of(text) for span in one.source) for one in found] == [
        "Норвежские и швейцарские наблюдатели",
        "авиакомпании",
        "Премьер-министр Черногории Дритан Абазович",
        "Член комитета по обороне Ольга Петрова",
    ]
