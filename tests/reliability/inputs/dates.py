"""Ways to write a day, at every place where the product takes one: right, or refused; none guessed.

The places: a day, a partial date and a date with a year in curated CSV (claims, events, offices,
candidates, documents.csv), the ``date`` of ``extract``, ``from``, ``to`` and ``on`` of an address,
and the words of a document.
"""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard.link import parse
from dashboard.places import Page
from etl.errors import Fault
from etl.extract.dates import find_dates
from etl.extract.lines import read_documents
from etl.inputs.csv_file import read_rows
from etl.inputs.curated import CuratedRow
from etl.inputs.tables import DATA_FILES, DOCUMENTS, CuratedFile
from etl.model.records import Span
from tests.conftest import World
from tests.reliability.inputs.curated_tries import path_of
from tests.reliability.inputs.mini_world import lay_world
from tests.reliability.proof import Outcome, Setting

DAY, MONTH, YEAR, YEARLESS = "day", "month", "year", "yearless"

# What is written | what it is in ISO, where it is ISO | what the words state in a document
FORMS: tuple[tuple[str, str | None, str | None], ...] = (
    ("2025-02-03", DAY, "2025-02-03"), ("2024-02-29", DAY, "2024-02-29"),
    ("1900-12-31", DAY, "1900-12-31"), ("0001-01-01", DAY, None), ("9999-12-31", DAY, None),
    ("2025-02", MONTH, None), ("2025-12", MONTH, None), ("2025", YEAR, None), ("0001", YEAR, None),
    ("--02-03", YEARLESS, None), ("--02-29", YEARLESS, None),
    ("03/04/2025", None, None), ("3/4/2025", None, None), ("13/04/2025", None, None),
    ("04/13/2025", None, None), ("03-04-2025", None, None), ("03.04.2025", None, "2025-04-03"),
    ("3.4.25", None, None), ("25-02-03", None, None), ("02-03", None, None),
    ("2025/02/03", None, None), ("2025.02.03", None, None), ("20250203", None, None),
    ("2025-2-3", None, None), ("2025-034", None, None), ("2025-W06", None, None),
    ("2025-W06-1", None, None), ("2025W061", None, None), ("2025-02-03 (BC)", None, "2025-02-03"),
    ("-0044-03-15", None, None), ("44 BC", None, None), ("infinity", None, None),
    ("-infinity", None, None), ("today", None, None), ("now", None, None), ("epoch", None, None),
    ("3 февраля 2025", None, "2025-02-03"), ("3 февраля 2025 года", None, "2025-02-03"),
    ("февраль 2025", None, "2025-02"), ("February 3, 2025", None, "2025-02-03"),
    ("3 February 2025", None, "2025-02-03"), ("Feb 2025", None, "2025-02"),
    ("3rd of May", None, "--05-03"), ("45691", None, None), ("45691.5", None, None),
    ("1738540800", None, None), ("2025-02-03T23:30", None, None),
    ("2025-02-03T23:30-05:00", None, None), ("2025-02-03T00:00Z", None, None),
    ("2025-02-03+03:00", None, "2025-02-03"), ("2025-02-03 23:30:00", None, "2025-02-03"),
    ("2023-02-29", None, None), ("1900-02-29", None, None), ("2025-02-30", None, None),
    ("2025-13-01", None, None), ("2025-00", None, None), ("2025-01-00", None, None),
    ("0000", None, None), ("0000-01-01", None, None), ("10000-01-01", None, None),
    ("5874897-12-31", None, None), ("--02-30", None, None), ("--13-01", None, None),
    ("２０２５-02-03", None, None), ("２０２５－０２－０３", None, None),
    ("٢٠٢٥-٠٢-٠٣", None, None),
    ("20२५-02-03", None, None), ("2025-02-03 ", None, "2025-02-03"), ("2025–02–03", None, None),
    ("2025-02-0З", None, None), ("2O25-02-03", None, None),
    ("2025-02-03/2025-02-05", None, "2025-02-03 2025-02-05"),
    ("2025?", None, None), ("~2025", None, None), ("2025-02-XX", None, None),
    ("весна 2025", None, None),
    ("+2025-02-03", None, "2025-02-03"), ("\u200e2025-02-03", None, "2025-02-03"),
    ("NULL", None, None), ("0", None, None),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the small world that takes a date, and the kinds it takes."""

    file: str
    row: int
    column: str
    takes: tuple[str, ...]


CELLS = (
    Cell("claims.csv", 2, "reviewed_on", (DAY,)),
    Cell("documents.csv", 2, "published_on", (DAY,)),
    Cell("documents.csv", 2, "retrieved_on", (DAY,)),
    Cell("claims.csv", 2, "date_partial", (DAY, MONTH, YEAR, YEARLESS)),
    Cell("speaker_roles.csv", 2, "until", (DAY, MONTH, YEAR, YEARLESS)),
    Cell("events.csv", 2, "starts_on", (DAY, MONTH, YEAR)),
    Cell("events.csv", 2, "ends_on", (DAY, MONTH, YEAR)),
)
RowsReader = Callable[[Path, CuratedFile], tuple[list[CuratedRow], list[Fault]]]
_TABLES = {table.file: table for table in (DOCUMENTS, *DATA_FILES)}


def attempt(setting: Setting) -> Outcome:
    """Every form at every place."""
    world = lay_world(setting.folder / "world")
    wrong = [*wrong_cells(world, read_rows), *_wrong_lines(setting.folder), *_wrong_addresses()]
    wrong += wrong_words(_stated)
    places = len(CELLS) + 1 + 3 + 1
    taken = sum(kind is not None for _, kind, _ in FORMS)
    seen = (
        f"{len(FORMS)} ways to write a date x {places} places: the {taken} in ISO taken as "
        f"written where they fit, all others refused or left out and told; {len(wrong)} broken"
    )
    return Outcome(seen, tuple(wrong))


def wrong_cells(world: World, reader: RowsReader) -> Iterator[str]:
    """Where a curated cell takes a date for another one, or refuses one without its place."""
    for cell in CELLS:
        path = path_of(world, cell.file)
        before = path.read_bytes()
        for form, kind, _ in FORMS:
            path.write_bytes(_with(before, cell, form))
            told = _judged(cell, form, kind, *reader(path.parent, _TABLES[cell.file]))
            if told:
                yield f"{cell.file}, {cell.column}, {form!r}: {told}"
        path.write_bytes(before)


def _judged(
    cell: Cell, form: str, kind: str | None, rows: list[CuratedRow], faults: list[Fault]
) -> str | None:
    if faults:
        if kind in cell.takes:
            return f"refused: {faults[0]}"
        places = {(fault.row, fault.column, fault.value) for fault in faults}
        return None if (cell.row, cell.column, form) in places else f"not named: {faults[0]}"
    found = getattr(rows[cell.row - 2], cell.column)
    if kind not in cell.takes:
        return f"taken as {found}"
    return None if str(found) == form else f"taken as {found}"


def _with(data: bytes, cell: Cell, form: str) -> bytes:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8"))))
    rows[cell.row - 1][rows[0].index(cell.column)] = form
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode("utf-8")


def _wrong_lines(folder: Path) -> Iterator[str]:
    path = folder / "documents.jsonl"
    for form, kind, _ in FORMS:
        path.write_text(json.dumps({"doc_id": "a", "text": "x", "date": form}), encoding="utf-8")
        notes: list[str] = []
        (document,) = read_documents(path, notes.append)
        found = document.published_on
        if kind == DAY and str(found) != form:
            yield f"extract, {form!r}: taken as {found}"
        if kind != DAY and found is not None:
            yield f"extract, {form!r}: taken as {found}"
        if kind != DAY and not any("date is taken as not stated" in note for note in notes):
            yield f"extract, {form!r}: left out without a word"


def _wrong_addresses() -> Iterator[str]:
    for name, attribute in (("from", "from_"), ("to", "to"), ("on", "on")):
        for form, kind, _ in FORMS:
            view = parse(Page.CLAIMS, {name: [form]})
            found = getattr(view.filter, attribute)
            told = any(problem.parameter == name for problem in view.problems)
            if kind in (DAY, MONTH, YEAR):
                if found != form:
                    yield f"address, {name}={form!r}: taken as {found}"
            elif form.strip() != form and found == form.strip():
                continue  # white space around a value of an address says nothing
            elif found is not None or not told or not view.filter.unreadable:
                yield f"address, {name}={form!r}: taken as {found}, told: {told}"


def wrong_words(stated: Callable[[str], list[str | None]]) -> Iterator[str]:
    """Where the words of a document are taken for a day they do not state."""
    for form, _, words in FORMS:
        for found in stated(f"Лавров сказал ({form}), что ждёт."):
            if found is not None and not _is_part(found, words):
                yield f"words of a document, {form!r}: taken as {found}"


def _stated(sentence: str) -> list[str | None]:
    return [one.partial for one in find_dates(sentence, Span(0, len(sentence)))]


def _is_part(found: str, words: str | None) -> bool:
    return words is not None and any(one.startswith(found) for one in words.split())
