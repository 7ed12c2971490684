"""A date on the screen is no more exact than what is known."""

import html
import re
from pathlib import Path

import duckdb
import pytest

from dashboard.components.dates import claim_date, event_date_text
from dashboard.database import open_ledger
from dashboard.questions.events import event
from dashboard.questions.statements import statements
from dashboard.wording import wording
from etl.model.vocabulary import Language
from tests.screen.small_ledger import build_small_ledger

OF_THE_EVENT = "aaaa000000000003"
"""A claim without a date of its own, about New Delhi."""


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "precision", "english", "russian"),
    [
        ("2016-01-01", None, "year", "2016", "2016 год"),
        ("2016-01-01", "2017-01-01", "year", "2016 – 2017", "2016 год – 2017 год"),
        ("2016-07-01", None, "month", "July 2016", "июль 2016 года"),
        ("2016-07-29", None, "day", "29 July 2016", "29 июля 2016 года"),
        ("2016-07-29", "2016-07-30", "day", "29–30 July 2016", "29–30 июля 2016 года"),
    ],
)
def test_a_claim_dated_by_its_event_shows_as_much_as_is_known_of_the_event(
    starts_on: str, ends_on: str | None, precision: str, english: str, russian: str, tmp_path: Path
) -> None:
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "update events set starts_on = ?, ends_on = ?, date_precision = ?"
            " where event_id = 'new-delhi-2023'",
            [starts_on, ends_on, precision],
        )
    ledger = open_ledger(path).ledger
    assert ledger is not None
    (said,) = statements(ledger, [OF_THE_EVENT])
    held = event(ledger, "new-delhi-2023")
    assert held is not None
    for language, shown in ((Language.EN, english), (Language.RU, russian)):
        words = wording(language)
        bare = html.unescape(re.sub("<[^>]*>", "", claim_date(said, words).html))
        assert bare == words.calendar.of_event(shown)
        assert event_date_text(held, words) == shown
