"""The same input gives the same ledger, whatever else differs: every row, in the same order.

What differs: the folder and its name, the order and times of files, the seed of hashes, the time
zone, the locale, the processors and threads, the working directory, the order of decided rows.
"""

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.load.connection import open_ledger
from etl.load.tables import CONTENT_TABLES, TABLES
from etl.load.verify import verify
from tests.reliability.builds.world import add_documents, larger_world
from tests.reliability.proof import Outcome, Setting
from tests.reliability.running import ROOT

_ZONES = ("UTC", "Pacific/Kiritimati", "America/New_York", "Asia/Kathmandu", "Europe/Moscow")
_LOCALES = ("C", "C.UTF-8", "ru_RU.UTF-8", "tr_TR.UTF-8", "en_US.ISO-8859-1")
_FOLDERS = ("world", "мир", "a world apart", "w" * 60)
_ORDER_HAS_MEANING = ("topics.csv", "speaker_roles.csv")
_IDS = ("document_id", "claim_id", "event_id", "topic_id", "speaker_id", "alignment_id", "fact_id")

Digests = dict[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """A build of ``world`` under circumstances of chance; ``shuffles_rows`` of ``data/``, too."""

    world: Path
    place: Path
    purpose: str
    shuffles_rows: bool = False


def attempt(setting: Setting) -> Outcome:
    """Build each world again and again, and once with more in it."""
    worlds = _worlds(setting)
    broken: list[str] = []
    seen = []
    for name, world in worlds.items():
        builds = setting.times(20, 3)
        alike = compare(setting, name, world, builds)
        broken += alike
        seen.append(f"{name}: {builds} builds, {'1 digest' if not alike else 'several digests'}")
        setting.tell(seen[-1])
    broken += _grown(setting, worlds["invented"])
    seen.append("ids kept when documents are added" if not broken else f"{len(broken)} broken")
    return Outcome("; ".join(seen), tuple(broken))


def compare(
    setting: Setting,
    name: str,
    world: Path,
    builds: int,
    build: Callable[[Case, random.Random], Path] | None = None,
) -> list[str]:
    """How the ledgers of ``builds`` builds differ from the first; every third has other rows."""
    build = build or build_under_chance
    cases = [
        Case(world, setting.folder / f"{name}-{number}", f"{name} {number}", number % 3 == 2)
        for number in range(builds)
    ]

    def digests(case: Case) -> Digests | str:
        try:
            return digests_of(build(case, setting.chance(case.purpose)))
        except subprocess.CalledProcessError as fault:
            return f"{case.purpose}: exit {fault.returncode}: {fault.stderr[-300:]}"
        finally:
            shutil.rmtree(case.place, ignore_errors=True)

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(digests, cases))
    first = found[0]
    if isinstance(first, str):
        return [first]
    return [
        fault
        for case, one in zip(cases, found, strict=True)
        if (fault := one if isinstance(one, str) else _difference(case, first, one))
    ]


def build_under_chance(case: Case, chance: random.Random) -> Path:
    """Copy the world as chance will have it and build it; the ledger."""
    root = case.place / chance.choice(_FOLDERS)
    for folder in ("seeds", "data"):
        _copy(case.world / folder, root / folder, chance)
    if case.shuffles_rows:
        _shuffle_rows(root / "data", chance)
    command = [sys.executable, "-m", "etl", "build"]
    command += ["--seeds", str(root / "seeds"), "--data", str(root / "data")]
    command += ["--database", str(root / "ledger.duckdb")]
    processors = sorted(os.sched_getaffinity(0))[: chance.choice((1, 2))]
    subprocess.run(
        command,
        cwd=chance.choice((root, ROOT, Path("/"))),
        env=os.environ | _environment(chance),
        preexec_fn=lambda: os.sched_setaffinity(0, processors),
        capture_output=True,
        text=True,
        errors="replace",
        check=True,
    )
    return root / "ledger.duckdb"


def digests_of(ledger: Path) -> Digests:
    """The digest of every table, its rows in the order in which they lie there."""
    broken = verify(ledger)
    with open_ledger(ledger) as connection:
        found = {table: _digest(connection, table) for table in TABLES}
    return found | {"promises": "; ".join(map(str, broken))}


