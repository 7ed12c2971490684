"""Readers see the old ledger or the new one, whole, whatever happens to the build in between."""

import os
import pickle
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import pytest

from etl.errors import DurabilityError, SameRoomError, VerificationError
from etl.load.connection import open_ledger
from etl.load.content import LedgerContent, Row, content_digest
from etl.load.identity import BuildIdentity, read_identity
from etl.load.lock import build_lock
from etl.load.publish import STEPS, publish
from etl.load.verify import verify

Rows = dict[str, list[Row]]

PUBLISH_IN_SMALL_FILES = """
import pickle, resource, sys
from pathlib import Path
from etl.errors import SameRoomError
from etl.load.publish import publish
content = pickle.loads(Path(sys.argv[2]).read_bytes())
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]),) * 2)
try:
    publish(Path(sys.argv[1]), content, engine_version="1", inputs_sha256="0", notify=str)
except SameRoomError as error:
    print(error)
"""

PUBLISH_AS_NOBODY = """
import os, pickle, sys
from pathlib import Path
from etl.errors import SameRoomError
from etl.load.lock import build_lock
from etl.load.publish import publish
content = pickle.loads(Path(sys.argv[2]).read_bytes())
if os.geteuid() == 0:
    os.seteuid(65534)
database = Path(sys.argv[1])
def locked():
    with build_lock(database):
        pass
def published():
    publish(database, content, engine_version="1", inputs_sha256="0", notify=str)
for step in (locked, published):
    try:
        step()
    except SameRoomError as error:
        print(error)
"""


@pytest.fixture
def newer(rows: Rows) -> LedgerContent:
    """The small ledger with another topic title."""
    rows["topics"][0] = {**rows["topics"][0], "title_en": "Dialogue, again"}
    return LedgerContent(rows)


def published(database: Path, content: LedgerContent, steps: list[str] | None = None) -> str:
    """Publish as a build does; the version that is in use then."""
    notify = (steps if steps is not None else []).append
    with build_lock(database):
        identity = publish(
            database, content, engine_version="1", inputs_sha256="0" * 64, notify=notify
        )
    assert read_identity(database) == identity
    return identity.dataset_version


def version_of(content: LedgerContent) -> str:
    return content_digest(content)[:12]


def in_use(database: Path) -> BuildIdentity:
    assert verify(database) == ()
    return read_identity(database)


def files_beside(database: Path) -> set[str]:
    return {path.name.removeprefix(database.name) for path in database.parent.iterdir()}


def test_the_new_ledger_takes_the_place_of_the_old(ledger: Path, newer: LedgerContent) -> None:
    assert published(ledger, newer) == version_of(newer)
    assert in_use(ledger).dataset_version == version_of(newer)
    assert files_beside(ledger) == {"", ".lock"}


def test_every_step_is_told(ledger: Path, whole_ledger: LedgerContent) -> None:
    steps: list[str] = []
    published(ledger, whole_ledger, steps)
    assert steps == [
        "Writing the new ledger",
        "Verifying the new ledger",
        "Publishing the new ledger",
    ]
    assert len(steps) == STEPS


def test_what_a_dead_build_left_is_cleared_away_and_nothing_else(
    ledger: Path, whole_ledger: LedgerContent
) -> None:
    for left in (".building-1", ".building-1.wal", ".building-22"):
        ledger.with_name(ledger.name + left).write_bytes(b"half a ledger")
    spilled = ledger.with_name(ledger.name + ".building-1.tmp")
    spilled.mkdir()
    (spilled / "block").write_bytes(b"spilled")
    ledger.with_name(ledger.name + ".backup").write_bytes(b"a person's copy")
    ledger.with_name(ledger.name + ".building-notes").write_bytes(b"a person's notes")
    ledger.with_name("other.duckdb.building-1").write_bytes(b"another ledger's build")
    published(ledger, whole_ledger)
    assert files_beside(ledger) == {
        "",
        ".lock",
        ".backup",
        ".building-notes",
        "other.duckdb.building-1",
    }


def test_a_stale_log_does_not_bar_the_new_ledger(
    ledger: Path, newer: LedgerContent, foreign_log: bytes
) -> None:
    ledger.with_name(ledger.name + ".wal").write_bytes(foreign_log)
    assert published(ledger, newer) == version_of(newer)
    assert in_use(ledger).dataset_version == version_of(newer)


def test_a_reader_keeps_the_old_ledger_and_a_new_reader_sees_the_new(
    ledger: Path, newer: LedgerContent
) -> None:
    def title(connection: duckdb.DuckDBPyConnection) -> str:
        [row] = connection.execute("select title_en from topics").fetchall()
        return str(row[0])

    with open_ledger(ledger) as old:
        assert title(old) == "Dialogue"
        published(ledger, newer)
        with open_ledger(ledger) as new:
            assert (title(old), title(new)) == ("Dialogue", "Dialogue, again")


