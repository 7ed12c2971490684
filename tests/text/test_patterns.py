"""Tables of patterns: what every match holds, and that nothing is lost by looking for it first."""

import re

import pytest

from etl.text.packaged import read_table
from etl.text.patterns import alternatives_of, needle_of, pattern_table


@pytest.mark.parametrize(
    ("alternative", "needle"),
    [
        (r"\bуведомлени\w+.{0,60}\bнажмите\b", "уведомлени"),
        (r"\bcookies?\b", "cookie"),
        (r"\((?:left|right)\)", "("),
        (r"\bвсе права (?:защищены|сохранены)\b", "все права "),
        (r"ab+c*de", "ab"),
        (r"[abc]def[+(]g", "def"),
        (r"ab{2}cd\.e", "cd.e"),
    ],
)
def test_the_needle_is_the_longest_run_of_plain_letters(alternative: str, needle: str) -> None:
    assert needle_of(alternative) == needle


def test_alternatives_are_cut_outside_of_brackets_only() -> None:
    assert list(alternatives_of(r"a(b|c)|[|]d|e\|f")) == [r"a(b|c)", "[|]d", r"e\|f"]


@pytest.mark.parametrize("table", ["boilerplate", "captions"])
def test_every_pattern_is_written_in_small_letters(table: str) -> None:
    for row in read_table("etl.text", table):
        letters = re.sub(r"\\.", "", row["pattern"])
        assert letters == letters.lower()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("ВСЕ ПРАВА ЗАЩИЩЕНЫ.", "rights_line"),
        ("Подпишитесь на наш канал в Telegram", "channel_promotion"),
        ("Подписывайтесь!", "subscription_call"),
        ("Мы используем cookie", "cookie_notice"),
        ("Наш канал закрыт", None),
    ],
)
def test_the_first_row_that_fits_gives_the_reason(words: str, reason: str | None) -> None:
    assert pattern_table("boilerplate").reason("sentence", words) == reason
