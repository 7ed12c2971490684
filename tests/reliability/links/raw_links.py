"""A server on the loopback, asked for addresses that no browser would send."""

import random
from collections.abc import Iterator
from http.client import HTTPException
from urllib.parse import parse_qs

from tests.reliability.links.allowance import allowance
from tests.reliability.links.ledger_rows import LedgerRows
from tests.reliability.links.raw_visits import (
    Visit,
    answer,
    frames,
    leads_away,
    refused_origin,
    sent_frame,
    visit,
)
from tests.reliability.links.shown import breaches, shown, told_by

MOST_CHARACTERS = 512 * 1024
MOST_FIELDS = 1_000
"""What Streamlit drops whole is beyond these; it never comes to the code of the dashboard."""

_ODD = (
    "side=%ff", "side=%", "side=%zz", "side=%00", "side=ru%0d%0aside=us", "side=%ED%A0%80",
    "q=%ED%A0%80", "q=%C0%AF", "side=ru;side=us", "side=ru&&&&", "=ru", "side", "&side=ru", "&",
    "side=ru#fragment", "?side=ru", "side==ru", "+side=ru", "side=ru+", "%73ide=ru", "side=%72u",
    "side=%2572u", "side=r%75&side=us", "SIDE=ru", "side%00=ru", "side[]=ru", "side=ru%20",
    "side=%EF%BB%BFru", "side=%E2%80%AEur", "from=2022%2D07", "from=2022-07&from=2022-08",
    "q=%22", "q=%F0%9F%99%82", "topic=-", "topic=--nato", "page=%D9%A3", "page=1e9", "page=-1",
    "embed=true&side=xx", "embed_options=show_padding&side=xx", "side=xx&embed=true",
    "data=0123456789ab&side=ru", "claim=gone&side=us", "sort=relevance", "view=chart",
    "lang=ru&side=%D1%80%D1%84", "speaker=sergey-lavrov&speaker=%00",
    "\u0000side=ru", "side=\ufeffru",
    "side=ru\r\nX: y", "q=' or '1'='1", "q=\\", "q=" + "%" * 1_000, "q=" + "\u0301" * 5_000,
)  # fmt: skip
_PLACES = ("/claims", "/facts", "/", "/meeting", "/speakers", "/sources")
_NO_PLACES = (
    "/nonsense", "/overview", "/CLAIMS", "/claims%2f", "/claims/extra", "/..", "/%00", "/клаймс",
    "/claims.php", "/a\u202eb", "/" + "x" * 5_000, "/<script>", "/static/../claims",
)  # fmt: skip
_TARGETS = (
    "/nonsense", "//evil.test/x", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/claims/",
    "/claims/extra", "/claims%00", "/%ff", "/\\evil.test", "/.%00./", "/_stcore/../data",
    "/media/../../data/same_room.duckdb", "/component/x/../../../README.md", "/static/%2e%2e/x",
    "/claims?" + "x" * 60_000, "/claims?" + "x" * 200_000, "/" + "a/" * 5_000, "*", "http://evil.test/",
)  # fmt: skip
_HOSTS = ("evil.test", "127.0.0.1.evil.test", "")
_ORIGINS = ("http://evil.test", "null", "http://127.0.0.1.evil.test")


def large() -> list[tuple[str, str]]:
    """Queries around what Streamlit takes, and far beyond it."""
    return [
        ("/claims", "side=xx&q=" + "x" * 1_000_000),
        ("/claims", "side=xx&q=" + "x" * 10_000_000),
        ("/claims", "side=xx&q=" + "x" * (MOST_CHARACTERS - len("side=xx&q="))),
        ("/claims", "side=xx&" + "&".join(f"k{number}=1" for number in range(MOST_FIELDS - 1))),
        ("/claims", "side=xx&" + "&".join(f"k{number}=1" for number in range(MOST_FIELDS))),
        ("/claims", "&".join(f"k{number}=1" for number in range(10_000))),
    ]


def visits(chance: random.Random, count: int) -> list[tuple[str, str]]:
    """(path, query): the large ones, odd ones at every place, and places that are none."""
    of_none = [(path, "side=ru") for path in _NO_PLACES]
    odd = [(path, query) for query in _ODD for path in _PLACES]
    chance.shuffle(odd)
    chance.shuffle(of_none)
    held = [*large()[:: 1 if count > 50 else 3], *of_none[: max(2, count // 8)]]
    return [*held, *odd[: max(0, count - len(held))]]


def visit_all(port: int, tried: list[tuple[str, str]], rows: LedgerRows) -> Iterator[str]:
    """Ask for each, and see whether the page keeps to what was asked for."""
    for path, query in tried:
        told = f"{path}?{query[:120]}{'…' * (len(query) > 120)} ({len(query)} characters)"
        yield from (
            f"{told}: {breach}" for breach in judged(path, query, visit(port, path, query), rows)
        )


def judged(path: str, query: str, found: Visit, rows: LedgerRows) -> Iterator[str]:
    """How a visit breaks what its address asks for. A query Streamlit drops is judged as none: then
    the address has to become that of the page as well."""
    yield from found.faults
    name = path.strip("/")
    is_place = path in _PLACES
    page = name if is_place and name else "overview"
    is_dropped = len(query) > MOST_CHARACTERS or query.count("&") >= MOST_FIELDS
    raw = {} if is_dropped else parse_qs(query, keep_blank_values=True)
    raw = {name: values for name, values in raw.items() if name not in ("embed", "embed_options")}
    allowed = allowance(page, raw, rows)
    seen = shown(page, found.html.values())
    told = told_by(seen, allowed, rows.version)
    yield from breaches(page, told, allowed, seen, is_whole=False)
    if is_dropped and found.address != "":
        yield "the query was dropped, and the address goes on naming it"
    if not is_place and "there is no such page" not in seen.told:
        yield "the page does not tell that there is no such place"


def knock(port: int) -> tuple[int, list[str]]:
    """Odd paths, hosts, origins and frames: how many were tried, and what was wrong."""
    wrong: list[str] = []
    first_page = answer(port, "/")[2]
    for target in _TARGETS:
        try:
            status, location, body = answer(port, target)
        except ConnectionResetError:
            continue  # refused before it was sent to the end
        except (HTTPException, OSError) as fault:
            wrong.append(f"{target[:60]}: {type(fault).__name__}: {fault}")
            continue
        if status >= 500 or leads_away(location, port):
            wrong.append(f"{target[:60]}: {status} {location}")
        if status == 200 and body != first_page:
            wrong.append(f"{target[:60]}: answered with another file")
    for host in _HOSTS:  # the pages are public: another name of the server changes nothing in them
        status, location, body = answer(port, "/", host)
        if status >= 500 or location or (status == 200 and body != first_page):
            wrong.append(f"Host {host!r}: {status} {location}")
    wrong += [f"Origin {one} is let in" for one in _ORIGINS if not refused_origin(port, one)]
    sent = [sent_frame(port, frame) for frame in frames()]
    if visit(port, "/claims", "side=ru").faults:
        wrong.append(f"the server no longer answers after frames that are none: {sent}")
    return len(_TARGETS) + len(_HOSTS) + len(_ORIGINS) + len(sent), wrong
