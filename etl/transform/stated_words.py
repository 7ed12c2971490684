"""Words a curated row gives as a document's own: they must stand there, letter for letter."""

from collections.abc import Iterator

from etl.errors import Fault
from etl.inputs.curated_files import Curated
from etl.model.records import Document
from etl.text.stems import stems

REMEDY = "Copy the words exactly as they stand in the document, or leave the cell empty."


def words_not_there(
    curated: Curated, documents: tuple[Document, ...], folder: str
) -> Iterator[Fault]:
    """Every date, value or relay that no document says.

    An event's date may come from any document; a claim's date and a fact's value stand in the
    claim's own. Who passed words on is named in the dictionary form, so there the stems count.
    """
    texts = {document.document_id: document.text for document in documents}
    homes = {row.claim_key: texts.get(row.document_id, "") for row in curated.claims}
    for event in curated.events:
        if event.date_text and not any(event.date_text in text for text in texts.values()):
            yield _fault(f"{folder}/events.csv", event.row, "date_text", event.date_text)
    for claim in curated.claims:
        text = homes[claim.claim_key]
        if claim.date_text and claim.date_text not in text:
            yield _fault(f"{folder}/claims.csv", claim.row, "date_text", claim.date_text)
        if claim.relay:
            known = set(stems(text))
            for name in claim.relay:
                if not set(stems(name)) <= known:
                    yield _fault(f"{folder}/claims.csv", claim.row, "relay", name)
    for fact in curated.fact_values:
        if fact.value_text not in homes[fact.claim_key]:
            yield _fault(f"{folder}/fact_values.csv", fact.row, "value_text", fact.value_text)


def _fault(file: str, row: int, column: str, value: str) -> Fault:
    return Fault(file, "does not stand in the document", REMEDY, row, column, value)
