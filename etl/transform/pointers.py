"""What in a sentence points to an event: a date, a place, a keyword, the people who were there.

Words count once: a place that is also a keyword is one piece of evidence. A date with a year that
is not the event's rules the event out; a date without a year is weak, since every year has it.
The words an event was dated by are its date, whatever the calendar says; a whole state is no place
that tells one event from another; a keyword of one event alone tells more than a shared one.
A date reckoned from the document's own speaks for an event, and never against one: it is as often
the day of the words as that of the event they are about.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from etl.inputs.curated import EventRow
from etl.inputs.curated_files import Curated
from etl.model.claims import Evidence
from etl.model.records import Span
from etl.model.vocabulary import SpeakerKind
from etl.text.phrases import PhraseIndex
from etl.text.stems import Phrase, Stems, stems
from etl.transform.dated import Dated
from etl.transform.phrase_forms import phrase_forms

FULL_DATE, DAY_WITHOUT_YEAR, MONTH_OF_YEAR = 0.6, 0.3, 0.3
RECKONED_DATE, RECKONED_MONTH = 0.5, 0.2
PLACE, OWN_KEYWORD, SHARED_KEYWORD, PARTICIPANT = 0.4, 0.4, 0.3, 0.15
MOST_PARTICIPANTS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointed:
    """An event a sentence points to, how strongly (0 to 1), and what does it."""

    event_id: str
    score: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Sign:
    """A phrase as a sign of an event."""

    event_id: str
    kind: str
    weight: float
    is_one_name: bool = False
    """A name of one word, which its capital alone tells from another word: Дели, дел."""


class EventPointers:
    """Finds the events a sentence points to, the strongest first."""

    def __init__(self, curated: Curated) -> None:
        people = {row.speaker_id for row in curated.speakers if row.kind is SpeakerKind.PERSON}
        self._present: dict[str, set[str]] = defaultdict(set)
        for row in curated.event_participants:
            if row.speaker_id in people:
                self._present[row.event_id].add(row.speaker_id)
        self._names = {row.speaker_id: (row.name_en, row.name_ru) for row in curated.speakers}
        self._events = {row.event_id: row for row in curated.events}
        states = {stems(name) for name in _state_names(curated)}
        keywords = Counter(stems(word) for row in curated.events for word in row.keywords)
        self._phrases = PhraseIndex(
            (phrase, sign)
            for row in curated.events
            for phrase, sign in _signs(row, keywords)
            if sign.kind != "place" or phrase not in states
        )

    def events(
        self, text: str, words: Stems, dates: tuple[Dated, ...], named: frozenset[str]
    ) -> list[Pointed]:
        """The events something beside their participants speaks for; ``named`` are the speakers
        the sentence mentions.
        """
        signs: dict[str, list[tuple[float, Evidence]]] = defaultdict(list)
        for found in self._phrases.find(words):
            sign, place = found.meaning, found.place
            if sign.is_one_name and place.of(text)[0].islower():
                continue
            evidence = Evidence(kind=sign.kind, text=place.of(text), span=place)
            signs[sign.event_id].append((sign.weight, evidence))
        for event_id in list(self._events if dates else signs):
            event = self._events[event_id]
            named_so = any(evidence.kind == "date" for _, evidence in signs.get(event_id, ()))
            if not named_so and _ruled_out(event, dates):
                signs.pop(event_id, None)
                continue
            signs[event_id] += [
                (weight, Evidence(kind="date", text=date.mention.words, span=date.mention.span))
                for date in dates
                if (weight := _weight_of_date(event, date))
            ]
        pointed = (
            self._pointed(event_id, found, named) for event_id, found in signs.items() if found
        )
        return sorted(pointed, key=lambda item: (-item.score, item.event_id))

    def _pointed(
        self, event_id: str, signs: list[tuple[float, Evidence]], named: frozenset[str]
    ) -> Pointed:
        counted = _counted_once(signs)
        present = sorted(self._present[event_id] & named)[:MOST_PARTICIPANTS]
        score = sum(weight for weight, _ in counted) + PARTICIPANT * len(present)
        return Pointed(
            event_id=event_id,
            score=round(min(1.0, score), 3),
            evidence=(
                *(evidence for _, evidence in counted),
                *(self._participant(speaker_id) for speaker_id in present),
            ),
        )

    def _participant(self, speaker_id: str) -> Evidence:
        english, russian = self._names[speaker_id]
        return Evidence(kind="participant", text=english, text_ru=russian)


def _state_names(curated: Curated) -> Iterator[str]:
    """What the states of the registry are called."""
    states = {row.speaker_id for row in curated.speakers if row.kind is SpeakerKind.STATE}
    for row in curated.speakers:
        if row.speaker_id in states:
            yield from (row.name_ru, row.name_en)
    yield from (row.alias for row in curated.speaker_aliases if row.speaker_id in states)


def _signs(row: EventRow, keywords: Counter[Phrase]) -> Iterator[tuple[Phrase, _Sign]]:
    for place in (row.place_ru, row.place_en):
        if place:
            for phrase in phrase_forms(place):
                yield phrase, _Sign(row.event_id, "place", PLACE, _is_one_name(place))
    for word in row.keywords:
        weight = OWN_KEYWORD if keywords[stems(word)] == 1 else SHARED_KEYWORD
        for phrase in phrase_forms(word):
            yield phrase, _Sign(row.event_id, "keyword", weight, _is_one_name(word))
    if row.date_text:
        has_year = any(len(word) == 4 and word.isdigit() for word in row.date_text.split())
        weight = FULL_DATE if has_year else DAY_WITHOUT_YEAR
        yield stems(row.date_text), _Sign(row.event_id, "date", weight)


def _is_one_name(words: str) -> bool:
    return words[0].isupper() and not any(letter.isspace() for letter in words)


def _counted_once(signs: list[tuple[float, Evidence]]) -> list[tuple[float, Evidence]]:
    """The strongest sign of each kind, none of them sharing a word with a stronger one."""
    taken: list[tuple[float, Evidence]] = []
    places: list[Span] = []
    for weight, evidence in sorted(signs, key=lambda sign: (-sign[0], _start(sign[1]))):
        if any(evidence.kind == other.kind for _, other in taken):
            continue
        if evidence.span and any(evidence.span.overlaps(place) for place in places):
            continue
        taken.append((weight, evidence))
        if evidence.span:
            places.append(evidence.span)
    return taken


def _start(evidence: Evidence) -> int:
    return evidence.span.start if evidence.span else 0


def _ruled_out(event: EventRow, dates: tuple[Dated, ...]) -> bool:
    """Whether the sentence dates itself, and never at the time of the event."""
    stated = [date.value.partial for date in dates if not date.is_reckoned]
    dated = [partial for partial in stated if partial and partial[0] != "-"]
    return bool(event.starts_on and dated) and not any(_at(event, partial) for partial in dated)


def _at(event: EventRow, partial: str) -> bool:
    """Whether a date with a year can be a time of the event, as precisely as both are known."""
    first = event.starts_on or ""
    last = event.ends_on or first
    known = min(len(partial), len(first), len(last))
    return first[:known] <= partial[:known] <= last[:known]


def _weight_of_date(event: EventRow, date: Dated) -> float:
    partial, first = date.value.partial, event.starts_on
    if not partial or not first:
        return 0.0
    if partial.startswith("--"):
        last = event.ends_on or first
        is_day = len(first) == len(last) == len("2022-01-21")
        return DAY_WITHOUT_YEAR if is_day and first[5:] <= partial[2:] <= last[5:] else 0.0
    if not _at(event, partial) or len(partial) == len("2022"):
        return 0.0
    is_day = len(partial) == len(first) == len("2022-01-21")
    if date.is_reckoned:
        return RECKONED_DATE if is_day else RECKONED_MONTH
    return FULL_DATE if is_day else MONTH_OF_YEAR
