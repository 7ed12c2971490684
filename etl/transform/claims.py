"""Claims of one document, composed of what extraction found and what people decided."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from etl.model.claims import Claim, Correction, Rejection, SaidDate
from etl.model.records import Attribution, Document, Span, hull
from etl.model.vocabulary import Item, Origin, Refused, ReviewStatus, Side
from etl.text.language import language_of
from etl.transform.corrections import DIFFERING, compare, decided, found
from etl.transform.decided import candidates_of, event_of, refusal_of, review_of
from etl.transform.identity import Occurrences
from etl.transform.linking import Linked, Linker
from etl.transform.notes import Notes
from etl.transform.origins import relay_chain
from etl.transform.placing import PlacedClaim
from etl.transform.reviewing import Reconciled
from etl.transform.sentences import Surroundings


class Composer:
    """Makes the claims of one document."""

    def __init__(
        self,
        document: Document,
        linker: Linker,
        surroundings: Surroundings,
        notes: Notes,
    ) -> None:
        self._document = document
        self._linker = linker
        self._surroundings = surroundings
        self._notes = notes
        self._occurrences = Occurrences(document.document_id, document.text)

    def corrections(self, reconciled: Reconciled) -> tuple[Correction, ...]:
        """How the reviewed claims stand to what the engine says of the same words."""
        return tuple(
            correction
            for claim, machine in reconciled.reviewed
            for correction in self._compared(claim, machine)
        )

    def claims(
        self, reconciled: Reconciled, corrections: Iterable[Correction]
    ) -> tuple[Claim, ...]:
        """Reviewed, unreviewed and rejected claims, in text order."""
        corrected = {item.claim_id for item in corrections if item.state in DIFFERING}
        composed = [
            *(self._reviewed(claim, machine, corrected) for claim, machine in reconciled.reviewed),
            *(self._machine(attribution) for attribution in reconciled.unreviewed),
            *(
                replace(
                    self._machine(attribution),
                    status=ReviewStatus.REJECTED,
                    refusal=refusal_of(row),
                )
                for attribution, row in reconciled.rejected
            ),
        ]
        return tuple(sorted(composed, key=lambda claim: (claim.place, claim.claim_id)))

    def rejections(self, reconciled: Reconciled) -> Iterator[Rejection]:
        """Attributions that a reviewed claim stands for, said otherwise by a person."""
        for attribution, claim in reconciled.superseded:
            place = hull(attribution.content_bare)
            yield Rejection(
                item=Item.ATTRIBUTIONS,
                file=self._document.file,
                document_id=self._document.document_id,
                span=place,
                quote=place.of(self._document.text),
                reason=Refused.REVIEWED_OTHERWISE,
                detail=f"{attribution.rule}; reviewed as {claim.row.claim_key}",
            )

    def _compared(self, claim: PlacedClaim, machine: Attribution | None) -> Iterator[Correction]:
        text = self._document.text
        return compare(
            self._occurrences.claim_id(hull(claim.content)),
            self._notes.corrections.get(claim.row.claim_key, ()),
            decided(text, claim),
            found(text, machine, self._linked(machine)) if machine else None,
        )

    def _reviewed(
        self, claim: PlacedClaim, machine: Attribution | None, corrected: set[str]
    ) -> Claim:
        row, place = claim.row, hull(claim.content)
        claim_id = self._occurrences.claim_id(place)
        differs = claim_id in corrected
        return Claim(
            claim_id=claim_id,
            document_id=row.document_id,
            content=claim.content,
            quote=place.of(self._document.text),
            source=claim.source,
            cue=claim.cue,
            relay_spans=machine.relay if machine else (),
            addressee=_outside(machine.addressee if machine else (), claim),
            relay=row.relay,
            kind=row.kind,
            flags=row.flags,
            quote_integrity=row.quote_integrity,
            speaker_id=row.speaker_id,
            side=row.side,
            event=event_of(row),
            topic_id=row.topic_id,
            said=SaidDate(
                text=row.date_text,
                partial=row.date_partial,
                precision=row.date_precision,
                basis=row.date_basis,
                year_basis=row.year_basis,
            ),
            language=language_of(place.of(self._document.text)),
            status=ReviewStatus.CORRECTED if differs else ReviewStatus.CONFIRMED,
            origin=Origin.MACHINE if machine else Origin.HUMAN,
            confidence=machine.confidence if machine else None,
            rule=machine.rule if machine else None,
            review=review_of(row),
            candidates=tuple(candidates_of(self._notes.candidates.get(row.claim_key, ()))),
        )

    def _machine(self, attribution: Attribution) -> Claim:
        text, place = self._document.text, hull(attribution.content_bare)
        linked = self._linked(attribution)
        return Claim(
            claim_id=self._occurrences.claim_id(place),
            document_id=self._document.document_id,
            content=attribution.content_bare,
            quote=place.of(text),
            source=attribution.source,
            cue=attribution.cue,
            relay_spans=attribution.relay,
            addressee=attribution.addressee,
            relay=relay_chain(text, attribution.relay),
            kind=attribution.kind,
            flags=attribution.flags,
            quote_integrity=attribution.quote_integrity,
            speaker_id=attribution.speaker_id,
            side=attribution.side or Side.OTHER,
            event=linked.event,
            topic_id=linked.topic_id,
            said=linked.said,
            language=language_of(place.of(text)),
            status=ReviewStatus.MACHINE,
            origin=Origin.MACHINE,
            confidence=attribution.confidence,
            rule=attribution.rule,
            candidates=linked.candidates,
        )

    def _linked(self, attribution: Attribution) -> Linked:
        everything = hull((*attribution.content, *attribution.cue, *attribution.source))
        sentence = self._surroundings.sentences_of(everything)
        named = self._surroundings.named_in(sentence)
        return self._linker.link(self._document, sentence, attribution, named)


def _outside(addressee: tuple[Span, ...], claim: PlacedClaim) -> tuple[Span, ...]:
    """The one addressed, where a person has not decided that the words belong elsewhere."""
    decided = (*claim.content, *claim.source, *claim.cue)
    return tuple(span for span in addressee if not any(span.overlaps(one) for one in decided))
