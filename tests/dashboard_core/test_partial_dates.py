"""The days a partial date of a link covers."""

from datetime import date

import pytest

from dashboard.partial_dates import first_day, is_partial_date, last_day


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("2022-07-29", date(2022, 7, 29), date(2022, 7, 29)),
        ("2022-07", date(2022, 7, 1), date(2022, 7, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
    ],
)
def test_a_day_a_month_and_a_year_are_covered_whole(partial, first, last):
    assert (first_day(partial), last_day(partial)) == (first, last)


@pytest.mark.parametrize("text", ["2023-02-29", "2022-13", "22", "2022-7", "2022-07-29 ", "today"])
def test_a_day_no_calendar_has_is_no_date(text):
    assert not is_partial_date(text)
