"""An export is safe: no cell is run by a spreadsheet, and every text comes back letter for letter.

Hostile texts stand in the columns of a ledger and leave it by every door: the command, and the
files of the pages. Python's own readers judge them, and a spreadsheet program where there is one.
"""

import csv
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq

from dashboard.components.fact_table import facts_file
from dashboard.database import Ledger, open_ledger
from dashboard.filters import Choice, Filter
from dashboard.places import Sort
from dashboard.questions.claim_rows import claims_as_csv, claims_as_json
from dashboard.questions.claims import claims_page
from dashboard.questions.facts import MOST_DOWNLOADED, count_facts, facts
from dashboard.spreadsheet import safe_csv
from dashboard.wording import wording
from etl.build import build
from etl.model.vocabulary import Language, ReviewStatus
from tests.reliability.exports.hostile_cells import cells, starts_a_formula
from tests.reliability.proof import Outcome, Setting
from tests.reliability.running import ROOT

Write = Callable[[Sequence[str], Sequence[Sequence[Any]]], bytes]
_PAGE_COLUMNS = ("cue", "source_text", "date_text", "note_en")
_ALL = Filter(status=Choice(tuple(ReviewStatus)))
_COMMA = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,0,true"
_NUMBERS = ("integer", "number")
_MISSING = "no spreadsheet program here to open the CSV with (Debian: libreoffice-calc)"


def attempt(setting: Setting) -> Outcome:
    """All doors, judged one after another."""
    texts = cells(setting.chance("cells"), setting.times(1_000, 300))
    database = setting.folder / "ledger.duckdb"
    build(ROOT / "seeds", ROOT / "data", database)
    _put(texts, database)
    out = setting.folder / "out"
    _export(database, out)
    written = safe_csv(["n", "text", "next"], [[n, one, "z"] for n, one in enumerate(texts)])
    broken = [*judged_cells(written, texts), *judged_export(out, database)]
    setting.tell(f"{len(texts)} cells written, {len(broken)} broken")
    ledger = open_ledger(database).ledger
    assert ledger, "the ledger was just built"
    broken += judged_downloads(ledger)
    opened, not_run = _opened_by_a_spreadsheet(setting.folder, written, out, broken)
    return Outcome(
        f"{len(texts):,} cells through the files of the pages and of the command: "
        f"{len(broken)} run, lost or changed; {opened}",
        tuple(broken),
        not_run,
    )


def _put(texts: Sequence[str], database: Path) -> None:
    """Have every text in the titles of a topic, and as many as fit in columns of claims."""
    with duckdb.connect(str(database)) as connection:
        connection.executemany(
            "insert into topics (topic_id, ordinal, title_en, title_ru, keywords) "
            "values (?, ?, ?, ?, ?)",
            [[f"cell-{n}", 1_000 + n, one, one, [one, "x"]] for n, one in enumerate(texts)],
        )
        ids = [
            row[0]
            for row in connection.execute("select claim_id from claims order by 1").fetchall()
        ]
        for place, column in enumerate(_PAGE_COLUMNS):
            part = texts[place * len(ids) :][: len(ids)]
            connection.executemany(
                f"update claims set {column} = ? where claim_id = ?",
                [[text, claim] for text, claim in zip(part, ids, strict=False)] or [["", ids[0]]],
            )


def _export(database: Path, out: Path) -> None:
    command = [sys.executable, "-m", "etl", "export", str(out), "--database", str(database)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=300)


def records(data: bytes) -> list[list[str]]:
    """The records of a CSV file."""
    csv.field_size_limit(10_000_000)
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def judged_cells(data: bytes, texts: Sequence[str]) -> Iterator[str]:
    """How a file of three columns, the texts in the middle, runs or loses one."""
    rows = records(data)[1:]
    if len(rows) != len(texts):
        yield f"{len(texts)} rows written, {len(rows)} read"
        return
    for text, row in zip(texts, rows, strict=True):
        cell = row[1]
        if starts_a_formula(cell):
            yield f"a cell may be run: {cell[:60]!a}"
        if cell.removeprefix("'") != text.encode("utf-8", "replace").decode():
            yield f"{text[:60]!a} came back as {cell[:60]!a}"


def judged_export(out: Path, database: Path) -> Iterator[str]:
    """How the files of the command differ from the ledger."""
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    whole = json.loads((out / "ledger.json").read_text(encoding="utf-8"))["tables"]
    linked = json.loads((out / "ledger.jsonld").read_text(encoding="utf-8"))["@graph"]
    for resource in package["resources"]:
        if resource["format"] == "csv":
            table = Path(resource["path"]).stem
            yield from _judged_table(out, resource["schema"]["fields"], table, whole[table])
    with duckdb.connect(str(database), read_only=True) as connection:
        titles = dict(connection.execute("select topic_id, title_en from topics").fetchall())
    told = {row["topic_id"]: row["title_en"] for row in whole["topics"]}
    if told != titles:
        yield "the JSON has other titles than the ledger"
    named = {
        one["id"].rpartition(":")[2]: {part["@language"]: part["@value"] for part in names}
        for one in linked
        if "schema:DefinedTerm" in one["type"]
        for names in [one.get("schema:name", [])]
    }
    differ = [slug for slug, title in titles.items() if named[slug].get("en", "") != title]
    yield from (f"the linked data has another title for {slug}" for slug in differ)


