"""Dates on the screen: written as people write them, and looking uncertain where they are."""

from datetime import date
from typing import Protocol

from dashboard.components.quote import Markup, element, joined, plain
from dashboard.questions.statements import Statement
from dashboard.wording.words import Wording
from etl.model.vocabulary import Basis, DatePrecision


class DatedEvent(Protocol):
    """What is known of the date of an event."""

    @property
    def starts_on(self) -> date | None: ...
    @property
    def ends_on(self) -> date | None: ...
    @property
    def date_precision(self) -> str: ...
    @property
    def date_basis(self) -> str: ...
    @property
    def year_basis(self) -> str: ...


def event_date_text(event: DatedEvent, words: Wording) -> str:
    """The date of an event as one line of plain text."""
    if event.starts_on is None:
        return words.calendar.unknown
    return _days(event.starts_on, event.ends_on or event.starts_on, event.date_precision, words)


def _days(first: date, last: date, precision: str, words: Wording) -> str:
    """Days, months or years from ``first`` to ``last``: no more exactly than they are known."""
    known = DatePrecision(precision)
    if known is DatePrecision.DAY:
        return words.calendar.period(first, last)
    ends = (words.calendar.whole(first, known), words.calendar.whole(last, known))
    return ends[0] if ends[0] == ends[1] else " – ".join(ends)


def is_certain(event: DatedEvent) -> bool:
    """Whether day, month and year of an event all stand in the documents."""
    return (
        event.date_precision == DatePrecision.DAY
        and event.date_basis == Basis.STATED
        and event.year_basis == Basis.STATED
    )


def event_date(event: DatedEvent, words: Wording) -> Markup:
    """The date of an event, dotted where it is not certain, with the reason beside it."""
    text = event_date_text(event, words)
    if is_certain(event):
        return plain(text)
    reasons = date_doubts(event, words)
    if not reasons:
        return element("span", text, class_="uncertain")
    return joined(
        (
            element("span", text, class_="uncertain"),
            element("span", f" ({reasons})", class_="quiet"),
        )
    )


def brief_event_date(event: DatedEvent, words: Wording) -> Markup:
    """The date of an event, dotted where it is not certain; the reason is read out or pointed at.

    For lists that say once what the dots mean.
    """
    text = event_date_text(event, words)
    if is_certain(event):
        return plain(text)
    reasons = date_doubts(event, words)
    unseen = element("span", f" ({reasons})", class_="unseen") if reasons else ""
    return element("span", text, unseen, class_="uncertain", title=reasons or None)


def date_doubts(event: DatedEvent, words: Wording) -> str:
    """What of the date does not stand in the documents."""
    if event.starts_on is None or event.date_basis != Basis.STATED:
        return words.terms.date_bases[Basis(event.date_basis)]
    if event.year_basis != Basis.STATED:
        return words.terms.year_bases[Basis(event.year_basis)]
    return ""


def claim_date(statement: Statement, words: Wording) -> Markup:
    """When a claim was said: no more exactly than is known, with where that comes from."""
    if statement.dated_by == "none" and not statement.date_partial:
        return plain(words.calendar.unknown)
    text = _claim_day(statement, words)
    if statement.dated_by == "event" and not statement.date_partial:
        return element("span", text, class_="uncertain")
    reasons = _reasons(statement.date_basis, statement.year_basis, words)
    sure = {statement.date_basis, statement.year_basis} == {Basis.STATED}
    shown = element("span", text, class_=None if sure else "uncertain")
    return joined((shown, f" ({reasons})"))


def claim_date_text(statement: Statement, words: Wording) -> str:
    """The same as one line of plain text, with what the date rests on."""
    if statement.dated_by == "none" and not statement.date_partial:
        return words.calendar.unknown
    text = _claim_day(statement, words)
    if statement.dated_by == "event" and not statement.date_partial:
        return text
    return f"{text} ({_reasons(statement.date_basis, statement.year_basis, words)})"


def _claim_day(statement: Statement, words: Wording) -> str:
    calendar = words.calendar
    if statement.said_on is not None:
        return calendar.whole(statement.said_on, DatePrecision.DAY)
    partial = statement.date_partial
    if partial and partial.startswith("--"):
        return calendar.without_year(calendar.partial(partial))
    if partial:
        return calendar.partial(partial)
    first, last, precision = statement.first_day, statement.last_day, statement.event_precision
    assert first is not None and last is not None and precision is not None
    return calendar.of_event(_days(first, last, precision, words))


def _reasons(date_basis: str, year_basis: str, words: Wording) -> str:
    """What a date rests on; the year is named apart where it rests on something else."""
    said = [words.terms.date_bases[Basis(date_basis)]]
    if year_basis != date_basis:
        said.append(words.terms.year_bases[Basis(year_basis)])
    return ", ".join(said)
