"""Attributions of one document: passage, drafts of all rules, rivals settled, speakers resolved."""

from etl.extract.addressees import addressee
from etl.extract.confidence import confidence_of, prior_of
from etl.extract.deeper import looked_into
from etl.extract.drafts import WANTED, Draft
from etl.extract.english import english_drafts, turns
from etl.extract.frames import drafts_of
from etl.extract.passage import Passage, read_passage
from etl.extract.people import Speaker
from etl.extract.phrases import NounPhrase, Via
from etl.extract.registry import Registry
from etl.extract.rivals import settle
from etl.extract.speakers import resolve
from etl.extract.syntax import Syntax
from etl.extract.words import bare, directness, integrity, without_lead
from etl.model.records import Attribution, Document, Segment, Span
from etl.model.vocabulary import ClaimKind, Direct, Flag, Language, SegmentKind

_PARTIES = frozenset({"сторона", "собеседник", "лидер", "министр", "президент", "дипломат"})
_KINDS = {
    Direct.TRUE: ClaimKind.DIRECT,
    Direct.MIXED: ClaimKind.PARTIAL_DIRECT,
    Direct.FALSE: ClaimKind.INDIRECT,
}


def extract_attributions(
    document: Document,
    registry: Registry,
    segments: tuple[Segment, ...],
    syntax: Syntax | None,
) -> tuple[Attribution, ...]:
    """Who said what in ``document``, whose parts are ``segments``, in the order of the cues."""
    passage = read_passage(document.text, segments, registry)
    found = _drafts(passage)
    said = [draft for draft in found if draft.source is not WANTED]
    drafts = settle(passage, said)
    if syntax is not None:
        seen = looked_into(passage, found, drafts, syntax)
        drafts = drafts if list(map(id, seen)) == list(map(id, said)) else settle(passage, seen)
    speakers = resolve(passage, drafts, document.published_on)
    return tuple(
        _attribution(passage, without_lead(passage, draft), speaker)
        for draft, speaker in zip(drafts, speakers, strict=True)
    )


def _drafts(passage: Passage) -> list[Draft]:
    spoken = turns(passage)
    found = [draft for draft, _ in spoken]
    ends = [whole for _, whole in spoken]
    turn = 0
    for sentence in passage.sentences:
        while turn < len(ends) and ends[turn].stop <= sentence.span.start:
            turn += 1
        if turn < len(ends) and ends[turn].start <= sentence.span.start:
            continue
        if sentence.language is Language.RU:
            found.extend(drafts_of(passage, sentence))
        else:
            found.extend(english_drafts(passage, sentence))
    return found


def _attribution(passage: Passage, draft: Draft, speaker: Speaker) -> Attribution:
    direct = directness(passage, draft)
    title = draft.sentence.kind is SegmentKind.HEADLINE
    return Attribution(
        source=draft.source.spans,
        cue=() if draft.cue == draft.source.spans else draft.cue,
        content=draft.content,
        content_bare=bare(passage, draft),
        direct=direct,
        kind=ClaimKind.HEADLINE if title else _KINDS[direct],
        rule=draft.rule,
        confidence=confidence_of(draft),
        prior=prior_of(draft),
        flags=_flags(passage, draft, speaker),
        quote_integrity=integrity(passage, draft),
        speaker=speaker.name,
        speaker_id=speaker.speaker_id,
        side=speaker.side,
        addressee=addressee(passage, draft),
        relay=_relay(draft),
    )


def _flags(passage: Passage, draft: Draft, speaker: Speaker) -> tuple[Flag, ...]:
    found = [] if draft.flag is None else [draft.flag]
    asks = passage.text[draft.content[-1].stop - 1 : draft.content[-1].stop + 1]
    if "?" in asks and Flag.QUESTION not in found:
        found.append(Flag.QUESTION)
    phrase = draft.source.phrase
    if phrase is not None and speaker.side is None and _is_joint(phrase):
        found.append(Flag.JOINT)
    return tuple(found)


def _is_joint(phrase: NounPhrase) -> bool:
    """A statement given to several parties at once: two names, «стороны», «собеседники»."""
    if not phrase.plural or phrase.via is Via.PRONOUN:
        return False
    return phrase.head is None or (phrase.head.lemma in _PARTIES and phrase.via is Via.ROLE)


def _relay(draft: Draft) -> tuple[Span, ...]:
    spans = {span for source in draft.relay for span in source.spans}
    return tuple(sorted(spans))
