"""How the machine's answers are compared with people's."""

import pytest

from etl.__main__ import main
from etl.evaluate.decisions import DAY, EVENT, REPEATS, TOPIC, agreement
from etl.evaluate.tally import Tally
from etl.inputs.curated_files import read_curated
from tests.conftest import World


def answers(world: World) -> dict[tuple[str, str], Tally]:
    found = agreement(world.seeds, world.data)
    return {(one.asked.split()[1], one.question): one.tally for one in found}


def test_every_question_is_asked_of_the_claims_that_answer_it(world: World) -> None:
    curated = read_curated(world.seeds, world.data)
    found = answers(world)
    assert found["people", EVENT].gold == sum(row.event_id is not None for row in curated.claims)
    assert found["people", TOPIC].gold == sum(row.topic_id is not None for row in curated.claims)
    assert found["people", DAY].gold == sum(row.date_partial is not None for row in curated.claims)
    assert found["extraction", EVENT].gold <= found["people", EVENT].gold


def test_what_people_joined_by_hand_is_asked_of_the_machine_and_not_told_to_it(
    world: World,
) -> None:
    before = answers(world)["people", REPEATS]
    world.edit("claims.csv", lambda text: joined(text, "severnaya-consulates", "severnaya-useful"))
    after = answers(world)["people", REPEATS]
    assert (after.gold, after.predicted) == (before.gold + 1, before.predicted)


def joined(text: str, claim_key: str, repeats: str) -> str:
    lines = text.split("\n")
    place = lines[0].split(",").index("repeat_of")
    for number, line in enumerate(lines):
        cells = line.split(",")
        if cells[0] == claim_key:
            cells[place] = repeats
            lines[number] = ",".join(cells)
    return "\n".join(lines)


def test_the_command_prints_them_without_gold(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = ["--seeds", str(world.seeds), "--data", str(world.data)]
    assert main(["evaluate", "--decisions", *folders]) == 0
    assert "repeats, claims as people marked them" in capsys.readouterr().out


def test_with_nothing_to_score_the_command_says_what_it_needs(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["evaluate", "--seeds", str(world.seeds), "--data", str(world.data)])
    assert stopped.value.code == 2
    assert "--decisions" in capsys.readouterr().err
