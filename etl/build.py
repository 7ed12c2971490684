"""The pipeline, told in order: read, admit, decide, extract, compose, write, prove, publish."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from etl.errors import InputError, LedgerError
from etl.extract import engine_version
from etl.extract.many import Task, extract_each
from etl.extract.registry import Registry
from etl.inputs.curated_files import read_curated
from etl.inputs.digest import inputs_digest
from etl.inputs.raw_files import read_raw_files
from etl.load.identity import BuildIdentity, read_identity
from etl.load.lock import build_lock
from etl.load.publish import STEPS as PUBLISHING_STEPS
from etl.load.publish import publish
from etl.load.replaceable import refuse_foreign
from etl.load.rows import content_of
from etl.model.claims import Count, Rejection
from etl.model.records import Attribution
from etl.model.vocabulary import Item
from etl.progress import Progress, Silent
from etl.transform.corrections import UNDERMINED
from etl.transform.documents import admit
from etl.transform.ledger import Ledger, compose, place_decisions
from etl.transform.registry import registry_entries

STAGES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build made: the new ledger's identity, its rows per table, and what to look at."""

    identity: BuildIdentity
    rows: dict[str, int]
    counts: dict[Item, Count]
    warnings: tuple[str, ...]


def build(
    seeds: Path,
    data: Path,
    database: Path,
    progress: Progress | None = None,
    warn: Callable[[str], None] = lambda _: None,
) -> Built:
    """Make the ledger of ``seeds`` and ``data`` and publish it at ``database``.

    Raises ``InputError``, ``LedgerError``, ``BuildRunning`` or ``DurabilityError``; in every case
    but the last the ledger in use is as it was.
    """
    progress = progress or Silent()
    with build_lock(database):
        refuse_foreign(database)
        progress.stage("read seeds and data")
        inputs = inputs_digest(seeds, data)
        ledger, warnings = decide(seeds, data, progress)
        for warning in warnings:
            warn(warning)
        content = content_of(ledger)
        progress.stage("write, prove and publish", PUBLISHING_STEPS)
        identity = publish(
            database,
            content,
            engine_version=engine_version(),
            inputs_sha256=inputs,
            notify=lambda _: progress.step(),
        )
    return Built(
        identity=identity,
        rows={name: len(rows) for name, rows in content.tables.items()},
        counts=ledger.counts,
        warnings=warnings,
    )


def is_current(seeds: Path, data: Path, database: Path) -> bool:
    """Whether the ledger at ``database`` was made of these inputs by this pipeline."""
    try:
        identity = read_identity(database)
    except LedgerError:
        return False
    return identity.inputs_sha256 == inputs_digest(seeds, data)


def decide(seeds: Path, data: Path, progress: Progress) -> tuple[Ledger, tuple[str, ...]]:
    """Everything the ledger of ``seeds`` and ``data`` will hold, and what a person should know."""
    curated = read_curated(seeds, data)
    admission = admit(read_raw_files(seeds), curated.documents)
    if not admission.documents:
        raise InputError(_nothing_admitted(seeds, admission.rejections))
    progress.stage("place decisions")
    decisions = place_decisions(curated, admission, data.name)
    registry = Registry.compile(registry_entries(curated))
    progress.stage("extract attributions", len(admission.documents))
    tasks = [
        Task(document, decisions.read[document.document_id]) for document in admission.documents
    ]
    found: dict[str, tuple[Attribution, ...]] = {}
    for task, attributions in zip(tasks, extract_each(tasks, registry), strict=True):
        found[task.document.document_id] = attributions
        progress.step()
    progress.stage("resolve and compare")
    ledger = compose(curated, admission, decisions, found, registry)
    return ledger, (*admission.warnings, *_idle(ledger))


def _idle(ledger: Ledger) -> Iterator[str]:
    """Decisions that meet something else now than what they were made about."""
    if ledger.idle_rejections > 0:
        yield (
            f"{ledger.idle_rejections} rows of data/rejected_claims.csv turn down what the engine "
            "does not find now; they wait for an engine that does, and there is nothing to do."
        )
    undermined = sum(item.state in UNDERMINED for item in ledger.corrections)
    if undermined:
        yield (
            f"Corrections that expect something else than the engine {engine_version()} says: "
            f"{undermined}; python -m etl check lists them."
        )


def _nothing_admitted(seeds: Path, rejections: tuple[Rejection, ...]) -> str:
    if not rejections:
        return f"{seeds} holds no documents. Put at least one .txt file there."
    reasons = "\n".join(f"  {item.file}: {item.reason}. {item.detail}" for item in rejections)
    return f"None of the {len(rejections)} files in {seeds} could be read:\n{reasons}"
