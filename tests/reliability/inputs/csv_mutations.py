"""Ways a curated CSV file goes wrong between the person who writes it and the build that reads it.

A mutation takes chance and bytes and gives other bytes. ``BAD_CELLS`` are cells no column of their
kind takes: wherever one stands, the build has to refuse the file and name the place.
"""

import csv
import gzip
import io
import unicodedata
from collections.abc import Callable
from random import Random

Grid = list[list[str]]
Change = Callable[[Random, bytes], bytes]

ODD_CELLS = (
    "", " ", "NULL", "NaN", "None", "#N/A", "0", "-1", "1e5", "007", "9" * 5_000, "=1+1",
    "=HYPERLINK(\"http://a.test\")", "@SUM(A1)", "+7", "-", "yes", "no", "TRUE", "ДА",
    "2024-02-30",
    "03/04/2025", "2024-13", "0000", "10000-01-01", "２０２４", "٢٠٢٤-٠١-٠١", "infinity", "a;b",
    "a ; a",
    " ; ", ";", "¦", "a ¦ ¦ b", "no-such-id", "Anna-Severnaya", "anna--severnaya", "x" * 101,
    "x" * 50_000, "x" * 100_001, "а\u0301", "и\u0306", "\u202eabc", "a\u200bb", "\ufeffa",
    "\x1b[2J",
    "\x7f", "\x85", "\u2028", "a\nb", "a\rb", "a\r\nb", 'a"b', "a,b", "\t", "🙂", "\ud7ff\ue000",
    "ё",
    "javascript:alert(1)", "http://a@b.test/", "RU", "ru", "meeting", "--02-29", "--02-30",
)  # fmt: skip

BAD_CELLS = {
    "id": ("No Id", "a--b", "a_b", "ид", "x" * 101, " a", "a "),
    "reviewed_on": ("03/04/2025", "2024-02-30", "2024", "25-02-03", "infinity", "２０２４-01-01"),
    "starts_on": ("--05-20", "20.05.2024", "2024-13", "0000", "10000-01-01", "май 2024"),
    "date_partial": ("14.06", "--02-30", "--6-1", "2024-6", "June 2024", "24"),
    "side": ("ru", "Russia", "RU;US", "RU ", "ООН"),
    "kind": ("literal", "DIRECT", "null", "0"),
}
"""Column (``id`` for every ``*_id``) -> cells that cannot stand in it."""


def _grid(change: Callable[[Random, Grid], Grid | None]) -> Change:
    """A change to rows and cells, as one to bytes."""

    def changed(chance: Random, data: bytes) -> bytes:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
        rows = change(chance, rows) or rows
        return written(rows)

    changed.__name__ = change.__name__
    return changed


