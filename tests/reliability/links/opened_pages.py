"""The pages run without a browser: an address in, the HTML of the page and its new address out."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from streamlit.logger import set_log_level
from streamlit.testing.v1 import AppTest

from tests.reliability.running import ROOT

_APP = ROOT / "dashboard" / "app.py"
set_log_level("ERROR")


@dataclass(frozen=True, slots=True)
class Opened:
    """A page as it stood after its run; ``fault`` is what it raised."""

    html: tuple[str, ...]
    address: dict[str, list[str]]
    fault: str


def opened(database: Path, page: str, raw: Mapping[str, Sequence[str]]) -> Opened:
    """``page`` of the ledger in ``database`` with the query ``raw``."""
    os.environ["SAME_ROOM_DATABASE"] = str(database)
    running = AppTest.from_file(str(_APP), default_timeout=60)
    running.switch_page(f"views/{page}.py")
    for name, values in raw.items():
        running.query_params[name] = list(values)
    running.run()
    written: dict[str, str | list[str]] = dict(running.query_params)
    return Opened(
        html=tuple(block.proto.body for block in running.get("html")),
        address={
            name: [value] if isinstance(value, str) else value for name, value in written.items()
        },
        fault="; ".join(str(one.value) for one in running.exception),
    )
