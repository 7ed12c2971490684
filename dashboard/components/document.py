"""Documents: the list of them, and one whole with its claims lit in place."""

from collections.abc import Iterable, Sequence

from dashboard.components.lit_text import Lit, lit_text
from dashboard.components.quote import Markup, element, inner_link, joined, outer_link, quoted
from dashboard.components.statement import dotted, side_class
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.questions.sources import Document, LitClaim, Source
from dashboard.wording.words import Wording
from etl.model.vocabulary import DatePrecision, Language, ReviewStatus, SegmentKind, Side

LONGEST_SHOWN = 120_000
"""Code points of a document shown at once: more would stall the reader's browser."""


def source_title(source: Source) -> str:
    """The title, or the file's name where none is known."""
    return source.title or source.file


def source_card(source: Source, view: View, words: Wording) -> Markup:
    """A document of the list: its title opens it, its facts stand beneath."""
    opened = View(
        page=Page.SOURCES, language=view.language, data=view.data, document=source.document_id
    )
    title = inner_link(href(Page.SOURCES, opened), quoted(source_title(source)))
    return element(
        "article",
        element("h2", title),
        element("p", dotted(_counts(source, words)), class_="quiet"),
        source_facts(source, words),
        class_="source-card",
    )


def _counts(source: Source, words: Wording) -> Iterable[Markup]:
    yield element("span", words.sources.characters(source.characters))
    counts = {
        Side.RU: source.claims_ru,
        Side.US: source.claims_us,
        Side.UA: source.claims_ua,
        Side.OTHER: source.claims_other,
    }
    for side, number in counts.items():
        if number:
            name = element("span", words.terms.sides[side], class_="side-name")
            counted = words.sources.claims_in(number)
            yield element("span", name, f": {counted}", class_=side_class(side))


def source_facts(source: Source, words: Wording) -> Markup:
    """What is known about a document, and the fingerprint of its bytes."""
    said = words.sources
    day = words.calendar.whole
    language = words.terms.languages[Language(source.language)] if source.language else None
    published = day(source.published_on, DatePrecision.DAY) if source.published_on else None
    retrieved = day(source.retrieved_on, DatePrecision.DAY) if source.retrieved_on else None
    entries = [
        (said.outlet, source.outlet),
        (said.published, published),
        (said.retrieved, retrieved),
        (said.language, language),
        (said.encoding, source.encoding),
        (said.file, source.file),
        (said.rights, source.rights),
    ]
    facts = [element("div", element("dt", name), _value(value, words)) for name, value in entries]
    if source.url:
        link = outer_link(source.url, quoted(source.url))
        facts.append(element("div", element("dt", said.address), element("dd", link)))
    digest = element("dd", source.sha256, class_="hash")
    facts.append(element("div", element("dt", said.hash), digest, class_="hash-entry"))
    return element("dl", *facts, class_="facts")


def _value(value: str | None, words: Wording) -> Markup:
    if value is None:
        return element("dd", element("span", words.sources.unknown, class_="quiet"))
    return element("dd", quoted(value))


def document_text(document: Document, view: View, words: Wording) -> Markup:
    """The text with its claims lit; a long one is cut around the claim that is opened."""
    start, stop = _window(document, view.claim)
    language = Language(document.source.language) if document.source.language else None
    lights = [
        *(light for claim in document.claims for light in _lights(claim, view, words)),
        *_greyed(document, words),
    ]
    shown = lit_text(document.text[start:stop], lights, start, language)
    pieces = [element("div", shown, class_="document")]
    if stop - start < len(document.text):
        note = words.sources.cut(stop - start, len(document.text))
        pieces.insert(0, element("p", note, class_="quiet"))
    return joined(pieces)


def _window(document: Document, claim_id: str | None) -> tuple[int, int]:
    if len(document.text) <= LONGEST_SHOWN:
        return 0, len(document.text)
    opened = next((claim for claim in document.claims if claim.claim_id == claim_id), None)
    middle = opened.start if opened else 0
    start = max(0, min(middle - LONGEST_SHOWN // 2, len(document.text) - LONGEST_SHOWN))
    return start, start + LONGEST_SHOWN


def anchor_of(claim_id: str) -> str:
    """The element id of a claim in its document."""
    return f"claim-{claim_id}"


def _lights(claim: LitClaim, view: View, words: Wording) -> Iterable[Lit]:
    """The stretches of one claim. Rejected ones are listed beneath, not lit."""
    if claim.status == ReviewStatus.REJECTED:
        return
    opened = View(page=Page.CLAIMS, language=view.language, data=view.data, claim=claim.claim_id)
    unreviewed = " unreviewed" if claim.status == ReviewStatus.MACHINE else ""
    name = words.name(claim.speaker_en or "", claim.speaker_ru or "")
    side = words.terms.sides[Side(claim.side)]
    content = [(span.start, span.stop) for span in claim.spans if span.role == "content"]
    is_opened = claim.claim_id == view.claim
    for number, (start, stop) in enumerate(content or [(claim.start, claim.stop)]):
        yield Lit(
            start=start,
            stop=stop,
            look=f"{side_class(claim.side)}{unreviewed}",
            anchor=anchor_of(claim.claim_id) if is_opened and number == 0 else None,
            address=href(Page.CLAIMS, opened),
            title=f"{name}, {side}" if name else side,
            is_opened=is_opened,
        )


def _greyed(document: Document, words: Wording) -> Iterable[Lit]:
    for segment in document.segments:
        if segment.kind == SegmentKind.BOILERPLATE:
            yield Lit(
                start=segment.start,
                stop=segment.stop,
                look="boilerplate",
                tag="span",
                after=f"{words.sources.not_article}: {segment.reason}",
            )


def rejected_list(document: Document, words: Wording) -> Markup:
    """What was not taken for a claim, each with its reason."""
    rejected: Sequence[tuple[str, str]] = [
        *((item.quote or "", item.reason) for item in document.rejections),
        *(
            (document.text[claim.start : claim.stop], words.terms.statuses[ReviewStatus.REJECTED])
            for claim in document.claims
            if claim.status == ReviewStatus.REJECTED
        ),
    ]
    if not rejected:
        return Markup("")
    rows = (
        element("li", quoted(words_), element("span", f" – {reason}", class_="quiet"))
        for words_, reason in rejected
    )
    return element(
        "details",
        element("summary", words.sources.rejected(len(rejected))),
        element("p", words.sources.rejected_help, class_="quiet"),
        element("ul", *rows),
    )
