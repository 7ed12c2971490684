"""What a citation needs of a document beyond its names: the hash of its bytes."""

from dashboard.database import Ledger

_SHA256 = "select sha256 from db.documents where document_id = $document_id"


def sha256_of(ledger: Ledger, document_id: str) -> str:
    """The hash of the document's bytes, in hexadecimal; empty where there is no such document."""
    return ledger.ask_one(_text, _SHA256, {"document_id": document_id}) or ""


def _text(sha256: str) -> str:
    return sha256
