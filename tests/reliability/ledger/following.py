"""Proof: a running dashboard follows each publish, and no page mixes two ledgers.

One process publishes generation after generation; eight readers take a handle for each page, as
the dashboard does, and ask of it what stands in seven tables. The generation is in the titles and
names of every answer.

A page that was begun after generation n was published and before the next was begun must show n,
whole; a page that meets a publish may show the one before or the one after, whole as well.
"""

import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.database import Ledger, open_ledger
from dashboard.filters import Filter
from dashboard.kept_answers import KeptAnswers
from dashboard.questions.claims import claims_page
from dashboard.questions.identity import identity
from dashboard.questions.matrix import matrix
from dashboard.questions.names import event_names, speaker_names, topic_names
from dashboard.questions.sources import sources
from tests.conftest import TINY
from tests.reliability.ledger.generations import publish_generation, rows_of
from tests.reliability.ledger.worlds import built
from tests.reliability.proof import Outcome, Setting
from tests.reliability.running import ROOT

READERS = 8
MOST_STALE_SECONDS = 1.0
_MOST_MEGABYTES_MORE = 60
_MOST_FILES_MORE = 6
_MARK = re.compile(r"<generation (\d{5})>")
_SETTLED = 5
_PAUSE = 0.05


@dataclass(frozen=True, slots=True)
class Page:
    """One page of one reader: when it was begun and shown, and the generations it showed."""

    reader: int
    begun: float
    shown: float
    generations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """One publish: when it was begun, and when it had returned."""

    generation: int
    begun: float
    ended: float


@dataclass(frozen=True, slots=True)
class Load:
    """What the process holds: megabytes in memory, and open files of any ledger."""

    megabytes: float
    files: int


def attempt(setting: Setting) -> Outcome:
    """100 publishes under eight readers, 20 in short."""
    source = built(setting.folder / "source", TINY)
    database = setting.folder / "ledger.duckdb"
    publish_generation(rows_of(source), 0, database)
    times = setting.times(100, 20)
    pages: list[Page] = []
    errors: list[str] = []
    loads: list[Load] = []
    done = threading.Event()
    readers = [
        threading.Thread(target=read_on, args=(number, database, done, pages, errors))
        for number in range(READERS)
    ]
    for reader in readers:
        reader.start()
    published = [Published(0, 0.0, time.monotonic())]
    try:
        for one in _publishing(source, database, times, setting.seed):
            published.append(one)
            loads.append(_load())
            setting.tell(f"generation {one.generation} of {times}, {len(pages)} pages")
        time.sleep(MOST_STALE_SECONDS)
    finally:
        done.set()
        for reader in readers:
            reader.join()
    return judged(pages, published, errors, loads, MOST_STALE_SECONDS * setting.patience)


def shown_by(ledger: Ledger) -> tuple[int, ...]:
    """The generations all answers of one page name: one, where it is whole."""
    asked: tuple[Callable[[Ledger], object], ...] = (
        identity,
        event_names,
        lambda held: claims_page(held, Filter()),
        speaker_names,
        topic_names,
        lambda held: matrix(held, Filter()),
        sources,
    )
    found = {int(number) for one in asked for number in _MARK.findall(repr(one(ledger)))}
    return tuple(sorted(found))


def read_on(
    number: int, database: Path, done: threading.Event, pages: list[Page], errors: list[str]
) -> None:
    """Page after page, each on one handle, until ``done``. Nothing is answered from memory."""
    while not done.is_set():
        begun = time.monotonic()
        opening = open_ledger(database)
        if opening.ledger is None:
            errors.append(f"reader {number}: {opening.state} {opening.detail}")
            continue
        try:
            generations = shown_by(opening.ledger)
        except Exception as fault:  # whatever it is, a reader would have seen it
            errors.append(f"reader {number}: {type(fault).__name__}: {fault}")
            continue
        pages.append(Page(number, begun, time.monotonic(), generations))
        opening.ledger._answers = KeptAnswers()
        time.sleep(_PAUSE)


