"""The command line: build, extract, evaluate, check, export, keep. Errors are rendered here only.

Exit 0 good, 1 failed, 2 wrong use, 3 published but not proven durable, 75 another build runs,
130 interrupted.
"""

import argparse
import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from etl.build import STAGES, build, is_current
from etl.errors import SameRoomError
from etl.evaluate import command
from etl.extract import engine_version
from etl.extract.lines import attribution_line, read_documents
from etl.extract.many import Task, extract_each
from etl.extract.registry import Registry
from etl.inputs.curated_files import read_curated
from etl.load.advice import advice
from etl.load.export.keeping import keep
from etl.load.export.ledger import Format, export
from etl.load.verify import verify
from etl.paths import DATA, DATABASE_VARIABLE, SEEDS, ledger_path
from etl.progress import told
from etl.transform.registry import registry_entries


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code says how it ended."""
    _ready_streams()
    given = _parser().parse_args(arguments)
    chosen: Callable[[argparse.Namespace], int] = given.command
    try:
        code = chosen(given)
        sys.stdout.flush()
        return code
    except SameRoomError as error:
        print(error, *getattr(error, "__notes__", ()), sep="\n", file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:  # whoever read us, as head does, has read enough
        _tell_nothing_more()
        return 1
    except OSError as error:
        if error.filename is not None:  # a file, and not what we tell
            raise
        _tell_nothing_more()
        print(
            f"The standard output cannot be written ({error.strerror}). Send it elsewhere and run "
            "the command again; the ledger in use is whole.",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130


def _ready_streams() -> None:
    """A stream that was closed before us goes nowhere; its number must not become a file's."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  to the end
            setattr(sys, name, nowhere)
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):  # Russian is told to terminals that lack it, too
            stream.reconfigure(errors="backslashreplace")


