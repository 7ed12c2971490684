"""Imported by Python itself at its start: folders list their files in an order of chance."""

import os
import random
from collections.abc import Iterator
from typing import Self

_chance = random.Random(os.environ["SAME_ROOM_DISORDER"])
_listdir = os.listdir
_scandir = os.scandir


class _Shuffled:
    """The entries of a folder, shuffled; used and closed as what ``os.scandir`` gives."""

    def __init__(self, place: str = ".") -> None:
        with _scandir(place) as found:
            entries = list(found)
        _chance.shuffle(entries)
        self._entries = iter(entries)

    def __iter__(self) -> Iterator["os.DirEntry[str]"]:
        return self

    def __next__(self) -> "os.DirEntry[str]":
        return next(self._entries)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Nothing is open."""


def _shuffled(place: str = ".") -> list[str]:
    names = _listdir(place)
    _chance.shuffle(names)
    return names


os.listdir = _shuffled  # type: ignore[assignment]
os.scandir = _Shuffled  # type: ignore[assignment]
