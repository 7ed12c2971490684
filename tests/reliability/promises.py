"""All proofs, in the order of the README's table."""

from tests.reliability import (
    damage,
    dates,
    deaths,
    door,
    encodings,
    exports,
    fidelity,
    following,
    inputs,
    links,
    locks,
    payloads,
    sameness,
)
from tests.reliability.proof import Proof
from tests.reliability.readers import many_readers
from tests.reliability.soak import long_use
from tests.reliability import (
    damage,
    dates,
    deaths,
    door,
    encodings,
    exports,
    fidelity,
    following,
    inputs,
    links,
    locks,
    mutants,
    payloads,
    sameness,
)

PROOFS: tuple[Proof, ...] = (
    Proof(
        "inputs",
        "No input is dropped silently: a curated file is refused with its place or loaded in "
        "full, and documents found = loaded + duplicates + rejected",
        inputs.attempt,
        seconds=1_800,
        short_seconds=300,
    ),
    Proof(
        "encodings",
        "Text is read right, or refused by name: nothing is read in the wrong letters",
        encodings.attempt,
        seconds=120,
        short_seconds=60,
    ),
    Proof(
        "dates",
        "A date is taken as it is written, or refused: none is guessed",
        dates.attempt,
        seconds=300,
        short_seconds=120,
    ),
    Proof(
        "deaths",
        "A build killed anywhere leaves the old ledger in use.",
        deaths.attempt,
        seconds=1_800,
        short_seconds=240,
    ),
    Proof(
        "locks",
        "Two builds never fight.",
        locks.attempt,
        seconds=600,
        short_seconds=150,
    ),
    Proof(
        "sameness",
        "The same input gives the same ledger.",
        sameness.attempt,
        seconds=900,
        short_seconds=150,
    ),
    Proof(
        "words",
        "What people read is what was written.",
        fidelity.attempt,
        seconds=900,
        short_seconds=300,
    ),
    Proof(
        "payloads",
        "Words are only words: nothing in them runs, loads, leads away or covers the page.",
        payloads.attempt,
        seconds=1_800,
        short_seconds=300,
    ),
    Proof(
        "following",
        "A running dashboard follows each publish and never mixes two.",
        following.attempt,
        seconds=600,
        short_seconds=180,
    ),
    Proof(
        "damage",
        "A damaged, foreign, older or newer database is recognised.",
        damage.attempt,
        seconds=1_800,
        short_seconds=300,
    ),
    Proof(
        "door",
        "The database is a reader, not a door.",
        door.attempt,
        seconds=600,
        short_seconds=180,
    ),
    Proof(
        "links",
        "A link cannot lie: what it asks for is shown or named, and never more than that.",
        links.attempt,
        600,
        120,
    ),
    Proof(
        "exports",
        "An export is safe: no cell is run by a spreadsheet, and every text comes back as it was.",
        exports.attempt,
        400,
        180,
    ),
    Proof(
        "readers",
        "50 readers at once are served within 3 s (p95), in 500 MB, each the page they asked for; "
        "a burst of 100 messages from one of them leaves others served within 1.5 s",
        many_readers,
        seconds=300,
        short_seconds=90,
    ),
    Proof(
        "soak",
        "Half an hour of use leaves memory, open files and threads as they were",
        long_use,
        seconds=2_100,
        short_seconds=90,
    ),
    Proof(
        "mutants",
        "The tests bite: a fault in the code is caught.",
        mutants.attempt,
        seconds=2_400,
        short_seconds=240,
    ),
)
