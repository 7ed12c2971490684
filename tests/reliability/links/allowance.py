"""What a link may show, reckoned from the rows of the ledger and the raw query alone.

Nothing here asks the code of the dashboard how a link is read: the rules are those of the contract,
written a second time, over plain rows. A parameter is honoured as a whole or has to be named; while
a filter among those to be named is left, nothing may be shown.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tests.reliability.links.ledger_rows import CellRow, ClaimRow, FactRow, LedgerRows
from tests.reliability.links.spans_of_time import Span, span_of

Query = Mapping[str, Sequence[str]]

LISTS = ("event", "side", "speaker", "topic", "kind", "state", "status", "slot")
_OF_CLAIMS = {"event", "side", "speaker", "topic", "kind", "state", "status", "from", "to", "on"}
FILTERS = frozenset(_OF_CLAIMS | {"slot", "q"})
_EVERYWHERE = {"lang", "data"}
USED = {
    "overview": _EVERYWHERE | _OF_CLAIMS | {"q", "view"},
    "meeting": _EVERYWHERE | {"event", "topic", "state", "claim", "text"},
    "claims": _EVERYWHERE | FILTERS | {"claim", "text", "view", "sort", "page"},
    "facts": _EVERYWHERE | FILTERS | {"claim", "text", "view"},
    "speakers": _EVERYWHERE | {"side", "speaker", "on", "q"},
    "sources": _EVERYWHERE | {"doc", "claim", "text", "page"},
    "method": _EVERYWHERE | {"page"},
}
_LAYOUTS = {
    "overview": {"chart", "table"}, "claims": {"cards", "table"}, "facts": {"chart", "table"},
}  # fmt: skip
WORDS = {
    "side": {"ru", "us", "ua", "other"},
    "kind": {"direct", "partial_direct", "indirect", "headline", "narrative"},
    "state": {"agree", "agree_other_words", "emphasis_differs", "contradict", "explicit_denial",
              "only_ru", "only_us", "not_collected"},
    "status": {"machine", "confirmed", "corrected", "rejected"},
    "slot": {"initiator", "format", "duration", "place", "host", "first_since", "topic_raised",
             "next_step", "tone"},
}  # fmt: skip
_SLUG = re.compile("[a-z0-9][a-z0-9-]{0,99}")
_MOST_VALUES = 50
_LONGEST_SEARCH = 200
_FILLING = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u3164\uffa0"
SEARCHES: dict[str, tuple[str, ...]] = {
    "лавров": ("лавров", "lavrov"), "Lavrov": ("лавров", "lavrov"),
    "BLINKEN": ("блинкен", "blinken"), "Блинкеном": ("блинкен", "blinken"),
    "НАТО": ("нато", "nato"), "договор": ("догов", "treaty"), "украин": ("украин", "ukrain"),
    "зззззз": (), "qqqqqq zzzzz": (), "«Лавров»": ("лавров", "lavrov"),
    "Лавровым": ("лавров", "lavrov"),
}  # fmt: skip
"""Searches, and what a claim that is found holds at least one of."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """``named`` has to be told on the page; ``nothing`` is whether a filter is among them.

    ``claims`` and the others hold the ids that may be shown, None where all may. ``is_exact`` is
    whether the ids shown have to be these and no fewer.
    """

    named: frozenset[str]
    nothing: bool
    claims: frozenset[str]
    facts: frozenset[str]
    speakers: frozenset[str]
    cells: frozenset[tuple[str, str]]
    event: str | None
    document: str | None
    is_exact: bool


def allowance(page: str, raw: Query, rows: LedgerRows) -> Allowance:
    """What ``raw`` allows on ``page``."""
    read = {name: list(dict.fromkeys(values)) for name, values in raw.items() if len(values)}
    named = {name for name, values in read.items() if not _is_honoured(page, name, values, rows)}
    if "sort" in read and read["sort"] == ["relevance"] and ("q" not in read or "q" in named):
        named.add("sort")
    if page == "overview" and "slot" in read:
        named.add("slot")
    good = {
        name: values
        for name, values in read.items()
        if name in USED[page] & FILTERS
        and (name not in named or _is_of_another_ledger(name, values, rows))
        and _asks(name, values)
    }
    nothing = bool((named & FILTERS & USED[page]) - set(good))
    is_meeting = page == "meeting"
    event = good.get("event", [None])[0] if is_meeting else None
    claims = [] if nothing else [one for one in rows.claims if _keeps(one, good, page)]
    held = frozenset(one.claim_id for one in claims)
    return Allowance(
        named=frozenset(named),
        nothing=nothing,
        claims=held,
        facts=frozenset()
        if nothing
        else frozenset(one.fact_id for one in rows.facts if _keeps_fact(one, good)),
        speakers=frozenset()
        if nothing
        else frozenset(slug for slug in rows.speakers if _keeps_speaker(slug, good, rows)),
        cells=frozenset()
        if nothing
        else frozenset((one.event, one.topic) for one in rows.cells if _keeps_cell(one, good)),
        event=event,
        document=read["doc"][0] if "doc" in read and "doc" not in named else None,
        is_exact="q" not in good,
    )


def _asks(name: str, values: Sequence[str]) -> bool:
    """A blank search asks for nothing and is none."""
    return name != "q" or any(value.strip() for value in values)


def _is_of_another_ledger(name: str, values: Sequence[str], rows: LedgerRows) -> bool:
    """Whether all that is amiss is that ids asked for are not held: they match nothing. One that
    is to be left out, and is not held, may be a slip, so that nothing may be shown."""
    if name not in LISTS or name in WORDS:
        return False
    held = [value for value in values if value.removeprefix("-") in rows.known[name]]
    gone = [value for value in values if value not in held]
    return _is_list(name, held, rows) and all(_SLUG.fullmatch(value) for value in gone)


def _is_honoured(page: str, name: str, values: Sequence[str], rows: LedgerRows) -> bool:
    if name not in USED[page]:
        return False
    if name in LISTS and not (page == "meeting" and name == "event"):
        return _is_list(name, values, rows)
    if name == "q":
        values = list(dict.fromkeys(" ".join(value.split(" ")) for value in values))
        values = [value for value in values if value.strip(" ")]
        return not values or (len(values) == 1 and _is_search(values[0]))
    return len(values) == 1 and _single(page, name, rows)(values[0])


def _is_list(name: str, values: Sequence[str], rows: LedgerRows) -> bool:
    """Every value is known, and none is asked for and left out at once."""
    known = WORDS.get(name) or rows.known[name]
    bare = [value.removeprefix("-") for value in values]
    return (
        len(values) <= _MOST_VALUES
        and all(value in known for value in bare)
        and len(set(bare)) == len(bare)
    )


def _single(page: str, name: str, rows: LedgerRows) -> Callable[[str], bool]:
    readers: dict[str, Callable[[str], bool]] = {
        "event": rows.known["event"].__contains__,
        "claim": rows.known["claim"].__contains__,
        "doc": rows.known["doc"].__contains__,
        "data": lambda value: value == rows.version,
        "lang": {"en", "ru"}.__contains__,
        "text": {"original", "both", "translation"}.__contains__,
        "view": _LAYOUTS.get(page, set()).__contains__,
        "sort": {"relevance", "newest", "oldest", "source"}.__contains__,
        "page": lambda value: re.fullmatch("[1-9][0-9]{0,5}", value) is not None,
        "from": lambda value: span_of(value) is not None,
        "to": lambda value: span_of(value) is not None,
        "on": lambda value: span_of(value) is not None,
    }
    return readers[name]


def _is_search(value: str) -> bool:
    """Short enough, of characters that can be seen, and with a letter or digit to look for."""
    if len(value) > _LONGEST_SEARCH or any(_is_control(character) for character in value):
        return False
    words = re.findall(r"[^\W_]+", "".join(one for one in value if one not in _FILLING).casefold())
    return any(len(word) > 1 or word.isdigit() for word in words)


def _is_control(character: str) -> bool:
    is_direction = unicodedata.bidirectional(character) in {
        "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
    }  # fmt: skip
    category = unicodedata.category(character)
    return (
        is_direction
        or category in {"Cc", "Cs", "Zl", "Zp"}
        or character in "\u200e\u200f\u061c\ufffd"
    )


def _allows(values: Sequence[str], held: Sequence[str | None]) -> bool:
    """Whether a row that holds ``held`` stays where ``values`` are asked for and left out."""
    wanted = {value for value in values if not value.startswith("-")}
    unwanted = {value[1:] for value in values if value.startswith("-")}
    return not unwanted & set(held) and (not wanted or bool(wanted & set(held)))


def _keeps(claim: ClaimRow, good: Query, page: str) -> bool:
    if claim.status == "rejected" and "rejected" not in good.get("status", ()):
        return False
    if page == "meeting":
        return _keeps_at_meeting(claim, good)
    held: dict[str, Sequence[str | None]] = {
        "event": [claim.event], "side": [claim.side.lower()], "speaker": [claim.speaker],
        "topic": [claim.topic], "kind": [claim.kind], "status": [claim.status],
        "state": claim.states, "slot": claim.slots,
    }  # fmt: skip
    return _keeps_words(claim, good) and all(
        _allows(good[name], found) for name, found in held.items() if name in good
    ) and _is_within(claim.days, good)  # fmt: skip


def _keeps_at_meeting(claim: ClaimRow, good: Query) -> bool:
    """At one of its places on the pages of meetings: of the event, the topic and the state."""
    return any(
        _allows(good.get("event", ()), [event])
        and _allows(good.get("topic", ()), [topic])
        and _allows(good.get("state", ()), [state])
        for event, topic, state in claim.meetings
    )


def _keeps_words(claim: ClaimRow, good: Query) -> bool:
    if "q" not in good:
        return True
    needles = SEARCHES.get(" ".join(good["q"][0].split()))
    return needles is None or any(needle in claim.words for needle in needles)


def _is_within(held: Span | None, good: Query) -> bool:
    """Whether one of the days a row has is one of those asked for."""
    asked = [(name, span_of(good[name][0])) for name in ("from", "to", "on") if name in good]
    if not asked:
        return True
    if held is None:
        return False
    first, last = held
    for name, period in asked:
        assert period, "only dates that can be read are asked for"
        if name != "to" and last < period[0]:
            return False
        if name != "from" and first > period[1]:
            return False
    return True


def _keeps_fact(fact: FactRow, good: Query) -> bool:
    if not _keeps(fact.claim, {name: good[name] for name in good if name not in _OF_FACT}, "facts"):
        return False
    held = {"event": fact.event, "topic": fact.topic, "slot": fact.slot}
    return all(_allows(good[name], [found]) for name, found in held.items() if name in good)


_OF_FACT = {"event", "topic", "slot"}


def _keeps_speaker(slug: str, good: Query, rows: LedgerRows) -> bool:
    speaker = rows.speakers[slug]
    if "speaker" in good and not _allows(good["speaker"], [slug]):
        return False
    if "side" in good and not _allows(good["side"], [speaker.side.lower()]):
        return False
    on = {"on": good["on"]} if "on" in good and not _is_opened(good) else {}
    if on and not any(_is_within(held, on) for held in speaker.offices):
        return False
    if "q" in good:
        needles = SEARCHES.get(" ".join(good["q"][0].split()))
        return needles is None or any(needle in speaker.words for needle in needles)
    return True


def _is_opened(good: Query) -> bool:
    """One speaker alone is shown whole, with the offices of the day marked."""
    asked = good.get("speaker", ())
    return len(asked) == 1 and not asked[0].startswith("-")


def _keeps_cell(cell: CellRow, good: Query) -> bool:
    held = {"event": cell.event, "topic": cell.topic, "state": cell.state}
    if not all(_allows(good[name], [found]) for name, found in held.items() if name in good):
        return False
    of_claims = {
        name: good[name]
        for name in good
        if name not in {"event", "topic", "state", "from", "to", "on"}
    }
    if of_claims and not any(_keeps(claim, of_claims, "overview") for claim in cell.claims):
        return False
    return _is_within(cell.days, good)
