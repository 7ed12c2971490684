"""What goes into a ledger comes out of it, in one order, and nothing half-made stays."""

from pathlib import Path

import duckdb
import pytest

from etl.errors import SameRoomError, VerificationError
from etl.load.connection import open_ledger
from etl.load.content import LedgerContent, Row, content_digest
from etl.load.identity import BuildIdentity, read_identity
from etl.load.tables import CONTENT_TABLES, declared_columns
from etl.load.write import write
from etl.model.version import SCHEMA_VERSION

Rows = dict[str, list[Row]]


def written(path: Path, content: LedgerContent) -> BuildIdentity:
    return write(path, content, engine_version="engine 1", inputs_sha256="0" * 64)


def read_back(ledger: Path) -> Rows:
    """Every row of every content table, null columns left out as in the fixture."""
    rows: Rows = {}
    with open_ledger(ledger) as connection:
        for table in CONTENT_TABLES:
            found = connection.execute("from query_table(?)", [table]).fetchall()
            columns = declared_columns()[table]
            rows[table] = [dict(zip(columns, row, strict=True)) for row in found]
    return rows


def test_every_value_comes_back_as_it_went_in(tmp_path: Path, whole_ledger: LedgerContent) -> None:
    written(tmp_path / "ledger", whole_ledger)
    found = read_back(tmp_path / "ledger")
    for table in CONTENT_TABLES:
        assert sorted(LedgerContent(found).values(table), key=repr) == sorted(
            whole_ledger.values(table), key=repr
        )
    [claim] = [row for row in found["claims"] if row["claim_id"] == "a1"]
    assert claim["relay"] == '["РИА Новости"]'
    assert claim["quote"] == "Мы открыты для диалога 🙂"


def test_text_is_stored_as_it_is(tmp_path: Path, rows: Rows) -> None:
    text = "\ufeff\r\n\tй и и\u0306, e\u0301\u0000 \u202e'; drop table claims; --\u200b"
    rows["topics"][0] = {**rows["topics"][0], "title_en": text, "keywords": [text, ""]}
    written(tmp_path / "ledger", LedgerContent(rows))
    [topic] = read_back(tmp_path / "ledger")["topics"]
    assert (topic["title_en"], topic["keywords"]) == (text, [text, ""])


def test_the_ledger_says_what_it_is(tmp_path: Path, whole_ledger: LedgerContent) -> None:
    identity = written(tmp_path / "ledger", whole_ledger)
    digest = content_digest(whole_ledger)
    assert identity == BuildIdentity(
        dataset_version=digest[:12],
        schema_version=SCHEMA_VERSION,
        engine_version="engine 1",
        inputs_sha256="0" * 64,
        content_sha256=digest,
    )
    assert read_identity(tmp_path / "ledger") == identity


def test_rows_lie_in_one_order_whatever_order_they_came_in(tmp_path: Path, rows: Rows) -> None:
    rows["claims"] = [
        {**row, "claim_id": claim_id} for row, claim_id in zip(rows["claims"], "dcba", strict=True)
    ]
    written(tmp_path / "one", LedgerContent(rows))
    written(tmp_path / "other", LedgerContent({name: held[::-1] for name, held in rows.items()}))
    assert read_back(tmp_path / "one") == read_back(tmp_path / "other")
    places = [(row["document_id"], row["start"]) for row in read_back(tmp_path / "one")["claims"]]
    assert places == sorted(places)


def test_a_ledger_is_one_file(tmp_path: Path, whole_ledger: LedgerContent) -> None:
    written(tmp_path / "ledger", whole_ledger)
    assert [path.name for path in tmp_path.iterdir()] == ["ledger"]


def test_an_empty_ledger_has_all_its_tables(tmp_path: Path) -> None:
    written(tmp_path / "ledger", LedgerContent({}))
    assert read_back(tmp_path / "ledger") == {table: [] for table in CONTENT_TABLES}


@pytest.mark.parametrize(
    ("table", "values", "cause"),
    [
        ("claims", {"side": "EU"}, "CHECK constraint failed"),
        ("claims", {"quote": None}, "NOT NULL constraint failed"),
        ("accounts", {"event_id": "gone"}, "event_id: gone"),
        ("build_counts", {"read": 100}, "CHECK constraint failed"),
    ],
)
def test_rows_a_table_does_not_take_are_told_with_their_table(
    tmp_path: Path, rows: Rows, table: str, values: dict[str, object], cause: str
) -> None:
    rows[table][0] = {**rows[table][0], **values}
    with pytest.raises(VerificationError) as error:
        written(tmp_path / "ledger", LedgerContent(rows))
    assert str(error.value).startswith(f"table {table}: its rows break a rule of the table")
    assert cause in str(error.value)


def test_the_same_key_twice_is_told(tmp_path: Path, rows: Rows) -> None:
    rows["topics"] *= 2
    with pytest.raises(VerificationError, match=r'table topics: .* duplicate key "dialogue"'):
        written(tmp_path / "ledger", LedgerContent(rows))


def test_a_file_that_is_there_is_never_written_over(
    tmp_path: Path, whole_ledger: LedgerContent
) -> None:
    (tmp_path / "ledger").write_text("a person's file")
    with pytest.raises(SameRoomError, match="there is a file already"):
        written(tmp_path / "ledger", whole_ledger)
    assert (tmp_path / "ledger").read_text() == "a person's file"


def test_a_ledger_opened_for_reading_reaches_no_other_file(
    tmp_path: Path, whole_ledger: LedgerContent
) -> None:
    written(tmp_path / "ledger", whole_ledger)
    (tmp_path / "secret.csv").write_text("a,b\n1,2\n")
    statements = [
        f"from read_csv('{tmp_path}/secret.csv')",
        f"copy claims to '{tmp_path}/out.csv'",
        f"attach '{tmp_path}/other.duckdb'",
        "set enable_external_access = true",
        "set threads = 1",
        "delete from claims",
    ]
    with open_ledger(tmp_path / "ledger") as connection:
        for statement in statements:
            with pytest.raises(duckdb.Error):
                connection.execute(statement)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ledger", "secret.csv"]
