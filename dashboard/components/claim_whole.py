"""One claim in full: its words, its passage, what was left open, its repeats, how it was found."""

from collections.abc import Iterable
from itertools import groupby

from dashboard.components.claim_particulars import particulars, unreviewed_notice
from dashboard.components.corrections import corrections_list
from dashboard.components.explained import explained
from dashboard.components.matrix import meeting_address
from dashboard.components.passage import passage_block
from dashboard.components.quote import Markup, element, inner_link, joined, quoted
from dashboard.components.speaker_link import speaker_link
from dashboard.components.state_chip import state_chip
from dashboard.components.statement import (
    claim_address,
    passage_address,
    review_mark,
    statement_block,
)
from dashboard.link import View
from dashboard.questions.claim import Candidate, ClaimWhole
from dashboard.wording.words import Wording
from etl.model.vocabulary import AnchorState, DatePrecision, Language


def claim_whole(claim: ClaimWhole, view: View, words: Wording) -> Markup:
    """Everything held about a claim, in the order a sceptical reader asks for it."""
    said = claim.statement
    sections = [
        element("h2", words.claims.opened),
        unreviewed_notice(said, words),
        statement_block(said, view, words),
        element(
            "section",
            element("h3", words.claims.in_passage),
            passage_block(said, claim.passage, words),
            element(
                "p", inner_link(passage_address(said, view), words.claims.see_document),
                class_="quiet",
            ),
            class_="beside",
        ),
        particulars(claim, words),
        _about(claim, view, words),
        _standings(claim, view, words),
        _left_open(claim, words),
        _repeats(claim, view, words),
        corrections_list(claim.corrections, Language(said.language), words),
        element("p", joined(_found(claim, words), " "), class_="quiet"),
    ]  # fmt: skip
    return element("section", *sections, class_="opened-claim")


def _about(claim: ClaimWhole, view: View, words: Wording) -> Markup:
    """The event and why; said to be open where it is."""
    said = claim.statement
    if said.event_id and said.event_en and said.event_ru:
        title = quoted(words.name(said.event_en, said.event_ru))
        event = inner_link(meeting_address(said.event_id, None, view), title)
    else:
        event = element("span", words.claims.event_open)
    lines = [element("p", f"{words.claims.about}: ", event)]
    name = words.name(said.speaker_en or "", said.speaker_ru or "")
    if said.speaker_id and name:
        who = speaker_link(said.speaker_id, name, view)
        lines[0] += element("p", f"{words.shell.choose_speaker}: ", who)
    topic = words.name(said.topic_en or "", said.topic_ru or "")
    if topic:
        lines[0] += element("p", f"{words.shell.choose_topic}: ", quoted(topic))
    if told := said.lit("addressee"):
        names = joined((quoted(one.text, Language(said.language)) for one in told), ", ")
        lines.append(element("p", f"{words.claims.said_to}: ", names))
    spoken = Language(said.language)
    reasons = [
        _evidence(item.text, item.text_ru, spoken, words) for item in claim.evidence if item.text
    ]
    if reasons:
        because = joined(reasons, "; ")
        lines.append(element("p", f"{words.claims.event_because}: ", because, class_="quiet"))
    note = explained(said.note_en, said.note_ru, words)
    if note.html:
        lines.append(element("p", note, class_="quiet"))
    return element("div", *lines)


def _evidence(text: str, russian: str | None, spoken: Language, words: Wording) -> Markup:
    """An explanation in the reader's language; words of the document in their own."""
    return explained(text, russian, words) if russian else quoted(text, spoken)


def _standings(claim: ClaimWhole, view: View, words: Wording) -> Markup:
    """The comparisons the claim stands in."""
    if not claim.standings:
        return Markup("")
    rows = (
        element(
            "li",
            inner_link(
                meeting_address(one.event_id, one.topic_id, view),
                quoted(words.name(one.topic_en, one.topic_ru)),
            ),
            " ",
            state_chip(one.state, words),
        )
        for one in claim.standings
    )
    return element("div", element("h3", words.claims.stands), element("ul", *rows, class_="bare"))


def _left_open(claim: ClaimWhole, words: Wording) -> Markup:
    """What was left open, and between what."""
    spoken = Language(claim.statement.language)
    groups = [
        element(
            "div",
            element("p", words.claims.left_open_between(words.terms.fields.get(field, field))),
            element("ul", *(_candidate(one, spoken, words) for one in group)),
        )
        for field, group in groupby(claim.candidates, key=lambda one: one.field)
    ]
    if not groups:
        return Markup("")
    return element("section", element("h3", words.claims.left_open), *groups)


def _candidate(candidate: Candidate, spoken: Language, words: Wording) -> Markup:
    name = words.name(candidate.name_en or "", candidate.name_ru or "") or candidate.value
    pieces = [quoted(name)]
    if candidate.score is not None:
        pieces.append(element("span", f" ({words.claims.score(candidate.score)})", class_="quiet"))
    if candidate.evidence:
        why = _evidence(candidate.evidence, candidate.evidence_ru, spoken, words)
        pieces.append(element("span", ": ", why, class_="quiet"))
    return element("li", *pieces)


def _repeats(claim: ClaimWhole, view: View, words: Wording) -> Markup:
    """The other tellings of the same words; how many of them are independent."""
    said = claim.statement
    if not claim.repeats or said.cluster_claims is None or said.cluster_origins is None:
        return Markup("")
    others = (
        element(
            "li",
            inner_link(claim_address(one, view), quoted(one.quote)),
            element(
                "span",
                " – ",
                quoted(one.document_title or one.document_id),
                " ",
                review_mark(one.status, words),
                class_="quiet",
            ),
        )
        for one in claim.repeats
    )
    return element(
        "section",
        element("h3", words.claims.repeats(said.cluster_claims, said.cluster_origins)),
        element("p", words.claims.repeats_help, class_="quiet"),
        element("ul", *others),
    )


def _found(claim: ClaimWhole, words: Wording) -> Iterable[Markup]:
    """How the claim was found, who has looked at it, and whether its words still stand."""
    said = claim.statement
    if said.rule:
        sure = "–" if said.confidence is None else f"{said.confidence:.2f}"
        yield quoted(words.claims.found_by(said.rule, sure))
    else:
        yield element("span", words.claims.found_by_person)
    if said.reviewed_by and said.reviewed_on:
        day = words.calendar.whole(said.reviewed_on, DatePrecision.DAY)
        yield quoted(words.claims.decided(words.reviewer(said.reviewed_by), day))
    if said.anchor_state != AnchorState.EXACT:
        yield element("strong", words.claims.lost)
