"""English sentences of many forms, marked by hand in english_sentences.txt. All are invented."""

import re
from pathlib import Path
from typing import Any

import pytest

_LINES = Path(__file__).with_name("english_sentences.txt").read_text(encoding="utf-8").splitlines()
_MARK = re.compile(r"<(/?)([scqr])(\d?)>")


def _marked(line: str) -> tuple[str, list[tuple[str, str, str]]]:
    """The text of a line, and source, cue and content of each report in it."""
    line = line.replace("\\n", "\n")
    roles: dict[tuple[str, str], list[str]] = {}
    for found in re.finditer(r"<([scqr])(\d?)>(.*?)</\1\2>", line, re.DOTALL):
        roles.setdefault((found[2], found[1]), []).append(_MARK.sub("", found[3]))
    numbers = sorted({number for number, _ in roles})
    reports = []
    for number in numbers:
        source = roles.get((number, "s"), roles.get(("", "s"), []))
        told = (source, roles.get((number, "c"), []), roles.get((number, "q"), []))
        source_words, cue, content = ("¦".join(words) for words in told)
        reports.append((source_words, cue, content))
    return _MARK.sub("", line), reports


@pytest.mark.parametrize("line", [line for line in _LINES if line and not line.startswith("#")])
def test_a_marked_sentence(tell: Any, line: str) -> None:
    text, reports = _marked(line)
    assert [(one.source, one.cue, one.content) for one in tell(text)] == reports


def test_who_is_quoted_by_an_outlet_is_the_source_and_the_outlet_the_relay(tell: Any) -> None:
    (one,) = tell("“We have seen nothing,” Interfax quoted Lavrov as saying.")
    assert (one.source, one.relay) == ("Lavrov", "Interfax")


def test_a_person_beside_a_house_is_still_the_person(tell: Any) -> None:
    (one,) = tell("“It is over,” said John Roe, a senior fellow at the Kyiv Institute.")
    assert (one.found.speaker, one.found.side) == ("John Roe", None)
