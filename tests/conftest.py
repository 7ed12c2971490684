"""What every test may ask for: a small world of invented documents, and ledgers built of it."""

import gc
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from etl.build import build

TINY = Path(__file__).resolve().parent / "tiny"
ROOT = TINY.parent.parent


@dataclass(frozen=True, slots=True)
class World:
    """Seeds, decisions and the ledger made of them, in a folder of their own."""

    folder: Path

    @property
    def seeds(self) -> Path:
        return self.folder / "seeds"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def database(self) -> Path:
        return self.folder / "ledger.duckdb"

    def build(self) -> "World":
        build(self.seeds, self.data, self.database)
        return self

    def ask(self, query: str, *values: object) -> list[tuple[object, ...]]:
        with duckdb.connect(":memory:") as connection:
            place = str(self.database).replace("'", "''")
            connection.execute(f"attach '{place}' as ledger (read_only)")
            connection.execute("use ledger")
            return connection.execute(query, list(values)).fetchall()

    def edit(self, file: str, change: Callable[[str], str]) -> None:
        path = self.data / file
        before = path.read_text(encoding="utf-8")
        after = change(before)
        assert after != before, f"the change leaves {file} as it is"
        path.write_text(after, encoding="utf-8")


@pytest.fixture(autouse=True)
def main_module() -> Iterator[None]:
    """The same after each test as before. Streamlit's test runner leaves the app in its place, and
    a process of a pool begins by importing what stands there."""
    before = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = before


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A copy of the small world that a test may change."""
    shutil.copytree(TINY, tmp_path, dirs_exist_ok=True)
    return World(tmp_path)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The small world with its ledger built, for tests that only read."""
    folder = tmp_path_factory.mktemp("world")
    shutil.copytree(TINY, folder, dirs_exist_ok=True)
    return World(folder).build()


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The seed and the decisions that are shipped, with their ledger, for tests that only read."""
    folder = tmp_path_factory.mktemp("shipped")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copytree(
        ROOT / "data", folder / "data", ignore=shutil.ignore_patterns("*.duckdb*", ".*")
    )
    return World(folder).build()


def pytest_sessionfinish() -> None:
    """Let go of every connection before the interpreter ends, which DuckDB's binding asks for."""
    gc.collect()
