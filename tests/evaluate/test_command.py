"""``python -m etl evaluate`` as a person meets it."""

import json
from pathlib import Path

import pytest

from etl.__main__ import main
from etl.extract import engine_version
from tests.conftest import World

PASSAGE = {
    "doc_id": "p1",
    "text": "Анна Северная заявила: «Разговор был полезным».",
    "lang": "ru",
    "quotes": [
        {
            "source": [[0, 13]],
            "cue": [[14, 21]],
            "content": [[23, 46]],
            "direct": True,
            "speaker": "Anna Severnaya",
            "speaker_id": "anna-severnaya",
        }
    ],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(PASSAGE) + "\n")
    return path


def evaluation(world: World, gold: Path, *more: str) -> list[str]:
    return ["evaluate", str(gold), "--seeds", str(world.seeds), "--data", str(world.data), *more]


def test_the_table_is_printed_and_the_figures_are_written(
    world: World, gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = world.folder / "figures.json"
    assert main(evaluation(world, gold, "--json", str(written))) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first == (
        f"all: passages 1, attributions 1, nested ones left out 0, engine {engine_version()}"
    )
    told = json.loads(written.read_text(encoding="utf-8"))["groups"]["all"]["figures"]
    assert (told["content_exact"]["f1"], told["speaker_given_content"]["share"]) == (1.0, 1.0)


def test_what_extract_writes_is_gold_once_the_text_is_beside_it(
    world: World, gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = world.folder / "found.jsonl"
    folders = ["--seeds", str(world.seeds), "--data", str(world.data)]
    assert main(["extract", "--input", str(gold), "--output", str(output), *folders]) == 0
    found = json.loads(output.read_text(encoding="utf-8")) | {"text": PASSAGE["text"]}
    gold.write_text(json.dumps(found) + "\n")
    capsys.readouterr()
    assert main(evaluation(world, gold)) == 0
    rows = {line[:36].strip(): line.split() for line in capsys.readouterr().out.splitlines()}
    assert "1.000" in rows["content, exact"]


def test_gold_that_cannot_be_read_is_told_in_one_line(
    world: World, gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold.write_text(json.dumps(PASSAGE | {"quotes": {}}) + "\n")
    assert main(evaluation(world, gold)) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line == (
        f"{gold}, line 1, quotes: it is no list. Write [] for a passage in which nobody is quoted."
    )


def test_the_gold_itself_is_never_written_over(
    world: World, gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = gold.read_bytes()
    assert main(evaluation(world, gold, "--json", str(gold))) == 1
    assert "holds the gold" in capsys.readouterr().err
    assert gold.read_bytes() == before


def test_a_place_that_cannot_be_written_is_named(
    world: World, gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = world.folder / "gone" / "figures.json"
    assert main(evaluation(world, gold, "--json", str(nowhere))) == 1
    assert f"{nowhere} could not be written" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["GOLD", "--json", "a", "--fit", "b"], "leave --json out"),
        (["--decisions", "--json", "a"], "name GOLD.jsonl"),
        (["--decisions", "--fit", "a"], "name GOLD.jsonl"),
    ],
)
def test_a_place_nothing_would_be_written_to_is_wrong_use(
    gold: Path, options: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["evaluate", *(str(gold) if one == "GOLD" else one for one in options)])
    assert stopped.value.code == 2
    assert says in capsys.readouterr().err


def test_a_passage_counts_once(
    world: World, gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = evaluation(world, gold)
    assert main([command[0], str(gold), *command[1:]]) == 1
    assert capsys.readouterr().err == (
        f"{gold}: the passage 'p1' stands in {gold} already. "
        "Name each file once, and take the passage out of one of them.\n"
    )
