"""Hostile texts on every surface: nothing runs, loads, leads away, or covers the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from tests.reliability.proof import Outcome, Setting
from tests.reliability.words.payload_judge import Judgement
from tests.reliability.words.payload_places import long_places, places
from tests.reliability.words.payload_table import long_payloads, payloads
from tests.reliability.words.payload_world import payload_world
from tests.reliability.words.shown_texts import copied_texts
from tests.reliability.words.watched_page import NO_CHROMIUM, WatchedPage, watched_page
from tests.reliability.words.written_world import WrittenWorld
from tests.serving import CHROMIUM, served

HONEST = "https://еxample.org/vetted?a=1&b=2#c"
_FILE_NAME = re.compile(r"same-room-[a-z]+-[0-9a-f]{12}\.(csv|json)")
_TITLE = re.compile(r"[\w ]{4,30} · Same Room")
_TRIES = 5
_MARK = "svg g.mark-symbol.role-mark path"


@dataclass(slots=True)
class Reading:
    """What came of opening the views of one world."""

    judgement: Judgement = field(default_factory=Judgement)
    views: int = 0
    hovered: int = 0
    without_tooltip: list[str] = field(default_factory=list)
    clicked: int = 0
    seen: set[str] = field(default_factory=set)
    scripts: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    departures: list[str] = field(default_factory=list)


def attempt(setting: Setting) -> Outcome:
    """Build the worlds, open everything, and count."""
    if not CHROMIUM:
        return Outcome("", not_run=(NO_CHROMIUM,))
    texts, long = payloads(), long_payloads()[: setting.times(12, 4)]
    world = payload_world(setting.folder / "all", texts)
    _give_a_link(world)
    reading = Reading()
    _open_all(setting, world.build(), places(setting, texts), reading, texts)
    missing = [text for text in texts if text not in reading.seen]
    reading.judgement.broken += [f"stands on no view: {ascii(text)[:80]}" for text in missing]
    large = payload_world(setting.folder / "long", long)
    _open_all(setting, large.build(), long_places(setting), reading, ())
    return _outcome(reading, texts, long, (*world.refused, *large.refused))


def _outcome(
    reading: Reading, texts: Sequence[str], long: Sequence[str], refused: Sequence[str]
) -> Outcome:
    judged = reading.judgement
    silent = reading.without_tooltip
    tried = reading.hovered + len(silent)
    return Outcome(
        f"{len(texts)} payloads and {len(long)} long ones ({len(refused)} cells refused) on "
        f"{reading.views} views, {reading.hovered} tooltips, {reading.clicked} links clicked, "
        f"{judged.neighbours} neighbours of turned words: {len(reading.scripts)} scripts, "
        f"{len(reading.requests)} requests, {len(reading.departures)} departures, "
        f"{len(judged.broken)} pages or links out of form",
        broken=(
            *reading.scripts,
            *reading.requests,
            *reading.departures,
            *judged.broken,
            *_not_seen(reading, tried),
        ),
        not_run=(f"{len(silent)} of {tried} marks gave no tooltip",) if silent else (),
    )


def _not_seen(reading: Reading, tried: int) -> Iterator[str]:
    """What a proof that saw nothing of it cannot hold."""
    if reading.hovered * 2 < tried or not reading.hovered:
        yield f"only {reading.hovered} of {tried} marks gave a tooltip"
    if not reading.clicked:
        yield "no link was there to click"
    if not reading.judgement.neighbours:
        yield "no words stood beside turned words"


def _give_a_link(world: WrittenWorld) -> None:
    """One document with an address that may be a link, to be clicked."""
    world.rows["documents.csv"][0]["url"] = HONEST


def _open_all(
    setting: Setting,
    world: WrittenWorld,
    wanted: Sequence[str],
    reading: Reading,
    texts: Sequence[str],
) -> None:
    keys = _claim_ids(world.database)
    with served(world.database) as site, watched_page(site) as page:
        for number, place in enumerate(wanted):
            address = re.sub(r"@([\w-]+)", lambda found: keys.get(found[1], "gone"), place)
            _open(page, address, reading, setting)
            reading.seen |= {text for text in texts if text in reading.judgement.text}
            if number % 9 == 0:
                _print(page, address, reading)
        if texts:
            _take_along(page, reading)
            _click(page, reading)
        reading.views += page.views
        reading.scripts += page.scripts
        reading.requests += page.requests
        reading.departures += page.departures


def _claim_ids(database: Path) -> dict[str, str]:
    with duckdb.connect(str(database), read_only=True) as connection:
        asked = "select claim_key, claim_id from claims where claim_key is not null"
        return dict(connection.execute(asked).fetchall())


def _open(page: WatchedPage, place: str, reading: Reading, setting: Setting) -> None:
    """One view: everything unfolded, looked at, its charts pointed at."""
    page.open(place)
    unfold = "() => document.querySelectorAll('details').forEach(one => { one.open = true; })"
    page.page.evaluate(unfold)
    reading.judgement.judge(page, place)
    reading.judgement.judge_directions(page, place)
    if not _TITLE.fullmatch(page.page.title()):
        reading.judgement.broken.append(f"{place}: titled {page.page.title()[:80]!r}")
    if "claim=" in place and "q=" not in place:
        copied_texts(page)
        reading.judgement.judge(page, f"{place}, unfolded")
    marks = page.page.locator(_MARK)
    count = marks.count()
    for number in range(0, count, max(1, count // setting.times(40, 5))):
        _hover(page, number, place, reading)
    page.look()


def _hover(page: WatchedPage, number: int, place: str, reading: Reading) -> None:
    """Point at a mark, more than once where the chart was still moving."""
    mark = page.page.locator(_MARK).nth(number)
    tooltip = page.page.locator("#vg-tooltip-element.visible")
    for _ in range(_TRIES):
        page.page.mouse.move(0, 0)
        mark.hover(force=True)
        page.page.wait_for_timeout(200)
        if tooltip.count():
            break
    else:
        reading.without_tooltip.append(f"no tooltip came for mark {number} at {place}")
        return
    reading.hovered += 1
    if tooltip.locator("img, script, a, iframe").count():
        reading.judgement.broken.append(
            f"{place}: the tooltip of mark {number} holds more than text"
        )


def _print(page: WatchedPage, place: str, reading: Reading) -> None:
    """As it would stand on paper, but for the grid of the overview: a column for each of 77 topics
    fits no sheet, whatever its words are, and the README says so."""
    page.page.emulate_media(media="print")
    grid = "() => document.querySelectorAll('.matrix').forEach(one => { one.hidden = true; })"
    page.page.evaluate(grid)
    reading.judgement.judge(page, f"{place}, printed")
    page.page.emulate_media(media="screen")


def _take_along(page: WatchedPage, reading: Reading) -> None:
    """The names of the files are ours."""
    for place, start in (("/claims", "CSV"), ("/claims", "JSON"), ("/facts", "Download these")):
        page.open(place)
        with page.page.expect_download() as downloading:
            page.page.get_by_role("button", name=re.compile(f"^{start}")).click()
        name = downloading.value.suggested_filename
        if not _FILE_NAME.fullmatch(name):
            reading.judgement.broken.append(f"{place}: a file is named {name!r}")


def _click(page: WatchedPage, reading: Reading) -> None:
    """The one link there is opens apart, knows nothing of its opener, and says its true host."""
    page.open("/sources?doc=doc-0")
    here = page.page.url
    for link in _outer_links(page):
        asked = len(page.requests)
        with page.page.context.expect_page() as opening:
            page.page.locator(f'a[href="{link}"]').first.click()
        opened = opening.value
        opened.wait_for_load_state()
        if not opened.evaluate("() => window.opener === null") or page.page.url != here:
            reading.judgement.broken.append(f"{link}: does not open apart")
        opened.close()
        del page.requests[asked:]
        reading.clicked += 1
    if not reading.clicked or "xn--xample-2of.org" not in page.page.inner_text("body"):
        reading.judgement.broken.append("the one honest link is missing, or hides its host")


def _outer_links(page: WatchedPage) -> Iterator[str]:
    seen = "nodes => nodes.map(node => node.getAttribute('href'))"
    yield from dict.fromkeys(page.page.eval_on_selector_all("a[target=_blank]", seen))