def _digest(connection: duckdb.DuckDBPyConnection, table: str) -> str:
    rows = connection.execute(f'select * from "{table}" order by rowid').fetchall()
    told = json.dumps(rows, default=str, ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()


def _difference(case: Case, first: Digests, one: Digests) -> str | None:
    """Rows in another order are other bytes, and ``builds`` says so; nothing else may differ."""
    compared = (*CONTENT_TABLES, "promises") if case.shuffles_rows else first
    differ = [table for table in compared if first[table] != one[table]]
    rows = " with shuffled rows" if case.shuffles_rows else ""
    return f"{case.purpose}{rows}: {', '.join(differ)} differ" if differ else None


def _worlds(setting: Setting) -> dict[str, Path]:
    shipped = setting.folder / "shipped"
    ours = shutil.ignore_patterns("*.duckdb*", ".*")
    for folder in ("seeds", "data"):
        shutil.copytree(ROOT / folder, shipped / folder, ignore=ours)
    documents = setting.times(200, 20)
    return {
        "shipped": shipped,
        "invented": larger_world(setting.folder / "invented", documents),
    }


def _copy(old: Path, new: Path, chance: random.Random) -> None:
    """File by file in an order of chance, each with a time of chance."""
    new.mkdir(parents=True)
    paths = sorted(old.iterdir())
    chance.shuffle(paths)
    for path in paths:
        if path.is_dir():
            _copy(path, new / path.name, chance)
            continue
        shutil.copyfile(path, new / path.name)
        moment = chance.randrange(0, 2_000_000_000)
        os.utime(new / path.name, (moment, moment))


def _shuffle_rows(data: Path, chance: random.Random) -> None:
    """Rows whose order says nothing, in another order; a row may span lines inside quotes."""
    for path in sorted(data.glob("*.csv")):
        if path.name in _ORDER_HAS_MEANING:
            continue
        header, *rows = _rows(path.read_text(encoding="utf-8"))
        chance.shuffle(rows)
        path.write_text("".join([header, *rows]), encoding="utf-8")


def _rows(text: str) -> list[str]:
    rows: list[str] = []
    for line in text.splitlines(keepends=True):
        if rows and rows[-1].count('"') % 2:
            rows[-1] += line
        else:
            rows.append(line)
    return rows


def _environment(chance: random.Random) -> dict[str, str]:
    locale = chance.choice(_LOCALES)
    threads = str(chance.choice((1, 2, 8)))
    return {
        "PYTHONPATH": os.pathsep.join([str(ROOT / "tests/reliability/builds/disorder"), str(ROOT)]),
        "SAME_ROOM_DISORDER": str(chance.randrange(10**9)),
        "PYTHONHASHSEED": str(chance.randrange(2**32)),
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "TZ": chance.choice(_ZONES),
        "LC_ALL": locale,
        "LANG": locale,
        "OMP_NUM_THREADS": threads,
        "OPENBLAS_NUM_THREADS": threads,
    }


def _grown(setting: Setting, world: Path) -> list[str]:
    """What no longer has its id when documents and their rows are added."""
    more = setting.folder / "grown"
    shutil.copytree(world, more)
    documents = len(list((world / "seeds").iterdir()))
    add_documents(more, range(documents, documents + 5))
    ids = []
    for one in (world, more):
        place = setting.folder / f"ids-of-{one.name}"
        ids.append(_ids(build_under_chance(Case(one, place, "ids"), setting.chance("ids"))))
    if not ids[0] or not ids[0] < ids[1]:
        return [f"{len(ids[0] & ids[1])} of {len(ids[0])} ids stay when {len(ids[1])} are there"]
    return []


def _ids(ledger: Path) -> set[str]:
    found = set()
    with open_ledger(ledger) as connection:
        for table in CONTENT_TABLES:
            names = [row[0] for row in connection.execute(f'describe "{table}"').fetchall()]
            if names[0] in _IDS:
                rows = connection.execute(f'select "{names[0]}" from "{table}"').fetchall()
                found |= {f"{table} {row[0]}" for row in rows}
    return found
