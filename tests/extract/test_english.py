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
        ("MR. PRICE: We are waiting.\n\nThere is no answer.\n", "MR. PRICE", ":",
         "We are waiting.\n\nThere is no answer"),
        ("The talks, Blinken noted, would always be difficult.", "Blinken", "noted",
         "The talks¦would always be difficult"),
        ("The talks were useful, Blinken said on Friday.", "Blinken", "said",
         "The talks were useful"),
        ("As Blinken has made clear, the talks were useful.", "Blinken", "made clear",
         "the talks were useful"),
        ("“We are waiting,” Lavrov was quoted as saying by Interfax.", "Lavrov",
         "quoted as saying", "“We are waiting,”"),
        ("Blinken warned Lavrov about the consequences.", "Blinken", "warned¦about",
         "the consequences"),
        ("Blinken spoke with Lavrov to reiterate his concern about grain.", "Blinken",
         "reiterate", "his concern about grain"),
        ("Blinken underscored the need for talks and reviewed plans.", "Blinken", "underscored",
         "the need for talks"),
        ("Blinken expressed hope that the talks would go on.", "Blinken", "expressed hope",
         "that the talks would go on"),
        ("Lavrov's statement that grain is safe was read aloud.", "Lavrov", "statement",
         "that grain is safe"),
        ("Lavrov and Blinken agreed to meet again.", "Lavrov and Blinken", "agreed",
         "to meet again"),
        ("A senior adviser to the minister, Anna Roe, said the talks were useful.",
         "A senior adviser to the minister, Anna Roe", "said", "the talks were useful"),
        ("Blinken told reporters in Geneva that the talks were useful.", "Blinken", "told",
         "that the talks were useful"),
        ("Concern was voiced about the risk of war.", "", "voiced",
         "Concern¦about the risk of war"),
        ("Lavrov stressed his commitment to deepening and maintaining talks.", "Lavrov",
         "stressed", "his commitment to deepening and maintaining talks"),
        ("It was noted that the talks were useful.", "", "noted", "that the talks were useful"),
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
        "The United States is far away.",
        "The attack was condemned by nobody.",
        "The stated aim of the talks is grain.",
    ],
)
def test_nobody_speaks(tell: Any, text: str) -> None:
    assert tell(text) == []


def test_a_pronoun_stands_for_the_last_speaker(tell: Any) -> None:
    text = "Blinken said that the talks were useful. He condemned the attack."
    assert [one.found.speaker_id for one in tell(text)] == ["blinken", "blinken"]


def test_a_number_behind_an_office_is_nobodys_name(tell: Any) -> None:
    text = (
        "SENIOR STATE DEPARTMENT OFFICIAL ONE: We are waiting.\n\n"
        "SENIOR STATE DEPARTMENT OFFICIAL TWO: There is no answer."
    )
    assert {one.found.speaker for one in tell(text)} & {"One", "Two"} == set()
    assert [one.cue for one in tell(text)] == [":", ":"]
