"""Rows of the ledger made ready for the timeline, and its twin as a table."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from dashboard.charts.timeline_marks import TimelineEvent, TimelineMark, TimelineWords
from dashboard.components.dates import brief_event_date, event_date_text, is_certain
from dashboard.components.matrix import meeting_address
from dashboard.components.quote import Markup, element, inner_link, quoted
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.questions.events import Event
from dashboard.questions.timeline import Bundle, Mark, Timeline
from dashboard.wording.words import Wording
from etl.model.hidden_characters import closed
from etl.model.vocabulary import Basis, DatePrecision, ReviewStatus, Side

DRAWN = (Side.RU, Side.US)
MOST_EVENTS = 80


def timeline_marks(timeline: Timeline, view: View, words: Wording) -> list[TimelineMark]:
    """What the chart draws: the two sides only."""
    marks = [_mark(mark, view, words) for mark in timeline.marks if mark.side in DRAWN]
    bundles = [_bundle(bundle, words) for bundle in timeline.bundles if bundle.side in DRAWN]
    return marks + bundles


def _mark(mark: Mark, view: View, words: Wording) -> TimelineMark:
    precision = DatePrecision(mark.date_precision)
    day = words.calendar.whole(mark.first_day, precision)
    certain = (
        mark.dated_by != "event"
        and precision is DatePrecision.DAY
        and {mark.date_basis, mark.year_basis} == {Basis.STATED}
    )
    side = words.terms.sides[Side(mark.side)]
    name = words.name(mark.speaker_en or "", mark.speaker_ru or "")
    return TimelineMark(
        day=mark.first_day,
        side=mark.side,
        claims=1,
        is_uncertain=not certain,
        is_reviewed=mark.status != ReviewStatus.MACHINE,
        claim_id=mark.claim_id,
        event_id=mark.event_id or "",
        words=mark.quote + ("…" if mark.is_cut else ""),
        who=f"{closed(name)}, {side}" if name and name != side else side,
        when=_when(mark, day, words),
        address=_address(mark, view),
    )


def _when(mark: Mark, day: str, words: Wording) -> str:
    """The day, and that nobody has looked at the claim where that is so."""
    when = words.calendar.of_event(day) if mark.dated_by == "event" else day
    if mark.status != ReviewStatus.MACHINE:
        return when
    return f"{when}; {words.terms.statuses[ReviewStatus.MACHINE].lower()}"


def _address(mark: Mark, view: View) -> str:
    """The meeting of a statement with the statement opened in it; without one, the statement."""
    page = Page.MEETING if mark.event_id else Page.CLAIMS
    opened = View(
        page=page,
        language=view.language,
        data=view.data,
        event=mark.event_id,
        claim=mark.claim_id,
    )
    return href(page, opened)


def _bundle(bundle: Bundle, words: Wording) -> TimelineMark:
    precision = DatePrecision.YEAR if bundle.unit == "year" else DatePrecision.MONTH
    return TimelineMark(
        day=bundle.first_day,
        side=bundle.side,
        claims=bundle.claims,
        is_uncertain=False,
        is_reviewed=True,
        claim_id="",
        event_id="",
        words="",
        who=words.terms.sides[Side(bundle.side)],
        when=words.calendar.whole(bundle.first_day, precision),
    )


def timeline_events(events: Sequence[Event], view: View, words: Wording) -> list[TimelineEvent]:
    """The dated events in order of time, numbered as in :func:`event_list`."""
    return [
        TimelineEvent(
            day=day,
            event_id=event.event_id,
            number=number,
            is_uncertain=not is_certain(event),
            name=words.name(event.title_en, event.title_ru),
            when=event_date_text(event, words),
            address=meeting_address(event.event_id, None, view),
        )
        for number, (day, event) in enumerate(_dated(events), start=1)
    ]


def _dated(events: Sequence[Event]) -> list[tuple[date, Event]]:
    dated = [(event.starts_on, event) for event in events if event.starts_on is not None]
    newest = dated[:MOST_EVENTS]
    return sorted(newest, key=lambda pair: (pair[0], pair[1].event_id))


def event_list(events: Sequence[Event], view: View, words: Wording) -> Markup:
    """The key to the numbers of the chart, each a link to its meeting; folded on a narrow screen
    only, where it would stand between the chart and the comparison."""
    entries = (
        element(
            "li",
            inner_link(
                meeting_address(event.event_id, None, view),
                quoted(words.name(event.title_en, event.title_ru)),
            ),
            element("span", ", ", brief_event_date(event, words), class_="quiet"),
        )
        for _, event in _dated(events)
    )
    dated = sum(event.starts_on is not None for event in events)
    said = words.overview
    pieces = [element("summary", said.events_key(min(dated, MOST_EVENTS)))]
    if dated > MOST_EVENTS:
        pieces.append(element("p", said.events_shown(MOST_EVENTS, dated), class_="quiet"))
    pieces.append(element("ol", *entries, class_="event-list"))
    if not all(is_certain(event) for _, event in _dated(events)):
        pieces.append(element("p", said.dotted_dates, class_="quiet"))
    return element("details", *pieces, class_="event-key")


def chart_words(words: Wording) -> TimelineWords:
    """The names the chart shows."""
    return TimelineWords(
        months_short=tuple(words.calendar.months_short),
        statement=words.overview.title_claim,
        speaker=words.shell.choose_speaker,
        time=words.meeting.when,
        event=words.overview.event,
        count=words.overview.count,
    )


def twin_table(timeline: Timeline, words: Wording) -> Markup:
    """The same figures as the chart: months down, sides across."""
    counts: Counter[tuple[date, str]] = Counter()
    for mark in timeline.marks:
        counts[mark.first_day.replace(day=1), mark.side] += 1
    for bundle in timeline.bundles:
        counts[bundle.first_day.replace(day=1), bundle.side] += bundle.claims
    is_yearly = any(bundle.unit == "year" for bundle in timeline.bundles)
    precision = DatePrecision.YEAR if is_yearly else DatePrecision.MONTH
    months = sorted({month for month, _ in counts})
    head = (element("th", words.terms.sides[side], scope="col") for side in Side)
    rows = (
        element(
            "tr",
            element("th", words.calendar.whole(month, precision), scope="row"),
            *(element("td", words.shell.number(counts[month, side])) for side in Side),
        )
        for month in months
    )
    return element(
        "table",
        element("caption", words.overview.timeline, class_="unseen"),
        element("thead", element("tr", element("th", words.overview.month, scope="col"), *head)),
        element("tbody", *rows),
    )
