"""Where readers go: all seven places, warm (asked before) and cold (asked by nobody yet)."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

WARM = (
    "/",
    "/?side=ru",
    "/?view=table",
    "/meeting",
    "/meeting?event=geneva-2022-01-21",
    "/meeting?text=translation&lang=ru",
    "/claims",
    "/claims?side=us",
    "/claims?q=%D0%9B%D0%B0%D0%B2%D1%80%D0%BE%D0%B2",
    "/claims?view=table",
    "/facts",
    "/facts?view=table",
    "/speakers",
    "/speakers?speaker=sergey-lavrov",
    "/speakers?on=2021",
    "/sources",
    "/sources?doc=lavrov-blinken-fragments",
    "/method",
    "/method?lang=ru",
)
_COLD = ("/?from={}", "/claims?from={}", "/facts?from={}", "/claims?lang=ru&from={}")
_FIRST_DAY = date(1990, 1, 1)


def cold(chance: random.Random) -> Iterator[str]:
    """Addresses with a day that none before them had; more than ten thousand of them."""
    for days in chance.sample(range(12_000), 12_000):
        day = _FIRST_DAY + timedelta(days=days)
        yield chance.choice(_COLD).format(day.isoformat())
