"""Publish a new ledger: readers see the old one or the new one, whole, and never anything between.

Built beside the old one, proven, synced to disk, and only then given its name in one step.
"""

from collections.abc import Callable
from pathlib import Path

from etl.errors import VerificationError
from etl.load.content import LedgerContent
from etl.load.folder import (
    refused,
    remove_unfinished,
    settled,
    sync_file,
    sync_folder,
    unfinished_path,
    write_ahead_log,
)
from etl.load.identity import BuildIdentity
from etl.load.replaceable import refuse_foreign
from etl.load.verify import verify
from etl.load.write import write

STEPS = 3
"""How often ``publish`` tells a step when all goes well."""


def publish(
    database: Path,
    content: LedgerContent,
    *,
    engine_version: str,
    inputs_sha256: str,
    notify: Callable[[str], None],
) -> BuildIdentity:
    """Make ``database`` hold ``content``. To be called under ``build_lock(database)``.

    ``notify`` is told each step. Raises LedgerError for a file that is no ledger,
    VerificationError listing every broken promise and SameRoomError where the system refuses to
    write: what is at ``database`` is as it was then. Raises DurabilityError where the new ledger
    is in use but not proven to outlast a loss of power.
    """
    place = settled(database)
    refuse_foreign(place)
    unfinished = unfinished_path(place)
    try:
        remove_unfinished(place)
        notify("Writing the new ledger")
        identity = write(
            unfinished, content, engine_version=engine_version, inputs_sha256=inputs_sha256
        )
        notify("Verifying the new ledger")
        _prove(unfinished)
        notify("Publishing the new ledger")
        sync_file(unfinished)
        write_ahead_log(place).unlink(missing_ok=True)
        unfinished.replace(place)
    except BaseException as fault:
        told = refused(place, fault.strerror) if isinstance(fault, OSError) else fault
        _tidy_after(told, place)
        if told is fault:
            raise
        raise told from fault
    sync_folder(place.parent)
    return identity


def _prove(unfinished: Path) -> None:
    broken = verify(unfinished)
    if broken:
        raise VerificationError(
            "\n".join(
                [
                    "The new ledger breaks its promises, so it was not published; the ledger in "
                    "use was left as it was.",
                    *(f"  {promise}" for promise in broken),
                ]
            )
        )


def _tidy_after(fault: BaseException, database: Path) -> None:
    """Remove the unfinished file; where that fails too, the first fault stays the one told."""
    try:
        remove_unfinished(database)
    except OSError as second:
        fault.add_note(f"{database.parent}: the unfinished file is left there ({second.strerror}).")
