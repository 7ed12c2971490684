"""Every promise of the ledger, kept and broken. A broken one is named, and no other with it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from etl.errors import LedgerError
from etl.load.tables import TABLES
from etl.load.verify import broken_promises, promises, verify

# How each promise is broken. Rules the tables check too are broken in a copy without those checks.
BREACHES = {
    "claim_in_place": "update claims set quote = 'talks were frank' where claim_id = 'c3'",
    "cue_in_place": "update claims set cue = 'заявил' where claim_id = 'a1'",
    "span_in_place": "update claim_spans set text = 'Мы закрыты' where text = 'Мы открыты'",
    "content_makes_claim": "delete from claim_spans where claim_id = 'a1' and text = 'Мы открыты'",
    "evidence_in_place": """
        update claims set event_evidence = '[{"text": "Москве", "start": 0, "stop": 6}]'
        where claim_id = 'a1'
        """,
    "rejection_in_place": "update rejections set quote = 'По слухам' where item = 'attributions'",
    "document_length": "update documents set characters = octet_length(encode(text))",
    "segment_in_document": """
        update segments set stop = stop + 1 where ordinal = 4;
        update rejections set stop = stop + 1, quote = null where item = 'segments'
        """,
    "segments_apart": "update segments set start = 5 where ordinal = 3",
    "claim_id_unique": """
        insert into claims
        select * replace ('human' as origin, null as cluster_id) from claims where claim_id = 'b2'
        """,
    "claim_key_unique": "update claims set claim_key = 'open'",
    "span_unique": "insert into claim_spans from claim_spans where role = 'cue'",
    "segment_unique": "update segments set ordinal = 1 where ordinal = 2",
    "token_unique": "insert into tokens from tokens limit 1",
    "rejection_unique": """
        insert into rejections from rejections where item = 'attributions';
        update build_counts set read = 6, rejected = 2 where item = 'attributions'
        """,
    "segment_has_document": "update segments set document_id = 'gone' where ordinal = 1",
    "claim_has_document": "update claims set document_id = 'gone' where claim_id = 'b2'",
    "claim_has_speaker": "update claims set speaker_id = 'gone' where claim_id = 'b2'",
    "claim_has_event": "update claims set event_id = 'gone' where claim_id = 'a1'",
    "claim_has_topic": "update claims set topic_id = 'gone' where claim_id = 'a1'",
    "claim_has_cluster": "update claims set cluster_id = 'gone' where claim_id = 'c3'",
    "span_has_claim": "update claim_spans set claim_id = 'gone' where role = 'cue'",
    "candidate_has_claim": "update claim_candidates set claim_id = 'gone'",
    "correction_has_claim": """
        insert into corrections values
            ('c3', 'side', 'RU', 'RU', 'US', 'Why', 'Почему', 'holds', 'editor', date '2026-11-22')
        """,
    "correction_as_stated": """
        insert into corrections values
            ('a1', 'side', 'RU', 'US', 'RU', 'Why', 'Почему', 'unmet', 'editor', date '2026-11-22')
        """,
    "correction_is_applied": """
        insert into corrections values
            ('a1', 'side', 'RU', 'UA', 'US', 'Why', 'Почему', 'changed', 'editor',
             date '2026-11-22');
        update claims set status = 'corrected' where claim_id = 'a1'
        """,
    "corrected_says_where": "update claims set status = 'corrected' where claim_id = 'a1'",
    "token_has_claim": "insert into tokens values ('gone', 'quote', 'talk', 1)",
    "reviewed_claim_has_token": """
        update claims set status = 'confirmed' where claim_id = 'a1';
        update tokens set field = 'cue' where claim_id = 'a1'
        """,
    "spelling_has_token": "update spellings set token = 'gone'",
    "alignment_has_claim": "update alignment_claims set claim_id = 'gone'",
    "fact_has_claim": "update fact_values set claim_id = 'gone'",
    "cluster_has_claims": "update clusters set canonical_claim_id = 'c3'",
    "silence_is_no_gap": "update accounts set completeness = 'excerpt' where side = 'US'",
    "alignment_keeps_side": "update alignment_claims set side = 'US'",
    "joint_takes_no_side": "update claims set flags = ['hedge', 'joint'] where claim_id = 'c3'",
    "narrator_is_no_party": "update claims set side = 'US' where kind = 'narrative'",
    "day_is_known": "update claims set date_precision = 'month' where claim_id = 'a1'",
    "machine_gives_reasons": "update claims set rule = null where claim_id = 'c3'",
    "boilerplate_says_nothing": """
        update segments set kind = if(ordinal = 3, 'boilerplate', 'body') where ordinal >= 3;
        update rejections set quote = null, start = segments.start, stop = segments.stop
        from segments where item = 'segments' and segments.ordinal = 3
        """,
    "event_has_evidence": "update claims set event_evidence = '[]' where claim_id = 'a1'",
    "translation_into_other_language": "update claims set language = 'en' where claim_id = 'a1'",
    "links_lead_to_web": "update documents set url = 'javascript:alert(1)'",
    "loaded_is_counted": "update build_counts set loaded = 4 where item = 'segments'",
    "boilerplate_is_rejected": "update rejections set start = start + 1, quote = null",
    "rejected_is_listed": "delete from rejections where item = 'attributions'",
}


@pytest.fixture(scope="module")
def unchecked(whole_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small ledger with the same rows, in tables that check nothing."""
    unchecked = tmp_path_factory.mktemp("unchecked") / "ledger.duckdb"
    with duckdb.connect(str(unchecked)) as connection:
        connection.execute("attach ? as checked (read_only)", [str(whole_file)])
        for table in TABLES:
            connection.execute(f"create table {table} as from checked.{table}")
    return unchecked