def _tell_nothing_more() -> None:
    """What still waits to be written would fail once more when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _build(given: argparse.Namespace) -> int:
    database = given.database or ledger_path()
    if given.if_changed and is_current(given.seeds, given.data, database):
        print("unchanged")
        return 0
    notes: list[str] = []
    try:
        with told(STAGES) as progress:
            built = build(given.seeds, given.data, database, progress, notes.append)
    finally:  # after the bar, which a note in its midst would tear apart
        for note in notes:
            _tell_note(note)
    for table, rows in built.rows.items():
        print(f"{table:20} {rows:>9,}")
    for item, count in built.counts.items():
        print(
            f"{item}: {count.read:,} read = {count.loaded:,} loaded + "
            f"{count.duplicates:,} duplicates + {count.rejected:,} rejected"
        )
    print(f"published {database} (dataset {built.identity.dataset_version})")
    return 0


def _extract(given: argparse.Namespace) -> int:
    if given.output.resolve() == given.input.resolve():
        raise SameRoomError(f"{given.output} holds the documents. Choose another place.")
    try:
        documents = read_documents(given.input, _tell_note)
        found = extract_each([Task(document) for document in documents], _registry(given))
        lines = [attribution_line(*pair) for pair in zip(documents, found, strict=True)]
    except SameRoomError as error:
        _withdraw(given.output, error)
        raise
    _write_whole(given.output, lines)
    # Whoever has the result on the standard output wants nothing else there.
    to = sys.stdout if given.output.is_file() else sys.stderr
    many = f"{len(lines)} document{'' if len(lines) == 1 else 's'}"
    print(f"{many} written to {given.output}, engine {engine_version()}", file=to)
    return 0


def _tell_note(sentence: str) -> None:
    print(f"note: {sentence}", file=sys.stderr)


def _withdraw(output: Path, failure: SameRoomError) -> None:
    """Remove an earlier result, which would pass for this one; any other file stays."""
    try:
        if output.is_file() and _is_result(output):
            output.unlink()
    except OSError as error:
        failure.add_note(f"{output} is of an earlier run: it stays, because {error.strerror}.")


def _is_result(path: Path) -> bool:
    with path.open("rb") as file:
        first = file.readline()
    try:
        return not first or json.loads(first).keys() == {"doc_id", "quotes"}
    except (ValueError, AttributeError, RecursionError):
        return False


def _evaluate(given: argparse.Namespace) -> int:
    return command.run(given, _registry(given), _write_whole)


def _registry(given: argparse.Namespace) -> Registry:
    return Registry.compile(registry_entries(read_curated(given.seeds, given.data)))


def _write_whole(output: Path, lines: Iterable[str]) -> None:
    try:
        _replace_whole(output, lines)
    except OSError as error:
        raise SameRoomError(
            f"{output} could not be written: {error.strerror}. Choose another place."
        ) from error


def _replace_whole(output: Path, lines: Iterable[str]) -> None:
    """All lines or no file; a pipe or a device has no name to give away and is written to."""
    apart = not output.exists() or output.is_file()
    output = output.resolve() if apart else output
    place = output.with_name(f"{output.name}.writing-{os.getpid()}") if apart else output
    try:
        with place.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)
        if apart:
            place.replace(output)
    finally:
        if apart:
            place.unlink(missing_ok=True)


def _check(given: argparse.Namespace) -> int:
    database = given.database or ledger_path()
    broken = verify(database)
    for promise in broken:
        print(promise)
    if broken:
        print(f"{database}: {len(broken)} promises broken. Build the ledger again.")
        return 1
    print(f"{database}: every anchor, key, vocabulary and honesty rule holds.")
    found = advice(database)
    if found:
        print("What a person should look at next:", *found, sep="\n")
    return 0


def _export(given: argparse.Namespace) -> int:
    exported = export(given.database or ledger_path(), given.folder, given.only or tuple(Format))
    for table, rows in exported.rows.items():
        print(f"{table:20} {rows:>9,}")
    version = exported.identity.dataset_version
    print(f"exported {len(exported.files)} files to {given.folder} (dataset {version})")
    return 0


def _keep(given: argparse.Namespace) -> int:
    kept = keep(given.database or ledger_path(), given.data)
    how = "kept" if kept.is_new else "kept already:"
    print(f"{how} {kept.items:,} items of dataset {kept.version} in {kept.path}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m etl",
        description="Makes, checks and feeds the ledger of Same Room.",
        epilog="Exit 0 good, 1 failed, 2 wrong use, 3 published but durability not proven, "
        "75 another build is running, 130 interrupted.",
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    builder = commands.add_parser("build", help="make the ledger of seeds/ and data/, publish it")
    builder.set_defaults(command=_build)
    _folders(builder)
    _database(builder)
    builder.add_argument(
        "--if-changed", action="store_true", help="do nothing when the ledger is up to date"
    )
    extractor = commands.add_parser("extract", help="find who said what in JSON Lines documents")
    extractor.set_defaults(command=_extract)
    extractor.add_argument(
        "--input", type=Path, required=True, metavar="DOCS.jsonl", help="documents, one a line"
    )
    extractor.add_argument(
        "--output", type=Path, required=True, metavar="OUT.jsonl", help="where the result goes"
    )
    _folders(extractor)
    evaluator = commands.add_parser("evaluate", help="score extraction against marked passages")
    evaluator.set_defaults(command=_evaluate)
    command.add_arguments(evaluator)
    _folders(evaluator)
    checker = commands.add_parser(
        "check", help="prove every promise of the ledger again, and say what to look at next"
    )
    checker.set_defaults(command=_check)
    _database(checker)
    exporter = commands.add_parser(
        "export", help="write the ledger as CSV, JSON, Parquet and JSON-LD, each row with its place"
    )
    exporter.set_defaults(command=_export)
    exporter.add_argument(
        "folder", type=Path, metavar="DIR", help="a new or empty folder, or an earlier export"
    )
    exporter.add_argument(
        "--only", type=Format, choices=tuple(Format), action="append", help="may be repeated"
    )
    _database(exporter)
    keeper = commands.add_parser(
        "keep", help="note what the ledger holds in data/versions/, for links made on it"
    )
    keeper.set_defaults(command=_keep)
    keeper.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="curated CSV files")
    _database(keeper)
    return parser


def _folders(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seeds", type=Path, default=SEEDS, metavar="DIR", help="raw documents")
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="curated CSV files")


def _database(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--database",
        type=Path,
        metavar="FILE",
        help=f"the ledger; else ${DATABASE_VARIABLE}, else data/same_room.duckdb",
    )


if __name__ == "__main__":
    sys.exit(main())
