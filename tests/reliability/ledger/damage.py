"""Proof: a ledger that is damaged, foreign, older or newer is recognised, or answers as before.

One bit of a built ledger is turned, or its end is cut off; then the dashboard opens it in a
process of its own, reads every value and asks what the pages ask.
"""

from collections.abc import Iterable, Sequence
from functools import partial
from html import unescape
from itertools import chain
from pathlib import Path
from random import Random

from dashboard.components.ledger_trouble import ledger_trouble
from dashboard.database import open_ledger
from dashboard.ledger_state import LedgerState, QuestionError
from dashboard.wording import wording
from etl.errors import SameRoomError
from etl.load.replaceable import refuse_foreign
from etl.model.vocabulary import Language
from tests.reliability.ledger.foreign_files import judge_foreign_files
from tests.reliability.ledger.forked import in_child, side_by_side
from tests.reliability.ledger.reading import answers_of, content_digest
from tests.reliability.ledger.worlds import built
from tests.reliability.proof import Outcome, Setting

SAME = "same"
REFUSED = "refused"
_HEADERS = 3 * 4_096
_BLOCK = 262_144
_SECONDS = 120
_SECONDS_FOR_ALL = 3_000
_AT_ONCE = 2
_TURNS = 6
"""Every value is read in every case, and a sixth of the questions asked, by turns."""
Case = tuple[str, int, int]
"""``flip``, a byte and a bit of it; or ``cut``, the bytes that are left, and nothing."""


def attempt(setting: Setting) -> Outcome:
    """Turn bits, cut ends off, put other things in the ledger's place."""
    ledger = built(setting.folder / "built")
    whole = ledger.read_bytes()
    (expected,) = side_by_side([partial(known_of, ledger)], setting.folder, _SECONDS)
    cases = [
        *flips(setting.chance("flips"), len(whole), setting.times(500, 42)),
        *cuts(setting.chance("cuts"), len(whole), setting.times(200, 18)),
    ]
    shares = [cases[start::_AT_ONCE] for start in range(_AT_ONCE)]
    workers = [
        partial(_judge_all, whole, share, expected, setting.folder / f"side {number}")
        for number, share in enumerate(shares)
    ]
    judged = [*chain(*side_by_side(workers, setting.folder, _SECONDS_FOR_ALL))]
    askers = [
        partial(judge_foreign_files, ledger, setting.folder / "foreign", start, _AT_ONCE)
        for start in range(_AT_ONCE)
    ]
    foreign = [*chain(*side_by_side(askers, setting.folder, _SECONDS_FOR_ALL))]
    return _outcome(cases, judged, foreign)


def flips(chance: Random, size: int, times: int) -> list[Case]:
    """Single bits: three of ten in the headers, where a bit says most, the others anywhere."""
    places = (
        chance.randrange(_HEADERS) if chance.random() < 0.3 else chance.randrange(_HEADERS, size)
        for _ in range(times)
    )
    return [("flip", place, chance.randrange(8)) for place in places]


def cuts(chance: Random, size: int, times: int) -> list[Case]:
    """Lengths: about the bounds of headers and blocks, and anywhere."""
    bounds = [0, 8, 12, 4_096, 8_192, *range(_HEADERS, size, _BLOCK)]
    near = [bound + step for bound in bounds for step in (-1, 0, 1) if 0 <= bound + step < size]
    some = chance.sample(near, min(len(near), times // 2))
    return [
        *(("cut", length, 0) for length in some),
        *(("cut", chance.randrange(size), 0) for _ in range(times - len(some))),
    ]


def judge(path: Path, expected: dict[str, object], turn: int = 0, of: int = 1) -> str:
    """``same``, ``refused`` with the state, or what is wrong. ``expected`` is of the whole file."""
    opening = open_ledger(path)
    if opening.ledger is None:
        return _refusal(opening.state, path)
    try:
        if content_digest(opening.ledger) != expected["content"]:
            return "silently different: a value of a table"
        answers = answers_of(opening.ledger, turn, of)
    except QuestionError as error:
        return _refusal(error.failure, path)
    known = expected["answers"]
    assert isinstance(known, dict)
    other = [name for name, digest in answers.items() if known.get(name) != digest]
    return f"silently different: {', '.join(other)}" if other else SAME


def known_of(path: Path) -> dict[str, object]:
    """What a whole ledger holds and answers."""
    ledger = open_ledger(path).ledger
    assert ledger is not None, "a built ledger opens"
    return {"content": content_digest(ledger), "answers": answers_of(ledger)}


def _refusal(state: str, path: Path) -> str:
    """That it was refused, where the page has the cause and a fix that would help."""
    for language in Language:
        words = wording(language)
        page = unescape(ledger_trouble(state, path, "", words).html)
        if words.ledger.causes[state] not in page or words.ledger.fixes[state] not in page:
            return f"told as {state} without cause and fix"
    if state == LedgerState.OTHER_SCHEMA:
        try:
            refuse_foreign(path)
        except SameRoomError as error:
            return f"told as {state}, and the build it asks for refuses, too: {error}"
    return f"{REFUSED} as {state}"


def _judge_all(
    whole: bytes, cases: Sequence[Case], expected: dict[str, object], folder: Path
) -> list[str]:
    folder.mkdir()
    path = folder / "ledger.duckdb"
    verdicts = []
    for turn, case in enumerate(cases):
        path.unlink(missing_ok=True)
        path.write_bytes(harmed(whole, case))
        work = partial(judge, path, expected, turn, _TURNS)
        verdict, end = in_child(work, folder / "verdict.json", _SECONDS)
        verdicts.append(end or str(verdict))
    return verdicts


def harmed(whole: bytes, case: Case) -> bytes:
    """The file as the case leaves it."""
    kind, place, bit = case
    if kind == "cut":
        return whole[:place]
    turned = bytearray(whole)
    turned[place] ^= 1 << bit
    return bytes(turned)


def _outcome(cases: Sequence[Case], judged: Sequence[str], foreign: Iterable[str]) -> Outcome:
    ordered = [case for start in range(_AT_ONCE) for case in cases[start::_AT_ONCE]]
    refused = sum(verdict.startswith(f"{REFUSED} as") for verdict in judged)
    same = sum(verdict == SAME for verdict in judged)
    broken = [
        f"{kind} at byte {place}, bit {bit}: {verdict}"
        for (kind, place, bit), verdict in zip(ordered, judged, strict=True)
        if verdict != SAME and not verdict.startswith(f"{REFUSED} as ")
    ]
    told = list(foreign)
    wrong = [line for line in told if not line.startswith("ok ")]
    flipped = sum(kind == "flip" for kind, _, _ in cases)
    pages = sum(line.startswith("ok ") for line in told)
    seen = (
        f"{flipped} flips and {len(cases) - flipped} truncations: {refused} refused with cause and "
        f"fix, {same} harmless, {len(broken)} other; {len(told)} foreign files, "
        f"{pages} recognised"
    )
    return Outcome(seen, broken=(*broken, *wrong))
