"""A filter is one frozen value with three faces: a condition in SQL, parameters of a link, and
its parts for the sentence people read (the wording modules write it from the fields).

A value that could not be read is kept in ``unreadable``, and a filter that holds one matches
nothing: a broken link never shows more than was asked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

CHOICES = ("event", "side", "speaker", "topic", "kind", "state", "status", "slot")
"""The parameters that take lists of slugs, in the order of links; fields have the same names."""

TEXTS = {"from": "from_", "to": "to", "on": "on", "q": "q"}
"""The parameters that take one text, in the order of links, and their fields."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Values asked for and values left out, each sorted and without repeats."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "include", tuple(sorted(set(self.include))))
        object.__setattr__(self, "exclude", tuple(sorted(set(self.exclude))))

    def __bool__(self) -> bool:
        return bool(self.include or self.exclude)

    def allows(self, value: str | None) -> bool:
        """Whether a row with this value stays."""
        return value not in self.exclude and (not self.include or value in self.include)

    def turned(self, value: str) -> "Choice":
        """The next step of a click on a facet: include, then exclude, then neither."""
        include = tuple(known for known in self.include if known != value)
        exclude = tuple(known for known in self.exclude if known != value)
        if value in self.include:
            return Choice(include, (*exclude, value))
        if value in self.exclude:
            return Choice(include, exclude)
        return Choice((*include, value), exclude)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What is asked for. An empty filter asks for everything but rejected claims.

    ``from_``, ``to`` and ``on`` are partial ISO dates (``YYYY[-MM[-DD]]``), inclusive; ``on`` is
    one day, month or year. ``q`` is the text to be found, as the person wrote it.
    ``unreadable`` holds (parameter, value) of what could not be read, sorted.
    """

    event: Choice = Choice()
    side: Choice = Choice()
    speaker: Choice = Choice()
    topic: Choice = Choice()
    kind: Choice = Choice()
    state: Choice = Choice()
    status: Choice = Choice()
    slot: Choice = Choice()
    from_: str | None = None
    to: str | None = None
    on: str | None = None
    q: str | None = None
    unreadable: tuple[tuple[str, str], ...] = ()

    def choice(self, name: str) -> Choice:
        """The choice of one of ``CHOICES``."""
        chosen: Choice = getattr(self, name)
        return chosen

    def with_choice(self, name: str, chosen: Choice) -> "Filter":
        """The same filter with another choice of one of ``CHOICES``."""
        changed: dict[str, Any] = {name: chosen}
        return replace(self, **changed)

    def with_texts(self, texts: Mapping[str, str | None]) -> "Filter":
        """The same filter with other values of some of the fields named in ``TEXTS``."""
        changed: dict[str, Any] = dict(texts)
        return replace(self, **changed)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return self == Filter()

    @property
    def is_dated(self) -> bool:
        """Whether a period is asked for, so that undated claims fall outside."""
        return any((self.from_, self.to, self.on))

    def without_period(self) -> "Filter":
        """The same filter for any date and none."""
        return replace(self, from_=None, to=None, on=None)


def parameters(filter: Filter) -> dict[str, list[str]]:
    """The filter as parameters of a link, in canonical order; what is not asked for is left out."""
    written: dict[str, list[str]] = {}
    for name in CHOICES:
        chosen = filter.choice(name)
        written[name] = [*chosen.include, *(f"-{value}" for value in chosen.exclude)]
    for name, attribute in TEXTS.items():
        text: str | None = getattr(filter, attribute)
        written[name] = [] if text is None else [text]
    for name, raw in filter.unreadable:
        written[name].append(raw)
    return {name: values for name, values in written.items() if values}
