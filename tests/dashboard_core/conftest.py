"""The small ledger of ``small_ledger.sql``, in the real tables and a real file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest

from dashboard import starting
from dashboard.database import Ledger, open_ledger
from tests.searchable import make_searchable

SCHEMA = Path(__file__).parents[2] / "etl" / "load" / "schema.sql"
ROWS = Path(__file__).with_name("small_ledger.sql")


def write_ledger(path: Path, dataset_version: str = "0123456789ab") -> Path:
    """The small ledger, finished and closed, at ``path``."""
    with duckdb.connect(str(path)) as connection:
        connection.execute(SCHEMA.read_text(encoding="utf-8"))
        connection.execute(ROWS.read_text(encoding="utf-8"))
        connection.execute("update builds set dataset_version = ?", [dataset_version])
        make_searchable(connection)
    return path


@pytest.fixture(scope="session")
def make_ledger() -> Callable[..., Path]:
    """Writes the small ledger at a path: ``make_ledger(path, dataset_version)``."""
    return write_ledger


@pytest.fixture(scope="session")
def small_ledger_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small ledger, for all who only read it."""
    return write_ledger(tmp_path_factory.mktemp("ledger") / "same_room.duckdb")


@pytest.fixture
def small_ledger(small_ledger_path: Path) -> Ledger:
    """The small ledger, open."""
    opening = open_ledger(small_ledger_path)
    assert opening.ledger is not None
    return opening.ledger


@pytest.fixture
def fresh_server() -> Iterator[None]:
    """A server that has not built or looked at anything yet."""
    starting.forget()
    yield
    starting.forget()
