"""Queries of every sort: each parameter with each kind of value, and mixtures of them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from urllib.parse import urlencode

from tests.reliability.links.allowance import LISTS, SEARCHES, USED, WORDS
from tests.reliability.links.ledger_rows import LedgerRows

Raw = dict[str, list[str]]

JUNK = (
    "", " ", "\t", "-", "--", "ru ", " ru", "RU", "Ru", "гu", "ｒｕ", "ru\u200b", "ru\x00", "\x00",
    "\r\n", "a\u202eb", "\u2066x\u2069", "\u2028", "\ufeff", "%00", "%zz", "%", "%ff", "\ufffd",
    "x" * 101, "x" * 201, "x" * 100_000, "ru,us", "ru&side=us", "['ru']", "*", "null", "None",
    "' or 1=1 --", "../../etc/passwd", "<script>alert(1)</script>", "=1+1", "🙂", "é", "e\u0301",
    "ﬁ", "0", "-0", "true", "-ru-", "---ru",
)  # fmt: skip
DATES = (
    "2022", "2022-07", "2022-07-29", "2024-02-29", "2023-02-29", "2022-13", "2022-00", "2022-7",
    "22-07-29", "29.07.2022", "0000", "0001", "9999", "9999-12-31", "10000", "2022-07-32", "٢٠٢٢",
    "２０２２", "2022-07-29T00:00", "--07-29", "-2022", "2022-", "yesterday", "1e3", "+2022",
    "2022\n", "infinity", "2022—2023",
)  # fmt: skip
NUMBERS = ("0", "-1", "1", "2", "3", "1000000000", "999999", "01", "1.0", "1e9", "two", "٣", "+1")
ONES = {
    "lang": ("en", "ru", "de", "EN", "ru-RU"),
    "text": ("original", "both", "translation", "none", "Both"),
    "view": ("chart", "table", "cards", "list", "TABLE"),
    "sort": ("newest", "oldest", "source", "relevance", "best"),
    "page": NUMBERS,
    "q": (*SEARCHES, "x" * 200, "ё", "…!?", "и", "the", "'", '"', "a\u0301", "\u3164"),
    "from": DATES, "to": DATES, "on": DATES,
}  # fmt: skip
STRANGE_NAMES = (
    "Side", "SIDE", "sidе", "utm_source", "side[]", "side ", "", "\x00", "__class__", "colour",
    "эпизод", "from_", "x" * 300, "\u202eedis",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """One address: a page and its raw query."""

    page: str
    raw: Raw

    def __str__(self) -> str:
        query = urlencode(self.raw, doseq=True, errors="replace")
        return f"/{self.page}?{query[:300]}{'…' * (len(query) > 300)}"


def cases(rows: LedgerRows, chance: random.Random, count: int) -> list[Case]:
    """``count`` of them: one of each sort as far as that goes in shuffled order, mixtures after."""
    each = list(_each(rows))
    chance.shuffle(each)
    return list(islice(chain(each[: count * 2 // 3], _mixed(rows, chance)), count))


def _each(rows: LedgerRows) -> Iterator[Case]:
    """Every parameter of every page with every sort of value, alone."""
    for page in USED:
        for name in (*sorted(set().union(*USED.values())), *STRANGE_NAMES):
            for values in _sorts(name, rows):
                yield Case(page, {name: values})


def _sorts(name: str, rows: LedgerRows) -> Iterator[list[str]]:
    good = _good(name, rows)
    yield from ([value] for value in (*good, *JUNK))
    yield []
    yield good[:2]
    yield [good[0], good[0]]
    if name in LISTS:
        yield from ([f"-{value}"] for value in good)
        yield [good[0], f"-{good[0]}"]
        yield [good[0], f"-{good[-1]}"]
        yield [good[0], "no-such-value"]
        yield ["-no-such-value"]
        yield [f"value-{number}" for number in range(60)]


def _good(name: str, rows: LedgerRows) -> list[str]:
    """Values of the kind the parameter takes; what can be read among them first."""
    if name in ONES:
        return list(ONES[name])
    if name in WORDS:
        return sorted(WORDS[name])
    if name in rows.known:
        return [*sorted(rows.known[name])[:6], "gone-0000000000"]
    if name == "data":
        return [rows.version, "0123456789ab", "DEADBEEF0000"]
    return ["ru", "1"]


def _mixed(rows: LedgerRows, chance: random.Random) -> Iterator[Case]:
    """Two to six parameters; most are good, so that one bad one has something to widen."""
    while True:
        page = chance.choice(list(USED))
        of_page = sorted(USED[page])
        names: Sequence[str] = chance.choices(of_page, k=chance.randint(2, 6))
        raw: Raw = {}
        for name in names:
            if chance.random() < 0.75:
                raw[name] = [_likely(name, rows, chance)]
            else:
                raw[name] = list(chance.choice(list(_sorts(name, rows))))
        if chance.random() < 0.1:
            raw[chance.choice(STRANGE_NAMES)] = ["ru"]
        yield Case(page, raw)


def _likely(name: str, rows: LedgerRows, chance: random.Random) -> str:
    if name in rows.known:
        value = chance.choice(sorted(rows.known[name]))
    else:
        value = chance.choice(_good(name, rows))
    leaves_out = name in LISTS and chance.random() < 0.25
    return f"-{value}" if leaves_out else value