def judged(
    pages: Sequence[Page],
    published: Sequence[Published],
    errors: Sequence[str],
    loads: Sequence[Load],
    most_stale: float = MOST_STALE_SECONDS,
) -> Outcome:
    """What the pages say of the promise."""
    torn = [f"torn: {page}" for page in pages if len(page.generations) != 1]
    stale = list(_of_another(pages, published))
    last = published[-1]
    delays = list(delays_of(pages, published))
    slow = [f"shown after {delay:.2f} s" for delay in delays if delay > most_stale]
    seen = {page.generations[-1] for page in pages if page.generations}
    unseen = [
        f"nobody saw generation {one.generation}" for one in published if one.generation not in seen
    ]
    behind = [
        f"reader {reader} never came to the last"
        for reader in range(READERS)
        if last.generation not in _seen_by(pages, reader)
    ]
    growth = list(_growth(loads))
    each = sum(len(_seen_by(pages, reader) - {0}) for reader in range(READERS))
    said = (
        f"{len(published) - 1} publishes x {READERS} readers, {len(pages):,} pages: {len(torn)} "
        f"torn, {len(stale)} of an earlier ledger, {len(seen - {0})} generations seen "
        f"({each} of {READERS * (len(published) - 1)} by each reader), latest shown after "
        f"{max(delays, default=0.0):.2f} s, {len(errors)} errors"
    )
    return Outcome(said, broken=(*torn, *stale, *slow, *unseen, *behind, *errors, *growth))


def delays_of(pages: Sequence[Page], published: Sequence[Published]) -> Iterator[float]:
    """For each publish and reader, the seconds from its return to the first page shown of it, or
    of a later one; nothing where the reader showed none."""
    for one in published[1:]:
        for reader in range(READERS):
            shown = [
                page.shown
                for page in pages
                if page.reader == reader and page.generations[-1:] >= (one.generation,)
            ]
            if shown:
                yield max(0.0, min(shown) - one.ended)


def _of_another(pages: Sequence[Page], published: Sequence[Published]) -> Iterator[str]:
    """Each page that showed a ledger that was not there, or no longer, when the page was begun."""
    for page in pages:
        there = [one for one in published if one.ended <= page.begun]
        begun = [one for one in published if one.begun <= page.shown]
        oldest = there[-1].generation if there else 0
        newest = begun[-1].generation if begun else 0
        if not all(oldest <= shown <= newest for shown in page.generations):
            yield f"{page} where {oldest} to {newest} was there"


def _seen_by(pages: Sequence[Page], reader: int) -> set[int]:
    return {page.generations[-1] for page in pages if page.reader == reader and page.generations}


def _growth(loads: Sequence[Load]) -> Iterator[str]:
    """What is held after the first publishes, against what is held at the end."""
    if len(loads) <= _SETTLED:
        return
    early, late = loads[:_SETTLED], loads[-_SETTLED:]
    files = max(one.files for one in late) - max(one.files for one in early)
    more = min(one.megabytes for one in late) - max(one.megabytes for one in early)
    if files > _MOST_FILES_MORE:
        yield f"{files} more files open than after the first publishes"
    if more > _MOST_MEGABYTES_MORE:
        yield f"{more:.0f} MB more in memory than after the first publishes"


def _load() -> Load:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    kilobytes = next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]
    files = 0
    for link in Path("/proc/self/fd").iterdir():
        try:
            files += ".duckdb" in str(link.readlink())
        except FileNotFoundError:  # closed meanwhile
            continue
    return Load(int(kilobytes) / 1_024, files)


def _publishing(source: Path, database: Path, times: int, seed: int) -> Iterator[Published]:
    command = [sys.executable, "-m", "tests.reliability.ledger.generations"]
    command += [str(source), str(database), str(times), str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as publisher:
        for line in publisher.stdout or ():
            yield Published(**json.loads(line))
    if publisher.returncode:
        raise RuntimeError(f"the publisher itself failed: exit code {publisher.returncode}")
