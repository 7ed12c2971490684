"""Texts that spreadsheets have been known to run, split or lose, and mixtures of their pieces."""

import random
import unicodedata
from collections.abc import Iterator

SIGNS = (
    "=",
    "+",
    "-",
    "@",
    "＝",
    "＋",
    "－",
    "＠",
    "−",
    "﹣",
    "﹢",
    "﹦",
    "﹫",
    "⁼",
    "₌",
    "⁺",
    "⁻",
)
UNSEEN = (
    " ", "\u00a0", "\u3000", "\t", "\r", "\n", "\r\n", "\x0b", "\x0c", "\0", "\x01", "\x1f", "\x7f",
    "\x85", "\u200b", "\u200e", "\u202e", "\u2060", "\u2066", "\ufeff", "\u00ad", "\u2028",
    "\u180e", "\u2800", "\u3164", "\u034f", "\U000e0020", "\u115f", "\u061c", "\ufe0f",
)  # fmt: skip
_BODIES = (
    "1+1", "SUM(A1:A9)", 'HYPERLINK("http://evil.test","here")', "cmd|' /C calc'!A0",
    "DDE(\"cmd\";\"/C calc\";\"x\")", "WEBSERVICE(\"http://evil.test\")", "IMPORTXML(A1,\"//a\")",
    "rundll32|'a'!b", "A1", "10 минут", "7 495 000-00-00", "x" * 500,
)  # fmt: skip
_OTHERS = (
    "", "'", "''", "'=1+1", "''=1+1", '"', '""', '"=1+1"', ",", ";", "|", "a,b", "a;b", "a\tb",
    "a\r\nb", "a\nb", "a\rb", "«кавычки» и \"quotes\"", "\u202eнаоборот\u202c",
    "null", "NaN", "true",
    "007", "1e5", "2022-07-29", "03/04/2025", "%D0", "🙂", "e\u0301", "\ufffd", "— нет", "– нет",
    "a\0b", "[1, 2]", "{=1+1}", "<script>", "sep=;", "ID", "\\", "x" * 5_000,
)  # fmt: skip


def cells(chance: random.Random, count: int) -> list[str]:
    """``count`` different texts, half of them plain sorts where there are so many."""
    plain = list(dict.fromkeys(_plain()))
    found = dict.fromkeys(chance.sample(plain, min(len(plain), count // 2)))
    for text in _mixed(chance):
        if len(found) >= count:
            break
        found[text] = None
    return list(found)[:count]


def _plain() -> Iterator[str]:
    yield from _OTHERS
    for sign in SIGNS:
        yield from (f"{sign}{body}" for body in _BODIES[:3])
        yield from (f"{unseen}{sign}1+1" for unseen in UNSEEN)


def _mixed(chance: random.Random) -> Iterator[str]:
    while True:
        before = "".join(chance.choices((*UNSEEN, "'", '"'), k=chance.randint(0, 4)))
        body = chance.choice((*_BODIES, *_OTHERS))
        tail = chance.choice(("", "\r\n=1+1", '","=1+1', "\t@x", "'"))
        yield f"{before}{chance.choice(('', *SIGNS))}{body}{tail}"


def starts_a_formula(cell: str) -> bool:
    """Whether a program that is generous at the beginning of a cell may take it for a formula.

    Judged wider than any program is known to be: whatever is not seen is skipped, and a sign that
    Unicode holds for a form of another one counts as that one.
    """
    if cell[:1] in tuple("\t\r\n\0"):
        return True
    for character in cell:
        if unicodedata.category(character)[0] in "ZC" or character in _SKIPPED:
            continue
        plain = unicodedata.normalize("NFKC", character)[:1]
        return plain in tuple("=+-@") or character == "−"
    return False


_SKIPPED = frozenset("\u034f\ufe0f")
