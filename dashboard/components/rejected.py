"""What was left out: of the whole ledger, counted with its reasons, and of one document."""

from collections.abc import Iterable

from dashboard.components.explained import explained
from dashboard.components.quote import Markup, element, joined, quoted
from dashboard.components.scrolling_table import scrolling_table
from dashboard.questions.rejections import (
    OF_CLAIMS,
    Count,
    Reason,
    Rejected,
    RejectedList,
    RejectedPage,
)
from dashboard.wording.words import Wording
from etl.model.vocabulary import ReviewStatus


def what_became(
    counts: Iterable[Count], reasons: Iterable[Reason], documents: RejectedList, words: Wording
) -> Markup:
    """What went in and what became of it, and the documents that were not loaded by name."""
    said = words.sources
    names = (said.item, said.read, said.loaded, said.duplicates, said.left_out, said.reasons)
    given = list(reasons)
    rows = (_row(count, given, words) for count in counts)
    return element(
        "section",
        element("h2", said.what_became),
        element("p", said.what_became_help, class_="quiet"),
        scrolling_table(said.what_became, names, rows),
        _files(documents, words),
    )


def _row(count: Count, reasons: Iterable[Reason], words: Wording) -> Markup:
    numbers = (count.read, count.loaded, count.duplicates, count.rejected)
    given = (
        joined((quoted(_reason(one.reason, words)), f": {words.shell.number(one.count)}"))
        for one in reasons
        if one.item == count.item
    )
    return element(
        "tr",
        element("th", words.terms.items.get(count.item, count.item), scope="row"),
        *(element("td", words.shell.number(number)) for number in numbers),
        element("td", joined(given, "; ")),
    )


def _files(documents: RejectedList, words: Wording) -> Markup:
    """Each document that was not loaded; what to do about it stands in the words of the build."""
    if not documents.rows:
        return Markup("")
    rows = (
        element(
            "li",
            quoted(one.file),
            element("span", " – ", quoted(_reason(one.reason, words)), class_="quiet"),
            element("div", explained(one.detail, one.detail_ru, words), class_="quiet")
            if one.detail
            else "",
        )
        for one in documents.rows
    )
    return _folded(documents, "", list(rows), words)


def rejected_list(rejected: RejectedList, words: Wording) -> Markup:
    """What of one document was not taken as a claim, each with its reason."""
    if not rejected.rows:
        return Markup("")
    rows = (
        element(
            "li",
            quoted((one.quote or one.file) + ("…" if one.is_cut else "")),
            element("span", " – ", *_why(one, words), class_="quiet"),
        )
        for one in rejected.rows
    )
    return _folded(rejected, words.sources.rejected_help, list(rows), words)


def every_rejected(
    rejected: RejectedPage, pages: Markup, words: Wording, *, is_open: bool
) -> Markup:
    """Everything of all documents that was left out, page by page, each with its reason."""
    if not rejected.rows:
        return Markup("")
    rows = (
        element(
            "li",
            quoted((one.quote or one.file) + ("…" if one.is_cut else "")),
            element("span", f" – {words.terms.items.get(one.item, words.sources.claims)}: "),
            element("span", *_why(one, words), class_="quiet"),
            element("span", " – ", quoted(one.file), class_="quiet") if one.quote else "",
        )
        for one in rejected.rows
    )
    return element(
        "details",
        element("summary", words.method.every_rejected(rejected.total)),
        element("ul", *rows),
        pages,
        open="" if is_open else None,
    )


def _folded(rejected: RejectedList, lead: str, rows: list[Markup], words: Wording) -> Markup:
    pieces = [element("summary", words.sources.rejected(rejected.total))]
    if lead:
        pieces.append(element("p", lead, class_="quiet"))
    if len(rows) < rejected.total:
        pieces.append(element("p", words.shell.part(len(rows), rejected.total), class_="quiet"))
    return element("details", *pieces, element("ul", *rows))


def _why(one: Rejected, words: Wording) -> Iterable[Markup]:
    """The name of the reason, and what a person wrote to explain it."""
    yield quoted(_reason_of(one, words))
    if one.detail_ru:
        yield element("span", ": ", explained(one.detail, one.detail_ru, words))


def _reason_of(one: Rejected, words: Wording) -> str:
    if one.item == OF_CLAIMS:
        return words.terms.statuses[ReviewStatus.REJECTED]
    return _reason(one.reason, words)


def _reason(reason: str, words: Wording) -> str:
    """The name of a reason; a rule's own name where the reason is not one of the closed ones."""
    return words.terms.rejections.get(reason, reason)
