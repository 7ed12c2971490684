"""What people read is what was written: every text in the page against the text in the ledger."""

import csv
import io
import json
import re
from collections.abc import Sequence
from pathlib import Path

import duckdb

from etl.build import build
from etl.errors import CuratedError, InputError
from etl.inputs.curated_files import read_curated
from etl.model.guard import unguarded
from etl.model.hidden_characters import closed
from tests.reliability.proof import Outcome, Setting
from tests.reliability.running import ROOT
from tests.reliability.words.comparison import (
    Comparison,
    HeldClaim,
    compare_statements,
    held_claims,
    in_html,
    lit_by_look,
)
from tests.reliability.words.hostile_ledger import hostile_ledger
from tests.reliability.words.hostile_words import hostile_strings
from tests.reliability.words.shown_texts import (
    copied_texts,
    shown_claim,
    shown_document,
    shown_statements,
)
from tests.reliability.words.watched_page import NO_CHROMIUM, WatchedPage, watched_page
from tests.reliability.words.written_world import WrittenWorld
from tests.serving import CHROMIUM, served

STRINGS, STRINGS_SHORT = 2_000, 200
_OPENED, _OPENED_SHORT = 40, 2
_OF_A_PAGE = 20
_PLACES = ("/claims?view=table&lang=ru", "/meeting", "/claims?view=table", "/meeting?lang=ru",
           "/claims?lang=ru")  # fmt: skip
_LINE_ENDS = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")


def attempt(setting: Setting) -> Outcome:
    """Show hostile texts and the shipped ledger in a browser, and compare."""
    if not CHROMIUM:
        return Outcome("", not_run=(NO_CHROMIUM,))
    compared = Comparison()
    strings = hostile_strings(setting.chance("words"), setting.times(STRINGS, STRINGS_SHORT))
    hostile = hostile_ledger(setting.folder / "hostile", strings).build()
    _written_is_held(hostile, strings, compared)
    _nul_stays_out(setting.folder / "nul", compared)
    shipped = setting.folder / "shipped.duckdb"
    build(ROOT / "seeds", ROOT / "data", shipped)
    views = 0
    for name, database in (("hostile", hostile.database), ("shipped", shipped)):
        views += _read(setting, name, database, compared)
    real = len(held_claims(shipped))
    return Outcome(
        f"{len(strings):,} hostile strings ({len(hostile.refused)} cells refused) and {real} real "
        f"claims: {compared.texts:,} texts compared on {views} views; "
        f"{len(compared.broken)} differ",
        broken=tuple(compared.broken),
    )


def _written_is_held(world: WrittenWorld, strings: Sequence[str], compared: Comparison) -> None:
    """Outer spaces are no part of a claim; everything else is, and refused claims are no rows."""
    rows = {row["claim_key"] for row in world.rows["claims.csv"]}
    with duckdb.connect(str(world.database), read_only=True) as connection:
        asked = "select claim_key, quote from claims where claim_key is not null"
        held = dict(connection.execute(asked).fetchall())
    for number, text in enumerate(strings):
        if (key := f"text-{number}") in rows:
            compared.equal(f"ledger, {key}", held.get(key), text.strip(" "))


def _nul_stays_out(folder: Path, compared: Comparison) -> None:
    """A document with NUL is rejected, a curated file with it refused."""
    world = hostile_ledger(folder / "text", ["one", "two"])
    world.texts["nul.txt"] = "He said: “a\0b”."
    world.build()
    with duckdb.connect(str(world.database), read_only=True) as connection:
        asked = "select count(*) from rejections where reason = 'nul_character'"
        compared.equal("document with NUL", connection.execute(asked).fetchone(), (1,))
        asked = "select count(*) from documents where contains(text, chr(0))"
        compared.equal("documents with NUL", connection.execute(asked).fetchone(), (0,))
    topics = folder / "text" / "data" / "topics.csv"
    topics.write_bytes(topics.read_bytes().replace(b"Tone", b"To\0ne"))
    try:
        read_curated(folder / "text" / "seeds", folder / "text" / "data")
    except (CuratedError, InputError) as error:
        compared.among("curated file with NUL", [str(error)], "holds the character NUL")
    else:
        compared.broken.append("curated file with NUL: taken")


