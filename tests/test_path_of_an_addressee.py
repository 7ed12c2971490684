"""Whoever was spoken to, from the bytes of a seed to the page."""

import html
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import World

ROOT = Path(__file__).resolve().parent.parent
SENTENCE = "Марш заявил журналистам, что мосты важны."


def test_the_one_spoken_to_is_kept_with_its_place_and_shown(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    seed = world.seeds / "call-june.txt"
    seed.write_text(f"{seed.read_text(encoding='utf-8')}\n{SENTENCE}\n", encoding="utf-8")
    ((claim_id, quote, words, there),) = world.build().ask(
        "select claim_id, quote, spans.text, "
        "substring(documents.text, spans.start + 1, length(spans.text)) "
        "from claim_spans as spans join claims using (claim_id) "
        "join documents using (document_id) where role = 'addressee'"
    )
    assert (quote, words, there) == ("что мосты важны", "журналистам", "журналистам")

    monkeypatch.setenv("SAME_ROOM_DATABASE", str(world.database))
    page = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=30)
    page.switch_page("views/claims.py")
    page.query_params["claim"] = str(claim_id)
    page.run()
    assert not page.exception
    shown = html.unescape("".join(item.proto.body for item in page.get("html")))
    assert "Said to: " in shown
    assert ">журналистам<" in shown
