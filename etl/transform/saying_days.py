"""When words were said: the date beside the verb of saying, outside of the words themselves.

A date in another clause (X, который встретится с Y в пятницу, заявил …) or one that lies ahead is
not the day of the saying. Where two days stand beside the verb, none is taken.
"""

from etl.model.claims import Candidate, SaidDate
from etl.model.records import Attribution, Span, hull
from etl.model.vocabulary import CandidateField
from etl.transform.dated import Dated
from etl.transform.tense import CLAUSE_BORDER, Tense


def said_when(
    text: str, dates: tuple[Dated, ...], attribution: Attribution
) -> tuple[SaidDate, tuple[Candidate, ...]]:
    """The date of the saying, or the days it was left open between."""
    beside = [date for date in dates if _is_beside(text, date, attribution)]
    values = {date.value.partial for date in beside}
    if len(values) == 1:
        return _said(beside[0]), ()
    whole = sorted({value for value in values if value and not value.startswith("--")})
    evidence = ", ".join(date.mention.words for date in beside)
    return SaidDate(), tuple(
        Candidate(field=CandidateField.SAID_ON, value=value, score=None, evidence=evidence)
        for value in whole
    )


def _said(date: Dated) -> SaidDate:
    return SaidDate(
        text=date.mention.words,
        partial=date.value.partial,
        precision=date.value.precision,
        basis=date.value.basis,
        year_basis=date.value.year_basis,
    )


def _is_beside(text: str, date: Dated, attribution: Attribution) -> bool:
    span = date.mention.span
    told = (*attribution.cue, *attribution.source)
    if not told or date.tense is Tense.FUTURE:
        return False
    if any(span.overlaps(part) for part in (*attribution.content, *told)):
        return False
    others = (hull(told),) if not span.overlaps(hull(told)) else attribution.cue
    return any(_is_near(text, date, other, attribution) for other in others)


def _is_near(text: str, date: Dated, other: Span, attribution: Attribution) -> bool:
    """Whether nothing but words of the same clause lies between."""
    first, second = sorted((date.mention.span, other))
    if first.stop >= second.start:
        return True
    between = Span(first.stop, second.start)
    if any(between.overlaps(part) for part in attribution.content):
        return False
    words = between.of(text)
    if first == date.mention.span and _may_be_parted(text, date):
        words = words.lstrip(" ,)")
    return not CLAUSE_BORDER.search(words)


def _may_be_parted(text: str, date: Dated) -> bool:
    """Whether a comma after the date may belong to it: On Monday, X said · в среду, 9 июня, X …"""
    before = text[max(0, date.mention.span.start - 3) : date.mention.span.start].rstrip(" ")
    return date.mention.weekday is not None or not before or not before[-1].isalnum()