def written(rows: Grid, end: str = "\n") -> bytes:
    """Rows as CSV."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator=end).writerows(rows)
    return out.getvalue().encode("utf-8")


def _place(chance: Random, rows: Grid) -> tuple[int, int]:
    row = chance.randrange(1, len(rows)) if len(rows) > 1 else 0
    return row, chance.randrange(len(rows[row]))


def drop_row(chance: Random, rows: Grid) -> None:
    del rows[chance.randrange(len(rows))]


def repeat_row(chance: Random, rows: Grid) -> None:
    rows.insert(chance.randrange(1, len(rows) + 1), list(chance.choice(rows)))


def repeat_key_with_another_cell(chance: Random, rows: Grid) -> None:
    row = list(rows[_place(chance, rows)[0]])
    row[-1] += "x"
    rows.append(row)


def shuffle_rows(chance: Random, rows: Grid) -> Grid:
    body = rows[1:]
    chance.shuffle(body)
    return [rows[0], *body]


def drop_column(chance: Random, rows: Grid) -> Grid:
    gone = chance.randrange(len(rows[0]))
    return [row[:gone] + row[gone + 1 :] for row in rows]


def repeat_column(chance: Random, rows: Grid) -> Grid:
    twice = chance.randrange(len(rows[0]))
    return [[*row, row[twice]] for row in rows]


def shuffle_columns(chance: Random, rows: Grid) -> Grid:
    order = list(range(len(rows[0])))
    chance.shuffle(order)
    return [[row[place] for place in order] for row in rows]


def shuffle_header(chance: Random, rows: Grid) -> None:
    chance.shuffle(rows[0])


def extra_column(chance: Random, rows: Grid) -> Grid:
    name = chance.choice(("extra", "", "note_fr", " ", "Id"))
    return [[*row, name if number == 0 else "more"] for number, row in enumerate(rows)]


def other_header(chance: Random, rows: Grid) -> None:
    column = chance.randrange(len(rows[0]))
    name = rows[0][column]
    rows[0][column] = chance.choice((name.upper(), f" {name}", f"\ufeff{name}", f"{name}\x00", ""))


def short_row(chance: Random, rows: Grid) -> None:
    row, column = _place(chance, rows)
    rows[row] = rows[row][:column]


def long_row(chance: Random, rows: Grid) -> None:
    rows[_place(chance, rows)[0]].append(chance.choice(("", "more", "0")))


def trailing_commas(_: Random, rows: Grid) -> Grid:
    return [[*row, "", ""] for row in rows]


def odd_cell(chance: Random, rows: Grid) -> None:
    row, column = _place(chance, rows)
    rows[row][column] = chance.choice(ODD_CELLS)


def odd_cell_in_words(chance: Random, rows: Grid) -> None:
    """Where free text stands, anything may: it has to come through letter for letter."""
    free = [
        column
        for column, name in enumerate(rows[0])
        if name.startswith(("note", "title", "name", "reason", "why", "rights", "role", "outlet"))
    ]
    column = chance.choice(free or [len(rows[0]) - 1])
    row = _place(chance, rows)[0]
    rows[row][column] = f"{chance.choice(ODD_CELLS)} x{chance.choice(ODD_CELLS)}"


def foreign_cell(chance: Random, rows: Grid) -> None:
    row, column = _place(chance, rows)
    other, another = _place(chance, rows)
    rows[row][column] = rows[other][another]


def swap_cells_of_a_column(chance: Random, rows: Grid) -> None:
    row, column = _place(chance, rows)
    other = _place(chance, rows)[0]
    rows[row][column], rows[other][column] = rows[other][column], rows[row][column]


def empty_cell(chance: Random, rows: Grid) -> None:
    row, column = _place(chance, rows)
    rows[row][column] = ""


def white_space(chance: Random, rows: Grid) -> None:
    row, column = _place(chance, rows)
    rows[row][column] = chance.choice((" {}", "{} ", "\u00a0{}", "{}\t", "{}\n")).format(
        rows[row][column]
    )


def other_normal_form(chance: Random, rows: Grid) -> Grid:
    form = chance.choice(("NFD", "NFKD"))
    return [rows[0], *([unicodedata.normalize(form, cell) for cell in row] for row in rows[1:])]  # type: ignore[arg-type]


def other_case(chance: Random, rows: Grid) -> None:
    row, column = _place(chance, rows)
    rows[row][column] = rows[row][column].upper()


def letters_that_look_alike(chance: Random, rows: Grid) -> None:
    row, column = _place(chance, rows)
    rows[row][column] = rows[row][column].translate(str.maketrans("aeoc", "аеос"))


def blank_line(chance: Random, rows: Grid) -> None:
    rows.insert(chance.randrange(len(rows) + 1), [])


GRID_CHANGES: tuple[Change, ...] = tuple(
    _grid(change)
    for change in (
        drop_row, repeat_row, repeat_key_with_another_cell, shuffle_rows, drop_column,
        repeat_column, shuffle_columns, shuffle_header, extra_column, other_header, short_row,
        long_row, trailing_commas, odd_cell, odd_cell, odd_cell, odd_cell_in_words,
        odd_cell_in_words, odd_cell_in_words, foreign_cell, swap_cells_of_a_column, empty_cell,
        white_space, other_normal_form, other_case, letters_that_look_alike, blank_line,
    )
)  # fmt: skip


def _at(chance: Random, data: bytes, new: bytes, gone: int = 0) -> bytes:
    place = chance.randrange(len(data) + 1)
    return data[:place] + new + data[place + gone :]


def flip_byte(chance: Random, data: bytes) -> bytes:
    return _at(chance, data, bytes([chance.randrange(256)]), 1)


def lose_bytes(chance: Random, data: bytes) -> bytes:
    return _at(chance, data, b"", chance.randrange(1, 5))


def odd_bytes(chance: Random, data: bytes) -> bytes:
    choice = (b"\0", b"\xed\xa0\x80", b"\xc0\xaf", b"\xff", b"\xef\xbb\xbf", b'"', b"\r", b"\x1a",
              b"\n", b"\xe2\x80\xa8", b"\xc2\x85", b";", b"\t", b",", b'""', b"\x0b")  # fmt: skip
    return _at(chance, data, chance.choice(choice))


def cut_off(chance: Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def line_ends(chance: Random, data: bytes) -> bytes:
    ends = chance.choice(((b"\r\n",), (b"\r",), (b"\r\r\n",), (b"\n", b"\r\n"), (b"\n", b"\r")))
    return b"".join(line + chance.choice(ends) for line in data.removesuffix(b"\n").split(b"\n"))


def no_last_line_end(_: Random, data: bytes) -> bytes:
    return data.removesuffix(b"\n")


def byte_order_mark(chance: Random, data: bytes) -> bytes:
    return chance.choice((b"\xef\xbb\xbf", b"\xef\xbb\xbf" * 2, b"\xff\xfe", b"\xfe\xff")) + data


def other_encoding(chance: Random, data: bytes) -> bytes:
    codec = chance.choice(("cp1251", "koi8-r", "cp866", "utf-16", "utf-16-le", "utf-16-be"))
    return data.decode("utf-8").encode(codec, "replace")


def other_separator(chance: Random, data: bytes) -> bytes:
    return data.replace(b",", chance.choice((b";", b"\t", b"|", b", ")))


def no_table(chance: Random, data: bytes) -> bytes:
    return chance.choice((b"", b"\n", b"\xef\xbb\xbf", gzip.compress(data), b"[]", b"\0" * 100))


def twice(_: Random, data: bytes) -> bytes:
    return data + data


BYTE_CHANGES: tuple[Change, ...] = (
    flip_byte, flip_byte, flip_byte, lose_bytes, odd_bytes, odd_bytes, odd_bytes, cut_off,
    line_ends, no_last_line_end, byte_order_mark, other_encoding, other_separator, no_table, twice,
)  # fmt: skip


def many_rows(data: bytes, rows: int) -> bytes:
    """Topics, so many of them."""
    more = (f"topic-{number},Topic {number},Предмет {number},," for number in range(rows))
    return data + "\n".join([*more, ""]).encode()


def _kind_of(column: str) -> str:
    is_slug = column.endswith("_id") and column != "item_id"
    return "id" if is_slug else column


def bad_cells(chance: Random, data: bytes) -> tuple[bytes, set[tuple[int, str]]]:
    """Up to three cells no column of their kind takes, and where they stand (row, column)."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
    header = rows[0]
    places = [
        (row, column, bad)
        for row in range(1, len(rows))
        for column, name in enumerate(header)
        if (bad := BAD_CELLS.get(_kind_of(name))) is not None
        and not (name == "kind" and rows[row][column] == "")
    ]
    chosen = chance.sample(places, min(len(places), chance.randrange(1, 4)))
    for row, column, bad in chosen:
        rows[row][column] = chance.choice(bad)
    return written(rows), {(row + 1, header[column]) for row, column, _ in chosen}
