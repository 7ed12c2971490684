"""What is said when there is no ledger to read: the cause and the fix, never a traceback."""

from pathlib import Path

from dashboard.components.quote import Markup, element, quoted
from dashboard.wording.words import Wording


def ledger_trouble(state: str, path: Path, detail: str, words: Wording) -> Markup:
    """The page in place of all others. ``state`` is one of the titles of ``LedgerWords``."""
    said = words.ledger
    pieces = [
        element("h1", said.titles[state]),
        element("p", said.causes[state]),
        element("p", element("strong", said.fixes[state])),
        element("p", quoted(said.where(str(path))), class_="quiet"),
    ]
    if detail:
        pieces += [
            element("p", said.message, class_="label"),
            element("pre", quoted(detail)),
        ]
    return element("div", *pieces, class_="ledger")