def _texts(database: Path) -> dict[str, str]:
    with duckdb.connect(str(database), read_only=True) as connection:
        return dict(connection.execute("select document_id, text from documents").fetchall())


def _read(setting: Setting, name: str, database: Path, compared: Comparison) -> int:
    """Everything a reader can open of one ledger; gives the number of views."""
    held, texts = held_claims(database), _texts(database)
    compared.seen.clear()
    with served(database) as site, watched_page(site) as page:
        places = _PLACES[: setting.times(len(_PLACES), 2)]
        _read_lists(page, held, places, compared)
        for document_id, text in texts.items():
            page.open(f"/sources?doc={document_id}")
            compared.equal(f"{name} document {document_id}", shown_document(page), in_html(text))
        opened = setting.times(_OPENED if name == "hostile" else len(held), _OPENED_SHORT)
        some = setting.chance(f"open {name}").sample(sorted(held), min(opened, len(held)))
        for claim_id in some:
            _read_opened(page, held[claim_id], texts[held[claim_id].document_id], compared)
        _read_downloads(page, held, compared)
        broken = [*page.scripts, *page.requests, *page.departures]
        compared.broken += [f"{name}: {what}" for what in broken]
        return page.views


def _read_lists(
    page: WatchedPage, held: dict[str, HeldClaim], places: Sequence[str], compared: Comparison
) -> None:
    """Every page of the list of claims, and ``places``."""
    for number in range(1, -(-len(held) // _OF_A_PAGE) + 1):
        page.open(f"/claims?sort=source&page={number}")
        compare_statements(shown_statements(page), held, compared)
    missing = sorted(set(held) - compared.seen)
    compared.broken += [f"claim {claim_id} stands in no list" for claim_id in missing]
    for place in places:
        page.open(place)
        shown = shown_statements(page)
        compare_statements(shown, held, compared)
        if not shown:
            compared.broken.append(f"{place}: shows no claim")


def _read_opened(page: WatchedPage, claim: HeldClaim, text: str, compared: Comparison) -> None:
    """One claim in full: its passage, what is lit there, what is known, what can be copied."""
    page.open(f"/claims?claim={claim.claim_id}")
    place = f"claim {claim.claim_id}"
    shown = shown_claim(page)
    whole, passage = in_html(text) or "", shown.passage
    passage = passage if passage in whole else passage.removeprefix("… ")
    passage = passage if passage in whole else passage.removesuffix(" …")
    compared.among(f"passage of {place}", [whole], passage)
    lit = lit_by_look(claim, text)
    for look, words in (("content", shown.content), ("source", shown.source), ("cue", shown.cue)):
        compared.equal(f"{look} in {place}", words, in_html(lit[look]))
    for known in claim.known:
        compared.among(f"particulars of {place}", shown.known, in_html(known) or "")
    copied = copied_texts(page)
    one_line = _LINE_ENDS.sub(" ", claim.quote)
    holding = [one for one in copied if one_line in one]
    compared.equal(f"copied texts of {place}", len(holding), 3)
    for one in holding:
        compared.equal(f"direction left open in {place}", closed(one), one)


def _read_downloads(page: WatchedPage, held: dict[str, HeldClaim], compared: Comparison) -> None:
    """The two files of the list: JSON letter for letter, CSV but for the apostrophe."""
    page.open("/claims")
    rows = json.loads(_downloaded(page, "JSON"))["rows"]
    compared.equal("rows of the JSON", len(rows), len(held))
    for row in rows:
        compared.equal(f"JSON, {row['claim_id']}", row["quote"], held[row["claim_id"]].quote)
    _compare_csv(_downloaded(page, "CSV"), held, compared)


def _compare_csv(content: str, held: dict[str, HeldClaim], compared: Comparison) -> None:
    rows = list(csv.DictReader(io.StringIO(content.removeprefix("\ufeff"), newline="")))
    compared.equal("rows of the CSV", len(rows), len(held))
    for row in rows:
        claim_id = unguarded(row["claim_id"]) or ""
        compared.equal(f"CSV, {claim_id}", unguarded(row["quote"]), held[claim_id].quote)


def _downloaded(page: WatchedPage, name: str) -> str:
    with page.page.expect_download() as downloading:
        page.page.get_by_role("button", name=re.compile(f"^{name}")).click()
    return Path(downloading.value.path()).read_bytes().decode("utf-8")
