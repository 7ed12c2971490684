"""One sentence, followed from the bytes of a seed to the words on the page."""

import hashlib
import html
import json
from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.conftest import World

ROOT = Path(__file__).resolve().parent.parent
SENTENCE = "Марш сказал: «Мы подробно говорили о консульствах»."
QUOTE = "Мы подробно говорили о консульствах"


def test_the_words_on_the_page_are_the_bytes_of_the_seed(built: World, monkeypatch) -> None:
    data = (built.seeds / "call-june.txt").read_bytes()
    assert SENTENCE.encode() in data

    ((text, sha256),) = built.ask(
        "select text, sha256 from documents where document_id = 'call-june'"
    )
    assert text == data.decode()
    assert sha256 == hashlib.sha256(data).hexdigest()

    ((claim_id, start, stop, speaker, event, evidence, status, rule),) = built.ask(
        "select claim_id, start, stop, speaker_id, event_id, event_evidence, status, rule "
        "from claims where quote = ?",
        QUOTE,
    )
    assert str(text)[start:stop] == QUOTE
    assert (speaker, event, status) == ("john-marsh", "call-2024-06-14", "confirmed")
    assert json.loads(str(evidence)) == [
        {"kind": "reviewed", "text": "14 июня", "text_ru": "14 июня"}
    ]
    assert rule, "extraction found the sentence by itself, and says by which rule"

    spans = built.ask(
        "select role, text from claim_spans where claim_id = ? order by role, ordinal", claim_id
    )
    assert spans == [("content", QUOTE), ("cue", "сказал"), ("source", "Марш")]

    monkeypatch.setenv("SAME_ROOM_DATABASE", str(built.database))
    page = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=30)
    page.switch_page("views/claims.py")
    page.query_params["claim"] = str(claim_id)
    page.run()
    assert not page.exception
    shown = html.unescape("".join(item.proto.body for item in page.get("html")))
    assert QUOTE in shown
