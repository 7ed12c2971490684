"""The sentence that reads a filter back, so that nobody mistakes a part for the whole."""

from dataclasses import replace

from dashboard.components.registry import Registry
from dashboard.filters import CHOICES, Choice, Filter
from dashboard.wording.words import Wording
from etl.model.hidden_characters import closed
from etl.model.vocabulary import Side

_SIDES = {side.lower(): side for side in Side}


def conditions(filter: Filter, names: Registry, words: Wording) -> list[str]:
    """What a filter asks for, one phrase a condition, as plain text."""
    phrases = []
    for parameter in CHOICES:
        phrases += _choice(parameter, filter.choice(parameter), names, words)
    period = words.sentence.period(filter.from_, filter.to, filter.on)
    if period:
        phrases.append(period)
    if filter.q:
        phrases.append(words.sentence.with_words(closed(filter.q)))
    return phrases + unreadable(filter, words)


def unreadable(filter: Filter, words: Wording) -> list[str]:
    """What was asked for in a way that could not be read, as plain text."""
    return [
        words.sentence.unreadable(words.terms.parameters.get(name, name), closed(value))
        for name, value in filter.unreadable
    ]


def _choice(parameter: str, chosen: Choice, names: Registry, words: Wording) -> list[str]:
    said = []
    for slugs, phrasing in (
        (chosen.include, words.sentence.include),
        (chosen.exclude, words.sentence.exclude),
    ):
        if slugs:
            listed = (_name(parameter, slug, names, words) for slug in slugs)
            said.append(phrasing[parameter](words.sentence.either.join(listed)))
    return said


def _name(parameter: str, slug: str, names: Registry, words: Wording) -> str:
    if parameter == "side" and slug in _SIDES:
        return words.sentence.sides[_SIDES[slug]]
    name = closed(names.name(parameter, slug))
    return words.sentence.marked(name) if parameter == "state" else name


def read_back(count: str, between: str, filter: Filter, names: Registry, words: Wording) -> str:
    """The same for a count of something else than claims: ``3 values on the topic …``."""
    asked = "; ".join(conditions(filter, names, words))
    return f"{count}{between}{asked}." if asked else f"{count}."


def filter_sentence(count: str, filter: Filter, names: Registry, words: Wording) -> str:
    """``12 claims from the Russian side, on Prisoners, from 2022 to 2023.``"""
    read = "; ".join(conditions(replace(filter, unreadable=()), names, words))
    first = f"{count}{_joint(filter, words)}{read}" if read else count
    return "; ".join([first, *unreadable(filter, words)]) + "."


def _joint(filter: Filter, words: Wording) -> str:
    """What stands between the count and the first condition: some are no part of its phrase."""
    chosen = next((name for name in CHOICES if filter.choice(name)), None)
    return "; " if chosen in words.taking.narrowing.apart else " "
