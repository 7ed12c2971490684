"""Event, topic and date of a claim nobody has reviewed: resolved with evidence, or left open.

Only the sentences that hold the claim speak for an event; a paragraph or a document never does.
Where two events are close, none is taken and both are kept as candidates.
"""

from collections import Counter
from dataclasses import dataclass

from etl.extract.dates import DateMention, find_dates
from etl.inputs.curated import EventRow, TopicRow
from etl.inputs.curated_files import Curated
from etl.model.claims import Candidate, EventLink, Evidence, SaidDate
from etl.model.records import Attribution, Document, Span, hull
from etl.model.vocabulary import Basis, CandidateField
from etl.text.stems import Phrase, Stems, stems, stems_within

WEIGHTS = {"date": 0.5, "place": 0.4, "keyword": 0.3, "participant": 0.15}
"""What each kind of evidence adds to the score of an event."""

ENOUGH = 0.5
"""Least score at which an event is taken."""

MARGIN = 0.2
"""How far the best event must be ahead of the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventProfile:
    """What points to an event in a sentence, as stems."""

    row: EventRow
    places: tuple[Phrase, ...]
    keywords: tuple[Phrase, ...]
    participants: frozenset[str]


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
        people: dict[str, set[str]] = {}
        for row in curated.event_participants:
            people.setdefault(row.event_id, set()).add(row.speaker_id)
        self._events = tuple(
            _profile(event, frozenset(people.get(event.event_id, ()))) for event in curated.events
        )
        self._topics = tuple((topic.topic_id, _topic_phrases(topic)) for topic in curated.topics)

    def link(
        self, document: Document, sentence: Span, attribution: Attribution, named: frozenset[str]
    ) -> Linked:
        """Resolve one attribution; ``named`` are the speakers its ``sentence`` mentions."""
        text = document.text
        words = stems_within(text, sentence)
        dates = find_dates(text, sentence)
        scored = sorted(
            ((event, _evidence(event, text, words, dates, named)) for event in self._events),
            key=lambda pair: (-_score(pair[1]), pair[0].row.event_id),
        )
        taken = _clear_winner(scored)
        return Linked(
            event=_link(*taken) if taken else None,
            candidates=() if taken else _candidates(scored),
            topic_id=self._topic(stems_within(text, hull(attribution.content))),
            said=_said(text, dates, attribution),
        )

    def _topic(self, words: Stems) -> str | None:
        hits = Counter(
            {
                topic_id: sum(words.find(phrase) is not None for phrase in phrases)
                for topic_id, phrases in self._topics
            }
        )
        ranked = [(topic_id, count) for topic_id, count in hits.most_common(2) if count]
        if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0]


def _profile(event: EventRow, participants: frozenset[str]) -> EventProfile:
    places = tuple(stems(place) for place in (event.place_ru, event.place_en) if place)
    return EventProfile(
        row=event,
        places=places,
        keywords=tuple(
            phrase for phrase in (stems(word) for word in event.keywords) if phrase not in places
        ),
        participants=participants,
    )


def _topic_phrases(topic: TopicRow) -> tuple[Phrase, ...]:
    return tuple(stems(word) for word in (*topic.keywords_ru, *topic.keywords_en))


def _evidence(
    event: EventProfile,
    text: str,
    words: Stems,
    dates: tuple[DateMention, ...],
    named: frozenset[str],
) -> tuple[Evidence, ...]:
    found = [
        Evidence(kind="date", text=date.span.of(text), span=date.span)
        for date in dates
        if _same_day(date.partial, event.row.starts_on)
    ][:1]
    for kind, phrases in (("place", event.places), ("keyword", event.keywords)):
        places = [place for place in map(words.find, phrases) if place]
        found += [Evidence(kind=kind, text=place.of(text), span=place) for place in places[:1]]
    present = sorted(event.participants & named)
    return (*found, *(Evidence(kind="participant", text=name) for name in present[:2]))


def _same_day(partial: str | None, starts_on: str | None) -> bool:
    """Whether a date in the text can be the day of the event; a missing year is no obstacle."""
    if not partial or not starts_on or len(starts_on) < 10:
        return False
    return starts_on == partial or (partial.startswith("--") and starts_on[5:] == partial[2:])


def _score(evidence: tuple[Evidence, ...]) -> float:
    return round(min(1.0, sum(WEIGHTS[item.kind] for item in evidence)), 3)


Scored = tuple[EventProfile, tuple[Evidence, ...]]


def _clear_winner(scored: list[Scored]) -> Scored | None:
    if not scored or _score(scored[0][1]) < ENOUGH:
        return None
    if len(scored) > 1 and _score(scored[0][1]) - _score(scored[1][1]) < MARGIN:
        return None
    return scored[0]


def _link(event: EventProfile, evidence: tuple[Evidence, ...]) -> EventLink:
    return EventLink(event_id=event.row.event_id, confidence=_score(evidence), evidence=evidence)


def _candidates(scored: list[Scored]) -> tuple[Candidate, ...]:
    """The events near the best one, when at least something beside a participant speaks for it."""
    best = _score(scored[0][1]) if scored else 0.0
    return tuple(
        Candidate(
            field=CandidateField.EVENT,
            value=event.row.event_id,
            score=_score(evidence),
            evidence=", ".join(f"{item.kind}: {item.text}" for item in evidence),
        )
        for event, evidence in scored[:5]
        if _score(evidence) > best - MARGIN and any(item.kind != "participant" for item in evidence)
    )


def _said(text: str, dates: tuple[DateMention, ...], attribution: Attribution) -> SaidDate:
    """The one date of the sentence that stands outside the claim's own words, if there is one."""
    outside = [date for date in dates if not date.span.overlaps(hull(attribution.content))]
    if len(outside) != 1:
        return SaidDate()
    date, words = outside[0], outside[0].span.of(text)
    if date.partial is None:
        return SaidDate(text=words)
    dated = not date.partial.startswith("--")
    return SaidDate(
        text=words,
        partial=date.partial,
        precision=date.precision,
        basis=Basis.STATED,
        year_basis=Basis.STATED if dated else Basis.UNKNOWN,
    )
