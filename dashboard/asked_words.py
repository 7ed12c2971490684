"""A search as a person writes it, read into what is asked for.

Words are asked for in any form and any order, all of them; «…» asks for the words exactly as they
stand there; a minus before either leaves out what holds it. Everything else is no operator: marks
part words, ``OR`` is a word. One frozen value; nothing here raises for any text.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dashboard.folding import fold
from etl.model.search_words import words_in

_PIECE = re.compile(r'(?<!\S)(-?)"([^"]+)"|(\S+)')
_LEFT_OUT = re.compile(r'(?<!\S)-"*[^\W_]')
"""A minus that begins a piece; a hyphen after a closing mark joins, and an open mark is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedWords:
    """What is asked for, folded, each once. ``words_out`` are groups: a claim that holds all words
    of one is left out. ``ignored`` are words too common to search for."""

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    words_out: tuple[tuple[str, ...], ...] = ()
    phrases_out: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases or self.words_out or self.phrases_out)


def read_words(text: str, is_common: Callable[[str], bool]) -> AskedWords:
    """What ``text`` asks for. Without a word that can be searched for, it asks for nothing."""
    words: list[str] = []
    phrases: list[str] = []
    words_out: list[tuple[str, ...]] = []
    phrases_out: list[str] = []
    ignored: list[str] = []
    for minus, phrase, piece in _pieces(fold(text)):
        if phrase:
            (phrases_out if minus else phrases).append(phrase)
            continue
        held = tuple(found.group() for found in words_in(piece))
        telling = tuple(word for word in held if not is_common(word))
        ignored += (word for word in held if is_common(word))
        if not minus:
            words += telling
        elif telling:
            words_out.append(telling)
    return AskedWords(
        words=_once(words),
        phrases=_once(phrases),
        words_out=tuple(dict.fromkeys(words_out)),
        phrases_out=_once(phrases_out),
        ignored=_once(ignored),
    )


def _pieces(folded: str) -> Iterator[tuple[bool, str, str]]:
    """Whether a minus stands before it, and a phrase or a piece with words."""
    for found in _PIECE.finditer(folded):
        minus, phrase, piece = found.groups(default="")
        if phrase:
            bare = " ".join(phrase.split())
            yield bool(minus), _from_word_to_word(bare), ""
        else:
            yield bool(_LEFT_OUT.match(folded, found.start())), "", piece


def _from_word_to_word(phrase: str) -> str:
    """The phrase without the marks around it."""
    held = list(words_in(phrase))
    return phrase[held[0].start() : held[-1].end()] if held else ""


def _once(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
