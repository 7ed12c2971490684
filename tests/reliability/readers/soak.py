"""Half an hour of readers who come, look at some pages and leave: what the server holds stays flat.

Streamlit keeps a session two minutes after its reader left, and no more than 128 of them. So that
many are made to come and leave just before the first look and before the last: between the two
nothing may grow.
"""

import asyncio
import random
import statistics
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from etl.build import build
from etl.paths import DATA, SEEDS
from tests.reliability.proof import Outcome, Setting
from tests.reliability.readers.addresses import WARM, cold
from tests.reliability.readers.footprint import Footprint, footprint
from tests.reliability.readers.reader import Reader
from tests.reliability.readers.readers import END
from tests.serving import Server, server_of

READERS = 20
GONE_SESSIONS_KEPT = 128
MOST_GROWTH = 0.10
"""Of memory and of open files, from the end of the warm-up to the end."""
MORE_THREADS = 4

_PAGES_OF_A_VISIT = (2, 6)
_LOOKS = 5
_SHARE_OF_NEW_QUESTIONS = 0.25


@dataclass(frozen=True, slots=True)
class Length:
    """In seconds: the warm-up, the use between the two looks, the longest pause of a reader
    between two pages, and how far apart the single looks are."""

    warm_up: float
    use: float
    pause: float
    between_looks: float


WHOLE = Length(warm_up=300.0, use=1_500.0, pause=8.0, between_looks=5.0)
SHORT = Length(warm_up=2.0, use=8.0, pause=0.6, between_looks=0.25)


@dataclass(slots=True)
class Use:
    """What readers saw, and what the server held after the warm-up and at the end."""

    visits: int = 0
    pages: int = 0
    faults: list[str] = field(default_factory=list)
    first: list[Footprint] = field(default_factory=list)
    last: list[Footprint] = field(default_factory=list)


def long_use(setting: Setting) -> Outcome:
    """The proof, over the ledger of this project."""
    database, log = setting.folder / "ledger.duckdb", setting.folder / "server.log"
    build(SEEDS, DATA, database)
    length = SHORT if setting.is_short else WHOLE
    with server_of(database, log) as server:
        use = asyncio.run(use_of(server, length, setting.chance("soak")))
    logged = log.read_text(encoding="utf-8", errors="replace")
    use.faults += [line for line in logged.splitlines() if "Traceback" in line]
    return judged(use, length)


async def use_of(server: Server, length: Length, chance: random.Random) -> Use:
    """Let readers come and go for as long as is asked, and look at the server meanwhile."""
    use = Use()
    fresh = cold(chance)
    coming = [
        asyncio.create_task(_visits(server, use, length.pause, fresh, chance))
        for _ in range(READERS)
    ]
    await asyncio.sleep(length.warm_up)
    use.first = await _looked(server, use, length.between_looks)
    await asyncio.sleep(length.use)
    use.last = await _looked(server, use, length.between_looks)
    for task in coming:
        task.cancel()
    for task in coming:
        with suppress(asyncio.CancelledError):
            await task
    return use


async def _looked(server: Server, use: Use, between_looks: float) -> list[Footprint]:
    """What the server holds with as many gone sessions as it ever keeps."""
    for number in range(GONE_SESSIONS_KEPT):
        async with Reader(server.port) as reader:
            await _look(reader, WARM[number % len(WARM)], use)
    held = []
    for _ in range(_LOOKS):
        await asyncio.sleep(between_looks)
        held.append(footprint(server.process))
    return held


async def _visits(
    server: Server, use: Use, pause: float, fresh: Iterator[str], chance: random.Random
) -> None:
    """One reader after another, without end."""
    while True:
        async with Reader(server.port) as reader:
            for _ in range(chance.randint(*_PAGES_OF_A_VISIT)):
                await _look(reader, _next(fresh, chance), use)
                await asyncio.sleep(chance.uniform(0, pause))
        use.visits += 1


def _next(fresh: Iterator[str], chance: random.Random) -> str:
    """A place asked for before, or one time in four a new question, while there are any."""
    known = chance.choice(WARM)
    return next(fresh, known) if chance.random() < _SHARE_OF_NEW_QUESTIONS else known


async def _look(reader: Reader, address: str, use: Use) -> None:
    page = await reader.ask(address)
    use.pages += 1
    use.faults += [f"{address}: {fault}" for fault in page.faults]
    if not any(END in words for words in page.words):
        use.faults.append(f"{address}: no page")


def judged(use: Use, length: Length) -> Outcome:
    """Whether what the server held was flat."""
    first, last = _middle(use.first), _middle(use.last)
    broken = list(use.faults)
    for what, before, after in (
        ("memory", first.memory, last.memory),
        ("files", first.files, last.files),
    ):
        if after > before * (1 + MOST_GROWTH):
            broken.append(f"{what} grew from {before:.0f} to {after:.0f}")
    if last.threads > first.threads + MORE_THREADS:
        broken.append(f"threads grew from {first.threads} to {last.threads}")
    return Outcome(_seen(use, length, first, last), tuple(broken))


def _middle(held: Sequence[Footprint]) -> Footprint:
    """The median of each figure."""
    return Footprint(
        memory=statistics.median(one.memory for one in held),
        most_memory=max(one.most_memory for one in held),
        files=round(statistics.median(one.files for one in held)),
        threads=round(statistics.median(one.threads for one in held)),
    )


def _seen(use: Use, length: Length, first: Footprint, last: Footprint) -> str:
    lasted = f"{length.use / 60:.0f} minutes" if length.use >= 60 else f"{length.use:.0f} seconds"
    return (
        f"{lasted} of use after the warm-up, {use.visits} visits, {use.pages} pages, "
        f"{len(use.faults)} faults: from {first} to {last}"
    )
