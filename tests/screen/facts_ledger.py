"""The small ledger of the screen tests with facts told in it."""

from pathlib import Path
from typing import Any

import duckdb

from tests.screen.small_ledger import build_small_ledger

DENIAL, URGED, PRESS, TREATY = (f"aaaa00000000000{number}" for number in (1, 2, 7, 8))
FACTS: list[tuple[Any, ...]] = [
    ("new-delhi-2023", "duration", None, "примерно 10 минут", 10, "minute", "about", None, PRESS),
    ("new-delhi-2023", "duration", None, "=half an hour", 0.5, "hour", "at-least", None, TREATY),
    ("new-delhi-2023", "duration", None, "недолго", None, None, None, "short", PRESS),
    ("new-delhi-2023", "format", None, "разговор", None, None, None, "conversation", URGED),
    ("new-delhi-2023", "format", None, "встреча", None, None, None, "meeting", PRESS),
    ("new-delhi-2023", "topic_raised", "prisoners", "не заикался", None, None, None, "denied",
     DENIAL),
    ("new-delhi-2023", "topic_raised", "prisoners", "призвал", None, None, None, "raised", URGED),
    ("geneva-2022", "initiator", None, "<b>the US</b>", None, None, None, "united-states",
     "aaaa000000000004"),
]  # fmt: skip


def build_facts_ledger(path: Path) -> Path:
    """Write the ledger to ``path`` and give the path back."""
    build_small_ledger(path)
    with duckdb.connect(str(path)) as connection:
        for number, row in enumerate(FACTS, start=1):
            marks = ", ".join("?" * 10)
            connection.execute(f"insert into fact_values values ({marks})", [f"f{number}", *row])
    return path
