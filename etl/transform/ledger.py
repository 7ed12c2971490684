"""Everything a ledger holds, decided: documents, segments, claims, clusters, rejections, counts."""

from dataclasses import dataclass

from etl.errors import CuratedError, Fault
from etl.extract.registry import Registry
from etl.inputs.curated import RejectedClaimRow, SegmentRow
from etl.inputs.curated_files import Curated
from etl.model.claims import Claim, Correction, Count, Rejection
from etl.model.records import Attribution, Document, Segment
from etl.model.vocabulary import Item, Origin, SegmentKind
from etl.text.segments import segment
from etl.transform.claims import Composer
from etl.transform.clusters import Cluster, cluster
from etl.transform.documents import Admission
from etl.transform.linking import Linker
from etl.transform.notes import Notes
from etl.transform.placing import PlacedClaim, Placing, Stretches
from etl.transform.reviewing import reconcile
from etl.transform.rules import broken_rules
from etl.transform.search_index import SearchIndex, search_index
from etl.transform.segments import (
    cutting,
    in_boilerplate,
    outside_boilerplate,
    overlay,
    rejected_segments,
)
from etl.transform.sentences import Surroundings
from etl.transform.stated_words import words_not_there


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """People's decisions with the places they are about, by document.

    ``parts`` are the segments of each document, the decided ones among them; ``read`` are those
    extraction reads by, in which no sentence is cut for the sake of a narrator's word inside it.
    """

    claims: dict[str, list[PlacedClaim]]
    parts: dict[str, tuple[Segment, ...]]
    read: dict[str, tuple[Segment, ...]]
    rejected: Stretches[RejectedClaimRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The content of a ledger as records, before it becomes rows.

    ``idle_rejections`` counts the rows of rejected_claims.csv that met no attribution.
    """

    curated: Curated
    documents: tuple[Document, ...]
    segments: dict[str, tuple[Segment, ...]]
    claims: tuple[Claim, ...]
    clusters: tuple[Cluster, ...]
    corrections: tuple[Correction, ...]
    rejections: tuple[Rejection, ...]
    counts: dict[Item, Count]
    idle_rejections: int
    search: SearchIndex


def place_decisions(curated: Curated, admission: Admission, folder: str) -> Decisions:
    """Find every curated row in its document. Raises ``CuratedError`` with all that cannot be."""
    documents = admission.documents
    faults: list[Fault] = broken_rules(curated, folder)
    by_id = {document.document_id: document for document in documents}
    placing = Placing(by_id, folder, faults, admission.absent)
    decided = placing.stretches("segments.csv", curated.segments)
    parts, read = _parts(documents, decided), _parts(documents, cutting(decided))
    claims = placing.claims(curated.claims)
    for document_id, placed in claims.items():
        faults += in_boilerplate(placed, parts[document_id], f"{folder}/claims.csv")
    rejected = placing.stretches("rejected_claims.csv", curated.rejected_claims)
    faults += words_not_there(curated, documents, folder)
    if faults:
        raise CuratedError(faults)
    return Decisions(claims=claims, parts=parts, read=read, rejected=rejected)


def _parts(
    documents: tuple[Document, ...], decided: Stretches[SegmentRow]
) -> dict[str, tuple[Segment, ...]]:
    return {
        document.document_id: overlay(
            document.text, segment(document.text), decided.get(document.document_id, [])
        )
        for document in documents
    }


def compose(
    curated: Curated,
    admission: Admission,
    decisions: Decisions,
    found: dict[str, tuple[Attribution, ...]],
    registry: Registry,
) -> Ledger:
    """Bring documents, attributions and decisions together; ``found`` holds what extraction
    found, by document.
    """
    linker = Linker(curated)
    notes = Notes.of(curated)
    segments = decisions.parts
    claims: list[Claim] = []
    corrections: list[Correction] = []
    rejections = list(admission.rejections)
    repeated = turned_down = 0
    for document in admission.documents:
        key = document.document_id
        rejections += rejected_segments(document, segments[key])
        attributions, refused = outside_boilerplate(document, segments[key], found[key])
        rejections += refused
        reconciled = reconcile(
            attributions, decisions.claims.get(key, []), decisions.rejected.get(key, [])
        )
        composer = Composer(document, linker, Surroundings(document, registry), notes)
        corrected = composer.corrections(reconciled)
        claims += composer.claims(reconciled, corrected)
        corrections += corrected
        rejections += composer.rejections(reconciled)
        repeated += len(reconciled.repeated)
        turned_down += len(reconciled.rejected)
    outlets = {document.document_id: document.outlet for document in admission.documents}
    marked, clusters = cluster(tuple(claims), outlets, registry)
    return Ledger(
        curated=curated,
        documents=admission.documents,
        segments=segments,
        claims=marked,
        clusters=clusters,
        corrections=tuple(corrections),
        rejections=tuple(rejections),
        counts=_counts(admission, segments, marked, rejections, repeated),
        idle_rejections=len(curated.rejected_claims) - turned_down,
        search=search_index(marked, admission.documents, registry),
    )


def _counts(
    admission: Admission,
    segments: dict[str, tuple[Segment, ...]],
    claims: tuple[Claim, ...],
    rejections: list[Rejection],
    repeated: int,
) -> dict[Item, Count]:
    rejected = dict.fromkeys(Item, 0)
    for rejection in rejections:
        rejected[rejection.item] += 1
    kept = sum(
        part.kind is not SegmentKind.BOILERPLATE for parts in segments.values() for part in parts
    )
    return {
        Item.DOCUMENTS: Count(
            loaded=len(admission.documents),
            duplicates=len(admission.duplicates),
            rejected=rejected[Item.DOCUMENTS],
        ),
        Item.SEGMENTS: Count(loaded=kept, duplicates=0, rejected=rejected[Item.SEGMENTS]),
        Item.ATTRIBUTIONS: Count(
            loaded=sum(claim.origin is Origin.MACHINE for claim in claims),
            duplicates=repeated,
            rejected=rejected[Item.ATTRIBUTIONS],
        ),
    }
