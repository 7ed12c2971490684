"""The digest changes with whatever a build depends on, and reads no more than the build does."""

import os
import sys
import tracemalloc
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from etl.errors import InputError
from etl.inputs import digest
from etl.inputs.digest import inputs_digest
from etl.inputs.raw_files import LARGEST_DOCUMENT
from tests.conftest import World


def of(world: World) -> str:
    return inputs_digest(world.seeds, world.data)


CHANGES: dict[str, Callable[[World], object]] = {
    "a document": lambda world: (world.seeds / "oslo-talks.txt").write_text("words"),
    "a new document": lambda world: (world.seeds / "new.txt").write_text("words"),
    "a row of documents.csv": lambda world: (world.seeds / "documents.csv").write_text("words"),
    "a decision": lambda world: world.edit("topics.csv", lambda text: text + "x,X,Икс,,\n"),
    "a file that is refused": lambda world: (world.seeds / "a.zip").write_bytes(b"PK"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_digest_changes_with(world: World, change: str) -> None:
    before = of(world)
    CHANGES[change](world)
    assert of(world) != before


def test_the_digest_does_not_change_with_what_no_build_reads(world: World) -> None:
    before = of(world)
    (world.seeds / ".hidden").write_text("words")
    (world.data / "README.md").write_text("words")
    assert of(world) == before


@pytest.mark.parametrize("package", ["razdel", "pystemmer", "natasha"])
def test_another_version_of_what_extraction_runs_with_changes_the_digest(
    world: World, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = of(world)
    found = digest.version
    monkeypatch.setattr(digest, "version", lambda name: "99" if name == package else found(name))
    digest.pipeline_digest.cache_clear()
    assert of(world) != before
    digest.pipeline_digest.cache_clear()


def test_a_refused_file_counts_by_its_size_and_its_bytes_stay_unread(world: World) -> None:
    archive = world.seeds / "archive.zip"
    archive.write_bytes(b"PK12")
    before = of(world)
    archive.write_bytes(b"PK34")
    assert of(world) == before
    archive.write_bytes(b"PK345")
    assert of(world) != before


def test_files_are_never_held_whole(world: World) -> None:
    with (world.seeds / "large.txt").open("wb") as file:
        file.truncate(LARGEST_DOCUMENT)
    with (world.seeds / "huge.txt").open("wb") as file:
        file.truncate(5 * 1024**3)
    tracemalloc.start()
    of(world)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < LARGEST_DOCUMENT / 4


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere, links take a right")
def test_a_name_that_is_no_text_and_a_link_to_nowhere_are_counted(world: World) -> None:
    before = of(world)
    (world.seeds / os.fsdecode(b"\xef\xe8.txt")).write_bytes(b"words")
    named = of(world)
    (world.seeds / "link.txt").symlink_to(world.seeds / "link.txt")
    assert len({before, named, of(world)}) == 3


def test_a_file_that_may_not_be_read_is_counted_as_such(
    world: World, as_somebody_else: Callable[[Path], AbstractContextManager[None]]
) -> None:
    before = of(world)
    (world.seeds / "oslo-talks.txt").chmod(0)
    (world.data / "topics.csv").chmod(0)
    with as_somebody_else(world.folder):
        assert of(world) != before


def test_a_folder_that_is_not_there_is_named(world: World) -> None:
    with pytest.raises(InputError, match="gone is not there"):
        inputs_digest(world.folder / "gone", world.data)