@pytest.fixture(scope="module")
def opened(unchecked: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(":memory:") as connection:
        connection.execute("attach ? as ledger (read_only)", [str(unchecked)])
        for table in TABLES:
            connection.execute(f"create table {table} as from ledger.{table}")
        connection.execute("detach ledger")
        yield connection


@pytest.fixture
def tables(opened: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """The small ledger in tables that check nothing, for one test to break."""
    opened.begin()
    yield opened
    opened.rollback()


@pytest.fixture
def ledger(unchecked: Path, tmp_path: Path) -> Path:
    """A file of the same, to break."""
    return Path(shutil.copyfile(unchecked, tmp_path / "ledger.duckdb"))


def change(ledger: Path, statements: str) -> None:
    with duckdb.connect(str(ledger)) as connection:
        connection.execute(statements)


def broken_names(ledger: Path) -> set[str]:
    return {promise.name for promise in verify(ledger)}


def test_a_good_ledger_breaks_no_promise(ledger: Path) -> None:
    assert verify(ledger) == ()


def test_every_promise_has_a_breach_to_prove_that_it_bites() -> None:
    assert [promise.name for promise in promises()] == list(BREACHES)


@pytest.mark.parametrize("promise", BREACHES)
def test_a_broken_promise_is_named_and_no_other_with_it(
    tables: duckdb.DuckDBPyConnection, promise: str
) -> None:
    tables.execute(BREACHES[promise])
    assert [broken.name for broken in broken_promises(tables)] == [promise]


@pytest.mark.parametrize(
    ("breach", "promise"),
    [
        ("delete from claim_spans where claim_id = 'b2'", "content_makes_claim"),
        ("update claims set cue_start = null where claim_id = 'a1'", "cue_in_place"),
        ("update claims set event_evidence = null where claim_id = 'a1'", "event_has_evidence"),
        ("update claims set event_evidence = 'null' where claim_id = 'a1'", "event_has_evidence"),
        ("delete from accounts where side = 'US'", "silence_is_no_gap"),
        ("update alignments set state = 'only_us'", "silence_is_no_gap"),
        ("update clusters set claim_count = 3", "cluster_has_claims"),
        ("update claims set confidence = null where claim_id = 'c3'", "machine_gives_reasons"),
        ("update claims set speaker_id = 'rubio' where claim_id = 'd4'", "narrator_is_no_party"),
        ("update claims set said_on = null where claim_id = 'a1'", "day_is_known"),
        ("update claims set said_on = date '2025-09-25' where claim_id = 'a1'", "day_is_known"),
        ("update claims set date_partial = '2025-09-31' where claim_id = 'a1'", "day_is_known"),
        ("delete from build_counts where item = 'documents'", "loaded_is_counted"),
        ("delete from build_counts where item = 'attributions'", "rejected_is_listed"),
        ("update documents set url = 'ftp://example.org/'", "links_lead_to_web"),
        ("update documents set url = 'http://'", "links_lead_to_web"),
        ("update documents set url = 'https:///path'", "links_lead_to_web"),
        ("update documents set url = '//example.org'", "links_lead_to_web"),
        ("update documents set url = ' https://example.org'", "links_lead_to_web"),
    ],
)
def test_the_same_promise_broken_in_another_way_is_named(
    tables: duckdb.DuckDBPyConnection, breach: str, promise: str
) -> None:
    tables.execute(breach)
    assert promise in {broken.name for broken in broken_promises(tables)}


def test_only_the_us_is_said_where_the_full_russian_account_is_loaded(
    tables: duckdb.DuckDBPyConnection,
) -> None:
    tables.execute("update alignments set state = 'only_us'")
    tables.execute("update accounts set completeness = 'full_readout' where side = 'RU'")
    assert broken_promises(tables) == ()


def test_a_changed_word_is_seen_in_the_digest(ledger: Path) -> None:
    change(ledger, "update topics set title_en = 'Talks'")
    assert broken_names(ledger) == {"digest_as_stated"}


def test_another_version_than_the_content_has_is_seen(ledger: Path) -> None:
    change(ledger, "update builds set dataset_version = '0123456789ab'")
    assert broken_names(ledger) == {"digest_as_stated"}


def test_another_digest_than_the_content_has_is_seen(ledger: Path) -> None:
    change(ledger, "update builds set content_sha256 = dataset_version || repeat('0', 52)")
    assert broken_names(ledger) == {"digest_as_stated"}


def test_columns_in_another_order_are_seen(ledger: Path) -> None:
    change(
        ledger,
        "create or replace table tokens as select field, claim_id, token, occurrences from tokens",
    )
    assert broken_names(ledger) == {"tables_as_declared"}


def test_a_missing_table_is_seen(ledger: Path) -> None:
    change(ledger, "drop table tokens")
    [broken] = verify(ledger)
    assert broken.examples == ("tokens: missing",)


def test_a_broken_promise_says_what_how_often_and_where(ledger: Path) -> None:
    change(ledger, "update claims set rule = null where status = 'machine'")
    told = [str(promise) for promise in verify(ledger) if promise.name == "machine_gives_reasons"]
    assert told == [
        "machine_gives_reasons: What only the machine has found names its rule and how sure it is. "
        "Broken by 2 rows: claim_id='b2', rule=None, confidence=0.9; "
        "claim_id='c3', rule=None, confidence=1.0"
    ]


def test_of_many_rows_the_first_three_are_shown(tables: duckdb.DuckDBPyConnection) -> None:
    tables.execute("delete from claims")
    [broken] = [one for one in broken_promises(tables) if one.name == "span_has_claim"]
    assert broken.count == 7
    assert broken.examples == (
        "claim_id='a1', role='content', ordinal=1",
        "claim_id='a1', role='content', ordinal=2",
        "claim_id='a1', role='cue', ordinal=1",
    )


def test_a_ledger_with_a_flipped_byte_is_refused_or_the_same(ledger: Path) -> None:
    whole = ledger.read_bytes()
    refused = 0
    for at in range(4096 * 3, len(whole), len(whole) // 12):
        ledger.write_bytes(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :])
        try:
            assert verify(ledger) == ()
        except LedgerError:
            refused += 1
    assert refused > 0
