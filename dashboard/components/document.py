"""Documents: the list of them, and one whole with its claims lit in place."""

from collections.abc import Iterable
from dataclasses import replace

from dashboard.components.claim_list import pager
from dashboard.components.explained import explained
from dashboard.components.hidden_mark import hidden_mark
from dashboard.components.lit_text import Lit, lit_text
from dashboard.components.quote import (
    Markup,
    element,
    inner_link,
    is_web_address,
    joined,
    outer_link,
    quoted,
)
from dashboard.components.statement import dotted, side_class
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.questions.document import Document, LitClaim
from dashboard.questions.passages import Segment
from dashboard.questions.sources import Source
from dashboard.wording.words import Wording
from etl.model.hidden_characters import closed
from etl.model.links import network_form
from etl.model.vocabulary import DatePrecision, Language, ReviewStatus, SegmentKind, Side


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
    ]
    facts = [element("div", element("dt", name), _value(value, words)) for name, value in entries]
    if source.rights or source.rights_ru:
        rights = element("dd", explained(source.rights, source.rights_ru, words))
    else:
        rights = _value(None, words)
    facts.append(element("div", element("dt", said.rights), rights, class_="wide"))
    if source.url:
        link = outer_link(source.url, quoted(source.url), *_network_form(source.url))
        facts.append(element("div", element("dt", said.address), element("dd", link)))
    digest = element("dd", source.sha256, class_="hash")
    facts.append(element("div", element("dt", said.hash), digest, class_="hash-entry"))
    return element("dl", *facts, class_="facts")


def _network_form(address: str) -> Iterable[Markup]:
    """The host as the network writes it, where look-alike letters could name another."""
    written = network_form(address) if is_web_address(address) else None
    if written:
        yield element("span", f" ({written})", class_="quiet")


def _value(value: str | None, words: Wording) -> Markup:
    if value is None:
        return element("dd", element("span", words.sources.unknown, class_="quiet"))
    return element("dd", quoted(value))


def document_text(document: Document, view: View, words: Wording) -> Markup:
    """The text with its claims lit; of a long one, the part that is opened, and how much it is."""
    language = Language(document.source.language) if document.source.language else None
    lights = [
        *(light for claim in document.claims for light in _lights(claim, view, words)),
        *_greyed(document, words),
    ]
    shown = lit_text(document.text, lights, document.start, language)
    notes = []
    if document.parts > 1:
        notes.append(words.sources.cut(len(document.text), document.source.characters))
    if len(document.claims) < document.claims_total:
        notes.append(words.sources.lit(len(document.claims), document.claims_total))
    return joined(
        (
            *(element("p", note, class_="quiet") for note in notes),
            hidden_mark(words, document.text),
            element("div", shown, class_="document"),
            pager(document.part, document.parts, replace(view, claim=None), words),
        )
    )


def anchor_of(claim_id: str) -> str:
    """The element id of a claim in its document."""
    return f"claim-{claim_id}"


def _lights(claim: LitClaim, view: View, words: Wording) -> Iterable[Lit]:
    """The stretches of one claim."""
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
            title=f"{closed(name)}, {side}" if name else side,
            is_opened=is_opened,
        )


def _reason(segment: Segment, words: Wording) -> str:
    """What a person gave as the reason, or what the rule means; the name of one without words."""
    if segment.reason_ru:
        return words.name(segment.reason, segment.reason_ru)
    return words.terms.segment_rules.get(segment.reason, segment.reason)


def _greyed(document: Document, words: Wording) -> Iterable[Lit]:
    for segment in document.segments:
        if segment.kind == SegmentKind.BOILERPLATE:
            yield Lit(
                start=segment.start,
                stop=segment.stop,
                look="boilerplate",
                tag="span",
                after=f"{words.sources.not_article}: {_reason(segment, words)}",
            )
