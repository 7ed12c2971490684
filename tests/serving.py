"""The app on the loopback, and a browser to look at it: for tests, benchmarks and proofs."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Every other host, by name or by number, is one that cannot be found.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")


@dataclass(frozen=True, slots=True)
class Server:
    """One running app: where it answers, and the process it is."""

    address: str
    process: int

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])


@contextmanager
def server_of(database: Path, log: Path | None = None) -> Iterator[Server]:
    """The app over ``database``, on a free port of the loopback; stopped at the end. What it
    writes goes into ``log``, or nowhere."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py"]
    command += ["--server.headless=true", "--server.address=127.0.0.1"]
    command += [f"--server.port={port}", "--server.fileWatcherType=none"]
    with (log or Path(os.devnull)).open("ab") as written:
        server = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "SAME_ROOM_DATABASE": str(database)},
            stdout=written,
            stderr=written,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address, server)
        yield Server(address, server.pid)
    finally:
        server.terminate()
        server.wait(timeout=20)


@contextmanager
def served(database: Path) -> Iterator[str]:
    """The address of the app over ``database``."""
    with server_of(database) as server:
        yield server.address


def _wait_for(address: str, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(240):
        assert server.poll() is None, "the server stopped by itself"
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.25)
    raise TimeoutError("the server did not answer within a minute")
