"""A decision against the engine is applied, explained, and told of when the engine changes."""

import pytest

from etl.build import build
from etl.errors import CuratedError
from etl.load.advice import advice
from tests.conftest import World

HEAD = "claim_key,field,expect,reason_en,reason_ru,reviewed_by,reviewed_on\n"


def correct(world: World, *rows: str) -> None:
    lines = "".join(
        f"{row},He awaits an answer,Он ждёт ответа,Editors,2024-07-02\n" for row in rows
    )
    (world.data / "corrections.csv").write_text(HEAD + lines, encoding="utf-8")


def corrections_of(world: World, claim_key: str) -> list[tuple[object, ...]]:
    return world.build().ask(
        "select field, expected, machine_value, value, state from corrections "
        "join claims using (claim_id) where claim_key = ? order by field",
        claim_key,
    )


def status_of(world: World, claim_key: str) -> object:
    return world.ask("select status from claims where claim_key = ?", claim_key)[0][0]


def without_the_demand(text: str) -> str:
    return text.replace("indirect,demand,whole,john-marsh", "indirect,,whole,john-marsh")


def without_the_person(text: str) -> str:
    """The words of a person as no person's: nobody is said to speak, and nothing is said."""
    return text.replace("Марш заявил, что Вашингтон ждёт", "Газеты лежат там, где Вашингтон ждёт")


def test_a_difference_nobody_explained_is_told_and_the_persons_value_stands(world: World) -> None:
    assert corrections_of(world, "marsh-grain") == [("flags", None, None, "demand", "unexplained")]
    assert world.ask("select flags from claims where claim_key = 'marsh-grain'") == [(["demand"],)]
    assert status_of(world, "marsh-grain") == "corrected"


def test_a_difference_with_its_reason_holds_while_the_engine_says_the_same(world: World) -> None:
    correct(world, "marsh-grain,flags,")
    assert corrections_of(world, "marsh-grain") == [("flags", None, None, "demand", "holds")]
    assert world.ask(
        "select reason_en, reason_ru, reviewed_by from corrections where state = 'holds'"
    ) == [("He awaits an answer", "Он ждёт ответа", "Editors")]


def test_an_engine_that_says_something_else_now_is_reported_and_changes_nothing(
    world: World,
) -> None:
    correct(world, "marsh-grain,flags,threat ; denial")
    assert corrections_of(world, "marsh-grain") == [
        ("flags", "threat ; denial", None, "demand", "changed")
    ]
    assert world.ask("select flags from claims where claim_key = 'marsh-grain'") == [(["demand"],)]
    (told,) = [item for item in advice(world.database) if item.name == "correction_changed"]
    assert "marsh-grain, flags: expected threat ; denial, engine rules-" in told.examples[0][1]


def test_a_correction_the_engine_agrees_with_is_not_needed(world: World) -> None:
    world.edit("claims.csv", without_the_demand)
    correct(world, "marsh-grain,flags,threat")
    assert corrections_of(world, "marsh-grain") == [("flags", "threat", None, None, "not_needed")]
    assert status_of(world, "marsh-grain") == "confirmed"


def test_a_correction_whose_attribution_is_gone_is_unmet(world: World) -> None:
    seed = world.seeds / "oslo-talks.txt"
    seed.write_text(without_the_person(seed.read_text(encoding="utf-8")), encoding="utf-8")
    world.edit(
        "claims.csv",
        lambda text: text.replace(
            "что Вашингтон ждёт от Москвы ответа по поставкам зерна,,,Марш,заявил",
            "Вашингтон ждёт от Москвы ответа по поставкам зерна,,,,",
        ),
    )
    correct(world, "marsh-grain,flags,")
    assert corrections_of(world, "marsh-grain") == [("flags", None, None, "demand", "unmet")]
    notes: list[str] = []
    build(world.seeds, world.data, world.database, warn=notes.append)
    assert [" ".join(note.split()[:2]) for note in notes] == ["Corrections that"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("marsh-grain,flags,demand", "is what claims.csv says of marsh-grain too"),
        ("marsh-grain,flags,demand ; rage", r"is no value of flags \(found 'rage'\)"),
        ("marsh-grain,side,us", "is no value of side"),
        ("marsh-grain,speaker_id,john-marsh", "is what claims.csv says of marsh-grain too"),
        ("marsh-grain,translation,x", "is not a known value"),
        ("marsh-corn,flags,", "is not in claims.csv"),
    ],
)
def test_a_correction_that_corrects_nothing_stops_the_build(
    world: World, row: str, message: str
) -> None:
    correct(world, row)
    with pytest.raises(CuratedError, match=message):
        world.build()


def test_a_field_is_corrected_once(world: World) -> None:
    correct(world, "marsh-grain,flags,", "marsh-grain,flags,threat")
    with pytest.raises(CuratedError, match="stands in row 2 already"):
        world.build()


def test_an_event_the_engine_left_open_is_no_correction(world: World) -> None:
    assert world.build().ask("select field from corrections where field = 'event_id'") == []
