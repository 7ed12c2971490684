"""What a running process holds: memory, open files and threads, as the kernel counts them."""

from dataclasses import dataclass
from pathlib import Path

_KIBIBYTES_PER_MEGABYTE = 1_000_000 / 1024


@dataclass(frozen=True, slots=True)
class Footprint:
    """What one process holds at one moment. Memory in megabytes: now, and the most it ever was."""

    memory: float
    most_memory: float
    files: int
    threads: int

    def __str__(self) -> str:
        return f"{self.memory:.0f} MB, {self.files} files, {self.threads} threads"


def footprint(process: int) -> Footprint:
    """Of a process of ours, by its number. OSError where it is gone."""
    place = Path("/proc") / str(process)
    lines = (place / "status").read_text(encoding="ascii", errors="replace").splitlines()
    told = dict(line.split(":", 1) for line in lines if ":" in line)
    return Footprint(
        memory=_megabytes(told["VmRSS"]),
        most_memory=_megabytes(told["VmHWM"]),
        files=sum(1 for _ in (place / "fd").iterdir()),
        threads=int(told["Threads"]),
    )


def _megabytes(told: str) -> float:
    return int(told.split()[0]) / _KIBIBYTES_PER_MEGABYTE
