"""The views that hostile words are looked at in."""

from collections.abc import Sequence
from urllib.parse import urlencode

from tests.reliability.proof import Setting
from tests.reliability.words.payload_world import VERSION

_OF_A_PAGE = 20


def places(setting: Setting, texts: Sequence[str]) -> list[str]:
    """The seven places in every form and both languages; by hand everything, else a part of it.

    The overview names every event, so that each payload is seen in the short form too.
    """
    chance = setting.chance("places")
    numbers = range(len(texts)) if not setting.is_short else chance.sample(range(len(texts)), 1)
    lists = ["/", "/?view=table", "/claims?view=table", "/facts", "/facts?view=table",
             "/speakers", "/speakers?on=2021", "/method", f"/claims?data={VERSION}"]  # fmt: skip
    last = 1 if setting.is_short else None
    lists += [f"/sources?page={page}" for page in _pages(2 * len(texts))[:last]]
    lists += [f"/claims?page={page}" for page in _pages(3 * len(texts))[:last]]
    for number in numbers:
        lists += [f"/meeting?event=event-{number}", f"/sources?doc=doc-{number}",
                  f"/speakers?speaker=ru-{number}", f"/claims?claim=@ru-{number}",
                  f"/claims?claim=@open-{number}",
                  f"/claims?speaker=ru-{number}&topic=topic-{number}"]  # fmt: skip
    chosen = texts if not setting.is_short else chance.sample(list(texts), 3)
    lists += [_hostile_link(number, text) for number, text in enumerate(chosen)]
    if setting.is_short:
        return [_in_language(place, number % 2) for number, place in enumerate(lists)]
    return [_in_language(place, language) for place in lists for language in (0, 1)]


def long_places(setting: Setting) -> list[str]:
    """Where long texts stand."""
    lists = ["/sources", "/claims", "/meeting?event=event-0", "/facts", "/", "/speakers",
             "/claims?claim=@ru-0", "/sources?doc=doc-0", "/meeting?event=event-3"]  # fmt: skip
    return lists[:3] if setting.is_short else lists


def _pages(rows: int) -> list[int]:
    return list(range(1, -(-rows // _OF_A_PAGE) + 1))


def _in_language(place: str, is_russian: int) -> str:
    if not is_russian:
        return place
    return f"{place}{'&' if '?' in place else '?'}lang=ru"


def _hostile_link(number: int, text: str) -> str:
    """The payload in every parameter, and as the name of one."""
    place = ("claims", "meeting", "sources", "facts", "speakers", "", "method")[number % 7]
    names = ("q", "event", "claim", "doc", "data", "unknown", "speaker", "from", "view")
    return f"/{place}?{urlencode([(name, text) for name in names] + [(text, text)])}"
