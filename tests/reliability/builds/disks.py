"""Disks that are too small by so much, and one that may only be read.

Run as ``python -m tests.reliability.builds.disks FOLDER SIZES`` in a room of its own, where
``FOLDER`` can be a disk of any size without anyone seeing it; prints the tally.
"""

import json
import resource
import shutil
import subprocess
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path

from etl.load.content import LedgerContent
from tests.load.conftest import keeping_every_promise
from tests.reliability.builds.publishing import Folder, InUse, build_and_publish
from tests.reliability.builds.tallies import Tally, hindered, recovery
from tests.reliability.running import ROOT

_ROOMY = 256 * 2**20
_MAY_NOT_MOUNT = 77
_SECONDS = 900


def on_small_disks(folder: Path, sizes: int) -> Tally | str:
    """``sizes`` disks and a read-only one; or why this machine lets nobody make a disk."""
    folder.mkdir()
    told = ""
    for own_users in ([], ["--user", "--map-root-user"]):
        command = ["unshare", "--mount", *own_users, sys.executable, "-m", __name__]
        place = folder / f"try {len(own_users)}"
        place.mkdir()
        try:
            run = subprocess.run(
                [*command, str(place), str(sizes)],
                cwd=ROOT,
                capture_output=True,
                text=True,
                timeout=_SECONDS,
            )
        except FileNotFoundError:
            return "unshare is not installed"
        if run.returncode == 0:
            rows = json.loads(run.stdout)
            return Tally(**{**rows, "broken": tuple(rows["broken"])})
        told = (run.stderr.strip().splitlines() or [f"exit {run.returncode}"])[-1]
        if run.returncode != _MAY_NOT_MOUNT and not told.startswith("unshare:"):
            raise RuntimeError(run.stderr[-2_000:])
    return told


def on_small_files(folder: Path, sizes: int) -> Tally:
    """The same where no file may grow beyond a size, which needs no rights."""
    tables = keeping_every_promise()
    one = Folder(folder, tables)
    tally = recovery(one, "before any limit")
    whole = one.database.stat().st_size
    for number in range(sizes):
        most = whole * (number + 1) // (sizes + 1)
        one.publisher = partial(_in_small_files, most)
        seen = one.attempt()
        tally += hindered(seen, one.database.parent, f"files of {most} bytes at most")
        tally += _must_be_old(seen.in_use, f"files of {most} bytes at most")
        one.publisher = build_and_publish
    return tally + recovery(one, "after all limits")


def _in_small_files(most: int, database: Path, content: LedgerContent) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    build_and_publish(database, content)


def _must_be_old(in_use: InUse, case: str) -> Tally:
    return Tally() if in_use is InUse.OLD else Tally(broken=(f"{case}: it was published",))


def _in_own_room(folder: Path, sizes: int) -> Tally:
    one = Folder(folder / "disk", keeping_every_promise())
    place = one.database.parent
    try:
        _mount(place, "-t", "tmpfs", "-o", f"size={_ROOMY}", "tmpfs")
    except subprocess.CalledProcessError as fault:
        print(fault.stderr, file=sys.stderr)
        raise SystemExit(_MAY_NOT_MOUNT) from fault
    tally = recovery(one, "before the disk is small")
    whole = one.database.stat().st_size
    for number in range(sizes):
        free = whole * number // sizes
        _mount(place, "-o", f"remount,size={_used(place) + free}")
        case = f"{free} bytes free"
        seen = one.attempt()
        tally += hindered(seen, place, case) + _must_be_old(seen.in_use, case)
        _mount(place, "-o", f"remount,size={_ROOMY}")
    tally += recovery(one, "after the disk was small")
    _mount(place, "-o", "remount,ro")
    seen = one.attempt()
    tally += hindered(seen, place, "a disk to read only")
    if "Read-only file system" not in seen.told:
        tally += Tally(broken=(f"the cause is not told: {seen.told[-300:]}",))
    _mount(place, "-o", f"remount,rw,size={_ROOMY}")
    return tally + recovery(one, "after the disk was read-only")


def _used(place: Path) -> int:
    return shutil.disk_usage(place).used


def _mount(place: Path, *how: str) -> None:
    subprocess.run(["mount", *how, str(place)], check=True, capture_output=True, text=True)


if __name__ == "__main__":
    tally = _in_own_room(Path(sys.argv[1]), int(sys.argv[2]))
    print(json.dumps(asdict(tally)))
