"""Queries: read from the ``.sql`` files beside this one, or put together from fixed pieces.

Values never pass here: they are bound.
"""

from pathlib import Path

_HERE = Path(__file__).parent


def read(name: str) -> str:
    """The query in the file ``name``."""
    return (_HERE / name).read_text(encoding="utf-8")


def joined(*pieces: str) -> str:
    """The pieces as one query."""
    return " ".join(pieces)
