"""A world of invented documents, larger than the small one, for builds that must all be alike."""

import random
import shutil
from pathlib import Path

from tests.conftest import TINY

_PEOPLE = ("Северная", "Марш")
_VERBS = ("заявила", "заявил", "сообщила", "отметил")
_MATTERS = ("поставки зерна", "работу консульств", "итоги разговора", "новый график")
_WHERE = ("в Осло", "по телефону 14 июня", "в тот же день", "накануне")


def larger_world(folder: Path, documents: int) -> Path:
    """The small world and ``documents`` more, the same on every call; some repeat each other."""
    shutil.copytree(TINY, folder)
    add_documents(folder, range(documents))
    return folder


def add_documents(world: Path, numbers: range) -> None:
    """Documents by their numbers, each described in ``documents.csv``."""
    rows = []
    for number in numbers:
        (world / "seeds" / f"invented-{number}.txt").write_text(_text(number), encoding="utf-8")
        rows.append(f"invented-{number},invented-{number}.txt,ru,,,,,,,Invented for tests,\n")
    with (world / "seeds" / "documents.csv").open("a", encoding="utf-8") as described:
        described.writelines(rows)


def _text(number: int) -> str:
    chance = random.Random(number % 7)  # every seventh tells the same again
    lines = [f"Сводка {number}"]
    for _ in range(12):
        matter, where = chance.choice(_MATTERS), chance.choice(_WHERE)
        who = chance.randrange(2)
        lines.append(
            f"{_PEOPLE[who]} {_VERBS[who + 2 * chance.randrange(2)]} {where}: "
            f"«Мы обсудили {matter} и вернёмся к этому через {chance.randrange(2, 90)} дней»."
        )
    return "\n".join(lines) + "\n"
