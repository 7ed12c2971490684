"""The proof of following can fail: pages that mix, lag, stop or never come are told."""

from pathlib import Path

import pytest

from dashboard.database import open_ledger
from tests.conftest import World
from tests.reliability.ledger.following import READERS, Load, Page, Published, judged, shown_by
from tests.reliability.ledger.generations import publish_generation, rows_of

PUBLISHED = [Published(0, 0.0, 0.0), Published(1, 10.0, 10.5), Published(2, 20.0, 20.5)]


def pages(*, but: tuple[Page, ...] = ()) -> list[Page]:
    """Good pages of every reader, and others at the end."""
    good = [
        Page(reader, begun, begun + 0.1, (generation,))
        for reader in range(READERS)
        for begun, generation in ((1.0, 0), (10.55, 1), (20.6, 2))
    ]
    return [*good, *but]


def test_good_pages_keep_the_promise() -> None:
    outcome = judged(pages(), PUBLISHED, [], [])
    assert outcome.broken == ()
    assert outcome.seen.startswith("2 publishes x 8 readers, 24 pages: 0 torn, 0 of an earlier")
    assert "(16 of 16 by each reader), latest shown after 0.20 s, 0 errors" in outcome.seen


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        (Page(0, 10.1, 10.4, (0, 1)), "torn"),
        (Page(0, 10.1, 10.4, ()), "torn"),
        (Page(0, 12.0, 12.1, (0,)), "where 1 to 1 was there"),
        (Page(0, 12.0, 12.1, (2,)), "where 1 to 1 was there"),
    ],
)
def test_a_page_that_mixes_or_lags_is_told(page: Page, fault: str) -> None:
    (told, *_) = judged(pages(but=(page,)), PUBLISHED, [], []).broken
    assert fault in told


@pytest.mark.parametrize("begun", [10.1, 10.4])
def test_a_page_that_meets_a_publish_may_show_either_ledger(begun: float) -> None:
    met = tuple(Page(0, begun, 10.5, (generation,)) for generation in (0, 1))
    assert judged(pages(but=met), PUBLISHED, [], []).broken == ()


def test_a_late_reader_and_one_that_stopped_are_told() -> None:
    late = [page for page in pages() if page.reader or page.generations != (2,)]
    told = judged(late, PUBLISHED, [], []).broken
    assert told == ("reader 0 never came to the last",)
    told = judged([*late, Page(0, 20.6, 22.0, (2,))], PUBLISHED, [], []).broken
    assert told == ("shown after 1.50 s",)


def test_a_generation_nobody_saw_an_error_and_a_leak_are_told() -> None:
    unseen = [page for page in pages() if page.generations != (1,)]
    leaking = [Load(100.0 + 10 * number, number) for number in range(20)]
    told = judged(unseen, PUBLISHED, ["reader 3: damaged"], leaking).broken
    assert told == (
        *["shown after 10.20 s"] * READERS,
        "nobody saw generation 1",
        "reader 3: damaged",
        "15 more files open than after the first publishes",
        "110 MB more in memory than after the first publishes",
    )


def test_each_answer_names_its_generation_and_one_that_was_written_over_names_two(
    built: World, tmp_path: Path
) -> None:
    database = tmp_path / "ledger.duckdb"
    rows = rows_of(built.database)
    publish_generation(rows, 7, database)
    page = open_ledger(database).ledger
    assert page is not None
    assert shown_by(page) == (7,)
    publish_generation(rows, 8, database)
    assert shown_by(page) == (7,)
    following = open_ledger(database).ledger
    assert following is not None
    page._connection = following._connection
    page._answers._answers.popitem()
    assert shown_by(page) == (7, 8)
