"""Many readers at once: how long a run takes, what the server holds, and who is served beside a
flood of one client."""

import asyncio
import math
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from itertools import islice

from etl.build import build
from etl.paths import DATA, SEEDS
from tests.reliability.proof import Outcome, Setting
from tests.reliability.readers.addresses import WARM, cold
from tests.reliability.readers.footprint import Footprint, footprint
from tests.reliability.readers.reader import Page, Reader
from tests.serving import Server, server_of

SESSIONS = 50
LONGEST_RUN = 3.0
"""Seconds: 95 of 100 runs are to end within it."""
MOST_MEMORY = 500.0
"""Megabytes."""
LONGEST_BESIDE_A_BURST = 1.5
"""Seconds: for the health of the server and for a page of another session."""
MORE_OF_A_FEW = 4
"""So many files or threads come and go with a request or two; more is growth."""

END = "<footer"
"""What stands at the end of every page that could be made."""

_SETTLING = 1.0
_BETWEEN_LOOKS = 0.02


@dataclass(frozen=True, slots=True)
class Burst:
    """What others got while one client sent ``messages`` at once: the longest wait, in seconds."""

    messages: int
    health: float
    other: float


@dataclass(frozen=True, slots=True)
class Crowd:
    """What was seen. ``arrival`` are the first pages of all, from a server that has just started;
    ``rounds`` what they asked for after that. ``alone`` are the pages of the same addresses, asked
    for by one reader after the crowd had gone; ``held`` is the footprint after each round."""

    arrival: tuple[Page, ...]
    rounds: tuple[tuple[Page, ...], ...]
    alone: tuple[Page, ...]
    held: tuple[Footprint, ...]
    bursts: tuple[Burst, ...]
    logged: str

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages the crowd was given."""
        return (*self.arrival, *self.reruns)

    @property
    def reruns(self) -> tuple[Page, ...]:
        """All pages but the first of each."""
        return tuple(page for pages in self.rounds for page in pages)


def many_readers(setting: Setting) -> Outcome:
    """The proof, over the ledger of this project."""
    database, log = setting.folder / "ledger.duckdb", setting.folder / "server.log"
    build(SEEDS, DATA, database)
    rounds = _rounds(setting, setting.times(9, 3))
    messages = (100, 500)[: setting.times(2, 1)]
    with server_of(database, log) as server:
        crowd = asyncio.run(crowd_of(server, rounds, messages))
    logged = log.read_text(encoding="utf-8", errors="replace")
    return judged(replace(crowd, logged=logged), setting.patience)


def _rounds(setting: Setting, count: int) -> list[list[str]]:
    """Each round with places asked before and places nobody has asked for."""
    chance = setting.chance("readers")
    fresh = cold(chance)
    rounds = []
    for _ in range(count):
        asked = [*chance.choices(WARM, k=SESSIONS - SESSIONS // 3), *islice(fresh, SESSIONS // 3)]
        chance.shuffle(asked)
        rounds.append(asked)
    return rounds


async def crowd_of(
    server: Server, rounds: Sequence[Sequence[str]], messages: Sequence[int] = ()
) -> Crowd:
    """Let a crowd ask, all at the same moment in each round, the first of them being its arrival;
    then one client flood the server."""
    given, held = [], []
    async with AsyncExitStack() as leaving:
        crowd = [await leaving.enter_async_context(Reader(server.port)) for _ in rounds[0]]
        for addresses in rounds:
            asked = (one.ask(address) for one, address in zip(crowd, addresses, strict=True))
            given.append(tuple(await asyncio.gather(*asked)))
            await asyncio.sleep(_SETTLING)
            held.append(footprint(server.process))
        bursts = [await _burst(crowd[0], crowd[1], server.port, number) for number in messages]
    every = dict.fromkeys(page.address for pages in given for page in pages)
    async with Reader(server.port) as one:
        alone = tuple([await one.ask(address) for address in every])
    return Crowd(given[0], tuple(given[1:]), alone, tuple(held), tuple(bursts), "")


async def _burst(flooding: Reader, other: Reader, port: int, messages: int) -> Burst:
    """Others look and ask without a pause until the flood is over."""
    flood = asyncio.create_task(flooding.burst("/", messages))
    waits = await asyncio.gather(_health_beside(flood, port), _pages_beside(flood, other))
    await flood
    return Burst(messages, *waits)


async def _health_beside(flood: "asyncio.Task[None]", port: int) -> float:
    longest = 0.0
    while not flood.done():
        begun = time.perf_counter()
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(
            b"GET /_stcore/health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        )
        told = await reader.read()
        writer.close()
        longest = max(longest, time.perf_counter() - begun)
        if b" 200 " not in told.partition(b"\r\n")[0]:
            return math.inf
        await asyncio.sleep(_BETWEEN_LOOKS)
    return longest


async def _pages_beside(flood: "asyncio.Task[None]", other: Reader) -> float:
    longest = 0.0
    while not flood.done():
        page = await other.ask("/claims?side=us")
        longest = max(longest, math.inf if page.faults else page.seconds)
        await asyncio.sleep(_BETWEEN_LOOKS)
    return longest


def judged(crowd: Crowd, patience: float = 1.0) -> Outcome:
    """Whether what was seen is what was promised."""
    broken = [*_wrong_pages(crowd), *_slow(crowd, patience), *_grown(crowd.held)]
    broken += [line for line in crowd.logged.splitlines() if "Traceback" in line]
    return Outcome(_seen(crowd), tuple(broken))


def _wrong_pages(crowd: Crowd) -> list[str]:
    """Every page that failed, or is not the page one reader is given for the same address."""
    right = {page.address: page.words for page in crowd.alone}
    broken = [f"{one.address}: {fault}" for one in crowd.pages for fault in one.faults]
    broken += [f"{one.address} alone: {fault}" for one in crowd.alone for fault in one.faults]
    broken += [
        f"{one.address}: another page than alone"
        for one in crowd.pages
        if not one.faults and one.words != right[one.address]
    ]
    broken += [
        f"{one.address}: no page" for one in crowd.alone if not any(END in w for w in one.words)
    ]
    return broken


def _slow(crowd: Crowd, patience: float) -> list[str]:
    broken = []
    late = percentile_95([page.seconds for page in crowd.reruns])
    if late > LONGEST_RUN * patience:
        broken.append(f"p95 of a run is {late:.2f} s, promised {LONGEST_RUN} s")
    for burst in crowd.bursts:
        for what, seconds in (("health", burst.health), ("another's page", burst.other)):
            if seconds > LONGEST_BESIDE_A_BURST * patience:
                broken.append(f"beside {burst.messages} messages: {what} after {seconds:.2f} s")
    return broken


def _grown(held: Sequence[Footprint]) -> list[str]:
    """Too much memory, or more files and threads after the last round than after the first."""
    broken = []
    first, last = held[0], held[-1]
    if last.most_memory > MOST_MEMORY:
        broken.append(f"{last.most_memory:.0f} MB held at once, promised {MOST_MEMORY:.0f} MB")
    if last.files > first.files + MORE_OF_A_FEW:
        broken.append(f"files grow: {first.files} after the first round, {last.files} at the end")
    if last.threads > first.threads + MORE_OF_A_FEW:
        broken.append(f"threads grow: {first.threads} after the first round, {last.threads}")
    return broken


def percentile_95(seconds: Sequence[float]) -> float:
    """What 95 of 100 stay within."""
    return sorted(seconds)[math.ceil(0.95 * len(seconds)) - 1]


def _seen(crowd: Crowd) -> str:
    last = crowd.held[-1]
    bursts = "".join(
        f"; beside {one.messages} messages of one client health within {one.health:.2f} s, "
        f"a page within {one.other:.2f} s"
        for one in crowd.bursts
    )
    return (
        f"{len(crowd.rounds)} rounds of {len(crowd.rounds[0])} runs at once: "
        f"p95 {percentile_95([page.seconds for page in crowd.reruns]):.2f} s "
        f"(the first pages of all, server just started: "
        f"{percentile_95([page.seconds for page in crowd.arrival]):.2f} s), "
        f"{len(_wrong_pages(crowd))} wrong pages, {last.most_memory:.0f} MB at most, "
        f"{last.files} files and {last.threads} threads held{bursts}"
    )
