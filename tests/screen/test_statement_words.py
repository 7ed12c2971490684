"""The quotation marks of a statement, and the name of who decided about it."""

from pathlib import Path

import duckdb
import pytest

from tests.screen.conftest import Open, markup, text
from tests.screen.small_ledger import build_small_ledger


@pytest.mark.parametrize(
    ("integrity", "look", "note"),
    [
        ("open_missing", 'class="marked close-only" ', "opening quotation mark missing"),
        ("close_missing", 'class="marked open-only" ', "closing quotation mark missing"),
        ("broken", "", "quotation marks broken in the source"),
    ],
)
def test_the_quotation_mark_that_survives_in_the_source_is_shown(
    open_page: Open,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    integrity: str,
    look: str,
    note: str,
) -> None:
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "update claims set quote_integrity = ? where claim_id = 'aaaa000000000004'", [integrity]
        )
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    running = open_page("meeting", event=["geneva-2022"])
    shown = markup(running)
    start = shown.index('data-claim="aaaa000000000004"')
    assert f'<span {look}lang="ru">' in shown[start : shown.index("</blockquote>", start)]
    assert note in text(running)


def test_the_editors_are_named_in_the_language_of_the_interface_and_others_as_they_sign(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Решение: A. Reader, " in text(open_page("meeting", event=["geneva-2022"], lang=["ru"]))
    path = build_small_ledger(tmp_path / "ledger.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("update alignments set reviewed_by = 'Same Room editors'")
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(path))
    for language, said in (("ru", "Решение: редакция Same Room, "), ("en", "by Same Room editors")):
        assert said in text(open_page("meeting", event=["geneva-2022"], lang=[language]))
