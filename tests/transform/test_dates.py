"""What a partial date says: never more than stands in it."""

from datetime import date

import pytest

from etl.model.vocabulary import DatePrecision
from etl.transform.dates import first_day, precision_of


@pytest.mark.parametrize(
    ("partial", "precision", "first"),
    [
        ("2022-07-29", DatePrecision.DAY, date(2022, 7, 29)),
        ("2022-07", DatePrecision.MONTH, date(2022, 7, 1)),
        ("2022", DatePrecision.YEAR, date(2022, 1, 1)),
        ("--07-29", DatePrecision.DAY, None),
        (None, DatePrecision.NONE, None),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(
    partial: str | None, precision: DatePrecision, first: date | None
) -> None:
    assert (precision_of(partial), first_day(partial)) == (precision, first)
