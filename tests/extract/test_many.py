"""Documents read side by side are read as they are read one after the other."""

import os
import subprocess
import sys

import pytest

from etl.errors import SameRoomError
from etl.extract import extract, many
from etl.extract.many import WORTH_A_PROCESS, Task, extract_each
from etl.extract.registry import Registry
from etl.model.records import Document
from etl.text.segments import segment

TEXTS = [
    "Лавров заявил: «Встреча была полезной».",
    "",
    "Blinken said that talks would go on.",
    "По словам Лаврова, переговоры продолжатся.",
    "Погода хорошая.",
]
TASKS = [
    Task(Document(document_id=str(number), text=text)) for number, text in enumerate(TEXTS * 20)
]


READ_AND_WAIT = """
import sys
from etl.extract.many import Task, extract_each
from etl.extract.registry import Registry
from etl.model.records import Document
tasks = [Task(Document(document_id=str(number), text="Погода.")) for number in range(64)]
found = extract_each(tasks, Registry.compile([]), processes=2)
next(found)
print("reading", flush=True)
sys.stdin.read()
"""


def end_late(task: Task) -> None:
    if task.document.document_id == "90":
        os._exit(9)


def test_processes_find_the_same_in_the_same_order(registry: Registry) -> None:
    alone = list(extract_each(TASKS, registry, processes=1))
    assert alone == [extract(task.document, registry) for task in TASKS]
    assert any(alone)
    assert list(extract_each(TASKS, registry, processes=2)) == alone


def test_decided_parts_reach_the_engine(registry: Registry) -> None:
    document = Document(document_id="one", text=TEXTS[0])
    assert list(extract_each([Task(document, ())], registry, processes=1)) == [()]
    parts = segment(document.text)
    assert list(extract_each([Task(document, parts)], registry)) == [extract(document, registry)]


@pytest.mark.parametrize(
    ("lengths", "processors", "expected"),
    [
        ([10, 10], 8, 0),
        ([WORTH_A_PROCESS] * 4, 2, 2),
        ([WORTH_A_PROCESS] * 4, 8, 4),
        ([9 * WORTH_A_PROCESS], 8, 1),
    ],
    ids=["little to read", "few processors", "many documents", "one long document"],
)
def test_as_many_processes_as_are_worth_starting(
    lengths: list[int], processors: int, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "_processors", lambda: processors)
    tasks = [Task(Document(document_id=str(size), text="a" * size)) for size in lengths]
    assert many._processes_for(tasks) == expected


def test_a_process_that_is_ended_from_outside_is_told_to_people(
    registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "_extract_here", end_late)
    with pytest.raises(SameRoomError, match="ended from outside"):
        list(extract_each(TASKS, registry, processes=2))


def test_processes_do_not_outlive_a_build_that_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", READ_AND_WAIT],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as build:
        assert build.stdout is not None
        assert build.stdout.readline() == "reading\n"
        build.kill()
        # The output ends once nobody is left who could write to it.
        assert build.communicate(timeout=60)[0] == ""
