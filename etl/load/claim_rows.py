"""A claim as rows: itself, the stretches of its passage, and what was left open about it."""

from collections.abc import Iterator

from etl.load.content import Row
from etl.model.claims import Claim, Evidence
from etl.model.vocabulary import AnchorState, Language, SpanRole, TranslationKind
from etl.text.fold import fold
from etl.transform.ledger import Ledger


class ClaimRows:
    """Makes the rows of claims, with the texts and names they refer to at hand."""

    def __init__(self, ledger: Ledger) -> None:
        self._texts = {document.document_id: document.text for document in ledger.documents}
        self._names = {
            speaker.speaker_id: f"{speaker.name_en} {speaker.name_ru}"
            for speaker in ledger.curated.speakers
        }

    def claim(self, claim: Claim) -> Row:
        """The row of ``claims``."""
        return {
            "claim_id": claim.claim_id,
            "document_id": claim.document_id,
            "start": claim.place.start,
            "stop": claim.place.stop,
            "quote": claim.quote,
            **self._attribution(claim),
            **_event(claim),
            "topic_id": claim.topic_id,
            "said_on": claim.said.said_on,
            "date_text": claim.said.text,
            "date_partial": claim.said.partial,
            "date_precision": claim.said.precision,
            "date_basis": claim.said.basis,
            "year_basis": claim.said.year_basis,
            "language": claim.language,
            "status": claim.status,
            "origin": claim.origin,
            "confidence": claim.confidence,
            "rule": claim.rule,
            # A reviewed claim that is not found exactly has stopped the build long before.
            "anchor_state": AnchorState.EXACT,
            "cluster_id": claim.cluster_id,
            **_review(claim),
            "search_text": self._search_text(claim),
        }

    def spans(self, claim: Claim) -> Iterator[Row]:
        """The rows of ``claim_spans``."""
        text = self._texts[claim.document_id]
        for role, spans in (
            (SpanRole.SOURCE, claim.source),
            (SpanRole.CUE, claim.cue),
            (SpanRole.CONTENT, claim.content),
            (SpanRole.RELAY, claim.relay_spans),
            (SpanRole.ADDRESSEE, claim.addressee),
        ):
            for ordinal, span in enumerate(spans, start=1):
                yield {
                    "claim_id": claim.claim_id,
                    "role": role,
                    "ordinal": ordinal,
                    "start": span.start,
                    "stop": span.stop,
                    "text": span.of(text),
                }

    def candidates(self, claim: Claim) -> Iterator[Row]:
        """The rows of ``claim_candidates``."""
        for candidate in claim.candidates:
            yield {
                "claim_id": claim.claim_id,
                "field": candidate.field,
                "value": candidate.value,
                "score": candidate.score,
                "evidence": candidate.evidence,
                "evidence_ru": candidate.evidence_ru,
            }

    def _attribution(self, claim: Claim) -> dict[str, object]:
        text = self._texts[claim.document_id]
        cue = claim.cue[0] if claim.cue else None
        return {
            "cue": cue.of(text) if cue else None,
            "cue_start": cue.start if cue else None,
            "cue_stop": cue.stop if cue else None,
            "source_text": " ".join(span.of(text) for span in claim.source) or None,
            "speaker_id": claim.speaker_id,
            "side": claim.side,
            "kind": claim.kind,
            "flags": list(claim.flags),
            "quote_integrity": claim.quote_integrity,
            "relay": list(claim.relay),
        }

    def _search_text(self, claim: Claim) -> str:
        text = self._texts[claim.document_id]
        parts = [
            claim.quote,
            claim.review.translation if claim.review else None,
            " ".join(span.of(text) for span in (*claim.source, *claim.cue)),
            self._names.get(claim.speaker_id or ""),
        ]
        return fold(" ".join(part for part in parts if part))


def _event(claim: Claim) -> dict[str, object]:
    if claim.event is None:
        return {"event_id": None, "event_confidence": None, "event_evidence": None}
    return {
        "event_id": claim.event.event_id,
        "event_confidence": claim.event.confidence,
        "event_evidence": [_evidence(item) for item in claim.event.evidence],
    }


def _evidence(item: Evidence) -> dict[str, object]:
    told: dict[str, object] = {"kind": item.kind, "text": item.text}
    if item.text_ru is not None:
        told["text_ru"] = item.text_ru
    if item.span is not None:
        told |= {"start": item.span.start, "stop": item.span.stop}
    return told


def _review(claim: Claim) -> dict[str, object]:
    review, refusal = claim.review, claim.refusal
    if refusal is not None:
        return {
            "note_en": refusal.reason,
            "note_ru": refusal.reason_ru,
            "reviewed_by": refusal.reviewed_by,
            "reviewed_on": refusal.reviewed_on,
        }
    if review is None:
        return {}
    other = Language.EN if claim.language is Language.RU else Language.RU
    return {
        "claim_key": review.claim_key,
        "translation": review.translation,
        "translation_language": other if review.translation else None,
        "translation_kind": TranslationKind.OURS if review.translation else None,
        "characterises_event": review.characterises_event,
        "note_en": review.note_en,
        "note_ru": review.note_ru,
        "reviewed_by": review.reviewed_by,
        "reviewed_on": review.reviewed_on,
    }
