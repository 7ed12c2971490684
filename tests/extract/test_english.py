"""English reports in their simple forms. All sentences are invented."""

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Lavrov said that the talks were useful.", "Lavrov", "said",
         "that the talks were useful"),
        ("Sergey Lavrov said the talks were useful.", "Sergey Lavrov", "said",
         "the talks were useful"),
        ("“We are waiting,” Blinken said.", "Blinken", "said", "“We are waiting,”"),
        ("“We are waiting,” said Blinken.", "Blinken", "said", "“We are waiting,”"),
        ("Blinken said, “We are waiting.”", "Blinken", "said", "“We are waiting.”"),
        ("Blinken urged Moscow to release the detained.", "Blinken", "urged",
         "Moscow to release the detained"),
        ("Lavrov condemned the attack on the embassy.", "Lavrov", "condemned",
         "the attack on the embassy"),
        ("The Kremlin called for new talks.", "The Kremlin", "called for", "new talks"),
        ("According to the State Department, the talks were useful.", "the State Department",
         "According to", "the talks were useful"),
        ("The talks were useful, according to the Kremlin.", "the Kremlin", "according to",
         "The talks were useful"),
        ("SECRETARY BLINKEN: We are waiting. There is no answer.", "SECRETARY BLINKEN", ":",
         "We are waiting. There is no answer"),
    ],
)  # fmt: skip
def test_one_report(tell: Any, text: str, source: str, cue: str, content: str) -> None:
    assert [(one.source, one.cue, one.content) for one in tell(text)] == [(source, cue, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Lavrov and Blinken discussed grain.",
        "I would say that the talks were useful.",
        "Blinken did not say that the talks were useful.",
        "Lavrov will urge Kyiv to negotiate.",
    ],
)
def test_nobody_speaks(tell: Any, text: str) -> None:
    assert tell(text) == []


def test_a_pronoun_stands_for_the_last_speaker(tell: Any) -> None:
    text = "Blinken said that the talks were useful. He condemned the attack."
    assert [one.found.speaker_id for one in tell(text)] == ["blinken", "blinken"]
