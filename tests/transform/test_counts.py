"""Whatever comes in is loaded, a duplicate or rejected, and the three add up to it."""

import shutil
from dataclasses import replace

from etl.extract.many import Task, extract_each
from etl.extract.registry import Registry
from etl.inputs.curated_files import read_curated
from etl.inputs.raw_files import read_raw_files
from etl.model.claims import Count
from etl.model.vocabulary import Item
from etl.transform.documents import admit
from etl.transform.ledger import compose, place_decisions
from etl.transform.registry import registry_entries
from tests.conftest import World


def test_what_came_in_is_the_sum_of_what_became_of_it() -> None:
    assert Count(loaded=5, duplicates=2, rejected=1).read == 8


def test_a_file_that_came_twice_and_one_that_cannot_be_read_are_counted(world: World) -> None:
    first = min(world.seeds.glob("*.txt"))
    shutil.copy(first, world.seeds / "the-same-again.txt")
    (world.seeds / "picture.png").write_bytes(b"\x89PNG")
    world.build()
    rows = world.ask(
        "select read, loaded, duplicates, rejected from build_counts where item = 'documents'"
    )
    assert rows == [(5, 3, 1, 1)]


def test_what_was_found_twice_in_one_place_is_counted_twice(world: World) -> None:
    curated = read_curated(world.seeds, world.data)
    admission = admit(read_raw_files(world.seeds), curated.documents)
    decisions = place_decisions(curated, admission, "data")
    registry = Registry.compile(registry_entries(curated))
    tasks = [
        Task(document, decisions.read[document.document_id]) for document in admission.documents
    ]
    once = list(extract_each(tasks, registry))
    found = {
        task.document.document_id: (*told, *(replace(one, rule="again") for one in told))
        for task, told in zip(tasks, once, strict=True)
    }
    count = compose(curated, admission, decisions, found, registry).counts[Item.ATTRIBUTIONS]
    came = sum(map(len, found.values()))
    assert came > 0
    assert (count.read, count.duplicates) == (came, came // 2)
