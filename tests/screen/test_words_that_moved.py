"""A reader of a claim is told whether its words still stand where they were found."""

from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from tests.screen.conftest import APP, ran, text
from tests.screen.small_ledger import build_small_ledger

SAID = {
    "en": "This quotation no longer stands where it was found.",
    "ru": "Эта цитата больше не стоит там, где её нашли.",
}


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize(("state", "is_told"), [("exact", False), ("moved", True), ("lost", True)])
def test_words_that_moved_or_are_gone_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, state: str, is_told: bool
) -> None:
    ledger = build_small_ledger(tmp_path / "moved.duckdb")
    with duckdb.connect(str(ledger)) as connection:
        connection.execute("update claims set anchor_state = $1", [state])
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(ledger))
    running = AppTest.from_file(str(APP), default_timeout=30).switch_page("views/claims.py")
    running.query_params["claim"] = ["aaaa000000000002"]
    running.query_params["lang"] = [language]
    assert (SAID[language] in text(ran(running))) is is_told
