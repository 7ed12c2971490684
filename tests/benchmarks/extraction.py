"""How fast extraction is, how its time grows, and how much memory it takes.

Run ``python -m tests.benchmarks.extraction --help``. The texts come from ``seeds/``, their lines
shuffled and put together to documents of a given length, or from a file of documents. Times are
processor seconds of this one process, and so is its memory: the rules alone, and the rules with
syntax, are told by a run of each.
"""

import argparse
import gzip
import json
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from etl.extract import Registry, Syntax, extract_with
from etl.extract.syntax import installed_syntax
from etl.inputs.curated_files import read_curated
from etl.model.records import Attribution, Document
from etl.paths import DATA, SEEDS
from etl.transform.registry import registry_entries
from tests.benchmarks.growing import UNITS, grown

Extract = Callable[[Document], tuple[Attribution, ...]]

SMALLEST = 10_000
STEP = 10
LONGEST_NAME = 26
LINES_READ = "lines read, shuffled"
RULES, WITH_SYNTAX = "rules", "rules and syntax"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for and print it."""
    asked = _parser().parse_args(arguments)
    extraction = VARIANTS[asked.variant]()
    texts = _texts(asked)
    print(_speed(extraction, texts))
    if asked.longest >= SMALLEST:
        units = {**UNITS, LINES_READ: "\n".join(texts)}
        wanted = {name: unit for name, unit in units.items() if asked.only in name}
        for line in _growth(extraction, wanted, asked.longest):
            print(line, flush=True)
    print(f"peak memory {_peak_megabytes():.0f} MB")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=Path, help="JSON Lines with a text each, or .gz of it")
    parser.add_argument("--language", help="only documents whose lang is this (ru or en)")
    parser.add_argument("--count", type=int, default=250, help="how many documents to read")
    parser.add_argument("--length", type=int, default=4_000, help="characters of each document")
    parser.add_argument("--seed", type=int, default=1, help="of the shuffle")
    parser.add_argument(
        "--longest", type=int, default=1_000_000, help="of the growth table; 0: none"
    )
    parser.add_argument("--only", default="", help="rows of the growth table that hold these words")
    parser.add_argument("--variant", choices=sorted(VARIANTS), default=_default())
    return parser


def _default() -> str:
    return RULES if installed_syntax() is None else WITH_SYNTAX


def _rules() -> Extract:
    return _with(None)


def _with_syntax() -> Extract:
    syntax = installed_syntax()
    if syntax is None:
        raise SystemExit("The language models are not installed. Measure the rules alone.")
    return _with(syntax)


def _with(syntax: Syntax | None) -> Extract:
    registry = Registry.compile(registry_entries(read_curated(SEEDS, DATA)))
    return lambda document: extract_with(syntax, document, registry)


VARIANTS: Mapping[str, Callable[[], Extract]] = {RULES: _rules, WITH_SYNTAX: _with_syntax}


def _texts(asked: argparse.Namespace) -> list[str]:
    """``count`` texts of ``length`` characters, made of shuffled lines."""
    lines = list(_lines(asked.documents, asked.language))
    if not lines:
        raise SystemExit("There are no lines to read. Name a file that holds some text.")
    shuffled = random.Random(asked.seed)
    texts: list[str] = []
    for _ in range(asked.count):
        text = ""
        while len(text) < asked.length:
            text += shuffled.choice(lines) + "\n"
        texts.append(text[: asked.length])
    return texts


def _lines(documents: Path | None, language: str | None) -> Iterator[str]:
    if documents is None:
        for path in sorted(SEEDS.glob("*.txt")):
            yield from filter(None, path.read_text(encoding="utf-8").splitlines())
        return
    opened = gzip.open if documents.suffix == ".gz" else open
    with opened(documents, "rt", encoding="utf-8") as file:
        for line in file:
            document = json.loads(line)
            if language in (None, document.get("lang")):
                yield from filter(None, document["text"].splitlines())


def _speed(extraction: Extract, texts: list[str]) -> str:
    extraction(Document(document_id="first", text=texts[0]))
    begun = time.process_time()
    found = sum(
        len(extraction(Document(document_id=str(number), text=text)))
        for number, text in enumerate(texts)
    )
    seconds = time.process_time() - begun
    megabytes = sum(len(text.encode("utf-8")) for text in texts) / 1e6
    return (
        f"{len(texts)} documents of {len(texts[0])} characters, {found} attributions: "
        f"{len(texts) / seconds:.0f} documents/s, {megabytes / seconds:.2f} MB/s"
    )


def _growth(extraction: Extract, units: Mapping[str, str], longest: int) -> Iterator[str]:
    """A line for each kind of text: seconds at each length, and the last step's factor."""
    sizes = [SMALLEST]
    while sizes[-1] * STEP <= longest:
        sizes.append(sizes[-1] * STEP)
    yield f"{'seconds for characters':{LONGEST_NAME}}" + "".join(f"{size:>12,}" for size in sizes)
    for name, unit in units.items():
        seconds = [_seconds(extraction, grown(unit, size)) for size in sizes]
        columns = "".join(f"{one:12.3f}" for one in seconds)
        factor = f"{seconds[-1] / seconds[-2]:8.1f}x" if len(sizes) > 1 else ""
        yield f"{name:{LONGEST_NAME}}{columns}{factor}"


def _seconds(extraction: Extract, text: str) -> float:
    begun = time.process_time()
    extraction(Document(document_id="grown", text=text))
    return time.process_time() - begun


def _peak_megabytes() -> float:
    """The most memory this process has held (Linux counts in kibibytes, macOS in bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10


if __name__ == "__main__":
    raise SystemExit(main())
