"""What this ledger is."""

from dataclasses import dataclass

from dashboard.database import Ledger


@dataclass(frozen=True, slots=True)
class Identity:
    """The row of ``builds``. ``dataset_version`` is the ``data`` of a link."""

    dataset_version: str
    schema_version: int
    engine_version: str
    inputs_sha256: str
    content_sha256: str


_IDENTITY = """
    select dataset_version, schema_version, engine_version, inputs_sha256, content_sha256
    from db.builds
    order by dataset_version
    limit 1
"""


def identity(ledger: Ledger) -> Identity:
    """What this ledger is."""
    found = ledger.ask_one(Identity, _IDENTITY)
    assert found is not None, "an opened ledger has its row in builds"
    return found
