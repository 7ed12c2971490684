"""All proofs, in the order of the README's table."""

from tests.reliability.builds import deaths, locks, sameness
from tests.reliability.exports import exports
from tests.reliability.inputs import dates, encodings, inputs
from tests.reliability.ledger import damage, door, following
from tests.reliability.links import links
from tests.reliability.mutants import mutants
from tests.reliability.proof import Proof
from tests.reliability.readers.readers import many_readers
from tests.reliability.readers.soak import long_use
from tests.reliability.words import fidelity, payloads

PROOFS: tuple[Proof, ...] = (
    Proof(
        "deaths",
        "A build killed anywhere leaves the old ledger in use",
        deaths.attempt,
        seconds=1_800,
        short_seconds=600,
    ),
    Proof(
        "following",
        "A running dashboard follows each publish and never mixes two",
        following.attempt,
        seconds=600,
        short_seconds=600,
        needs_quiet=True,
    ),
    Proof("locks", "Two builds never fight", locks.attempt, seconds=600, short_seconds=600),
    Proof("sameness", "Same input, same ledger", sameness.attempt, seconds=900, short_seconds=600),
    Proof(
        "damage",
        "A damaged, foreign, older or newer database is recognised",
        damage.attempt,
        seconds=1_800,
        short_seconds=600,
    ),
    Proof(
        "inputs",
        "No input is dropped silently: a curated file is refused with its place or loaded in "
        "full, and documents found = loaded + duplicates + rejected",
        inputs.attempt,
        seconds=1_800,
        short_seconds=600,
    ),
    Proof(
        "encodings",
        "Text is read right, or refused by name: nothing is read in the wrong letters",
        encodings.attempt,
        seconds=120,
        short_seconds=600,
    ),
    Proof(
        "dates",
        "A date is taken as it is written, or refused: none is guessed",
        dates.attempt,
        seconds=300,
        short_seconds=600,
    ),
    Proof(
        "words",
        "What people read is what was written",
        fidelity.attempt,
        seconds=1_200,
        short_seconds=600,
    ),
    Proof(
        "payloads",
        "Words are only words: nothing in them runs, loads, leads away or covers the page",
        payloads.attempt,
        seconds=2_400,
        short_seconds=600,
    ),
    Proof(
        "links",
        "A link cannot lie: what it asks for is shown or named, and never more than that",
        links.attempt,
        seconds=1_200,
        short_seconds=600,
    ),
    Proof(
        "exports",
        "An export is safe: no cell is run by a spreadsheet, and every text comes back as it was",
        exports.attempt,
        seconds=400,
        short_seconds=600,
    ),
    Proof(
        "door",
        "The database is a reader, not a door",
        door.attempt,
        seconds=600,
        short_seconds=600,
    ),
    Proof(
        "readers",
        "50 readers at once are served within 3 s (p95), in 500 MB, each the page they asked for; "
        "a burst of 100 messages from one of them leaves others served within 1.5 s",
        many_readers,
        seconds=300,
        short_seconds=600,
        needs_quiet=True,
    ),
    Proof(
        "soak",
        "Half an hour of use leaves memory, open files and threads as they were",
        long_use,
        seconds=2_400,
        short_seconds=600,
    ),
    Proof(
        "mutants",
        "The tests bite: a fault in the code is caught",
        mutants.attempt,
        seconds=2_400,
        short_seconds=600,
    ),
)
