"""How far the machine agrees with what people decided: events, topics, days and repeats.

The machine sees the events and topics people described, and none of their claims. It is asked
twice: about the very words people marked, and about those that extraction finds for them. The
words that point to an event were written for the documents at hand, so these figures tell how well
the ledger's own documents are served, and no more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from etl.evaluate.tally import Tally, hits
from etl.extract import extract
from etl.extract.registry import Registry
from etl.inputs.curated import ClaimRow
from etl.inputs.curated_files import read_curated
from etl.inputs.raw_files import read_raw_files
from etl.model.claims import Claim
from etl.model.records import Attribution, Document, hull
from etl.model.vocabulary import ClaimKind, Direct, Side
from etl.transform.clusters import cluster
from etl.transform.documents import admit
from etl.transform.ledger import compose, place_decisions
from etl.transform.linking import Linked, Linker
from etl.transform.placing import PlacedClaim
from etl.transform.registry import registry_entries
from etl.transform.reviewing import reconcile
from etl.transform.segments import outside_boilerplate
from etl.transform.sentences import Surroundings

EVENT, TOPIC, DAY_WORDS, DAY, REPEATS = "event", "topic", "words of the day", "day", "repeats"


@dataclass(frozen=True, slots=True)
class Agreement:
    """One question: on whose words it was asked, and how the answers compare."""

    asked: str
    question: str
    tally: Tally


def agreement(seeds: Path, data: Path) -> tuple[Agreement, ...]:
    """Every question, on the words people marked and on those extraction found.

    Raises ``InputError`` for seeds or data a build would refuse.
    """
    curated = read_curated(seeds, data)
    admission = admit(read_raw_files(seeds), curated.documents)
    decisions = place_decisions(curated, admission, data.name)
    registry = Registry.compile(registry_entries(curated))
    linker = Linker(curated)
    marked: list[tuple[ClaimRow, Linked]] = []
    found: list[tuple[ClaimRow, Linked]] = []
    for document in admission.documents:
        asked = _Asked(document, linker, Surroundings(document, registry))
        claims = decisions.claims.get(document.document_id, [])
        marked += [(claim.row, asked.link(_as_marked(claim))) for claim in claims]
        parts = decisions.parts[document.document_id]
        attributions, _ = outside_boilerplate(document, parts, extract(document, registry, parts))
        pairs = reconcile(attributions, claims, []).reviewed
        found += [(claim.row, asked.link(machine)) for claim, machine in pairs if machine]
    ledger = compose(
        curated,
        admission,
        decisions,
        {document.document_id: () for document in admission.documents},
        registry,
    )
    outlets = {document.document_id: document.outlet for document in admission.documents}
    repeats = Agreement(
        "as people marked them", REPEATS, _repeats(ledger.claims, outlets, registry)
    )
    return (
        *_answers("as people marked them", marked),
        repeats,
        *_answers("as extraction found them", found),
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """One document, ready to be asked about its attributions."""

    document: Document
    linker: Linker
    surroundings: Surroundings

    def link(self, attribution: Attribution) -> Linked:
        spans = (*attribution.content, *attribution.cue, *attribution.source)
        sentence = self.surroundings.sentences_of(hull(spans))
        named = self.surroundings.named_in(sentence)
        return self.linker.link(self.document, sentence, attribution, named)


def _as_marked(claim: PlacedClaim) -> Attribution:
    """What extraction would hand over if it had found the very words."""
    return Attribution(
        source=claim.source,
        cue=claim.cue,
        content=claim.content,
        content_bare=claim.content,
        direct=Direct.FALSE,
        kind=ClaimKind.INDIRECT,
        rule="marked",
        confidence=1.0,
        side=Side.OTHER,
    )


def _answers(asked: str, answers: Sequence[tuple[ClaimRow, Linked]]) -> list[Agreement]:
    events = ((row.event_id, one.event.event_id if one.event else None) for row, one in answers)
    topics = ((row.topic_id, one.topic_id) for row, one in answers)
    words = ((row.date_text, one.said.text) for row, one in answers)
    days = ((row.date_partial, one.said.partial) for row, one in answers)
    questions = {EVENT: events, TOPIC: topics, DAY_WORDS: words, DAY: days}
    return [Agreement(asked, question, _compare(pairs)) for question, pairs in questions.items()]


def _compare(pairs: Iterable[tuple[str | None, str | None]]) -> Tally:
    """What people say and what the machine says; silence on both sides is not counted."""
    return sum(
        (
            hits(
                int(wanted == given and given is not None),
                int(given is not None),
                int(wanted is not None),
            )
            for wanted, given in pairs
        ),
        Tally(),
    )


def _repeats(
    claims: tuple[Claim, ...], outlets: dict[str, str | None], registry: Registry
) -> Tally:
    """Pairs of claims that repeat each other: with what people joined, and without it."""
    alone = tuple(
        replace(claim, review=replace(claim.review, repeat_of=None) if claim.review else None)
        for claim in claims
    )
    wanted, given = (_pairs(cluster(some, outlets, registry)[0]) for some in (claims, alone))
    return hits(len(wanted & given), len(given), len(wanted))


def _pairs(claims: tuple[Claim, ...]) -> set[tuple[str, str]]:
    held: dict[str, list[str]] = {}
    for claim in claims:
        if claim.cluster_id is not None:
            held.setdefault(claim.cluster_id, []).append(claim.claim_id)
    return {pair for ids in held.values() for pair in combinations(sorted(ids), 2)}


def as_table(found: Sequence[Agreement]) -> str:
    """The figures for people."""
    head = f"{'':46}{'precision':>10}{'recall':>8}{'F1':>7}{'right':>7}{'given':>7}{'wanted':>8}"
    return "\n".join([head, *(_row(one) for one in found)])


def _row(one: Agreement) -> str:
    tally = one.tally
    shares = (tally.precision, tally.recall, tally.f1)
    shown = ["" if share is None else f"{share:.3f}" for share in shares]
    return (
        f"{f'{one.question}, claims {one.asked}':46}{shown[0]:>10}{shown[1]:>8}{shown[2]:>7}"
        f"{tally.right:>7,}{tally.predicted:>7,}{tally.gold:>8,}"
    )