def test_a_ledger_that_breaks_promises_is_not_published_and_all_of_them_are_listed(
    ledger: Path, whole_file: Path, rows: Rows
) -> None:
    rows["claim_spans"][0] = {**rows["claim_spans"][0], "text": "Рябков"}
    rows["accounts"].pop()
    with pytest.raises(VerificationError) as error:
        published(ledger, LedgerContent(rows))
    told = str(error.value).splitlines()
    assert told[0].startswith("The new ledger breaks its promises, so it was not published")
    assert [line.split(":")[0].strip() for line in told[1:]] == [
        "span_in_place",
        "silence_is_no_gap",
    ]
    assert ledger.read_bytes() == whole_file.read_bytes()
    assert files_beside(ledger) == {"", ".lock"}


def test_rows_that_do_not_fit_leave_the_old_ledger(
    ledger: Path, whole_file: Path, rows: Rows
) -> None:
    rows["claims"][0] = {**rows["claims"][0], "side": "EU"}
    with pytest.raises(VerificationError, match="table claims"):
        published(ledger, LedgerContent(rows))
    assert ledger.read_bytes() == whole_file.read_bytes()
    assert files_beside(ledger) == {"", ".lock"}


def test_a_stop_from_the_keyboard_leaves_the_old_ledger(
    ledger: Path, whole_file: Path, newer: LedgerContent
) -> None:
    def stop(step: str) -> None:
        if step.startswith("Publishing"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish(ledger, newer, engine_version="1", inputs_sha256="0", notify=stop)
    assert ledger.read_bytes() == whole_file.read_bytes()
    assert files_beside(ledger) == {""}


def test_a_folder_that_is_missing_is_named(tmp_path: Path, whole_ledger: LedgerContent) -> None:
    with pytest.raises(SameRoomError) as error:
        publish(
            tmp_path / "gone" / "ledger.duckdb",
            whole_ledger,
            engine_version="1",
            inputs_sha256="0",
            notify=str,
        )
    assert str(error.value).startswith(f"{tmp_path / 'gone'}: there is no such folder")


@pytest.mark.parametrize("name", ["what?.duckdb", "what?/ledger.duckdb"])
def test_a_name_duckdb_would_part_is_refused_before_anything_is_written(
    name: str, tmp_path: Path, whole_ledger: LedgerContent
) -> None:
    place = tmp_path / name
    place.parent.mkdir(exist_ok=True)
    with pytest.raises(SameRoomError, match="holds a question mark"):
        publish(place, whole_ledger, engine_version="1", inputs_sha256="0", notify=str)
    assert list(place.parent.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot sync a folder")
def test_a_folder_that_cannot_be_synced_is_told_and_the_new_ledger_is_in_use(
    ledger: Path,
    newer: LedgerContent,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sync = os.fsync

    def sync_files_only(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(5, "Input/output error")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", sync_files_only)
    with pytest.raises(DurabilityError, match="published and in use") as error:
        published(ledger, newer)
    assert error.value.exit_code == 3
    assert in_use(ledger).dataset_version == version_of(newer)


def test_a_file_that_cannot_be_synced_is_not_published(
    ledger: Path,
    whole_file: Path,
    newer: LedgerContent,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(SameRoomError, match=r"cannot be written here \(Input/output error\)"):
        published(ledger, newer)
    assert ledger.read_bytes() == whole_file.read_bytes()
    assert files_beside(ledger) == {"", ".lock"}


@pytest.mark.skipif(sys.platform == "win32", reason="file sizes cannot be limited there")
@pytest.mark.parametrize("bytes_left", [0, 8_192, 300_000])
def test_a_full_disk_leaves_the_old_ledger(
    ledger: Path, whole_file: Path, newer: LedgerContent, bytes_left: int
) -> None:
    content = ledger.with_name("content")
    content.write_bytes(pickle.dumps(newer))
    command = [PUBLISH_IN_SMALL_FILES, str(ledger), str(content), str(bytes_left)]
    run = subprocess.run(
        [sys.executable, "-c", *command], capture_output=True, text=True, check=True
    )
    assert run.stdout.startswith(f"{ledger}.building-")
    assert "File too large" in run.stdout
    assert "See that the disk has free space" in run.stdout
    assert ledger.read_bytes() == whole_file.read_bytes()
    assert files_beside(ledger) == {"", "content"}


@pytest.mark.skipif(sys.platform == "win32", reason="folders have other rights there")
def test_a_folder_that_may_not_be_written_is_named(whole_ledger: LedgerContent) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        (folder / "content").write_bytes(pickle.dumps(whole_ledger))
        folder.chmod(0o555)
        database = folder / "ledger.duckdb"
        command = [PUBLISH_AS_NOBODY, str(database), str(folder / "content")]
        run = subprocess.run(
            [sys.executable, "-c", *command], capture_output=True, text=True, check=True
        )
        locked, unwritten = run.stdout.splitlines()
        assert locked.startswith(f"{database}.lock: the ledger cannot be written here")
        assert unwritten.startswith(f"{database}.building-")
        assert all("Permission denied" in told for told in (locked, unwritten))
        assert files_beside(database) == {"content"}
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
