"""Partial ISO dates (2022-07-29, 2022-07, 2022, --07-29): what they say, and their first day."""

from datetime import date

from etl.model.vocabulary import DatePrecision


def precision_of(partial: str | None) -> DatePrecision:
    """How much a partial date says; ``--03-02`` says a day, without its year."""
    if partial is None:
        return DatePrecision.NONE
    if partial.startswith("--"):
        return DatePrecision.DAY
    return {4: DatePrecision.YEAR, 7: DatePrecision.MONTH}.get(len(partial), DatePrecision.DAY)


def first_day(partial: str | None) -> date | None:
    """The day itself, or the first of the month or year; None for a date without a year."""
    if partial is None or partial.startswith("--"):
        return None
    year, month, day = [*(int(part) for part in partial.split("-")), 1, 1][:3]
    return date(year, month, day)
