"""Event, topic and date of a claim nobody has reviewed: resolved with evidence, or left open.

Only the sentences that hold the claim speak for an event; a paragraph or a document never does.
Where two events are close, none is taken and both are kept as candidates.
"""

from collections import Counter
from dataclasses import dataclass

from etl.inputs.curated_files import Curated
from etl.model.claims import Candidate, EventLink, SaidDate
from etl.model.records import Attribution, Document, Span, hull
from etl.model.vocabulary import CandidateField
from etl.text.phrases import PhraseIndex
from etl.text.stems import stems_within
from etl.transform.dated import dates_of
from etl.transform.phrase_forms import phrase_forms
from etl.transform.pointers import EventPointers, Pointed
from etl.transform.saying_days import said_when

ENOUGH = 0.5
"""Least score at which an event is taken."""

MARGIN = 0.2
"""How far the best event must be ahead of the next."""

WORTH_NAMING = 0.4
"""Least score at which an event that is not taken is kept as a candidate."""

MOST_CANDIDATES = 5

SIGNS_RU = {
    "date": "дата",
    "place": "место",
    "keyword": "ключевое слово",
    "participant": "участник",
}
"""What a sign of an event is called in Russian, by its kind."""

FARTHEST = 2_000
"""How many characters from the attribution its own sentence may still speak for an event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What could be told of a claim's event, topic and date."""

    event: EventLink | None
    candidates: tuple[Candidate, ...]
    topic_id: str | None
    said: SaidDate


class Linker:
    """Links attributions to the curated events and topics."""

    def __init__(self, curated: Curated) -> None:
        self._events = EventPointers(curated)
        self._topics = PhraseIndex(
            (phrase, topic.topic_id)
            for topic in curated.topics
            for words in (*topic.keywords_ru, *topic.keywords_en)
            for phrase in phrase_forms(words)
        )

    def link(
        self, document: Document, sentence: Span, attribution: Attribution, named: frozenset[str]
    ) -> Linked:
        """Resolve one attribution; ``named`` are the speakers its ``sentence`` mentions."""
        text = document.text
        sentence = _near(sentence, attribution)
        dates = dates_of(document, sentence)
        pointed = self._events.events(text, stems_within(text, sentence), dates, named)
        taken = _clear_winner(pointed)
        said, days = said_when(text, dates, attribution)
        return Linked(
            event=_link(taken) if taken else None,
            candidates=(*(() if taken else _candidates(pointed)), *days),
            topic_id=self._topic(text, hull(attribution.content)),
            said=said,
        )

    def _topic(self, text: str, content: Span) -> str | None:
        """The topic most words of the content speak for; None where two are even.

        A phrase counts by its words («планы вторгнуться» outweighs «Украина»); of phrases that
        share a word, the longest counts alone.
        """
        found = {
            (item.meaning, item.place) for item in self._topics.find(stems_within(text, content))
        }
        weights: Counter[str] = Counter()
        for topic_id, place in found:
            if not any(_is_inside(place, other) for _, other in found):
                weights[topic_id] += len(place.of(text).split())
        ranked = weights.most_common(2)
        if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0]


def _near(sentence: Span, attribution: Attribution) -> Span:
    """The part of a sentence around the attribution: what lies pages away is no evidence."""
    spans = (*attribution.content, *attribution.cue, *attribution.source)
    place = hull(spans)
    return Span(
        min(place.start, max(sentence.start, place.start - FARTHEST)),
        max(place.stop, min(sentence.stop, place.stop + FARTHEST)),
    )


def _is_inside(place: Span, other: Span) -> bool:
    return other != place and other.holds(place)


def _clear_winner(pointed: list[Pointed]) -> Pointed | None:
    if not pointed or pointed[0].score < ENOUGH:
        return None
    if len(pointed) > 1 and pointed[0].score - pointed[1].score < MARGIN:
        return None
    return pointed[0]


def _link(taken: Pointed) -> EventLink:
    return EventLink(event_id=taken.event_id, confidence=taken.score, evidence=taken.evidence)


def _candidates(pointed: list[Pointed]) -> tuple[Candidate, ...]:
    """The events near the best one that are worth naming."""
    best = pointed[0].score if pointed else 0.0
    return tuple(
        Candidate(
            field=CandidateField.EVENT,
            value=item.event_id,
            score=item.score,
            evidence=", ".join(f"{sign.kind}: {sign.text}" for sign in item.evidence),
            evidence_ru=", ".join(
                f"{SIGNS_RU[sign.kind]}: {sign.text_ru or sign.text}" for sign in item.evidence
            ),
        )
        for item in pointed[:MOST_CANDIDATES]
        if item.score >= WORTH_NAMING and item.score > best - MARGIN
    )
