"""The command ``python -m etl build`` itself, in a world so large that extraction takes workers."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import TINY
from tests.reliability.running import ROOT

_DOCUMENTS = 100
_SENTENCE = "дождь и ветер " * 75
_WORKER = b"spawn_main"


def large_world(folder: Path) -> Path:
    """The small world and a hundred documents about the weather, two million characters."""
    rows = "".join(
        f"weather-{number},weather-{number}.txt,ru,,,,,,,Invented for tests,\n"
        for number in range(_DOCUMENTS)
    )
    shutil.copytree(TINY, folder)
    with (folder / "seeds" / "documents.csv").open("a", encoding="utf-8") as documents:
        documents.write(rows)
    for number in range(_DOCUMENTS):
        lines = [f"Погода {number} {line}: {_SENTENCE}\n" for line in range(20)]
        (folder / "seeds" / f"weather-{number}.txt").write_text("".join(lines), encoding="utf-8")
    return folder


def name_generation(world: Path, number: int) -> None:
    """Change what people decided, so that the next ledger is another one."""
    topics = world / "data" / "topics.csv"
    original = (TINY / "data" / "topics.csv").read_text(encoding="utf-8")
    topics.write_text(original.replace("Tone of", f"Tone {number} of"), encoding="utf-8")


@contextmanager
def build_command(world: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A build of ``world`` into its ``ledger`` folder, in a group of its own, ended at the end."""
    folders = ["--seeds", str(world / "seeds"), "--data", str(world / "data")]
    place = ["--database", str(world / "ledger" / "ledger.duckdb")]
    command = [sys.executable, "-m", "etl", "build", *folders, *place]
    # A file, since processes that outlive the build would hold a pipe open.
    with (
        (world / "told").open("wb") as told,
        subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=told, start_new_session=True
        ) as process,
    ):
        try:
            yield process
        finally:
            end_group(process.pid)


def end_group(group: int) -> None:
    """Kill what is left of a group of processes."""
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return


def outlives(group: int, seconds: float) -> bool:
    """Whether any process of the group is still there after so long; zombies do not count."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not _members(group):
            return False
        time.sleep(0.05)
    return True


def workers_of(group: int) -> list[int]:
    """The processes of the group that extract."""
    return [process for process in _members(group) if _WORKER in _read(process, "cmdline")]


def _members(group: int) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            fields = _read(int(entry.name), "stat").rpartition(b") ")[2].split()
            if fields[2:3] == [str(group).encode()] and fields[0] != b"Z":
                found.append(int(entry.name))
    return found


def _read(process: int, file: str) -> bytes:
    try:
        return Path(f"/proc/{process}/{file}").read_bytes()
    except OSError:  # it has ended meanwhile
        return b""
