"""The command line as people and programs meet it: exit codes, outputs, terminals and stops."""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from etl.__main__ import main
from etl.build import build
from etl.errors import SameRoomError
from etl.progress import Told
from tests.conftest import ROOT, World

DOCUMENT = {"doc_id": "d1", "text": "Анна Северная заявила: «Разговор был полезным».\r\n"}

WITH_SMALL_FILES = """
import resource, sys
from etl.__main__ import main
resource.setrlimit(resource.RLIMIT_FSIZE, (200,) * 2)
sys.exit(main(sys.argv[1:]))
"""


def run(*arguments: object, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "etl", *map(str, arguments)],
        capture_output=True,
        check=False,
        env=os.environ | environment,
    )


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "documents.jsonl"
    path.write_text(json.dumps(DOCUMENT) + "\n")
    return path


def extraction(world: World, lines: Path, output: Path) -> list[str]:
    folders = ["--seeds", str(world.seeds), "--data", str(world.data)]
    return ["extract", "--input", str(lines), "--output", str(output), *folders]


def test_a_build_over_a_file_of_somebody_else_fails_before_anything_is_read(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = world.folder / "notes.txt"
    notes.write_text("Remember the milk\n")
    arguments = ["--seeds", str(world.folder / "gone"), "--data", str(world.data)]
    assert main(["build", *arguments, "--database", str(notes)]) == 1
    told = capsys.readouterr()
    assert "not a ledger of Same Room; name another file with --database" in told.err
    assert notes.read_text() == "Remember the milk\n"


def test_seeds_that_are_not_there_are_named(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = ["--seeds", str(world.folder / "gone"), "--data", str(world.data)]
    assert main(["build", *gone, "--database", str(world.database)]) == 1
    assert f"The folder {world.folder / 'gone'} is not there." in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="file names are text elsewhere")
def test_a_file_name_that_is_no_text_is_listed_as_rejected(world: World) -> None:
    (world.seeds / os.fsdecode(b"\xef\xe8.txt")).write_bytes(b"words")
    world.build()
    assert world.ask("select file, reason from rejections where item = 'documents'") == [
        ("\\xef\\xe8.txt", "name_unreadable")
    ]


def test_check_lists_what_to_look_at_next_and_ends_well(
    built: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--database", str(built.database)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].endswith("every anchor, key, vocabulary and honesty rule holds.")
    assert told[1] == "What a person should look at next:"
    assert [line for line in told if line.endswith("  Зерно важнее споров")]


def test_russian_is_told_where_the_terminal_lacks_it(built: World) -> None:
    told = run("check", "--database", built.database, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (told.returncode, told.stderr) == (0, b"")
    russian = "Зерно".encode("ascii", "backslashreplace")
    assert russian in told.stdout


@pytest.fixture
def listening_to_the_keyboard() -> Iterator[None]:
    """A shell starts background work deaf to the keyboard, and children inherit that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_standard_output_that_is_full_is_said_in_a_sentence(built: World) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "etl", "check", "--database", str(built.database)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr.decode() == (
        "The standard output cannot be written (No space left on device). Send it elsewhere and "
        "run the command again; the ledger in use is whole.\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX closes the stream")
def test_a_build_with_a_closed_standard_output_is_published(world: World) -> None:
    command = 'exec "$0" -m etl build --seeds "$1" --data "$2" --database "$3" >&-'
    places = [str(world.seeds), str(world.data), str(world.database)]
    ended = subprocess.run(
        ["sh", "-c", command, sys.executable, *places], capture_output=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert main(["check", "--database", str(world.database)]) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are sent otherwise there")
@pytest.mark.usefixtures("listening_to_the_keyboard")
def test_a_stop_from_the_keyboard_is_said_in_a_word(world: World, tmp_path: Path) -> None:
    waiting = tmp_path / "waiting.jsonl"
    os.mkfifo(waiting)
    command = [sys.executable, "-m", "etl", *extraction(world, waiting, tmp_path / "out.jsonl")]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process,
        waiting.open("wb"),  # opens when the command has begun to read
    ):
        process.send_signal(signal.SIGINT)
        told = process.communicate(timeout=30)
    assert (process.returncode, told) == (130, (b"", b"interrupted\n"))
    assert not (tmp_path / "out.jsonl").exists()


def test_extraction_writes_one_line_a_document_with_bare_line_ends(
    world: World, lines: Path, tmp_path: Path
) -> None:
    assert main(extraction(world, lines, tmp_path / "out.jsonl")) == 0
    written = (tmp_path / "out.jsonl").read_bytes()
    assert (written.count(b"\n"), written.count(b"\r")) == (1, 0)
    (quote,) = json.loads(written)["quotes"]
    assert quote["speaker_id"] == "anna-severnaya"


@pytest.mark.skipif(sys.platform == "win32", reason="file sizes cannot be limited there")
@pytest.mark.parametrize("earlier", [None, b"of an earlier run"])
def test_a_full_disk_leaves_no_half_output(
    world: World, lines: Path, tmp_path: Path, earlier: bytes | None
) -> None:
    output = tmp_path / "out" / "out.jsonl"
    output.parent.mkdir()
    if earlier:
        output.write_bytes(earlier)
    command = [sys.executable, "-c", WITH_SMALL_FILES, *extraction(world, lines, output)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert told.stderr == f"{output} could not be written: File too large. Choose another place.\n"
    assert [path.read_bytes() for path in output.parent.iterdir()] == ([earlier] if earlier else [])


def test_a_bad_line_leaves_no_output(world: World, lines: Path, tmp_path: Path) -> None:
    lines.write_text(json.dumps(DOCUMENT) + "\n{\n")
    assert main(extraction(world, lines, tmp_path / "out.jsonl")) == 1
    assert not (tmp_path / "out.jsonl").exists()


def test_an_earlier_result_does_not_pass_for_that_of_a_failed_run(
    world: World, lines: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise SameRoomError("The models cannot be read.")

    output = tmp_path / "out.jsonl"
    assert main(extraction(world, lines, output)) == 0
    monkeypatch.setattr("etl.__main__.extract_each", fail)
    assert main(extraction(world, lines, output)) == 1
    assert not output.exists()


@pytest.mark.parametrize(
    "content", [json.dumps(DOCUMENT), "[1]\n", "word,tells\n", "[" * 100_000, "\0"]
)
def test_a_file_that_is_no_result_is_not_removed(
    world: World, tmp_path: Path, content: str
) -> None:
    """Whoever confuses the two places loses no documents."""
    documents = tmp_path / "documents.jsonl"
    documents.write_text(content)
    assert main(extraction(world, tmp_path / "out.jsonl", documents)) == 1
    assert documents.read_text() == content


def test_the_documents_are_not_written_over(world: World, lines: Path) -> None:
    before = lines.read_bytes()
    assert main(extraction(world, lines, lines)) == 1
    assert lines.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such device")
def test_a_device_is_written_to_and_stays(world: World, lines: Path) -> None:
    assert main(extraction(world, lines, Path(os.devnull))) == 0
    assert not Path(os.devnull).is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such device")
def test_a_pipe_gets_the_result_and_nothing_else(world: World, lines: Path) -> None:
    told = run(*extraction(world, lines, Path("/dev/stdout")))
    assert told.returncode == 0
    (line,) = told.stdout.splitlines()
    assert json.loads(line)["doc_id"] == "d1"
    assert told.stderr.startswith(b"1 document written to /dev/stdout, engine rules-")


class Terminal(io.StringIO):
    """Takes what a person would see, as a terminal does."""

    def isatty(self) -> bool:
        return True


def drawn(stages: Iterable[tuple[int, int]], end: Callable[[Told], None]) -> str:
    terminal = Terminal()
    told = Told(2, terminal)
    for size, steps in stages:
        told.stage("write", size)
        for _ in range(steps):
            told.step()
    end(told)
    return terminal.getvalue()


def test_a_bar_is_never_longer_than_its_place() -> None:
    bars = [part for part in drawn([(3, 5)], Told.finish).split("\r\033[K") if "[" in part]
    assert {part.index("]") - part.index("[") - 1 for part in bars} == {Told.WIDTH}
    assert bars[-1] == f"1/2 [{'█' * Told.WIDTH}] write"


def test_what_follows_a_broken_off_bar_begins_a_new_line() -> None:
    assert drawn([(2, 1)], Told.break_off).endswith(f"[{'█' * 12}{'·' * 12}] write\n")


def test_a_finished_bar_needs_no_further_line() -> None:
    def finished(told: Told) -> None:
        told.finish()
        told.break_off()

    assert drawn([(1, 1)], finished) == drawn([(1, 1)], Told.finish)


def seen_on_a_terminal(world: World) -> str:
    import pty  # not there on Windows

    folders = ["--seeds", world.seeds, "--data", world.data, "--database", world.database]
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "etl", "build", *map(str, folders)]
    with subprocess.Popen(command, stdout=theirs, stderr=theirs):
        os.close(theirs)
        seen = b""
        while part := _read(ours):
            seen += part
    os.close(ours)
    return seen.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # the other side is closed
        return b""


@pytest.mark.skipif(sys.platform == "win32", reason="terminals are others there")
def test_an_error_stands_below_the_bar(world: World) -> None:
    world.edit("claims.csv", lambda text: text.replace("не обсуждался", "не обсуждали", 1))
    assert "] place decisions\r\n1 fault in the curated files" in seen_on_a_terminal(world)


@pytest.mark.skipif(sys.platform == "win32", reason="terminals are others there")
def test_notes_stand_below_the_bar(world: World) -> None:
    (world.seeds / "new.txt").write_text("words")
    bars, note, _ = seen_on_a_terminal(world).partition("note: seeds/new.txt has no row")
    assert note
    assert bars.endswith(" s\r\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has one encoding for names")
def test_a_folder_in_russian_is_no_trouble_where_the_locale_knows_no_russian(
    world: World, tmp_path: Path
) -> None:
    folder = tmp_path / "мир"
    folder.mkdir()
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for command in ("build", "check"):
        places = ["--seeds", str(world.seeds), "--data", str(world.data)]
        done = subprocess.run(
            [sys.executable, "-m", "etl", command, "--database", str(folder / "ledger.duckdb")]
            + (places if command == "build" else []),
            cwd=ROOT,
            env={**os.environ, **plain},
            capture_output=True,
        )
        assert (done.returncode, b"Traceback" in done.stderr) == (0, False), done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_folder_whose_name_is_no_utf_8_is_refused_with_the_reason(
    world: World, tmp_path: Path
) -> None:
    folder = tmp_path / os.fsdecode(b"\xec\xe8\xf0")
    folder.mkdir()
    with pytest.raises(SameRoomError, match="bytes that are not UTF-8"):
        build(world.seeds, world.data, folder / "ledger.duckdb")