def _judged_table(
    out: Path, fields: list[dict[str, Any]], table: str, rows: list[dict[str, Any]]
) -> Iterator[str]:
    _, *found = records((out / "csv" / f"{table}.csv").read_bytes())
    flat = pq.read_table(out / "parquet" / f"{table}.parquet").to_pylist()
    if not len(rows) == len(found) == len(flat):
        yield f"{table}: {len(rows)} rows in JSON, {len(found)} in CSV, {len(flat)} in Parquet"
        return
    for number, (row, cells_of, other) in enumerate(zip(rows, found, flat, strict=True), start=1):
        for field, cell in zip(fields, cells_of, strict=True):
            name, kind = field["name"], field["type"]
            if kind not in _NUMBERS and starts_a_formula(cell):
                yield f"{table} {number} {name}: a cell may be run: {cell[:60]!a}"
            if kind == "string" and (cell.removeprefix("'") if cell else None) != row[name]:
                yield f"{table} {number} {name}: {row[name]!a:.60} came back as {cell[:60]!a}"
            if kind == "array" and json.loads(cell or "null") != row[name]:
                yield f"{table} {number} {name}: another list in CSV"
            if kind == "string" and other[name] != row[name]:
                yield f"{table} {number} {name}: another text in Parquet"


def judged_downloads(ledger: Ledger) -> Iterator[str]:
    """How the files of the pages differ from the screen and from each other."""
    total = claims_page(ledger, _ALL).total
    header, *rows = records(claims_as_csv(ledger, _ALL, Sort.SOURCE))
    said = json.loads(claims_as_json(ledger, _ALL, Sort.SOURCE, {}))["rows"]
    if not total == len(rows) == len(said):
        yield f"{total} claims on the screen, {len(rows)} in the CSV, {len(said)} in the JSON"
        return
    for row, held in zip(rows, said, strict=True):
        for name, cell in zip(header, row, strict=True):
            value = held[name]
            if not isinstance(value, int | float) and starts_a_formula(cell):
                yield f"claims, {name}: a cell may be run: {cell[:60]!a}"
            if isinstance(value, str) and cell.removeprefix("'") != value:
                yield f"claims, {name}: {value[:60]!a} came back as {cell[:60]!a}"
            if isinstance(value, list) and json.loads(cell) != value:
                yield f"claims, {name}: another list in the CSV"
    found = facts(ledger, Filter(), MOST_DOWNLOADED)
    header, *rows = records(facts_file(found, "0123456789ab", wording(Language.EN)))
    if len(rows) != count_facts(ledger, Filter()):
        yield f"{count_facts(ledger, Filter())} facts on the screen, {len(rows)} in the CSV"
    yield from (
        f"facts, {name}: a cell may be run: {cell[:60]!a}"
        for row in rows
        for name, cell in zip(header, row, strict=True)
        if name not in {"value_number", "minutes"} and starts_a_formula(cell)
    )


def _opened_by_a_spreadsheet(
    folder: Path, written: bytes, out: Path, broken: list[str]
) -> tuple[str, tuple[str, ...]]:
    """Have a spreadsheet program open the files, first one that has to be seen as a formula."""
    program = shutil.which("soffice")
    if program is None:
        return "opened by no spreadsheet", (_MISSING,)
    own = folder / "opened"
    own.mkdir()
    (own / "canary.csv").write_text('n,text\r\n1,=1+1\r\n2,"=SUM(1;2)"\r\n', encoding="utf-8-sig")
    (own / "cells.csv").write_bytes(written)
    shutil.copy(out / "csv" / "topics.csv", own)
    shutil.copy(out / "csv" / "claims.csv", own)
    files = [own / name for name in ("canary.csv", "cells.csv", "topics.csv", "claims.csv")]
    if (reason := _convert(program, files, own)) is not None:
        return "opened by no spreadsheet", (reason,)
    counted = [
        file.with_suffix(".fods").read_text("utf-8").count("table:formula") for file in files
    ]
    if not counted[0]:
        return "opened by no spreadsheet", ("the spreadsheet runs no formula of a CSV at all",)
    if any(counted[1:]):
        broken.append(f"a spreadsheet made formulas of {counted[1:]} cells")
    return f"{sum(counted[1:])} formulas where LibreOffice opened {len(files) - 1} of them", ()


def _convert(program: str, files: Sequence[Path], own: Path) -> str | None:
    """Why the files could not be opened; None where they were."""
    command = [program, f"-env:UserInstallation=file://{own}/profile", "--headless"]
    command += ["--convert-to", "fods", "--outdir", str(own), f"--infilter={_COMMA}"]
    try:
        subprocess.run([*command, *map(str, files)], capture_output=True, timeout=120, check=True)
    except (OSError, subprocess.SubprocessError) as fault:
        return f"the spreadsheet program did not open the files: {type(fault).__name__}"
    missing = [file.name for file in files if not file.with_suffix(".fods").exists()]
    return f"the spreadsheet program did not open {missing}" if missing else None
