"""Texts that tempt a program to change them: many writings, marks nobody sees, mark-up.

Each text is one nobody wrote, made from a seed; every one holds a letter or a digit.
"""

import random
import unicodedata
from collections.abc import Callable, Sequence

_WRITINGS = (
    "переговоры министр заявил, что ёлка: «договор» не обсуждался — нет",
    "the talks were “useful” and frank; he didn't say 10:30",
    "le ministre a déclaré : « c’est très bien » œuvre naïve",
    "قال الوزير إن المحادثات كانت مفيدة",
    "השר אמר שהשיחות היו מועילות",
    "会談は有益だった 회담 สวัสดี नमस्ते",
)
_PICTURES = ("\U0001f600", "\U0001f468\u200d\U0001f469\u200d\U0001f467",
             "\U0001f1f7\U0001f1fa", "\u2764\ufe0f",
             "1\ufe0f\u20e3", "\U0001f469\U0001f3fd", "☃", "\U0001f3f4")  # fmt: skip
_DIRECTIONS = tuple("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSEEN = (
    *"\u200b\u200c\u200d\u2060\u2063\ufeff\u00ad\u034f\u180e\u3164",
    "\U000e0041\U000e0042", "\U000e0001", "\ufe0f", "\U000e0100",
)  # fmt: skip
_SPACES = (" ", "  ", "\t", "\n", "\r\n", "\r", "\u00a0", "\u202f", "\u2003", "\u2028", "\u2029",
           "\u3000", "\u0085", "\u1680", "\n\n   ", "\t\t")  # fmt: skip
_ODD = ("\ue000", "\uf8ff", "\U000f0000", "\ufffd", "\ufffe", "\U0001ffff", "\x7f", "\x9f",
        "\ufb01", "ß", "İ", "ı", "ſ", "K", "Å", "½", "㍿", "ʼ", "а", "a", "е", "e", "ο",
        "\u1e9e", "\u0345", "\u0f71\u0f72")  # fmt: skip
_MARKUP = (
    "--", "---", "->", "<-", "=>", "...", ":smile:", ":streamlit:", ":material/home:",
    ":red[word]", ":blue-background[x]", "2025.", "1. one", "- item", "* item", "# head", "> said",
    "**bold**", "_thin_", "~~gone~~", "`code`", "```\nblock\n```", "![x](http://203.0.113.9/a.png)",
    "[x](javascript:alert(1))", "<http://203.0.113.9/>", "http://203.0.113.9/", "www.example.org",
    "a@example.org", "[^1]", "| a | b |\n|---|---|", "---\ntitle: x\n---", "\\*", "\\", "&amp;",
    "&lt;b&gt;", "&#x202e;", "&#0;", "&nbsp;", "&bogus;", "&", "<", ">", "<b>", "</div>", "<!--",
    "-->", "<br>", "<script>", "<![CDATA[", "]]>", "<p", "'", '"', "''", '""', "$x$", "$$x^2$$",
    "\\rule{9em}{9em}", "\\(x\\)", "{{x}}", "{% x %}", "${x}", "#{x}", "%s", "%(x)s", "{0}",
    "{x!r}", "@x", "\\u0041", "\\n", "\\x00", "%00", "%0d%0a", "+1", "=1+1", "|", "«»",
)  # fmt: skip
_ACCENTS = [chr(point) for point in range(0x0300, 0x0370)]
_LONGEST = 400


def hostile_strings(chance: random.Random, number: int) -> list[str]:
    """``number`` different texts, the tempting pieces above alone first, then mixtures."""
    found: dict[str, None] = {}
    for piece in (*_MARKUP, *_ODD, *_PICTURES, *_DIRECTIONS, *_UNSEEN, *_SPACES):
        found[f"{piece}слово word{piece}"] = None
    made = dict.fromkeys(chance.sample(list(found), min(len(found), number // 4)))
    while len(made) < number:
        text = _mixture(chance)
        if any(character.isalnum() for character in text) and "¦" not in text:
            made[text] = None
    return list(made)[:number]


def _mixture(chance: random.Random) -> str:
    pieces = [chance.choice(_MAKERS)(chance) for _ in range(chance.randint(2, 12))]
    text = "".join(pieces)[:_LONGEST]
    shape = chance.choice(("as it is", "NFC", "NFD", "as it is"))
    return text if shape == "as it is" else unicodedata.normalize(shape, text)  # type: ignore[arg-type]


def _words(chance: random.Random) -> str:
    text = chance.choice(_WRITINGS)
    start = chance.randrange(len(text))
    return text[start : start + chance.randint(1, 25)]


def _heaped(chance: random.Random) -> str:
    """A letter under a heap of accents."""
    return chance.choice("zаא") + "".join(chance.choices(_ACCENTS, k=chance.randint(3, 40)))


def _unbroken(chance: random.Random) -> str:
    """A word without an end."""
    return chance.choice("xщ漢_") * chance.randint(60, 200)


def _any_character(chance: random.Random) -> str:
    point = chance.choice((chance.randrange(0x20, 0xD800), chance.randrange(0xE000, 0x110000)))
    return chr(point)


def _one_of(pieces: Sequence[str]) -> Callable[[random.Random], str]:
    return lambda chance: chance.choice(pieces)


_MAKERS: tuple[Callable[[random.Random], str], ...] = (
    _words, _words, _words, _words, _heaped, _unbroken, _any_character, _any_character,
    _one_of(_MARKUP), _one_of(_MARKUP), _one_of(_MARKUP), _one_of(_DIRECTIONS),
    _one_of(_UNSEEN), _one_of(_SPACES), _one_of(_SPACES), _one_of(_ODD), _one_of(_PICTURES),
)  # fmt: skip
