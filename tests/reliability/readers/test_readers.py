"""The proofs of many readers and of long use tell a server that breaks their promises."""

import asyncio
import random
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from tests.reliability.readers import readers, soak
from tests.reliability.readers.footprint import Footprint, footprint
from tests.reliability.readers.reader import Page
from tests.reliability.readers.readers import Burst, Crowd, crowd_of, percentile_95
from tests.reliability.readers.soak import Length, Use, use_of
from tests.reliability.running import ROOT
from tests.serving import Server

PAGE = Page("/", 0.5, ("words<footer>",))
HELD = Footprint(memory=300, most_memory=320, files=200, threads=20)
CROWD = Crowd((PAGE,) * 50, ((PAGE,) * 50,), (PAGE,), (HELD, HELD), (Burst(100, 0.2, 0.3),), "")


@contextmanager
def careless(fault: str, seconds: float = 0.0) -> Iterator[Server]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-W", "ignore", "-m", "tests.reliability.readers.careless_server"]
    process = subprocess.Popen([*command, str(port), fault, str(seconds)], cwd=ROOT)
    try:
        for _ in range(200):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=5).close()
                break
            except OSError:
                time.sleep(0.1)
        yield Server(f"http://127.0.0.1:{port}", process.pid)
    finally:
        process.kill()
        process.wait()


def broken_by(fault: str, seconds: float = 0.0) -> tuple[str, ...]:
    rounds = [["/", "/claims?q=a", "/facts", "/method"]] * 4
    with careless(fault, seconds) as server:
        return readers.judged(asyncio.run(crowd_of(server, rounds, (3,)))).broken


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.reliability.readers.readers._SETTLING", 0.05)
    monkeypatch.setattr("tests.reliability.readers.reader.QUIET_SECONDS", 0.5)


def test_a_sound_server_keeps_the_promise() -> None:
    assert broken_by("sound") == ()


def test_a_slow_server_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "LONGEST_RUN", 0.5)
    (told,) = (line for line in broken_by("slow", 0.2) if "p95" in line)
    assert told.endswith("promised 0.5 s")


def test_a_server_that_gives_another_page_in_a_crowd_is_told() -> None:
    assert any(line.endswith("another page than alone") for line in broken_by("confused"))


def test_a_server_that_keeps_files_open_is_told() -> None:
    assert any(line.startswith("files grow") for line in broken_by("leaking"))


def test_a_server_that_does_not_answer_beside_a_burst_is_told() -> None:
    told = broken_by("silent", 1.7)
    assert any(line.startswith("beside 3 messages: health after") for line in told)


@pytest.mark.parametrize(
    ("crowd", "told"),
    [
        (CROWD, ()),
        (
            replace(CROWD, rounds=((replace(PAGE, seconds=3.1),) * 50,)),
            ("p95 of a run is 3.10 s, promised 3.0 s",),
        ),
        (
            replace(CROWD, rounds=((replace(PAGE, faults=("exception KeyError",)),),)),
            ("/: exception KeyError",),
        ),
        (
            replace(CROWD, alone=(replace(PAGE, words=("words",)),)),
            *(("/: another page than alone",) * 100 + ("/: no page",),),
        ),
        (
            replace(CROWD, held=(HELD, replace(HELD, most_memory=501))),
            ("501 MB held at once, promised 500 MB",),
        ),
        (
            replace(CROWD, held=(HELD, replace(HELD, threads=30))),
            ("threads grow: 20 after the first round, 30",),
        ),
        (
            replace(CROWD, bursts=(Burst(100, 0.1, 1.6),)),
            ("beside 100 messages: another's page after 1.60 s",),
        ),
        (replace(CROWD, logged="INFO\nTraceback (most recent"), ("Traceback (most recent",)),
    ],
)
def test_what_breaks_the_promise_is_named(crowd: Crowd, told: tuple[str, ...]) -> None:
    assert readers.judged(crowd).broken == told


def test_95_of_100_stay_within_the_percentile() -> None:
    assert percentile_95([float(number) for number in range(1, 101)]) == 95.0


def test_a_footprint_counts_what_a_process_holds() -> None:
    with careless("sound") as server:
        held = footprint(server.process)
    assert 5 < held.memory <= held.most_memory < 300
    assert held.threads >= 1 and held.files >= 3


TINY = Length(warm_up=0.3, use=1.0, pause=0.05, between_looks=0.05)


def used(fault: str, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    monkeypatch.setattr(soak, "READERS", 3)
    monkeypatch.setattr(soak, "GONE_SESSIONS_KEPT", 3)
    with careless(fault) as server:
        use = asyncio.run(use_of(server, TINY, random.Random(1)))
    assert use.pages > 3
    return soak.judged(use, TINY).broken


def test_long_use_of_a_leaking_server_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [line.partition(" from")[0] for line in used("leaking", monkeypatch)] == ["files grew"]


def test_growth_within_a_tenth_is_flat_and_more_is_told() -> None:
    def grown(**now: float) -> tuple[str, ...]:
        last = replace(HELD, **now)  # type: ignore[arg-type]
        return soak.judged(Use(first=[HELD] * 5, last=[last] * 5), TINY).broken

    assert grown(memory=330) == ()
    assert grown(memory=331) == ("memory grew from 300 to 331",)
    assert grown(files=221) == ("files grew from 200 to 221",)
    assert grown(threads=25) == ("threads grew from 20 to 25",)
