"""What is said when there is no ledger to read: the cause and the fix, never a traceback."""

from pathlib import Path

from dashboard.components.quote import Markup, element, quoted
from dashboard.wording.words import Wording


def ledger_trouble(state: str, path: Path | None, detail: str, words: Wording) -> Markup:
    """The page in place of all others. ``state`` is one of the titles of ``LedgerWords``; ``path``
    is the ledger's where the trouble lies with it."""
    said = words.ledger
    pieces = [
        element("h1", said.titles[state]),
        element("p", said.causes[state]),
        element("p", element("strong", said.fixes[state])),
    ]
    if path is not None:
        pieces.append(element("p", quoted(said.where(str(path))), class_="quiet"))
    return element("div", *pieces, *_message(detail, words), class_="ledger")


def earlier_ledger(message: str, words: Wording) -> Markup:
    """What stands above a page whose ledger could not be built anew."""
    return element(
        "section",
        element("strong", words.ledger.earlier),
        *_message(message, words),
        class_="notice ledger",
        role="status",
    )


def _message(text: str, words: Wording) -> tuple[Markup, ...]:
    """What the build or the system reported, as plain text."""
    if not text:
        return ()
    return (
        element("p", words.ledger.message, class_="label"),
        element("pre", quoted(text)),
    )
